"""Who has a case in their care, who could, and which clocks run for it; each with its why-not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Case, Referral
from answerable.assessment.queries import handover
from answerable.assessment.queries.people import Person
from answerable.assessment.rules import cases as rules
from answerable.assessment.rules.handover import (
    STRANDED,
    Keeping,
    ReferralState,
    why_not_answer,
    why_not_offer,
    why_not_recall,
)
from answerable.assessment.rules.stages import CaseView
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Offered:
    """A case on its way to another office, which has not answered yet."""

    row: Referral
    to: str
    sender: str
    answer_why_not: Sentence | None
    recall_why_not: Sentence | None


@dataclass(frozen=True)
class Care:
    """Who holds a case, in which office, and who could."""

    holder: str
    mine: bool
    """True when the reader holds it."""
    keeping: Keeping
    deputy: str
    office: str
    offices: Sequence[tuple[str, str]]
    could_hold: Sequence[Person]
    take_why_not: Sentence | None
    give_why_not: Sentence | None
    refer_why_not: Sentence | None
    """Why it may not be offered to another office, or given to its first."""
    offered: Offered | None
    past: Sequence[tuple[Referral, str]]
    """Referrals answered before, each with the name of its office."""

    @property
    def stranded(self) -> bool:
        return self.keeping in STRANDED


def care_of(row: Case, view: CaseView, colleagues: Iterable[Person], *, by: Actor) -> Care:
    """Who has a case in their care."""
    people = [person for person in colleagues if person.has(*rules.HOLDERS)]
    able = any(person.pseudonym == by.pseudonym for person in people)
    offices, kept = office_names(), handover.keeping_of(row, by=by)
    names = accounts.names_of({row.holder, kept.deputy})
    stands_in = kept.deputy == by.pseudonym
    made = handover.referrals_of(row, by=by)
    offered = _offered(row, made, offices, by)
    return Care(
        holder_shown(row, names, by=by), row.holder == by.pseudonym, kept.keeping,
        names.get(kept.deputy, "") if inside(row, by=by) else "", offices.get(row.office, ""),
        list(offices.items()), people,
        rules.why_not_assign(view, to=by.pseudonym, able=able, stands_in=stands_in, by=by),
        rules.why_not_give(view, by=by, stands_in=stands_in),
        _refer_why_not(row, view, under_way=offered is not None, by=by), offered,
        [(one, offices.get(one.to_office, "")) for one in made if one.state != ReferralState.SENT],
    )  # fmt: skip


def _refer_why_not(row: Case, view: CaseView, *, under_way: bool, by: Actor) -> Sentence | None:
    if row.office:
        return why_not_offer(view, office=row.office, under_way=under_way, by=by)
    return rules.why_not_place(view, office="", moves_on=True, by=by)


def _offered(
    row: Case, made: Iterable[Referral], offices: Mapping[str, str], by: Actor
) -> Offered | None:
    waiting = next((one for one in made if one.state == ReferralState.SENT), None)
    if waiting is None:
        return None
    offer = handover.offer_of(waiting)
    sender = accounts.names_of({waiting.sent_by}).get(waiting.sent_by, "")
    return Offered(
        waiting, offices.get(waiting.to_office, ""), sender if inside(row, by=by) else "",
        why_not_answer(offer, by=by), why_not_recall(offer, by=by),
    )  # fmt: skip


def holder_shown(row: Case, names: Mapping[str, str], *, by: Actor) -> str:
    """Who holds a case, by name: inside the office, and to themselves; empty to others."""
    return names.get(row.holder, "") if inside(row, by=by) or row.holder == by.pseudonym else ""


def inside(row: Case, *, by: Actor) -> bool:
    """Whether the reader is of the office that has the case: only there are people named."""
    return not row.office or row.office in by.offices


def office_names() -> Mapping[str, str]:
    """Reference → name of every office."""
    return {reference: name for reference, name, _ in accounts.offices()}
