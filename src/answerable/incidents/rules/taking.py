"""Which statements of a report an incident should take: those of another stay out.

A proposal, changed by whoever begins or judges it. Only statements that enter a range are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.incidents.rules import dates
from answerable.refusal import Sentence, say

Span = tuple[int, int]


@dataclass(frozen=True)
class Telling:
    """A statement that would enter the range of an incident, and where it stands in the text."""

    statement: str
    span: Span
    date: str = ""
    place: str = ""


def nearest(said: Sequence[Telling], date: str, place: str) -> list[Telling]:
    """Put first what may tell an incident of this day and place; what stood first among equals stays."""
    where = place.casefold()

    def apart(one: Telling) -> tuple[bool, bool]:
        return _another(one.date, date), not (one.place and one.place.casefold() in where)

    return sorted(said, key=apart)


def left_out(
    said: Sequence[Telling], apart: Sequence[Sequence[Span]], taken: Mapping[str, str]
) -> dict[str, Sentence]:
    """Return the statements that seem to tell another incident, each with why.

    `said`: the one the incident is drafted from first. `apart`: the places in the text of each incident
    it tells. `taken`: statements that tell an incident already, each with its title.
    """
    out = {
        statement: say("It tells the incident “{title}” already.", title=title)
        for statement, title in taken.items()
    }
    free = [one for one in said if one.statement not in taken]
    if not free:
        return out
    lead = free[0]
    with_it = [one for one in free if not _another_day(one, lead)]
    own = next((home for one in with_it if (home := _homes(one, apart))), frozenset())
    for one in free[1:]:
        home = _homes(one, apart)
        if home and own and not home & own:
            out[one.statement] = say("It stands where the text seems to tell another incident.")
        elif _another_day(one, lead):
            out[one.statement] = say("It gives another day: {date}.", date=dates.words(one.date))
    return out


def why_not_take(named: Iterable[str], of_report: Iterable[str], *, report: str) -> Sentence | None:
    """Say why these statements may not be those by which a report tells an incident."""
    foreign = sorted(set(named) - set(of_report))
    if not foreign:
        return None
    return say("{statement} is no statement of {report}.", statement=foreign[0][:40], report=report)


def why_none(ticked: Sequence[str]) -> Sentence | None:
    """Say why no incident is told by a list on which nothing was ticked."""
    if ticked:
        return None
    return say("Tick at least one statement: an incident is told by what its report says.")


def _another_day(one: Telling, lead: Telling) -> bool:
    return _another(one.date, lead.date)


def _another(day: str, other: str) -> bool:
    known = dates.is_known(day) and dates.is_known(other)
    return known and not dates.overlap(day, other)


def _homes(one: Telling, apart: Sequence[Sequence[Span]]) -> frozenset[int]:
    """Which of the incidents told apart a statement stands in."""
    start, end = one.span
    return frozenset(
        number
        for number, spans in enumerate(apart)
        if any(first < end and start < last for first, last in spans)
    )
