"""Generated files that each hide secrets where real ones do.

A secret is a word that stands nowhere else; where only the eye would find it, a colour that stands
nowhere else. What may be seen is blue, so that an empty copy does not pass for a clean one.
"""

from __future__ import annotations

import io
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw, PngImagePlugin, TiffImagePlugin

BLUE, MAGENTA = (0, 0, 255), (255, 0, 255)
SEEN = "Nine people died at the mill."
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class Seeded:
    """A file with the secrets in it; `where` says in which places."""

    name: str
    data: bytes
    media_type: str
    secrets: tuple[str, ...]
    refused: bool = False
    """Whether the only right answer is that no copy is made."""


def files(count: int, seed: int = 20261122) -> Iterator[Seeded]:
    """`count` different files, every family in turn; the same ones each time."""
    for number in range(count):
        family = FAMILIES[number % len(FAMILIES)]
        yield family(random.Random(f"{seed}/{number}"), number)


def _secret(dice: random.Random) -> str:
    return "zq" + "".join(dice.choice("abcdefghjkmnpqrstvwxyz") for _ in range(14)) + "qz"


def _picture(dice: random.Random, colour: tuple[int, int, int] = BLUE) -> Image.Image:
    """A picture with a blue field in it, of a size of its own."""
    wide, high = dice.randrange(90, 900), dice.randrange(90, 700)
    made = Image.effect_noise((wide, high), 40).convert("RGB")
    drawn = ImageDraw.Draw(made)
    drawn.rectangle((10, 10, wide // 2 + 10, high // 2 + 10), fill=colour)
    return made


def _exif(dice: random.Random, secrets: list[str]) -> Image.Exif:
    """Owner, maker, serial, description, comment, and where it was taken."""
    found = Image.Exif()
    for tag in (0x010F, 0x0110, 0x010E, 0x013B, 0x8298, 0x0131, 0x010D):
        secrets.append(_secret(dice))
        found[tag] = secrets[-1]
    detail = found.get_ifd(0x8769)
    for tag in (0xA430, 0xA431, 0xA434, 0xA435, 0xA433):
        secrets.append(_secret(dice))
        detail[tag] = secrets[-1]
    secrets.append(_secret(dice))
    detail[0x9286] = b"ASCII\x00\x00\x00" + secrets[-1].encode()
    place = found.get_ifd(0x8825)
    place[1], place[2] = "N", (dice.randrange(90), dice.randrange(60), dice.randrange(60))
    place[3], place[4] = "E", (dice.randrange(180), dice.randrange(60), dice.randrange(60))
    secrets.append(_secret(dice))
    place[27] = b"ASCII\x00\x00\x00" + secrets[-1].encode()
    return found


def _xmp(dice: random.Random, secrets: list[str]) -> bytes:
    secrets.append(_secret(dice))
    return (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
        b'syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>'
        + secrets[-1].encode()
        + b"</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _thumbnail(dice: random.Random, secrets: list[str]) -> bytes:
    """A small picture of what the large one no longer shows, with a comment of its own."""
    secrets.append(_secret(dice))
    out = io.BytesIO()
    Image.new("RGB", (60, 40), MAGENTA).save(out, "JPEG", comment=secrets[-1].encode())
    return out.getvalue()


def jpeg(dice: random.Random, number: int) -> Seeded:
    """EXIF, GPS, XMP, IPTC, a comment, thumbnails in two places, and bytes after the end."""
    secrets: list[str] = []
    out = io.BytesIO()
    exif = _exif(dice, secrets)
    if number % 2:
        exif[0x0112] = dice.randrange(1, 9)
    _picture(dice).save(out, "JPEG", quality=95, exif=exif, comment=_note(dice, secrets))
    data = out.getvalue()
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + _note(dice, secrets)
    extra = _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + _xmp(dice, secrets))
    extra += _segment(0xED, iptc) + _segment(0xE2, b"MPF\x00" + _thumbnail(dice, secrets))
    extra += _segment(0xEC, _note(dice, secrets))
    whole = data[:2] + extra + data[2:] + _thumbnail(dice, secrets) + _note(dice, secrets)
    return Seeded(f"{number}.jpg", whole, "image/jpeg", tuple(secrets))


def _note(dice: random.Random, secrets: list[str]) -> bytes:
    secrets.append(_secret(dice))
    return secrets[-1].encode()


def png(dice: random.Random, number: int) -> Seeded:
    """Text chunks plain, packed and in Unicode; EXIF; XMP; a private chunk; bytes after the end."""
    secrets: list[str] = []
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", _note(dice, secrets).decode())
    told.add_text("Comment", _note(dice, secrets).decode(), zip=True)
    told.add_itxt("XML:com.adobe.xmp", _xmp(dice, secrets).decode())
    told.add_itxt("Location", _note(dice, secrets).decode(), zip=True)
    told.add(b"prVt", _note(dice, secrets))
    out, made = io.BytesIO(), _picture(dice)
    if number % 2:
        made.putalpha(255)
    made.save(out, "PNG", pnginfo=told, exif=_exif(dice, secrets))
    return Seeded(
        f"{number}.png", out.getvalue() + _note(dice, secrets), "image/png", tuple(secrets)
    )


def webp(dice: random.Random, number: int) -> Seeded:
    """EXIF, XMP and a colour profile that says whose it is."""
    secrets: list[str] = []
    out = io.BytesIO()
    _picture(dice).save(
        out, "WEBP", quality=95, exif=_exif(dice, secrets).tobytes(), xmp=_xmp(dice, secrets),
        icc_profile=b"\x00" * 128 + _note(dice, secrets),
    )  # fmt: skip
    return Seeded(f"{number}.webp", out.getvalue(), "image/webp", tuple(secrets))


def tiff(dice: random.Random, number: int) -> Seeded:
    """Tags, and a second page nobody looks at."""
    secrets: list[str] = []
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    for tag in (270, 271, 272, 305, 315, 316, 33432):
        tags[tag] = _note(dice, secrets).decode()
    out = io.BytesIO()
    _picture(dice).save(
        out, "TIFF", tiffinfo=tags, save_all=True, append_images=[_picture(dice, MAGENTA)]
    )
    return Seeded(f"{number}.tiff", out.getvalue(), "image/tiff", tuple(secrets))


def gif(dice: random.Random, number: int) -> Seeded:
    """A comment, and a second frame that shows what the first does not."""
    secrets: list[str] = []
    first, second = (Image.new("RGB", (200, 120), colour) for colour in (BLUE, MAGENTA))
    out = io.BytesIO()
    first.save(out, "GIF", save_all=True, append_images=[second], comment=_note(dice, secrets))
    return Seeded(f"{number}.gif", out.getvalue() + _note(dice, secrets), "image/gif",
                  tuple(secrets))  # fmt: skip


def pdf(dice: random.Random, number: int) -> Seeded:
    """All that a PDF hides: see the objects."""
    secrets: list[str] = []

    def note() -> str:
        return _note(dice, secrets).decode()

    first = {
        1: "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R/Names<</EmbeddedFiles<</Names[(a.txt) 7 0 R]>>"
           "/JavaScript<</Names[(j) 9 0 R]>>>>/AcroForm<</Fields[10 0 R]>>/OCProperties<</OCGs[12 0 R]"
           "/D<</OFF[12 0 R]>>>>>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Annots[10 0 R 11 0 R]"
           "/Resources<</Font<</F 5 0 R>>/Properties<</L 12 0 R>>>>"
           f"/PieceInfo<</X<</Private({note()})>>>>>>",
        4: _stream(_drawing(note)),
        5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        6: _stream(_xmp(dice, secrets), "/Type/Metadata/Subtype/XML", packed=False),
        7: f"<</Type/Filespec/F({note()}.txt)/EF<</F 8 0 R>>>>",
        8: _stream(note().encode(), "/Type/EmbeddedFile"),
        9: f"<</S/JavaScript/JS(app.alert\\('{note()}'\\))>>",
        10: f"<</Type/Annot/Subtype/Widget/FT/Tx/T({note()})/V({note()})/F 2/Rect[0 0 1 1]>>",
        11: f"<</Type/Annot/Subtype/Text/Contents({note()})/T({note()})/F 2/Rect[5 5 6 6]>>",
        12: f"<</Type/OCG/Name({note()})>>",
        13: f"<</Author({note()})/Title({note()})/Producer({note()})>>",
    }  # fmt: skip
    whole = _pdf_bytes(first, 13)
    if number % 2:  # a later version writes over the page; the earlier one still lies in the file
        whole = _revised(whole, first, dice)
    return Seeded(f"{number}.pdf", whole + note().encode(), "application/pdf", tuple(secrets))


def _drawing(note: Callable[[], str]) -> bytes:
    return (
        "0 0 1 rg 20 120 150 60 re f "  # what may be seen
        f"BT /F 12 Tf 3 Tr 20 100 Td ({note()}) Tj ET "  # words nobody sees
        f"BT /F 12 Tf 0 Tr 1 1 1 rg 20 80 Td ({note()}) Tj ET "  # white on white
        f"1 0 1 rg 20 20 100 40 re f BT /F 12 Tf 25 30 Td ({note()}) Tj ET "
        "0 0 0 rg 15 15 200 50 re f "  # painted over
        "1 0 1 rg 400 20 80 80 re f "  # beside the page
        f"/OC /L BDC 1 0 1 rg 200 120 60 60 re f BT /F 12 Tf 200 100 Td ({note()}) Tj ET EMC"
    ).encode()  # a layer that is switched off


def _stream(body: bytes, more: str = "", *, packed: bool = True) -> bytes:
    held = zlib.compress(body) if packed else body
    packing = "/Filter/FlateDecode" if packed else ""
    head = f"<<{more}{packing}/Length {len(held)}>>stream\n".encode()
    return head + held + b"\nendstream"


def _body(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def _pdf_bytes(objects: dict[int, str | bytes], info: int) -> bytes:
    out, places = bytearray(b"%PDF-1.6\n"), {}
    for number, content in objects.items():
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + _body(content) + b"\nendobj\n"
    table = "".join(f"{places[n]:010d} 00000 n \n" for n in sorted(objects))
    start, size = len(out), len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer\n<</Size {size}/Root 1 0 R/Info {info} 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _revised(whole: bytes, objects: dict[int, str | bytes], dice: random.Random) -> bytes:
    """The same document saved again: its page is drawn anew, without what lay hidden."""
    fresh = _stream(b"0 0 1 rg 20 120 150 60 re f")
    at = len(whole)
    before = re.findall(rb"startxref\n(\d+)", whole)[-1].decode()
    added = b"4 0 obj\n" + fresh + b"\nendobj\n"
    start = at + len(added)
    tail = f"xref\n4 1\n{at:010d} 00000 n \ntrailer\n<</Size 14/Root 1 0 R/Info 13 0 R/Prev {before}>>\n"
    return whole + added + tail.encode() + f"startxref\n{start}\n%%EOF\n".encode()


def docx(dice: random.Random, number: int) -> Seeded:
    """Properties, comments, hidden words, white words, field codes, a thumbnail, loose parts."""
    secrets: list[str] = []

    def note() -> str:
        return _note(dice, secrets).decode()

    tracked = number % 3 == 0
    deleted = ""
    if tracked:
        deleted = f'<w:del w:author="{note()}"><w:r><w:delText>{note()}</w:delText></w:r></w:del>'
    body = (
        f"<w:p><w:r><w:t>{SEEN}</w:t></w:r>"
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{note()}</w:t></w:r>"
        f'<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>{note()}</w:t></w:r>'
        f'<w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t>{note()}</w:t></w:r>'
        f"<w:r><w:instrText>AUTHOR {note()}</w:instrText></w:r>"
        f'<w:bookmarkStart w:name="{note()}"/>{deleted}</w:p>'
        f'<w:p><w:pPr><w:pStyle w:val="GoneToo"/></w:pPr><w:r><w:t>{note()}</w:t></w:r></w:p>'
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-'
        f'compatibility/2006"><mc:Fallback><w:t>{note()}</w:t></mc:Fallback>'
        f"</mc:AlternateContent></w:r></w:p>"
        f'<w:p><w:r><w:drawing><wp:docPr xmlns:wp="urn:x" descr="{note()}"/></w:drawing></w:r></w:p>'
    )
    styles = (
        '<w:style w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="GoneToo"><w:rPr><w:vanish w:val="1"/></w:rPr></w:style>'
        f'<w:style w:styleId="{note()}"/>'
    )
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": _word("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": _word("styles", styles),
        "word/comments.xml": _word("comments", f"<w:comment><w:t>{note()}</w:t></w:comment>"),
        "word/header1.xml": _word("hdr", f"<w:p><w:r><w:t>{note()}</w:t></w:r></w:p>"),
        "docProps/core.xml": f"<p><creator>{note()}</creator><by>{note()}</by></p>",
        "docProps/custom.xml": f"<p>{note()}</p>",
        "customXml/item1.xml": f"<x>{note()}</x>",
        "word/vbaProject.bin": note(),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
        packed.writestr("docProps/thumbnail.jpeg", _thumbnail(dice, secrets))
        packed.comment = _note(dice, secrets)
    return Seeded(f"{number}.docx", out.getvalue(), _DOCX, tuple(secrets), refused=tracked)


def _word(root: str, inside: str) -> str:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:{root} xmlns:w="{space}">{inside}</w:{root}>'


def plain(dice: random.Random, number: int) -> Seeded:
    """Words in characters nobody sees."""
    secret = _secret(dice)
    tags = "".join(chr(0xE0000 + ord(c)) for c in secret)
    bits = "".join("\u2060" if (ord(c) >> n) & 1 else "\u200b" for c in secret for n in range(8))
    return Seeded(f"{number}.txt", f"{SEEN[:9]}{tags}{SEEN[9:]}{bits}\n".encode(), "text/plain",
                  (tags, bits))  # fmt: skip


FAMILIES = (jpeg, png, pdf, docx, webp, tiff, gif, pdf, jpeg, plain, docx, pdf)
"""Each in turn; those that hide the most come more often."""
