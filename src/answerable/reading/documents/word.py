"""Word-processor documents (DOCX, ODT, RTF): the words somebody reading them would see, tables by row.

Changes that are only proposed are read as if accepted, and the notes say so; hidden words are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from answerable.reading.documents.packed import Packed, local, xml_tree
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable
from answerable.reading.documents.rich_text import read_rich_text
from answerable.reading.documents.tables import labelled

PENDING = "The document has changes nobody accepted yet; what was struck out is left out here."
HIDDEN = "The document has hidden words; they are left out here."
_GONE = frozenset(
    {"del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "rPr", "pPr"}
)
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "line-break": "\n", "s": " "}
_TABLES = frozenset({"tbl", "table"})
_CELLS = frozenset({"tc", "table-cell"})
_ROWS = frozenset({"tr", "table-row"})
_PARAGRAPHS = frozenset({"p", "h"})
_NOT_TEXT = frozenset({"annotation", "tracked-changes", "note-citation"})
DEEPEST, MOST_COLUMNS = 100, 100
_SPANNED = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}number-columns-spanned"


@dataclass(frozen=True)
class WordText:
    """What a document says, and what its own record says of it.

    Who made the file is left in the sealed original: it may be the source, whose name is not for all.
    """

    text: str
    title: str | None
    created_on: str | None
    modified_on: str | None
    notes: tuple[str, ...] = ()


def read_word(data: bytes) -> WordText:
    """Return the text of a DOCX, ODT or RTF; raise `Unreadable` for older kinds and damaged files."""
    if data[:5] == b"{\\rtf":
        return WordText(read_rich_text(data), None, None, None)
    if data[:2] != b"PK":
        raise Unreadable(Fault.UNKNOWN_KIND, FileKind.WORD)
    packed = Packed(data, FileKind.WORD)
    for main, around, about in _FORMS:
        if main in packed.names:
            return _read(packed, (main, *around), about)
    raise Unreadable(Fault.DAMAGED, FileKind.WORD)


_FORMS = (
    ("word/document.xml", ("word/footnotes.xml", "word/endnotes.xml"), "docProps/core.xml"),
    ("content.xml", (), "meta.xml"),
)


def _read(packed: Packed, names: tuple[str, ...], about: str) -> WordText:
    trees = [
        xml_tree(body, FileKind.WORD) for name in names if (body := packed.member(name)).strip()
    ]
    seen = {local(element.tag) for tree in trees for element in tree.iter()}
    text = "\n".join(line for tree in trees for line in _lines(tree, 0))
    if not any(c.isalpha() for c in text):
        raise Unreadable(Fault.NO_TEXT, FileKind.WORD)
    notes = [note for note, marks in _NOTES if seen & marks]
    return WordText(text, *record_of(packed.member(about)), notes=tuple(notes))


_NOTES = (
    (PENDING, frozenset({"del", "moveFrom", "tracked-changes"})),
    (HIDDEN, frozenset({"vanish", "specVanish"})),
)


def _lines(element: Any, depth: int) -> Iterator[str]:
    """The lines under an element: a paragraph each, and a row of a table each."""
    if depth > DEEPEST:
        raise Unreadable(Fault.DAMAGED, FileKind.WORD)
    name = local(element.tag)
    if name in _TABLES:
        yield from labelled(_rows(element, 0))
    elif name in _PARAGRAPHS:
        yield "".join(_words(element, 0))
        yield from _boxes(element)
    elif name not in _GONE | _NOT_TEXT:
        for part in element:
            yield from _lines(part, depth + 1)


def _boxes(paragraph: Any) -> Iterator[str]:
    """Paragraphs laid inside another, as in a text box: each a line of its own."""
    for box in paragraph.iter("{*}txbxContent"):
        if not any(local(above.tag) == "Fallback" for above in box.iterancestors()):
            yield from ("".join(_words(inner, 0)) for inner in box.iter("{*}p"))


def _rows(table: Any, depth: int) -> Iterator[list[str]]:
    """The rows of a table; a table in a cell is words of that cell."""
    if depth > DEEPEST:
        raise Unreadable(Fault.DAMAGED, FileKind.WORD)
    for part in table:
        if local(part.tag) in _ROWS:
            yield [words for cell in part for words in _cell(cell)]
        else:
            yield from _rows(part, depth + 1)


def _cell(cell: Any) -> Iterator[str]:
    """The words of a cell, and an empty cell for each further column it spans."""
    if local(cell.tag) in _CELLS:
        told = (" ".join("".join(_words(p, 0)).split()) for p in cell.iter("{*}p", "{*}h"))
        yield " ".join(told).strip()
        yield from [""] * min(_span(cell) - 1, MOST_COLUMNS)


def _span(cell: Any) -> int:
    marks = (value for mark in cell.iterfind("./{*}tcPr/{*}gridSpan") for value in mark.values())
    told = next(marks, cell.get(_SPANNED) or "1")
    return int(told) if re.fullmatch(r"[1-9]\d{0,3}", told) else 1


def _words(element: Any, depth: int) -> Iterator[str]:
    """The words of a paragraph. OpenDocument keeps them around its parts, Word only in `t`."""
    if depth > DEEPEST:
        raise Unreadable(Fault.DAMAGED, FileKind.WORD)
    around = str(element.tag).startswith(_OPEN)
    if around or local(element.tag) == "t":
        yield element.text or ""
    for part in element:
        if (sign := _BREAKS.get(local(part.tag))) is not None:
            yield sign
        elif not _left_out(part):
            yield from _words(part, depth + 1)
        if around:
            yield part.tail or ""


_OPEN = "{urn:oasis"


def _left_out(part: Any) -> bool:
    name = local(part.tag)
    if name in _GONE or name in _NOT_TEXT or name == "txbxContent":
        return True
    return name == "r" and any(local(mark.tag) in ("vanish", "specVanish") for mark in part.iter())


def record_of(data: bytes) -> tuple[str | None, str | None, str | None]:
    """Title, and the days it was made and last changed, as the file's own record says."""
    try:
        root = xml_tree(data, FileKind.WORD)
    except Unreadable:
        return None, None, None
    said = {local(e.tag): (e.text or "").strip() for e in root.iter() if len(e) == 0}
    made = said.get("created") or said.get("creation-date", "")
    changed = said.get("modified") or said.get("date", "")
    return said.get("title") or None, made[:10] or None, changed[:10] or None
