"""The archive inside a DOCX or XLSX written so that it tells nothing of when it was made."""

from __future__ import annotations

import io
import zipfile

FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def same_bytes(data: bytes) -> bytes:
    """The same archive with every entry dated alike and in one order: same content, same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        # The list of contents stays first: readers expect it there.
        first = sorted(given.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in first:
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, given.read(name))
    return out.getvalue()
