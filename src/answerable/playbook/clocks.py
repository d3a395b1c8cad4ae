"""When something is due, and how late it is. The day a clock starts on is not counted."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from answerable.playbook.terms import Unit
from answerable.playbook.types import Calendar, ClockRule
from answerable.term import Term

VERY_LATE_FROM = 2
"""Past this many times its allowance a clock is very late."""


class ClockState(Term):
    RUNNING = "running", "running"
    LATE = "late", "late"
    VERY_LATE = "very_late", "very late"


def due_on(rule: ClockRule, started_on: date, calendar: Calendar) -> date | None:
    """The last day that is still in time; None when no limit is set."""
    if rule.amount is None:
        return None
    return _COUNT[rule.unit](started_on, rule.amount, calendar)


def allowed_days(rule: ClockRule, started_on: date, calendar: Calendar) -> int | None:
    """How many days of the calendar the rule allows from `started_on`; None without a limit."""
    due = due_on(rule, started_on, calendar)
    return None if due is None else (due - started_on).days


def state(due_on: date | None, allowed_days: int | None, today: date, started: date) -> ClockState:
    """Late past the allowance, very late past twice the allowance; running without a limit."""
    if due_on is None or today <= due_on:
        return ClockState.RUNNING
    allowed = allowed_days if allowed_days is not None else (due_on - started).days
    if (today - started).days > VERY_LATE_FROM * allowed:
        return ClockState.VERY_LATE
    return ClockState.LATE


def add_months(day: date, months: int) -> date:
    """The same day `months` later; the last day of the month where that day does not exist."""
    years, index = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, index + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_days(day: date, days: int) -> date:
    """The day `days` later, never past the last day there is."""
    return date.max if days > (date.max - day).days else day + timedelta(days)


def add_working_days(day: date, days: int, calendar: Calendar) -> date:
    """The `days`-th working day after `day`; `day` itself is not counted."""
    if not days:
        return day
    if len(calendar.weekend) >= 7:
        raise ValueError("A calendar without working days counts nothing.")
    left, at = days, day
    while left and at < date.max:
        at += timedelta(1)
        left -= is_working_day(at, calendar)
    return at


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Say whether people are expected at work on `day`."""
    if day.weekday() in calendar.weekend or day in calendar.closed:
        return False
    return calendar.country is None or day not in _holidays(calendar.country, day.year)


def countries() -> frozenset[str]:
    """Codes of the countries whose public holidays are known."""
    import holidays  # imported where needed: it is large, and most playbooks name no country

    return frozenset(holidays.list_supported_countries(include_aliases=False))


@lru_cache(maxsize=256)
def _holidays(country: str, year: int) -> frozenset[date]:
    import holidays

    return frozenset(holidays.country_holidays(country, years=year))


def _by_days(day: date, amount: int, _: Calendar) -> date:
    return add_days(day, amount)


def _by_months(day: date, amount: int, _: Calendar) -> date:
    return add_months(day, amount)


_COUNT: dict[Unit, Callable[[date, int, Calendar], date]] = {
    Unit.CALENDAR_DAYS: _by_days,
    Unit.CALENDAR_MONTHS: _by_months,
    Unit.WORKING_DAYS: add_working_days,
}
