"""What is refused at start: an unsafe database connection, unsafe settings, a key others can read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from answerable.refusal import Refused
from answerable.upkeep import rules


class UnsafeDatabase(ImproperlyConfigured):
    """The connection is not as it must be; nothing is read or written through it."""


def on_opening(connection: Any, **_: Any) -> None:
    """Django says that a connection was opened: look at it before anybody uses it."""
    if connection.vendor != "sqlite":
        return
    sentence = rules.why_not_open(pragmas(connection.connection))
    if sentence is not None:
        connection.connection.close()
        connection.connection = None
        raise UnsafeDatabase(sentence)


def pragmas(raw: Any) -> rules.Pragmas:
    """Ask an open SQLite connection how it really is."""
    mode, sync, keys = (
        raw.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    )
    files = [row[2] for row in raw.execute("PRAGMA database_list") if row[1] == "main"]
    return rules.Pragmas(str(mode), int(sync), bool(keys), on_disk=bool(files and files[0]))


def surroundings() -> rules.Surroundings:
    """The settings and key files as they are."""
    return rules.Surroundings(
        debug=settings.DEBUG,
        secret=settings.SECRET_KEY,
        hosts=tuple(settings.ALLOWED_HOSTS),
        on_loopback=settings.ON_LOOPBACK,
        secure_cookies=settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE,
        open_keys=tuple(open_keys()),
    )


def open_keys() -> list[str]:
    """Key files that somebody else may read."""
    keys = Path(settings.KEYS)
    return [
        str(file)
        for file in (sorted(keys.iterdir()) if keys.is_dir() else ())
        if file.suffix == ".key" and file.stat().st_mode & 0o077
    ]


def refuse_unsafe() -> None:
    """Raise `Refused` with everything that forbids serving."""
    reasons = rules.why_not_start(surroundings())
    if reasons:
        raise Refused(reasons[0] if len(reasons) == 1 else "\n".join(reasons))
