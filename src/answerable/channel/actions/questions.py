"""A question ends: taken as answered, let lapse; or it is opened again. None is ever lost."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.channel.actions.requests import of_question
from answerable.channel.actions.rows import day_of, of_record
from answerable.channel.acts import Act
from answerable.channel.models import Answer, History, Question, Request
from answerable.channel.queries import found
from answerable.channel.rules import questions as rules
from answerable.channel.rules.answers import Form
from answerable.channel.rules.keeping import why_not_on
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if

S = rules.QuestionState


@writing
def take_as_answered(
    reference: str, number: int, *, because: str, by: Actor, on: date | None = None
) -> Question:
    """Take what came, in part or under review, as the answer to a question."""
    reason, day = because_given(because), day_of(on, by)
    row, question = _locked(reference, number, by)
    spoken = Answer.everything.filter(question=question).exclude(form=Form.SILENCE).count()
    refuse_if(rules.why_not_settle(S(question.state), spoken=spoken, by=by))
    refuse_if(why_not_on(day, today=by.today, not_before=row.sent_on))
    rows = turned(row, question, S.ANSWERED, day)
    record(Act.TAKEN_AS_ANSWERED, reference, by=by, because=reason, rows=rows)
    return question


@writing
def lapse_question(
    reference: str, number: int, *, because: str, by: Actor, on: date | None = None
) -> Question:
    """Let a question lapse that was not answered in time; an answer that comes later still counts."""
    reason, day = because_given(because), day_of(on, by)
    row, question = _locked(reference, number, by)
    refuse_if(rules.why_not_lapse(S(question.state), wanted_by=row.wanted_by, on=day, by=by))
    rows = turned(row, question, S.LAPSED, day)
    record(Act.LAPSED, reference, by=by, because=reason, rows=rows)
    return question


@writing
def reopen_question(
    reference: str, number: int, *, because: str, by: Actor, on: date | None = None
) -> Question:
    """Open a question again: what was taken as its answer was none, or it is asked once more."""
    reason, day = because_given(because), day_of(on, by)
    row, question = _locked(reference, number, by)
    refuse_if(rules.why_not_reopen(S(question.state), ended_on=question.ended_on, on=day, by=by))
    rows = turned(row, question, S.OPEN, day)
    record(Act.QUESTION_REOPENED, reference, by=by, because=reason, rows=rows)
    return question


def _locked(reference: str, number: int, by: Actor) -> tuple[Request, Question]:
    """The question, and its request held first: the states of its questions are counted under it."""
    row = found.request_locked(reference, by=by)
    return row, found.question(reference, number, by=by)


def turned(row: Request, question: Question, state: S, on: date) -> list[History]:
    """Write a question's new state, and its request's with it; their history rows."""
    question.state, question.ended_on = state.value, None if state is S.OPEN else on
    question.save(update_fields=["state", "ended_on"])
    rows = [of_question(row, question, on=on)]
    states = [S(one.state) for one in Question.everything.filter(request=row)]
    whole = "ended" if rules.all_ended(states) else "open"
    if whole != row.state:
        row.state, row.ended_on = whole, on if whole == "ended" else None
        row.save(update_fields=["state", "ended_on"])
        rows.append(
            of_record(row, row.reference, "request", whole, on=on, way=row.way, office=row.office)
        )
    return rows
