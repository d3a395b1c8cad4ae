"""Triggers that refuse UPDATE and DELETE, on SQLite and PostgreSQL alike, as a migration operation.

One leave is given: a row whose erasure an act has recorded (`ledger.models.Erased`) may be emptied.
`answerable verify` holds every such row against the act that erased it, and against being filled again.

SQLite has a third road: REPLACE takes a row away without firing its delete trigger. So there an
insert that would meet a kept row, by key or by any unique constraint, is refused as well.
"""

from __future__ import annotations

from typing import Any

from django.db.migrations.operations.base import Operation

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {VERB} ON {table} {unless}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_UNLESS_ERASED = """
WHEN NOT EXISTS (SELECT 1 FROM ledger_erased e WHERE e.table_name = '{table}' AND e.kept_row = OLD.rowid)
"""
_SQLITE_NO_REPLACE = """
CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {meets}
BEGIN SELECT RAISE(ABORT, '{table} is append-only: this row is there already'); END
"""
_POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION answerable_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'UPDATE' AND NOT TG_TABLE_NAME = ANY(ARRAY[{never}]) THEN
    IF EXISTS (SELECT 1 FROM ledger_erased e WHERE e.table_name = TG_TABLE_NAME
               AND e.kept_row::text = coalesce(to_jsonb(OLD)->>'id', to_jsonb(OLD)->>'act')) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$
"""
_POSTGRES = """
CREATE TRIGGER {table}_no_{verb} BEFORE {VERB} ON {table}
FOR EACH {level} EXECUTE FUNCTION answerable_append_only()
"""
NEVER = ("ledger_act", "ledger_checkpoint", "ledger_erased")
"""What no act may erase: it holds no content."""
VERBS = {"sqlite": ("update", "delete", "replace"), "postgresql": ("update", "delete", "truncate")}
"""What each database must refuse; `doctor` looks for a trigger of each on every guarded table."""


class AppendOnly(Operation):
    """Guards tables; it asks for no models as `RunPython` does, at half the time of a migration."""

    reduces_to_sql = False
    reversible = True

    def __init__(self, *tables: str) -> None:
        self.tables = tables

    def state_forwards(self, app_label: str, state: Any) -> None:
        """A trigger is no part of any model."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        connection = schema_editor.connection
        statements = _sqlite if connection.vendor == "sqlite" else _postgres
        for statement in statements(connection, self.tables):
            schema_editor.execute(statement, params=None)  # a percent sign in it stands for itself

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        """A trigger goes with its table."""

    def describe(self) -> str:
        return f"Make {', '.join(self.tables)} append-only"


def append_only(*tables: str) -> AppendOnly:
    """A migration operation that makes each of `tables` append-only in the database itself."""
    return AppendOnly(*tables)


def _sqlite(connection: Any, tables: tuple[str, ...]) -> list[str]:
    refusing = [
        _SQLITE.format(table=table, verb=verb, VERB=verb.upper(), unless=_unless(table, verb))
        for table in tables
        for verb in ("update", "delete")
    ]
    with connection.cursor() as cursor:
        return refusing + [
            _SQLITE_NO_REPLACE.format(table=table, meets=_meets(cursor, table)) for table in tables
        ]


def _unless(table: str, verb: str) -> str:
    erasable = verb == "update" and table not in NEVER
    return _UNLESS_ERASED.format(table=table) if erasable else ""


def _meets(cursor: Any, table: str) -> str:
    """The condition that a new row has the key of a kept one, or the values of a unique constraint."""
    cursor.execute(f"PRAGMA index_list({table})")
    unique = [row[1] for row in cursor.fetchall() if row[2]]
    alike = ["rowid = NEW.rowid"]
    for index in unique:
        cursor.execute(f"PRAGMA index_info({index})")
        alike.append(" AND ".join(f"{row[2]} = NEW.{row[2]}" for row in cursor.fetchall()))
    return " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE {each})" for each in alike)


def _postgres(connection: Any, tables: tuple[str, ...]) -> list[str]:
    verbs = (("update", "ROW"), ("delete", "ROW"), ("truncate", "STATEMENT"))
    never = ", ".join(f"'{table}'" for table in NEVER)
    return [_POSTGRES_FUNCTION.format(never=never)] + [
        _POSTGRES.format(table=table, verb=verb, VERB=verb.upper(), level=level)
        for table in tables
        for verb, level in verbs
    ]
