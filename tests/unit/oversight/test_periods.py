"""Periods join without gap or overlap, and every account balances, whatever happened."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.oversight.rules.carry_over import Ended, balance
from answerable.oversight.rules.events import steps
from answerable.oversight.rules.periods import (
    Length,
    Move,
    Moved,
    balances,
    moves,
    next_start,
    start_of,
    starts,
    weekly,
    why_not_periods,
    within,
)
from answerable.oversight.rules.told import Told, events
from tests.unit.oversight.test_told import FIRST, LAST, day, everything_told

anyday = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@given(st.sampled_from(Length), anyday)
def test_each_day_lies_in_exactly_one_period(length: Length, on: date) -> None:
    start = start_of(length, on)
    assert start <= on < next_start(length, start)
    assert start_of(length, start) == start
    assert start_of(length, next_start(length, start)) == next_start(length, start)


@pytest.mark.parametrize(("length", "on", "start", "after"), [
    (Length.WEEK, date(2026, 3, 18), date(2026, 3, 16), date(2026, 3, 23)),
    (Length.MONTH, date(2026, 12, 31), date(2026, 12, 1), date(2027, 1, 1)),
    (Length.QUARTER, date(2026, 5, 2), date(2026, 4, 1), date(2026, 7, 1)),
    (Length.QUARTER, date(2026, 12, 2), date(2026, 10, 1), date(2027, 1, 1)),
    (Length.YEAR, date(2026, 5, 2), date(2026, 1, 1), date(2027, 1, 1)),
])  # fmt: skip
def test_periods_begin_where_people_expect(
    length: Length, on: date, start: date, after: date
) -> None:
    assert (start_of(length, on), next_start(length, start)) == (start, after)


def test_the_last_period_is_the_one_the_last_day_lies_in() -> None:
    found = starts(Length.MONTH, date(2026, 1, 20), date(2026, 3, 1))
    assert found == [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)]
    assert len(starts(Length.MONTH, date(2026, 1, 20), date(2026, 2, 28))) == 2


def test_a_table_has_at_most_ten_years_of_months() -> None:
    assert why_not_periods(Length.MONTH, date(2016, 1, 1), date(2025, 12, 31)) is None
    assert why_not_periods(Length.MONTH, date(2016, 1, 1), date(2026, 1, 1)) is not None
    assert len(starts(Length.WEEK, date(1900, 1, 1), date(2026, 1, 1))) == 121


@given(everything_told, st.lists(st.integers(0, 60).map(day), min_size=1, max_size=5, unique=True))
@settings(max_examples=200)
def test_every_period_balances_and_is_the_one_counted_alone(told: Told, cut: list[date]) -> None:
    taken, days = list(steps(events(told), LAST, LAST)), sorted(cut)
    found = balances(taken, days, LAST)
    for place, one in enumerate(found):
        last = days[place + 1] - timedelta(1) if place + 1 < len(days) else LAST
        assert one == balance(taken, first=days[place], last=last)
        assert one.balances
        if place:
            assert one.opening == found[place - 1].closing


@given(everything_told)
@settings(max_examples=100)
def test_every_single_day_balances(told: Told) -> None:
    taken = list(steps(events(told), LAST, LAST))
    found = balances(taken, [day(number) for number in range(61)], LAST)
    assert all(one.balances for one in found)
    assert found[0].opening == 0


@given(everything_told)
def test_recipients_that_share_nothing_add_up_to_the_whole(told: Told) -> None:
    taken = list(steps(events(told), LAST, LAST))
    parts = [balances(taken, [FIRST], LAST, {one})[0] for one in told.received]
    [whole] = balances(taken, [FIRST], LAST)
    assert sum(p.closing for p in parts) == whole.closing
    assert sum(p.new for p in parts) == whole.new == len(told.received)
    assert sum(p.completed for p in parts) == whole.completed


CLOSING = Told(
    {"i-1": day(1)}, {"c-1": "i-1"},
    [("c-1", "analysis", day(3), 1, 0), ("c-1", "closed", day(8), 7, 0),
     ("c-1", "analysis", day(12), 9, 0)],
)  # fmt: skip


def test_moves_say_which_incident_when_and_by_which_act() -> None:
    assert moves(steps(events(CLOSING), LAST, LAST)) == [
        Move("i-1", Moved.NEW, day(1), -1),
        Move("i-1", Moved.COMPLETED, day(8), 7, Ended.CLOSED),
        Move("i-1", Moved.REOPENED, day(12), 9),
    ]


def test_the_first_and_the_last_day_belong_to_a_period() -> None:
    found = moves(steps(events(CLOSING), LAST, LAST))
    assert [m.kind for m in within(found, day(8), day(12))] == [Moved.COMPLETED, Moved.REOPENED]
    assert within(found, day(9), day(11)) == []


def test_what_lies_before_the_first_or_after_the_last_day_is_not_counted() -> None:
    taken = list(steps(events(CLOSING), LAST, LAST))
    [one] = balances(taken, [day(2)], day(11))
    assert (one.opening, one.new, one.completed, one.reopened, one.closing) == (1, 0, 1, 0, 0)


def test_weeks_count_what_came_and_what_ended() -> None:
    monday = date(2025, 12, 29)
    weeks = [monday, monday + timedelta(7)]
    came, ended = weekly(moves(steps(events(CLOSING), LAST, LAST)), weeks)
    assert (list(came.values()), list(ended.values())) == ([1, 0], [0, 1])
    came, ended = weekly([Move("i", Moved.REOPENED, monday + timedelta(13), 1)], weeks)
    assert (list(came.values()), list(ended.values())) == ([0, 1], [0, 0])
    came, _ = weekly([Move("i", Moved.NEW, monday + timedelta(14), 1)], weeks)
    assert list(came.values()) == [0, 0]
    came, _ = weekly([Move("i", Moved.NEW, monday - timedelta(1), 1)], weeks)
    assert list(came.values()) == [0, 0]
