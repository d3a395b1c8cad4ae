"""Plans, decisions and measures as actions need them, and what the rule yields now."""

from __future__ import annotations

from django.db.models import QuerySet

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.queries.cases import book_of, view_of
from answerable.assessment.queries.people import Person, able
from answerable.playbook import Ballot, Condition, Outcome, View, outcome
from answerable.refusal import Absent
from answerable.response.models import Decision, Measure, Plan, Vote
from answerable.response.rules.decisions import HOLDS
from answerable.response.rules.plans import MeasureState, PlanState, Situation


def must_read(reference: str, *, by: Actor) -> None:
    """Raise `Absent` for somebody who reads no decisions, whatever they see of the case."""
    if not reads(by):
        raise Absent(reference)


def reads(by: Actor) -> bool:
    """Say whether somebody reads plans and decisions at all."""
    return may_read("decision", by.roles) or by.sight.all_content


def plan(reference: str, *, by: Actor) -> Plan:
    """The plan of this reference, or `Absent`."""
    found = Plan.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def decision(reference: str, *, by: Actor) -> Decision:
    """The decision of this reference, or `Absent`."""
    rows = Decision.objects.visible_to(by).select_related(
        "plan", "case__incident", "case__pattern", "case__procedure"
    )
    found = rows.filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def measure(reference: str, *, by: Actor) -> Measure:
    """The measure of this reference, or `Absent`."""
    rows = Measure.objects.visible_to(by).select_related(
        "plan__case__incident", "plan__case__pattern"
    )
    found = rows.filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def open_plan(row: Case, *, by: Actor) -> Plan | None:
    """The plan that is proposed on a case now."""
    return Plan.objects.visible_to(by).filter(case=row, state=PlanState.PROPOSED).first()


def decision_on(row: Plan, *, by: Actor) -> Decision | None:
    """The decision a plan was put to."""
    return Decision.objects.visible_to(by).filter(plan=row).first()


def situation_of(row: Case, *, by: Actor) -> Situation:
    """Where a case stands when a plan is to be proposed on it."""
    proposed = open_plan(row, by=by)
    is_open = proposed is not None and decision_on(proposed, by=by) is not None
    decided = Condition.DECISION in view_of(row).met
    return Situation(row.stage, decided=decided, decision_open=is_open)


def electorate(row: Case, *, by: Actor) -> list[Person]:
    """The body that decides: who holds a voting role now and may see the case."""
    return able(row, book_of(row).decision.voters, by=by)


def votes(row: Decision, *, by: Actor) -> QuerySet[Vote]:
    """Every vote cast and every change of mind, in order."""
    return Vote.objects.visible_to(by).filter(decision=row).order_by("cast_at", "pk")


def yields(row: Decision, *, by: Actor) -> Outcome:
    """What the playbook's rule comes to, by the votes as they stand."""
    ballots = [Ballot(vote.voter, View(vote.view)) for vote in votes(row, by=by)]
    body = {person.pseudonym for person in electorate(row.case, by=by)}
    return outcome(book_of(row.case).decision, ballots, body)


def has_undone(row: Case, *, by: Actor) -> bool:
    """Say whether a measure ever decided on the case still waits to be carried out."""
    rows = Measure.objects.visible_to(by).filter(plan__case=row, state=MeasureState.DECIDED)
    return rows.exists()


def in_force(row: Case, *, by: Actor) -> Decision | None:
    """The decision the case goes by now; none when it was sent back and is not decided anew."""
    if Condition.DECISION not in view_of(row).met:
        return None
    rows = Decision.objects.visible_to(by).filter(case=row, outcome__in=HOLDS)
    return rows.order_by("-decided_at", "-pk").first()
