"""The stores of the counterpart's door that are its own: accounts, and what was handed in.

What stands released there is written anew from the records, so it is not kept. On PostgreSQL the door's
database is kept with the server's own means. Sessions are left behind: a backup lets nobody in.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from django.conf import settings

from answerable.upkeep.archives import sqlite

HELD = "door"
"""The folder of a backup they are kept in."""
ACCOUNTS, INBOX = "counterpart.db", "inbox.db"
OWN_KEY = "door."
"""How a key of the door's own folder is named among the keys of the installation."""
_ADDED = {
    "entry": "a.key = b.key",
    "file": "a.entry = b.entry AND a.number = b.number",
}
"""Table of the in-box → when a row of one is the same as a row of another."""


def copy_out(backup: Path) -> None:
    """Copy accounts and in-box into the backup, where there is such a door."""
    for name in _there():
        (backup / HELD).mkdir(mode=0o700, exist_ok=True)
        sqlite.copy_out(_folder() / name, backup / HELD / name)
    if (kept := backup / HELD / ACCOUNTS).exists():
        with closing(sqlite3.connect(kept)) as copy:
            copy.executescript("DELETE FROM session; DELETE FROM attempt; VACUUM;")


def copy_in(backup: Path, aside: Path) -> None:
    """Put accounts in place, what stood there laid aside; to the in-box add what it has not."""
    held = backup / HELD
    if settings.COUNTERPART_URL or not held.exists():
        return
    _folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    if (held / ACCOUNTS).exists():
        _replace(held / ACCOUNTS, _folder() / ACCOUNTS, aside / HELD)
    if (held / INBOX).exists():
        _add(held / INBOX, _folder() / INBOX)


def own_keys() -> Iterator[Path]:
    """The files of the door's own keys that may be read here: it may be another user's."""
    folder = _folder() / "keys"
    try:
        found = sorted(p for p in folder.iterdir() if p.is_file() and p.name[0] != ".")
    except OSError:
        return
    yield from found


def place_of(name: str, own: Path) -> Path:
    """Where a key of this name belongs: in the door's folder, or among the keys of the house."""
    if name.startswith(OWN_KEY):
        return _folder() / "keys" / name.removeprefix(OWN_KEY)
    return own / name


def _folder() -> Path:
    return Path(settings.COUNTERPART_FOLDER)


def _there() -> list[str]:
    if settings.COUNTERPART_URL:
        return []
    return [name for name in (ACCOUNTS, INBOX) if (_folder() / name).exists()]


def _replace(kept: Path, place: Path, aside: Path) -> None:
    fresh = place.with_name(f".{place.name}.restoring")
    shutil.copyfile(kept, fresh)
    fresh.chmod(place.stat().st_mode & 0o777 if place.exists() else 0o600)
    sqlite.put_in_place(fresh, place, aside)


def _add(kept: Path, place: Path) -> None:
    """The in-box only ever grows: what is in it and not in the backup stays."""
    if not place.exists():
        shutil.copyfile(kept, place)
        place.chmod(0o600)
        return
    with closing(sqlite3.connect(place, timeout=20)) as live, live:
        live.execute("ATTACH ? AS kept", (str(kept),))
        live.execute("BEGIN IMMEDIATE")
        for table, same in _ADDED.items():
            columns = [row[1] for row in live.execute(f"PRAGMA kept.table_info({table})")]
            named = ", ".join(columns)
            live.execute(
                f"INSERT INTO main.{table} ({named}) SELECT {named} FROM kept.{table} a"
                f" WHERE NOT EXISTS (SELECT 1 FROM main.{table} b WHERE {same})"
            )
