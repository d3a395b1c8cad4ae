"""Answers recorded per question, silence among them; one replacing another; and our view of each.

Nothing here asks how a case stands: an answer is recorded whenever it comes, and no clock hears of it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel.actions.questions import turned
from answerable.channel.actions.rows import day_of, of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import Answer, AnswerView, History, Question, Request
from answerable.channel.queries import found
from answerable.channel.rules import answers as rules
from answerable.channel.rules.questions import QuestionState, after
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say

STAFF, COUNTERPART = "staff", "counterpart"
"""The door an answer came in by: written down by us, or by themselves."""


@writing
def record_answer(reference: str, number: int, said: rules.Said, *, by: Actor) -> Answer:
    """Record an answer to question `number` of a request, as it was given."""
    row = found.request_locked(reference, by=by)
    refuse_if(rules.why_not_record(said, sent_on=row.sent_on, by=by, today=by.today))
    found.must_see_exhibit(said.exhibit, by=by)
    return _answer(row, number, said, door=STAFF, recorded_by=by.pseudonym, by=by)


@writing
def take_answer(
    reference: str, number: int, said: rules.Said, *, official: str, counterpart: str, by: Actor
) -> Answer:
    """Take in an answer the counterpart wrote itself, by its own door. `official`: who, by pseudonym.

    Only the worker carries it here. It is taken for no request of another counterpart.
    """
    row = found.request_locked(reference, by=by)
    if not by.is_machine or not official:
        raise Refused(say("Only the counterpart's own door takes in what the counterpart writes."))
    if row.counterpart != counterpart:
        raise Refused(say("This was asked of another counterpart."))
    refuse_if(rules.why_not_said(said, sent_on=row.sent_on, today=by.today))
    return _answer(row, number, said, door=COUNTERPART, recorded_by=official, by=by)


@writing
def record_silence(
    reference: str, number: int, *, by: Actor, because: str = "", on: date | None = None
) -> Answer:
    """Record that nothing came by the wanted day: silence is an answer, and the question stays open."""
    row, day = found.request_locked(reference, by=by), day_of(on, by)
    question = found.question(reference, number, by=by)
    silences = Answer.everything.filter(question=question, form=rules.Form.SILENCE)
    ended = question.state != QuestionState.OPEN
    refuse_if(
        rules.why_not_silence(
            ended=ended, wanted_by=row.wanted_by, on=day, by=by,
            recorded=silences.filter(given_on=day).exists(),
        )
    )  # fmt: skip
    made = _insert(
        row, question, by.pseudonym, by, given_on=day, form=rules.Form.SILENCE.value,
        completeness=rules.Completeness.NONE.value, position=rules.Position.NO_REPLY.value,
        text="", language="", door=STAFF,
    )  # fmt: skip
    record(Act.SILENCE, made.reference, by=by, because=because, rows=[_told(row, question, made)])
    return made


@writing
def replace_answer(reference: str, by_answer: str, *, because: str, by: Actor) -> Answer:
    """Record that an answer replaces an earlier one to the same question, which stays on the record."""
    reason = because_given(because)
    old, new = found.answer(reference, by=by), found.answer(by_answer, by=by)
    row = found.request_locked(old.question.request.reference, by=by)
    old = Answer.everything.select_for_update().get(pk=old.pk)
    refuse_if(
        rules.why_not_replace(
            same_question=old.question_id == new.question_id, itself=old.pk == new.pk,
            replaced=old.superseded_by_id is not None or new.superseded_by_id == old.pk, by=by,
        )
    )  # fmt: skip
    old.superseded_by = new
    old.save(update_fields=["superseded_by"])
    told = of_record(
        old, reference, "answer", rules.Position.SUPERSEDED, on=new.given_on,
        request=row.reference, number=old.question.number, replaced_by=by_answer,
    )  # fmt: skip
    record(Act.ANSWER_REPLACED, reference, by=by, because=reason, rows=[told])
    return old


@writing
def view_answer(reference: str, view: rules.View, *, because: str, by: Actor) -> AnswerView:
    """Give our view of an answer, apart from it; an earlier view stays on the record."""
    reason, row = because_given(because), found.answer(reference, by=by)
    refuse_if(rules.why_not_view(view, by=by))
    found.request_locked(row.question.request.reference, by=by)
    AnswerView.everything.filter(answer=row, holds=True).update(holds=False)
    made = AnswerView(
        answer=row, responsive=view.responsive, evidenced=view.evidenced, because=reason,
        author=by.pseudonym, viewed_on=by.today, **under(row.dialogue, row.about),
    )  # fmt: skip
    made.save(force_insert=True)
    told = of_record(
        made, reference, "answer_view", view.responsive, on=by.today, evidenced=view.evidenced,
        request=row.question.request.reference, number=row.question.number,
    )  # fmt: skip
    record(Act.VIEWED, reference, by=by, because=reason, rows=[told])
    return made


def _answer(
    row: Request, number: int, said: rules.Said, *, door: str, recorded_by: str, by: Actor
) -> Answer:
    question = found.question(row.reference, number, by=by)
    made = _insert(
        row, question, recorded_by, by, given_on=said.given_on, form=said.form,
        completeness=said.completeness, position=said.position, killed=_pair(said.killed),
        injured=_pair(said.injured), happened_on=said.happened_on, text=said.text.strip(),
        language=said.language, translation=said.translation.strip(),
        given_by=said.given_by.strip(), cites=list(said.cites), exhibit=said.exhibit,
        meeting=said.meeting, door=door,
    )  # fmt: skip
    rows = [_told(row, question, made)]
    was = QuestionState(question.state)
    now = after(was, position=said.position, completeness=said.completeness)
    if now is not was:
        rows += turned(row, question, now, said.given_on)
    record(Act.ANSWERED, made.reference, by=by, rows=rows)
    return made


def _insert(row: Request, question: Question, who: str, by: Actor, **fields: Any) -> Answer:
    made = Answer(
        reference=new_reference("an"), question=question, recorded_by=who, recorded_at=by.moment,
        **fields, **under(row.dialogue, row.about),
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def _told(row: Request, question: Question, made: Answer) -> History:
    return of_record(
        made, made.reference, "answer", made.position, on=made.given_on, request=row.reference,
        number=question.number, way=row.way, office=row.office, form=made.form,
        completeness=made.completeness, killed=made.killed, injured=made.injured,
        happened_on=made.happened_on, text=made.text, translation=made.translation,
        given_by=made.given_by, cites=made.cites, exhibit=made.exhibit, meeting=made.meeting,
        door=made.door, wanted_by=row.wanted_by.isoformat(), sent_on=row.sent_on.isoformat(),
    )  # fmt: skip


def _pair(figure: tuple[int | None, int | None] | None) -> list[int | None] | None:
    return list(figure) if figure else None
