"""Web archives (WARC, WACZ): the pages somebody captured, each with the address it stood at."""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Iterator
from typing import Any

from answerable.reading.documents.packed import Packed
from answerable.reading.documents.parts import LONGEST_NAME, Part, Parts, bounded
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable

MOST_RECORDS = 20_000
MOST_UNPACKED = 256 * 1024 * 1024
_PAGES = ("text/html", "application/xhtml", "text/plain", "application/pdf")
_CHUNK = 1024 * 1024


def is_warc(head: bytes) -> bool:
    """Say whether bytes begin a WARC, packed or not."""
    if head[:2] == b"\x1f\x8b":
        try:
            head = zlib.decompressobj(31).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith(b"WARC/")


def archived_pages(data: bytes) -> Parts:
    """Return the pages of a WARC or WACZ. Pictures, scripts and what a page fetched are left in it."""
    if data[:2] != b"PK":
        return bounded(_pages(data, frozenset()))
    packed = Packed(data, FileKind.WEB_ARCHIVE)
    wanted = _listed(packed)
    names = [n for n in packed.names if n.endswith((".warc", ".warc.gz"))]
    if not names:
        raise Unreadable(Fault.DAMAGED, FileKind.WEB_ARCHIVE)
    return bounded(page for name in names for page in _pages(packed.member(name), wanted))


def _listed(packed: Packed) -> frozenset[str]:
    """The addresses a WACZ names as its pages; none named: all that are pages."""
    found = set()
    for name in packed.names:
        if name.startswith("pages/") and name.endswith(".jsonl"):
            for line in packed.member(name).splitlines():
                found.add(_address_in(line))
    return frozenset(found - {""})


def _address_in(line: bytes) -> str:
    try:
        page = json.loads(line)
    except (ValueError, RecursionError):
        return ""
    address = page.get("url") if isinstance(page, dict) else None
    return address if isinstance(address, str) else ""


def _pages(data: bytes, wanted: frozenset[str]) -> Iterator[Part]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    unpacked, seen = 0, set[str]()
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(data))):
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            if number >= MOST_RECORDS:
                raise Unreadable(Fault.TOO_LONG, FileKind.WEB_ARCHIVE)
            if not _is_page(record, address, wanted) or address in seen:
                continue
            body = _body(record.content_stream(), MOST_UNPACKED - unpacked)
            unpacked += len(body)
            seen.add(address)
            kind = _kind(record)
            yield Part(address[:LONGEST_NAME], body, "page", kind, address[:1000])
    except (ArchiveLoadFailed, EOFError, zlib.error) as error:
        if not seen:
            raise Unreadable(Fault.DAMAGED, FileKind.WEB_ARCHIVE) from error


def _is_page(record: Any, address: str, wanted: frozenset[str]) -> bool:
    if wanted and address not in wanted:
        return False
    if record.rec_type == "response" and record.http_headers is not None:
        good = record.http_headers.get_statuscode() == "200"
    else:
        good = record.rec_type == "resource"
    return good and _kind(record).startswith(_PAGES)


def _kind(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").strip().lower()[:200]


def _body(stream: Any, room: int) -> bytes:
    """What a page holds, unpacked; counted as it comes out."""
    found = []
    while chunk := stream.read(_CHUNK):
        room -= len(chunk)
        if room < 0:
            raise Unreadable(Fault.BOMB, FileKind.WEB_ARCHIVE)
        found.append(chunk)
    return b"".join(found)
