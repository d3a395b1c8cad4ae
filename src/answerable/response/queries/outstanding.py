"""What is still to be done in the whole house: votes and clearances awaited, measures, effect reviews."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.accounts import queries as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.queries.care import office_names
from answerable.assessment.queries.cases import book_of, view_of
from answerable.playbook import Condition
from answerable.response.models import Clearance, Decision, Measure, Plan
from answerable.response.queries import records
from answerable.response.rules.decisions import HOLDS, Result
from answerable.response.rules.due import When, when
from answerable.response.rules.plans import MeasureState, PlanState, on_licences

_ON = ("case__incident", "case__pattern", "case__procedure")


@dataclass(frozen=True)
class Due:
    """A measure to carry out, or an effect to review, by a day."""

    case: Case
    reference: str
    """Of the decision whose page shows it."""
    measure: Measure | None
    words: str
    on: date
    when: When
    on_licences: bool = False


@dataclass(frozen=True)
class Awaited:
    """A decision that is open, and how many of those who vote have not."""

    case: Case
    decision: Decision
    since: date
    missing: int
    mine: bool
    """True when the reader's own vote is awaited."""


@dataclass(frozen=True)
class Silent:
    """A plan an office was asked to clear, and has not spoken on."""

    case: Case
    plan: Plan
    office: str
    since: date
    mine: bool


@dataclass(frozen=True)
class Outstanding:
    """Everything that is decided or to be decided and not yet done, for one reader."""

    votes: Sequence[Awaited]
    clearances: Sequence[Silent]
    measures: Sequence[Due]
    reviews: Sequence[Due]

    @property
    def late(self) -> int:
        """How many measures and reviews are over their day."""
        return sum(one.when is When.LATE for one in (*self.measures, *self.reviews))


def outstanding(*, by: Actor) -> Outstanding:
    """What is outstanding, the earliest first; empty for who reads no decisions."""
    return Outstanding(_votes(by), _clearances(by), _measures(by), _reviews(by))


def awaiting_vote(account: Account, *, by: Actor) -> list[str]:
    """References of the open decisions that await this person's vote: looked up as the person sees
    them, for who hands on their work. When the account closes they are of no deciding body."""
    them = accounts.actor_for(account, door=by.door, moment=by.moment)
    return [one.decision.reference for one in _votes(them) if one.mine]


def _votes(by: Actor) -> list[Awaited]:
    opened = Decision.objects.visible_to(by).filter(outcome=Result.OPEN).select_related(*_ON)
    found = []
    for row in opened.order_by("opened_at", "pk"):
        missing = records.yields(row, by=by).missing
        found.append(
            Awaited(row.case, row, row.opened_at.date(), len(missing), by.pseudonym in missing)
        )
    return found


def _clearances(by: Actor) -> list[Silent]:
    plans = Plan.objects.visible_to(by).filter(state=PlanState.PROPOSED).select_related(*_ON)
    rows = list(plans.order_by("proposed_at", "pk"))
    given = Clearance.objects.visible_to(by).filter(plan__in=rows, holds=True)
    heard = set(given.values_list("plan_id", "office"))
    names = office_names()
    return [
        Silent(row.case, row, names.get(office, office), row.proposed_at.date(),
               office in by.offices)
        for row in rows for office in row.asked if (row.pk, office) not in heard
    ]  # fmt: skip


def _measures(by: Actor) -> list[Due]:
    rows = Measure.objects.visible_to(by).filter(state=MeasureState.DECIDED)
    related = rows.select_related("plan__decision", *(f"plan__{name}" for name in _ON))
    return [_of_measure(row, by) for row in related.order_by("due_on", "pk")]


def _of_measure(row: Measure, by: Actor) -> Due:
    case = row.plan.case
    offer = book_of(case).measure(row.kind)
    return Due(
        case, row.plan.decision.reference, row, offer.words if offer else row.kind, row.due_on,
        when(row.due_on, by.today), on_licences(row.kind),
    )  # fmt: skip


def _reviews(by: Actor) -> list[Due]:
    rows = Decision.objects.visible_to(by).filter(
        outcome__in=HOLDS, effect="", review_on__isnull=False
    )
    found = list(rows.select_related(*_ON).order_by("-decided_at", "-pk"))
    return sorted(_in_force(found, by), key=lambda one: (one.on, one.reference))


def _in_force(rows: Iterable[Decision], by: Actor) -> Iterable[Due]:
    """The newest of each case whose decision stands; an older one is reviewed with it, or not at all."""
    told: set[int] = set()
    for row in rows:
        if row.case_id in told:
            continue
        told.add(row.case_id)
        if Condition.DECISION in view_of(row.case).met and row.review_on:
            yield Due(row.case, row.reference, None, "", row.review_on,
                      when(row.review_on, by.today))  # fmt: skip
