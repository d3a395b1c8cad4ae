"""A file to a reading: the document first, then what it says. Pure and deterministic."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from answerable.reading.label import READER
from answerable.reading.types import Hints, Reading

if TYPE_CHECKING:
    from answerable.reading.documents import Document
    from answerable.reading.documents.parts import Parts


def read(data: bytes, hints: Hints | None = None) -> Reading:
    """Read `data`. Raises `Unreadable`, with a sentence for a person, and nothing else."""
    return read_whole(data, hints)[0]


def read_whole(data: bytes, hints: Hints | None = None) -> tuple[Reading, Parts]:
    """Read `data` and return also what lies in it: attachments, messages, items, archived pages."""
    from answerable.reading.documents import open_document

    document = open_document(data, hints or Hints())
    return _reading(document), document.parts


def _reading(document: Document) -> Reading:
    from answerable.reading.gazetteer import located
    from answerable.reading.statements import statements_of
    from answerable.reading.statements.dateline import place_filed_in

    published = date.fromisoformat(document.published_on) if document.published_on else None
    said = () if document.is_contents else statements_of(
        document.text, document.language, published, place_filed_in(document.byline.dateline)
    )  # fmt: skip
    return Reading(
        text=document.text,
        title=document.title,
        publisher=document.publisher,
        credited_to=document.credited_to,
        published_on=document.published_on,
        language=document.language,
        statements=located(said, document.text, document.language),
        reader=READER,
        notes=document.notes,
        author=document.author,
        modified_on=document.modified_on,
        dateline=document.byline.dateline,
        credit_line=document.byline.credit_line,
        address=document.address,
        languages=document.languages,
        is_contents=document.is_contents,
    )
