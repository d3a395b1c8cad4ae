"""Sentences held against each other by their words, and what an account says of its own figures."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.channel.rules.contradictions import Account, Point, Telling, contradictions


def points(earlier: str, later: str) -> list[Point]:
    accounts = [
        Account(f"an-{month}", Telling.ANSWER, date(2031, month, 1), text)
        for month, text in ((5, earlier), (9, later))
    ]
    return [found.point for found in contradictions(accounts)]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Gate officers searched every lorry entering Marsh Dock.",
         "Gate officers did not search any lorry entering Marsh Dock."),
        ("The granary at Marsh Dock was inhabited.", "The granary at Marsh Dock was derelict."),
        ("لم تفتش القوات الشاحنات الداخلة إلى ميناء مارش.",
         "فتشت القوات الشاحنات الداخلة إلى ميناء مارش."),
    ],
)  # fmt: skip
def test_what_no_table_names_is_so_in_one_and_not_in_the_other(earlier: str, later: str) -> None:
    assert points(earlier, later) == [Point.FACT]


def test_a_not_yet_that_has_come_about_is_no_contradiction() -> None:
    assert points("Gate officers have not yet searched the lorry entering Marsh Dock.",
                  "Gate officers searched the lorry entering Marsh Dock.") == []  # fmt: skip


def test_a_count_of_what_no_table_names_is_held_against_a_sentence_like_its_own() -> None:
    goats = "goats were found dead in the pasture at Marsh Dock."
    assert points(f"Eleven {goats}", f"Thirty {goats}") == [Point.FIGURE]
    assert points(f"Eleven {goats}", "Thirty goats were bought by the Ministry.") == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Five civilians died at the depot.",
         "Since then, the toll at the depot has grown to seven civilians who died."),
        ("Five civilians died at the depot.",
         "We correct our earlier answer. Seven civilians died at the depot."),
        ("The strike on the tunnel took place on 4 February 2031.",
         "A further strike on the tunnel took place on 19 March 2031."),
        ("The strike of 2 January 2031 fell on a workshop.",
         "The strike of 16 February 2031 was against radar."),
    ],
)  # fmt: skip
def test_a_toll_that_rose_a_correction_and_another_strike_do_not_contradict(
    earlier: str, later: str
) -> None:
    assert points(earlier, later) == []


def test_a_toll_said_to_have_risen_may_not_have_fallen() -> None:
    assert points("Nine civilians died at the depot.",
                  "Since then, seven civilians died at the depot.") == [Point.FIGURE]  # fmt: skip


def test_the_day_of_what_was_inquired_into_is_not_the_day_the_inquiry_ended() -> None:
    assert points("The shooting at Coldbrook occurred on 12 April 2031.",
                  "The investigation of the shooting of 12 April 2031 was concluded on 30 June 2031.",
                  ) == []  # fmt: skip


@pytest.mark.parametrize(
    ("earlier", "later", "point"),
    [
        ("The truce at Marsh Dock expired on 4 April 2031.",
         "The truce at Marsh Dock expired on 9 April 2031.", Point.DATE),
        ("Corporal Venn's rifle was recovered from Alder Wood.",
         "Corporal Venn's rifle was recovered in Birchfield.", Point.PLACE),
        ("The drowning of the bargeman Orr at Marsh Dock was an accident.",
         "The drowning of the bargeman Orr at Marsh Dock was deliberate.", Point.FACT),
    ],
)  # fmt: skip
def test_a_day_a_place_and_an_opposite_are_held_against_a_sentence_like_theirs(
    earlier: str, later: str, point: Point
) -> None:
    assert points(earlier, later) == [point]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The north wall of the abbey at Orr was not scorched.",
         "The south wall of the abbey at Orr was scorched."),
        ("The truce at Marsh Dock expired on 4 April 2031.",
         "The rations for Marsh Dock arrived on 9 April 2031."),
        ("By 4 April 2031 the barges at Marsh Dock had been unloaded.",
         "By 9 April 2031 the barges at Marsh Dock had been unloaded."),
    ],
)  # fmt: skip
def test_another_part_another_matter_and_a_later_count_do_not_contradict(
    earlier: str, later: str
) -> None:
    assert points(earlier, later) == []
