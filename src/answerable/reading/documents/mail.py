"""E-mail: what a message says itself, and what is attached to it. A mailbox is a row of messages.

Who sent it is a person and stays in the sealed original; the text is the subject and the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from answerable.reading.documents.charset import decode
from answerable.reading.documents.parts import LONGEST_NAME, Part, Parts, bounded
from answerable.reading.documents.quoting import answers, quoted_below
from answerable.reading.documents.refusals import FileKind, Unreadable
from answerable.reading.documents.stated_days import full_day

MOST_PIECES = 2_000
BEGINS = re.compile(rb"^From \S[^\r\n]{0,300}\d{4}\s*\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:)", re.M)
ESCAPED = re.compile(rb"^>(>*From )", re.M)


@dataclass(frozen=True)
class MailText:
    """What a message says, and what lies in it."""

    text: str
    title: str | None
    sent_on: str | None
    parts: Parts


def read_mail(data: bytes) -> MailText:
    """Return a message's subject and body, and its attachments as parts."""
    message = message_from_bytes(data, policy=policy.default)
    bodies, attached = _sorted(message)
    subject = _header(message, "subject")
    bulk = message.get("list-unsubscribe") is not None and not answers(subject)
    told = (quoted_below(_body(piece, bulk=bulk), subject) for piece in bodies)
    body = "\n\n".join(text for text in told if text)
    parts = bounded(_attachments(attached))
    text = "\n\n".join(each for each in (subject, body or parts.contents) if each)
    return MailText(text, subject or None, _sent(message), parts)


def mailbox(data: bytes) -> Parts:
    """Return the messages of a mailbox, each as the file it would have been by itself."""
    lines = [found.span() for found in BEGINS.finditer(data)]
    starts = [end for _, end in lines]
    ends = [*(start for start, _ in lines[1:]), len(data)]
    return bounded(
        Part(_name_of(message, number), message, "message", "message/rfc822")
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
        if (message := ESCAPED.sub(rb"\1", data[start:end]).strip(b"\r\n") + b"\n")
    )


def _name_of(message: bytes, number: int) -> str:
    head = message_from_bytes(message[:20_000].split(b"\n\n")[0], policy=policy.default)
    return (_header(head, "subject") or f"message {number}")[:LONGEST_NAME]


def _sorted(message: EmailMessage) -> tuple[list[EmailMessage], list[EmailMessage]]:
    """The pieces that are the message's own words, and those that are attached to it."""
    bodies: list[EmailMessage] = []
    attached: list[EmailMessage] = []
    for number, piece in enumerate(_leaves(message)):
        if number >= MOST_PIECES:
            break
        kind = piece.get_content_type()
        if piece.is_attachment() or piece.get_filename() or kind not in _WORDS:
            attached.append(piece)
        elif not (bodies and kind == "text/html" and _same_in_plain(bodies)):
            bodies.append(piece)
    return bodies, attached


_WORDS = ("text/plain", "text/html")


def _same_in_plain(bodies: list[EmailMessage]) -> bool:
    """A message is sent twice over, plain and as a page: the plain one is read."""
    return bodies[-1].get_content_type() == "text/plain"


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The pieces of a message in order; a message inside it is one piece. Never deeper than the file."""
    waiting = [message]
    while waiting:
        piece = waiting.pop()
        inner = piece.get_payload()
        if piece.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting.extend(each for each in reversed(inner) if isinstance(each, EmailMessage))
        else:
            yield piece


def _body(piece: EmailMessage, *, bulk: bool) -> str:
    raw = piece.get_payload(decode=True)
    if not isinstance(raw, bytes) or not raw.strip():
        return ""
    html = piece.get_content_type() == "text/html"
    try:
        text, _ = decode(raw, piece.get_content_charset() or "", FileKind.MAIL)
    except Unreadable:
        return ""
    return _page_words(text, bulk=bulk) if html else text


def _page_words(html: str, *, bulk: bool) -> str:
    from answerable.reading.documents.mail_page import mail_words

    try:
        return mail_words(html, bulk=bulk)
    except Exception:  # lxml raises several unrelated kinds for markup it cannot hold
        return ""


def _attachments(pieces: list[EmailMessage]) -> Iterator[Part]:
    for number, piece in enumerate(pieces, 1):
        kind = piece.get_content_type()
        name, inner = piece.get_filename(), piece.get_payload()
        if isinstance(inner, list):
            messages = [each for each in inner[:1] if isinstance(each, EmailMessage)]
            data = b"".join(each.as_bytes() for each in messages)
            name = name or next((_header(each, "subject") for each in messages), None)
        else:
            decoded = piece.get_payload(decode=True)
            data = decoded if isinstance(decoded, bytes) else b""
        named = str(name or f"attachment {number}")[:LONGEST_NAME]
        yield Part(named, data, "attachment", kind)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())[:500]
    except Exception:  # the header parser of the standard library stumbles over malformed words
        return ""


def _sent(message: EmailMessage) -> str | None:
    stamp = _header(message, "date")
    try:
        return parsedate_to_datetime(stamp).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return full_day(stamp)  # as a memo has it, which is written like a message
