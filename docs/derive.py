"""Write the pages of docs/reference/ that can be derived from the code; `--check` only compares.

Derived: acts, addresses, commands, permissions, settings, stages; and the name of the reader, which
says which rules made a reading. The check fails when one drifts.
"""

from __future__ import annotations

import ast
import importlib
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import derive_reader
from derive_stages import stages

os.environ.setdefault("ANSWERABLE_DATA", tempfile.mkdtemp(prefix="answerable-docs-"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.config.settings")

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "answerable"
HEAD = "<!-- Derived from the code by `./do docs`. Change the code, not this page. -->\n\n"


def acts() -> str:
    """Every act of every room, with its sentence and the jobs that follow it."""
    from answerable.config.followers import FOLLOWERS

    lines = ["# Acts", "", "Everything that can happen, as the ledger names it.", ""]
    for room in _rooms():
        if not (SOURCE / room / "acts.py").exists():
            continue
        lines += [f"## {room}", "", "| act | somebody … | then the worker runs |", "|---|---|---|"]
        for act in importlib.import_module(f"answerable.{room}.acts").Act:
            then = ", ".join(f"`{job}`" for job in FOLLOWERS.get(act.value, ())) or "–"
            lines.append(f"| `{act.value}` | {act.words} | {then} |")
        lines.append("")
    return "\n".join(lines)


def addresses() -> str:
    """Every address of the staff's door, the methods it takes and the view that answers."""
    from django.urls import get_resolver

    lines = ["# Addresses", "", "The staff's door. Everything but sign-in needs an account.", ""]
    lines += ["| address | answers | what for |", "|---|---|---|"]
    rows = []
    for pattern in get_resolver().url_patterns:
        view = getattr(pattern, "callback", None)
        first = (getattr(view, "__doc__", "") or "").strip().split("\n")[0]
        methods = ", ".join(getattr(view, "methods", ())) or "GET, POST"
        rows.append(f"| `/{pattern.pattern}` | {methods} | {first} |")
    return "\n".join([*lines, *sorted(rows), ""])


def commands() -> str:
    """Every command with its help."""
    import click

    from answerable.cli import door

    for room in door.ROOMS:
        if importlib.util.find_spec(f"answerable.cli.{room}"):
            importlib.import_module(f"answerable.cli.{room}")
    lines = ["# Commands", "", "Exit codes: 0 done; 1 the check failed or the data is at fault; "
             "2 refused or used wrongly; 3 unavailable.", ""]  # fmt: skip
    for name, command in _commands(door.answerable, "answerable"):
        if isinstance(command, click.Group):
            continue
        with click.Context(command, info_name=name) as context:
            lines += [f"## `{name}`", "", "```", command.get_help(context), "```", ""]
    return "\n".join(lines)


def _commands(group: object, name: str) -> Iterator[tuple[str, object]]:
    for key, command in sorted(getattr(group, "commands", {}).items()):
        yield f"{name} {key}", command
        yield from _commands(command, f"{name} {key}")


def permissions() -> str:
    """Which role reads what."""
    from answerable.accounts.rules import MEMBERS_FROM, READERS
    from answerable.actor import Role

    kinds = list(READERS)
    lines = ["# Permissions", "", "Which role reads which kind of content, before marking, "
             "compartments and membership.", f"From `{MEMBERS_FROM}` up, a person must also be named "
             "to the record.", "", "| role | " + " | ".join(kinds) + " |",
             "|---|" + "---|" * len(kinds)]  # fmt: skip
    for role in Role:
        cells = ["yes" if role in READERS[kind] else "–" for kind in kinds]
        lines.append(f"| {role.words} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def settings() -> str:
    """Every environment variable the product reads."""
    found: dict[str, set[str]] = {}
    pattern = re.compile(r'"((?:ANSWERABLE_[A-Z_]+)|DATABASE_URL)"')
    for path in sorted(SOURCE.rglob("*.py")):
        for name in pattern.findall(path.read_text("utf-8")):
            found.setdefault(name, set()).add(path.relative_to(SOURCE).as_posix())
    lines = ["# Settings", "", "Environment variables; everything else is decided.", "",
             "| variable | what for | read in |", "|---|---|---|"]  # fmt: skip
    for name, where in sorted(found.items()):
        lines.append(
            f"| `{name}` | {SETTINGS[name]} | {', '.join(f'`{w}`' for w in sorted(where))} |"
        )
    return "\n".join([*lines, ""])


SETTINGS = {
    "ANSWERABLE_ADDRESS": "the address people open, `https://answers.example`: mail links to it",
    "ANSWERABLE_AS": "the account the command line acts as",
    "ANSWERABLE_BIND": "address and port of the staff's door (default `127.0.0.1:8000`)",
    "ANSWERABLE_COUNTERPART_ADDRESS": "what officials of counterparts open: their links begin with it",
    "ANSWERABLE_COUNTERPART_BIND": "address and port of the counterpart's door; unset: there is none",
    "ANSWERABLE_COUNTERPART_DATA": "the folder of that door (default `counterpart/` in the data folder)",
    "ANSWERABLE_COUNTERPART_HOSTS": "names that door answers to, separated by commas",
    "ANSWERABLE_COUNTERPART_URL": "on PostgreSQL: the database of that door, in its own role",
    "ANSWERABLE_MAIL_HOST": "the server that takes mail; without it none is sent",
    "ANSWERABLE_MAIL_PORT": "its port (default `587`)",
    "ANSWERABLE_MAIL_TLS": "`starttls` (default), `tls`, or `none` for a server on this machine",
    "ANSWERABLE_MAIL_FROM": "the address mail comes from",
    "ANSWERABLE_MAIL_USER": "the name to sign in with, where the server asks for one",
    "ANSWERABLE_MAIL_PASSWORD_FILE": "a file that holds the password and nothing else",
    "ANSWERABLE_MAIL_FOLDER": "a folder each mail is written to, instead of sending it",
    "ANSWERABLE_MODEL_URL": "an OpenAI-compatible endpoint, up to `/v1`, that helps with reading",
    "ANSWERABLE_MODEL_NAME": "which model is asked for there",
    "ANSWERABLE_MODEL_KEY_FILE": "a file that holds its key and nothing else",
    "ANSWERABLE_MODEL_LEVEL": "the highest marking whose texts may go there (default `open`)",
    "ANSWERABLE_MODEL_COMPARTMENTS": "compartments whose texts may go there, separated by commas",
    "ANSWERABLE_TRAINED": "files of weights trained here (`answerable train`), separated by commas",
    "ANSWERABLE_PLAYBOOK": "the playbook used where none is named (default `chirg`)",
    "ANSWERABLE_DATA": "the folder that holds everything the installation owns (default `var/`)",
    "ANSWERABLE_RETENTION": "days content is kept: `report=3650 identity=365`; else for good",
    "ANSWERABLE_HOSTS": "names it answers to, separated by commas",
    "ANSWERABLE_TESSERACT": "the program that makes out words in pictures (default `tesseract`, where "
    "it is installed; `none`: pictures are kept unread)",
    "DATABASE_URL": "PostgreSQL instead of SQLite: `postgres://user@host/name`",
}


PAGES: dict[str, Callable[[], str]] = {
    "acts": acts,
    "addresses": addresses,
    "commands": commands,
    "permissions": permissions,
    "settings": settings,
    "stages": stages,
}


def _rooms() -> list[str]:
    tree = ast.parse((SOURCE / "config" / "settings.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "ROOMS":
            return list(ast.literal_eval(node.value))
    raise SystemExit("settings.ROOMS is gone")


def drifted() -> list[str]:
    """The names of the pages that no longer say what the code says."""
    stale = [n for n, page in PAGES.items() if _page(n).read_text("utf-8") != HEAD + page()]
    return stale if derive_reader.is_named() else [*stale, "the name of the reader"]


def _page(name: str) -> Path:
    return ROOT / "docs" / "reference" / f"{name}.md"


def main() -> int:
    import django

    django.setup()
    if "--check" in sys.argv:
        stale = drifted()
        if stale:
            sys.stderr.write(
                f"Run ./do docs: {', '.join(stale)} no longer say what the code says.\n"
            )
        return 1 if stale else 0
    for name, page in PAGES.items():
        _page(name).write_text(HEAD + page(), "utf-8")
    derive_reader.name()
    return 0


if __name__ == "__main__":
    sys.exit(main())
