"""How long cases stay in a stage, as a survival curve: those still there count as well.

A mean over the cases that have left would flatter an office where the slow ones never leave. The
estimate is the product limit of E. L. Kaplan and P. Meier (Journal of the American Statistical
Association 53, 1958); its variance is M. Greenwood's (Reports on Public Health 33, 1926); the
95-in-100 band is laid on log(−log S), so that it stays between 0 and 1 (J. D. Kalbfleisch and
R. L. Prentice, The Statistical Analysis of Failure Time Data, 1980). A case still in the stage is
counted as open (censored) at its age, and at risk on that day. Leaving counts whichever way it
leads: on, back, or closed. A return to a stage is a stay of its own.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.oversight.rules.told import Told

Z = 1.959963984540054
"""97.5 in 100 of the normal distribution lie below it."""


@dataclass(frozen=True)
class Stay:
    """One case in one stage: for how many days, and whether it has left."""

    case: str
    incident: str
    stage: str
    since: date
    days: int
    left: bool


@dataclass(frozen=True)
class Point:
    """A day on which cases left: how many were at risk, how many left, what share is still there."""

    days: int
    at_risk: int
    left: int
    still: float
    least: float
    most: float


@dataclass(frozen=True)
class Curve:
    """The curve of one stage. `points` hold from their day until the next; before the first all stay."""

    stays: int
    open: int
    longest: int
    """The longest stay so far, left or open: the curve says nothing beyond it."""
    points: tuple[Point, ...]

    @property
    def left(self) -> int:
        return self.stays - self.open

    @property
    def median(self) -> int | None:
        """The day by which half have left; None when fewer have."""
        return next((point.days for point in self.points if point.still <= 0.5 + 1e-12), None)

    def at(self, days: int) -> Point | None:
        """What holds on a day; None before anybody left."""
        held = [point for point in self.points if point.days <= days]
        return held[-1] if held else None


def curve(stays: Iterable[Stay]) -> Curve:
    """The product-limit estimate with its band."""
    found = list(stays)
    leaving = Counter(one.days for one in found if one.left)
    ends = Counter(one.days for one in found)
    return Curve(
        len(found), sum(not one.left for one in found), max(ends, default=0),
        tuple(_points(len(found), ends, leaving)),
    )  # fmt: skip


def _points(at_risk: int, ends: Mapping[int, int], leaving: Mapping[int, int]) -> Iterator[Point]:
    still, spread = 1.0, 0.0
    for days in sorted(ends):
        if gone := leaving.get(days, 0):
            still *= 1 - gone / at_risk
            if gone < at_risk:
                spread += gone / (at_risk * (at_risk - gone))
            yield Point(days, at_risk, gone, still, *band(still, spread))
        at_risk -= ends[days]


def band(still: float, spread: float) -> tuple[float, float]:
    """The 95-in-100 band; `spread` is Greenwood's sum. Where none is left there is none to give."""
    if still <= 0:
        return 0.0, 0.0
    if still >= 1:
        return 1.0, 1.0
    log = math.log(still)
    reach = Z * math.sqrt(spread) / -log
    low, high = (math.exp(log * math.exp(sign * reach)) for sign in (1, -1))
    return low, high


def stays(told: Told, on: date) -> list[Stay]:
    """Every stay of every case in a stage, up to a day; open ones are as old as they are then."""
    by_case: dict[str, list[tuple[str, date]]] = {}
    for case, stage, since, *_ in told.stages:
        by_case.setdefault(case, []).append((stage, since))
    return [
        stay
        for case, entered in by_case.items()
        if (incident := told.incident_of(case))
        for stay in _of_case(case, incident, entered, on)
    ]


def _of_case(
    case: str, incident: str, entered: Sequence[tuple[str, date]], until: date
) -> Iterator[Stay]:
    """The stays of one case. A merge of its incident ends none: the case goes on till it is closed."""
    for place, (stage, since) in enumerate(entered):
        left = entered[place + 1][1] if place + 1 < len(entered) else None
        if since > until:
            return
        seen = left is not None and left <= until
        end = left if left is not None and seen else until
        yield Stay(case, incident, stage, since, (end - since).days, seen)


def curves(found: Iterable[Stay], order: Sequence[str]) -> dict[str, Curve]:
    """A curve for each stage anybody has entered, in the order of the procedure."""
    by_stage: dict[str, list[Stay]] = {}
    for stay in found:
        by_stage.setdefault(stay.stage, []).append(stay)
    return {stage: curve(by_stage[stage]) for stage in order if stage in by_stage}
