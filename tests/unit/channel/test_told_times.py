"""Times of day, lengths of time and way, and what keeps two accounts of them apart."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.channel.rules.contradictions import Account, Point, Telling, contradictions
from answerable.channel.rules.told.clocks import minutes_apart, times
from answerable.channel.rules.told.measures import measured
from answerable.reading.folding import folded


def points(earlier: str, later: str) -> list[Point]:
    accounts = [
        Account(f"an-{month}", Telling.ANSWER, date(2031, month, 1), text)
        for month, text in ((5, earlier), (9, later))
    ]
    return [found.point for found in contradictions(accounts)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mill was hit at 02:15.", (135, 135)),
        ("The mill was hit at 2.30 p.m.", (870, 870)),
        ("The mill was hit at 0330 hours.", (210, 210)),
        ("The mill was hit at 4 p.m.", (935, 985)),
        ("The mill was hit at two o'clock in the morning.", (95, 145)),
        ("The mill was hit at three o'clock in the afternoon.", (875, 925)),
        ("The mill was hit around midnight.", (1410, 1470)),
        ("قصفت المطحنة الساعة الثالثة فجرا.", (155, 205)),
        ("The mill lies 2.30 kilometres from the camp.", None),
    ],
)
def test_times_of_day_are_read_in_minutes(text: str, told: tuple[int, int] | None) -> None:
    found = folded(text)
    assert [clock for _, clock in times(found, 0, len(found))] == ([told] if told else [])


def test_over_midnight_is_the_nearer_way() -> None:
    assert minutes_apart((1430, 1430), (20, 20)) == 30
    assert minutes_apart((60, 300), (200, 400)) == 0


def test_measures_of_one_kind_are_brought_together() -> None:
    assert measured((2, 2), frozenset({"lasting/hours"})) == (
        (7200, 7200),
        frozenset({"lasting/any"}),
    )
    assert measured((None, 3), frozenset({"measure/kilometres"})) == (
        (None, 3000),
        frozenset({"measure/way"}),
    )
    assert measured((4, 4), frozenset({"group/child"})) == ((4, 4), frozenset({"group/child"}))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The mill at Marsh Dock was shelled at 04:30.", "The mill at Marsh Dock was shelled at 21:15."),
        ("The villagers were given two hours to leave.",
         "The villagers were given fifteen minutes to leave."),
        ("The ferry was closed to passengers on 20 August.",
         "From 12 August the ferry was closed to passengers."),
        ("The mill was empty when it was demolished.",
         "A family of four was asleep in the mill when it was demolished."),
    ],
)  # fmt: skip
def test_one_thing_told_otherwise_is_a_contradiction(earlier: str, later: str) -> None:
    assert points(earlier, later) != []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The mill was shelled at 04:30.", "The mill was shelled before dawn."),
        ("The villagers were given two hours to leave.",
         "The villagers were given 120 minutes to leave."),
        ("Seven men were killed in Tolle.", "Four men were killed in Orsha."),
        ("Thirty lorries were let through on Monday.", "Twelve lorries were let through on Tuesday."),
        ("Houses on Tanner Street were demolished on 14 April.",
         "Houses on Dyer Street were demolished on 17 April."),
        ("No cluster munitions were used.", "Guided bombs were used."),
        ("No lorry was let through on the first day.",
         "On the second day seven lorries were let through."),
        ("Captain Orr had received the order.", "Sergeant Pell had not received the order."),
        ("Our forces did not strike the clinic.", "Our forces struck a lorry near the clinic."),
        ("Had a warning been possible, it would have been given.", "No warning was given."),
    ],
)  # fmt: skip
def test_two_that_differ_in_more_than_one_thing_are_two(earlier: str, later: str) -> None:
    assert points(earlier, later) == []
