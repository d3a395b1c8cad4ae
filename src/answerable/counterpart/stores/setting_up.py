"""The door's database on PostgreSQL: made by an administrator, owned by the house, read by its own role.

It is a database apart from the records: the door's role cannot even connect to theirs. Again changes
nothing but the role's password.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

from answerable.counterpart import schema
from answerable.counterpart.stores.postgres import BEAT, HOUSE, house_url

READER = "current_setting('answerable.counterpart', true)"
_REFUSES = """
CREATE OR REPLACE FUNCTION inbox.append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the in-box is append-only'; END $$
"""


def names(staff: str) -> tuple[str, str]:
    """The database of the door and its role, after the database of the records."""
    name = unquote(urlsplit(staff).path.lstrip("/"))
    return f"{name}_counterpart", f"{name}_counterpart"


def set_up(admin: str, staff: str) -> str:
    """Make database, tables, role and rights; the address the door's process is to be given."""
    house, (database, role) = unquote(urlsplit(staff).username or ""), names(staff)
    password = secrets.token_urlsafe(24)
    records = unquote(urlsplit(staff).path.lstrip("/"))
    with psycopg.connect(admin, autocommit=True) as connection:
        _make_role(connection, role, password)
        _make_database(connection, database, house)
        for name in (records, database):
            _only(connection, name, house, role if name == database else "")
    door = _address(admin, role, password, database)
    with psycopg.connect(house_url(door, staff)) as connection:
        for statement in statements(role, house):
            connection.execute(statement)
    return door


def _make_role(connection: psycopg.Connection[Any], role: str, password: str) -> None:
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone()
    verb = sql.SQL("ALTER" if known else "CREATE")
    connection.execute(
        sql.SQL("{} ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT"
                " PASSWORD {}").format(verb, sql.Identifier(role), sql.Literal(password))
    )  # fmt: skip


def _make_database(connection: psycopg.Connection[Any], database: str, house: str) -> None:
    known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (database,))
    if known.fetchone() is None:
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {}").format(
                sql.Identifier(database), sql.Identifier(house)
            )
        )


def _only(connection: psycopg.Connection[Any], database: str, house: str, role: str) -> None:
    """Nobody connects to a database but those named: by default PostgreSQL lets everybody."""
    one = sql.Identifier(database)
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(one))
    for name in filter(None, (house, role)):
        connection.execute(
            sql.SQL("GRANT CONNECT ON DATABASE {} TO {}").format(one, sql.Identifier(name))
        )


def _address(admin: str, role: str, password: str, database: str) -> str:
    there = urlsplit(admin)
    where = there.netloc.rpartition("@")[2]
    return urlunsplit(
        ("postgresql", f"{quote(role)}:{password}@{where}", f"/{quote(database)}", there.query, "")
    )


def statements(role: str, house: str) -> Iterator[str]:
    """Everything inside the door's database, in the order it is made."""
    yield "REVOKE ALL ON SCHEMA public FROM PUBLIC"
    for store in schema.STORES:
        yield f"CREATE SCHEMA IF NOT EXISTS {store}"
        yield f'GRANT USAGE ON SCHEMA {store} TO "{role}"'
        yield from schema.tables(store, blob="BYTEA")
        for table in schema.PLACES[store]:
            yield from _wall(store, table, role, house)
    yield _REFUSES
    for table in schema.APPEND_ONLY:
        yield f"DROP TRIGGER IF EXISTS {table}_kept ON inbox.{table}"
        yield (f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON inbox.{table}"
               " FOR EACH STATEMENT EXECUTE FUNCTION inbox.append_only()")  # fmt: skip
    yield from _rights(role)


def _wall(store: str, table: str, role: str, house: str) -> Iterator[str]:
    whole = f"{store}.{table}"
    sight = "true" if table == "attempt" else schema.condition(table, READER)
    if table == "house":
        sight = f"name IN ('seal_to', '{BEAT}')"
    yield f"ALTER TABLE {whole} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {whole} FORCE ROW LEVEL SECURITY"
    # Each role its own policy: the door's cannot look as the house, whatever it sets.
    for name, to, seen in (("own", role, sight), ("whole", house, f"{READER} = '{HOUSE}'")):
        yield f"DROP POLICY IF EXISTS {name} ON {whole}"
        yield f'CREATE POLICY {name} ON {whole} TO "{to}" USING ({seen}) WITH CHECK ({seen})'


def _rights(role: str) -> Iterator[str]:
    """What the door's role may do, and nothing else: read, add, keep its own."""
    yield f'REVOKE ALL ON ALL TABLES IN SCHEMA {", ".join(schema.STORES)} FROM "{role}"'
    yield f'GRANT SELECT ON ALL TABLES IN SCHEMA released TO "{role}"'
    yield f'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA counterpart TO "{role}"'
    yield f'GRANT INSERT ON ALL TABLES IN SCHEMA inbox TO "{role}"'
    yield f'GRANT SELECT ({", ".join(schema.LISTED)}) ON inbox.entry TO "{role}"'
