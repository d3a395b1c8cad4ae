"""A table is read row by row, each cell by the head of its column; a sum is no incident."""

from __future__ import annotations

import io

import pytest

from answerable.reading import read
from answerable.reading.documents import tables
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


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_list_of_values_is_read_as_a_table(sign: str) -> None:
    rows = [HEADS, FIRST, ["14 May 2024", "Kessal", "4", "7"]]
    reading = read("\n".join(sign.join(row) for row in rows).encode())
    assert reading.text.split("\n")[0] == "Date: 8 May 2024 | Town: Dahar | Killed: 9 | Injured: 23"
    assert reading.title is None
    assert [s.quote for s in reading.statements] == [
        "Killed: 9", "Injured: 23", "Killed: 4", "Injured: 7",
    ]  # fmt: skip


def test_sentences_with_as_many_commas_are_no_list() -> None:
    text = "On Monday, in Dahar, it rained.\nOn Tuesday, in Harqa, nine people were killed.\n" * 2
    assert tables.rows_of_list(text) is None
    assert tables.rows_of_list('a,b,c\n"1,2,3\n4,5,6\n') is None


PAGE = (
    "<html><head><title>Harm in May</title></head><body><main><h1>Harm in May</h1><p>All incidents that "
    "our monitors verified in the province during the month are in the table.</p>{shown}<p>Methods are "
    "described in the annex, which can be had from the office on request.</p></main></body></html>"
)


def test_a_table_on_harm_in_a_page_names_its_cells_and_another_stays() -> None:
    def table(*rows: list[str]) -> str:
        lines = (f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
        return f"<table>{''.join(lines)}</table>"

    harm = read(PAGE.format(shown=table(HEADS, FIRST, FIRST)).encode())
    assert "Town: Dahar | Killed: 9" in harm.text
    other = read(PAGE.format(shown=table(["Day", "Rain", "Wind"], ["8 May", "3", "4"])).encode())
    assert "| Day | Rain | Wind |" in other.text


def test_a_list_of_terms_in_a_page_says_what_each_stands_for() -> None:
    listed = "<dl><dt>Date</dt><dd>8 May 2024</dd><dt>Killed:</dt><dd>9</dd></dl>"
    reading = read(PAGE.format(shown=listed).encode())
    assert "Killed: 9" in [said.quote for said in reading.statements]
    broken = read(PAGE.format(shown="<dl><dt>Date</dt><dt>Killed</dt><dd>9</dd></dl>").encode())
    assert "Killed: 9" not in broken.text


def test_a_page_that_comes_out_as_one_line_is_cut_where_its_paragraphs_begin() -> None:
    figure = "<figure><figcaption>A man stands in the ruins of the bakery of Dahar.</figcaption></figure>"
    body = (
        f"{figure}<p>Our photographer spent a day in the town of Dahar after the strike that destroyed "
        "the bakery and the two houses beside it, and spoke to the family of its owner.</p>"
    )
    page = f"<html><head><title>Pictures</title></head><body><article><h1>Pictures</h1>{body}</article>"
    lines = read(f"{page}</body></html>".encode()).text.split("\n")
    assert "A man stands in the ruins of the bakery of Dahar." in lines
