"""Copying a SQLite database out while it is written to, and back in one step."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from answerable.refusal import Refused, say

RECORDS = "records.sqlite"


def copy_out(live: Path, target: Path) -> None:
    """A consistent copy of the records: one moment of them, whoever writes meanwhile."""
    with closing(_open(live)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy, pages=-1)
        copy.execute("PRAGMA journal_mode=DELETE")
    check(target)
    _sync(target)


def check(file: Path) -> None:
    """Refuse a file that is no whole database."""
    try:
        with closing(_open(file)) as connection:
            said = connection.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as failed:
        said = str(failed)
    if said != "ok":
        raise Refused(say("The records in the backup are damaged: {said}.", said=said))


def head(file: Path) -> tuple[int, bytes]:
    """Size and compact range of the log in a database file; (0, b"") where there is none."""
    if not file.exists():
        return 0, b""
    with closing(_open(file)) as connection:
        try:
            row = connection.execute("SELECT size, compact FROM ledger_head").fetchone()
        except sqlite3.OperationalError:
            return 0, b""
    return (int(row[0]), bytes(row[1])) if row else (0, b"")


def bodies(file: Path) -> Iterator[bytes]:
    """The entries of the log in a database file, in order."""
    with closing(_open(file)) as connection:
        for (body,) in connection.execute("SELECT body FROM ledger_act ORDER BY number"):
            yield bytes(body)


def exhibits(file: Path) -> list[tuple[str, str, int]]:
    """Reference, hash and size of every sealed file that the records in `file` speak of."""
    with closing(_open(file)) as connection:
        rows = connection.execute("SELECT reference, sha256, size FROM evidence_exhibit")
        return [(str(name), str(digest), int(size)) for name, digest, size in rows]


def put_in_place(fresh: Path, live: Path, keep_old_in: Path) -> None:
    """Let `fresh` take the place of the live database in one step; the old one is kept.

    Nobody else may have it open. The old database is first made one file, so that no write-ahead
    log of it is left to be taken for the new one's.
    """
    if live.exists():
        with closing(sqlite3.connect(live, timeout=5)) as old:
            mode = old.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        if mode != "delete":
            raise Refused(say("Somebody has the records open. Stop web and worker first."))
        keep_old_in.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.link(live, keep_old_in / live.name)
        _sync(keep_old_in)
    _sync(fresh)
    os.replace(fresh, live)
    _sync(live.parent)


def _open(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=20)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
