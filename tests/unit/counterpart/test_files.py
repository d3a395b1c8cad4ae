"""The stores as files: one counterpart's rows, nothing of the records, and an in-box to add to."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from answerable.counterpart import schema
from answerable.counterpart.shapes import Contents, Paper, Party, Row
from answerable.counterpart.stores import Closed, Place, Store, house, opened

OWN, OTHER = "cp-tamrinab", "cp-veskarab"
ENTRY = "INSERT INTO inbox.entry VALUES (?, 'k', 'o', 'answer', 'q', '2026-03-16', 1, 0, x'00')"
NOW = 1_000_000_000.0
ROWS: dict[str, list[Row]] = {
    "party": [Party(OWN, "Tamrin"), Party(OTHER, "ZqVeskara")],
    "paper": [
        Paper(cp, f"rl-{n}", "t", "n", "text/plain", 1, "0" * 64, "2026-03-01", "")
        for n, cp in enumerate((OWN, OTHER))
    ],
}


def body(counterpart: str, key: str) -> bytes:
    return b"Zq" + counterpart.encode()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path / "door")
    made.module.prepare(made)
    house(made).publish(Contents(b"k" * 32, ROWS), body, NOW)
    return made


@pytest.fixture
def store(place: Place) -> Iterator[Store]:
    with opened(place) as made:
        made.look_as(OWN)
        yield made


def test_a_counterpart_sees_its_own_rows_in_every_table(store: Store) -> None:
    assert store.rows("SELECT * FROM party") == [(OWN, "Tamrin")]
    assert store.rows("SELECT body FROM body") == [(b"Zq" + OWN.encode(),)]
    assert store.rows("SELECT count(*) FROM paper") == [(1,)]


def test_before_anybody_signed_in_nothing_released_is_seen(place: Place) -> None:
    with opened(place) as store:
        for table in schema.PLACES["released"]:
            if table not in ("house", "invitation"):
                assert store.rows(f"SELECT * FROM {table}") == []


REFUSED = [
    *(f"SELECT * FROM released.{table}" for table in schema.PLACES["released"]),
    *(f"SELECT count(*) FROM released.{table}" for table in schema.PLACES["released"]),
    *(f"SELECT count(*) FROM inbox.{table}" for table in schema.PLACES["inbox"]),
    "SELECT sealed FROM inbox.entry", "SELECT sealed FROM entry", "SELECT rowid FROM inbox.file",
    "SELECT * FROM sqlite_master", "SELECT * FROM released.sqlite_schema", "PRAGMA database_list",
    "ATTACH ':memory:' AS more", "DETACH released", "VACUUM", "PRAGMA writable_schema=1",
    "CREATE TABLE counterpart.more (x)", "DROP VIEW party", "DROP TRIGGER entry_for_oneself",
    "CREATE TEMP VIEW more AS SELECT * FROM released.party", "DELETE FROM inbox.entry",
    "UPDATE inbox.entry SET day = ''", "INSERT INTO released.party VALUES ('a', 'b')",
    "DELETE FROM released.party", "REPLACE INTO released.party VALUES ('a', 'b')",
    "SELECT readfile('/etc/passwd')", "SELECT load_extension('x')",
]  # fmt: skip


@pytest.mark.parametrize("statement", REFUSED)
def test_whatever_code_of_ours_asks_it_gets_nothing_else(store: Store, statement: str) -> None:
    with pytest.raises(sqlite3.Error):
        store.rows(statement)


def test_no_table_of_the_records_is_within_reach(store: Store, tmp_path: Path) -> None:
    records = tmp_path / "answerable.db"
    live = [model._meta.db_table for model in apps.get_models()]
    with sqlite3.connect(records) as made:
        for table in live:
            made.execute(f'CREATE TABLE IF NOT EXISTS "{table}" (x)')
    reached = []
    for table in live:
        for name in (f'"{table}"', f'main."{table}"', f'records."{table}"'):
            try:
                store.rows(f"SELECT * FROM {name}")
                reached.append(name)
            except sqlite3.Error:
                pass
    with pytest.raises(sqlite3.Error):
        store.rows("ATTACH ? AS records", str(records))
    assert len(live) > 60
    assert reached == []


def test_what_is_handed_in_is_never_changed_again(store: Store, place: Place) -> None:
    assert store.change(ENTRY, OWN) == 1
    for again in (ENTRY, ENTRY.replace("INSERT", "INSERT OR REPLACE")):
        with pytest.raises(sqlite3.IntegrityError):
            store.change(again, OWN)
    with sqlite3.connect(place.folder / "inbox.db") as whoever:
        for statement in ("UPDATE entry SET day = ''", "DELETE FROM entry"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                whoever.execute(statement)
    assert [entry.key for entry in house(place).entries()] == ["k"]


def test_nobody_hands_in_for_another_counterpart(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="another counterpart"):
        store.change(ENTRY, OTHER)


def test_what_stands_is_replaced_whole_and_only_when_it_changed(place: Place) -> None:
    stores = house(place)
    before = (place.folder / "released.db").read_bytes()
    assert not stores.publish(Contents(b"k" * 32, ROWS), body, NOW + 5)
    assert (place.folder / "released.db").read_bytes() == before
    assert stores.publish(Contents(b"k" * 32, {"party": ROWS["party"]}), body, NOW + 10)
    with opened(place) as store:
        store.look_as(OWN)
        assert store.rows("SELECT * FROM paper") == []
        assert store.beat() == NOW + 10


def test_a_failure_while_writing_leaves_what_stood(place: Place) -> None:
    def failing(counterpart: str, key: str) -> bytes:
        raise OSError("no space left")

    before = (place.folder / "released.db").read_bytes()
    with pytest.raises(OSError, match="no space"):
        house(place).publish(Contents(b"j" * 32, ROWS), failing, NOW)
    assert (place.folder / "released.db").read_bytes() == before


def test_a_door_without_its_stores_is_closed(tmp_path: Path) -> None:
    with pytest.raises(Closed), opened(Place(tmp_path)):
        pass


def test_the_files_are_for_their_owner_alone(place: Place) -> None:
    modes = {f.name: os.stat(f).st_mode & 0o077 for f in place.folder.glob("*.db")}
    assert modes == {"released.db": 0, "counterpart.db": 0, "inbox.db": 0}


def test_a_folder_given_to_a_group_shares_its_files_with_it_and_nobody_else(tmp_path: Path) -> None:
    made = Place(tmp_path / "shared")
    made.folder.mkdir()
    made.folder.chmod(0o2770)
    made.module.prepare(made)
    house(made).publish(Contents(b"k" * 32, ROWS), body, NOW)
    modes = {f.name: os.stat(f).st_mode & 0o777 for f in made.folder.glob("*.db")}
    assert modes == dict.fromkeys(modes, 0o660)
    assert len(modes) == 3
