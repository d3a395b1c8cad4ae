"""The stores as three schemas of one PostgreSQL database, where no live table is.

The door's role owns nothing: it reads `released`, adds to `inbox`, and keeps its own rows in
`counterpart`. Row-level security is forced on every table, so that not even their owner, the worker,
sees a row without saying whose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.conf import settings
from psycopg import errors

from answerable.counterpart import schema
from answerable.counterpart.shapes import Contents, Entry
from answerable.counterpart.stores import Closed, Place, marks

HOUSE = "@house"
"""Who looks when the worker does: everything."""
BEAT = "beat"


def prepare(place: Place) -> None:
    """Nothing to make: `answerable counterpart prepare --admin` made it. `Closed` where it did not."""
    open_store(place).close()


def open_store(place: Place) -> PostgresStore:
    """The door's connection, in its own role."""
    return PostgresStore(place.url, schema.DOOR)


def connected(url: str, reader: str) -> psycopg.Connection[Any]:
    """A connection that looks as `reader` until it is closed. Raises `Closed`."""
    try:
        connection = psycopg.connect(url, autocommit=True, connect_timeout=5)
        connection.execute("SET search_path = released, counterpart, inbox")
        _look_as(connection, reader)
    except psycopg.Error as fault:
        raise Closed(str(fault)) from fault
    return connection


def _look_as(connection: psycopg.Connection[Any], reader: str) -> None:
    connection.execute("SELECT set_config('answerable.counterpart', %s, false)", (reader,))


class PostgresStore:
    """All three schemas on one connection, behind row-level security."""

    taken: type[Exception] = errors.UniqueViolation

    def __init__(self, url: str, reader: str) -> None:
        self._connection = connected(url, reader)

    def look_as(self, counterpart: str) -> None:
        _look_as(self._connection, counterpart)

    def rows(self, question: str, *values: Any) -> list[Any]:
        return self._connection.execute(_marked(question), values).fetchall()

    def change(self, statement: str, *values: Any) -> int:
        return self._connection.execute(_marked(statement), values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._connection.transaction():
            yield

    def beat(self) -> float:
        rows = self.rows("SELECT value FROM house WHERE name = ?", BEAT)
        return float(rows[0][0]) if rows else 0.0

    def close(self) -> None:
        self._connection.close()


class Carrier:
    """The schemas as the worker has them, in the role of the house."""

    def __init__(self, place: Place) -> None:
        self.url = house_url(place.url, getattr(settings, "DATABASE_URL", ""))

    def publish(
        self, contents: Contents, bodies: Callable[[str, str], bytes], moment: float
    ) -> bool:
        with self._open() as connection, connection.transaction():
            changes = _value(connection, "digest") != contents.digest
            if changes:
                _replace(connection, contents, bodies)
            _keep(connection, {BEAT: str(moment)})
        return changes

    def beat(self) -> float:
        with self._open() as connection:
            return float(_value(connection, BEAT) or 0)

    def entries(self) -> list[Entry]:
        columns = ", ".join(schema.LISTED)
        with self._open() as connection:
            rows = connection.execute(f"SELECT {columns} FROM inbox.entry ORDER BY day, key")
            return [Entry(*row) for row in rows.fetchall()]

    def sealed(self, entry: str) -> tuple[bytes, list[bytes]]:
        with self._open() as connection:
            whole = connection.execute("SELECT sealed FROM inbox.entry WHERE key = %s", (entry,))
            [[first]] = whole.fetchall()
            files = connection.execute(
                "SELECT sealed FROM inbox.file WHERE entry = %s ORDER BY number", (entry,)
            )
            return bytes(first), [bytes(file) for (file,) in files.fetchall()]

    @contextmanager
    def _open(self) -> Iterator[psycopg.Connection[Any]]:
        connection = connected(self.url, HOUSE)
        try:
            yield connection
        except psycopg.OperationalError as fault:
            raise Closed(str(fault)) from fault
        finally:
            connection.close()


def house_url(door: str, staff: str) -> str:
    """The door's database in the role of the house: one's database, the other's server and role."""
    ours, theirs = urlsplit(staff), urlsplit(door)
    return urlunsplit(("postgresql", ours.netloc, theirs.path, theirs.query, ""))


def faults(place: Place, staff: str) -> list[str]:
    """What stands wrong with database and role, each in a sentence for the operator."""
    with closing(connected(place.url, schema.DOOR)) as connection:
        wrong = [
            words for query, words in _WRONG if connection.execute(query).fetchone() != (False,)
        ]
    there = urlsplit(place.url)
    records = urlunsplit((there.scheme, there.netloc, urlsplit(staff).path, there.query, ""))
    with suppress(psycopg.OperationalError), psycopg.connect(records, connect_timeout=5):
        wrong.append("The door's role can connect to the records. It must not: prepare it again.")
    return wrong


_OURS = "n.nspname IN ('released', 'counterpart', 'inbox') AND c.relkind = 'r'"
_FROM = "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
_WRONG = (
    ("SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole FROM pg_roles"
     " WHERE rolname = current_user", "The door's role may do more than it must."),
    (f"SELECT count(*) FILTER (WHERE NOT c.relforcerowsecurity) > 0 {_FROM} WHERE {_OURS}",
     "A table of the door's stores is outside row-level security."),
    ("SELECT count(*) > 0 " + _FROM + " WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f') AND n.nspname NOT"
     " IN ('released', 'counterpart', 'inbox', 'pg_catalog', 'information_schema', 'pg_toast')",
     "There are tables in the door's database that are not its own."),
)  # fmt: skip


def _replace(
    connection: psycopg.Connection[Any], contents: Contents, bodies: Callable[[str, str], bytes]
) -> None:
    """Everything anew in one transaction; bytes that stand already are not sent again."""
    wanted = {(row[0], row[1]) for table, row in contents.each() if table == "paper"}
    there = {
        tuple(r)
        for r in connection.execute("SELECT counterpart, key FROM released.body").fetchall()
    }
    for gone in there - wanted:
        connection.execute("DELETE FROM released.body WHERE counterpart = %s AND key = %s", gone)
    for one in wanted - there:
        connection.execute("INSERT INTO released.body VALUES (%s, %s, %s)", (*one, bodies(*one)))
    for table in reversed(schema.PLACES["released"]):
        if table not in ("body", "house"):
            connection.execute(f"DELETE FROM released.{table}")
    for table, row in contents.each():
        connection.execute(
            _marked(f"INSERT INTO released.{table} VALUES ({marks(row)})"), tuple(row)
        )
    _keep(connection, {"seal_to": contents.seal_to.hex(), "digest": contents.digest})


def _keep(connection: psycopg.Connection[Any], values: dict[str, str]) -> None:
    for pair in values.items():
        connection.execute(
            "INSERT INTO released.house VALUES (%s, %s)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value", pair,
        )  # fmt: skip


def _value(connection: psycopg.Connection[Any], name: str) -> str:
    rows = connection.execute(
        "SELECT value FROM released.house WHERE name = %s", (name,)
    ).fetchall()
    return str(rows[0][0]) if rows else ""


def _marked(statement: str) -> str:
    """Question marks as this driver writes them; none of our statements has one in its words."""
    return statement.replace("?", "%s")
