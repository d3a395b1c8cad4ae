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
    "Three people were killed in Darwesh, and a woman in Kellan said she saw it.",
)
LISTS = (
    "The raid went on, killing three in Darwesh, two in Kellan and one in Ostro.",
    "Three people were killed in Darwesh, two in nearby Kellan, and one in Ostro, officials said.",
    "Three people were killed in Darwesh, two others in the village of Kellan and a woman in Ostro.",
    "قتل ثلاثة أشخاص في درويش واثنان في كيلان وواحد في أوسترو.",
    "أسفر القصف عن مقتل ثلاثة أشخاص في درويش، واثنين في كيلان، وشخص في أوسترو.",
)
WHOLES = (
    "Nine people died, five in Kellan and four in Ostro.",
    "Nine people were killed: five in Kellan and four in Ostro.",
    "Nine people were killed in Sudan, five in Kellan and four in Ostro.",
    "قتل تسعة أشخاص، خمسة في كيلان وأربعة في أوسترو.",
)
ELIDED = (
    "Two people were killed in Kellan and four in Ostro.",
    "قُتل شخصان في كيلان وأربعة في أوسترو.",
)


@pytest.mark.parametrize("text", TWO)
def test_the_second_count_has_its_own_place_and_day(text: str) -> None:
    first, second = said(text, "2024-05-10")
    assert (first.killed, second.killed) == ((3, 3), (2, 2))
    assert [s.place and s.place.words for s in (first, second)] == ["Darwesh", "Kellan"]
    assert [s.date and s.date.edtf for s in (first, second)] == ["2024-05-09", "2024-03-05"]
    assert second.quote == "two in Kellan on 5 March"


@pytest.mark.parametrize("text", LISTS)
def test_each_place_of_a_list_has_its_own_count(text: str) -> None:
    told = said(text)
    assert [s.killed for s in told] == [(3, 3), (2, 2), (1, 1)]
    places = [s.place.words for s in told if s.place]
    assert places in (["Darwesh", "Kellan", "Ostro"], ["درويش", "كيلان", "أوسترو"])


@pytest.mark.parametrize("text", ELIDED)
def test_noun_and_verb_are_said_once_for_two_places(text: str) -> None:
    assert [s.killed for s in said(text)] == [(2, 2), (4, 4)]
    assert len({s.place.words for s in said(text) if s.place}) == 2


@pytest.mark.parametrize("text", WHOLES)
def test_counts_that_add_up_to_the_one_before_are_its_parts(text: str) -> None:
    whole, *parts = said(text)
    assert whole.killed == (9, 9)
    assert [(s.killed, s.rule.endswith(".part")) for s in parts] == [((5, 5), True), ((4, 4), True)]
    assert whole.place is None or whole.place.words == "Sudan"


def test_a_clause_of_its_own_keeps_its_place() -> None:
    text = "Two were killed and five injured in Kellan, and three killed and four injured in Ostro."
    assert [s.place and s.place.words for s in said(text)] == ["Kellan", "Kellan", "Ostro", "Ostro"]


@pytest.mark.parametrize("text", ONE)
def test_a_count_that_goes_on_otherwise_is_not_taken_for_more_dead(text: str) -> None:
    assert len([s for s in said(text, "2024-05-10") if s.killed]) == 1
