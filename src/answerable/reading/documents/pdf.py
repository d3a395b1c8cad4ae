"""The text layer of a PDF, page by page; encrypted, cut short or without text is said plainly."""

from __future__ import annotations

import io
import logging
import re
from dataclasses import dataclass
from typing import Any

from answerable.reading.documents.pdf_order import page_in_order
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable

MOST_PAGES = 400
LEAST_LETTERS = 20


@dataclass(frozen=True)
class PdfText:
    """What a PDF says, and what its own record says of it; who made it stays in the sealed original."""

    text: str
    title: str | None
    modified_on: str | None
    notes: tuple[str, ...] = ()


def read_pdf(data: bytes) -> PdfText:
    """Return the text layer of `data`; raise `Unreadable` where there is none to be had."""
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = _opened(pypdf, data)
    count = len(reader.pages)
    if count > MOST_PAGES:
        raise Unreadable(Fault.TOO_LONG, FileKind.PDF)
    pages = [_page_text(reader, number) for number in range(count)]
    text = "\n\n".join(page for page in pages if page)
    if sum(1 for c in text if c.isalpha()) < LEAST_LETTERS:
        raise Unreadable(Fault.NO_TEXT, FileKind.PDF)
    lost = [str(n + 1) for n, page in enumerate(pages) if page is None]
    notes = (f"No text could be read from page {', '.join(lost)}.",) if lost else ()
    return PdfText(text, *_record(reader), notes=notes)


def _opened(pypdf: Any, data: bytes) -> Any:
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable(Fault.ENCRYPTED, FileKind.PDF)
        len(reader.pages)
    except Unreadable:
        raise
    except pypdf.errors.DependencyError as error:
        raise Unreadable(Fault.ENCRYPTED, FileKind.PDF) from error
    except Exception as error:  # pypdf raises whatever a malformed file makes it stumble over
        short = b"%%EOF" not in data[-2048:]
        raise Unreadable(Fault.TRUNCATED if short else Fault.DAMAGED, FileKind.PDF) from error
    return reader


def _page_text(reader: Any, number: int) -> str | None:
    """Return the text of a page, or None for a page that cannot be read."""
    try:
        return page_in_order(reader.pages[number]).strip()
    except Exception:  # one broken page must not lose the others; the reading's notes name it
        return None


def _record(reader: Any) -> tuple[str | None, str | None]:
    """Title, and the day it was last changed, or made where it says no other."""
    try:
        record = reader.metadata or {}
        title = str(record.get("/Title") or "").strip() or None
        stamp = str(record.get("/ModDate") or record.get("/CreationDate") or "")
        day = re.match(r"D:(\d{4})(\d\d)(\d\d)", stamp)
    except Exception:  # the record is a courtesy; a broken one is as good as none
        return None, None
    return title, "-".join(day.groups()) if day else None
