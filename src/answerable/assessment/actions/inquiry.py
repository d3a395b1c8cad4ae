"""Steps of own inquiry planned, then done with a result or refused with a reason.

A request to another office starts a clock of its own, under the step; no clock of the case hears of it.
"""

from __future__ import annotations

from datetime import date

from answerable.accounts import queries as accounts
from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.assessment.actions.rows import begin_clock, day_of, halt_clocks, of_case
from answerable.assessment.acts import Act
from answerable.assessment.models import Case, History, InquiryStep
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import people
from answerable.assessment.queries.cited import unusable
from answerable.assessment.queries.steps import step
from answerable.assessment.rules import inquiry as rules
from answerable.assessment.rules.clocks import REQUEST
from answerable.assessment.rules.days import why_not_on
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, because_given, refuse_if


@writing
def plan_step(
    reference: str, kind: str, *, what: str, due_on: date | None, because: str, by: Actor,
    owner: str = "", office: str = "",
) -> InquiryStep:  # fmt: skip
    """Plan a step of a case's own inquiry: what, by whom (a pseudonym, an office), by which day."""
    reason, row = because_given(because), seen.case_locked(reference, by=by)
    wanted = rules.Planned(kind, what, due_on, owner, office)
    refuse_if(
        rules.why_not_plan(
            wanted, closed=seen.view_of(row).closed, able=_able(row, wanted, by), by=by
        )
    )
    assert due_on is not None
    made = InquiryStep(
        reference=new_reference("y"), case=row, kind=kind, what=what.strip(), owner=owner,
        office=office, due_on=due_on, planned_by=by.pseudonym, planned_on=by.today,
        protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [_row(row, made, by.today)]
    if kind == rules.StepKind.OFFICE_REQUEST:
        rows.append(_start(row, made, by))
    record(Act.STEP_PLANNED, reference, by=by, because=reason, rows=rows)
    return made


@writing
def finish_step(
    reference: str, *, outcome: str, by: Actor, exhibit: str = "", effective_on: date | None = None
) -> InquiryStep:
    """Record what a step brought, with the exhibit it is kept in where there is one."""
    _must_be_usable(exhibit, by)
    return _end(reference, outcome, exhibit, day_of(effective_on, by), refused=False, by=by)


@writing
def refuse_step(
    reference: str, *, because: str, by: Actor, effective_on: date | None = None
) -> InquiryStep:
    """Record that a step is not taken, and why: findings show it under what was not done."""
    return _end(reference, because, "", day_of(effective_on, by), refused=True, by=by)


@writing
def record_late_answer(
    reference: str, *, outcome: str, because: str, by: Actor, exhibit: str = "",
    effective_on: date | None = None,
) -> InquiryStep:  # fmt: skip
    """Take down what another office answered after the case was closed; the case stays closed."""
    reason, on = because_given(because), day_of(effective_on, by)
    _must_be_usable(exhibit, by)
    made = step(reference, by=by)
    row = seen.case_locked(made.case.reference, by=by)
    refuse_if(
        rules.why_not_answer_late(
            made.kind, rules.StepState(made.state), outcome=outcome,
            closed=seen.view_of(row).closed, by=by,
        )
    )  # fmt: skip
    refuse_if(why_not_on(on, today=by.today, not_before=row.closed_on or made.planned_on))
    made.late_because = reason
    rows = _ended(row, made, outcome, exhibit, on, by)
    record(Act.ANSWERED_LATE, row.reference, by=by, because=reason, rows=rows)
    return made


def _must_be_usable(exhibit: str, by: Actor) -> None:
    if exhibit and (not exhibit.startswith("x-") or unusable([exhibit], by=by)):
        raise Absent(exhibit)


def _end(
    reference: str, outcome: str, exhibit: str, on: date, *, refused: bool, by: Actor
) -> InquiryStep:
    made = step(reference, by=by)
    row = seen.case_locked(made.case.reference, by=by)
    closed = seen.view_of(row).closed
    state = rules.StepState(made.state)
    refuse_if(rules.why_not_end(state, outcome=outcome, refused=refused, closed=closed, by=by))
    refuse_if(why_not_on(on, today=by.today, not_before=made.planned_on))
    rows = _ended(row, made, outcome, exhibit, on, by, refused=refused)
    act = Act.STEP_REFUSED if refused else Act.STEP_DONE
    record(act, row.reference, by=by, because=made.outcome, rows=rows)
    return made


def _ended(
    row: Case, made: InquiryStep, outcome: str, exhibit: str, on: date, by: Actor, *,
    refused: bool = False,
) -> list[History]:  # fmt: skip
    """Write the end of a step down, and stop the clock of its request."""
    made.state = rules.StepState.REFUSED if refused else rules.StepState.DONE
    made.outcome, made.exhibit = outcome.strip(), exhibit
    made.ended_on, made.ended_by = on, by.pseudonym
    made.save(update_fields=["state", "outcome", "exhibit", "ended_on", "ended_by", "late_because"])
    stopped = halt_clocks(made.reference, REQUEST, on)
    return [
        _row(row, made, on),
        *(of_case(row, "clock", clock.kind, on=on, event="stopped", step=made.reference)
          for clock in stopped),
    ]  # fmt: skip


def _able(row: Case, wanted: rules.Planned, by: Actor) -> bool:
    """The person may hold the case, and the office is one of ours."""
    person = not wanted.owner or people.may_hold(row, wanted.owner, by=by)
    known = {reference for reference, _, _ in accounts.offices()}
    return person and (not wanted.office or wanted.office in known)


def _start(row: Case, made: InquiryStep, by: Actor) -> History:
    clock = begin_clock(
        made.reference, REQUEST, by.today, seen.book_of(row), protected_by=row.protected_by
    )
    due = clock.due_on.isoformat() if clock.due_on else ""
    return of_case(
        row, "clock", REQUEST, on=by.today, event="started", due_on=due, step=made.reference
    )


def _row(row: Case, made: InquiryStep, on: date) -> History:
    return of_case(
        row, "step", made.state, on=on, step=made.reference, kind=made.kind, text=made.what,
        owner=made.owner, office=made.office, due_on=made.due_on.isoformat(),
        outcome=made.outcome, exhibit=made.exhibit, late_because=made.late_because,
    )  # fmt: skip
