"""Plans proposed and withdrawn, and what offices say of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.queries.cases import book_of, case_locked
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if
from answerable.response.actions.rows import history
from answerable.response.acts import Act
from answerable.response.models import Clearance, Decision, History, Measure, Plan
from answerable.response.queries import records
from answerable.response.rules import covers
from answerable.response.rules import plans as rules
from answerable.response.rules.decisions import Result
from answerable.response.rules.plans import ClearanceView, Intent, MeasureState, PlanState


@writing
def propose_plan(
    case: str, *, summary: str, because: str, by: Actor, measures: Sequence[Intent] = (),
    no_action: bool = False, ask: Sequence[str] = (),
) -> Plan:  # fmt: skip
    """Propose measures on a case, or that no action is taken; `ask`: offices asked for their view.

    A plan proposed before and not yet put to the decision is replaced; it stays on the record.
    """
    reason, row = because_given(because), case_locked(case, by=by)
    records.must_read(case, by=by)
    refuse_if(
        rules.why_not_propose(
            records.situation_of(row, by=by), summary=summary, measures=measures,
            no_action=no_action, playbook=book_of(row), by=by,
        )
    )  # fmt: skip
    Plan.everything.filter(case=row, state=PlanState.PROPOSED).update(state=PlanState.REPLACED)
    made = Plan(
        reference=new_reference("n"), case=row, summary=summary.strip(), no_action=no_action,
        because=reason, asked=list(dict.fromkeys(ask)), proposed_by=by.pseudonym,
        proposed_at=by.moment, protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    kind = "no_action" if no_action else "measures"
    rows = [history(row, made.reference, "plan", PlanState.PROPOSED, on=by.today, kind=kind,
                    summary=made.summary, asked=made.asked)]  # fmt: skip
    rows += [_measure(row, made, one, by) for one in measures]
    record(Act.PROPOSED, row.reference, by=by, because=reason, rows=rows)
    return made


@writing
def withdraw_plan(reference: str, *, because: str, by: Actor) -> Plan:
    """Withdraw a plan, and the decision it was put to: nothing was decided."""
    reason, made = because_given(because), records.plan(reference, by=by)
    refuse_if(rules.why_not_withdraw(state=PlanState(made.state), by=by))
    made.state = PlanState.REPLACED
    made.save(update_fields=["state"])
    Decision.everything.filter(plan=made, outcome=Result.OPEN).update(
        outcome=Result.WITHDRAWN, because=reason, decided_by=by.pseudonym, decided_at=by.moment,
        decided_on=by.today,
    )  # fmt: skip
    rows = [history(made.case, made.reference, "plan", "withdrawn", on=by.today)]
    record(Act.WITHDRAWN, made.case.reference, by=by, because=reason, rows=rows)
    return made


@writing
def clear(
    reference: str, *, office: str, because: str, by: Actor, comment: bool = False
) -> Clearance:
    """Clear a plan for an office, or clear it with a comment that is to be read."""
    view = ClearanceView.CLEAR_WITH_COMMENT if comment else ClearanceView.CLEAR
    reason, made = because_given(because), records.plan(reference, by=by)
    given = _give(made, office, view, reason, by)
    rows = [_said(given, by)]
    record(Act.CLEARED, made.case.reference, by=by, because=reason, rows=rows)
    return given


@writing
def object_to(reference: str, *, office: str, because: str, by: Actor) -> Clearance:
    """Object to a plan for an office. The objection is kept in full, whatever is decided."""
    reason, made = because_given(because), records.plan(reference, by=by)
    given = _give(made, office, ClearanceView.OBJECT, reason, by)
    rows = [_said(given, by)]
    record(Act.OBJECTED, made.case.reference, by=by, because=reason, rows=rows)
    return given


def _give(made: Plan, office: str, view: ClearanceView, reason: str, by: Actor) -> Clearance:
    refuse_if(
        rules.why_not_clear(
            state=PlanState(made.state), office=office, proposed_by=made.proposed_by, view=view,
            by=by,
        )
    )  # fmt: skip
    Clearance.everything.filter(plan=made, office=office, holds=True).update(holds=False)
    given = Clearance(
        plan=made, office=office, view=view, because=reason, given_by=by.pseudonym,
        given_at=by.moment, protected_by=made.protected_by,
    )  # fmt: skip
    given.save(force_insert=True)
    return given


def _said(given: Clearance, by: Actor) -> History:
    made = given.plan
    return history(made.case, made.reference, "clearance", given.view, on=by.today,
                   office=given.office, because=given.because)  # fmt: skip


def _measure(row: Case, made: Plan, one: Intent, by: Actor) -> History:
    due: date | None = one.due_on
    assert due is not None
    wanted = Measure(
        reference=new_reference("m"), plan=made, kind=one.kind, target=one.target.strip(),
        owner=one.owner.strip(), due_on=due, legal_basis=one.legal_basis.strip(),
        expected_effect=one.expected_effect.strip(), covers=covers.kept(one.covers),
        protected_by=row.protected_by,
    )  # fmt: skip
    wanted.save(force_insert=True)
    return history(row, wanted.reference, "measure", MeasureState.PROPOSED, on=by.today,
                   kind=one.kind, plan=made.reference, due_on=due.isoformat(),
                   covers=wanted.covers)  # fmt: skip
