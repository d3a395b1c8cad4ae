"""Documents that are packed in a zip, and XML, opened so that no bomb goes off.

Bytes are counted as they come out; what a file says of its own size is not believed.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from answerable.reading.documents.refusals import Fault, FileKind, Unreadable

MOST_UNPACKED = 64 * 1024 * 1024
MOST_RATIO = 300
MOST_MEMBERS = 20_000
_CHUNK = 1024 * 1024


class Packed:
    """A zip whose members are read one by one against one budget."""

    def __init__(self, data: bytes, kind: FileKind) -> None:
        self.kind = kind
        self._left = min(MOST_UNPACKED, MOST_RATIO * len(data) + _CHUNK)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, RuntimeError) as error:
            raise Unreadable(Fault.DAMAGED, kind) from error
        self.names = tuple(self._zip.namelist())
        if len(self.names) > MOST_MEMBERS:
            raise Unreadable(Fault.BOMB, kind)
        if any(member.flag_bits & 1 for member in self._zip.infolist()):
            raise Unreadable(Fault.ENCRYPTED, kind)

    def member(self, name: str) -> bytes:
        """Return what is packed under `name`, b"" where there is nothing of that name."""
        return self.of(self._zip.getinfo(name)) if name in self.names else b""

    @property
    def members(self) -> tuple[zipfile.ZipInfo, ...]:
        """What is packed, in its order; two may bear one name."""
        return tuple(self._zip.infolist())

    def of(self, member: zipfile.ZipInfo) -> bytes:
        """Return what is packed as `member`."""
        found = []
        with self._zip.open(member) as part:
            while chunk := part.read(_CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise Unreadable(Fault.BOMB, self.kind)
                found.append(chunk)
        return b"".join(found)


def xml_tree(data: bytes, kind: FileKind, *, recover: bool = False) -> Any:
    """Return the root of an XML document. Entities stay unexpanded; nothing outside is fetched."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=recover,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(Fault.DAMAGED, kind) from error
    if root is None:
        raise Unreadable(Fault.DAMAGED, kind)
    return root


def local(tag: object) -> str:
    """Return the name of an element without its name space; "" for what is no element."""
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""
