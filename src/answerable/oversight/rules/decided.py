"""Decisions by kind: measures, no action, not adopted; in which period, about which recipient."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.term import Term


class Kind(Term):
    """What a decision came to."""

    ADOPTED = "adopted", "measures"
    NO_ACTION = "no_action", "no action, with reasons"
    REJECTED = "rejected", "not adopted"
    WITHDRAWN = "withdrawn", "withdrawn undecided"


@dataclass(frozen=True)
class Decided:
    """One decision as it stood."""

    decision: str
    case: str
    incident: str
    kind: Kind
    on: date


@dataclass(frozen=True)
class Tally:
    """How many of each kind, under one head: a period's first day, or a recipient."""

    head: str
    counts: Mapping[Kind, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


Row = tuple[str, str, str, str, date]
"""Decision, case, incident, outcome, true from; in order of day and act."""


def decided(rows: Iterable[Row]) -> list[Decided]:
    """The decisions taken, each as its last row says; one still open is none."""
    last = {row[0]: row for row in rows}
    known = {kind.value for kind in Kind}
    return [
        Decided(decision, case, incident, Kind(outcome), on)
        for decision, case, incident, outcome, on in last.values()
        if outcome in known
    ]


def by_period(found: Iterable[Decided], days: Sequence[date], last: date) -> list[Tally]:
    """A tally for each period beginning on `days`; the last ends on `last`."""
    counts: list[Counter[Kind]] = [Counter() for _ in days]
    for one in found:
        place = bisect_right(days, one.on) - 1
        if place >= 0 and one.on <= last:
            counts[place][one.kind] += 1
    return [
        _tally(day.isoformat(), count) for day, count in zip(days, counts, strict=True)
    ]  # fmt: skip


def by_recipient(found: Iterable[Decided], recipients: Mapping[str, Sequence[str]]) -> list[Tally]:
    """A tally for each recipient state; a decision about two states counts under each."""
    counts: dict[str, Counter[Kind]] = {}
    for one in found:
        for name in recipients.get(one.incident) or ("",):
            counts.setdefault(name, Counter())[one.kind] += 1
    made = [_tally(name, count) for name, count in counts.items()]
    return sorted(made, key=lambda tally: (-tally.total, tally.head))


def _tally(head: str, counts: Counter[Kind]) -> Tally:
    return Tally(head, {kind: counts[kind] for kind in Kind})
