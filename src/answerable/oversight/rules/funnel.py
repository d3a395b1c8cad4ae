"""The funnel: every open incident once, at the stage of its furthest open case, by age and holder.

A closed case never hides an open one. Incidents without a case stand on a line of their own; so do
reports nobody has opened, which are not incidents yet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.oversight.rules.ages import LONG, age, spread
from answerable.oversight.rules.events import CaseState, State, Step, What

NO_CASE = "no_case"
"""The line of incidents without a case: triage is still to be decided, or a case to be opened."""
MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Holder:
    """Who an incident waits for or lies with: exactly one for each open incident."""

    kind: str
    """partner, office, person or nobody."""
    name: str = ""
    """The words noted for a wait; the office's reference when it lies with an office."""


NOBODY = Holder("nobody")


@dataclass(frozen=True)
class Standing:
    """One open incident: where it stands, how long, and with whom it lies."""

    incident: str
    stage: str
    received_on: date
    days: int
    case: CaseState | None
    holder: Holder
    disposition: str = ""
    triaged_on: date | None = None

    @property
    def long(self) -> bool:
        return self.days > LONG

    @property
    def office(self) -> str:
        return self.case.office if self.case else ""


@dataclass(frozen=True)
class Line:
    """One stage of the funnel."""

    stage: str
    open: int
    bands: tuple[int, ...]
    oldest: int | None
    moved_on: int
    reached: int
    """How many incidents have ever stood here, by the two dates."""
    held: tuple[tuple[Holder, int], ...]


@dataclass(frozen=True)
class Group:
    """The open incidents of one recipient state, or of one office."""

    name: str
    open: int
    long: int
    bands: tuple[int, ...]
    oldest: int | None
    by_stage: tuple[int, ...]


def standings(states: Iterable[State], *, order: Sequence[str], on: date) -> list[Standing]:
    """Every open incident with its place, oldest first; ties by reference, so that order is fixed."""
    rank = {stage: place for place, stage in enumerate(order)}
    found = [_standing(state, rank, on) for state in states if state.open]
    return sorted(found, key=lambda one: (-one.days, one.incident))


def _standing(state: State, rank: Mapping[str, int], on: date) -> Standing:
    running = [case for case in state.cases.values() if not case.closed]
    case = max(running, key=lambda c: (rank.get(c.stage, -1), c.reference), default=None)
    return Standing(
        state.incident, case.stage if case else NO_CASE, state.received_on,
        age(state.received_on, on), case, holder_of(case), state.disposition, state.triaged_on,
    )  # fmt: skip


def holder_of(case: CaseState | None) -> Holder:
    """With whom a case lies: whom it waits for, else the office that owns it, else nobody."""
    if case is None:
        return NOBODY
    if case.wait and case.wait.kind == "nobody":
        return NOBODY
    if case.wait:
        return Holder(case.wait.kind, case.wait.whom)
    return Holder("office", case.office) if case.office else NOBODY


def lines(
    found: Sequence[Standing], moved: Counter[str], reached: Counter[str], *, order: Sequence[str]
) -> tuple[Line, ...]:
    """One line per stage, first the incidents without a case."""
    by_stage: dict[str, list[Standing]] = {stage: [] for stage in (NO_CASE, *order)}
    for one in found:
        by_stage.setdefault(one.stage, []).append(one)
    return tuple(
        Line(
            stage, len(here), spread(one.days for one in here),
            max((one.days for one in here), default=None),
            moved[stage], reached[stage], held_by(here),
        )
        for stage, here in by_stage.items()
    )  # fmt: skip


def held_by(found: Iterable[Standing]) -> tuple[tuple[Holder, int], ...]:
    """Who holds how many, most first; together exactly all of them."""
    counts = Counter(one.holder for one in found)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0].kind, item[0].name)))


def moved_on(taken: Iterable[Step], *, order: Sequence[str], on: date) -> Counter[str]:
    """How many cases left each stage for a later one in the last 30 days; going back is no moving on."""
    rank = {stage: place for place, stage in enumerate(order)}
    counts: Counter[str] = Counter()
    for step in taken:
        if step.event.what is not What.STAGE or not on - MONTH < step.event.on <= on:
            continue
        before = step.before.cases.get(step.event.case) if step.before else None
        left = before.stage if before else NO_CASE
        if rank.get(step.event.value, len(rank)) > rank.get(left, -1):
            counts[left] += 1
    return counts


def groups(
    found: Iterable[Standing], names: Mapping[str, Sequence[str]], *, order: Sequence[str]
) -> tuple[Group, ...]:
    """The open incidents under each name given for them (an incident may stand under several)."""
    sorted_out: dict[str, list[Standing]] = {}
    for one in found:
        for name in names.get(one.incident) or ("",):
            sorted_out.setdefault(name, []).append(one)
    made = [_group(name, here, order) for name, here in sorted_out.items()]
    return tuple(sorted(made, key=lambda group: (-group.open, group.name)))


def _group(name: str, here: Sequence[Standing], order: Sequence[str]) -> Group:
    stages = Counter(one.stage for one in here)
    return Group(
        name, len(here), sum(one.long for one in here), spread(one.days for one in here),
        max(one.days for one in here), tuple(stages[stage] for stage in (NO_CASE, *order)),
    )  # fmt: skip
