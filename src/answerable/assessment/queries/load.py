"""Who carries how much: open cases held, how many are late, the minutes they are estimated to take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.assessment.models import Clock, Finding, Procedure
from answerable.assessment.queries.handover import Light, away_on, kept_lightly, open_cases
from answerable.assessment.queries.procedures import playbook_of
from answerable.assessment.rules.findings import FindingState
from answerable.assessment.rules.handover import STRANDED, Keeping, minutes_left
from answerable.assessment.rules.stages import CaseView
from answerable.playbook import Condition


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
    cases = kept_lightly(by=by)
    names, away = names_of(_named(cases, by)), away_on(by.today)
    late, left = _late(by), _minutes(cases, by)
    found: dict[tuple[str, str, bool], Load] = {}
    for row, keeping in cases:
        name = names.get(row.holder, "")
        key = (row.holder if name else "", row.office, bool(row.holder))
        start = Load(name, row.office, bool(row.holder), bool(name) and row.holder in away)
        found[key] = _and(found.get(key, start), keeping, row.reference in late, left[row.pk])
    return sorted(found.values(), key=lambda one: (-one.cases, one.office, one.person))


def _and(load: Load, keeping: Keeping, late: bool, left: int | None) -> Load:
    return replace(
        load, cases=load.cases + 1, late=load.late + late,
        minutes=load.minutes if left is None else (load.minutes or 0) + left,
        stands_in=load.stands_in + (keeping is Keeping.DEPUTY),
        stranded=load.stranded + (keeping in STRANDED),
    )  # fmt: skip


_Cases = Iterable[tuple[Light, Keeping]]


def _named(cases: _Cases, by: Actor) -> set[str]:
    """Who may be named: holders inside the reader's offices, of cases of no office, and themselves."""
    return {
        row.holder for row, _ in cases
        if row.holder and (not row.office or row.office in by.offices or row.holder == by.pseudonym)
    }  # fmt: skip


def _late(by: Actor) -> set[str]:
    """The open cases of which some clock is over its day."""
    over = Clock.objects.visible_to(by).filter(stopped_on__isnull=True, due_on__lt=by.today)
    mine = over.filter(subject__in=open_cases(by=by).values("reference"))
    return set(mine.values_list("subject", flat=True))


def _minutes(cases: _Cases, by: Actor) -> dict[int, int | None]:
    """Case → the minutes it still takes; cases that lack the same are reckoned once."""
    answered, books = _answered(by), {row.pk: playbook_of(row) for row in Procedure.objects.all()}
    known: dict[tuple[int, str, tuple[str, ...], frozenset[str]], int | None] = {}
    found = {}
    for row, _ in cases:
        key = (row.procedure, row.stage, tuple(row.met), answered[row.pk])
        if key not in known:
            view = CaseView(row.stage, frozenset(Condition(code) for code in row.met))
            book = books[row.procedure]
            known[key] = minutes_left(view, answered=answered[row.pk], playbook=book)
        found[row.pk] = known[key]
    return found


def _answered(by: Actor) -> dict[int, frozenset[str]]:
    """Case → the questions that two people have signed."""
    signed = Finding.objects.visible_to(by).filter(
        case__in=open_cases(by=by).values("pk"), state=FindingState.COUNTERSIGNED
    )
    found: dict[int, set[str]] = defaultdict(set)
    for case, prompt in signed.values_list("case_id", "prompt"):
        found[case].add(prompt)
    return defaultdict(frozenset, {case: frozenset(prompts) for case, prompts in found.items()})
