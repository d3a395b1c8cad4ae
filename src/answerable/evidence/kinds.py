"""What bytes are, told by their content: the name somebody gave a file is never believed."""

from __future__ import annotations

import re

HEAD = 8192
UNKNOWN = "application/octet-stream"

_SIGNATURES: tuple[tuple[bytes, int, str], ...] = (
    (b"%PDF-", 0, "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", 0, "image/png"),
    (b"\xff\xd8\xff", 0, "image/jpeg"),
    (b"GIF87a", 0, "image/gif"),
    (b"GIF89a", 0, "image/gif"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "application/x-ole-storage"),
    (b"\x1f\x8b", 0, "application/gzip"),
    (b"WEBP", 8, "image/webp"),
    (b"ftyp", 4, "video/mp4"),
)
_ZIP_PARTS: tuple[tuple[bytes, str], ...] = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_HTML = re.compile(
    rb"^\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]", re.I | re.S
)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0c\x1b"))


def media_type(data: bytes) -> str:
    """The media type of `data` by its content: signature, then text, then puremagic's opinion."""
    head = data[:HEAD]
    if not head:
        return "application/x-empty"
    if head.startswith(b"PK\x03\x04"):
        return next((kind for part, kind in _ZIP_PARTS if part in head), "application/zip")
    for mark, at, kind in _SIGNATURES:
        if head[at : at + len(mark)] == mark:
            return kind
    if is_text(head):
        return "text/html" if _HTML.match(head.removeprefix(_BOMS[0])) else "text/plain"
    return _by_magic(head)


def is_text(head: bytes) -> bool:
    """Say whether bytes read as text in some common encoding: a mark of order, or no controls."""
    return head.startswith(_BOMS) or len(head) == len(head.translate(None, _CONTROLS))


def _by_magic(head: bytes) -> str:
    import puremagic

    try:
        matches = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return UNKNOWN
    return next((m.mime_type for m in matches if m.mime_type), UNKNOWN)
