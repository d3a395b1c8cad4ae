"""Dates, figures, places and objects are compared as fields."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.linking.dates import apart, days, neighbours
from answerable.linking.figures import closeness, compatible, mark, rounded_alike, words
from answerable.linking.objects import kind_of
from answerable.linking.places import distance_km, same_words
from tests.unit.linking.readings import place

DAYS = st.dates(min_value=date(1990, 1, 2), max_value=date(2089, 12, 30))
ENDS = st.one_of(st.none(), st.integers(0, 5000))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-11-19", "2031-11-19", "2031-11-19"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-12-01/2031-12-10", "2031-12-01", "2031-12-10"),
        ("2031-11-19~", "2031-11-19", "2031-11-19"),
        ("2031-11-XX", "2031-11-01", "2031-11-30"),
    ],
)
def test_a_date_is_the_days_it_may_mean(edtf: str, first: str, last: str) -> None:
    found = days(edtf)
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "edtf",
    [None, "", "..", "2031-13", "2031-02-30", "2031/..", "yesterday", "XXXX", "0000", "a/b/c", "9/9",
     "2031-02-02/2031-02-01", "XXXX-10-13/2031-10-14"],
)  # fmt: skip
def test_what_is_no_date_is_none(edtf: str | None) -> None:
    assert days(edtf) is None


@given(DAYS, DAYS)
def test_days_apart_are_counted_both_ways(one: date, two: date) -> None:
    left, right = days(one.isoformat()), days(two.isoformat())
    assert left
    assert right
    assert apart(left, right) == apart(right, left) == abs((one - two).days)


@given(DAYS, DAYS)
def test_an_open_year_is_never_further_apart_than_the_full_date(one: date, two: date) -> None:
    full, open_, other = (
        days(one.isoformat()), days(f"XXXX-{one:%m-%d}"), days(two.isoformat()),
    )  # fmt: skip
    assert full
    assert open_
    assert other
    assert apart(open_, other) <= min(apart(full, other), 183)
    assert apart(open_, other) == apart(other, open_)


def test_an_open_year_meets_the_turn_of_the_year() -> None:
    left, right = days("XXXX-12-31"), days("2031-01-01")
    assert left
    assert right
    assert apart(left, right) == 1


@given(DAYS, st.integers(-1, 1))
def test_dates_a_day_apart_share_a_mark(one: date, step: int) -> None:
    left, right = days(one.isoformat()), days(date.fromordinal(one.toordinal() + step).isoformat())
    assert left
    assert right
    assert set(neighbours(left)) & set(neighbours(right))


@given(ENDS, ENDS, ENDS, ENDS)
def test_figures_compare_the_same_both_ways(a: int, b: int, c: int, d: int) -> None:
    left, right = (a, b), (c, d)
    assert compatible(left, right) == compatible(right, left)
    assert rounded_alike(left, right) == rounded_alike(right, left)
    assert closeness(left, right) == closeness(right, left)


@pytest.mark.parametrize(
    ("left", "right", "fits"),
    [
        ((9, None), (12, 12), True),
        ((9, 9), (12, 12), False),
        ((9, None), (3, 8), False),
        ((6, 8), (8, 10), True),
        ((None, None), (4, 4), True),
    ],
)
def test_figures_fit_when_one_count_can_make_both_true(
    left: tuple[int, int], right: tuple[int, int], fits: bool
) -> None:
    assert compatible(left, right) is fits


def test_nearly_and_approximately_are_one_rounded_count() -> None:
    assert rounded_alike((None, 500), (500, 500))
    assert rounded_alike((490, None), (None, 500))
    assert not rounded_alike((None, 500), (700, None))
    assert not rounded_alike((0, 0), (None, 500))


@pytest.mark.parametrize(
    ("figure", "said"),
    [((9, 9), "9"), ((9, None), "at least 9"), ((None, 500), "up to 500"),
     ((6, 8), "6 to 8"), ((43000, None), "at least 43,000"), ((None, None), "an unknown number")],
)  # fmt: skip
def test_a_figure_is_said_as_a_person_says_it(
    figure: tuple[int | None, int | None], said: str
) -> None:
    assert words(figure) == said


def test_an_open_figure_is_known_by_the_end_it_has() -> None:
    assert [mark(f) for f in ((9, None), (None, 500), (6, 8), (None, None), None)] == [
        9, 500, 8, None, None,
    ]  # fmt: skip


def test_a_hospital_is_a_hospital_in_any_language() -> None:
    assert (
        kind_of("the children's hospital") == kind_of("مستشفى") == kind_of("лікарню") == "hospital"
    )
    assert kind_of("protected_market") == "market"
    assert kind_of("a hat") is None
    assert kind_of(None) is None


def test_distance_needs_both_places_resolved() -> None:
    assert distance_km(place("A", 10.0, 20.0), place("B")) is None
    away = distance_km(place("A", 10.0, 20.0), place("B", 10.0, 21.0))
    assert away == pytest.approx(109.5, abs=0.5)


def test_a_place_within_named_parts_is_the_same_place() -> None:
    assert same_words(place("Old Market, Qasr Veth"), place("قصر فث"))
    assert not same_words(place("Qasr Veth"), place("Lower Danner"))
