"""The door on PostgreSQL: a database apart, a role that reaches nothing else, rows of one counterpart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from django.apps import apps

from answerable.counterpart import schema, sealing
from answerable.counterpart.shapes import Contents
from answerable.counterpart.stores import Place, Store, opened, setting_up
from answerable.counterpart.stores.postgres import HOUSE, connected
from tests.integration.counterpart.doors import SECRET, TAMRIN, VESKARA, Door, Visitor, standing

pytestmark = pytest.mark.postgres
PUBLIC = sealing.public_key(SECRET)
REACHED = {
    *(("released", table) for table in schema.PLACES["released"]),
    *(("counterpart", table) for table in schema.PLACES["counterpart"]),
    ("inbox", "entry"),
}


@pytest.fixture(scope="module")
def urls(postgres_url: str) -> tuple[str, str]:
    """The address of the records, and of the door's database, made by an administrator."""
    admin = postgres_url.replace("postgres://answerable@", "postgresql://postgres@")
    again = setting_up.set_up(admin, postgres_url)
    made = setting_up.set_up(admin, postgres_url)
    assert made != again  # a new password each time
    return postgres_url, made


@pytest.fixture
def door(urls: tuple[str, str], tmp_path: Path) -> Iterator[Door]:
    records, own = urls
    with standing(Place(tmp_path, own), DATABASE_URL=records) as made:
        made.party(TAMRIN).party(VESKARA)
        made.paper(VESKARA, "rl-veskarab-1", "For Veskara", b"ZqVeskara")
        made.publish()
        yield made
        made.rows.clear()
        made.publish()


@pytest.fixture
def store(door: Door) -> Iterator[Store]:
    with opened(door.place) as made:
        made.look_as(TAMRIN)
        yield made


def test_the_role_cannot_even_connect_to_the_records(urls: tuple[str, str]) -> None:
    _, own = urls
    name = own.rpartition("/")[2]
    assert name == "answerable_counterpart"
    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(own.removesuffix(name) + "answerable")


def test_the_role_reaches_its_own_tables_and_no_other(door: Door) -> None:
    reached, tried = set(), 0
    with psycopg.connect(door.place.url, autocommit=True) as connection:
        listed = connection.execute(
            "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid ="
            " c.relnamespace WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p')"
            " AND n.nspname NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        live = {("public", model._meta.db_table) for model in apps.get_models()}
        for schema_, table in [*listed, *live]:
            tried += 1
            with suppress(psycopg.Error):
                connection.execute(f"SELECT count(*) FROM {schema_}.{table}")
                reached.add((schema_, table))
    assert tried > len(live) > 60
    assert reached == REACHED


def test_every_table_is_walled_for_its_owner_too(door: Door) -> None:
    with psycopg.connect(door.place.url) as connection:
        bare = connection.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE n.nspname IN ('released', 'counterpart', 'inbox') AND c.relkind = 'r'"
            " AND NOT (c.relrowsecurity AND c.relforcerowsecurity)"
        )
        assert bare.fetchall() == []


def test_a_counterpart_sees_its_own_rows_and_the_role_cannot_look_as_the_house(
    door: Door, store: Store
) -> None:
    assert store.rows("SELECT counterpart FROM party") == [(TAMRIN,)]
    assert store.rows("SELECT body FROM body") == []
    store.look_as(HOUSE)
    for table in schema.PLACES["released"]:
        if table != "house":
            assert store.rows(f"SELECT * FROM {table}") == []
    with connected(door.place.url, "") as nobody:
        assert nobody.execute("SELECT * FROM party").fetchall() == []


@pytest.mark.parametrize("statement", [
    "UPDATE inbox.entry SET day = '2020-01-01'", "DELETE FROM inbox.entry", "TRUNCATE inbox.entry",
    "SELECT sealed FROM inbox.entry", "SELECT * FROM inbox.file",
    "INSERT INTO released.party VALUES ('cp-tamrinab', 'x')", "DELETE FROM released.party",
    "UPDATE released.question SET text = ''", "CREATE TABLE counterpart.more (x int)",
    "CREATE TABLE public.more (x int)", "ALTER TABLE inbox.entry DISABLE TRIGGER ALL",
    "SET ROLE answerable", "SELECT pg_read_file('/etc/passwd')", "COPY released.party TO '/tmp/x'",
    "INSERT INTO inbox.entry VALUES ('cp-veskarab', 'k', 'o', 'answer', 'q', '2026-01-01', 1, 0, '')",
])  # fmt: skip
def test_the_role_does_nothing_else(store: Store, statement: str) -> None:
    with pytest.raises(psycopg.Error):
        store.change(statement)


def test_an_official_answers_and_the_house_alone_opens_it(door: Door) -> None:
    token = door.invite(TAMRIN, "ci-onpostgres")
    door.ask(TAMRIN, "rq-aaaaaaaa-1", "Was the mill struck?")
    door.publish()
    official = Visitor()
    assert official.joins(token).status_code == 200
    assert Visitor().joins(token).status_code == 404
    assert "Was the mill struck?" in official.sees()
    assert "For Veskara" not in official.sees()
    assert official.answers("rq-aaaaaaaa-1", "It was not.").status_code == 302
    kept = [entry for entry in door.house.entries() if entry.kind == "answer"]
    assert b"It was not." in door.opened(kept[0].key, TAMRIN)
    assert official.signs_in(code=official.code(30)).headers["Location"] == "/"
    door.answered(TAMRIN, "an-aaaaaaaa", "rq-aaaaaaaa-1", "It was not.", files="log.txt")
    door.publish()
    assert "log.txt" in official.sees("/questions/rq-aaaaaaaa-1")


def test_the_doctor_finds_a_role_that_could_reach_the_records(
    urls: tuple[str, str], door: Door
) -> None:
    records, _ = urls
    assert door.place.module.faults(door.place, records) == []
    with psycopg.connect(records, autocommit=True) as owner:
        owner.execute("GRANT CONNECT ON DATABASE answerable TO answerable_counterpart")
        try:
            [wrong] = door.place.module.faults(door.place, records)
        finally:
            owner.execute("REVOKE CONNECT ON DATABASE answerable FROM answerable_counterpart")
    assert "can connect to the records" in wrong


def test_what_stands_is_replaced_and_bytes_that_stand_are_not_sent_again(door: Door) -> None:
    asked: list[str] = []

    def body(counterpart: str, key: str) -> bytes:
        asked.append(key)
        return b"Zq"

    contents = Contents(PUBLIC, door.rows)
    assert not door.house.publish(contents, body, 5.0)
    assert door.house.beat() == 5.0
    door.ask(TAMRIN, "rq-aaaaaaaa-2", "And the bakery?")
    assert door.house.publish(Contents(PUBLIC, door.rows), body, 6.0)
    assert asked == []
    door.rows["paper"] = []
    door.publish()
    with opened(door.place) as store:
        store.look_as(VESKARA)
        assert store.rows("SELECT body FROM body") == []
