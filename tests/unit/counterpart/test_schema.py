"""The columns of the door's stores hold what is put into them."""

from __future__ import annotations

from typing import get_type_hints

import pytest

from answerable.counterpart import schema
from answerable.counterpart.shapes import TABLES


@pytest.mark.parametrize("table", TABLES)
def test_numbers_lie_in_columns_of_numbers_and_words_in_columns_of_words(table: str) -> None:
    """PostgreSQL refuses the row otherwise, and with it everything that is carried; SQLite does not."""
    [made] = [made for made in schema.tables("released", blob="BYTEA") if f".{table} " in made]
    for column, held in get_type_hints(TABLES[table]).items():
        assert f"{column} {'BIGINT' if held is int else 'TEXT'} NOT NULL" in made
