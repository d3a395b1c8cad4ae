"""Each kind of file by its own reader: raw text, what the file says of itself, and what lies in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from answerable.reading.documents import credits
from answerable.reading.documents.charset import charset_of, decode
from answerable.reading.documents.chats import Message, messages_in
from answerable.reading.documents.cleaning import tidy, unwrapped
from answerable.reading.documents.kinds import kind_of
from answerable.reading.documents.parts import Parts, bounded
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable
from answerable.reading.documents.tables import labelled, rows_of_list
from answerable.reading.types import Hints

DEEPEST = 3


@dataclass(frozen=True)
class Raw:
    """What a file gives before its furniture is taken away."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published_on: str | None = None
    notes: tuple[str, ...] = ()
    author: str | None = None
    modified_on: str | None = None
    address: str | None = None
    parts: Parts = field(default_factory=Parts)
    is_contents: bool = False


def _plain(data: bytes, hints: Hints) -> Raw:
    text, notes = decode(data, charset_of(hints.content_type), FileKind.TEXT)
    if messages := messages_in(text):
        return _conversation(messages, hints)
    rows = rows_of_list(text)
    tidied = tidy("\n".join(labelled(rows))) if rows else unwrapped(tidy(text))
    if not tidied:
        raise Unreadable(Fault.EMPTY, FileKind.TEXT)
    return Raw(tidied, notes=notes)


def _conversation(messages: list[Message], hints: Hints) -> Raw:
    """One message is read as what it says; more are documents of their own."""
    if len(messages) > 1:
        return _contents(bounded(one.as_part for one in messages), FileKind.TEXT, hints)
    only = messages[0]
    return Raw(
        tidy(only.text), None, only.network, only.sent_on, author=only.channel,
        modified_on=only.changed_on,
    )  # fmt: skip


def _html(data: bytes, hints: Hints) -> Raw:
    text, notes = decode(data, charset_of(hints.content_type), FileKind.HTML)
    return _posts(text, hints) or _page(text, notes)


def _posts(html: str, hints: Hints) -> Raw | None:
    """The posts of an archived page: one is read as what it says, more are documents of their own."""
    from answerable.reading.documents.telegram import PUBLISHER, shown_posts

    posts = shown_posts(html)
    if len(posts) > 1:
        return _contents(bounded(post.as_part for post in posts), FileKind.HTML, hints)
    return next(
        (
            Raw(
                tidy(post.text), None, PUBLISHER, post.posted_on, author=post.author,
                address=post.address or None,
            )
            for post in posts
        ),
        None,
    )  # fmt: skip


def _page(html: str, notes: tuple[str, ...] = ()) -> Raw:
    from answerable.reading.documents.html import read_html

    page = read_html(html)
    day = page.published_on or credits.day_in_address(page.address or "")
    title = tidy(page.title) if page.title else None
    return Raw(
        tidy(page.text), title, page.publisher, day, notes + page.notes, author=page.author,
        modified_on=page.modified_on, address=page.address,
    )  # fmt: skip


def _pdf(data: bytes, hints: Hints) -> Raw:
    from answerable.reading.documents.pdf import read_pdf

    found = read_pdf(data)
    text = unwrapped(tidy(found.text), by_line=True)
    return Raw(text, found.title, notes=found.notes, modified_on=found.modified_on)


def _word(data: bytes, hints: Hints) -> Raw:
    from answerable.reading.documents.word import read_word

    found = read_word(data)
    return Raw(
        tidy(found.text), found.title, notes=found.notes,
        modified_on=found.modified_on or found.created_on,
    )  # fmt: skip


def _slides(data: bytes, hints: Hints) -> Raw:
    from answerable.reading.documents.slides import read_slides

    found = read_slides(data)
    return Raw(tidy(found.text), found.title, modified_on=found.modified_on or found.created_on)


def _archive(data: bytes, hints: Hints) -> Raw:
    from answerable.reading.documents.archives import packed_files

    return _contents(packed_files(data), FileKind.ARCHIVE, hints)


def _sheet(data: bytes, hints: Hints) -> Raw:
    from answerable.reading.documents.sheet import read_sheet

    return Raw(tidy(read_sheet(data)))


def _mail(data: bytes, hints: Hints) -> Raw:
    from answerable.reading.documents.mail import read_mail

    found = read_mail(data)
    text = unwrapped(tidy(found.text))
    return Raw(text, found.title, published_on=found.sent_on, parts=found.parts)


def _mailbox(data: bytes, hints: Hints) -> Raw:
    from answerable.reading.documents.mail import mailbox

    return _contents(mailbox(data), FileKind.MAILBOX, hints)


def _feed(data: bytes, hints: Hints) -> Raw:
    from answerable.reading.documents.feeds import as_page, feed_item, feed_name, feed_parts

    parts = feed_parts(data)
    if len(parts.taken) > 1:
        return replace(_contents(parts, FileKind.FEED, hints), title=feed_name(data) or None)
    item = feed_item(data)
    body = _page(item.body).text if as_page(item.body) else item.body
    lead = "" if item.title.casefold() in body[: len(item.title) + 200].casefold() else item.title
    text = tidy("\n\n".join(each for each in (lead, body) if each))
    return Raw(
        text, item.title or None, item.publisher or None, item.published_on,
        author=item.author or None, modified_on=item.modified_on, address=item.address or None,
    )  # fmt: skip


def _web_archive(data: bytes, hints: Hints) -> Raw:
    from answerable.reading.documents.web_archives import archived_pages

    return _contents(archived_pages(data), FileKind.WEB_ARCHIVE, hints)


def _contents(parts: Parts, kind: FileKind, hints: Hints) -> Raw:
    """A file with one part is read as that part; one with more is read as the list of them."""
    if not parts.taken:
        raise Unreadable(Fault.TOO_LONG if parts.left else Fault.NO_TEXT, kind)
    if len(parts.taken) == 1 and not parts.left:
        only = parts.taken[0]
        inner = kind_of(only.data)
        if inner in READERS and inner not in _WHOLES:
            told = replace(hints, content_type=only.content_type, address=only.address)
            raw = READERS[inner](only.data, told)
            return replace(raw, address=raw.address or only.address or None)
    return Raw(tidy(parts.contents), parts=parts, is_contents=True)


_WHOLES = frozenset({FileKind.ARCHIVE, FileKind.MAILBOX, FileKind.WEB_ARCHIVE, FileKind.FEED})
READERS: dict[FileKind, Callable[[bytes, Hints], Raw]] = {
    FileKind.TEXT: _plain,
    FileKind.HTML: _html,
    FileKind.PDF: _pdf,
    FileKind.WORD: _word,
    FileKind.SHEET: _sheet,
    FileKind.SLIDES: _slides,
    FileKind.ARCHIVE: _archive,
    FileKind.MAIL: _mail,
    FileKind.MAILBOX: _mailbox,
    FileKind.FEED: _feed,
    FileKind.WEB_ARCHIVE: _web_archive,
}
