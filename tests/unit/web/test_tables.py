"""No cell of a file starts a formula, and every cell gives back its text."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from answerable.oversight.reports.writers.sheet import original
from answerable.web.tables import as_csv, as_xlsx, cell

RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_START = st.sampled_from(
    ("", "=", "+", "-", "@", "\t", "\r", "\n", "'", "'=", "''", "=cmd|' /C calc'!A0")
)
_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\x00"), max_size=20
)
CELLS = st.lists(st.builds(lambda a, b: a + b, _START, _TEXT), min_size=1, max_size=5)


@given(CELLS)
def test_a_csv_is_inert_and_gives_every_cell_back(row: list[str]) -> None:
    read = list(csv.reader(io.StringIO(as_csv(["x"] * len(row), [row]), newline="")))[1:]
    assert [original(text) for text in read[0]] == row
    assert not any(text.startswith(RUNS) for text in read[0])


@given(CELLS)
def test_a_number_stays_one_and_nothing_else_is_taken_for_one(row: list[str]) -> None:
    assert [cell(one) for one in (-5, 3.5, 0)] == ["-5", "3.5", "0"]
    assert all(not cell(one).startswith(RUNS) for one in row)


def test_a_workbook_holds_texts_only() -> None:
    row = ["=1+1", "-2", "@x", "'y", "plain", "https://example.test/"]
    sheet = load_workbook(io.BytesIO(as_xlsx(["a"] * 6, [row]))).active
    assert sheet is not None
    cells = next(iter(sheet.iter_rows(min_row=2)))
    assert [original(str(one.value)) for one in cells] == row
    assert {one.data_type for one in cells} == {"s"}
    assert not any(one.hyperlink for one in cells)
