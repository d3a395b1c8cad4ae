"""The rows of the database as they are, for tests that compare before and after."""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.db import connection


def rows_under(references: Iterable[str]) -> dict[str, list[tuple[object, ...]]]:
    """Every row, of every table, that stands under one of these records."""
    wanted = list(references)
    marks = ", ".join(["%s"] * len(wanted))
    found = {}
    for model in apps.get_models():
        table, names = model._meta.db_table, {f.name for f in model._meta.get_fields()}
        column = next((n for n in ("protected_by", "reference") if n in names), "")
        if column and not table.endswith(("_read", "_account", "_office")):
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT * FROM {table} WHERE {column} IN ({marks})", wanted)
                found[table] = sorted(map(_plain, cursor.fetchall()), key=repr)
    return found


def _plain(row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(bytes(cell) if isinstance(cell, memoryview) else cell for cell in row)


def whole_dump() -> bytes:
    """Every cell of every table, as bytes: what a thief of the database holds."""
    cells = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            cells += [_bytes(cell) for row in cursor.fetchall() for cell in row]
    return b"\n".join(cells)


def _bytes(cell: object) -> bytes:
    return bytes(cell) if isinstance(cell, (bytes, memoryview)) else str(cell).encode()
