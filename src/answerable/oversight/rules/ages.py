"""How long something has waited, in five bands; ages run from receipt of the first report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

from answerable.term import Term

LONG = 60
"""Days after which the first screen says that an incident has waited: two months from receipt."""


class Band(Term):
    """The age bands, youngest first."""

    TO_30 = "to_30", "to 30 days"
    TO_60 = "to_60", "31 to 60"
    TO_180 = "to_180", "61 to 180"
    TO_365 = "to_365", "181 to 365"
    OVER_A_YEAR = "over_a_year", "over a year"


LIMITS = (30, 60, 180, 365)
"""The last day of each band but the open one."""


_BANDS = tuple(Band)


def band_of(days: int) -> Band:
    """The band an age belongs to; the last day of a band belongs to it."""
    return _BANDS[bisect_left(LIMITS, days)]


def span_of(band: Band) -> tuple[int, int | None]:
    """First and last day of a band; the oldest has no last day."""
    place = list(Band).index(band)
    return (LIMITS[place - 1] + 1 if place else 0), (LIMITS[place] if place < len(LIMITS) else None)


def age(received_on: date, on: date) -> int:
    """Days waited by `on`; something received later has waited none."""
    return max(0, (on - received_on).days)


def spread(days: Iterable[int]) -> tuple[int, ...]:
    """How many fall in each band, youngest band first."""
    counts = [0] * len(_BANDS)
    for one in days:
        counts[bisect_left(LIMITS, one)] += 1
    return tuple(counts)
