"""Decisions opened, voted on and taken; effects reviewed; cases closed."""

from __future__ import annotations

from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.assessment import actions as assessment
from answerable.assessment.actions.rows import insert_first
from answerable.assessment.models import Case
from answerable.assessment.queries.cases import book_of, case, case_locked
from answerable.assessment.rules.days import why_not_on
from answerable.ledger.actions import record, writing
from answerable.playbook import Condition
from answerable.refusal import Sentence, because_given, refuse_if
from answerable.response.actions import measures
from answerable.response.actions.rows import history
from answerable.response.acts import Act
from answerable.response.models import Decision, Dissent, History, Vote
from answerable.response.queries import records
from answerable.response.rules import decisions as rules
from answerable.response.rules import dissent as after
from answerable.response.rules.decisions import Result
from answerable.response.rules.plans import PlanState


@writing
def open_decision(plan: str, *, because: str, by: Actor, question: str = "") -> Decision:
    """Put a plan to the body that decides, under the rule of the case's playbook."""
    reason, made = because_given(because), records.plan(plan, by=by)
    book = book_of(made.case)
    refuse_if(
        rules.why_not_open(
            state=PlanState(made.state), by=by, rule=book.decision, playbook=book,
            has_decision=records.decision_on(made, by=by) is not None,
        )
    )  # fmt: skip
    row = Decision(
        reference=new_reference("d"), case=made.case, plan=made, rule=book.decision.rule,
        question=question.strip(), opened_at=by.moment, protected_by=made.protected_by,
    )  # fmt: skip
    insert_first(row)
    rows = [_row(row, by.today, plan=made.reference, rule=row.rule)]
    record(Act.OPENED, made.case.reference, by=by, because=reason, rows=rows)
    return row


@writing
def vote(decision: str, view: str, *, because: str, by: Actor, office: str = "") -> Vote:
    """Vote, or change one's vote: the newest holds, the earlier ones stay on the record."""
    reason, row = because_given(because), records.decision(decision, by=by)
    body = {person.pseudonym for person in records.electorate(row.case, by=by)}
    refuse_if(
        rules.why_not_vote(
            result=Result(row.outcome), view=view, entitled=by.pseudonym in body,
            proposed_by=row.plan.proposed_by, playbook=book_of(row.case), by=by,
        )
    )  # fmt: skip
    Vote.everything.filter(decision=row, voter=by.pseudonym, holds=True).update(holds=False)
    cast = Vote(
        decision=row, voter=by.pseudonym, view=view, because=reason, cast_at=by.moment,
        office=office if office in by.offices else "", protected_by=row.protected_by,
    )  # fmt: skip
    cast.save(force_insert=True)
    rows = [history(row.case, row.reference, "vote", view, on=by.today, voter=by.pseudonym,
                    office=cast.office, because=reason)]  # fmt: skip
    record(Act.VOTED, row.case.reference, by=by, because=reason, rows=rows)
    return cast


@writing
def decide(
    decision: str, *, because: str, review_on: date | None, by: Actor,
    effective_on: date | None = None,
) -> Decision:  # fmt: skip
    """Record what the rule yields: adopted, no action, or not adopted; with reasons and a review day.

    Refused while the rule yields nothing. A decision in force stops the inquiry's clock.
    """
    reason, on = because_given(because), effective_on or by.today
    row = records.decision(decision, by=by)
    case_locked(row.case.reference, by=by)
    outcome = records.yields(row, by=by)
    refuse_if(
        rules.why_not_decide(
            result=Result(row.outcome), yields=outcome, playbook=book_of(row.case), by=by
        )
    )
    refuse_if(rules.why_not_review_day(review_on, by=by))
    refuse_if(why_not_on(on, today=by.today, not_before=row.opened_at.date()))
    result = rules.result_of(outcome, no_action=row.plan.no_action)
    row.outcome, row.because, row.yielded = result, reason, _kept(outcome.sentence)
    row.review_on, row.decided_at = review_on, by.moment
    row.decided_by, row.decided_on = by.pseudonym, on
    row.save()
    due = review_on.isoformat() if review_on else ""
    rows = [_row(row, on, yielded=row.yielded, review_on=due, because=reason)]
    rows += _settle_plan(row, result, on, by)
    record(Act.DECIDED, row.case.reference, by=by, because=reason, rows=rows)
    _tell_the_case(row, result, reason, on, by)
    return row


@writing
def dissent(decision: str, *, because: str, by: Actor, office: str = "") -> Dissent:
    """Record a dissenting opinion on a decision that was taken. It changes nothing, and stays."""
    reason, row = because_given(because), records.decision(decision, by=by)
    refuse_if(
        after.why_not_dissent(
            result=Result(row.outcome), office=office, playbook=book_of(row.case), by=by
        )
    )
    made = Dissent(
        decision=row, author=by.pseudonym, office=office, because=reason, given_at=by.moment,
        protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [history(row.case, row.reference, "dissent", "given", on=by.today, because=reason,
                    author=by.pseudonym, office=office)]  # fmt: skip
    record(Act.DISSENTED, row.case.reference, by=by, because=reason, rows=rows)
    return made


@writing
def reconsider(decision: str, *, because: str, by: Actor) -> Decision:
    """Open a decision again on new information: it stays on the record as it was, its measures bind
    until they are given up, and the case is decided anew on a new plan."""
    reason, row = because_given(because), records.decision(decision, by=by)
    held = case_locked(row.case.reference, by=by)
    refuse_if(
        after.why_not_reconsider(
            result=Result(row.outcome), in_force=records.in_force(row.case, by=by) == row,
            stage=held.stage, playbook=book_of(row.case), by=by,
        )
    )  # fmt: skip
    row.reconsidered_at, row.reconsidered_by = by.moment, by.pseudonym
    row.reconsidered_because = reason
    row.save(update_fields=["reconsidered_at", "reconsidered_by", "reconsidered_because"])
    rows = [history(row.case, row.reference, "decision", "reconsidered", on=by.today,
                    because=reason)]  # fmt: skip
    record(Act.RECONSIDERED, row.case.reference, by=by, because=reason, rows=rows)
    assessment.decide_again(row.case.reference, because=reason, by=by)
    return row


@writing
def review_effect(decision: str, *, effect: str, because: str, by: Actor) -> Decision:
    """Record what a decision has changed, on the day set for it or later."""
    reason, row = because_given(because), records.decision(decision, by=by)
    refuse_if(
        rules.why_not_review(
            in_force=records.in_force(row.case, by=by) == row, reviewed=bool(row.effect),
            undone=records.has_undone(row.case, by=by), by=by,
        )
    )  # fmt: skip
    row.effect, row.reviewed_on, row.reviewed_by = because_given(effect), by.today, by.pseudonym
    row.save(update_fields=["effect", "reviewed_on", "reviewed_by"])
    rows = [history(row.case, row.reference, "effect", "reviewed", on=by.today, effect=row.effect)]
    record(Act.REVIEWED, row.case.reference, by=by, because=reason, rows=rows)
    assessment.meet(row.case.reference, Condition.EFFECT_REVIEWED, because=reason, by=by)
    return row


@writing
def close_case(
    reference: str, *, because: str, by: Actor, effective_on: date | None = None,
    version: int | None = None,
) -> Case:  # fmt: skip
    """Close a case after a decision, or after a disposition two people put in force."""
    reason, row = because_given(because), case(reference, by=by)
    refuse_if(rules.why_not_close(plan_open=records.open_plan(row, by=by) is not None))
    done = assessment.close_case(
        reference, because=reason, by=by, effective_on=effective_on, version=version
    )
    rows = [history(done, reference, "close", "closed", on=done.stage_since)]
    record(Act.CLOSED, reference, by=by, because=reason, rows=rows)
    return done


def _settle_plan(row: Decision, result: Result, on: date, by: Actor) -> list[History]:
    """The plan and its measures follow the decision."""
    row.plan.state = PlanState.DECIDED
    row.plan.save(update_fields=["state"])
    plan = history(row.case, row.plan.reference, "plan", PlanState.DECIDED, on=on)
    return [plan, *measures.settle(row, result, on, by)]


def _tell_the_case(row: Decision, result: Result, reason: str, on: date, by: Actor) -> None:
    """What holds lets the case go on; what was not adopted leaves it where it is, clock running."""
    if result not in rules.HOLDS:
        return
    reference = row.case.reference
    assessment.meet(reference, Condition.DECISION, because=reason, by=by, on=on)
    if not records.has_undone(row.case, by=by):
        assessment.meet(reference, Condition.MEASURES_DONE, because=reason, by=by, on=on)


def _kept(sentence: Sentence) -> dict[str, object]:
    return {"template": sentence.template, "values": sentence.values}


def _row(row: Decision, on: date, **data: object) -> History:
    return history(row.case, row.reference, "decision", row.outcome, on=on, **data)
