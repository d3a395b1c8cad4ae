"""The answer in a case file: plans, what offices and voters said, the decision, measures, effect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.assessment.queries import CasePage
from answerable.oversight.reports.document import (
    Block,
    Cell,
    Facts,
    Plain,
    Query,
    Section,
    Table,
    Text,
    Words,
)
from answerable.refusal import Absent, say
from answerable.response.queries import DecisionPage, decision_page, plan_page
from answerable.response.queries.decision_page import PlanShown, Spoken


@dataclass(frozen=True)
class Answer:
    """A plan, and the decision it was put to."""

    plan: PlanShown
    decision: DecisionPage | None


def plans_of(page: CasePage, *, by: Actor) -> list[Answer]:
    """The plans of a case, the first proposed first; none for who reads no decisions."""
    try:
        shown = plan_page(page.row.reference, by=by).plans
    except Absent:
        return []
    return [
        Answer(plan, decision_page(plan.decision.reference, by=by) if plan.decision else None)
        for plan in reversed(shown)
    ]


def sections(page: CasePage, found: Sequence[Answer]) -> Iterator[Section]:
    """Each plan, then what was said of it, what was decided, and what came of it."""
    case = page.row.reference
    query = Query(f"/cases/{case}/plan", f"answerable plan show {case} --json")
    if not found:
        yield Section(say("Plan and decision"), [Text(say("No plan has been proposed."))])
    for one in found:
        yield Section(say("Plan and decision"), list(_plan(one.plan, query)))
        if one.decision:
            yield Section(say("The decision"), list(_decision(one.decision)), level=2)


def figures(found: Sequence[Answer]) -> Plain:
    """Plans and decisions as plain values."""
    return {
        "plans": [
            {
                "plan": one.plan.row.reference,
                "state": one.plan.state.value,
                "decision": one.decision.row.reference if one.decision else None,
                "outcome": one.decision.result.value if one.decision else None,
                "measures": [
                    {"measure": bound.row.reference, "kind": bound.row.kind,
                     "state": bound.state.value, "due_on": bound.row.due_on.isoformat()}
                    for bound in one.plan.measures
                ],
            }
            for one in found
        ]
    }  # fmt: skip


def _plan(plan: PlanShown, query: Query) -> Iterator[Block]:
    row = plan.row
    yield Facts([
        (say("Plan"), Cell(row.reference)),
        (say("What is proposed"), Cell(row.summary, outside=True)),
        (say("Because"), Cell(row.because, outside=True)),
        (say("Proposed by"), Cell(plan.proposed_by or say("somebody"), outside=True)),
        (say("Proposed on"), Cell(row.proposed_at.date())),
        (say("State"), Cell(plan.state)),
    ], query)  # fmt: skip
    if plan.measures:
        yield Table(
            [say("Measure"), say("Target"), say("Owner"), say("Due"), say("State"),
             say("Legal basis"), say("Expected effect"), say("What shows it")],
            [
                [
                    Cell(one.words), Cell(one.row.target, outside=True),
                    Cell(one.row.owner, outside=True), Cell(one.row.due_on), Cell(one.state),
                    Cell(one.row.legal_basis or "–", outside=True),
                    Cell(one.row.expected_effect, outside=True),
                    Cell(one.row.evidence or "–", outside=True),
                ]
                for one in plan.measures
            ],
            caption=say("Measures"), query=query,
        )  # fmt: skip
    if plan.spoken or plan.silent:
        yield _views(say("What the offices say"), [*plan.spoken, *plan.silent], query)


def _decision(page: DecisionPage) -> Iterator[Block]:
    row = page.row
    facts: list[tuple[Words, Cell]] = [
        (say("Decision"), Cell(row.reference)),
        (say("Rule"), Cell(page.book.decision.rule)),
        (say("Outcome"), Cell(page.result)),
        (say("What the rule came to"), Cell(page.yielded or page.yields.sentence)),
        (say("Reasons"), Cell(row.because or "–", outside=True)),
        (say("Decided by"), Cell(page.decided_by or "–", outside=True)),
        (say("Decided on"), Cell(row.decided_on or say("not decided"))),
        (say("To be reviewed on"), Cell(row.review_on or "–")),
        (say("Effect"), Cell(row.effect or say("not reviewed yet"), outside=bool(row.effect))),
        (say("Reviewed by"), Cell(page.reviewed_by or "–", outside=True)),
    ]
    query = Query(f"/decisions/{row.reference}", f"answerable decide show {row.reference} --json")
    yield Facts(facts, query)
    if page.votes:
        yield _views(say("Votes, with every change of mind"), page.votes, query)
    if page.unheard:
        names = tuple(person.name for person in page.unheard)
        yield Text(say("Not voted: {names}.", names=names))
    yield from _dissent(page.dissent)


def _dissent(found: Sequence[Spoken]) -> Iterator[Block]:
    for one in found:
        yield Text(say("Dissent of {who}: {because}", who=one.person or one.office,
                       because=one.because))  # fmt: skip


def _views(caption: Words, found: Sequence[Spoken], query: Query) -> Table:
    columns = [say("Office"), say("Who"), say("Says"), say("Day"), say("Why"), say("Holds")]
    return Table(columns, [_view(one) for one in found], caption=caption, query=query)


def _view(one: Spoken) -> list[Cell]:
    silent = one.view is None
    return [
        Cell(one.office or "–", outside=True), Cell(one.person or "–", outside=True),
        Cell(one.view or say("nothing yet")), Cell(say("asked {day}", day=one.moment.date())
                                                   if silent else one.moment.date()),
        Cell(one.because or "–", outside=True), Cell(say("yes") if one.holds else say("no longer")),
    ]  # fmt: skip
