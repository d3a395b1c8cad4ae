"""The copy of a file that may be shown outside: made of what a confined child saw, and nothing else.

The child gives bare pixels or bare words; they are believed in nothing but their size, and the file
that goes on is written here. No decoder of foreign files runs on this side.
"""

from __future__ import annotations

import base64
import binascii
import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from answerable.intake.rules import unkeepable
from answerable.intake.sandbox import parent
from answerable.intake.sandbox.parent import Failed
from answerable.intake.sandbox.redrawing import LONGEST_SIDE, MOST_PAGES
from answerable.refusal import Sentence, say

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PICTURES = frozenset({
    "image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff", "image/bmp",
})  # fmt: skip
_SHARP = frozenset({"image/png", "image/gif", "image/bmp"})
"""Drawn rather than photographed: kept free of the smear of JPEG."""
_WORDS = {_DOCX: "docx", "text/plain": "plain"}
_MOST_TEXT = 2_000_000


@dataclass(frozen=True)
class Copy:
    """The bytes of a copy, what they are, and how they were made."""

    data: bytes
    media_type: str
    how: str


@dataclass(frozen=True)
class Pixels:
    """A picture of nothing but colours."""

    width: int
    height: int
    rgb: bytes


_WHY_NOT = {
    "damaged": say("The file is damaged: no copy of it can be made."),
    "too_large": say("The picture is too large: no copy of it can be made."),
    "too_many_pages": say("The document has more than {most} pages: release a part of it.",
                          most=MOST_PAGES),
    "tracked_changes": say("The document holds tracked changes that nobody settled: what was "
                           "deleted could be read from it."),
    "charset": say("The characters of the file cannot be made out."),
}  # fmt: skip
NO_COPY = say("No copy of this file could be made.")
NO_KIND = say(
    "Files of this kind are not released: only pictures, PDF, and the words of documents."
)


def why_not_copy(media_type: str) -> Sentence | None:
    """Say why no copy of such a file is ever made."""
    made = media_type in PICTURES or media_type == "application/pdf" or media_type in _WORDS
    return None if made else NO_KIND


def copy_of(data: bytes, media_type: str) -> Copy | Sentence:
    """The copy of a file that may go out, or the sentence why there is none.

    An `OSError` means that no child could be started: the machine's fault, not the file's.
    """
    try:
        if media_type in PICTURES:
            return _picture(data, sharp=media_type in _SHARP)
        if media_type == "application/pdf":
            return _pdf(data)
        if media_type in _WORDS:
            return _text(data, _WORDS[media_type])
    except _Undrawable as why:
        return _WHY_NOT.get(str(why), NO_COPY)
    except (Failed, KeyError, ValueError, TypeError, binascii.Error):
        return NO_COPY
    return NO_KIND


class _Undrawable(Exception):
    pass


def _asked(task: str, data: bytes, **hints: str) -> dict[str, Any]:
    answer = parent.ask(task, data, hints)
    if "undrawable" in answer:
        raise _Undrawable(answer["undrawable"])
    return answer


def _picture(data: bytes, *, sharp: bool) -> Copy:
    [seen] = _checked(_asked("picture", data)["pages"])
    if sharp:
        return Copy(_encoded(seen, "PNG"), "image/png", "redrawn")
    return Copy(_encoded(seen, "JPEG", quality=90), "image/jpeg", "redrawn")


def _encoded(seen: Pixels, form: str, **how: int) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    encode = Image.frombytes("RGB", (seen.width, seen.height), seen.rgb).save
    encode(out, form, **how)
    return out.getvalue()


def _pdf(data: bytes) -> Copy:
    drawn: list[Pixels] = []
    count = 1
    while len(drawn) < count:
        answer = _asked("pages", data, first=str(len(drawn)))
        count, fresh = answer["count"], _checked(answer["pages"])
        if not fresh or type(count) is not int or count > MOST_PAGES:
            raise ValueError("pages")
        drawn += fresh
    return Copy(pdf_of(drawn), "application/pdf", "rastered")


def _text(data: bytes, kind: str) -> Copy | Sentence:
    text = _asked("words", data, kind=kind)["text"]
    if not isinstance(text, str) or len(text) > _MOST_TEXT or unkeepable(text):
        raise ValueError("text")
    if not text:
        return say("The file holds no words.")
    return Copy(f"{text}\n".encode(), "text/plain", "extracted")


def _checked(given: Any) -> list[Pixels]:
    """What a child gave as pages, each with exactly the pixels its size says."""
    found = []
    for one in given:
        width, height, rgb = (
            one["width"],
            one["height"],
            base64.b64decode(one["rgb"], validate=True),
        )
        if not all(type(n) is int and 0 < n <= LONGEST_SIDE for n in (width, height)):
            raise ValueError("size")
        if len(rgb) != width * height * 3:
            raise ValueError("pixels")
        found.append(Pixels(width, height, rgb))
    return found


def pdf_of(pages: Sequence[Pixels]) -> bytes:
    """A PDF of nothing but pictures: no text, no fonts, no information dictionary, no dates."""
    kids = " ".join(f"{3 + 3 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
    ]
    for number, page in enumerate(pages):
        objects += _page_objects(page, 3 + 3 * number)
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    at, size = len(out), len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n".encode()
    return bytes(out)


def _page_objects(page: Pixels, first: int) -> list[bytes]:
    wide, high = round(page.width * 72 / 130, 2), round(page.height * 72 / 130, 2)
    drawing = f"q {wide} 0 0 {high} 0 0 cm /P Do Q".encode()
    packed = zlib.compress(page.rgb, 6)
    return [
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {wide} {high}]/Contents {first + 1} 0 R"
        f"/Resources<</XObject<</P {first + 2} 0 R>>>>>>".encode(),
        f"<</Length {len(drawing)}>>stream\n".encode() + drawing + b"\nendstream",
        f"<</Type/XObject/Subtype/Image/Width {page.width}/Height {page.height}"
        f"/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length {len(packed)}>>"
        "stream\n".encode()
        + packed
        + b"\nendstream",
    ]
