"""Running totals of a situation: what each claimant said by when. They are never summed.

A running total counts all since some beginning, so that two of them can only be set beside each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from answerable.incidents.rules.origins import joined
from answerable.incidents.rules.ranges import Counted
from answerable.linking.origin_names import origin_key
from answerable.linking.words import tokens
from answerable.reading.types import Figure


@dataclass(frozen=True)
class Total:
    """One running total: who claims it, of what day, where, and what it counts."""

    statement: str
    report: str
    claimant: str
    date: str
    """The day it stands for: its own, else that of publication; empty where neither is known."""
    since: str
    """From when it counts, where it says so."""
    place: str
    figures: Mapping[Counted, Figure]


def by_claimant(totals: Sequence[Total]) -> dict[str, list[Total]]:
    """Totals under the name of who claims them, oldest first; one claimant's spellings are one."""
    named: dict[str, str] = {}
    grouped: dict[str, list[Total]] = {}
    for total in sorted(totals, key=lambda t: (t.date or "9999", t.claimant, t.statement)):
        key = origin_key(total.claimant) or total.claimant.casefold()
        grouped.setdefault(named.setdefault(key, total.claimant), []).append(total)
    return grouped


def of_one_situation(totals: Sequence[Total]) -> list[list[Total]]:
    """Totals that seem to count one conflict: of one report, or of one place in any spelling."""
    known = {t.statement: t for t in sorted(totals, key=lambda t: (t.report, t.statement))}
    pairs = combinations(known.values(), 2)
    edges = [(a.statement, b.statement) for a, b in pairs if _belong(a, b)]
    return [[known[s] for s in group] for group in joined(list(known), edges)]


def name_of(totals: Sequence[Total]) -> str:
    """What to call a situation nobody has named: the place most of its totals count."""
    places = Counter(t.place for t in totals if t.place)
    return min(places, key=lambda p: (-places[p], p), default="")


def _belong(left: Total, right: Total) -> bool:
    if left.report == right.report:
        return True
    one, two = frozenset(tokens(left.place)), frozenset(tokens(right.place))
    return bool(one and two) and (one <= two or two <= one)
