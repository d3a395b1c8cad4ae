"""What the machine proposes from readings: which statements tell an incident, and who stands where.

Nothing here makes an incident. A document that tells only of running totals, dealings or background
proposes none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from answerable.incidents.rules import ranges
from answerable.linking.dates import Days
from answerable.linking.event_grounds import fits
from answerable.linking.happenings import Happening, happenings, is_told
from answerable.reading.types import Figure, Kind, Reading, Scope, Standing, Statement

PROPOSE_FROM = 0.5
MOST_PROPOSALS = 5


def claimant(said: Statement) -> str:
    """Who says so, nearest to the fact; empty when the document says it in its own name."""
    return said.attribution[0].who if said.attribution else ""


def origin(said: Statement, telling: str) -> str:
    """Whom a statement goes back to: its first telling, a named claimant, else the report's origin."""
    if said.origin:
        return said.origin
    named = [link.who for link in said.attribution if link.standing is Standing.NAMED]
    return named[0] if named else telling


def tells_harm(said: Statement) -> bool:
    """Say whether a statement tells harm of one incident, in the foreground."""
    if not is_told(said) or said.kind is not Kind.HARM:
        return False
    figures = (said.killed, said.injured, said.missing, said.displaced, said.abducted)
    counts = any(f is not None and f != (None, None) for f in figures)
    return counts or bool(said.object_hit or said.damage or said.service_effect)


def is_running_total(said: Statement) -> bool:
    """Say whether a statement gives a claimant's running total."""
    return said.scope is Scope.RUNNING_TOTAL


@dataclass(frozen=True)
class Told:
    """One thing that happened, as one or more readings tell it: `(reading, statement)` pairs."""

    members: tuple[tuple[int, int], ...]
    killed: Figure
    injured: Figure
    date: str = ""
    """The day it shares with a sentence before it, where its own words give none."""
    place: str = ""


def told(readings: Sequence[Reading]) -> tuple[Told, ...]:
    """The incidents `readings` tell, each once, however many of them tell it."""
    found = [(i, h) for i, r in enumerate(readings) for h in _placed(r)]
    groups = _joined(found)
    return tuple(_told([found[n] for n in group], readings) for group in groups)


def _placed(reading: Reading) -> list[Happening]:
    """Happenings with harm and with a day or a place: less cannot be told from another."""
    return [
        h
        for h in happenings(reading.statements)
        if tells_harm(reading.statements[h.index]) and (h.when or h.where)
    ]


def _joined(found: Sequence[tuple[int, Happening]]) -> list[list[int]]:
    head = list(range(len(found)))

    def top(one: int) -> int:
        while head[one] != one:
            one = head[one]
        return one

    for left, right in combinations(range(len(found)), 2):
        if fits(found[left][1], found[right][1]):
            low, high = sorted((top(left), top(right)))
            head[high] = low
    groups: dict[int, list[int]] = {}
    for one in range(len(found)):
        groups.setdefault(top(one), []).append(one)
    return list(groups.values())


def _told(group: Sequence[tuple[int, Happening]], readings: Sequence[Reading]) -> Told:
    said = [readings[i].statements[h.index] for i, h in group]
    days = [h.when for _, h in group if h.when and not h.when.open_year]
    places = [h.where.words for _, h in group if h.where]
    return Told(
        tuple((i, h.index) for i, h in group),
        ranges.hull(ranges.as_total(s.killed, s.group) for s in said if s.killed),
        ranges.hull(ranges.as_total(s.injured, s.group) for s in said if s.injured),
        _edtf(days[0]) if days else "",
        places[0] if places else "",
    )


def _edtf(when: Days) -> str:
    if when.length == 1:
        return when.first.isoformat()
    return f"{when.first.isoformat()}/{when.last.isoformat()}"
