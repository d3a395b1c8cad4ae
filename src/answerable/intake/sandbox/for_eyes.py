"""In a child: one page of a PDF or one frame of a picture in shades of grey, fine enough to read."""

from __future__ import annotations

import base64
import io
from typing import Any

from answerable.intake.sandbox.redrawing import MOST_PIXELS, Undrawable

SCALE = 220 / 72
LONGEST = 3200
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")


def page(data: bytes, hints: dict[str, str]) -> dict[str, Any]:
    """Page `number` as a portable greymap, and how many there are."""
    number = int(hints["number"])
    draw = _of_pdf if b"%PDF-" in data[:1024] else _of_picture
    image, count = draw(data, number)
    head = f"P5\n{image.width} {image.height}\n255\n".encode()
    return {"picture": base64.b64encode(head + image.tobytes()).decode(), "count": count}


def _of_pdf(data: bytes, number: int) -> tuple[Any, int]:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
        drawn = document[number]
        scale = min(SCALE, LONGEST / max(*drawn.get_size(), 1))
        return drawn.render(scale=scale, grayscale=True).to_pil().convert("L"), len(document)
    except (pdfium.PdfiumError, IndexError) as wrong:
        raise Undrawable("damaged") from wrong


def _of_picture(data: bytes, number: int) -> tuple[Any, int]:
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise Undrawable("too_large")
            count = getattr(opened, "n_frames", 1) if opened.format == "TIFF" else 1
            opened.seek(number)
            upright = ImageOps.exif_transpose(opened).convert("L")
            upright.thumbnail((LONGEST, LONGEST))
            return upright, count
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError) as wrong:
        raise Undrawable("damaged") from wrong
