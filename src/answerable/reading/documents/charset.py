"""Bytes to characters: what the file declares, else UTF-8, else the likeliest old code page.

A wrong guess turns a toll into nonsense, so a decoding that does not read like a language is refused.
"""

from __future__ import annotations

import codecs
import re

from answerable.reading.documents.refusals import Fault, FileKind, Unreadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
XML_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.I)
TEXT_CODECS = re.compile(
    r"utf[-_]?(8|16|32)|windows[-_]?12\d\d|cp(125\d|866|86\d|1006)|iso[-_]?8859|latin|koi8|"
    r"us[-_]?ascii|ascii|mac|gb|big5|"
    r"shift|euc|iso[-_]?2022",
    re.I,
)
# Script letters a code page is for; a page of the right charset is mostly these and ASCII.
CODE_PAGES = (
    (
        "windows-1256",
        re.compile(r"[\u0621-\u064a]"),
        re.compile(r"(?:^|[^\u0621-\u064a])(?:ال|في|من|على|و)"),
    ),
    (
        "windows-1251",
        re.compile(r"[\u0410-\u044f\u0456\u0457\u0454\u0451]"),
        re.compile(r"[а-яіїє]{3,}"),
    ),
    (
        "windows-1255",
        re.compile(r"[\u05d0-\u05ea]"),
        re.compile(r"(?:^|[^\u05d0-\u05ea])(?:של|את|על|ה)"),
    ),
    ("windows-1252", re.compile(r"[\u00c0-\u00ff\u2018-\u201d]"), re.compile(r"[A-Za-z]{2,}")),
)
SAMPLE = 20_000
# Hebrew letters are 0xE0-0xFA. Read as Cyrillic they have no capital and none of the five
# commonest endings, which no real Cyrillic text of any length does.
NOT_HEBREW_LETTERS = bytes(b for b in range(256) if not 0xE0 <= b <= 0xFA)
NOT_BEYOND = bytes(b for b in range(256) if b < 0xC0 or 0xE0 <= b <= 0xFA)


def decode(data: bytes, declared: str, kind: FileKind) -> tuple[str, tuple[str, ...]]:
    """Return the characters of `data` and notes on how they were found."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name, kind), ()
    if b"\x00" in data:
        raise Unreadable(Fault.CHARSET, kind)
    named = declared or _declared_within(data)
    if named and (text := _strict(data, named)) is not None and _plausible(text):
        return text, ()
    if (text := _utf8(data, kind)) is not None:
        return text, ()
    text, page = _guess(data, kind)
    return text, (f"The character set was not said rightly; read as {page}.",)


def charset_of(content_type: str) -> str:
    """Return the charset a content type names, or ""."""
    found = DECLARED.search(content_type.encode("ascii", "ignore"))
    return found[1].decode("ascii") if found else ""


def _declared_within(data: bytes) -> str:
    head = data[:2048]
    found = XML_DECLARED.search(head) or (DECLARED.search(head) if b"<" in head else None)
    return found[1].decode("ascii") if found else ""


def _marked(data: bytes, name: str, kind: FileKind) -> str:
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        short = error.end >= len(data) - 3
        raise Unreadable(Fault.TRUNCATED if short else Fault.CHARSET, kind) from error
    if "\x00" in text:
        raise Unreadable(Fault.CHARSET, kind)
    return text


def _strict(data: bytes, name: str) -> str | None:
    if not TEXT_CODECS.match(name):
        return None
    try:
        return data.decode(name)
    except (LookupError, ValueError):
        return None


def _plausible(text: str) -> bool:
    """Say whether a declared decoding holds no control characters it should not."""
    sample = text[:SAMPLE]
    odd = sum(1 for c in sample if (c < " " and c not in "\t\n\r\x0c") or "\x7f" <= c <= "\x9f")
    return odd * 200 <= len(sample)


def _utf8(data: bytes, kind: FileKind) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        good_before = error.start > 0 and any(b >= 0x80 for b in data[: error.start])
        if error.reason == "unexpected end of data" and good_before:
            raise Unreadable(Fault.TRUNCATED, kind) from error
        return None


def _guess(data: bytes, kind: FileKind) -> tuple[str, str]:
    """Take the code page whose decoding reads most like its own script."""
    if len(data.translate(None, NOT_HEBREW_LETTERS)) >= 12 and not data.translate(None, NOT_BEYOND):
        return data.decode("windows-1255", "replace"), "windows-1255"
    best, best_score = ("", ""), 0.0
    for page, letters, words in CODE_PAGES:
        text = data.decode(page, "replace")
        score = _likeness(text[:SAMPLE], letters, words)
        if score > best_score:
            best, best_score = (text, page), score
    if best_score < 0.5:
        raise Unreadable(Fault.CHARSET, kind)
    return best


def _likeness(text: str, letters: re.Pattern[str], words: re.Pattern[str]) -> float:
    high = sum(1 for c in text if c > "\x7f")
    if not high or "\ufffd" in text:
        return 0.0
    own = len(letters.findall(text))
    known = len(words.findall(text))
    return own / high * min(1.0, 0.3 + 6 * known / max(1, len(text) // 6))
