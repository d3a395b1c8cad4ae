"""Words hidden from a network's filter are read, and quoted as they were written."""

from __future__ import annotations

import time

import pytest

from answerable.reading import read
from answerable.reading.folding import fold

MASKED = [
    ("Nine people were kil*led in Harqa on Monday.", "killed"),
    ("Nine people were k*lled in Harqa on Monday.", "killed"),
    ("Nine people were k1lled in Harqa on Monday.", "killed"),
    ("Nine people were k!lled in Harqa on Monday.", "killed"),
    ("Nine people were k.i.l.l.e.d in Harqa on Monday.", "killed"),
    ("Nine people were ki.lled in Harqa on Monday.", "killed"),
    ("Nine people were ki·ll·ed in Harqa on Monday.", "killed"),
    ("A b0mb fell.", "bomb"),
    ("Thirty wo.unded, an att.ack.", "wounded"),
    ("Девять чел. пог.ибли в Харке.", "погибли"),
    ("ضد الإرهـ.ـاب هناك", "الارهاب"),
    ("قتـ*ـل تسعة أشخاص", "قتل"),
    ("قــتل تسعة أشخاص", "قتل"),
]


@pytest.mark.parametrize(("text", "plain"), MASKED)
def test_a_masked_word_is_folded_to_the_plain_one_at_its_place(text: str, plain: str) -> None:
    folded = fold(text)
    at = folded.text.index(plain)
    first, last = folded.original(at, at + len(plain))
    assert text[first:last] in text
    assert text[:first] == text[: len(folded.text[:at])]
    assert folded.original(0, len(folded.text)) == (0, len(text))


@pytest.mark.parametrize("text", [text for text, _ in MASKED[:7]])
def test_harm_in_masked_words_is_read_and_quoted_as_written(text: str) -> None:
    reading = read(text.encode())
    harm = [s for s in reading.statements if s.killed]
    assert [s.killed for s in harm] == [(9, 9)]
    assert harm[0].quote in text


@pytest.mark.parametrize(
    "text",
    ["U.S.A. officials wrote to a@tamrin.example", "*killed* in 3.4.5", "قتل.وقال", "a_b c-d 10*4",
     "f*ck", "Mr. A. B. Sel", "They were shot.the army left", "see ki.lled.example or kil.led/page",
     "at 5 p.m. or i.e. then", "U.S.killed", "dead.Wounded lay", "mail@ki.lled", "ir.relevant"],
)  # fmt: skip
def test_plain_text_with_signs_in_it_stays_as_it_is(text: str) -> None:
    assert fold(text).text == text


def test_unmasking_is_linear() -> None:
    for worst in (
        "ـ" * 50_000,
        "a*" * 25_000,
        "a.b." * 12_500,
        "a0" * 25_000,
        "قـ*" * 17_000,
        "a.b " * 12_500,
    ):
        began = time.process_time()
        fold(worst)
        assert time.process_time() - began < 1
