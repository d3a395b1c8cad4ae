"""Dates as read (EDTF) compared with each other, an open year included.

`XXXX-10-13` is a thirteenth of October of some year: it agrees with any thirteenth of October and
contradicts any other day, but it proves less than a full date does.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_PART = re.compile(r"^(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2}|XX))?(?:-(?P<day>\d{2}|XX))?$")
_ANY_LEAP_YEAR = 2000


@dataclass(frozen=True)
class Days:
    """The days a date may mean. With `open_year` the year of both ends is a stand-in."""

    first: date
    last: date
    open_year: bool = False

    @property
    def length(self) -> int:
        """How many days it spans, 1 for a day."""
        return (self.last - self.first).days + 1

    def in_year(self, year: int) -> Days:
        """The same days placed in `year` (29 February becomes the 28th where there is none)."""
        return Days(_moved(self.first, year), _moved(self.last, year))


def days(edtf: str | None) -> Days | None:
    """The days `edtf` stands for; None when it is empty, open-ended or not a date we know."""
    parts = (edtf or "").replace("~", "").replace("?", "").replace("%", "").split("/")
    ends = [_part(p) for p in parts if p]
    if len(parts) > 2 or len(ends) != len(parts):
        return None
    known = [e for e in ends if e is not None]
    if len(known) != len(ends):
        return None
    first, last = known[0], known[-1]
    if first.open_year != last.open_year or last.last < first.first:
        return None
    return Days(first.first, last.last, first.open_year)


def apart(left: Days, right: Days) -> int:
    """Fewest days between two dates: 0 when they may be the same day. Symmetric."""
    if left.open_year and right.open_year:
        return min(_gap(left.in_year(2001), right.in_year(y)) for y in (2000, 2001, 2002))
    if left.open_year:
        left, right = right, left
    if not right.open_year:
        return _gap(left, right)
    years = range(max(left.first.year - 1, 1), min(left.last.year + 1, 9998) + 1)
    return min(_gap(left, right.in_year(year)) for year in years)


def _gap(left: Days, right: Days) -> int:
    return max((left.first - right.last).days, (right.first - left.last).days, 0)


def _part(text: str) -> Days | None:
    found = _PART.match(text)
    if found is None:
        return None
    year, month, day = found["year"], found["month"], found["day"]
    open_year = year == "XXXX"
    if open_year and (month in (None, "XX")):
        return None
    number = _ANY_LEAP_YEAR if open_year else int(year)
    try:
        first, last = _ends(number, month, day)
    except ValueError:
        return None
    return Days(first, last, open_year)


def _ends(year: int, month: str | None, day: str | None) -> tuple[date, date]:
    if month in (None, "XX"):
        return date(year, 1, 1), date(year, 12, 31)
    number = int(month or 0)
    if day in (None, "XX"):
        if not 1 <= number <= 12:
            raise ValueError(month)
        return date(year, number, 1), date(year, number, monthrange(year, number)[1])
    exact = date(year, number, int(day or 0))
    return exact, exact


def _moved(day: date, year: int) -> date:
    last = monthrange(year, day.month)[1]
    # A month's last day stays the last day, so that February keeps its length.
    return day.replace(year=year, day=min(day.day, last))


def neighbours(when: Days) -> tuple[str, ...]:
    """Month-and-day marks that dates up to one day apart share; empty for long spans."""
    if when.length > 3:
        return ()
    start = when.first if when.first > date.min else when.first + timedelta(1)
    marks = (start + timedelta(n) for n in range(-1, when.length))
    return tuple(dict.fromkeys(m.strftime("%m-%d") for m in marks))
