"""A table as a file to download, CSV or XLSX: no cell starts a formula in a spreadsheet.

What is text is made inert in the one way of the house, so that taking an apostrophe away gives it back;
a number stays a number.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

import xlsxwriter
from django.http import HttpResponse

from answerable.oversight.reports.writers.sheet import LONGEST, inert

Rows = Iterable[Sequence[object]]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_file(name: str, head: Sequence[str], rows: Rows) -> HttpResponse:
    """The rows under their head, as `name`.csv."""
    response = HttpResponse(as_csv(head, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def as_book(name: str, head: Sequence[str], rows: Rows) -> HttpResponse:
    """The rows under their head, as `name`.xlsx."""
    response = HttpResponse(as_xlsx(head, rows), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response


def as_csv(head: Sequence[str], rows: Rows) -> str:
    """The text of a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([cell(one) for one in head])
    for row in rows:
        writer.writerow([cell(one) for one in row])
    return text.getvalue()


def as_xlsx(head: Sequence[str], rows: Rows) -> bytes:
    """The bytes of a workbook of one sheet."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    })  # fmt: skip
    sheet = book.add_worksheet()
    for at, row in enumerate([head, *rows]):
        for column, one in enumerate(row):
            sheet.write_string(at, column, cell(one)[:LONGEST])
    book.close()
    return out.getvalue()


def cell(value: object) -> str:
    """What is written for a value: a number as it is, any text so that nothing runs it."""
    return str(value) if isinstance(value, int | float | Decimal) else inert(str(value))
