"""Whole readings, word for word: every mark with all its pieces, what each means and where that stands.

`readings.txt` has inscription after inscription, each followed by its reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from answerable.arms.rules.inscriptions import Maker, Mark, read_inscription
from answerable.arms.rules.inscriptions.types import Budget

NOW = date(2026, 6, 30)
MAKERS = {
    "05523": Maker("Alder Works", "Veskara", "a table"), "K1234": Maker("Birch", "Ostmark", "a table"),
    "LOP": Maker("Hazel", "", "a table"), "VKR": Maker("Cedar", "Veskara", "a table"),
    "7B123": Maker("Elm", "Tamrin", "a table"), "78123": Maker("Fir", "Ostmark", "a table"),
}  # fmt: skip
READ = Path(__file__).with_name("readings.txt").read_text("utf-8")
PLATES = dict(part.split("\n", 1) for part in READ.strip().removeprefix("> ").split("\n\n> "))


def told(text: str) -> str:
    """A reading as lines: each mark, its pieces and candidates; what is open; what to photograph."""
    found = read_inscription(text, makers=MAKERS, not_after=NOW)
    lines = [line for mark in found.marks for line in _mark(mark)]
    lines += [f"? {one}" for one in found.cannot_prove] + [f"+ {one}" for one in found.photograph]
    return "\n".join(lines)


def _mark(mark: Mark) -> Iterator[str]:
    yield f"{mark.kind.value} {mark.start}-{mark.end} {mark.written!r} {mark.possible}/{mark.unsure}"
    if mark.refused:
        yield f"  ! {mark.refused}"
    for piece in mark.pieces:
        country = f" ({piece.country})" if piece.country else ""
        yield f"  {piece.part.value} {piece.written!r} {piece.source.value}{country}: {piece.meaning}"
    for one in mark.candidates[:4]:
        maker = f" {one.maker.name}" if one.maker else ""
        yield f"  ~ {one.text} {one.supposed}{maker}"


@pytest.mark.parametrize("text", PLATES)
def test_each_part_of_an_inscription_is_told_with_its_meaning_and_its_source(text: str) -> None:
    assert told(text) == PLATES[text]


@pytest.mark.parametrize(
    "text", ["FSCM ?????", "SN ABC", "MADE 2?19", "beside it 05523A and 05S23"]
)
def test_what_follows_no_standard_is_not_read(text: str) -> None:
    assert read_inscription(text, makers=MAKERS, not_after=NOW).marks == ()


def test_a_code_not_wholly_read_names_no_bureau() -> None:
    told_of = {text: read_inscription(f"CAGE {text}").countries for text in (
        "F1234", "F1?34", "F12[8B]4", "?1234", "F123?", "C1234", "6123A",
    )}  # fmt: skip
    assert told_of == {
        "F1234": ("FRA",), "F1?34": (), "F12[8B]4": (), "?1234": (), "F123?": (), "C1234": ("DEU",),
        "6123A": (),
    }  # fmt: skip


def test_tries_are_spent_to_the_last_and_not_beyond() -> None:
    budget = Budget(5)
    assert [budget.spend(wanted) for wanted in (6, 3, 2, 1, 0)] == [False, True, True, False, True]
    assert budget.left == 0
