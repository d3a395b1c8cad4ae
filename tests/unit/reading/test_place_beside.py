"""A place nobody knows: another is offered only where something speaks for that one's country."""

from __future__ import annotations

import pytest

from answerable.reading import read
from tests.unit.reading.texts import only

UNKNOWN = "Nine people were killed in the village of Qelmat.\n\n"


def _offered(rest: str) -> tuple[str, ...]:
    place = only(UNKNOWN + rest, "killed").place
    assert place is not None
    assert place.words == "Qelmat"
    return place.alternatives


def test_one_name_of_a_country_nothing_else_speaks_for_is_not_offered() -> None:
    assert _offered("The road to Calais was closed.") == ()


@pytest.mark.parametrize("line", ["Photo: Adam Reyes, Calais", "Source: Calais Press, France"])
def test_a_name_out_of_a_credit_line_is_not_offered(line: str) -> None:
    assert _offered(line) == ()


def test_a_place_of_a_country_the_text_names_is_offered() -> None:
    assert _offered("The road to Calais was closed. France said so.") == ("Calais, FR",)


def test_two_places_of_one_country_speak_for_each_other() -> None:
    assert any(
        told.endswith(", FR") for told in _offered("The road from Calais to Dunkirk is shut.")
    )


def test_what_is_offered_is_never_taken() -> None:
    (told,) = read((UNKNOWN + "Calais is in France.").encode()).statements
    assert told.place is not None
    assert told.place.latitude is None
