"""Bytes to a document: what kind of file, its text without furniture, and who says it is theirs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from answerable.reading.documents import credits
from answerable.reading.documents.bylines import Byline, byline_of
from answerable.reading.documents.cleaning import without_furniture
from answerable.reading.documents.kinds import kind_of
from answerable.reading.documents.languages import READ, language_of, passages_of
from answerable.reading.documents.opening import READERS, Raw
from answerable.reading.documents.parts import Part, Parts
from answerable.reading.documents.posts import day_in_status, post_in
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable
from answerable.reading.documents.stated_days import StatedDays, stated_days
from answerable.reading.documents.tables import BETWEEN
from answerable.reading.types import Hints

MOST_BYTES = 32 * 1024 * 1024
MOST_CHARACTERS = 400_000

__all__ = [
    "Document", "Fault", "FileKind", "Part", "Parts", "Unreadable", "kind_of", "open_document",
]  # fmt: skip


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
    author: str | None = None
    modified_on: str | None = None
    byline: Byline = field(default_factory=Byline)
    address: str | None = None
    languages: tuple[tuple[int, int, str], ...] = ()
    parts: Parts = field(default_factory=Parts)
    is_contents: bool = False
    """True where the text only names the parts: nothing is told in it."""


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


def _document(raw: Raw, kind: FileKind, hints: Hints) -> Document:
    post = None if raw.is_contents or kind not in _POSTED else post_in(raw.text)
    told = post.text if post else raw.text
    text, went = without_furniture(told)
    if not text:
        raise Unreadable(Fault.EMPTY if kind is FileKind.TEXT else Fault.NO_TEXT, kind)
    if len(text) > MOST_CHARACTERS:
        raise Unreadable(Fault.TOO_LONG, kind)
    dropped = (f"Left out as furniture of the page: {', '.join(went)}.",) if went else ()
    byline = Byline() if raw.is_contents else byline_of(text)
    days = StatedDays() if raw.is_contents else stated_days(told, byline.dateline)
    modified_on = raw.modified_on or days.modified_on
    language = hints.language if hints.language in READ else language_of(text, hints.language)
    return Document(
        text=text,
        kind=kind,
        title=raw.title or _title(raw, post is not None or _is_row(kind, text), hints, text),
        publisher=raw.publisher or credits.publisher_of(text) or hints.source_name or None,
        credited_to=credits.credited_to(text),
        published_on=_published(
            raw, hints, (post.posted_on if post else None) or days.published_on
        ),
        language=language,
        notes=raw.notes + dropped,
        author=(post and post.author) or raw.author or byline.author,
        modified_on=modified_on if modified_on and _is_day(modified_on) else None,
        byline=byline,
        address=raw.address or hints.address or None,
        languages=passages_of(text, language),
        parts=raw.parts,
        is_contents=raw.is_contents,
    )


def _title(raw: Raw, begins_bare: bool, hints: Hints, text: str) -> str | None:
    """The title a text begins with; a list of parts goes by the name of its file, not by its first."""
    if raw.is_contents:
        return hints.filename or None
    return None if begins_bare else credits.title_of(text)


def _is_row(kind: FileKind, text: str) -> bool:
    """Say whether a text begins with a row of a sheet or a list, which is no title."""
    return kind in _LISTED and BETWEEN in text.partition("\n")[0]


_LISTED = frozenset({FileKind.SHEET, FileKind.TEXT})


_POSTED = frozenset({FileKind.TEXT, FileKind.HTML, FileKind.MAIL, FileKind.FEED})


def _published(raw: Raw, hints: Hints, posted_on: str | None) -> str | None:
    """The submitter's word first, then the page's own, then the day in its address or file name."""
    addresses = [each for each in (raw.address, hints.address, hints.filename) if each]
    told = (
        credits.day_of(hints.published_on),
        *map(day_in_status, addresses),
        raw.published_on,
        posted_on,
        *map(credits.day_in_address, addresses),
    )
    return next((day for day in told if day and _is_day(day)), None)


def _is_day(stamp: str) -> bool:
    try:
        date.fromisoformat(stamp)
    except ValueError:
        return False
    return True
