"""A power cut at any moment loses nothing acknowledged: with our own pragmas, on a disk that forgets.

SQLite runs over a file layer of ours that keeps apart what was written and what was synced. At the
cut, what was not synced is gone, or half of its sectors are. Limit of the model: creating and
removing a file is taken as durable at once.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import apsw
import pytest

from answerable.config import settings
from tests.soak.results import keep

SECTOR = 512
PRAGMAS = settings.SQLITE_OPTIONS["init_command"]


class Cut(Exception):
    """The power went."""


class Disk:
    """What was written, in order, and what would be there after a cut now."""

    def __init__(self) -> None:
        self.durable: dict[str, bytearray] = {}
        self.pending: list[tuple[str, int, bytes | None]] = []
        self.calls = 0
        self.cut_at = 0

    def touch(self) -> None:
        self.calls += 1
        if self.cut_at and self.calls >= self.cut_at:
            raise Cut

    def sync(self, name: str) -> None:
        kept = self.durable.setdefault(name, bytearray())
        for file, at, data in self.pending:
            if file == name:
                apply(kept, at, data)
        self.pending = [entry for entry in self.pending if entry[0] != name]

    def after_cut(self, chance: random.Random, *, torn: bool) -> dict[str, bytearray]:
        """The files as found after the cut."""
        found = {name: bytearray(data) for name, data in self.durable.items()}
        for name, at, data in self.pending if torn else ():
            kept = found.setdefault(name, bytearray())
            for start in range(0, len(data or b""), SECTOR):
                if data is not None and chance.random() < 0.5:
                    apply(kept, at + start, data[start : start + SECTOR])
        return found


def apply(kept: bytearray, at: int, data: bytes | None) -> None:
    """Write `data` at `at`, or cut the file there."""
    if data is None:
        del kept[at:]
        return
    if len(kept) < at:
        kept.extend(bytes(at - len(kept)))
    kept[at : at + len(data)] = data


DISK = Disk()


class File(apsw.VFSFile):
    def __init__(self, name: object, flags: object) -> None:
        self.name = name.filename() if isinstance(name, apsw.URIFilename) else str(name or "")
        super().__init__("", name, flags)  # type: ignore[arg-type]  # apsw takes what it gave us

    def xWrite(self, data: bytes, offset: int) -> None:
        DISK.touch()
        DISK.pending.append((self.name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        DISK.touch()
        DISK.pending.append((self.name, newsize, None))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        DISK.touch()
        super().xSync(flags)
        DISK.sync(self.name)


class Layer(apsw.VFS):
    def __init__(self) -> None:
        super().__init__("forgetful", "")

    def xOpen(self, name: object, flags: object) -> apsw.VFSFile:
        return File(name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        DISK.durable.pop(filename, None)
        DISK.pending = [entry for entry in DISK.pending if entry[0] != filename]
        super().xDelete(filename, syncdir)


LAYER = Layer()
"""Held for as long as SQLite may call it."""


def _cut_once(folder: Path, seed: int) -> tuple[int, bool]:
    """Write until the power goes; say how many acknowledged rows are lost, and if all is whole."""
    chance = random.Random(seed)
    DISK.__init__()  # type: ignore[misc]  # one disk per run, under the same layer
    name = str(folder / f"{seed}.db")
    database = apsw.Connection(name, vfs="forgetful")
    database.execute(PRAGMAS).fetchall()
    database.execute("CREATE TABLE act (number INTEGER PRIMARY KEY, body TEXT)")
    database.execute("PRAGMA wal_checkpoint").fetchall()
    DISK.cut_at = DISK.calls + chance.randrange(5, 900)
    acknowledged = 0
    try:
        for number in range(1, 500):
            database.execute("BEGIN IMMEDIATE")
            database.execute(
                "INSERT INTO act VALUES (?, ?)", (number, "x" * chance.randrange(10, 3000))
            )
            database.execute("COMMIT")
            acknowledged = number
            if number % 40 == 0:
                database.execute("PRAGMA wal_checkpoint").fetchall()
    except (Cut, apsw.Error):
        pass
    found = DISK.after_cut(chance, torn=bool(seed % 2))
    DISK.cut_at = 0
    database.close(True)
    return _look(folder / f"after-{seed}", found, Path(name).name, acknowledged)


def _look(
    folder: Path, found: dict[str, bytearray], name: str, acknowledged: int
) -> tuple[int, bool]:
    folder.mkdir()
    for file, data in found.items():
        if not file.endswith("-shm"):
            (folder / Path(file).name).write_bytes(bytes(data))
    after = apsw.Connection(str(folder / name))
    whole = after.pragma("integrity_check") == "ok"
    numbers = [row[0] for row in after.execute("SELECT number FROM act ORDER BY number")]
    after.close()
    shutil.rmtree(folder)
    return max(0, acknowledged - len(numbers)), whole and numbers == list(
        range(1, len(numbers) + 1)
    )


def _prove(folder: Path, cuts: int) -> dict[str, object]:
    outcomes = [_cut_once(folder, seed) for seed in range(cuts)]
    return {
        "cuts": cuts,
        "acknowledged_lost": sum(lost for lost, _ in outcomes),
        "corrupt": sum(not whole for _, whole in outcomes),
    }


def test_forty_power_cuts_lose_nothing_acknowledged(tmp_path: Path) -> None:
    assert _prove(tmp_path, 40) == {"cuts": 40, "acknowledged_lost": 0, "corrupt": 0}


def test_the_disk_that_forgets_would_have_shown_a_loss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same cuts with synchronous=NORMAL: if this finds no loss, the proof above proves nothing."""
    monkeypatch.setattr(f"{__name__}.PRAGMAS", PRAGMAS.replace("FULL", "NORMAL"))
    assert int(str(_prove(tmp_path, 10)["acknowledged_lost"])) > 0


@pytest.mark.soak
def test_two_thousand_power_cuts_lose_nothing_acknowledged(tmp_path: Path) -> None:
    figures = _prove(tmp_path, 2_000)
    keep("power", figures)
    assert (figures["acknowledged_lost"], figures["corrupt"]) == (0, 0)
