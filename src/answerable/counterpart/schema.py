"""The tables of this door's three stores, for SQLite and PostgreSQL alike.

Days are ISO text and there is no clock time in what a counterpart may read or what it hands in:
when somebody here or there was at work is nobody's business.
"""

from __future__ import annotations

from collections.abc import Iterator

from answerable.counterpart.shapes import KEYS, TABLES

STORES = ("released", "counterpart", "inbox")
DOOR = "@door"
"""Who looks before anybody is signed in: accounts and invitations are seen, nothing released is."""

_NUMBERS = frozenset({"number", "size", "is_open", "stands", "files", "step", "begun_at", "moment"})
_SEALED = frozenset({"body", "sealed"})

_OWN = {
    "official": (
        "counterpart", "reference", "invitation", "username", "password", "totp", "step", "language"
    ),
    "session": ("counterpart", "token_hash", "official", "stage", "begun_at"),
    "attempt": ("handle", "moment"),
}  # fmt: skip
_INBOX = {
    "entry": (
        "counterpart", "key", "official", "kind", "question", "day", "size", "files", "sealed"
    ),
    "file": ("counterpart", "entry", "number", "sealed"),
}  # fmt: skip
_ONE = {
    **{table: tuple(dict.fromkeys(("counterpart", key))) for table, key in KEYS.items()},
    "body": ("counterpart", "key"),
    "house": ("name",),
    "session": ("token_hash",),
    "official": ("reference",),
    "entry": ("key",),
    "file": ("entry", "number"),
}
_UNIQUE = {"official": ("invitation", "username")}
"""One account per invitation: that is what makes a link work once."""

PLACES: dict[str, dict[str, tuple[str, ...]]] = {
    "released": {
        **{table: tuple(dict.fromkeys(shape._fields)) for table, shape in TABLES.items()},
        "body": ("counterpart", "key", "body"),
        "house": ("name", "value"),
    },
    "counterpart": _OWN,
    "inbox": _INBOX,
}
"""Store → its tables → their columns."""
LISTED = ("counterpart", "key", "official", "kind", "question", "day", "size", "files")
"""What of an entry the door may read back: that it was handed in, never what it says."""
APPEND_ONLY = tuple(_INBOX)


def tables(store: str, *, blob: str) -> Iterator[str]:
    """The statements that make one store, its tables named with it."""
    for table, columns in PLACES[store].items():
        lines = [f"{column} {_type(column, blob)} NOT NULL" for column in columns]
        if table in _ONE:
            lines.append(f"PRIMARY KEY ({', '.join(_ONE[table])})")
        lines += [f"UNIQUE ({column})" for column in _UNIQUE.get(table, ())]
        yield f"CREATE TABLE IF NOT EXISTS {store}.{table} ({', '.join(lines)})"


def condition(table: str, reader: str) -> str:
    """Who sees a row: its own counterpart; before signing in, accounts and invitations alone."""
    if table == "house":
        return "name = 'seal_to'"
    own = f"counterpart = {reader}"
    at_the_door = table in ("invitation", "official", "session")
    return f"({own} OR {reader} = '{DOOR}')" if at_the_door else own


def _type(column: str, blob: str) -> str:
    if column in _SEALED:
        return blob
    return "BIGINT" if column in _NUMBERS else "TEXT"
