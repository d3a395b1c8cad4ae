"""Several records at once: each by an act of its own, with its own result. A preview is a rehearsal.

The rehearsal runs the very acts and takes them back, so that what it says is what would happen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from answerable.actor import Actor
from answerable.assessment.actions.cases import assign
from answerable.assessment.actions.clocks import extend_clock
from answerable.assessment.actions.handover import refer
from answerable.assessment.actions.triage import triage_report
from answerable.assessment.queries.acknowledging import words_for
from answerable.assessment.rules.bulk import Bulk, why_not_bulk
from answerable.intake.actions import acknowledge, note_untold
from answerable.intake.queries import report
from answerable.refusal import Refused, Sentence, because_given, refuse_if, say

UNTOLD = "untold"


@dataclass(frozen=True)
class Given:
    """What is to be done to each, as one form says it."""

    because: str
    holder: str = ""
    office: str = ""
    kind: str = ""
    until: date | None = None
    disposition: str = ""
    how: str = ""
    """How those who reported were told; `UNTOLD`: nobody can be, and `because` says why."""
    words: str = ""
    """In which words; empty: those the procedure proposes, for each report in its language."""


@dataclass(frozen=True)
class Result:
    """What became, or would become, of one record."""

    reference: str
    sentence: Sentence
    done: bool


def in_bulk(
    code: str, references: Sequence[str], given: Given, *, by: Actor, rehearse: bool = False
) -> list[Result]:
    """Do one thing to each of several records, an act each; what is refused stops none of the others.

    With `rehearse` nothing stays: the results say what would happen.
    """
    chosen = list(dict.fromkeys(references))
    refuse_if(why_not_bulk(code, chosen))
    because_given(given.because)
    act = _ACTS[Bulk(code)]
    if not rehearse:
        return [_one(act, reference, given, by) for reference in chosen]
    with transaction.atomic():
        results = [_one(act, reference, given, by) for reference in chosen]
        transaction.set_rollback(True)
    return results


_Act = Callable[[str, Given, Actor], Sentence]


def _one(act: _Act, reference: str, given: Given, by: Actor) -> Result:
    try:
        with transaction.atomic():
            return Result(reference, act(reference, given, by), True)
    except Refused as refused:
        return Result(reference, refused.sentence, False)


def _assign(reference: str, given: Given, by: Actor) -> Sentence:
    assign(reference, holder=given.holder, because=given.because, by=by)
    return say("Given to somebody.") if given.holder else say("Given to nobody.")


def _refer(reference: str, given: Given, by: Actor) -> Sentence:
    refer(reference, to=given.office, because=given.because, by=by)
    return say("Offered. The office it is with stays responsible until it is accepted.")


def _extend(reference: str, given: Given, by: Actor) -> Sentence:
    row = extend_clock(reference, given.kind, until=given.until, because=given.because, by=by)
    return say("Given until {day}.", day=row.due_on)


def _triage(reference: str, given: Given, by: Actor) -> Sentence:
    row = triage_report(
        reference, given.disposition, because=given.because, until=given.until, by=by
    )
    if row.state == "awaiting":
        return say("Awaits a second person.")
    return say("In force.")


def _acknowledge(reference: str, given: Given, by: Actor) -> Sentence:
    if given.how == UNTOLD:
        note_untold(reference, because=given.because, by=by)
        return say("Recorded: nobody can be told.")
    words = given.words or words_for(report(reference, by=by))
    acknowledge(reference, how=given.how, words=words, because=given.because, by=by)
    return say("Recorded: they were told.")


_ACTS: Mapping[Bulk, _Act] = {
    Bulk.ASSIGN: _assign,
    Bulk.REFER: _refer,
    Bulk.EXTEND: _extend,
    Bulk.TRIAGE: _triage,
    Bulk.ACKNOWLEDGE: _acknowledge,
}
