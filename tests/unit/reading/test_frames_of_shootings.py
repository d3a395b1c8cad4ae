"""Reports of a shooting: whose death and whose wounds are the news, and whose are another matter."""

from __future__ import annotations

from answerable.reading.frames import event_frame
from tests.unit.reading.texts import reading as read
from tests.unit.reading.texts import said

HURT = (
    "Four people were shot in Darwesh on Monday. Adam Reyes, 25, was shot in the leg. "
    "A woman was shot in the arm. "
)
LONG = (
    "The street was closed for the night while officers looked for shells and for witnesses. " * 9
)


def _killed(text: str) -> tuple[int | None, int | None] | None:
    killed = event_frame(read(text)).killed
    return killed and killed.figure


def test_one_death_told_far_behind_people_hurt_is_another_matter() -> None:
    assert _killed(f"{HURT}{LONG}Last week a man was murdered in Kellan.") is None


def test_who_was_hurt_and_died_of_it_is_dead_however_late_it_is_told() -> None:
    assert _killed(f"{HURT}{LONG}Adam Reyes, 25, died at the hospital.") == (1, 1)


def test_a_death_told_soon_is_the_news() -> None:
    assert _killed(f"{HURT}A man was murdered in Kellan. {LONG}") == (1, 1)


def test_another_one_hurt_beside_the_dead_is_kept() -> None:
    text = "A man was shot dead in Darwesh on Monday. Another man was shot in the leg."
    frame = event_frame(read(text))
    assert frame.killed
    assert frame.injured
    assert (frame.killed.figure, frame.injured.figure) == ((1, 1), (1, 1))


def test_the_wounds_of_the_dead_hurt_nobody_else() -> None:
    text = "A man was shot in Darwesh on Monday. He was pronounced dead at the hospital."
    assert event_frame(read(text)).injured is None


def test_with_whom_somebody_played_was_not_shot() -> None:
    text = "A boy was shot while playing with a friend in Darwesh."
    assert [s.injured for s in said(text) if s.injured] == [(1, 1)]
    with_him = "A boy was shot together with a friend in Darwesh."
    assert [s.injured for s in said(with_him) if not s.rule.endswith(".part")] == [(2, 2)]


def test_a_line_ends_with_its_hour() -> None:
    text = "The shooting was at 8 p.m.\n\n16-year-old Adam Reyes of Darwesh was pronounced dead."
    assert _killed(text) == (1, 1)


def test_who_killed_others_and_then_himself_is_one_more_dead() -> None:
    text = "A man killed his wife and two sons in Darwesh before killing himself, officers said."
    assert _killed(text) == (4, 4)
    found = "Four people were found dead in Darwesh. One of them had killed himself."
    assert _killed(found) == (4, 4)


def test_he_and_three_others_are_four() -> None:
    told = said("A boy of 12 is in hospital after he and three others were shot in Darwesh.")
    assert [(s.injured, s.quote) for s in told if s.rule == "harm.shot"] == [
        ((4, 4), "he and three others were shot")
    ]


def test_a_place_before_others_is_nobody() -> None:
    told = said("Two people were hurt in Darwesh and three others were shot in Kellan.")
    assert [s.injured for s in told] == [(2, 2), (3, 3)]


def test_both_are_two() -> None:
    assert [s.injured for s in said("Both victims were injured in Darwesh.")] == [(2, 2)]


def test_who_was_struck_three_times_is_one_hurt() -> None:
    told = said("The woman was struck three times in Darwesh.")
    assert [s.injured for s in told] == [(1, 1)]


def test_an_adult_daughter_is_one_of_those_killed() -> None:
    text = "He killed six of his grandchildren, his adult daughter and himself in Darwesh."
    assert _killed(text) == (8, 8)
