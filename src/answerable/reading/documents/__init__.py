"""Bytes to a document: what kind of file, its text without furniture, and who says it is theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from answerable.reading.documents import credits
from answerable.reading.documents.charset import charset_of, decode
from answerable.reading.documents.cleaning import tidy, unwrapped, without_furniture
from answerable.reading.documents.kinds import kind_of
from answerable.reading.documents.languages import READ, language_of
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable
from answerable.reading.types import Hints

MOST_BYTES = 32 * 1024 * 1024
MOST_CHARACTERS = 400_000

__all__ = ["Document", "Fault", "FileKind", "Unreadable", "kind_of", "open_document"]


@dataclass(frozen=True)
class Document:
    """A document's own text and what it says of itself."""

    text: str
    kind: FileKind
    title: str | None = None
    publisher: str | None = None
    credited_to: str | None = None
    published_on: str | None = None
    language: str = "en"
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Raw:
    text: str
    title: str | None = None
    publisher: str | None = None
    published_on: str | None = None
    notes: tuple[str, ...] = ()


def open_document(data: bytes, hints: Hints) -> Document:
    """Return what `data` holds; raise `Unreadable`, and nothing else, where it cannot be read."""
    kind = kind_of(data)
    if kind is FileKind.EMPTY:
        raise Unreadable(Fault.EMPTY, kind)
    reader = READERS.get(kind)
    if reader is None:
        raise Unreadable(Fault.UNKNOWN_KIND, kind)
    if len(data) > MOST_BYTES:
        raise Unreadable(Fault.TOO_LONG, kind)
    try:
        raw = reader(data, hints)
    except Unreadable:
        raise
    except Exception as error:  # a parser's own fault on a hostile file is a fault of the file
        raise Unreadable(Fault.DAMAGED, kind) from error
    return _document(raw, kind, hints)


def _document(raw: _Raw, kind: FileKind, hints: Hints) -> Document:
    text, went = without_furniture(raw.text)
    if not text:
        raise Unreadable(Fault.EMPTY if kind is FileKind.TEXT else Fault.NO_TEXT, kind)
    if len(text) > MOST_CHARACTERS:
        raise Unreadable(Fault.TOO_LONG, kind)
    dropped = (f"Left out as furniture of the page: {', '.join(went)}.",) if went else ()
    return Document(
        text=text,
        kind=kind,
        title=raw.title or credits.title_of(text),
        publisher=raw.publisher or credits.publisher_of(text) or hints.source_name or None,
        credited_to=credits.credited_to(text),
        published_on=_published(raw, hints),
        language=hints.language if hints.language in READ else language_of(text, hints.language),
        notes=raw.notes + dropped,
    )


def _published(raw: _Raw, hints: Hints) -> str | None:
    """The submitter's word first, then the page's own, then the day in the file's name."""
    found = (
        credits.day_of(hints.published_on)
        or raw.published_on
        or credits.day_in_address(hints.filename)
    )
    return found if found and _is_day(found) else None


def _is_day(stamp: str) -> bool:
    try:
        date.fromisoformat(stamp)
    except ValueError:
        return False
    return True


def _plain(data: bytes, hints: Hints) -> _Raw:
    text, notes = decode(data, charset_of(hints.content_type), FileKind.TEXT)
    tidied = unwrapped(tidy(text))
    if not tidied:
        raise Unreadable(Fault.EMPTY, FileKind.TEXT)
    return _Raw(tidied, notes=notes)


def _html(data: bytes, hints: Hints) -> _Raw:
    from answerable.reading.documents.html import read_html

    text, notes = decode(data, charset_of(hints.content_type), FileKind.HTML)
    page = read_html(text)
    day = page.published_on or credits.day_in_address(page.address or "")
    title = tidy(page.title) if page.title else None
    return _Raw(tidy(page.text), title, page.publisher, day, notes + page.notes)


def _pdf(data: bytes, hints: Hints) -> _Raw:
    from answerable.reading.documents.pdf import read_pdf

    found = read_pdf(data)
    return _Raw(unwrapped(tidy(found.text)), found.title, notes=found.notes)


READERS: dict[FileKind, Callable[[bytes, Hints], _Raw]] = {
    FileKind.TEXT: _plain,
    FileKind.HTML: _html,
    FileKind.PDF: _pdf,
}
