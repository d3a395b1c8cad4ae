"""Who carries how much: open cases held, how many are late, the minutes they are estimated to take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.assessment.models import Case, Clock, Finding
from answerable.assessment.queries.cases import book_of, view_of
from answerable.assessment.queries.handover import Kept, away_on, kept
from answerable.assessment.rules.findings import FindingState
from answerable.assessment.rules.handover import STRANDED, Keeping, minutes_left


@dataclass(frozen=True)
class Load:
    """What one person carries; people of other offices are counted together, unnamed."""

    person: str
    """Name; empty where only the person's own office may know it, or where nobody holds them."""
    office: str
    held: bool = True
    away: bool = False
    cases: int = 0
    late: int = 0
    stands_in: int = 0
    """How many of them a deputy looks after now."""
    stranded: int = 0
    minutes: int | None = None
    """What these cases still take; None: no procedure of theirs estimates it."""

    @property
    def hours(self) -> int | None:
        """The minutes in whole hours, rounded up."""
        return None if self.minutes is None else -(-self.minutes // 60)


def load(*, by: Actor) -> list[Load]:
    """Who carries how much, most first; together they are every open case the reader may see."""
    cases = kept(by=by)
    rows = [one.row for one in cases]
    names, away = names_of(_named(rows, by)), away_on(by.today)
    late, answered = _late(rows, by), _answered(rows, by)
    found: dict[tuple[str, str, bool], Load] = {}
    for one in cases:
        row = one.row
        name = names.get(row.holder, "")
        key = (row.holder if name else "", row.office, bool(row.holder))
        start = Load(name, row.office, bool(row.holder), bool(name) and row.holder in away)
        left = minutes_left(view_of(row), answered=answered[row.pk], playbook=book_of(row))
        found[key] = _and(found.get(key, start), one, row.reference in late, left)
    return sorted(found.values(), key=lambda one: (-one.cases, one.office, one.person))


def _and(load: Load, one: Kept, late: bool, left: int | None) -> Load:
    return replace(
        load, cases=load.cases + 1, late=load.late + late,
        minutes=load.minutes if left is None else (load.minutes or 0) + left,
        stands_in=load.stands_in + (one.keeping is Keeping.DEPUTY),
        stranded=load.stranded + (one.keeping in STRANDED),
    )  # fmt: skip


def _named(rows: Iterable[Case], by: Actor) -> set[str]:
    """Who may be named: holders inside the reader's offices, of cases of no office, and themselves."""
    return {
        row.holder for row in rows
        if row.holder and (not row.office or row.office in by.offices or row.holder == by.pseudonym)
    }  # fmt: skip


def _late(rows: Sequence[Case], by: Actor) -> set[str]:
    """The cases of which some clock is over its day."""
    over = Clock.objects.visible_to(by).filter(
        subject__in=[row.reference for row in rows], stopped_on__isnull=True, due_on__lt=by.today
    )
    return set(over.values_list("subject", flat=True))


def _answered(rows: Sequence[Case], by: Actor) -> dict[int, frozenset[str]]:
    """Case → the questions that two people have signed."""
    signed = Finding.objects.visible_to(by).filter(
        case__in=[row.pk for row in rows], state=FindingState.COUNTERSIGNED
    )
    found: dict[int, set[str]] = defaultdict(set)
    for case, prompt in signed.values_list("case_id", "prompt"):
        found[case].add(prompt)
    return defaultdict(frozenset, {case: frozenset(prompts) for case, prompts in found.items()})
