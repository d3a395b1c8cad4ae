"""Archives, slide shows and rich text: opened within limits, every file with a verdict."""

from __future__ import annotations

import io
import time
import zipfile
from contextlib import suppress

import pytest

from answerable.reading import Fault, FileKind, Hints, Unreadable, read, read_whole
from answerable.reading.documents.kinds import kind_of
from tests.unit.reading.packing import BODY, docx, packed, paragraph

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def slide(*lines: str, table: str = "") -> str:
    said = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    return f"<p:sld {P} {A}><p:txBody>{said}</p:txBody>{table}</p:sld>"


def show(**more: str) -> bytes:
    cells = "".join(f"<a:tc><a:p><a:t>{c}</a:t></a:p></a:tc>" for c in ("Harqa", "9 killed"))
    return packed({
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f'<p:presentation {P} {R}><p:sldIdLst><p:sldId r:id="b"/>'
        '<p:sldId r:id="a"/></p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": '<Relationships><Relationship Id="a" '
        'Target="slides/slide1.xml"/><Relationship Id="b" Target="slides/slide2.xml"/></Relationships>',
        "ppt/slides/slide1.xml": slide("The second slide.", table=f"<a:tbl><a:tr>{cells}</a:tr></a:tbl>"),
        "ppt/slides/slide2.xml": slide(BODY),
        "ppt/notesSlides/notesSlide1.xml": slide("What the speaker adds."),
    } | more)  # fmt: skip


def fault(data: bytes) -> Fault:
    with pytest.raises(Unreadable) as caught:
        read(data)
    return caught.value.fault


def test_slides_are_read_in_the_order_they_are_shown_with_tables_and_notes() -> None:
    text = read(show()).text
    assert text.index("Nine people") < text.index("The second slide") < text.index("speaker adds")
    assert "Harqa | 9 killed" in text
    assert read(show()).statements[0].killed == (9, 9)


def test_files_in_an_archive_are_parts_and_each_is_named_without_its_way_out() -> None:
    data = packed({
        "../../etc/passwd": "root", "C:\\a\\b.txt": BODY, "__MACOSX/x": "litter", "in/": "",
        "report.docx": docx(paragraph(BODY)),
    })  # fmt: skip
    reading, parts = read_whole(data)
    assert [p.name for p in parts.taken] == ["etc/passwd", "a/b.txt", "report.docx"]
    assert {p.how for p in parts.taken} == {"file"}
    assert reading.statements == ()
    assert read(parts.taken[2].data).statements


def test_an_archive_of_one_file_is_read_as_that_file() -> None:
    assert read(packed({"told.txt": BODY})).statements[0].killed == (9, 9)


def test_an_archive_that_holds_an_office_file_is_no_office_file() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.docx", docx(paragraph(BODY)))
        archive.writestr("b.txt", BODY)
    assert kind_of(out.getvalue()) is FileKind.ARCHIVE
    assert kind_of(docx(paragraph(BODY))) is FileKind.WORD


def test_links_in_an_archive_are_not_followed() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("shadow")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/shadow")
        archive.writestr("told.txt", BODY)
    assert read(out.getvalue()).text == BODY


def test_a_bomb_is_not_unpacked() -> None:
    begun = time.perf_counter()
    assert fault(packed({f"{n}.txt": b"0" * 6_000_000 for n in range(2)})) is Fault.BOMB
    assert time.perf_counter() - begun < 5


def test_an_archive_in_itself_ends() -> None:
    data = packed({"told.txt": BODY})
    for _ in range(5):
        data = packed({"inner.zip": data})
    reading, parts = read_whole(data)
    assert [p.name for p in parts.taken] == ["inner.zip"]
    assert reading.statements == ()


def test_a_broken_file_leaves_the_others_be() -> None:
    data = bytearray(packed({"a.txt": BODY * 20, "b.txt": BODY}))
    data[45] ^= 0xFF
    _, parts = read_whole(bytes(data))
    assert (len(parts.taken), parts.left) == (1, 1)
    assert fault(b"Rar!\x1a\x07\x00" + bytes(60)) is Fault.UNKNOWN_KIND
    assert fault(b"PK\x05\x06" + bytes(18)) is Fault.NO_TEXT


RICH = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset178 Simplified;}}"
    r"{\info{\author Somebody}}{\*\generator Hidden}{\pict 89504e47}\f0 Nine people were killed "
    r"when a shell hit the market of Harqa on Monday, the mayor said.\par {\f1 \'de\'ca\'e1} "
    r"\u1602?\u1578?\u1604? caf\'e9\emdash {\b bold}\par}"
)


def test_rich_text_gives_its_words_in_any_code_page_and_leaves_out_what_is_no_text() -> None:
    reading = read(RICH.encode(), Hints(filename="a.rtf"))
    assert reading.statements[0].killed == (9, 9)
    assert "قتل قتل café—bold" in reading.text
    assert not any(word in reading.text for word in ("Somebody", "Hidden", "Arial", "8950"))


def test_letters_beyond_the_first_plane_are_put_together() -> None:
    assert read(rb"{\rtf1 word \u-10179?\u-8703?}").text.endswith("\U0001f601")


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1" + b"{" * 50_000, b"{\\rtf1 " + b"\\'" * 50_000, b"{\\rtf1 \\u99999999999 x}",
        b"{\\rtf1 \\ansicpg999 \\'e9\\uc-5 y\\u5?}", b"{\\rtf1}", b"{\\rtf1 " + b"}" * 9_000 + b"z",
        show(**{"ppt/slides/slide1.xml": "<a"}), packed({"ppt/x": ""}), packed({"mimetype": ""}),
    ],
)  # fmt: skip
def test_hostile_files_have_a_verdict(data: bytes) -> None:
    begun = time.perf_counter()
    with suppress(Unreadable):
        assert read(data).text
    assert time.perf_counter() - begun < 2


FEED = (
    "<rss><channel>{name}"
    "<item><title>Shell hits the market of Harqa</title><description>Nine died.</description></item>"
    "<item><title>Bread is dear again in Ostro</title><description>So it is.</description></item>"
    "</channel></rss>"
)


def test_a_file_of_several_parts_goes_by_its_own_name_and_not_by_its_first_part() -> None:
    named = FEED.format(name="<title>Coastal Wire</title>").encode()
    assert read(named, Hints(filename="a.xml")).title == "Coastal Wire"
    assert read(FEED.format(name="").encode(), Hints(filename="a.xml")).title == "a.xml"
    files = packed({"Harqa market.txt": "Nine people died.", "Ostro.txt": "Bread is dear again."})
    assert read(files, Hints(filename="two.zip")).title == "two.zip"
    assert read(files, Hints()).title is None


def test_a_table_of_a_slide_names_its_cells() -> None:
    def row(*cells: str) -> str:
        told = "".join(f"<a:tc><a:p><a:t>{cell}</a:t></a:p></a:tc>" for cell in cells)
        return f"<a:tr>{told}</a:tr>"

    table = f"<a:tbl>{row('Date', 'Town', 'Killed')}{row('8 May 2024', 'Dahar', '9')}</a:tbl>"
    reading = read(show(**{"ppt/slides/slide1.xml": slide("In May.", table=table)}))
    assert "Date: 8 May 2024 | Town: Dahar | Killed: 9" in reading.text.split("\n")
    assert "Killed: 9" in [said.quote for said in reading.statements]
