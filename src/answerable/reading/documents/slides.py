"""Slide shows (PPTX, ODP): the words of each slide in their order, tables by row, then the notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from answerable.reading.documents.packed import Packed, local, xml_tree
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable
from answerable.reading.documents.tables import labelled
from answerable.reading.documents.word import WordText, read_word, record_of

MOST_SLIDES = 2000
_SLIDE = re.compile(r"ppt/slides/slide(\d{1,6})\.xml")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SHOW, _RELATIONS = "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"


def read_slides(data: bytes) -> WordText:
    """Return the text of a PPTX or ODP; raise `Unreadable` for damaged files."""
    packed = Packed(data, FileKind.SLIDES)
    if "content.xml" in packed.names:
        return read_word(data)
    names = _in_order(packed)
    if not names:
        raise Unreadable(Fault.DAMAGED, FileKind.SLIDES)
    text = "\n\n".join("\n".join(_slide(packed, name)) for name in names[:MOST_SLIDES])
    if not any(c.isalpha() for c in text):
        raise Unreadable(Fault.NO_TEXT, FileKind.SLIDES)
    return WordText(text, *record_of(packed.member("docProps/core.xml")))


def _in_order(packed: Packed) -> list[str]:
    """The slides as they are shown; where the show does not say, by their numbers."""
    targets = {}
    if relations := packed.member(_RELATIONS):
        for one in xml_tree(relations, FileKind.SLIDES):
            target = str(one.get("Target", "")).lstrip("/").removeprefix("ppt/")
            targets[one.get("Id")] = f"ppt/{target}"
    shown: list[str] = []
    if show := packed.member(_SHOW):
        listed = xml_tree(show, FileKind.SLIDES).iter("{*}sldId")
        shown = [targets.get(one.get(_RELATION), "") for one in listed]
    known = dict.fromkeys(name for name in shown if name in packed.names)
    numbered = {int(m[1]): name for name in packed.names if (m := _SLIDE.fullmatch(name))}
    return list(known) or [numbered[number] for number in sorted(numbered)]


def _slide(packed: Packed, name: str) -> Iterator[str]:
    yield from _lines(xml_tree(packed.member(name), FileKind.SLIDES))
    notes = name.replace("slides/slide", "notesSlides/notesSlide")
    if body := packed.member(notes):
        yield from _lines(xml_tree(body, FileKind.SLIDES))


def _lines(tree: Any) -> Iterator[str]:
    """A paragraph a line; a row of a table a line, its cells named by their headings."""
    for element in tree.iter("{*}p", "{*}tbl"):
        if local(element.tag) == "tbl":
            rows = ([_words(cell) for cell in row.iter("{*}tc")] for row in element.iter("{*}tr"))
            yield from labelled(rows)
        elif not any(local(above.tag) == "tbl" for above in element.iterancestors()):
            yield _words(element)


def _words(element: Any) -> str:
    said = (
        (part.text or "") if local(part.tag) == "t" else "\n"
        for part in element.iter("{*}t", "{*}br")
    )  # fmt: skip
    return "".join(said)
