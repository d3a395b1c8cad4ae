"""What a file is, told from its bytes; what somebody called it is not believed.

Cheap tables first. puremagic only names what is plainly not text.
"""

from __future__ import annotations

import io
import re
import zipfile

from answerable.reading.documents.refusals import FileKind
from answerable.reading.documents.web_archives import is_warc

HEAD = 4096
TEXT_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

SIGNATURES: tuple[tuple[bytes, FileKind], ...] = (
    (b"\x89PNG\r\n\x1a\n", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF87a", FileKind.IMAGE),
    (b"GIF89a", FileKind.IMAGE),
    (b"II*\x00", FileKind.IMAGE),
    (b"MM\x00*", FileKind.IMAGE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.WORD),
    (b"{\\rtf", FileKind.WORD),
    (b"7z\xbc\xaf\x27\x1c", FileKind.ARCHIVE),
    (b"\x1f\x8b", FileKind.ARCHIVE),
    (b"BZh", FileKind.ARCHIVE),
    (b"\xfd7zXZ\x00", FileKind.ARCHIVE),
    (b"Rar!\x1a\x07", FileKind.ARCHIVE),
    (b"OggS", FileKind.SOUND),
    (b"ID3", FileKind.SOUND),
    (b"fLaC", FileKind.SOUND),
    (b"\x1aE\xdf\xa3", FileKind.VIDEO),
)
ZIP_MEMBERS: tuple[tuple[bytes, FileKind], ...] = (
    (b"datapackage.json", FileKind.WEB_ARCHIVE),
    (b"word/", FileKind.WORD),
    (b"xl/", FileKind.SHEET),
    (b"ppt/", FileKind.SLIDES),
    (b"opendocument.text", FileKind.WORD),
    (b"opendocument.spreadsheet", FileKind.SHEET),
    (b"opendocument.presentation", FileKind.SLIDES),
)
WHOLE_FILES = frozenset({"datapackage.json", "content.xml", "mimetype"})
FOLDERS = ("word/", "xl/", "ppt/")
FEW_MEMBERS = 5_000
BY_MIME: tuple[tuple[str, FileKind], ...] = (
    ("image/", FileKind.IMAGE),
    ("audio/", FileKind.SOUND),
    ("video/", FileKind.VIDEO),
    ("application/zip", FileKind.ARCHIVE),
    ("application/msword", FileKind.WORD),
)
HTML = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|p|article|meta|table|h1)[\s>/]",
    re.I,
)
MAIL = re.compile(
    rb"(?:received|from|to|return-path|delivered-to|message-id|date|subject|mime-version|x-[\w-]{1,40}):\s",
    re.I,
)
MAIL_ALSO = (b"\nfrom:", b"\nsubject:", b"\nmessage-id:", b"\nmime-version:", b"\ndate:", b"\nto:")
MAIL_SURELY = frozenset({b"\nmessage-id:", b"\nmime-version:"})
"""A mail has two of these under its first line, or a sure one; a note "From: …" has none."""
MAILBOX = re.compile(rb"From \S[^\r\n]{0,300}\d{4}\s*\r?\n[A-Za-z][A-Za-z0-9-]{0,60}:")
FEED = re.compile(
    rb"(?:<\?[^>]{0,400}\?>|<!--.{0,2000}?-->|<!DOCTYPE\s+rss[^>]{0,300}>|\s)*"
    rb"<(?:rss|channel|item|(?:\w{1,12}:)?(?:feed|entry)|rdf:RDF)[\s>]",
    re.S | re.I,
)
CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\x0c\x1b")


def kind_of(data: bytes) -> FileKind:
    """Say what `data` is."""
    head = data[:HEAD]
    if not head.strip():
        return FileKind.EMPTY if not data.strip() else FileKind.TEXT
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF
    if (signed := _by_signature(data)) is not None:
        return signed
    if _looks_binary(head):
        return _by_magic(head)
    return _text_kind(head)


def _by_signature(data: bytes) -> FileKind | None:
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _zip_kind(data)
    if data[4:8] == b"ftyp":
        return FileKind.IMAGE if data[8:11] in (b"hei", b"avi", b"mif") else FileKind.VIDEO
    if data[:4] == b"RIFF":
        return FileKind.IMAGE if data[8:12] == b"WEBP" else FileKind.SOUND
    if is_warc(data[:HEAD]):
        return FileKind.WEB_ARCHIVE
    return next((kind for mark, kind in SIGNATURES if data.startswith(mark)), None)


def _zip_kind(data: bytes) -> FileKind:
    """By the marks in a zip; by its own list of names where that can be had for little."""
    head = data[:65536] + data[-65536:]
    kind = next((kind for mark, kind in ZIP_MEMBERS if mark in head), FileKind.ARCHIVE)
    names = _names(data) if kind is not FileKind.ARCHIVE else ()
    is_office = any(name in WHOLE_FILES or name.startswith(FOLDERS) for name in names)
    return kind if is_office or not names else FileKind.ARCHIVE


def _names(data: bytes) -> tuple[str, ...]:
    """The names in a zip; none where it is damaged or lists very many."""
    end = data.rfind(b"PK\x05\x06", -66_000)
    if end < 0 or int.from_bytes(data[end + 10 : end + 12], "little") > FEW_MEMBERS:
        return ()
    try:
        return tuple(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, OverflowError, RuntimeError):
        return ()


def _looks_binary(head: bytes) -> bool:
    if head.startswith(TEXT_MARKS):
        return False
    return len(head) - len(head.translate(None, CONTROLS)) > len(head) // 50


def _by_magic(head: bytes) -> FileKind:
    import puremagic

    try:
        mimes = [match.mime_type or "" for match in puremagic.magic_string(head)]
    except (puremagic.PureError, ValueError):
        return FileKind.BINARY
    for mime in mimes[:1]:
        for prefix, kind in BY_MIME:
            if mime.startswith(prefix):
                return kind
    return FileKind.BINARY


def _text_kind(head: bytes) -> FileKind:
    plain = head.replace(b"\x00", b"") if head.startswith(TEXT_MARKS[1:]) else head
    start = plain.lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n\x0c")
    if FEED.match(start):
        return FileKind.FEED
    if start.startswith(b"<") and HTML.search(plain):
        return FileKind.HTML
    if start[:5].lower() == b"<?xml" or start.startswith((b"<!DOCTYPE", b"<!ENTITY", b"<svg")):
        return FileKind.XML
    if MAILBOX.match(start):
        return FileKind.MAILBOX
    return FileKind.MAIL if _is_mail(start) else FileKind.TEXT


def _is_mail(start: bytes) -> bool:
    lines = start.replace(b"\r\n", b"\n").split(b"\n\n")[0].lower()
    told = [mark for mark in MAIL_ALSO if mark in lines]
    return MAIL.match(start) is not None and (len(told) >= 2 or bool(MAIL_SURELY & set(told)))
