"""What a document tells as a whole: its toll from least to most, its day, how, and who was hurt."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, Manner, read
from answerable.reading.frames import EventFrame, event_frame, part_in_fighting


def frame(text: str) -> EventFrame:
    return event_frame(read(text.encode(), Hints(filename="a.txt")))


def killed(text: str) -> tuple[int | None, int | None] | None:
    toll = frame(text).killed
    return toll.figure if toll else None


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Nine civilians, including one woman and six children, were killed in Dahar.", (9, 9)),
        ("Two children, 1-year-old Adam Reyes and 6-year-old Omar Reyes, were killed.", (2, 2)),
        ("A medic, Fouad Karim, was killed alongside three members of his crew.", (4, 4)),
        ("At least one man, 43-year-old Samir Nadir, was killed in Dahar.", (1, None)),
        ("Police said Adam Reyes, 25, of Dahar, was shot and killed on the road.", (1, 1)),
        ("A 66-year-old Dahar man died early on Tuesday.", (1, 1)),
        ("Samir Nadir, a member of the council and a reporter for a paper, was killed.", (1, 1)),
        ("On 20 October 2031 one person was killed in Dahar.", (1, 1)),
        ("In a strike between 15 and 16 civilians from two families were killed.", (15, 16)),
        ("A gunman killed his wife and himself on Monday.", (2, 2)),
    ],
)
def test_everybody_told_is_counted_once(text: str, figure: tuple[int | None, int | None]) -> None:
    assert killed(text) == figure


def test_a_floor_takes_the_highest_count_of_another_source_as_its_most() -> None:
    text = (
        "At least eight civilians were killed in Dahar on 4 May 2031. One paper reported that ten"
        " people were killed. The office said eight people had been killed."
    )
    assert killed(text) == (8, 10)


def test_a_count_far_above_the_floor_is_of_something_else() -> None:
    text = "At least eight civilians were killed in Dahar. In all 60 people were killed that day."
    assert killed(text) == (8, None)


def test_children_are_counted_beside_the_toll() -> None:
    text = "Fifteen people, including two women, five children and an infant, were killed."
    toll = frame(text).children_killed
    assert toll is not None
    assert toll.figure == (6, 6)


def test_children_nobody_counts_are_counted_by_their_ages() -> None:
    text = (
        "Four people were killed in Dahar. Killed were Omar Reyes (7 years old), his sister, the"
        " 5-year-old Sara Reyes, and their mother Nadia Reyes (33 years old)."
    )
    toll = frame(text).children_killed
    assert toll is not None
    assert toll.figure == (2, 2)


def test_who_was_shot_and_died_was_not_only_hurt() -> None:
    found = frame("Five people were shot in Dahar. Two men were killed, police said.")
    assert found.killed is not None
    assert found.injured is not None
    assert (found.killed.figure, found.injured.figure) == ((2, 2), (3, 3))


def test_the_day_stands_in_the_text_even_where_no_harm_stands_beside_it() -> None:
    found = frame("On 4 May 2031 a strike hit a house in Dahar. Two people were killed.")
    assert found.date is not None
    assert found.date.edtf == "2031-05-04"


def test_a_bare_strike_names_no_manner_and_a_drone_does() -> None:
    assert frame("A strike by the army killed two people in Dahar.").manners == ()
    assert frame("A drone killed two people in Dahar.").manners == (Manner.DRONE,)


def test_a_text_that_tells_of_nobody_killed_has_no_toll() -> None:
    assert killed("The council of Dahar met on 4 May 2031 to speak of the harvest.") is None


@pytest.mark.parametrize(
    ("text", "took_part"),
    [
        ("Killed in an exchange of gunfire with soldiers, armed.", True),
        ("Killed while laying an explosive charge near the fence.", True),
        ("Killed at home with her mother when their house was bombed.", False),
        ("Shot while throwing stones at a demonstration.", False),
        ("Killed in Dahar.", False),
    ],
)
def test_part_in_the_fighting_is_weighed_with_its_grounds(text: str, took_part: bool) -> None:
    found = part_in_fighting(text, "en")
    assert found.took_part is took_part
    assert bool(found.grounds) or text == "Killed in Dahar."
