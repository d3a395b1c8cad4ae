"""When something is due, counted by hand, and what holds for every day of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.playbook import (
    Calendar,
    ClockRule,
    ClockState,
    Provenance,
    Starts,
    Unit,
    add_months,
    allowed_days,
    due_on,
    state,
)
from answerable.playbook.clocks import add_working_days, countries, is_working_day

PLAIN = Calendar()
SUN_TO_THU = Calendar(weekend=frozenset({4, 5}))
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31))


def rule(amount: int | None, unit: Unit) -> ClockRule:
    return ClockRule("triage", Starts.RECEIPT, amount, unit, "default", Provenance("invented"))


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-11-15", 2, "2027-01-15"),
        ("2026-10-31", 4, "2027-02-28"),
        ("2026-01-01", 12, "2027-01-01"),
        ("2026-01-01", 0, "2026-01-01"),
        ("9999-12-01", 2, "9999-12-31"),
    ],
)
def test_months_are_months_of_the_calendar(day: str, months: int, then: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(then)


@pytest.mark.parametrize(
    ("calendar", "start", "amount", "due"),
    [
        (PLAIN, "2026-11-20", 1, "2026-11-23"),  # Friday, then Monday
        (PLAIN, "2026-11-21", 1, "2026-11-23"),  # Saturday
        (PLAIN, "2026-11-23", 5, "2026-11-30"),
        (SUN_TO_THU, "2026-11-19", 1, "2026-11-22"),  # Thursday, then Sunday
        (Calendar(closed=frozenset({date(2026, 11, 24)})), "2026-11-23", 1, "2026-11-25"),
        (PLAIN, "2026-11-21", 0, "2026-11-21"),
    ],
)
def test_working_days_skip_what_is_closed(
    calendar: Calendar, start: str, amount: int, due: str
) -> None:
    assert add_working_days(date.fromisoformat(start), amount, calendar) == date.fromisoformat(due)


def test_public_holidays_of_a_country_are_closed() -> None:
    assert "GB" in countries()
    assert not is_working_day(date(2026, 12, 25), Calendar(country="GB"))
    assert is_working_day(date(2026, 12, 25), PLAIN)
    assert due_on(rule(1, Unit.WORKING_DAYS), date(2026, 12, 24), Calendar(country="GB")) == date(
        2026, 12, 29
    )  # Friday the 25th is closed, and Monday the 28th in place of Saturday the 26th


def test_a_calendar_that_is_always_closed_is_refused() -> None:
    with pytest.raises(ValueError, match="without working days"):
        add_working_days(date(2026, 1, 1), 1, Calendar(weekend=frozenset(range(7))))


def test_no_limit_is_never_due_and_never_late() -> None:
    free = rule(None, Unit.CALENDAR_DAYS)
    assert due_on(free, date(2026, 1, 1), PLAIN) is None
    assert allowed_days(free, date(2026, 1, 1), PLAIN) is None
    assert state(None, None, date(2030, 1, 1), date(2026, 1, 1)) is ClockState.RUNNING


def test_two_months_from_launch_allow_the_days_they_have() -> None:
    assert allowed_days(rule(2, Unit.CALENDAR_MONTHS), date(2026, 12, 31), PLAIN) == 59
    assert allowed_days(rule(2, Unit.CALENDAR_MONTHS), date(2026, 7, 1), PLAIN) == 62


@pytest.mark.parametrize(
    ("today", "found"),
    [
        ("2026-01-01", ClockState.RUNNING),
        ("2026-01-15", ClockState.RUNNING),
        ("2026-01-16", ClockState.LATE),
        ("2026-01-29", ClockState.LATE),
        ("2026-01-30", ClockState.VERY_LATE),
    ],
)
def test_late_begins_the_day_after_and_very_late_past_twice_the_allowance(
    today: str, found: ClockState
) -> None:
    started, due = date(2026, 1, 1), date(2026, 1, 15)
    assert state(due, 14, date.fromisoformat(today), started) is found
    assert state(due, None, date.fromisoformat(today), started) is found


def test_an_extended_clock_is_not_late_before_its_new_day() -> None:
    started, extended = date(2026, 1, 1), date(2026, 3, 31)
    assert state(extended, 14, date(2026, 3, 31), started) is ClockState.RUNNING
    assert state(extended, 14, date(2026, 4, 1), started) is ClockState.VERY_LATE


@given(DAYS, st.integers(0, 400))
def test_the_day_of_the_start_is_not_counted(start: date, amount: int) -> None:
    assert due_on(rule(amount, Unit.CALENDAR_DAYS), start, PLAIN) == start + timedelta(amount)


@given(DAYS, st.integers(1, 120))
def test_as_many_working_days_pass_as_the_rule_says(start: date, amount: int) -> None:
    due = add_working_days(start, amount, PLAIN)
    passed = (start + timedelta(n) for n in range(1, (due - start).days + 1))
    assert sum(day.weekday() < 5 for day in passed) == amount
    assert is_working_day(due, PLAIN)


@given(DAYS, st.integers(0, 120))
def test_months_land_in_the_month_they_should(start: date, months: int) -> None:
    then = add_months(start, months)
    assert (then.year * 12 + then.month) - (start.year * 12 + start.month) == months
    assert then.day == start.day or (then + timedelta(1)).day == 1


@given(DAYS, st.integers(1, 60), st.sampled_from(list(Unit)), st.integers(0, 4000))
def test_a_clock_only_ever_gets_later(start: date, amount: int, unit: Unit, passed: int) -> None:
    order = list(ClockState)
    due, allowed = (
        due_on(rule(amount, unit), start, PLAIN),
        allowed_days(rule(amount, unit), start, PLAIN),
    )
    now, next_day = start + timedelta(passed), start + timedelta(passed + 1)
    first, second = state(due, allowed, now, start), state(due, allowed, next_day, start)
    assert order.index(first) <= order.index(second)


@given(st.integers(0, 40), st.sampled_from(list(Unit)))
def test_the_end_of_the_calendar_is_not_passed(back: int, unit: Unit) -> None:
    due = due_on(rule(60, unit), date.max - timedelta(back), PLAIN)
    assert due is not None
    assert due <= date.max
