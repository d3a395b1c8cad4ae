"""Which days may be one: "last week" and a day in it, a year and a day of it, any day and a Friday."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

LONGEST = 7
"""Days: what is told of a longer time is rarely one event."""
SPAN = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")


def holds(wide: str, narrow: str) -> bool:
    """Say whether one EDTF time is another or has it within; a day is within its year and its week."""
    if narrow == wide or narrow.startswith(f"{wide}-"):
        return True
    within, inside = _span(wide), _span(narrow)
    if within is None or inside is None or (within[1] - within[0]).days >= LONGEST:
        return False
    return within[0] <= inside[0] and inside[1] <= within[1]


def may_be_one(one: str, other: str) -> bool:
    """Say whether two EDTF times may be of the same day."""
    return holds(one, other) or holds(other, one)


def narrowest(told: Iterable[str]) -> Iterator[str]:
    """Yield the times that have no other of them within."""
    days = list(dict.fromkeys(told))
    yield from (d for d in days if not any(e != d and holds(d, e) for e in days))


def _span(edtf: str) -> tuple[date, date] | None:
    """The first and last day of a day or a span of days; None for all else."""
    ends = SPAN.fullmatch(edtf if "/" in edtf else f"{edtf}/{edtf}")
    try:
        return (date.fromisoformat(ends[1]), date.fromisoformat(ends[2])) if ends else None
    except ValueError:  # a day no calendar has
        return None
