"""A figure told without its place takes one told before it; a later one only where there is no other."""

from __future__ import annotations

from answerable.reading import Statement
from tests.unit.reading.texts import only, said

FILED = "DARWESH, March 5 (Agency) - "
NONE = "A strike killed nine people on Monday, officials said."
LATER = "\n\nThe hospital in Kellan received the dead."


def _from(text: str) -> tuple[str | None, set[str]]:
    told = only(text, "killed")
    return told.place and told.place.words, set(told.confidence.parts)


def test_the_dateline_goes_before_a_later_sentence() -> None:
    place, parts = _from(FILED + NONE + LATER)
    assert place == "DARWESH"
    assert "dateline" in parts


def test_the_title_goes_before_the_dateline() -> None:
    told = said(f"Strike in Ostro\n\n{FILED}{NONE}{LATER}")
    assert [_words(s) for s in told if s.killed] == ["Ostro"]


def test_the_country_of_a_dateline_is_no_town() -> None:
    assert _from(f"SUDAN, March 5 (Agency) - {NONE}{LATER}")[0] == "Kellan"


def test_a_later_place_says_that_it_is_the_only_one() -> None:
    place, parts = _from(NONE + LATER)
    assert place == "Kellan"
    assert "later_place" in parts


def test_of_two_later_places_none_is_chosen() -> None:
    place, parts = _from(f"{NONE}{LATER}\n\nShops in Ostro were shut.")
    assert place is None
    assert not parts & {"place", "later_place", "dateline"}


def test_what_was_told_before_goes_first() -> None:
    text = f"Shells fell near Ostro.\n\n{NONE}{LATER}"
    assert _from(text)[0] == "Ostro"


def _words(told: Statement) -> str | None:
    return told.place.words if told.place else None
