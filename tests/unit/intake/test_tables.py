"""A table comes out of a CSV or XLSX file within limits that are counted, not believed."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from answerable.intake.importers.sheets import table as tables
from answerable.intake.importers.sheets.table import BadTable, TableFault, table


def _workbook(*lines: list[object]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    for line in lines:
        book.active.append(line)
    book.save(out)
    return out.getvalue()


def _fault(data: bytes) -> TableFault:
    with pytest.raises(BadTable) as bad:
        table(data)
    return bad.value.fault


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_separator_is_found_by_the_headings(separator: str) -> None:
    data = f"Date{separator}Killed\n2026-03-01{separator}3\n".encode()
    assert table(data) == [["Date", "Killed"], ["2026-03-01", "3"]]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_arabic_is_read_in_its_usual_charsets(charset: str) -> None:
    rows = "التاريخ,المكان,القتلى\n2026-03-01,ميناء أمسل القديم,3\n"
    assert table(rows.encode(charset))[0] == ["التاريخ", "المكان", "القتلى"]


def test_a_workbook_gives_whole_numbers_and_days() -> None:
    import datetime as dt

    data = _workbook(["Date", "Killed"], [dt.date(2026, 3, 1), 3.0])
    assert table(data) == [["Date", "Killed"], ["2026-03-01", "3"]]


def test_a_formula_is_only_its_last_value() -> None:
    assert table(_workbook(["Date", "Killed"], ["2026-03-01", "=1+1"]))[1] == ["2026-03-01"]


def test_what_unpacks_to_too_much_is_not_opened() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"\x00" * (64 * 1024 * 1024))
    assert _fault(out.getvalue()) is TableFault.BOMB


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"one\n", TableFault.NO_ROWS), (b"", TableFault.NO_ROWS),
        (b"a\x00b,c\n1,2\n", TableFault.NOT_A_TABLE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", TableFault.NOT_A_TABLE),
        (b"PK\x03\x04 cut", TableFault.DAMAGED),
        (b"a,b\n" + b"1,2\n" * (tables.MOST_ROWS + 1), TableFault.ROWS),
        (b",".join([b"h"] * 101) + b"\n1\n", TableFault.COLUMNS),
    ],
)  # fmt: skip
def test_what_gives_no_table_says_why(data: bytes, fault: TableFault) -> None:
    assert _fault(data) is fault
    assert tables.sentence(fault)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    with contextlib.suppress(BadTable):
        assert len(table(data)) >= 2
