"""Days as EDTF strings, with the parts a text leaves open written as X."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

OPEN_YEAR = "XXXX"
OPEN_DAY = "XXXX-XX-XX"
PARTS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def day(year: int | None, month: int, number: int) -> str | None:
    """Return a day as EDTF; None for one no calendar has."""
    if number > calendar.monthrange(year or 2000, month)[1]:
        return None
    return f"{_year(year)}-{month:02d}-{number:02d}"


def month(year: int | None, number: int) -> str:
    """Return a month as EDTF."""
    return f"{_year(year)}-{number:02d}"


def part_of_month(year: int | None, number: int, part: str) -> str:
    """Return "early December" as an interval of days."""
    first, last = PARTS_OF_MONTH[part]
    end = min(last, calendar.monthrange(year or 2001, number)[1])
    return f"{month(year, number)}-{first:02d}/{month(year, number)}-{end:02d}"


def recent_year(published: date, number: int, day_number: int = 1, ahead: bool = False) -> int:
    """Return the year that puts a month and day nearest before `published`, or after it."""
    year = published.year
    here = (number, day_number)
    now = (published.month, published.day if day_number > 1 else 1)
    if ahead:
        return year if here >= now else year + 1
    return year if here <= now else year - 1


def shifted(anchor: str, days: int) -> str | None:
    """Return `anchor` moved by `days`; an open year stays open while the month allows it."""
    year, rest = anchor[:4], anchor[5:]
    if len(anchor) != 10 or "X" in rest or (year != OPEN_YEAR and "X" in year):
        return None
    known = year != OPEN_YEAR
    moved = date.fromisoformat(
        f"{year if known else '2001'}-{rest}".replace("2001-02-29", "2001-03-01")
    )
    moved += timedelta(days=days)
    if not known and moved.year != 2001:
        return None
    return moved.isoformat() if known else OPEN_YEAR + moved.isoformat()[4:]


def week(of: date) -> str:
    """Return the week of a day as an interval, Monday to Sunday."""
    first = of - timedelta(days=of.weekday())
    return f"{first.isoformat()}/{(first + timedelta(days=6)).isoformat()}"


def months_before(of: date, count: int) -> str:
    """Return the month `count` months before (negative: after) a day."""
    months = of.year * 12 + of.month - 1 - count
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def weekday(of: date, number: int, ahead: bool) -> str:
    """Return the nearest such weekday on or before `of`, or after it."""
    back = (of.weekday() - number) % 7
    moved = of + timedelta(days=7 - back) if ahead else of - timedelta(days=back)
    return moved.isoformat()


def _year(year: int | None) -> str:
    return OPEN_YEAR if year is None else f"{year:04d}"
