"""The page of hand-over: what nobody looks after, what is offered, who is away, who carries how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Absence, Case, NoteDraft, Referral
from answerable.assessment.queries import cases, handover, load, notes, subjects
from answerable.assessment.queries.care import inside, office_names
from answerable.assessment.queries.people import Person, holders
from answerable.assessment.rules import handover as rules
from answerable.assessment.rules.handover import Keeping
from answerable.refusal import Absent, Sentence

SHOWN = 100
"""How many of the cases nobody looks after the page shows; all are counted."""
MINE = 50
"""For how many of one's own cases a deputy of their own can be named on the page."""


@dataclass(frozen=True)
class Lost:
    """A case nobody looks after, and why."""

    row: Case
    keeping: Keeping
    holder: str
    office: str
    days: int
    """Since when it has been at its stage."""


@dataclass(frozen=True)
class Waiting:
    """A referral without an answer."""

    row: Referral
    case: Case
    sent_from: str
    to: str
    days: int
    mine: bool
    """True when it waits for an office of the reader's."""


@dataclass(frozen=True)
class Leave:
    """An absence as the page shows it."""

    row: Absence
    person: str
    deputy: str
    now: bool
    back_why_not: Sentence | None


@dataclass(frozen=True)
class HandoverPage:
    """Everything about hand-over that one reader may see."""

    open: int
    lost_count: int
    lost: Sequence[Lost]
    """The first of them: those longest at their stage."""
    waiting: Sequence[Waiting]
    leaves: Sequence[Leave]
    load: Sequence[tuple[load.Load, str]]
    """Each with the name of its office."""
    deputised: Sequence[Case]
    drafts: Sequence[NoteDraft]
    people: Sequence[Person]
    mine: Sequence[Case]
    """The reader's own cases: each may have a deputy of its own."""
    leave_why_not: Sentence | None


def handover_page(*, by: Actor) -> HandoverPage:
    """The page of hand-over; `Absent` for who reads no cases."""
    if not subjects.reads_cases(by):
        raise Absent("handover")
    kept, offices = handover.kept_lightly(by=by), office_names()
    lost = {row.pk: keeping for row, keeping in kept if keeping in rules.STRANDED}
    mine = list(handover.held_cases(by.pseudonym, by=by)[:MINE])
    return HandoverPage(
        len(kept), len(lost), _lost(dict(list(lost.items())[:SHOWN]), offices, by),
        [_waiting(row, offices, by) for row in handover.referrals_waiting(by=by)],
        _leaves(by), [(one, offices.get(one.office, "")) for one in load.load(by=by)],
        handover.deputised(by=by), notes.drafts(by=by),
        holders(by=by), mine, rules.why_not_speak_for(by.pseudonym, by=by),
    )  # fmt: skip


def _lost(found: Mapping[int, Keeping], offices: Mapping[str, str], by: Actor) -> list[Lost]:
    rows = list(cases.cases(by=by).filter(pk__in=found).order_by("stage_since", "pk"))
    names = accounts.names_of({row.holder for row in rows})
    return [
        Lost(row, found[row.pk], names.get(row.holder, "") if inside(row, by=by) else "",
             offices.get(row.office, ""), (by.today - row.stage_since).days) for row in rows
    ]  # fmt: skip


def _waiting(row: Referral, offices: Mapping[str, str], by: Actor) -> Waiting:
    return Waiting(
        row, row.case, offices.get(row.from_office, ""), offices.get(row.to_office, ""),
        (by.today - row.sent_at.date()).days, row.to_office in by.offices,
    )  # fmt: skip


def _leaves(by: Actor) -> list[Leave]:
    """Absences of the reader's own offices, and the reader's own: elsewhere nobody is named."""
    found = handover.absences(by=by)
    near = {one.pseudonym for one in holders(by=by) if by.offices & one.offices}
    near |= {by.pseudonym}
    rows = [row for row in found if not by.offices or row.person in near]
    names = accounts.names_of({row.person for row in rows} | {row.deputy for row in rows})
    return [
        Leave(
            row, names.get(row.person, ""), names.get(row.deputy, ""),
            handover.span_of(row).holds_on(by.today),
            rules.why_not_back(handover.span_of(row), person=row.person, back_on=by.today, by=by),
        )
        for row in rows
    ]  # fmt: skip
