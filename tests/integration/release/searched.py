"""The search for secrets in what goes out: plain, packed, in other encodings, or to the eye."""

from __future__ import annotations

import base64
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from PIL import Image, ImageChops

from tests.integration.release.seeded import BLUE, MAGENTA, SEEN


def leaks(secrets: tuple[str, ...], out: bytes) -> list[str]:
    """The secrets found in what goes out: plain, packed, in other encodings, or to the eye."""
    places = [out, *_unpacked(out)]
    found = [s for s in secrets for place in places if any(f in place for f in _forms(s))]
    return [*found, *(["magenta"] if _shows(out, MAGENTA) else [])]


def _forms(secret: str) -> Iterator[bytes]:
    yield secret.encode()
    yield secret.encode("utf-16-le")
    yield secret.encode("utf-16-be")
    yield secret.encode().hex().encode()
    yield secret.encode().hex().upper().encode()
    yield base64.b64encode(secret.encode())[:-4]


def _unpacked(out: bytes) -> Iterator[bytes]:
    """Whatever in it is packed, unpacked: at every place where a packed stream might begin."""
    if out.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(out)) as packed:
            yield from (packed.read(name) for name in packed.namelist())
    for match in re.finditer(rb"stream\r?\n|IDAT|zTXt|iTXt|\x78[\x01\x5e\x9c\xda]", out):
        for start in (match.start(), match.end()):
            opened = zlib.decompressobj()
            try:
                unpacked = opened.decompress(out[start:], 40_000_000)
            except zlib.error:
                continue
            yield unpacked


def pictures_of(out: bytes) -> list[Image.Image]:
    """What the eye sees of a copy: its picture, or its pages."""
    if out.startswith(b"%PDF"):
        import pypdfium2

        return [page.render(scale=1).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(out)]
    if out.startswith((b"\x89PNG", b"\xff\xd8")):
        return [Image.open(io.BytesIO(out)).convert("RGB")]
    return []


def _shows(out: bytes, colour: tuple[int, int, int]) -> bool:
    """Say whether a colour stands in a picture: a field of it, not a speck of noise."""
    return any(_field(seen, colour) > 50 for seen in pictures_of(out))


def _field(seen: Image.Image, colour: tuple[int, int, int]) -> int:
    """How many of its pixels are nearly this colour."""
    near = Image.new("L", seen.size, 255)
    for band, wanted in zip(seen.split(), colour, strict=True):
        close = [255 if abs(value - wanted) < 40 else 0 for value in range(256)]
        near = ImageChops.multiply(near, band.point(close))
    return near.histogram()[255]


def is_there(out: bytes) -> bool:
    """Say whether what may be seen is still there: the blue field, or the sentence."""
    return _shows(out, BLUE) if pictures_of(out) else SEEN.encode() in out


def only_bare(out: bytes) -> bool:
    """Say whether the file is built of nothing but what shows pixels: no place for anything else."""
    if out.startswith(b"\x89PNG"):
        return set(_chunks(out)) <= {b"IHDR", b"IDAT", b"IEND"}
    if out.startswith(b"\xff\xd8"):
        with Image.open(io.BytesIO(out)) as seen:
            kept = set(seen.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
            return not kept and not seen.getexif() and out.endswith(b"\xff\xd9")
    if out.startswith(b"%PDF"):
        signs = (b"/Info", b"/Metadata", b"/Font", b"/Annots", b"/EmbeddedFiles", b"/JS", b"/ID")
        return not any(sign in out for sign in signs) and out.count(b"%%EOF") == 1
    return True


def _chunks(out: bytes) -> Iterator[bytes]:
    at = 8
    while at < len(out):
        (size,) = struct.unpack(">I", out[at : at + 4])
        yield out[at + 4 : at + 8]
        at += 12 + size
