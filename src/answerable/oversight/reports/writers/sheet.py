"""A report as XLSX: one sheet per section with a table, no cell of which is ever a formula.

A text that a spreadsheet might take for a formula gets an apostrophe before it, and so does one that
begins with an apostrophe: taking one away gives the text back, whatever it was.
"""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import Any

import xlsxwriter

from answerable.oversight.reports.document import Plain
from answerable.oversight.reports.writers.archives import same_bytes
from answerable.oversight.reports.writers.cleaning import cleaned

FIRST_DAY = datetime(1980, 1, 1)  # noqa: DTZ001  # the format keeps its moment without a zone
LONGEST = 32_000
"""Characters a cell holds, less a little."""
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")


def inert(text: str) -> str:
    """A text that no spreadsheet runs; `original` takes it back."""
    return "'" + text if text.startswith(_STARTS) else text


def original(cell: str) -> str:
    """What `inert` was given."""
    return cell[1:] if cell.startswith("'") else cell


def written(document: Plain) -> bytes:
    """The bytes of the file."""
    plain, out = cleaned(document), io.BytesIO()
    book = xlsxwriter.Workbook(out, {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    })  # fmt: skip
    book.set_properties({"title": plain["title"][:255], "created": FIRST_DAY})
    _Book(book, plain).write()
    book.close()
    return same_bytes(out.getvalue())


def _cut(text: str, units: int) -> str:
    """The beginning of a text that is not longer than so many units of UTF-16: Excel counts in those."""
    whole = text.encode("utf-16-le")[: 2 * units]
    return whole.decode("utf-16-le", "ignore").strip()


class _Book:
    """A workbook with the marking at the head of every sheet."""

    def __init__(self, book: Any, plain: Plain) -> None:
        self.book, self.plain = book, plain
        self.bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.names: set[str] = {"history"}

    def write(self) -> None:
        for section in self.plain["sections"]:
            self._section(section)

    def _section(self, section: Plain) -> None:
        sheet = self.book.add_worksheet(self._name(section["title"]))
        if self.plain["direction"] == "rtl":
            sheet.right_to_left()
        # An ampersand begins a code in a header; two of them print one.
        marking = self.plain["marking"].replace("&", "&&")[:120]
        sheet.set_header(f"&L{marking}&R&A")
        sheet.set_footer("&C&P / &N")
        sheet.set_column(0, 0, 38)
        sheet.set_column(1, 12, 16)
        self.sheet, self.at = sheet, 0
        self._line(f"{self.plain['marking']} · {self.plain['title']}", self.bold)
        self._line(f"{self.plain['subtitle']} · {self.plain['as_of']}")
        self._line(section["title"], self.bold)
        for block in section["blocks"]:
            self.at += 1
            getattr(self, "_" + block["kind"])(block)

    def _name(self, title: str) -> str:
        base = _NOT_IN_A_NAME.sub(" ", title).strip()
        name, number = _cut(base, 31) or "–", 1
        while name.casefold() in self.names:
            number += 1
            name = f"{_cut(base, 26)} {number}"
        self.names.add(name.casefold())
        return name

    def _put(self, row: int, column: int, text: str, form: Any = None) -> None:
        self.sheet.write_string(row, column, inert(text[:LONGEST]), form)

    def _line(self, text: str, form: Any = None) -> None:
        self._put(self.at, 0, text, form)
        self.at += 1

    def _value(self, row: int, column: int, cell: Plain) -> None:
        if cell["number"] is None:
            self._put(row, column, cell["text"], self.wrapped)
        else:
            self.sheet.write_number(row, column, cell["number"], self.wrapped)

    def _text(self, block: Plain) -> None:
        self._line(block["text"])

    def _facts(self, block: Plain) -> None:
        for row in block["rows"]:
            self._put(self.at, 0, row["label"], self.wrapped)
            self._value(self.at, 1, row["value"])
            self.at += 1
        self._query(block["query"])

    def _table(self, block: Plain) -> None:
        if block["caption"]:
            self._line(block["caption"], self.bold)
        for place, column in enumerate(block["columns"]):
            self._put(self.at, place, column["title"], self.bold)
        for row in block["rows"]:
            self.at += 1
            for place, cell in enumerate(row):
                self._value(self.at, place, cell)
        self.at += 1
        self._query(block["query"])

    def _quotation(self, block: Plain) -> None:
        self._line(block["text"], self.wrapped)
        self._line(block["whence"])

    def _query(self, query: Plain | None) -> None:
        if query:
            self._line(f"{self.plain['same']} {query['address']} · {query['command']}")
