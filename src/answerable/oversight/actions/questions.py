"""Questions of a legislature: taken in, in their words; answered as of a day, and frozen so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from answerable.accounts.actions import mark_new, new_reference
from answerable.actor import Actor, Level
from answerable.ledger.actions import record, writing
from answerable.oversight.acts import Act
from answerable.oversight.models import Answer, History, Question
from answerable.oversight.queries import questions as seen
from answerable.oversight.rules.figures import Query, why_not_answer, why_not_take
from answerable.refusal import because_given, refuse_if


@writing
def take_question(
    *, asked_by: str, received_on: date, words: str, figures: Sequence[Query], because: str,
    by: Actor, level: Level = Level.INTERNAL, compartments: Iterable[str] = (),
) -> Question:  # fmt: skip
    """Take in what was asked, by whom, when, and which figures are to answer it."""
    reason = because_given(because)
    refuse_if(
        why_not_take(
            asked_by=asked_by, words=words, received_on=received_on, figures=figures, by=by
        )
    )
    reference = new_reference("z")
    fences = sorted(compartments)
    mark_new(reference, level, by=by, compartments=fences)
    made = Question(
        reference=reference, protected_by=reference, asked_by=asked_by.strip()[:200],
        received_on=received_on, words=words.strip(), taken_at=by.moment, taken_by=by.pseudonym,
        figures=[query.saved for query in figures],
    )  # fmt: skip
    made.save(force_insert=True)
    row = _row(made, "taken", received_on, asked_by=made.asked_by, words=made.words,
               figures=made.figures, level=level.value, compartments=fences)  # fmt: skip
    record(Act.QUESTION_TAKEN, reference, by=by, because=reason, rows=[row])
    return made


@writing
def answer_question(
    reference: str, *, words: str, because: str, by: Actor, true_on: date | None = None
) -> Answer:
    """Answer as of a day, by what is known now: the figures are counted and frozen with the answer.

    Answered before, it is answered again: the earlier answer stays as it was.
    """
    reason, on = because_given(because), true_on or by.today
    question = seen.question(reference, by=by)
    counted = seen.counted_now(question, by=by, true_on=on)
    highest, fenced = seen.reach_of(counted, question)
    refuse_if(
        why_not_answer(
            words=words, true_on=on, figures=[one.query for one in counted], by=by,
            marking=seen.level_of(question), highest=highest, fenced=fenced,
        )
    )  # fmt: skip
    made = Answer(
        question=question, number=seen.answers_of(question, by=by).count() + 1,
        true_on=on, known_on=by.today,
        words=words.strip(), answered_at=by.moment, answered_by=by.pseudonym,
        figures=[one.frozen for one in counted], protected_by=question.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    told = [{**one.query.saved, "count": one.count} for one in counted]
    row = _row(question, "answered", on, number=made.number, words=made.words, figures=told)
    record(Act.QUESTION_ANSWERED, reference, by=by, because=reason, rows=[row])
    return made


def _row(question: Question, value: str, on: date, **data: object) -> History:
    return History(
        subject=question.reference, what="question", value=value, data=data, effective_on=on,
        protected_by=question.protected_by,
    )  # fmt: skip
