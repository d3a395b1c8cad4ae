"""The stores as three files: `released.db` read only, `counterpart.db`, and `inbox.db` to add to.

SQLite has no row-level security, so the door's connection makes its own: it sees `released.db` and
the in-box only through views of one counterpart, and an authorizer refuses everything else, also to
code of ours that forgot to ask for whom.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from answerable.counterpart import schema
from answerable.counterpart.shapes import Contents, Entry
from answerable.counterpart.stores import Closed, Place, marks

BLOB = "BLOB"
_VIEWED = {
    **{table: ("released", columns) for table, columns in schema.PLACES["released"].items()},
    "entry": ("inbox", schema.LISTED),
}
_HARMLESS = {
    getattr(sqlite3, name)
    for name in ("SQLITE_SELECT", "SQLITE_FUNCTION", "SQLITE_TRANSACTION", "SQLITE_RECURSIVE")
}
_CHANGES = {sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE}
_REFUSING = """
CREATE TRIGGER IF NOT EXISTS inbox.{table}_no_{verb} BEFORE {VERB} ON {table}
BEGIN SELECT RAISE(ABORT, 'the in-box is append-only'); END
"""
_NO_REPLACE = """
CREATE TRIGGER IF NOT EXISTS inbox.{table}_no_replace BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {alike})
BEGIN SELECT RAISE(ABORT, 'the in-box is append-only: this stands there already'); END
"""
_ALIKE = {
    "entry": "key = NEW.key OR rowid = NEW.rowid",
    "file": "(entry = NEW.entry AND number = NEW.number) OR rowid = NEW.rowid",
}
_FOR_ONESELF = """
CREATE TEMP TRIGGER {table}_for_oneself BEFORE INSERT ON inbox.{table}
WHEN NEW.counterpart IS NOT reader()
BEGIN SELECT RAISE(ABORT, 'handed in for another counterpart'); END
"""


def file_of(place: Place, store: str) -> Path:
    """The file of one store."""
    return place.folder / f"{store}.db"


def prepare(place: Place) -> None:
    """Make what is missing of the three files; again changes nothing."""
    place.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for store in ("counterpart", "inbox"):
        is_new = not file_of(place, store).exists()
        with closing(_blank()) as made:
            _attach(made, store, file_of(place, store).as_uri())
            made.execute(f"PRAGMA {store}.journal_mode=WAL")
            for statement in _making(store):
                made.execute(statement)
        if is_new:
            _close_to_others(file_of(place, store))
    if not file_of(place, "released").exists():
        _write(place, Contents(b""), lambda *_: b"")


def _making(store: str) -> Iterator[str]:
    yield from schema.tables(store, blob=BLOB)
    if store == "inbox":
        for table in schema.APPEND_ONLY:
            for verb in ("update", "delete"):
                yield _REFUSING.format(table=table, verb=verb, VERB=verb.upper())
            yield _NO_REPLACE.format(table=table, alike=_ALIKE[table])


def _blank() -> sqlite3.Connection:
    return sqlite3.connect(
        ":memory:", uri=True, isolation_level=None, timeout=20, check_same_thread=False
    )


def _attach(connection: sqlite3.Connection, store: str, address: str) -> None:
    connection.execute(f"ATTACH ? AS {store}", (address,))


def open_store(place: Place) -> SqliteStore:
    """The door's connection. Raises `Closed` where the files are not there."""
    return SqliteStore(place)


class SqliteStore:
    """All three files on one connection, behind the views."""

    taken: type[Exception] = sqlite3.IntegrityError

    def __init__(self, place: Place) -> None:
        self.place, self.counterpart = place, schema.DOOR
        self._connection = _blank()
        try:
            self._open()
        except sqlite3.Error as fault:
            self._connection.close()
            raise Closed(str(fault)) from fault

    def _open(self) -> None:
        released = file_of(self.place, "released").as_uri() + "?mode=ro&immutable=1"
        _attach(self._connection, "released", released)
        for store in ("counterpart", "inbox"):
            _attach(self._connection, store, file_of(self.place, store).as_uri() + "?mode=rw")
            self._connection.execute(f"PRAGMA {store}.synchronous=FULL")
        self._connection.execute("PRAGMA trusted_schema=OFF")
        self._connection.create_function("reader", 0, lambda: self.counterpart)
        for table, (store, columns) in _VIEWED.items():
            where = schema.condition(table, "reader()")
            self._connection.execute(
                f"CREATE TEMP VIEW {table} AS SELECT {', '.join(columns)} FROM {store}.{table}"
                f" WHERE {where}"
            )
        for table in schema.APPEND_ONLY:
            self._connection.execute(_FOR_ONESELF.format(table=table))
        self._connection.set_authorizer(_may)

    def look_as(self, counterpart: str) -> None:
        self.counterpart = counterpart

    def rows(self, question: str, *values: Any) -> list[Any]:
        return self._connection.execute(question, values).fetchall()

    def change(self, statement: str, *values: Any) -> int:
        return self._connection.execute(statement, values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def beat(self) -> float:
        return file_of(self.place, "released").stat().st_mtime

    def close(self) -> None:
        self._connection.close()


def _may(
    action: int, one: str | None, _: str | None, store: str | None, through: str | None
) -> int:
    """What a statement of the door may do: read through the views, add to the in-box, keep its own."""
    allowed = action in _HARMLESS
    if action == sqlite3.SQLITE_READ:
        allowed = store in ("temp", "counterpart") or through in _VIEWED or _own_trigger(through)
    elif action in _CHANGES:
        added = store == "inbox" and one in schema.APPEND_ONLY and action == sqlite3.SQLITE_INSERT
        allowed = store == "counterpart" or added
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def _own_trigger(name: str | None) -> bool:
    return bool(name) and str(name).endswith(("_for_oneself", "_no_replace"))


class Carrier:
    """The files as the worker has them: it writes `released.db` whole, and reads the in-box."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def publish(
        self, contents: Contents, bodies: Callable[[str, str], bytes], moment: float
    ) -> bool:
        file = file_of(self.place, "released")
        changes = _digest(file) != contents.digest
        try:
            if changes:
                _write(self.place, contents, bodies)
        except sqlite3.Error as fault:
            raise Closed(str(fault)) from fault
        os.utime(file, (moment, moment))
        return changes

    def beat(self) -> float:
        return file_of(self.place, "released").stat().st_mtime

    def entries(self) -> list[Entry]:
        with closing(self._inbox()) as inbox:
            columns = ", ".join(schema.LISTED)
            found = inbox.execute(f"SELECT {columns} FROM entry ORDER BY day, key").fetchall()
        return [Entry(*row) for row in found]

    def sealed(self, entry: str) -> tuple[bytes, list[bytes]]:
        with closing(self._inbox()) as inbox:
            [[whole]] = inbox.execute("SELECT sealed FROM entry WHERE key = ?", (entry,)).fetchall()
            files = inbox.execute(
                "SELECT sealed FROM file WHERE entry = ? ORDER BY number", (entry,)
            ).fetchall()
        return whole, [file for (file,) in files]

    def _inbox(self) -> sqlite3.Connection:
        address = file_of(self.place, "inbox").as_uri() + "?mode=ro"
        try:
            return sqlite3.connect(address, uri=True, timeout=20)
        except sqlite3.Error as fault:
            raise Closed(str(fault)) from fault


def _digest(file: Path) -> str:
    """What stands there; empty where it cannot be read, so that it is written anew."""
    try:
        with closing(sqlite3.connect(file.as_uri() + "?mode=ro&immutable=1", uri=True)) as there:
            return str(there.execute("SELECT value FROM house WHERE name='digest'").fetchone()[0])
    except (sqlite3.Error, TypeError):
        return ""


def _write(place: Place, contents: Contents, bodies: Callable[[str, str], bytes]) -> None:
    """A whole new file, put in place in one step: nobody ever sees half of it."""
    file = file_of(place, "released")
    fresh = file.with_name(f".{file.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    with closing(_blank()) as made:
        _attach(made, "released", fresh.as_uri())
        made.execute("PRAGMA released.journal_mode=OFF")
        made.execute("BEGIN")
        for statement in schema.tables("released", blob=BLOB):
            made.execute(statement)
        for name, value in (("seal_to", contents.seal_to.hex()), ("digest", contents.digest)):
            made.execute("INSERT INTO released.house VALUES (?, ?)", (name, value))
        for table, row in contents.each():
            made.execute(f"INSERT INTO released.{table} VALUES ({marks(row)})", tuple(row))
            if table == "paper":
                key = (row.counterpart, row[1])
                made.execute("INSERT INTO released.body VALUES (?, ?, ?)", (*key, bodies(*key)))
        made.execute("COMMIT")
    _into_place(fresh, file)


def _into_place(fresh: Path, file: Path) -> None:
    _close_to_others(fresh)
    _sync(fresh)
    os.replace(fresh, file)
    _sync(file.parent)


def _close_to_others(file: Path) -> None:
    """For its owner alone; also for a group, where the operator gave the folder to one: worker and
    door may be two users."""
    group = 0o060 if file.parent.stat().st_mode & 0o020 else 0
    os.chmod(file, 0o600 | group)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def faults(place: Place, staff: str = "") -> list[str]:
    """What stands wrong with the files, each in a sentence for the operator."""
    there = [file_of(place, store) for store in schema.STORES]
    if missing := [file.name for file in there if not file.exists()]:
        return [f"{', '.join(missing)} are missing in {place.folder}."]
    wrong = [f"{file} can be read by others." for file in there if file.stat().st_mode & 0o007]
    with closing(sqlite3.connect(file_of(place, "inbox").as_uri() + "?mode=ro", uri=True)) as inbox:
        kept = {
            row[0] for row in inbox.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
        }
    wanted = {
        f"{table}_no_{verb}"
        for table in schema.APPEND_ONLY
        for verb in ("update", "delete", "replace")
    }
    if wanted - kept:
        wrong.append(f"{len(wanted - kept)} guards of the in-box against change are missing.")
    return wrong
