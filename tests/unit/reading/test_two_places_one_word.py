"""A word of harm told once holds for the counts of both places it is told of."""

from __future__ import annotations

import pytest

from tests.unit.reading.texts import said

TWO = (
    "Three civilians were killed in Darwesh on Thursday and two in Kellan on 5 March.",
    "Shelling left three killed in Darwesh on Thursday and two in Kellan on 5 March.",
)
ONE = (
    "Three people were killed in Darwesh on Thursday and two in a later strike.",
    "Three people were killed in Darwesh on Thursday and two in Kellan were arrested.",
    "Nine people died, five in Kellan and four in Ostro.",
)


@pytest.mark.parametrize("text", TWO)
def test_the_second_count_has_its_own_place_and_day(text: str) -> None:
    first, second = said(text, "2024-05-10")
    assert (first.killed, second.killed) == ((3, 3), (2, 2))
    assert [s.place and s.place.words for s in (first, second)] == ["Darwesh", "Kellan"]
    assert [s.date and s.date.edtf for s in (first, second)] == ["2024-05-09", "2024-03-05"]
    assert second.quote == "two in Kellan on 5 March"


@pytest.mark.parametrize("text", ONE)
def test_a_count_that_goes_on_otherwise_is_not_taken_for_more_dead(text: str) -> None:
    assert len([s for s in said(text, "2024-05-10") if s.killed]) == 1
