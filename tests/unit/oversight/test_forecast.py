"""The forecast, against published limits and sums done by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from answerable.oversight.rules.forecast import (
    FAR,
    Rate,
    Shrinking,
    Staff,
    added,
    below,
    capacity,
    emptied,
    empty_on,
    fewest,
    most,
    people_needed,
    shrinking,
    whole_weeks,
)

MONDAY = date(2026, 3, 16)
GARWOOD = ((0, 0.0, 3.689), (1, 0.025, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390),
           (20, 12.217, 30.888), (100, 81.364, 121.627))  # fmt: skip


@pytest.mark.parametrize(("count", "low", "high"), GARWOOD)
def test_the_limits_of_a_count_are_the_published_ones(count: int, low: float, high: float) -> None:
    assert (fewest(count), most(count)) == pytest.approx((low, high), abs=6e-4)


def test_a_chance_of_no_mean_is_certain() -> None:
    assert below(0, 0) == 1
    assert below(0, 1) == pytest.approx(0.36788, abs=1e-5)
    assert below(2, 2) == pytest.approx(0.67668, abs=1e-5)


def test_a_rate_is_a_count_over_its_weeks() -> None:
    rate = Rate(20, 10)
    assert (rate.weekly, rate.least, rate.most) == pytest.approx((2, 1.2217, 3.0888), abs=1e-4)


def test_the_difference_of_two_rates_has_the_interval_made_from_both() -> None:
    made = shrinking(Rate(10, 10), Rate(20, 10))
    down = ((2 - 1.2217) ** 2 + (1.8390 - 1) ** 2) ** 0.5
    up = ((3.0888 - 2) ** 2 + (1 - 0.4795) ** 2) ** 0.5
    assert (made.weekly, made.least, made.most) == pytest.approx((1, 1 - down, 1 + up), abs=1e-3)


def test_what_more_people_add_goes_to_each_side() -> None:
    plain, more = (
        shrinking(Rate(10, 10), Rate(20, 10)),
        shrinking(Rate(10, 10), Rate(20, 10), (1, 3)),
    )
    assert more.least - plain.least == pytest.approx(1)
    assert more.most - plain.most == pytest.approx(3)
    assert more.weekly - plain.weekly == pytest.approx(2)


@pytest.mark.parametrize(
    ("queue", "weekly", "days"),
    [(0, -5, 0), (10, 10, 7), (10, 20, 4), (1, 7, 1), (FAR, 1, FAR * 7)],
)
def test_a_queue_empties_at_size_over_rate(queue: int, weekly: float, days: int) -> None:
    assert empty_on(queue, weekly, MONDAY) == MONDAY + timedelta(days)


@pytest.mark.parametrize(("queue", "weekly"), [(1, 0), (1, -2), (FAR + 1, 1)])
def test_a_queue_that_does_not_shrink_is_never_empty(queue: int, weekly: float) -> None:
    assert empty_on(queue, weekly, MONDAY) is None


def test_the_earliest_day_is_that_of_the_fastest_rate() -> None:
    made = emptied(70, Shrinking(10, -1, 70), MONDAY)
    assert made.expected == MONDAY + timedelta(49)
    assert made.earliest == MONDAY + timedelta(7)
    assert made.latest is None


def test_the_minutes_one_person_gives_are_those_present_and_on_cases() -> None:
    assert Staff(1).productive == pytest.approx(1530)
    assert Staff(1, 2000, 0.5, 0.5).productive == 500


def test_more_people_add_between_what_each_does_now_and_what_the_minutes_allow() -> None:
    staff = Staff(5, 2000, 1, 1)
    assert added(2, staff=staff, completions=Rate(50, 10), minutes=400) == (2, 10)
    assert added(2, staff=staff, completions=Rate(500, 10), minutes=1000) == (4, 20)
    assert added(2, staff=Staff(0, 2000, 1, 1), completions=Rate(5, 1), minutes=400) == (0, 10)
    assert added(2, staff=staff, completions=Rate(50, 10), minutes=0) == (2, 2)


def test_a_staff_can_complete_as_many_as_its_minutes_hold() -> None:
    assert capacity(Staff(5, 2000, 1, 1), 500) == 20
    assert capacity(Staff(5), 0) == 0


@pytest.mark.parametrize(("minutes", "people"), [(240, 5), (241, 6), (239, 5), (192, 4), (193, 5)])
def test_people_needed_is_the_least_number_whose_minutes_cover_the_cases(
    minutes: int, people: int
) -> None:
    assert people_needed(100, minutes, weeks=12, staff=Staff(0, 400, 1, 1)) == people


def test_whole_weeks_end_before_the_week_at_hand() -> None:
    assert whole_weeks(MONDAY, 2) == [MONDAY - timedelta(14), MONDAY - timedelta(7)]
    assert whole_weeks(MONDAY + timedelta(6), 1) == [MONDAY - timedelta(7)]
