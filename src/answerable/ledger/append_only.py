"""Triggers that refuse UPDATE and DELETE, on SQLite and PostgreSQL alike, as a migration operation."""

from __future__ import annotations

from typing import Any

from django.db.migrations.operations import RunPython

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {VERB} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION answerable_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
"""
_POSTGRES = """
CREATE TRIGGER {table}_no_{verb} BEFORE {VERB} ON {table}
FOR EACH {level} EXECUTE FUNCTION answerable_append_only()
"""


def append_only(*tables: str) -> RunPython:
    """A migration operation that makes each of `tables` append-only in the database itself."""

    def guard(apps: Any, editor: Any) -> None:
        for statement in _statements(editor.connection.vendor, tables):
            editor.execute(statement, params=None)  # a percent sign in it stands for itself

    return RunPython(guard, RunPython.noop)


def _statements(vendor: str, tables: tuple[str, ...]) -> list[str]:
    if vendor == "sqlite":
        return [
            _SQLITE.format(table=t, verb=v, VERB=v.upper())
            for t in tables
            for v in ("update", "delete")
        ]
    verbs = (("update", "ROW"), ("delete", "ROW"), ("truncate", "STATEMENT"))
    return [_POSTGRES_FUNCTION] + [
        _POSTGRES.format(table=t, verb=v, VERB=v.upper(), level=level)
        for t in tables
        for v, level in verbs
    ]
