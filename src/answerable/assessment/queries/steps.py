"""The steps of a case's own inquiry, each with its clock, and what was refused and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.actor import Actor
from answerable.assessment.models import Case, InquiryStep
from answerable.assessment.queries import timing
from answerable.assessment.queries.cases import view_of
from answerable.assessment.queries.cited import seen_of
from answerable.assessment.rules import clocks
from answerable.assessment.rules import inquiry as rules
from answerable.refusal import Absent, Sentence


@dataclass(frozen=True)
class Step:
    """One step as shown: to whom it falls, how late it is, what came of it."""

    row: InquiryStep
    kind: rules.StepKind
    state: rules.StepState
    owner: str
    office: str
    clock: clocks.Reading | None
    """The clock of a request to another office; None for every other step."""
    late: bool
    exhibit: str
    """Empty where there is none, or the reader may not see it."""
    end_why_not: Sentence | None
    late_why_not: Sentence | None
    """Why no answer can be taken down any more, now that the case is closed."""


@dataclass(frozen=True)
class Inquiry:
    """Own inquiry on a case: what is planned and what has ended, and why no step can be added."""

    steps: Sequence[Step]
    why_not: Sentence | None

    @property
    def planned(self) -> Sequence[Step]:
        return [step for step in self.steps if step.state is rules.StepState.PLANNED]

    @property
    def ended(self) -> Sequence[Step]:
        return [step for step in self.steps if step.state is not rules.StepState.PLANNED]

    @property
    def refused(self) -> Sequence[Step]:
        return [step for step in self.steps if step.state is rules.StepState.REFUSED]


def step(reference: str, *, by: Actor) -> InquiryStep:
    """The step of this reference, or `Absent`."""
    found = InquiryStep.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def inquiry_on(row: Case, *, by: Actor) -> Inquiry:
    """Every step of a case, those to be done first, the one due first at the top."""
    rows = list(InquiryStep.objects.visible_to(by).filter(case=row).order_by("due_on", "pk"))
    names = accounts.names_of({one.owner for one in rows if one.owner})
    offices = {reference: name for reference, name, _ in accounts.offices()}
    exhibits = seen_of({one.exhibit for one in rows if one.exhibit}, by=by)
    closed = view_of(row).closed
    return Inquiry(
        [
            Step(
                one, rules.StepKind(one.kind), rules.StepState(one.state),
                names.get(one.owner, ""), offices.get(one.office, ""), _clock(one, by),
                one.state == rules.StepState.PLANNED and one.due_on < by.today,
                one.exhibit if one.exhibit in exhibits else "",
                rules.why_not_end(
                    rules.StepState(one.state), outcome="–", refused=False, closed=closed, by=by
                ),
                rules.why_not_answer_late(
                    one.kind, rules.StepState(one.state), outcome="–", closed=closed, by=by
                ),
            )
            for one in rows
        ],
        rules.why_not_do(closed=closed, by=by),
    )  # fmt: skip


def _clock(one: InquiryStep, by: Actor) -> clocks.Reading | None:
    if one.kind != rules.StepKind.OFFICE_REQUEST:
        return None
    kept = timing.clock_rows(one.reference, by=by).filter(kind=clocks.REQUEST).first()
    return clocks.read(timing.as_running(kept), by.today) if kept else None
