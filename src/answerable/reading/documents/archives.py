"""Archives (ZIP): the files somebody packed together, each a document of its own.

Nothing is ever written under a name an archive gives: bytes are taken out, counted, and handed on.
"""

from __future__ import annotations

import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator

from answerable.reading.documents.packed import Packed
from answerable.reading.documents.parts import LONGEST_NAME, Part, Parts, bounded
from answerable.reading.documents.refusals import Fault, FileKind, Unreadable

_LITTER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, ValueError, OSError,
)  # fmt: skip


def packed_files(data: bytes) -> Parts:
    """Return the files of a ZIP; other archives stay unread. Links and folders are no files."""
    if data[:2] != b"PK":
        raise Unreadable(Fault.UNKNOWN_KIND, FileKind.ARCHIVE)
    broken: list[str] = []
    found = bounded(_files(Packed(data, FileKind.ARCHIVE), broken))
    if broken and not found.taken:
        raise Unreadable(Fault.DAMAGED, FileKind.ARCHIVE)
    return Parts(found.taken, found.left + len(broken))


def _files(packed: Packed, broken: list[str]) -> Iterator[Part]:
    """Each file, by its own name; one that is broken is counted and leaves the others be."""
    for member in packed.members:
        if (
            member.is_dir()
            or stat.S_ISLNK(member.external_attr >> 16)
            or _is_litter(member.filename)
        ):
            continue
        try:
            body = packed.of(member)
        except _BROKEN:
            broken.append(member.filename)
            continue
        yield Part(_plain(member.filename)[:LONGEST_NAME], body, "file")


def _plain(name: str) -> str:
    """The name without what leads out of a folder, and without what cannot be printed."""
    printed = "".join(c for c in name if c.isprintable())
    steps = printed.replace("\\", "/").split("/")
    return "/".join(s for s in steps if s not in ("", ".", "..") and not s.endswith(":")) or "file"


def _is_litter(name: str) -> bool:
    return name.startswith(_LITTER[0]) or name.rsplit("/", 1)[-1] in _LITTER[1:]
