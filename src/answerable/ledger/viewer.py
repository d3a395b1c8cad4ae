"""For whom the database connection looks: the second wall's one input, on PostgreSQL.

The row policies (`accounts/wall.py`) read the setting `answerable.viewer` of the connection:
`house`, or an account and the day (`17@2026-03-16`), or nothing, and then no content is seen. Each
thread begins as nobody. A page looks as its reader, an action as the house (it must see what it
must not double), a command as the account it acts as. On SQLite all of this does nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection

from answerable.actor import Actor

HOUSE = "house"
NOBODY = ""

_viewer: ContextVar[str] = ContextVar("answerable_viewer", default=NOBODY)


def look_as(viewer: str) -> None:
    """From now on this thread's connection looks as `viewer`, also when it is opened anew."""
    if viewer != _viewer.get():
        _viewer.set(viewer)
        if connection.connection is not None:
            tell(connection)


@contextmanager
def looking_as(viewer: str) -> Iterator[None]:
    """Look as `viewer` inside the block, and as before after it."""
    before = _viewer.get()
    look_as(viewer)
    try:
        yield
    finally:
        look_as(before)


def name_of(actor: Actor | None) -> str:
    """How the policies know this actor."""
    if actor is None:
        return NOBODY
    return HOUSE if actor.is_machine else f"{actor.account}@{actor.today.isoformat()}"


def tell(opened: Any) -> None:
    """Tell an open connection for whom it looks. In a failed transaction: its rollback does."""
    if opened.vendor == "postgresql" and not opened.needs_rollback:
        with opened.cursor() as cursor:
            cursor.execute("SELECT set_config('answerable.viewer', %s, false)", [_viewer.get()])


def on_opening(connection: Any, **_: Any) -> None:
    """Django says that a connection was opened."""
    tell(connection)
