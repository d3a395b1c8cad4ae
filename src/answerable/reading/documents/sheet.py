"""A spreadsheet as text: a line for each row, its cells named by their headings. Formulas give values."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from answerable.reading.documents.packed import Packed
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable
from answerable.reading.documents.tables import labelled

MOST_SHEETS, MOST_ROWS, MOST_COLUMNS = 50, 20_000, 100


def read_sheet(data: bytes) -> str:
    """Return the cells of an XLSX as text; raise `Unreadable` for other kinds and damaged files."""
    if data[:2] != b"PK":
        raise Unreadable(Fault.UNKNOWN_KIND, FileKind.SHEET)
    packed = Packed(data, FileKind.SHEET)
    if not any(name.startswith("xl/") for name in packed.names):
        raise Unreadable(Fault.UNKNOWN_KIND, FileKind.SHEET)
    for name in packed.names:  # counted once before a library that does not count opens it
        packed.member(name)
    text = "\n".join(_lines(data))
    if not any(c.isalnum() for c in text):
        raise Unreadable(Fault.NO_TEXT, FileKind.SHEET)
    return text


def _lines(data: bytes) -> Iterator[str]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        shown = [s for s in book.worksheets if s.sheet_state == "visible"]
        if len(shown) > MOST_SHEETS:
            raise Unreadable(Fault.TOO_LONG, FileKind.SHEET)
        for sheet in shown:
            if len(shown) > 1:
                yield f"\n{sheet.title}\n"
            yield from labelled(_rows(sheet))
    finally:
        book.close()


def _rows(sheet: Any) -> Iterator[list[str]]:
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)):
        if number >= MOST_ROWS:
            raise Unreadable(Fault.TOO_LONG, FileKind.SHEET)
        yield [_cell(value) for value in row]


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
        case date():
            return value.isoformat()
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case _:
            return " ".join(str(value).split())
