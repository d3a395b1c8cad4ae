"""Incidents are kept apart by their days, as far as a text tells them."""

from __future__ import annotations

import pytest

from answerable.reading import Hints, read
from answerable.reading.frames.days import may_be_one, narrowest
from answerable.reading.frames.told_apart import told_apart

WEEK = (
    "An airstrike on a bakery in Ostro killed nine people on Wednesday. On Friday, gunmen shot dead "
    "a teacher."
)


@pytest.mark.parametrize("published", ["", "2024-06-03"])
def test_two_days_of_a_week_are_two_incidents_dated_or_not(published: str) -> None:
    told = told_apart(read(WEEK.encode(), Hints(published_on=published)))
    assert [one.day_words for one in told] == ["on Wednesday", "On Friday"]
    assert [bool(one.day) for one in told] == [bool(published)] * 2
    assert [(one.arms, one.doers) for one in told] == [
        (("air_strike",), ()),
        (("gun",), ("gunmen",)),
    ]


def test_a_day_within_last_week_is_that_of_what_happened_last_week() -> None:
    text = (
        "The army acknowledged that its aircraft killed civilians in Ostro last week.\n\nEleven "
        "civilians were killed in the strike on 28 May, the health office said."
    )
    (one,) = told_apart(read(text.encode(), Hints(published_on="2024-06-03")))
    assert (one.day, one.place) == ("2024-05-28", "Ostro")


def test_another_day_of_that_week_is_another_incident() -> None:
    text = (
        "Aircraft killed civilians in Ostro last week. Eleven civilians were killed in a strike on 28 "
        "May. On 30 May gunmen shot dead two farmers."
    )
    told = told_apart(read(text.encode(), Hints(published_on="2024-06-03")))
    assert [one.day for one in told] == ["2024-05-28", "2024-05-30"]


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("2024-05-28", "2024-05-28", True),
        ("2024-05-27/2024-06-02", "2024-05-28", True),
        ("2024-05-27/2024-06-02", "2024-06-03", False),
        ("2024-01-01/2024-05-31", "2024-05-28", False),
        ("2024", "2024-05-28", True),
        ("2023", "2024-05-28", False),
        ("XXXX-XX-XX", "XXXX-XX-XX-4", True),
        ("XXXX-XX-XX-2", "XXXX-XX-XX-4", False),
        ("2024-02-31", "2024-02-30/2024-03-02", False),
    ],
)
def test_which_days_may_be_one(one: str, other: str, may: bool) -> None:
    assert may_be_one(one, other) is may
    assert may_be_one(other, one) is may


def test_a_span_gives_way_to_the_day_within_it() -> None:
    assert list(narrowest(["2024-05-27/2024-06-02", "2024-05-28"])) == ["2024-05-28"]
