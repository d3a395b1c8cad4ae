"""At this rate the queue is empty by when, and with two more analysts: intervals, not points.

Arrivals and completions are counted week by week and taken as Poisson counts. Each rate has the exact
95-in-100 interval of F. Garwood (Biometrika 28, 1936). Their difference, the rate at which the queue
shrinks, has the interval of G. Y. Zou and A. Donner (Statistics in Medicine 27, 2008), made from the
two. The queue then empties as a fluid does: size over rate. Rates are assumed to go on as they were;
what more people would add lies between what each completes now and what the procedure's own minutes
say one person could.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

TAIL = 0.025
WEEK = timedelta(days=7)
FAR = 52 * 50
"""Weeks after which a forecast says "not within fifty years", that is: never."""


@dataclass(frozen=True)
class Rate:
    """A count over weeks as a weekly rate with its 95-in-100 interval."""

    count: int
    weeks: int

    @property
    def weekly(self) -> float:
        return self.count / self.weeks

    @property
    def least(self) -> float:
        return fewest(self.count) / self.weeks

    @property
    def most(self) -> float:
        return most(self.count) / self.weeks


Chance = Callable[[float], float]


def most(count: int) -> float:
    """The largest expected count under which `count` or fewer still come 2.5 times in 100."""
    return _solve(lambda mean: below(count, mean), count, count + 4 * math.sqrt(count + 1) + 10)


def fewest(count: int) -> float:
    """The smallest expected count under which `count` or more still come 2.5 times in 100."""
    if count == 0:
        return 0.0
    return _solve(lambda mean: below(count - 1, mean) - (1 - 2 * TAIL), 0.0, float(count))


def below(count: int, mean: float) -> float:
    """How likely a Poisson count of this mean is `count` or less."""
    if mean <= 0:
        return 1.0
    logs = (k * math.log(mean) - mean - math.lgamma(k + 1) for k in range(count + 1))
    return min(1.0, math.fsum(math.exp(log) for log in logs))


def _solve(falling: Chance, low: float, high: float) -> float:
    """Where a falling chance passes 2.5 in 100."""
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > TAIL else (low, middle)
    return (low + high) / 2


@dataclass(frozen=True)
class Shrinking:
    """By how many the queue shrinks in a week; negative: it grows."""

    weekly: float
    least: float
    most: float


def shrinking(arrivals: Rate, completions: Rate, extra: tuple[float, float] = (0, 0)) -> Shrinking:
    """Completions less arrivals, with the interval of their difference.

    `extra`: what more people would add in a week, at least and at most; each end goes to its side.
    """
    gain = completions.weekly - arrivals.weekly
    down = math.hypot(completions.weekly - completions.least, arrivals.most - arrivals.weekly)
    up = math.hypot(completions.most - completions.weekly, arrivals.weekly - arrivals.least)
    return Shrinking(gain + sum(extra) / 2, gain - down + extra[0], gain + up + extra[1])


@dataclass(frozen=True)
class Emptied:
    """When a queue is empty: at the rate counted, at the earliest, at the latest; None: never."""

    expected: date | None
    earliest: date | None
    latest: date | None


def emptied(queue: int, rate: Shrinking, on: date) -> Emptied:
    """The days by which the queue is empty under the three rates."""
    found = [empty_on(queue, weekly, on) for weekly in (rate.weekly, rate.most, rate.least)]
    return Emptied(*found)


def empty_on(queue: int, weekly: float, on: date) -> date | None:
    """The day a queue is empty that shrinks by so many a week; None when it never is."""
    if queue == 0:
        return on
    weeks = queue / weekly if weekly > 0 else math.inf
    return on + timedelta(days=math.ceil(weeks * 7)) if weeks <= FAR else None


@dataclass(frozen=True)
class Staff:
    """Who works on cases, and how much of their time is work on them."""

    people: int
    weekly_minutes: int = 2400
    """Working minutes of one person in a full week: forty hours."""
    present: float = 0.85
    """The share of working days that somebody is there: leave, illness, training taken off."""
    on_cases: float = 0.75
    """The share of a day present that goes into cases and not into meetings and mail."""

    @property
    def productive(self) -> float:
        """Minutes of work on cases one person gives in a week."""
        return self.weekly_minutes * self.present * self.on_cases


def added(people: int, *, staff: Staff, completions: Rate, minutes: int) -> tuple[float, float]:
    """What so many more people would complete in a week: at least, at most.

    One end is what each completes now; the other what the procedure's minutes say they could.
    """
    now = completions.weekly / staff.people if staff.people else 0.0
    could = staff.productive / minutes if minutes else now
    return people * min(now, could), people * max(now, could)


def capacity(staff: Staff, minutes: int) -> float:
    """Cases a week that so many people could complete, by the procedure's minutes."""
    return staff.people * staff.productive / minutes if minutes else 0.0


def people_needed(cases: int, minutes: float, *, weeks: float, staff: Staff) -> int:
    """The least number of people whose minutes in so many weeks cover so many cases."""
    return math.ceil(cases * minutes / (weeks * staff.productive) - 1e-9)


def whole_weeks(on: date, count: int) -> Sequence[date]:
    """The Mondays of the last `count` whole weeks before the one `on` lies in, oldest first."""
    monday = on - timedelta(days=on.weekday())
    return [monday - place * WEEK for place in range(count, 0, -1)]
