"""Whoever is named under a quotation, or behind it, is who says it."""

from __future__ import annotations

import pytest

from answerable.reading import Reading, read
from answerable.reading.types import Statement
from tests.unit.reading.texts import said

HEAD = (
    "<html><head><title>Strike on Harqa</title></head><body><article><h1>Strike on Harqa</h1>"
    "<p>An airstrike hit the hospital in Harqa on 4 June 2026. The attack came at dawn as the staff "
    "changed shifts.</p>"
)
TAIL = (
    "<p>Rescue teams worked through the morning to clear the rubble from the two upper floors of the "
    "building.</p></article></body></html>"
)
WORDS = "At least nine people were killed in the ward. Twenty people were wounded."


def page(block: str) -> Reading:
    return read(f"{HEAD}{block}{TAIL}".encode())


def speakers(statements: tuple[Statement, ...]) -> set[tuple[str, ...]]:
    told = [s for s in statements if s.killed or s.injured]
    assert len(told) == 2
    return {tuple(link.who for link in s.attribution) for s in told}


@pytest.mark.parametrize(
    "block",
    [
        f"<blockquote><p>“{WORDS}”</p><cite>— Ada Moral, hospital director</cite></blockquote>",
        f"<blockquote><p>{WORDS}</p><footer>Ada Moral, hospital director</footer></blockquote>",
        f"<blockquote><p>{WORDS} <cite>Ada Moral, hospital director</cite></p></blockquote>",
        f"<blockquote>{WORDS}<br><cite>-- Ada Moral</cite></blockquote>",
        f"<figure><blockquote><p>{WORDS}</p></blockquote><figcaption>Ada Moral, hospital "
        "director</figcaption></figure>",
    ],
)
def test_whom_a_block_of_quotation_names_says_it(block: str) -> None:
    assert speakers(page(block).statements) == {("Ada Moral",)}


def test_every_span_of_a_block_of_quotation_gives_its_words() -> None:
    told = page(f"<blockquote><p>{WORDS}</p><cite>Ada Moral</cite></blockquote>")
    assert all(told.text[slice(*s.span)] == s.quote for s in told.statements)
    assert f"“{WORDS}”" in told.text


def test_a_block_that_names_nobody_stays_as_it_is() -> None:
    told = page(f"<blockquote><p>{WORDS}</p></blockquote>")
    assert "“" not in told.text
    assert speakers(told.statements) == {()}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f'"{WORDS}"\n— Ada Moral, hospital director', "Ada Moral"),
        (f"“{WORDS}”\n\n– hospital director in Harqa", "hospital director in Harqa"),
        (f"“{WORDS}” — Ada Moral, hospital director", "Ada Moral"),
        (
            '"At least nine people were killed.\n\n"Twenty people were wounded."\n-- Ada Moral',
            "Ada Moral",
        ),
    ],
)
def test_a_line_under_words_quoted_names_who_said_them(text: str, who: str) -> None:
    assert speakers(said(f"{text}\n\nRescue teams worked through the morning.")) == {(who,)}


def test_a_speaker_told_within_a_quotation_stands() -> None:
    text = '"Nine people were killed and 20 people wounded, the army said."\n— Ada Moral, reporter'
    assert speakers(said(text)) == {("army",)}


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS}\n— Ada Moral, hospital director",
        f'"{WORDS}"\n- 3 shops burnt\n- 2 cars hit',
        f'{WORDS} They call it "the long night" - a name that will stay.',
    ],
)
def test_a_dash_that_names_nobody_under_a_quotation_is_no_speaker(text: str) -> None:
    assert speakers(said(text)) == {()}


def test_who_is_named_in_arabic_says_it() -> None:
    (told,) = said("«قُتل تسعة أشخاص في القصف.»\n— مدير المستشفى", language="ar")
    assert [link.who for link in told.attribution] == ["مدير المستشفى"]
