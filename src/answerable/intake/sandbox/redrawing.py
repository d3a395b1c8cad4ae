"""In the child: pictures and pages become bare pixels, documents become bare words.

Nothing else of a file comes through: no metadata, no thumbnail, no earlier revision, no attachment,
no layer of text under a page.
"""

from __future__ import annotations

import base64
import io
import time
import unicodedata
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

LONGEST_SIDE = 2000
PAGE_SCALE = 130 / 72
MOST_PIXELS = 60_000_000
MOST_PAGES = 60
_ENOUGH_SECONDS, _ENOUGH_BYTES = 4.0, 24 * 1024 * 1024
"""One child draws so many pages and no more; the parent starts another for the rest."""
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")
_MOST_XML = 40 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset({f"{_W}del", f"{_W}moveFrom"})
_PENDING = _GONE | {f"{_W}ins", f"{_W}moveTo"}
_SKIPPED = frozenset({f"{_W}instrText", f"{_W}delText", f"{_W}delInstrText"})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_JOINERS = "\u200c\u200d\u200e\u200f"
"""Without these Persian is misspelt, and a mixed line read in the wrong order."""


class Undrawable(Exception):
    """The file cannot be copied; the word says why."""


def picture(data: bytes, _hints: dict[str, str]) -> dict[str, Any]:
    """The first frame of a picture, upright, on white, no longer than it must be."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Undrawable("too_large")
            opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return {"pages": [_pixels(_on_white(upright))], "count": 1}
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as wrong:
        raise Undrawable("damaged") from wrong


def pages(data: bytes, hints: dict[str, str]) -> dict[str, Any]:
    """Pages of a PDF as pixels, from `first` on, as many as one child may draw."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as wrong:
        raise Undrawable("damaged") from wrong
    count, first = len(document), int(hints["first"])
    if not 0 < count <= MOST_PAGES:
        raise Undrawable("too_many_pages")
    document.init_forms()
    drawn, size, until = list[dict[str, Any]](), 0, time.process_time() + _ENOUGH_SECONDS
    for number in range(first, count):
        drawn.append(_page(document[number]))
        size += len(drawn[-1]["rgb"])
        if size > _ENOUGH_BYTES or time.process_time() > until:
            break
    return {"pages": drawn, "count": count}


def words(data: bytes, hints: dict[str, str]) -> dict[str, Any]:
    """The words of a document as somebody reading it would see them."""
    text = _docx(data) if hints["kind"] == "docx" else _plain(data)
    return {"text": _visible(text)}


def _page(page: Any) -> dict[str, Any]:
    width, height = page.get_size()
    scale = min(PAGE_SCALE, LONGEST_SIDE / max(width, height, 1))
    # Annotations are drawn: a black box laid over words must hide them here as well.
    drawn = page.render(scale=scale, draw_annots=True, may_draw_forms=True).to_pil()
    return _pixels(drawn.convert("RGB"))


def _on_white(image: Any) -> Any:
    from PIL import Image

    seen = image.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    white.alpha_composite(seen)
    return white.convert("RGB")


def _pixels(image: Any) -> dict[str, Any]:
    rgb = base64.b64encode(image.tobytes()).decode()
    return {"width": image.width, "height": image.height, "rgb": rgb}


def _plain(data: bytes) -> str:
    for encoding in (
        ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",)
    ):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Undrawable("charset")


def _docx(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            body = ElementTree.fromstring(_member(packed, "word/document.xml"))
            hidden = _hidden_styles(packed)
    except (KeyError, zipfile.BadZipFile, ElementTree.ParseError, RuntimeError) as wrong:
        raise Undrawable("damaged") from wrong
    if any(element.tag in _PENDING for element in body.iter()):
        raise Undrawable("tracked_changes")
    shown = (p for p in body.iter(f"{_W}p") if _style(p) not in hidden)
    return "\n".join("".join(_runs(paragraph, hidden)) for paragraph in shown)


def _style(paragraph: ElementTree.Element) -> str:
    named = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return named.get(f"{_W}val", "") if named is not None else ""


def _member(packed: zipfile.ZipFile, name: str) -> bytes:
    with packed.open(name) as member:
        whole = member.read(_MOST_XML + 1)
    if len(whole) > _MOST_XML:
        raise Undrawable("too_large")
    return whole


def _hidden_styles(packed: zipfile.ZipFile) -> frozenset[str]:
    if "word/styles.xml" not in packed.namelist():
        return frozenset()
    styles = ElementTree.fromstring(_member(packed, "word/styles.xml"))
    found = (s for s in styles.iter(f"{_W}style") if _is_hidden(s, frozenset()))
    return frozenset(style.get(f"{_W}styleId", "") for style in found)


def _runs(element: ElementTree.Element, hidden: frozenset[str]) -> Iterator[str]:
    """The words under an element, in order; a paragraph inside another (a text box) comes by itself."""
    for part in element:
        if part.tag in (f"{_W}p", _FALLBACK) or part.tag in _SKIPPED:
            continue
        if part.tag == f"{_W}r" and _is_hidden(part, hidden):
            continue
        if part.tag == f"{_W}t":
            yield part.text or ""
        elif part.tag in (f"{_W}tab", f"{_W}br"):
            yield " "
        else:
            yield from _runs(part, hidden)


_INVISIBLE = frozenset({"FFFFFF", "ffffff"})


def _is_hidden(element: ElementTree.Element, hidden: frozenset[str]) -> bool:
    """Say whether words are marked hidden, in white, or by a style that hides."""
    for part in element.iter():
        value = part.get(f"{_W}val", "")
        if part.tag in (f"{_W}vanish", f"{_W}specVanish", f"{_W}webHidden"):
            return value not in ("0", "false")
        if part.tag == f"{_W}color" and value in _INVISIBLE:
            return True
        if part.tag == f"{_W}rStyle" and value in hidden:
            return True
    return False


def _visible(text: str) -> str:
    """Without characters nobody sees: controls, tags, joiners of nothing, private signs."""
    kept = (
        c for c in text.replace("\r\n", "\n").replace("\r", "\n")
        if c in "\n\t" or c in _JOINERS or unicodedata.category(c) not in
        ("Cc", "Cf", "Cs", "Co", "Cn")
    )  # fmt: skip
    return "".join(kept).strip()
