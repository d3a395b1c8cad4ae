"""The table in a CSV or XLSX file, as rows of text. Runs in the child; pure but for openpyxl.

Limits are counted while reading, never believed from the file's own headers.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from answerable.refusal import Sentence, say
from answerable.term import Term

MOST_ROWS, MOST_COLUMNS, MOST_CELL = 20_000, 100, 20_000
MOST_UNPACKED = 200 * 1024 * 1024
MOST_RATIO = 200
_CHUNK = 1024 * 1024


class TableFault(Term):
    """Why a file gives no table."""

    NOT_A_TABLE = "not_a_table", "not a table"
    ROWS = "rows", "too many rows"
    COLUMNS = "columns", "too many columns"
    CELL = "cell", "a cell is too long"
    BOMB = "bomb", "unpacks to too much"
    ENCRYPTED = "encrypted", "encrypted"
    DAMAGED = "damaged", "damaged"
    CHARSET = "charset", "wrong character set"
    NO_ROWS = "no_rows", "no rows"


_SENTENCES = {
    TableFault.NOT_A_TABLE: "This is neither a CSV nor an XLSX file. Save the list as one of these.",
    TableFault.ROWS: f"The list has more than {MOST_ROWS} rows. Split it and take in each part.",
    TableFault.COLUMNS: f"The list has more than {MOST_COLUMNS} columns. Remove those not needed.",
    TableFault.CELL: f"A cell of the list has more than {MOST_CELL} characters. Shorten it.",
    TableFault.BOMB: "The file unpacks to far more than a list needs, so it was not opened.",
    TableFault.ENCRYPTED: "The file is encrypted. Save it without a password.",
    TableFault.DAMAGED: "The file is damaged and cannot be read as a list.",
    TableFault.CHARSET: "The characters of the file cannot be made out. Save it as UTF-8.",
    TableFault.NO_ROWS: "The list has no rows under its heading.",
}


def sentence(fault: TableFault) -> Sentence:
    """The sentence for a person."""
    return say(_SENTENCES[fault])


class BadTable(Exception):
    """The file gives no table."""

    def __init__(self, fault: TableFault) -> None:
        super().__init__(fault.words)
        self.fault = fault


def table(data: bytes, most_rows: int = MOST_ROWS) -> list[list[str]]:
    """The rows of the first sheet, headings first, without empty rows at the end. Raises `BadTable`.

    `most_rows`: a register may be longer than a list of reports.
    """
    try:
        rows = _trimmed(_xlsx(data) if data[:4] == b"PK\x03\x04" else _csv(data), most_rows)
    except BadTable:
        raise
    except Exception as error:  # a parser's own fault on a hostile file is a fault of the file
        raise BadTable(TableFault.DAMAGED) from error
    if len(rows) < 2:
        raise BadTable(TableFault.NO_ROWS)
    return rows


def _trimmed(rows: Iterable[list[str]], most_rows: int) -> list[list[str]]:
    kept: list[list[str]] = []
    for number, row in enumerate(rows):
        while row and not row[-1]:
            row.pop()
        if number > most_rows:
            raise BadTable(TableFault.ROWS)
        if len(row) > MOST_COLUMNS:
            raise BadTable(TableFault.COLUMNS)
        if any(len(cell) > MOST_CELL for cell in row):
            raise BadTable(TableFault.CELL)
        kept.append(row)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _csv(data: bytes) -> Iterator[list[str]]:
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise BadTable(TableFault.NOT_A_TABLE)
    text = _decoded(data)
    if "\x00" in text:
        raise BadTable(TableFault.NOT_A_TABLE)
    csv.field_size_limit(MOST_CELL + 1)
    first = text[: text.find("\n") + 1] or text
    if (separator := max(",;\t|", key=first.count)) not in first:
        separator = ","
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
        yield [cell.strip() for cell in row]


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    for charset in ("utf-8-sig", "windows-1256" if _arabic(data) else "windows-1252"):
        try:
            return data.decode(charset)
        except UnicodeDecodeError:
            continue
    raise BadTable(TableFault.CHARSET)


def _arabic(data: bytes) -> bool:
    """Say whether high bytes fall as in windows-1256: mostly letters of Arabic, few of Europe."""
    high = [byte for byte in data[:65536] if byte >= 0x80]
    letters = sum(byte in range(0xC1, 0xED) for byte in high)
    return bool(high) and letters > 0.7 * len(high) and len(high) > len(data[:65536]) // 10


def _xlsx(data: bytes) -> Iterator[list[str]]:
    _must_be_small(data)
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        for row in book.worksheets[0].iter_rows(max_col=MOST_COLUMNS + 1, values_only=True):
            yield [_cell(value) for value in row]
    finally:
        book.close()


def _must_be_small(data: bytes) -> None:
    """Unpack every part once, counting what really comes out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
            if not any(name.startswith("xl/") for name in names):
                raise BadTable(TableFault.NOT_A_TABLE)
            if any(part.flag_bits & 1 for part in packed.infolist()):
                raise BadTable(TableFault.ENCRYPTED)
            total = 0
            for name in names:
                with packed.open(name) as part:
                    while chunk := part.read(_CHUNK):
                        total += len(chunk)
                        if total > min(MOST_UNPACKED, MOST_RATIO * len(data) + _CHUNK):
                            raise BadTable(TableFault.BOMB)
    except zipfile.BadZipFile as error:
        raise BadTable(TableFault.DAMAGED) from error


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
            return str(value).strip()
