"""Bytes to text: kinds by content, character sets, furniture, and every refusal."""

from __future__ import annotations

import gzip
import io

import pytest

from answerable.reading import Fault, FileKind, Hints, Unreadable, read
from answerable.reading.documents import kind_of, open_document
from answerable.reading.documents.languages import language_of

BODY = "Nine people were killed when a shell hit the market of Harqa on Monday, the mayor said."
PAGE = f"""<!doctype html><html lang="en"><head><title>Shell hits market | Tamrin Post</title>
<meta property="og:title" content="Shell hits market"><meta property="og:site_name" content="Tamrin Post">
<meta property="article:published_time" content="2024-05-08T06:00:00Z"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Shell hits market</h1>
<p>{BODY}</p><p>Rescuers worked through the night in the narrow streets around it.</p>
<p>Read also: Ten recipes for spring</p><p>Share</p></article>
<div class="cookie">We use cookies to improve your visit.</div>
<script>var killed = 99;</script></body></html>"""


def document(data: bytes, **hints: str) -> str:
    return open_document(data, Hints(**hints)).text


def refusal(data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read(data, Hints())
    return caught.value


def pdf(text: str | None, password: str = "") -> bytes:
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    page = writer.add_blank_page(width=600, height=300)
    if text is not None:
        font = DictionaryObject(
            {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
             NameObject("/BaseFont"): NameObject("/Helvetica")}
        )  # fmt: skip
        fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 9 Tf 20 200 Td ({text}) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


KINDS = [
    (b"%PDF-1.7\n...", FileKind.PDF),
    (b"\xef\xbb\xbf<!DOCTYPE html><p>x", FileKind.HTML),
    (b"<html><body>x", FileKind.HTML),
    (b"<?xml version='1.0'?><rss/>", FileKind.XML),
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 20, FileKind.IMAGE),
    (b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", FileKind.WORD),
    (b"PK\x03\x04" + b"\0" * 26 + b"xl/workbook.xml", FileKind.SHEET),
    (b"PK\x03\x04" + b"\0" * 26 + b"notes.txt", FileKind.ARCHIVE),
    (gzip.compress(b"hello", mtime=0), FileKind.ARCHIVE),
    (b"From: a@example.org\nMIME-Version: 1.0\n\nhello", FileKind.MAIL),
    (b"Nine people were killed.", FileKind.TEXT),
    (b"", FileKind.EMPTY),
    (bytes(range(256)) * 4, FileKind.BINARY),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
def test_a_kind_is_told_by_content(data: bytes, kind: FileKind) -> None:
    assert kind_of(data) is kind


def test_what_somebody_called_a_file_is_not_believed() -> None:
    hints = Hints(filename="report.pdf", content_type="application/pdf")
    assert read(BODY.encode(), hints).text == BODY


REFUSED = [
    (b"", Fault.EMPTY, FileKind.EMPTY),
    (b" \n\t ", Fault.EMPTY, FileKind.EMPTY),
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 20, Fault.UNKNOWN_KIND, FileKind.IMAGE),
    (BODY.encode() + b"\x00" + BODY.encode(), Fault.CHARSET, FileKind.TEXT),
    ("قتل تسعة أشخاص".encode()[:-1], Fault.TRUNCATED, FileKind.TEXT),
    (b"\xff\xfen\x00i\x00n", Fault.TRUNCATED, FileKind.TEXT),
    (b"<html><body><p></p></body></html>", Fault.NO_TEXT, FileKind.HTML),
    (b"<html><head><meta charset=utf-8>", Fault.TRUNCATED, FileKind.HTML),
    (b"word " * 100_000, Fault.TOO_LONG, FileKind.TEXT),
    (pdf(None), Fault.NO_TEXT, FileKind.PDF),
    (pdf(BODY, password="secret"), Fault.ENCRYPTED, FileKind.PDF),
    (pdf(BODY)[:300], Fault.TRUNCATED, FileKind.PDF),
]


@pytest.mark.parametrize(("data", "fault", "kind"), REFUSED)
def test_what_cannot_be_read_is_refused_with_a_sentence(
    data: bytes, fault: Fault, kind: FileKind
) -> None:
    refused = refusal(data)
    assert (refused.fault, refused.kind) == (fault, kind)
    assert refused.sentence.endswith(".")


def test_an_unknown_kind_is_kept_and_said_so() -> None:
    assert refusal(b"GIF89a" + b"\0" * 30).sentence == "Not read: picture."


def test_a_pdf_gives_its_text_layer() -> None:
    assert document(pdf(BODY)) == BODY


CHARSETS = [
    ("windows-1256", "قتل تسعة أشخاص في غارة على سوق المدينة وأصيب آخرون من المدنيين يوم الثلاثاء"),
    ("windows-1251", "Погибли девять человек, среди них трое детей, сообщили местные власти"),
    ("windows-1251", "Загинуло дев'ять людей, серед них троє дітей, повідомила місцева влада"),
    ("windows-1255", "תשעה בני אדם נהרגו בהפצצה של השוק על העיר"),
    ("windows-1252", "Le bombardement a tué neuf personnes, a déclaré le ministère de la Santé "
        "à l’hôpital"),
    ("utf-16", "Nine people were killed in Harqa"),
    ("utf-8-sig", "Nine people were killed in Harqa"),
]  # fmt: skip


@pytest.mark.parametrize(("charset", "text"), CHARSETS)
def test_a_character_set_not_named_is_found(charset: str, text: str) -> None:
    assert document(text.encode(charset)) == text


def test_a_character_set_named_wrongly_is_noted() -> None:
    found = open_document("Погибли девять человек в городе".encode("cp1251"), Hints(content_type=
        "text/plain; charset=utf-8"))  # fmt: skip
    assert found.text == "Погибли девять человек в городе"
    assert "windows-1251" in found.notes[0]


def test_a_character_set_named_rightly_is_used() -> None:
    data = "Погибли девять человек".encode("koi8-r")
    assert document(data, content_type="text/plain; charset=koi8-r") == "Погибли девять человек"


def test_a_page_is_its_article() -> None:
    found = read(PAGE.encode(), Hints())
    assert BODY in found.text
    assert found.text.startswith("Shell hits market")
    for furniture in ("cookies", "Read also", "Home", "var killed"):
        assert furniture not in found.text
    assert (found.title, found.publisher, found.published_on) == ("Shell hits market",
        "Tamrin Post", "2024-05-08")  # fmt: skip


def test_the_submitters_day_wins_over_the_pages() -> None:
    assert read(PAGE.encode(), Hints(published_on="2024-05-09")).published_on == "2024-05-09"


def test_the_day_in_a_file_name_is_taken_where_nothing_else_is_said() -> None:
    assert (
        read(BODY.encode(), Hints(filename="post/2024/05/08/shell.txt")).published_on
        == "2024-05-08"
    )


FURNITURE = [
    "ua en ru", "EN | AR | FR", "Close Cookie banner", "Accept all cookies",
        "We use cookies on this site.",
    "Read also: Ten recipes", "Read more", "اقرأ أيضا: عشر وصفات", "Читайте также: десять рецептов",
        "Share",
    "Facebook Twitter WhatsApp", "Advertisement", "Follow us on Telegram",
        "Subscribe to our newsletter",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_not_text(line: str) -> None:
    text = f"{BODY}\n\nRescuers worked through the night.\n\n{line}"
    assert document(text.encode()) == f"{BODY}\n\nRescuers worked through the night."


KEPT = [
    "A banner over the ruins read: we remember.",
    "The government read the report also.",
    "More cookies were found in the aid parcels.",
    "Sharing food kept the families alive.",
    "Telegram channels spoke of nine dead.",
]


@pytest.mark.parametrize("line", KEPT)
def test_a_sentence_that_sounds_like_furniture_is_text(line: str) -> None:
    assert document(f"{BODY}\n\n{line}".encode()) == f"{BODY}\n\n{line}"


def test_hard_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    wrapped = (
        "Nine people were killed when a shell hit the market of\nHarqa on Monday, the mayor "
        "said, and many more were\n"
        "hurt in the streets around it before the ambulances\nof the town could reach them in "
        "the dark.\n\n"
        "The army denied that it had fired at the market or at\nany of the houses near it "
        "during that night.\n"
    )
    found = document(wrapped.encode())
    assert "market of Harqa" in found
    assert found.count("\n\n") == 1


def test_invisible_characters_and_line_noise_go() -> None:
    noisy = "Nine\u200b people\u00a0\u00a0were  killed.\r\n\r\n\r\n\r\nTwo\u00ad hurt."
    assert document(noisy.encode()) == "Nine people were killed.\n\nTwo hurt."


CREDITS = [
    ("TAMRIN (Reuters) - Nine people were killed.", "Reuters"),
    ("Nine people were killed, according to AFP.", "Agence France-Presse"),
    ("A minister told The Washington Post that nine people were killed.", "The Washington Post"),
    ("قتل تسعة أشخاص، وفق ما نقلت وكالة رويترز.", "Reuters"),
    ("Погибли девять человек, сообщает Интерфакс.", "Interfax"),
    ("HARQA, Tamrin (Coastal Wire) - Nine people were killed.", "Coastal Wire"),
    ("Nine people were killed.", None),
]


@pytest.mark.parametrize(("text", "agency"), CREDITS)
def test_a_document_credits_whom_it_rests_on(text: str, agency: str | None) -> None:
    assert open_document(text.encode(), Hints()).credited_to == agency


LANGUAGES = [("Nine people were killed", "en"), ("Neuf personnes ont été tuées dans la ville", "fr"),
    ("Погибли девять человек", "ru"), ("Загинуло дев'ять людей, їх", "uk"), ("קרב", "he"), ("قتل",
    "ar"), ("12345 !!!!", "en")]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), LANGUAGES)
def test_short_texts_have_a_language(text: str, code: str) -> None:
    assert open_document(text.encode(), Hints()).language == code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council of Tann said that three people were killed by a shell.", "en"),
        ("Le conseil de Tann a dit que trois personnes ont été tuées par un obus.", "fr"),
        ("« Le marché est détruit », said the mayor, and the hall was hit in the morning.", "en"),
        ("Selon le maire, le marché est détruit. “We saw it”, dit une femme dans la rue.", "fr"),
        ("Tann 3 – Orra 2 – Velm 1", "en"),
    ],
)
def test_english_and_french_are_told_apart_by_their_small_words(text: str, language: str) -> None:
    assert language_of(text) == language


MORE_FURNITURE = [
    "We value your privacy", "Accept all", "Cookie settings", "You may also like", "Most read",
    "Story continues below advertisement", "3 min read", "Join our WhatsApp channel", "Comments (12)",
    "قبول الكل", "قد يعجبك أيضا", "الأكثر قراءة", "Принять все", "Вас може зацікавити",
    "Tout accepter", "À lire aussi : autre chose", "אולי יעניין אותך", "קראו עוד",
]  # fmt: skip


@pytest.mark.parametrize("line", MORE_FURNITURE)
def test_walls_and_offers_of_other_pages_are_no_text(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\nRescuers worked through the night in the streets."
    assert line not in document(text.encode())


def test_a_sentence_that_speaks_of_such_things_is_text() -> None:
    for line in ("We lost our homes and our privacy when the shell fell on us.",
                 "Accept all who come, the mayor said.", "Related deaths rose to nine."):  # fmt: skip
        assert line in document(f"{BODY}\n\n{line}".encode())
