"""The carry-over account period by period, and what moved in each: opening, new, reopened, completed.

Opening and closing are counted from how each incident stood on those days; the terms between them
from what happened. So the sum can fail, and says so.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.oversight.rules.carry_over import Balance, Ended, way_of
from answerable.oversight.rules.events import Step
from answerable.refusal import Sentence, say
from answerable.term import Term

DAY = timedelta(days=1)
MOST = 120
"""Periods in one table: ten years of months."""


class Length(Term):
    """How long a period is."""

    WEEK = "week", "by week"
    MONTH = "month", "by month"
    QUARTER = "quarter", "by quarter"
    YEAR = "year", "by year"


MONTHS = {Length.MONTH: 1, Length.QUARTER: 3, Length.YEAR: 12}


class Moved(Term):
    """What a period counts."""

    NEW = "new", "new"
    REOPENED = "reopened", "reopened"
    COMPLETED = "completed", "completed"


@dataclass(frozen=True)
class Move:
    """One incident that came, came back or ended on a day; the act by which we know."""

    incident: str
    kind: Moved
    on: date
    act: int
    way: Ended | None = None


def starts(length: Length, first: date, last: date) -> list[date]:
    """The first days of the periods from the one `first` lies in to the one `last` lies in."""
    found: list[date] = []
    day = start_of(length, first)
    while day <= last and len(found) <= MOST:
        found.append(day)
        day = next_start(length, day)
    return found


def start_of(length: Length, day: date) -> date:
    """The first day of the period a day lies in; weeks begin on Monday."""
    if length is Length.WEEK:
        return day - timedelta(days=day.weekday())
    months = MONTHS[length]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def next_start(length: Length, start: date) -> date:
    """The first day of the period after the one that begins on `start`."""
    if length is Length.WEEK:
        return start + 7 * DAY
    months = start.year * 12 + start.month - 1 + MONTHS[length]
    return date(months // 12, months % 12 + 1, 1)


def why_not_periods(length: Length, first: date, last: date) -> Sentence | None:
    """Say why a table cannot be so long."""
    if len(starts(length, first, last)) > MOST:
        return say("That is more than {most} periods. Choose longer ones or a later first day.",
                   most=MOST)  # fmt: skip
    return None


def moves(taken: Iterable[Step]) -> list[Move]:
    """Everything that opened or ended an incident, in order."""
    return [found for step in taken if (found := _move(step))]


def _move(step: Step) -> Move | None:
    was, now = (step.before.open if step.before else None), step.after.open
    event = step.event
    if was is None:
        return Move(event.incident, Moved.NEW, event.on, event.number)
    if was == now:
        return None
    if now:
        return Move(event.incident, Moved.REOPENED, event.on, event.number)
    return Move(event.incident, Moved.COMPLETED, event.on, event.number, way_of(step))


def balances(
    taken: Sequence[Step], days: Sequence[date], last: date,
    among: Container[str] | None = None,
) -> list[Balance]:  # fmt: skip
    """One account for each period beginning on `days`; the last ends on `last`.

    `among`: only of these incidents, as of one recipient state.
    """
    steps = [s for s in taken if among is None or s.event.incident in among]
    counted: list[Counter[str]] = [Counter() for _ in days]
    for move in moves(steps):
        place = bisect_right(days, move.on) - 1
        if place >= 0 and move.on <= last:
            counted[place][move.way or move.kind] += 1
    bounds = [*days, last + DAY]
    standing = _open_before(steps, bounds)
    return [
        Balance(
            day, bounds[place + 1] - DAY, standing[place], counted[place][Moved.NEW],
            counted[place][Moved.REOPENED], {way: counted[place][way] for way in Ended},
            standing[place + 1],
        )
        for place, day in enumerate(days)
    ]  # fmt: skip


def _open_before(steps: Iterable[Step], bounds: Sequence[date]) -> list[int]:
    """How many incidents were open at the end of the day before each bound.

    Each change of an incident is added at the first bound after it; running sums do the rest.
    """
    change = [0] * (len(bounds) + 1)
    held: dict[str, bool] = {}
    for step in steps:
        incident, now = step.event.incident, step.after.open
        change[bisect_right(bounds, step.event.on)] += now - held.get(incident, False)
        held[incident] = now
    total, found = 0, []
    for place in range(len(bounds)):
        total += change[place]
        found.append(total)
    return found


def within(found: Iterable[Move], first: date, last: date) -> list[Move]:
    """The moves of a period, in order."""
    return [move for move in found if first <= move.on <= last]


def weekly(
    found: Iterable[Move], weeks: Sequence[date]
) -> tuple[Mapping[date, int], Mapping[date, int]]:
    """How many came (new or again) and how many were completed in each whole week."""
    came, ended = dict.fromkeys(weeks, 0), dict.fromkeys(weeks, 0)
    for move in found:
        place = bisect_left(weeks, start_of(Length.WEEK, move.on))
        if place < len(weeks) and weeks[place] == start_of(Length.WEEK, move.on):
            (ended if move.kind is Moved.COMPLETED else came)[weeks[place]] += 1
    return came, ended
