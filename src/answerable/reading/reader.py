"""A file to a reading: the document first, then what it says. Pure and deterministic."""

from __future__ import annotations

from datetime import date

from answerable.reading.types import Hints, Reading

READER = "rules-1"


def read(data: bytes, hints: Hints | None = None) -> Reading:
    """Read `data`. Raises `Unreadable`, with a sentence for a person, and nothing else."""
    from answerable.reading.documents import open_document
    from answerable.reading.statements import statements_of

    document = open_document(data, hints or Hints())
    published = date.fromisoformat(document.published_on) if document.published_on else None
    return Reading(
        text=document.text,
        title=document.title,
        publisher=document.publisher,
        credited_to=document.credited_to,
        published_on=document.published_on,
        language=document.language,
        statements=statements_of(document.text, document.language, published),
        reader=READER,
        notes=document.notes,
    )
