"""Everything the page of a decision shows: who spoke and who has not, the rule, what it now yields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.arms.queries.restrictions import RestrictionLine, restrictions
from answerable.arms.rules.restrictions import why_not_lift
from answerable.assessment.models import Case
from answerable.assessment.queries.care import office_names
from answerable.assessment.queries.cases import book_of, case, view_of
from answerable.assessment.queries.people import Person
from answerable.assessment.rules.people import in_words
from answerable.assessment.rules.stages import CaseView
from answerable.playbook import CLOSED, MeasureOffer, Outcome, Playbook, View
from answerable.refusal import Sentence, say
from answerable.response.models import Clearance, Decision, Dissent, Measure, Plan, Vote
from answerable.response.queries import records
from answerable.response.rules import covers, decisions, plans
from answerable.response.rules import dissent as after
from answerable.response.rules.decisions import Result
from answerable.response.rules.due import When, when
from answerable.response.rules.plans import ClearanceView, MeasureState, PlanState


@dataclass(frozen=True)
class Spoken:
    """What an office or a voter says; nothing said yet: `view` is None, with since when."""

    office: str
    reference: str
    view: ClearanceView | View | None
    because: str
    person: str
    moment: datetime
    holds: bool = True


@dataclass(frozen=True)
class Opinion:
    """A dissenting opinion, given for an office or in the author's own name."""

    office: str
    person: str
    because: str
    moment: datetime


@dataclass(frozen=True)
class Bound:
    """A measure with its words and why it may not be recorded as done or given up."""

    row: Measure
    words: str
    state: MeasureState
    when: When | None
    """Late, due soon or later, while it waits to be carried out."""
    on_licences: bool
    covers: str
    """What it covers, in words."""
    restriction: RestrictionLine | None
    """What it put into the register."""
    lift_why_not: Sentence | None
    carry_why_not: Sentence | None
    drop_why_not: Sentence | None


@dataclass(frozen=True)
class PlanShown:
    """A plan with its measures and what offices say of it."""

    row: Plan
    state: PlanState
    proposed_by: str
    measures: Sequence[Bound]
    silent: Sequence[Spoken]
    spoken: Sequence[Spoken]
    decision: Decision | None
    speaks_for: Sequence[tuple[str, str]]
    """The offices the reader may speak for."""
    clear_why_not: Sentence | None
    open_why_not: Sentence | None
    withdraw_why_not: Sentence | None


@dataclass(frozen=True)
class DecisionPage:
    """One decision."""

    row: Decision
    case: Case
    book: Playbook
    result: Result
    plan: PlanShown
    voters: Sequence[Person]
    votes: Sequence[Spoken]
    unheard: Sequence[Person]
    yields: Outcome
    yielded: str
    """What the rule came to when it was decided."""
    would_be: Result
    dissent: Sequence[Spoken]
    opinions: Sequence[Opinion]
    """Dissenting opinions given after the decision, in the order given."""
    decided_by: str
    reviewed_by: str
    reconsidered_by: str
    in_force: bool
    dissent_why_not: Sentence | None
    reconsider_why_not: Sentence | None
    vote_why_not: Sentence | None
    decide_why_not: Sentence | None
    review_why_not: Sentence | None


@dataclass(frozen=True)
class PlanPage:
    """The plans of a case, and the form for a new one."""

    row: Case
    view: CaseView
    book: Playbook
    plans: Sequence[PlanShown]
    offers: Sequence[MeasureOffer]
    offices: Sequence[tuple[str, str]]
    why_not: Sentence | None
    only_no_action: bool
    close_why_not: Sentence | None
    closed: bool


@dataclass(frozen=True)
class InShort:
    """What the page of a case says of its plans; nothing to who reads no decisions."""

    shown: bool
    is_open: bool
    plan: Plan | None = None
    decision: Decision | None = None
    result: Result | None = None
    may_plan: bool = False


def plans_in_short(reference: str, *, by: Actor) -> InShort:
    """The newest plan of a case and the decision it was put to."""
    row = case(reference, by=by)
    newest = Plan.objects.visible_to(by).filter(case=row).order_by("-proposed_at", "-pk").first()
    may_plan = plans.may_decide_here(row.stage, book_of(row))
    if newest is None:
        return InShort(records.reads(by), False, may_plan=may_plan)
    made = records.decision_on(newest, by=by)
    is_open = newest.state == PlanState.PROPOSED
    return InShort(True, is_open, newest, made, Result(made.outcome) if made else None, may_plan)


def plan_page(reference: str, *, by: Actor) -> PlanPage:
    """The plans of a case, the newest first; `Absent` for who reads no decisions."""
    row = case(reference, by=by)
    records.must_read(reference, by=by)
    book, view = book_of(row), view_of(row)
    made = Plan.objects.visible_to(by).filter(case=row).order_by("-proposed_at", "-pk")
    standing = records.situation_of(row, by=by)
    plan_open = records.open_plan(row, by=by) is not None
    return PlanPage(
        row, view, book, [_plan(one, book, by) for one in made], offers(book),
        list(office_names().items()), plans.why_not_plan(standing, playbook=book, by=by),
        row.stage != book.stages[-1].code, decisions.why_not_close(plan_open=plan_open),
        row.stage == CLOSED,
    )  # fmt: skip


def offers(book: Playbook) -> list[MeasureOffer]:
    """The measures a plan can name: no action is a plan of its own."""
    return [offer for offer in book.measures if offer.code != plans.NO_ACTION]


def decision_page(reference: str, *, by: Actor) -> DecisionPage:
    """The page of a decision, or `Absent`."""
    row = records.decision(reference, by=by)
    book, result = book_of(row.case), Result(row.outcome)
    body = records.electorate(row.case, by=by)
    cast, yields = _votes(row, by), records.yields(row, by=by)
    plan = _plan(row.plan, book, by)
    names = accounts.names_of({row.decided_by, row.reviewed_by, row.reconsidered_by})
    entitled = any(person.pseudonym == by.pseudonym for person in body)
    in_force = records.in_force(row.case, by=by) == row
    return DecisionPage(
        row, row.case, book, result, plan, body, cast,
        [p for p in body if p.pseudonym in yields.missing], yields,
        _said(row), decisions.result_of(yields, no_action=row.plan.no_action),
        [s for s in (*plan.spoken, *cast) if s.holds and s.view in _AGAINST],
        _opinions(row, by), names.get(row.decided_by, ""), names.get(row.reviewed_by, ""),
        names.get(row.reconsidered_by, ""), in_force,
        after.why_not_dissent(result=result, office="", playbook=book, by=by),
        after.why_not_reconsider(result=result, in_force=in_force, stage=row.case.stage,
                                 playbook=book, by=by),
        decisions.why_not_vote(result=result, view=View.FOR, entitled=entitled,
                               proposed_by=row.plan.proposed_by, playbook=book, by=by),
        decisions.why_not_decide(result=result, yields=yields, playbook=book, by=by),
        decisions.why_not_review(
            in_force=in_force, reviewed=bool(row.effect),
            undone=records.has_undone(row.case, by=by), by=by,
        ),
    )  # fmt: skip


def _said(row: Decision) -> str:
    kept = row.yielded
    return say(kept["template"], **kept["values"]) if kept else ""


_AGAINST = (ClearanceView.OBJECT, View.AGAINST)


def _votes(row: Decision, by: Actor) -> list[Spoken]:
    cast: list[Vote] = list(records.votes(row, by=by))
    names, offices = accounts.names_of({v.voter for v in cast}), office_names()
    return [
        Spoken(
            offices.get(v.office, ""), v.office, View(v.view), v.because, names.get(v.voter, ""),
            v.cast_at, v.holds,
        )
        for v in cast
    ]  # fmt: skip


def _opinions(row: Decision, by: Actor) -> list[Opinion]:
    given = list(Dissent.objects.visible_to(by).filter(decision=row).order_by("given_at", "pk"))
    names, offices = accounts.names_of({one.author for one in given}), office_names()
    return [
        Opinion(offices.get(one.office, ""), names.get(one.author, ""), one.because, one.given_at)
        for one in given
    ]


def _plan(row: Plan, book: Playbook, by: Actor) -> PlanShown:
    state, offices = PlanState(row.state), office_names()
    given = list(Clearance.objects.visible_to(by).filter(plan=row).order_by("given_at", "pk"))
    names = accounts.names_of({c.given_by for c in given} | {row.proposed_by})
    spoken = [_view(c, offices.get(c.office, c.office), names) for c in given]
    heard = {c.office for c in given if c.holds}
    silent = [
        Spoken(offices.get(asked, asked), asked, None, "", "", row.proposed_at)
        for asked in row.asked if asked not in heard
    ]  # fmt: skip
    mine = [(o, offices[o]) for o in sorted(by.offices) if o in offices]
    decision = records.decision_on(row, by=by)
    measures = Measure.objects.visible_to(by).filter(plan=row).order_by("due_on", "pk")
    return PlanShown(
        row, state, names.get(row.proposed_by, ""), [bound(m, book, by=by) for m in measures],
        silent, spoken, decision, mine,
        plans.why_not_clear(
            state=state, office=mine[0][0] if mine else "", proposed_by=row.proposed_by,
            view=ClearanceView.CLEAR, by=by,
        ),
        decisions.why_not_open(state=state, has_decision=decision is not None, by=by,
                               rule=book.decision, playbook=book),
        plans.why_not_withdraw(state=state, by=by),
    )  # fmt: skip


def _view(given: Clearance, office: str, names: dict[str, str]) -> Spoken:
    return Spoken(
        office, given.office, ClearanceView(given.view), given.because,
        names.get(given.given_by, ""), given.given_at, given.holds,
    )  # fmt: skip


def bound(row: Measure, book: Playbook, *, by: Actor) -> Bound:
    """A measure as pages show it."""
    offer, state = book.measure(row.kind), MeasureState(row.state)
    waits = state is MeasureState.DECIDED
    found = restrictions(by=by, part=Q(measure=row.reference)) if row.covers else ()
    entered = found[0] if found else None
    return Bound(
        row, offer.words if offer else row.kind.replace("_", " "), state,
        when(row.due_on, by.today) if waits else None, plans.on_licences(row.kind),
        covers.in_words(row.covers), entered, _why_not_lift(entered, book, by),
        decisions.why_not_carry_out(state=state, evidence="–", by=by),
        decisions.why_not_drop(state=state, by=by),
    )  # fmt: skip


def _why_not_lift(entered: RestrictionLine | None, book: Playbook, by: Actor) -> Sentence | None:
    if entered is None:
        return None
    lifters = book.decision.voters
    return why_not_lift(entered.state, lifters=lifters, by=by, words=in_words(lifters, book))
