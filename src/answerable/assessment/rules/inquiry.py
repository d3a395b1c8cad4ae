"""Own inquiry: steps planned, owned and dated, then done with a result or refused with a reason.

A step that waits on another office has a clock of its own; the clocks of the case run on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.assessment.rules.cases import HOLDERS
from answerable.refusal import Sentence, say
from answerable.term import Term


class StepKind(Term):
    """What the office can set out to do."""

    INTERVIEW = "interview", "interview"
    SITE_VISIT = "site_visit", "site visit"
    IMAGERY = "imagery", "imagery"
    FRAGMENT_EXAMINATION = "fragment_examination", "examination of fragments"
    OFFICE_REQUEST = "office_request", "request to another office"
    OTHER = "other", "something else"


class StepState(Term):
    """Where a step stands."""

    PLANNED = "planned", "planned"
    DONE = "done", "done"
    REFUSED = "refused", "refused"


@dataclass(frozen=True)
class Planned:
    """A step as somebody wants to plan it; `owner` is a pseudonym, `office` a reference."""

    kind: str
    what: str
    due_on: date | None
    owner: str = ""
    office: str = ""


def why_not_do(*, closed: bool, by: Actor) -> Sentence | None:
    """Say why `by` plans and ends no steps here at all."""
    if closed:
        return say("This case is closed. Reopen it to inquire further.")
    if not by.has(*HOLDERS):
        return say("Only who may hold a case plans and ends steps of its inquiry.")
    return None


def why_not_plan(step: Planned, *, closed: bool, able: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not plan a step. `able`: the person or office it falls to is there for it."""
    if (sentence := why_not_do(closed=closed, by=by)) is not None:
        return sentence
    if step.kind not in set(StepKind):
        return say("Choose what kind of step it is.")
    if not step.what.strip():
        return say("Say what is to be found out.")
    if step.due_on is None or step.due_on < by.today:
        return say("Say by which day, today or later.")
    return _why_not_owner(step, able=able)


def _why_not_owner(step: Planned, *, able: bool) -> Sentence | None:
    if step.kind == StepKind.OFFICE_REQUEST and not step.office:
        return say("A request goes to an office: say to which.")
    if not step.owner and not step.office:
        return say("Say to whom it falls: a person or an office.")
    if not able:
        return say("It cannot fall to them: they may not see the case, or have no role in it.")
    return None


def why_not_end(
    state: StepState, *, outcome: str, refused: bool, closed: bool, by: Actor
) -> Sentence | None:
    """Say why `by` may not end a step: done with a result, or refused with a reason."""
    if state is not StepState.PLANNED:
        return say("This step has ended already.")
    if (sentence := why_not_do(closed=closed, by=by)) is not None:
        return sentence
    if outcome.strip():
        return None
    return say("Say why it is refused.") if refused else say("Say what it brought.")


def why_not_answer_late(
    kind: str, state: StepState, *, outcome: str, closed: bool, by: Actor
) -> Sentence | None:
    """Say why `by` may not take down what another office answered after the case was closed.

    Only an answer to a request can still come then, for nobody of ours works on: it is kept, and
    opens nothing.
    """
    if not closed:
        return say("This case is open: record what the step brought.")
    if kind != StepKind.OFFICE_REQUEST:
        return say("Only a request to another office can still be answered. Reopen the case.")
    if state is not StepState.PLANNED:
        return say("This step has ended already.")
    if not by.has(*HOLDERS):
        return say("Only who may hold a case plans and ends steps of its inquiry.")
    return None if outcome.strip() else say("Say what it brought.")
