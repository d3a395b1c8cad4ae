"""Who holds the open incidents: every one counted once; persons named inside their own office only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.oversight.queries.overview import Overview
from answerable.oversight.queries.stuck import whom
from answerable.oversight.rules.choosing import holder_code
from answerable.oversight.rules.funnel import Standing


@dataclass(frozen=True)
class Holding:
    """A partner, an office, a person or nobody, and how many open incidents lie with them."""

    kind: str
    words: str
    count: int
    code: str
    """How the link to the list behind it names this holder."""
    people: tuple[tuple[str, int], ...] = ()
    unnamed: int = 0
    """How many of them are cases that no person holds."""


def holders(seen: Overview, *, by: Actor) -> list[Holding]:
    """Who holds how many, most first; the counts together are all open incidents."""
    return _held(seen.standings, seen, names_of(_inside(seen.standings, by)), by)


def mostly(seen: Overview, *, by: Actor) -> dict[str, Holding]:
    """Who holds most of each stage, by its code."""
    by_stage: dict[str, list[Standing]] = {}
    for one in seen.standings:
        by_stage.setdefault(one.stage, []).append(one)
    return {stage: _held(here, seen, {}, by)[0] for stage, here in by_stage.items()}


def _held(
    found: Sequence[Standing], seen: Overview, names: Mapping[str, str], by: Actor
) -> list[Holding]:
    sorted_out: dict[str, list[Standing]] = {}
    for one in found:
        sorted_out.setdefault(holder_code(one, by.offices), []).append(one)
    made = [
        Holding(here[0].holder.kind, whom(here[0].holder, here[0], seen.offices, by=by), len(here),
                code, _people(here, names, by), _unnamed(here))
        for code, here in sorted_out.items()
    ]  # fmt: skip
    return sorted(made, key=lambda one: (-one.count, one.kind, str(one.words)))


def _inside(found: Sequence[Standing], by: Actor) -> set[str]:
    return {
        one.case.holder for one in found
        if one.case and one.case.holder and one.office in by.offices
    }  # fmt: skip


def _people(
    here: Sequence[Standing], names: Mapping[str, str], by: Actor
) -> tuple[tuple[str, int], ...]:
    counts = Counter(
        names[one.case.holder]
        for one in here
        if one.case and one.office in by.offices and one.case.holder in names
    )
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _unnamed(here: Sequence[Standing]) -> int:
    return sum(one.case is not None and not one.case.holder for one in here)
