"""Word documents, sheets, mail, feeds, web archives and posts: what they say and what lies in them."""

from __future__ import annotations

import contextlib
import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.reading import Fault, FileKind, Hints, Unreadable, read, read_whole, to_json
from answerable.reading.documents import kind_of, parts
from answerable.reading.documents.posts import day_in_status
from tests.unit.reading.packing import BODY, docx, item, message, packed, paragraph, rss, warc

PAGE = (
    "<!doctype html><html><head><title>Shell</title></head><body><article>"
    f"<p>{BODY}</p></article></body></html>"
)
RAW = {
    FileKind.WORD: docx(paragraph(BODY)),
    FileKind.MAIL: message(BODY),
    FileKind.MAILBOX: b"From a@b Wed May 08 07:00:00 2024\n" + message(BODY),
    FileKind.FEED: rss(item("Shell", BODY)),
    FileKind.WEB_ARCHIVE: warc(("https://tamrin.example/a", "text/html", PAGE)),
}


def fault(data: bytes) -> Fault:
    with pytest.raises(Unreadable) as caught:
        read(data, Hints())
    assert caught.value.sentence
    return caught.value.fault


@pytest.mark.parametrize("kind", list(RAW), ids=lambda kind: kind.value)
def test_each_kind_is_told_by_its_bytes_and_its_statement_is_read(kind: FileKind) -> None:
    assert kind_of(RAW[kind]) is kind
    reading = read(RAW[kind], Hints())
    assert [s.killed for s in reading.statements if s.killed] == [(9, 9)]
    assert all(reading.text[s.span[0] : s.span[1]] == s.quote for s in reading.statements)


@given(
    kind=st.sampled_from(list(RAW)),
    at=st.floats(0, 1, exclude_max=True),
    put=st.binary(max_size=6),
    cut=st.booleans(),
)
@settings(max_examples=120, deadline=None)
def test_no_damage_to_such_a_file_raises_anything_but_unreadable(
    kind: FileKind, at: float, put: bytes, cut: bool
) -> None:
    data = RAW[kind]
    place = int(at * len(data))
    with contextlib.suppress(Unreadable):
        read(data[:place] + put + (b"" if cut else data[place + len(put) :]), Hints())


def test_a_word_document_is_read_with_its_tables_and_its_own_record() -> None:
    table = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"
    data = docx(
        paragraph(BODY) + table.format(paragraph("Killed"), paragraph("9")),
        core="<dc:title>Harqa</dc:title><dc:creator>Field office</dc:creator>"
        "<dcterms:modified>2024-05-09T10:00:00Z</dcterms:modified>",
    )
    reading = read(data)
    assert "Killed | 9" in reading.text
    assert (reading.title, reading.modified_on) == ("Harqa", "2024-05-09")


def test_who_made_a_file_or_sent_a_mail_stays_in_the_sealed_original() -> None:
    made = docx(paragraph(BODY), core="<dc:creator>Rana Oduya</dc:creator>")
    for data in (made, message(BODY, From="Rana Oduya <rana@tamrin.example>")):
        assert "Rana" not in json.dumps(to_json(read(data)))


def test_what_was_struck_out_or_hidden_in_a_document_is_not_read_and_the_notes_say_so() -> None:
    struck = "<w:p><w:del><w:r><w:delText>Forty were killed.</w:delText></w:r></w:del></w:p>"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Fifty were killed.</w:t></w:r></w:p>"
    reading = read(docx(paragraph(BODY) + struck + hidden))
    assert "Forty" not in reading.text
    assert "Fifty" not in reading.text
    assert len(reading.notes) == 2


def test_an_entity_in_a_document_expands_to_nothing() -> None:
    bomb = (
        '<!DOCTYPE w [<!ENTITY a "killed killed "><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM '
        '"file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/'
        f'wordprocessingml/2006/main"><w:body>{paragraph(BODY)}{paragraph("&b;&f;")}</w:body></w:document>'
    )
    reading = read(packed({"word/document.xml": bomb}))
    assert reading.text == BODY


def test_a_bomb_is_not_unpacked_and_an_old_or_encrypted_document_is_said_to_be_one() -> None:
    assert fault(packed({"word/document.xml": b" " * 70_000_000})) is Fault.BOMB
    assert fault(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) is Fault.UNKNOWN_KIND
    locked = bytearray(docx(paragraph(BODY)))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert fault(bytes(locked)) is Fault.ENCRYPTED


def test_a_sheet_is_read_row_by_row() -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["Place", "Killed"])
    book.active.append(["Harqa", 9.0])
    book.active.append([None, None])
    out = io.BytesIO()
    book.save(out)
    assert read(out.getvalue()).text == "Place | Killed\nHarqa | 9"


def test_a_mail_gives_its_words_and_day_and_its_attachments_as_parts() -> None:
    data = message(BODY, {"letter.docx": docx(paragraph("Two were hurt.")), "n.txt": b"note"})
    reading, whole = read_whole(data)
    assert (reading.title, reading.published_on) == ("Shell hits market", "2024-05-08")
    assert "tamrin.example" not in reading.text
    assert [(p.name, p.how, kind_of(p.data)) for p in whole.taken] == [
        ("letter.docx", "attachment", FileKind.WORD),
        ("n.txt", "attachment", FileKind.TEXT),
    ]


def test_a_mail_without_words_of_its_own_names_what_is_attached() -> None:
    reading, whole = read_whole(message("", {"a.pdf": b"%PDF-1.7"}))
    assert reading.text == "Shell hits market\n\na.pdf"
    assert len(whole.taken) == 1


def test_a_mailbox_and_a_feed_are_read_as_the_list_of_their_parts_and_state_nothing() -> None:
    first, second = message(BODY), message("Two were killed.", Subject="Drone over Selm")
    line = b"From a@b Wed May 08 07:00:00 2024\n"
    for data in (
        line + first + b"\n" + line + second,
        rss(item("Shell hits market", BODY), item("Drone over Selm", "Two were killed.")),
    ):
        reading, whole = read_whole(data)
        assert reading.text == "Shell hits market\nDrone over Selm"
        assert reading.statements == ()
        assert [len(read(p.data).statements) > 0 for p in whole.taken] == [True, True]


def test_an_item_of_a_feed_keeps_its_paper_author_address_and_day() -> None:
    _, whole = read_whole(rss(item("One", f"&lt;p&gt;{BODY}&lt;/p&gt;"), item("Two", "x")))
    reading = read(whole.taken[0].data)
    assert reading.text == f"One\n\n{BODY}"
    assert (reading.publisher, reading.author, reading.published_on, reading.address) == (
        "Tamrin Post", "R. Oduya", "2024-05-08", "https://tamrin.example/a",
    )  # fmt: skip


def test_an_atom_entry_is_read_like_an_item() -> None:
    entry = (
        "<entry><title>Shell</title><updated>2024-05-09T01:00:00Z</updated>"
        "<published>2024-05-08T01:00:00Z</published><author><name>R. Oduya</name></author>"
        f'<link rel="alternate" href="https://tamrin.example/b"/><content type="xhtml">'
        f'<div xmlns="http://www.w3.org/1999/xhtml"><p>{BODY}</p></div></content></entry>'
    )
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Tamrin</title>{entry}</feed>'
    reading = read(feed.encode())
    assert (reading.published_on, reading.modified_on, reading.author) == (
        "2024-05-08",
        "2024-05-09",
        "R. Oduya",
    )
    assert BODY in reading.text


def test_a_web_archive_gives_its_pages_with_their_addresses_and_nothing_else() -> None:
    address = "https://tamrin.example/2024/05/08/shell"
    one = warc((address, "text/html", PAGE), ("https://tamrin.example/p.png", "image/png", "x"))
    reading = read(one)
    assert (reading.address, reading.published_on) == (address, "2024-05-08")
    two = warc((address, "text/html", PAGE), ("https://tamrin.example/b", "text/html", PAGE))
    reading, whole = read_whole(two)
    assert [p.address for p in whole.taken] == [address, "https://tamrin.example/b"]
    assert reading.statements == ()


def test_a_wacz_gives_the_pages_it_lists() -> None:
    address = "https://tamrin.example/a"
    inner = warc((address, "text/html", PAGE), ("https://tamrin.example/frame", "text/html", PAGE))
    data = packed({
        "datapackage.json": "{}", "archive/data.warc.gz": inner,
        "pages/pages.jsonl": f'{{"format": "json-pages-1.0"}}\n{{"url": "{address}"}}\nnot json\n',
    })  # fmt: skip
    assert kind_of(data) is FileKind.WEB_ARCHIVE
    assert read(data).address == address


def test_too_many_parts_are_counted_and_left() -> None:
    found = parts.bounded(parts.Part(str(n), b"x", "item") for n in range(parts.MOST_PARTS + 7))
    assert (len(found.taken), found.left) == (parts.MOST_PARTS, 7)
    large = parts.Part("l", bytes(parts.MOST_TOTAL), "item")
    assert parts.bounded([large, parts.Part("s", b"x", "item")]).left == 1


POSTS = [
    ("Tamrin Observer\n@TamrinObs\n" + BODY + "\n11:32 PM · May 8, 2024 · 1.2M Views\n1,234\nReposts",
     "Tamrin Observer", "2024-05-08"),
    ("Tamrin News, [08.05.2024 23:32]\n" + BODY, "Tamrin News", "2024-05-08"),
    (BODY + "\nhttps://x.com/TamrinObs/status/1788300000000000000", None, "2024-05-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "author", "day"), POSTS)
def test_a_pasted_post_is_read_without_the_frame_of_its_network(
    text: str, author: str | None, day: str
) -> None:
    reading = read(text.encode())
    assert (reading.text, reading.author, reading.published_on) == (BODY, author, day)


def test_an_article_that_names_a_status_is_no_post() -> None:
    text = f"{BODY} He wrote https://x.com/a/status/1788300000000000000 on it.\n\nMore came later."
    assert read(text.encode()).published_on is None


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://twitter.com/a/status/20", None),
        ("https://x.com/a/status/1788300000000000000?s=20", "2024-05-08"),
        ("x.com_a_status_1788300000000000000.html", "2024-05-08"),
        ("https://mastodon.example/@a/112403600000000000", "2024-05-08"),
        ("https://bsky.app/profile/a.example/post/3krxsuq3zic2a", "2024-05-08"),
        ("https://www.tiktok.com/@abc/video/7366551552000000000", "2024-05-08"),
        ("https://x.com/a/status/99999999999999999999", None),
    ],
)
def test_the_number_of_a_status_holds_its_day(address: str, day: str | None) -> None:
    assert day_in_status(address) == day


def test_the_days_of_numbers_agree_with_their_makers_epoch() -> None:
    moment = datetime(2024, 5, 8, 23, 59, tzinfo=UTC).timestamp() * 1000
    code = (int(moment) - 1_288_834_974_657) << 22
    assert day_in_status(f"https://x.com/a/status/{code}") == "2024-05-08"


def test_author_dateline_credit_line_and_days_are_kept_in_their_words() -> None:
    text = (
        "By Rana Oduya\nHARQA, May 8 (Reuters) - " + BODY + "\n"
        "(Reporting by Rana Oduya; Editing by T. Sel)"
    )
    reading = read(text.encode())
    assert (reading.author, reading.dateline, reading.credit_line) == (
        "Rana Oduya", "HARQA, May 8 (Reuters)", "(Reporting by Rana Oduya; Editing by T. Sel)",
    )  # fmt: skip
    page = PAGE.replace(
        "<head>",
        '<head><meta name="author" content="R. Oduya"><meta property="article:published_time" '
        'content="2024-05-08T06:00:00Z"><meta property="article:modified_time" content="2024-05-09">',
    )
    reading = read(page.encode())
    assert (reading.author, reading.published_on, reading.modified_on) == (
        "R. Oduya",
        "2024-05-08",
        "2024-05-09",
    )


def test_each_passage_has_its_language_where_there_are_two() -> None:
    arabic = "قتل تسعة أشخاص عندما أصابت قذيفة سوق حرقة يوم الاثنين بحسب رئيس البلدية."
    reading = read(f"{BODY}\n\n{arabic}".encode())
    assert [code for _, _, code in reading.languages] == ["en", "ar"]
    assert reading.text[slice(*reading.languages[1][:2])] == arabic
    assert read(BODY.encode()).languages == ()
