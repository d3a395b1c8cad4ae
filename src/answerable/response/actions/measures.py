"""Measures after a decision: entered in the register, carried out, given up, or lifted."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.arms.actions.restrictions import Ground, lift_restriction, set_restriction
from answerable.arms.models import Restriction
from answerable.arms.queries import restrictions as registered
from answerable.assessment import actions as assessment
from answerable.assessment.queries.cases import book_of, case, view_of
from answerable.assessment.rules.days import why_not_on
from answerable.assessment.rules.people import in_words
from answerable.ledger.actions import record, writing
from answerable.playbook import Condition
from answerable.refusal import because_given, refuse_if
from answerable.response.actions.rows import history
from answerable.response.acts import Act
from answerable.response.models import Decision, History, Measure
from answerable.response.queries import records
from answerable.response.rules import covers
from answerable.response.rules import decisions as rules
from answerable.response.rules.decisions import Result
from answerable.response.rules.plans import MeasureState


@writing
def carry_out(
    measure: str, *, evidence: str, because: str, by: Actor, effective_on: date | None = None
) -> Measure:
    """Record that a decided measure was carried out, and what shows it."""
    reason, on = because_given(because), effective_on or by.today
    row = records.measure(measure, by=by)
    refuse_if(rules.why_not_carry_out(state=MeasureState(row.state), evidence=evidence, by=by))
    refuse_if(why_not_on(on, today=by.today, not_before=row.plan.decision.decided_on))
    row.state, row.carried_out_on, row.evidence = MeasureState.CARRIED_OUT, on, evidence.strip()
    row.save(update_fields=["state", "carried_out_on", "evidence"])
    rows = [_of_measure(row, on, evidence=row.evidence)]
    record(Act.CARRIED_OUT, row.plan.case.reference, by=by, because=reason, rows=rows)
    _measures_done(row, reason, on, by)
    return row


@writing
def drop_measure(measure: str, *, because: str, by: Actor) -> Measure:
    """Record that a decided measure will not be carried out, and why."""
    reason, row = because_given(because), records.measure(measure, by=by)
    refuse_if(rules.why_not_drop(state=MeasureState(row.state), by=by))
    row.state = MeasureState.REFUSED
    row.save(update_fields=["state"])
    rows = [_of_measure(row, by.today, because=reason)]
    record(Act.DROPPED, row.plan.case.reference, by=by, because=reason, rows=rows)
    _measures_done(row, reason, by.today, by)
    return row


@writing
def lift_measure(measure: str, *, because: str, by: Actor) -> Restriction:
    """Lift what a decided measure put into the register: by who may decide, from this day on."""
    reason, row = because_given(because), records.measure(measure, by=by)
    held = registered.of_measure(measure, by=by)
    refuse_if(rules.why_not_lift(registered=held is not None))
    assert held is not None
    book = book_of(row.plan.case)
    lifters = book.decision.voters
    lifted = lift_restriction(
        held.reference, because=reason, by=by, lifters=lifters,
        words=in_words(lifters, book),
    )  # fmt: skip
    rows = [history(row.plan.case, measure, "lift", "lifted", on=by.today, kind=row.kind,
                    restriction=held.reference, because=reason)]  # fmt: skip
    record(Act.LIFTED, row.plan.case.reference, by=by, because=reason, rows=rows)
    return lifted


def settle(row: Decision, result: Result, on: date, by: Actor) -> list[History]:
    """The measures of a plan follow its decision; what the register carries out is in force at once."""
    settled = []
    for measure in Measure.everything.filter(plan=row.plan).order_by("pk"):
        entered = _enter(row, measure, on, by) if result is Result.ADOPTED else None
        measure.state = _state_after(result, entered)
        if entered is not None:
            measure.carried_out_on, measure.evidence = on, entered.reference
        measure.save(update_fields=["state", "carried_out_on", "evidence"])
        more = {"restriction": entered.reference} if entered else {}
        settled.append(_of_measure(measure, on, **more))
    return settled


def _state_after(result: Result, entered: Restriction | None) -> MeasureState:
    if result is not Result.ADOPTED:
        return MeasureState.REFUSED
    return MeasureState.CARRIED_OUT if entered else MeasureState.DECIDED


def _enter(row: Decision, measure: Measure, on: date, by: Actor) -> Restriction | None:
    wanted = covers.wanted_of(measure.covers)
    if wanted is None:
        return None
    ground = Ground(measure.reference, row.reference, measure.protected_by)
    return set_restriction(measure.kind, wanted, ground=ground, because=row.because, by=by, on=on)


def _measures_done(row: Measure, reason: str, on: date, by: Actor) -> None:
    """The last measure done lets the case go on, unless it was sent back and is not decided anew."""
    held = case(row.plan.case.reference, by=by)
    if Condition.DECISION in view_of(held).met and not records.has_undone(held, by=by):
        assessment.meet(held.reference, Condition.MEASURES_DONE, because=reason, by=by, on=on)


def _of_measure(row: Measure, on: date, **data: object) -> History:
    made = row.plan
    return history(made.case, row.reference, "measure", row.state, on=on, kind=row.kind,
                   plan=made.reference, **data)  # fmt: skip
