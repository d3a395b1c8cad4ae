"""How a command answers: as whom, in which form, with which exit code."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import click

DONE, AT_FAULT, WRONG, UNAVAILABLE = 0, 1, 2, 3

ROOMS = (
    "reading", "ledger", "accounts", "evidence", "intake", "incidents", "assessment", "response",
    "oversight", "upkeep", "serve",
)  # fmt: skip
"""Modules of commands, one per room: each adds its commands to `answerable`."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--as", "username", envvar="ANSWERABLE_AS", default="", help="The account to act as.")
@click.pass_context
def answerable(context: click.Context, username: str) -> None:
    """Every report of civilian harm gets an answer."""
    context.obj = username


def acting(context: click.Context) -> Any:
    """The actor this command acts as; refused (exit 2) without `--as` or `ANSWERABLE_AS`."""
    from answerable.accounts import queries
    from answerable.actor import Door
    from answerable.refusal import Refused, say

    username = context.find_root().obj
    if not username:
        raise Refused(say("Say whose account to use: --as NAME, or set ANSWERABLE_AS."))
    account = queries.account_named(username)
    if account is None:
        raise Refused(say("There is no active account {name}.", name=username))
    return queries.actor_for(account, door=Door.CLI, moment=datetime.now(UTC), stepped_up=True)


def emit(data: Mapping[str, Any] | Sequence[Any]) -> None:
    """Print data as JSON, in UTF-8, keys in the order given."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def run() -> None:
    """Load every room's commands and run the one given; sentences go to standard error."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.settings")
    for room in ROOMS:
        if importlib.util.find_spec(f"answerable.cli.{room}"):
            importlib.import_module(f"answerable.cli.{room}")
    sys.exit(_exit_code(sys.argv[1:]))


def _exit_code(arguments: list[str]) -> int:
    from answerable.refusal import Refused

    try:
        answerable.main(args=arguments, prog_name="answerable", standalone_mode=False)
    except Refused as refused:
        click.echo(refused.sentence, err=True)
        return WRONG
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return WRONG
    except click.Abort:
        return WRONG
    return DONE
