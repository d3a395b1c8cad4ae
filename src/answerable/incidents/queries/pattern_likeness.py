"""Which incidents share something with one: every row is read once, and only what is shared is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from answerable.actor import Actor
from answerable.incidents.queries.lists import standing_incidents
from answerable.incidents.queries.pattern_facts import COLUMNS, telling, told_now
from answerable.incidents.rules.patterns import Aspect
from answerable.incidents.rules.patterns_alike import SHARED, Among
from answerable.incidents.rules.patterns_matching import Facts, Said, key_of

_TOLD = tuple((column, aspect) for column, aspect in COLUMNS.items() if aspect in SHARED)
_OWN = (
    ("object_hit", Aspect.OBJECT), ("manner", Aspect.MANNER), ("place__words", Aspect.PLACE),
)  # fmt: skip
_PLAIN = ("reference", "earliest_on", "latest_on", "place__latitude", "place__longitude")

Kept = dict[Aspect, Said]
"""Aspect → one value that is shared; one is enough to say so."""


def facts_like(mine: Facts, *, by: Actor) -> tuple[list[Facts], Among]:
    """The others that share a value with an incident or have a fixed place, oldest receipt first; and
    among how many they are. The first hold what is shared and nothing else."""
    sieve = _Sieve(mine)
    told = _told(sieve, by)
    found, days, count = [], [], 0
    for reference, earliest, latest, lat, lon, *cells in _rows(mine, by):
        count += 1
        days += [day for day in (earliest, latest) if day]
        kept = told.get(reference, {}) | sieve.kept(_OWN, cells)
        at = None if lat is None or lon is None else (lat, lon)
        if kept or (mine.at and at):
            values = {aspect: (said,) for aspect, said in kept.items()}
            found.append(Facts(reference, "", "", earliest, latest, None, at, values))
    return found, Among(count, min(days, default=None), max(days, default=None))


def _rows(mine: Facts, by: Actor) -> Iterator[tuple[Any, ...]]:
    others = standing_incidents(by=by).exclude(reference=mine.incident)
    columns = (*_PLAIN, *(column for column, _ in _OWN))
    return iter(others.order_by("first_received_at", "pk").values_list(*columns))


class _Sieve:
    """Lets through the words that are one of an incident's own values, in whatever spelling."""

    def __init__(self, mine: Facts) -> None:
        self.keys = {aspect: mine.keys(aspect) - {""} for aspect in SHARED}
        self.known: dict[Aspect, dict[str, bool]] = {aspect: {"": False} for aspect in SHARED}

    def kept(self, columns: Sequence[tuple[str, Aspect]], cells: Sequence[str | None]) -> Kept:
        found: Kept = {}
        for (_, aspect), words in zip(columns, cells, strict=True):
            known = self.known[aspect]
            if words and (same := known.get(words)) is None:
                same = known[words] = key_of(aspect, words) in self.keys[aspect]
            if words and same:
                found[aspect] = Said(words)
        return found


def _told(sieve: _Sieve, by: Actor) -> dict[str, Kept]:
    """Incident → what accepted statements of reports that tell it share."""
    said: dict[str, list[tuple[str, Kept]]] = defaultdict(list)
    columns = ("protected_by", "reference", *(column for column, _ in _TOLD))
    for report, statement, *cells in telling(by).order_by().values_list(*columns):
        if kept := sieve.kept(_TOLD, cells):
            said[report].append((statement, kept))
    found: dict[str, Kept] = defaultdict(dict)
    for link in told_now(by=by):
        for statement, kept in said.get(link.report, ()):
            if link.covers(statement):
                found[link.incident] |= kept
    return found
