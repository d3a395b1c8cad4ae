"""How a command answers: as whom, in which form, with which exit code.

No traceback reaches a user: a fault of ours becomes a number to quote, and the rest goes to the log
file in the data folder.
"""

from __future__ import annotations

import importlib.util
import json
import logging
import os
import secrets
import sqlite3
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import click

DONE, AT_FAULT, WRONG, UNAVAILABLE = 0, 1, 2, 3

ROOMS = (
    "reading", "trained", "inscriptions", "playbook", "ledger", "accounts", "evidence", "intake",
    "incidents", "patterns", "places", "correcting", "assessment", "findings", "clocks", "handover",
    "notes", "release",
    "channel", "channel_requests", "screening", "vettings",
    "meetings", "promises", "channel_told", "arms", "articles", "transfers", "licences",
    "units", "observations", "end_use",
    "response", "oversight", "overseers", "printed",
    "retention", "upkeep", "serve", "counterpart", "example",
)  # fmt: skip
"""Modules of commands, one per room: each adds its commands to `answerable`."""


class AtFault(Exception):
    """The check failed, or the data given is at fault: exit code 1, with the sentence."""


class _Anywhere(click.Group):
    """A group whose `--as` may also stand after the command: `answerable take-in FILE --as NAME`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own, rest = (
            (args[: args.index("--")], args[args.index("--") :]) if "--" in args else (args, [])
        )
        named = [i for i, arg in enumerate(own) if arg == "--as"][:1]
        first = [part for i in named for part in own[i : i + 2]]
        kept = [arg for i, arg in enumerate(own) if not named or i not in (named[0], named[0] + 1)]
        return super().parse_args(ctx, [*first, *kept, *rest])


@click.group(cls=_Anywhere, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--as", "username", envvar="ANSWERABLE_AS", default="", help="The account to act as.")
@click.version_option(package_name="answerable", prog_name="answerable")
@click.pass_context
def answerable(context: click.Context, username: str) -> None:
    """Every report of civilian harm gets an answer."""
    context.obj = username


def house() -> None:
    """Set Django up, once. Called first thing by every command that touches records."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()
    from answerable.ledger.viewer import HOUSE, look_as

    look_as(HOUSE)


def acting(context: click.Context) -> Any:
    """The actor this command acts as; refused (exit 2) without `--as` or `ANSWERABLE_AS`."""
    house()
    from answerable.accounts import queries
    from answerable.actor import Door
    from answerable.ledger.viewer import look_as, name_of
    from answerable.refusal import Refused, say

    username = context.find_root().obj
    if not username:
        raise Refused(say("Say whose account to use: --as NAME, or set ANSWERABLE_AS."))
    account = queries.account_named(username)
    if account is None:
        raise Refused(say("There is no active account {name}.", name=username))
    actor = queries.actor_for(account, door=Door.CLI, moment=datetime.now(UTC), stepped_up=True)
    look_as(name_of(actor))
    return actor


def emit(data: Mapping[str, Any] | Sequence[Any]) -> None:
    """Print data as JSON, in UTF-8, keys in the order given."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def run() -> None:
    """Load every room's commands and run the one given; sentences go to standard error."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.settings")
    sys.exit(exit_code(sys.argv[1:]))


def exit_code(arguments: list[str]) -> int:
    """Run one command; return its exit code, whatever becomes of it."""
    try:
        for room in ROOMS:
            if importlib.util.find_spec(f"answerable.cli.{room}"):
                importlib.import_module(f"answerable.cli.{room}")
        result = answerable.main(args=arguments, prog_name="answerable", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as fault:
        return _answer_to(fault)
    return result if isinstance(result, int) else DONE


def _answer_to(fault: BaseException) -> int:
    """The exit code of a fault, its sentence on standard error; the table is tried in order."""
    for kinds, answer in _answers():
        if isinstance(fault, kinds):
            return answer(fault)
    return _unexpected(fault)


Answers = Sequence[tuple[tuple[type[BaseException], ...], Callable[[Any], int]]]


def _answers() -> Answers:
    from django.core.exceptions import ImproperlyConfigured
    from django.db import InterfaceError, OperationalError, ProgrammingError

    from answerable.ledger.keyfile import UnsafeKey
    from answerable.refusal import Refused

    return (
        ((Refused,), lambda refused: _said(refused.sentence, WRONG)),
        ((AtFault,), lambda fault: _said(str(fault), AT_FAULT)),
        ((UnsafeKey,), lambda fault: _said(str(fault), WRONG)),
        ((click.exceptions.Exit,), lambda done: int(done.exit_code)),
        ((click.ClickException,), _shown),
        ((click.Abort, KeyboardInterrupt), lambda _: _said("Stopped.", WRONG)),
        ((BrokenPipeError,), _closed),
        ((OperationalError, InterfaceError, ProgrammingError, sqlite3.Error), _no_database),
        ((ImproperlyConfigured,), lambda fault: _said(f"The settings are wrong: {fault}", WRONG)),
        ((OSError,), lambda fault: _said(f"The disk or the system refused: {fault}.", UNAVAILABLE)),
    )


def _said(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code


def _shown(wrong: click.ClickException) -> int:
    wrong.show()
    return WRONG


def _closed(_: BrokenPipeError) -> int:
    """The reader of our output went away (`| head`): no fault of anybody's."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _no_database(fault: Exception) -> int:
    lacking = any(sign in str(fault) for sign in ("no such table", "does not exist"))
    return _said(
        "The records are not set up yet. Run: answerable migrate" if lacking
        else f"The records cannot be reached: {fault}. Nothing was changed. "
        "Try again; if it lasts, run: answerable doctor",
        UNAVAILABLE,
    )  # fmt: skip


def _unexpected(fault: BaseException) -> int:
    number = secrets.token_hex(4)
    logging.getLogger("answerable.failures").error("failure %s", number, exc_info=fault)
    return _said(
        f"Something went wrong here (number {number}). The fault is ours; what was saved before is "
        f"kept. {_log_place()}",
        UNAVAILABLE,
    )


def _log_place() -> str:
    from django.conf import settings

    if not settings.configured:
        return ""
    return f"The details are in {settings.LOG}."
