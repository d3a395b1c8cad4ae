"""A report as DOCX, for whoever has to go on writing in it; right to left where its language is."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

from docx import Document as new_document
from docx.document import Document
from docx.enum.table import WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from answerable.oversight.reports.document import Plain
from answerable.oversight.reports.writers.archives import same_bytes
from answerable.oversight.reports.writers.cleaning import AGAIN, APART, cleaned
from answerable.oversight.reports.writers.templates import own

FIRST_DAY = datetime(1980, 1, 1)  # noqa: DTZ001  # a DOCX keeps its moment without a zone
SOFT = RGBColor(0x5B, 0x65, 0x73)
RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur"})
FONT = "DejaVu Sans"


def written(document: Plain) -> bytes:
    """The bytes of the file."""
    plain = cleaned(document)
    page = _page(plain)
    writer = _Writer(page, turned=plain["direction"] == "rtl", same=plain["same"])
    writer.line(plain["title"], style="Title")
    writer.line(f"{plain['subtitle']} · {plain['as_of']}", soft=True)
    writer.pairs(plain["facts"])
    for section in plain["sections"]:
        writer.line(section["title"], style=f"Heading {section['level']}")
        for block in section["blocks"]:
            _BLOCKS[block["kind"]](writer, block)
    out = io.BytesIO()
    write_to: Callable[[io.BytesIO], None] = page.save  # into memory: no row is saved here
    write_to(out)
    return same_bytes(out.getvalue())


def _page(plain: Plain) -> Document:
    """An empty document with the marking on every page, from the operator's own if there is one."""
    start = own("document.docx")
    page = new_document(io.BytesIO(start) if start else None)
    kept = page.core_properties
    kept.created = kept.modified = FIRST_DAY
    kept.author, kept.title, kept.language = "Answerable", plain["title"][:255], plain["language"]
    kept.comments = ""
    for style in ("Normal", "Title", "Heading 1", "Heading 2"):
        _font(page.styles[style])
    page.styles["Normal"].font.size = Pt(10)
    turned = plain["direction"] == "rtl"
    for part in page.sections:
        for place, words in ((part.header, plain["subtitle"]), (part.footer, plain["as_of"])):
            _run(place.paragraphs[0], f"{plain['marking']} · {words}", turned=turned, bold=True)
    return page


class _Writer:
    """Puts blocks into a document, each paragraph in the direction of its words."""

    def __init__(self, page: Document, *, turned: bool, same: str) -> None:
        self.page, self.turned, self.same = page, turned, same

    def line(self, words: str, *, style: str | None = None, soft: bool = False) -> None:
        _run(self.page.add_paragraph(style=style), words, turned=self.turned, soft=soft)

    def pairs(self, rows: list[Plain]) -> None:
        for row in rows:
            line = self.page.add_paragraph()
            _run(line, f"{row['label']}: ", turned=self.turned, soft=True)
            _run(line, _cell(row["value"]), turned=self.turned)

    def text(self, block: Plain) -> None:
        self.line(block["text"], soft=block["quiet"])

    def facts(self, block: Plain) -> None:
        self.pairs(block["rows"])
        self.query(block["query"])

    def table(self, block: Plain) -> None:
        if block["caption"]:
            self.line(block["caption"])
        made = self.page.add_table(rows=1, cols=len(block["columns"]))
        made.style = self.page.styles["Table Grid"]
        if self.turned:
            made.table_direction = WD_TABLE_DIRECTION.RTL
        for place, column in zip(made.rows[0].cells, block["columns"], strict=True):
            _run(place.paragraphs[0], column["title"], turned=self.turned, bold=True)
        for row in block["rows"]:
            for place, cell, column in zip(
                made.add_row().cells, row, block["columns"], strict=True
            ):
                _run(place.paragraphs[0], _cell(cell), turned=self.turned)
                if column["numeric"]:
                    place.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self.query(block["query"])

    def quotation(self, block: Plain) -> None:
        said = self.page.add_paragraph(style="Quote")
        _run(said, block["text"], turned=block["language"] in RIGHT_TO_LEFT)
        self.line(block["whence"], soft=True)

    def query(self, query: Plain | None) -> None:
        if query:
            self.line(f"{self.same} {query['address']} · {query['command']}", soft=True)


_BLOCKS: dict[str, Callable[[_Writer, Plain], None]] = {
    "text": _Writer.text,
    "facts": _Writer.facts,
    "table": _Writer.table,
    "quotation": _Writer.quotation,
}


def _cell(cell: Plain) -> str:
    return f"{APART}{cell['text']}{AGAIN}" if cell["outside"] and cell["text"] else cell["text"]


def _run(
    line: Paragraph, words: str, *, turned: bool, soft: bool = False, bold: bool = False
) -> None:
    """Words in a paragraph; the direction is the paragraph's as well as the run's, or Word turns it."""
    made = line.add_run(words)
    made.font.bold = bold or None
    if soft:
        made.font.color.rgb = SOFT
    if turned:
        made.font.rtl = True
        properties = line._p.get_or_add_pPr()
        if properties.find(qn("w:bidi")) is None:
            properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)


_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap",
    "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
"""What comes after `w:bidi` in a paragraph's properties: the order is part of the format."""


def _font(style: Any) -> None:
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)
