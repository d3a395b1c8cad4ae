"""Every writer: the same bytes for the same input, and nothing in a text is ever run."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.oversight.reports import WRITERS
from answerable.oversight.reports.document import (
    Cell,
    Document,
    Facts,
    Plain,
    Query,
    Quotation,
    Section,
    Table,
    Text,
    spoken,
)
from answerable.oversight.reports.writers import pdf, sheet
from answerable.oversight.reports.writers.cleaning import clean, cleaned, outside
from answerable.refusal import Refused, say
from answerable.term import Term

NAUGHTY = Path(__file__).parents[5] / "shared/corpora/hostile/strings/naughty-strings.json"
OWN = (
    "#eval(\"1\")", "$ x $ *b* _i_ `code` @ref <label> // /* ", "#include \"/etc/passwd\"", "=1+1",
    "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'quoted", "''", "\x00\x01\x1b",
    "\ud800", "\ufffe", "\u202eabc\u202c", "\u2067x", "a\u2069b", "]]>", "<script>", "&amp;", "{{ 7*7 }}",
    "%s%n", "قُتل عشرة أشخاص (10) في «السوق»", "שלום (1)", "👩‍👩‍👧‍👦", "Z͑ͫ̓a", "A" * 5000, "\n\n\n", "",
    "https://example.test/?a=1&b=2", "\\u{1F}", "#\"", "\\", "\"", "&L&R&P",
)  # fmt: skip


class Word(Term):
    A = "a", "a word of ours"


def made(text: str, language: str = "en") -> Plain:
    """A document with `text` in every place where words from outside can stand."""
    query = Query("/overview/list?stage=a", "answerable funnel --json")
    table = Table(
        [say("What"), text], [[Cell(text, outside=True), Cell("7", 7)]], frozenset({1}), text, query
    )
    blocks = [Text(text), Facts([(text, Cell(text, outside=True))]), table,
              Quotation(text, "ar", text)]  # fmt: skip
    document = Document(
        "periodic", text, text, text or "marked", text, [Section(text or "–", blocks)],
        [(text, Cell(text))],
    )  # fmt: skip
    return spoken(document, str, language)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("form", list(WRITERS))
def test_the_same_document_gives_the_same_bytes(form: str, language: str) -> None:
    plain = made("قُتل three", language)
    assert WRITERS[form](plain) == WRITERS[form](plain)


@pytest.mark.parametrize("text", OWN)
@pytest.mark.parametrize("form", list(WRITERS))
def test_hostile_text_breaks_no_writer(form: str, text: str) -> None:
    assert WRITERS[form](made(text))


@settings(max_examples=25)
@given(st.text(max_size=60))
def test_any_text_at_all_breaks_no_writer(text: str) -> None:
    for writer in WRITERS.values():
        assert writer(made(text, "ar"))


def test_the_known_naughty_strings_break_no_writer() -> None:
    if not NAUGHTY.exists():
        pytest.skip("the hostile corpus is not here")
    strings = [s for s in json.loads(NAUGHTY.read_text("utf-8")) if isinstance(s, str)]
    rows = [[Cell(s, outside=True), Cell("1", 1)] for s in strings]
    quotes = [Quotation(s, "", "r-1") for s in strings]
    document = Document("periodic", "t", "s", "m", "a", [
        Section("all", [Table(["a", "b"], rows, frozenset({1})), *quotes])
    ])  # fmt: skip
    for writer in WRITERS.values():
        assert writer(spoken(document, str, "en"))


def test_json_keeps_every_character() -> None:
    for text in OWN:
        plain = made(text)
        assert json.loads(WRITERS["json"](plain)) == json.loads(json.dumps(plain))


def test_a_pdf_says_its_text_and_carries_the_marking_on_every_page() -> None:
    rows = [[Cell(f"row {n}"), Cell(str(n), n)] for n in range(200)]
    document = Document("periodic", "Title", "Sub", "marked restricted", "as of", [
        Section("One", [Table(["a", "b"], rows, frozenset({1}))])
    ])  # fmt: skip
    pages = pypdf.PdfReader(io.BytesIO(WRITERS["pdf"](spoken(document, str, "en")))).pages
    assert len(pages) > 2
    assert all(page.extract_text().count("marked restricted") == 2 for page in pages)


def test_typst_markup_in_a_text_is_printed_as_it_stands() -> None:
    read = pypdf.PdfReader(io.BytesIO(WRITERS["pdf"](made('#eval("6*7")'))))
    said = "".join(page.extract_text() for page in read.pages)
    assert "#eval(" in said
    assert "42" not in said


@pytest.mark.parametrize(
    "source", ["#import \"@preview/x:1.0.0\": y", "#include \"/etc/passwd\"", "#eval(\"1\")",
               "#let p = plugin(\"x.wasm\")"],
)  # fmt: skip
def test_a_template_may_take_in_nothing(source: str, tmp_path: Path, settings: object) -> None:
    settings.DATA = tmp_path  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "document.typ").write_text(source)
    with pytest.raises(Refused, match="may not take in"):
        pdf.written(made("x"))


def test_a_template_reads_no_file_outside_its_folder(tmp_path: Path, settings: object) -> None:
    settings.DATA = tmp_path  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    (tmp_path / "templates").mkdir()
    place = tmp_path / "templates" / "document.typ"
    for path in ("/etc/passwd", "../../etc/passwd", "../document.typ"):
        place.write_text(f"#read({json.dumps(path)})")
        with pytest.raises(Exception, match=r"not found|access|outside|escape"):
            pdf.written(made("x"))


def test_an_operator_puts_another_template_in_the_data_folder(
    tmp_path: Path, settings: object
) -> None:
    settings.DATA = tmp_path  # type: ignore[attr-defined]  # pytest-django's fixture is untyped
    (tmp_path / "templates").mkdir()
    own = '#let doc = json("document.json")\n#set text(font: "DejaVu Sans")\nOurs: #doc.title'
    (tmp_path / "templates" / "document.typ").write_text(own)
    read = pypdf.PdfReader(io.BytesIO(pdf.written(made("Report"))))
    assert "Ours: Report" in read.pages[0].extract_text()


def test_an_arabic_docx_runs_right_to_left() -> None:
    data = WRITERS["docx"](made("تقرير", "ar"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    assert body.count("<w:bidi/>") == body.count("<w:pPr>")
    assert "<w:bidiVisual/>" in body
    assert "<w:rtl/>" in body


def test_an_english_docx_says_its_text_with_the_marking_above_and_below() -> None:
    read = docx.Document(io.BytesIO(WRITERS["docx"](made("words"))))
    assert "words" in "\n".join(line.text for line in read.paragraphs)
    assert read.sections[0].header.paragraphs[0].text.startswith("words")
    assert read.sections[0].footer.paragraphs[0].text.startswith("words")


@given(st.text(max_size=40))
def test_an_inert_cell_gives_its_text_back(text: str) -> None:
    assert sheet.original(sheet.inert(text)) == text
    assert sheet.inert(text)[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n")


def test_no_cell_of_a_sheet_is_a_formula_or_a_link_and_numbers_are_numbers() -> None:
    for text in OWN:
        book = openpyxl.load_workbook(io.BytesIO(WRITERS["xlsx"](made(text))))
        cells = [cell for page in book for row in page.iter_rows() for cell in row]
        assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n"}
        assert not [cell for cell in cells if cell.hyperlink]
        assert 7 in [cell.value for cell in cells]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\tx", "'a"])
def test_a_dangerous_cell_gets_an_apostrophe_that_can_be_taken_away(text: str) -> None:
    assert sheet.inert(text) == "'" + text
    assert sheet.original("'" + text) == text


@pytest.mark.parametrize("text", ["a=1", "1+1", "", "x'"])
def test_a_harmless_cell_stays_as_it_is(text: str) -> None:
    assert sheet.inert(text) == text


def test_what_no_page_can_show_is_marked_and_what_turns_lines_is_left_out() -> None:
    assert clean("a\x00b\ud800\ufffe\r\nc\rd\te\n") == "a\ufffdb\ufffd\ufffd\nc\nd\te\n"
    assert clean("\x1f\x20\x7f\x84\x85\x86\x9f\xa0") == "\ufffd \ufffd\ufffd\x85\ufffd\ufffd\xa0"
    assert outside("a\u202eb\u2066c\u2069d\u202a") == "abcd"
    assert outside("\u200f\u2065\u202f") == "\u200f\u2065\u202f"


def test_only_words_from_outside_lose_the_signs_that_turn_a_line() -> None:
    theirs, ours = {"text": "\u202ea", "outside": True}, {"text": "\u2068a", "outside": False}
    quoted = {"kind": "quotation", "text": "\u202eb", "whence": "\u2068r\u2069"}
    plain = cleaned({"rows": [theirs, ours], "q": quoted})
    assert plain["rows"] == [{"text": "a", "outside": True}, {"text": "\u2068a", "outside": False}]
    assert plain["q"] == {"kind": "quotation", "text": "b", "whence": "\u2068r\u2069"}


def test_words_of_ours_begin_with_a_capital_and_words_from_outside_do_not() -> None:
    document = Document("periodic", "t", "s", Word.A, "a", [Section(Word.A, [
        Table([Word.A], [[Cell("outside words", outside=True)], [Cell(Word.A)],
                         [Cell((say("one."), say("two.")))]])
    ])])  # fmt: skip
    plain = spoken(document, lambda w: w.words if isinstance(w, Term) else str(w), "en")
    table = plain["sections"][0]["blocks"][0]
    assert plain["marking"] == plain["sections"][0]["title"] == "A word of ours"
    assert [row[0]["text"] for row in table["rows"]] == [
        "outside words", "A word of ours", "one. two."
    ]  # fmt: skip


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he", "rtl")])
def test_a_document_runs_as_its_language_does(language: str, direction: str) -> None:
    assert made("x", language)["direction"] == direction
