"""The acts as people read them: who, when, what was done, to which record, why."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.conf import settings

from answerable.accounts.queries import names_of
from answerable.actor import MACHINE, Actor, Door
from answerable.assessment.acts import Act as CaseAct
from answerable.assessment.queries.opinions import unopened_among
from answerable.ledger import queries as ledger
from answerable.paging import part_of
from answerable.term import Term

PER_PAGE = 100
AT_ONCE = 5000
"""How many acts one question to the database names."""


@dataclass(frozen=True)
class ActLine:
    """One act, ready to be said."""

    number: int
    moment: datetime
    name: str
    verb: Term | str
    """What was done; the bare name for an act no room knows any more."""
    actor: str
    """Empty while it may not be said whose act it is: a blind opinion, before all are in."""
    by_machine: bool
    door: Term | str
    subject: str
    reason: str


@dataclass(frozen=True)
class ActsPage:
    """A hundred acts, newest first, and where they stand among all."""

    lines: tuple[ActLine, ...]
    count: int
    page: int
    pages: int


@cache
def verbs() -> dict[str, Term]:
    """Act name → its sentence, of every room that has acts."""
    found: dict[str, Term] = {}
    for room in settings.ROOMS:
        try:
            module = importlib.import_module(f"answerable.{room}.acts")
        except ModuleNotFoundError:
            continue
        found |= {act.value: act for act in module.Act}
    return found


def not_to_tell_yet(*, by: Actor) -> frozenset[int]:
    """The acts of which it may not be said whose they are: blind opinions, before all are in."""
    given = list(ledger.acts(by=by, name=CaseAct.OPINED).values_list("number", flat=True))
    parts = (given[at : at + AT_ONCE] for at in range(0, len(given), AT_ONCE))
    return frozenset(number for part in parts for number in unopened_among(part))


def acts_page(*, by: Actor, subject: str = "", page: int = 1) -> ActsPage:
    """Page `page` of the acts on `subject`, or of all; refused to all but inspector, administrator."""
    rows = ledger.acts(by=by, subject=subject)
    count = rows.count() if subject else ledger.tip(by=by).size
    part = part_of(count, page, PER_PAGE)
    shown = list(rows[part.span])
    blind = unopened_among(act.number for act in shown if act.name == CaseAct.OPINED)
    names = names_of({act.actor for act in shown})
    reasons = ledger.reasons(shown, by=by)
    doors = {door.value: door for door in Door}
    lines = tuple(
        ActLine(
            act.number, act.moment, act.name, verbs().get(act.name, act.name),
            "" if act.number in blind else names.get(act.actor, act.actor),
            act.actor == MACHINE, doors.get(act.door, act.door),
            act.subject, reasons.get(act.number, ""),
        )
        for act in shown
    )  # fmt: skip
    return ActsPage(lines, count, part.page, part.pages)
