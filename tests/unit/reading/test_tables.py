"""A table is read row by row, each cell by the head of its column; a sum is no incident."""

from __future__ import annotations

import io

import pytest

from answerable.reading import read
from answerable.reading.documents.tables import labelled
from tests.unit.reading.packing import docx, paragraph

HEADS = ["Date", "Town", "Killed", "Injured"]
FIRST, SECOND = ["8 May 2024", "Dahar", "9", "23"], ["14 May 2024", "Kessal", "4", ""]


def test_each_cell_is_named_by_the_head_of_its_column() -> None:
    assert list(labelled([["Harm in Harqa"], HEADS, FIRST, SECOND])) == [
        "Harm in Harqa",
        "Date: 8 May 2024 | Town: Dahar | Killed: 9 | Injured: 23",
        "Date: 14 May 2024 | Town: Kessal | Killed: 4",
    ]


@pytest.mark.parametrize("word", ["Total", "Grand total", "الإجمالي", "Итого", "Усього", 'סה"כ'])
def test_a_row_that_sums_up_the_others_stays_bare(word: str) -> None:
    assert list(labelled([HEADS, FIRST, [word, "", "13", "23"]]))[-1] == f"{word} | 13 | 23"


@pytest.mark.parametrize(
    "rows",
    [
        [FIRST, SECOND],
        [["Date", "", "Killed"], ["8 May 2024", "Dahar", "9"]],
        [["Town", "Town", "Killed"], ["Dahar", "Kessal", "9"]],
        [["It was reported by residents.", "b", "c"], ["Dahar", "Kessal", "9"]],
        [["Town", "Killed"], ["Dahar", "9"], ["Kessal", "4"]],
        [HEADS],
    ],
)
def test_what_has_no_plain_row_of_heads_loses_no_word_and_gains_none(rows: list[list[str]]) -> None:
    assert list(labelled(rows)) == [" | ".join(filter(None, row)) for row in rows]


def test_a_form_of_two_columns_is_names_and_what_they_stand_for() -> None:
    form = [["Town", "Dahar"], ["Killed:", "9"], ["Weapon", "drone"]]
    assert list(labelled(form)) == ["Town: Dahar", "Killed: 9", "Weapon: drone"]


def test_heads_that_would_make_a_text_too_long_are_not_said_again() -> None:
    heads = [letter * 40 for letter in "abc"]
    assert next(iter(labelled([heads, *[["1", "2", "3"]] * 3000]))) == " | ".join(heads)


def test_the_figures_of_a_sheet_are_read_with_their_days_and_its_heads_are_no_sentence() -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (HEADS, FIRST, SECOND, ["Total", None, 13, 23]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    reading = read(out.getvalue())
    found = [(s.quote, s.date and s.date.edtf) for s in reading.statements]
    assert found == [
        ("Killed: 9", "2024-05-08"), ("Injured: 23", "2024-05-08"), ("Killed: 4", "2024-05-14"),
    ]  # fmt: skip
    assert reading.title is None


def test_a_table_of_a_word_document_is_read_like_a_sheet_and_a_wide_cell_keeps_its_columns() -> (
    None
):
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{each}</w:tc>' for each in cells)}</w:tr>"

    heads = row(*map(paragraph, HEADS))
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("Dahar, 8 May 2024")
    table = f"<w:tbl>{heads}{row(wide, paragraph('9'), paragraph('23'))}</w:tbl>"
    text = read(docx(paragraph("Harm in May.") + table)).text
    assert text.split("\n") == ["Harm in May.", "Date: Dahar, 8 May 2024 | Killed: 9 | Injured: 23"]
