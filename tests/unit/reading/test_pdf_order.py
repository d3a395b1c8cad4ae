"""A PDF keeps what is drawn; what is read from it is what somebody reads."""

from __future__ import annotations

from answerable.oversight.reports.writers.pdf import FONTS
from answerable.reading.documents import open_document
from answerable.reading.documents.cleaning import tidy, unwrapped
from answerable.reading.documents.pdf_order import Piece, in_order
from answerable.reading.types import Hints

ARABIC = (
    "قتل 11 مدنياً بينهم ثلاثة أطفال وأصيب 24 آخرون في غارة جوية استهدفت سوق الخضار (السوق الكبير) "
    "في مدينة دروش صباح الخميس 5 آذار 2026، بحسب مديرية الصحة. وقتل ٤٢٠٠ شخص منذ البداية، وفق "
    "BBC News Arabic أمس."
)


def drawn(*words: str) -> list[Piece]:
    """Words as a browser draws them: the last of the line first, each at its place."""
    return [Piece(word, 10.0 * place) for place, word in enumerate(words)]


def test_arabic_words_drawn_from_the_left_are_read_from_the_right() -> None:
    assert in_order(drawn("دروش", " ", "سوق", " ", "على", " ", "قصف")) == "قصف على سوق دروش"


def test_words_placed_from_the_right_are_not_turned_twice() -> None:
    line = list(reversed(drawn("دروش", " ", "سوق", " ", "قصف")))
    assert in_order(line) == "قصف سوق دروش"


def test_numbers_in_either_digits_stay_whole() -> None:
    assert in_order(drawn("شخصا", " ", "4,200", " ", "قتل")) == "قتل 4,200 شخصا"
    assert in_order(drawn("شخصا", " ", "٠٠٢٤", " ", "قتل")) == "قتل ٤٢٠٠ شخصا"
    assert in_order(drawn("شخصا", " ", "4", "2", "0", "0", " ", "قتل")) == "قتل 4200 شخصا"


def test_words_of_another_script_keep_their_own_order() -> None:
    arabic = drawn("أمس", " ", "BBC", " ", "News", " ", "إذاعة", " ", "وفق")
    assert in_order(arabic) == "وفق إذاعة BBC News أمس"
    english = drawn(
        "The", " ", "paper", " ", "تمرين", " ", "صوت", " ", "told", " ", "of", " ", "it"
    )
    assert in_order(english) == "The paper صوت تمرين told of it"


def test_a_bracket_kept_as_it_looks_is_read_as_it_is_meant() -> None:
    assert in_order(drawn("(", "الكبير", " ", "السوق", ")", " ", "قصف")) == "قصف (السوق الكبير)"
    assert in_order(drawn(")", "الكبير", " ", "السوق", "(", " ", "قصف")) == "قصف (السوق الكبير)"


def test_a_full_stop_stands_with_its_word_whatever_gap_was_drawn() -> None:
    assert in_order(drawn("كما", ".", " ", "متتاليتين")) == "متتاليتين. كما"


def test_a_letter_drawn_twice_in_its_place_is_read_once() -> None:
    twice = [Piece("تل", 0), Piece("قُ ", 13), Piece("", 13), Piece("قُ", 13)]
    assert in_order(twice) == "قُتل"


def test_an_arabic_pdf_gives_the_text_that_was_written() -> None:
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    page = f'#set page(width: 14cm)\n#set text(lang: "ar", font: "Noto Sans Arabic")\n{ARABIC}'
    made = typst.compile(page.encode(), font_paths=fonts)
    assert open_document(bytes(made), Hints()).text == ARABIC


def test_letters_in_the_shapes_they_are_drawn_in_are_the_letters() -> None:
    assert tidy("\ufb01ve o\ufb03cials") == "five officials"
    assert tidy("\ufe97\ufe98\ufede \ufedf\ufefc\ufe9f\ufeb0") == "تتل للاجز"


def test_the_lines_of_a_pdf_are_joined_into_paragraphs() -> None:
    page = (
        "Strike on the market\n"
        "DARWESH - At least 14 people were killed and 32 wounded when an air strike hit the crowded\n"
        "market, the health office said. Among the dead\n"
        "were five children and two women.\n"
        "- a first point that runs on to the margin of the page for the better part of a line\n"
        "- a second point"
    )
    assert unwrapped(page, by_line=True).split("\n") == [
        "Strike on the market",
        "DARWESH - At least 14 people were killed and 32 wounded when an air strike hit the crowded "
        "market, the health office said. Among the dead",
        "were five children and two women.",
        "- a first point that runs on to the margin of the page for the better part of a line",
        "- a second point",
    ]
