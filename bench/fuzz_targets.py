"""What is fuzzed: a door that takes bytes or words from outside, what it may say no with, and seeds.

The first of each row is asked with whatever the fuzzer thinks of. Only the refusals it declares may
come out of it; a quotation that does not stand where it says is an escape too.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from answerable.reading import Hints, Unreadable, read_whole
from answerable.reading.languages import CODES
from tests.unit.reading.packing import BODY, docx, item, message, packed, paragraph, rss, warc

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "reports"
PUBLISHED = "2024-05-09"
LANGUAGES = CODES


@dataclass(frozen=True)
class Target:
    """A door, the words or bytes it is tried with first, and the longest it is tried with."""

    ask: Callable[[bytes], object]
    seeds: Callable[[], list[bytes]]
    longest: int = 4096


def read_as(filename: str, before: bytes = b"") -> Callable[[bytes], object]:
    """Return a door that opens what it is given as a file of one kind."""

    def ask(data: bytes) -> None:
        try:
            reading, _ = read_whole(before + data, Hints(filename=filename, published_on=PUBLISHED))
        except Unreadable:
            return
        assert all(reading.text[slice(*s.span)] == s.quote for s in reading.statements)

    return ask


def _words(data: bytes) -> None:
    """A text in each language in turn, by its first byte: the statements alone."""
    language = LANGUAGES[data[0] % len(LANGUAGES)] if data else "en"
    try:
        read_whole(data[1:], Hints(language=language, published_on=PUBLISHED))
    except Unreadable:
        return


def _word(data: bytes) -> None:
    read_as("a.docx")(docx(data.decode("utf-8", "replace")))


def _sheet(data: bytes) -> None:
    half = len(data) // 2
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES, "_rels/.rels": _ROOT, "xl/workbook.xml": _BOOK,
        "xl/_rels/workbook.xml.rels": _RELATED,
        "xl/worksheets/sheet1.xml": data[:half], "xl/sharedStrings.xml": data[half:],
    }  # fmt: skip
    read_as("a.xlsx")(packed(members))


def _inscription(data: bytes) -> None:
    from answerable.arms.rules.inscriptions import read_inscription

    text = data.decode("utf-8", "replace")
    read = read_inscription(text, not_after=date(2024, 5, 9))
    assert all(0 <= mark.start < mark.end <= len(text) for mark in read.marks)


def _dates(data: bytes) -> None:
    from answerable.incidents.rules import dates
    from answerable.reading.times import expressions

    text = data.decode("utf-8", "replace")
    for found in expressions(text, date(2024, 5, 9)):
        dates.read(found.value)
    dates.why_not_date(text, today=date(2024, 5, 9))
    if dates.is_known(text):
        dates.words(text)


def _invitation(data: bytes) -> None:
    from answerable.channel.rules.invitations import invited
    from answerable.refusal import Refused

    try:
        invited(data)
    except Refused:
        return


def _reports() -> list[bytes]:
    return [path.read_bytes()[:4096] for path in sorted(EXAMPLES.rglob("*.txt"))]


def _workbook() -> list[bytes]:
    cell = '<c r="A1" t="inlineStr"><is><t>Nine people were killed.</t></is></c>'
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rows = f'<worksheet {main}><sheetData><row r="1">{cell}</row></sheetData></worksheet>'
    return [rows.encode() + f"<sst {main}><si><t>a</t></si></sst>".ljust(len(rows)).encode()]


def _pdf() -> list[bytes]:
    stream = b"BT /F1 12 Tf 50 700 Td (Nine people were killed in Harqa.) Tj ET"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]  # fmt: skip
    out, places = io.BytesIO(), list[int]()
    out.write(b"%PDF-1.4\n")
    for number, part in enumerate(parts, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, part))
    begun = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n")
    out.write(b"".join(b"%010d 00000 n \n" % at for at in places))
    out.write(b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % begun)
    return [out.getvalue()]


_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)
_ROOT = (
    f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)
_BOOK = (
    f'<workbook xmlns="{_SHEETS}" xmlns:r="{_OFFICE}"><sheets><sheet name="a" sheetId="1" '
    'r:id="r1"/></sheets></workbook>'
)
_RELATED = (
    f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/worksheet" '
    f'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{_OFFICE}/sharedStrings" '
    'Target="sharedStrings.xml"/></Relationships>'
)
PAGE = f"<title>Shell</title><article><h1>Shell</h1><p>{BODY}</p></article>".encode()
MAILBOX = b"From a@b Wed May 08 07:00:00 2024\n"
EVENT = (
    b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1@a\r\nDTSTART:20240508T070000Z\r\n"
    b"SUMMARY:Talks\r\nSEQUENCE:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
MARKS = (b"LOT MA-12K001-001 1305-01-155-5459 SER NO 12345 MFR 1VPW8 CONT. DAAA09-12-C-0001",)
TIMES = (b"on Tuesday, 7 May 2024, three weeks ago", b"2024-05-08", b"2024-05~/..", b"XXXX-10-13")

TARGETS: dict[str, Target] = {
    "text": Target(read_as("a.txt"), _reports),
    "languages": Target(_words, lambda: [bytes([n]) + text for n, text in enumerate(_reports())]),
    "page": Target(read_as("a.html", b"<!doctype html><html><body>"), lambda: [PAGE], 8192),
    "pdf": Target(read_as("a.pdf"), _pdf, 8192),
    "word": Target(_word, lambda: [paragraph(BODY).encode()]),
    "sheet": Target(_sheet, _workbook),
    "mail": Target(read_as("a.eml"), lambda: [message(BODY, {"a.txt": b"Two were hurt."})]),
    "mailbox": Target(read_as("a.mbox", MAILBOX), lambda: [message(BODY) + b"\n" + MAILBOX]),
    "feed": Target(read_as("a.xml", b"<?xml version='1.0'?>"), lambda: [rss(item("One", BODY))]),
    "web_archive": Target(
        read_as("a.warc"),
        lambda: [warc(("https://t.example", "text/html", PAGE.decode()), packed_up=False)],
    ),
    "inscription": Target(_inscription, lambda: list(MARKS), 1024),
    "dates": Target(_dates, lambda: list(TIMES), 1024),
    "invitation": Target(_invitation, lambda: [EVENT]),
}
