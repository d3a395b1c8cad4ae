"""The page of hand-over: what nobody looks after, what is offered, who is away, who carries how much."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Absence, Case, NoteDraft, Referral
from answerable.assessment.queries import handover, load, notes, subjects
from answerable.assessment.queries.care import inside, office_names
from answerable.assessment.queries.people import Person, holders
from answerable.assessment.rules import handover as rules
from answerable.assessment.rules.handover import Keeping
from answerable.refusal import Absent, Sentence


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
    lost: Sequence[Lost]
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
    kept, offices = handover.kept(by=by), office_names()
    lost = [one for one in kept if one.keeping in rules.STRANDED]
    names = accounts.names_of({one.row.holder for one in lost})
    mine = list(handover.held_cases(by.pseudonym, by=by))
    return HandoverPage(
        len(kept),
        [Lost(o.row, o.keeping, names.get(o.row.holder, "") if inside(o.row, by=by) else "",
              offices.get(o.row.office, ""), (by.today - o.row.stage_since).days) for o in lost],
        [_waiting(row, offices, by) for row in handover.referrals_waiting(by=by)],
        _leaves(by), [(one, offices.get(one.office, "")) for one in load.load(by=by)],
        handover.deputised(by=by), notes.drafts(by=by),
        holders(by=by), mine, rules.why_not_speak_for(by.pseudonym, by=by),
    )  # fmt: skip


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
