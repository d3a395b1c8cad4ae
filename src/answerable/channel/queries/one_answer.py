"""One answer by itself: what was asked, what was said, our view."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.actor import Actor
from answerable.channel.models import Answer, Question, Request
from answerable.channel.queries import found
from answerable.channel.queries.requests import AnswerShown, answers_to
from answerable.channel.queries.standing import titles


@dataclass(frozen=True)
class OneAnswer:
    """An answer with its question and request."""

    row: Answer
    question: Question
    request: Request
    given: AnswerShown
    about: str
    """Title of what it concerns."""


def one_answer(reference: str, *, by: Actor) -> OneAnswer:
    """The answer of this reference, or `Absent`."""
    row = found.answer(reference, by=by)
    question = Question.objects.visible_to(by).select_related("request").get(pk=row.question_id)
    given = next(
        one
        for one in answers_to(question.request, by=by)[question.pk]
        if one.row.reference == reference
    )
    named = titles([row.about], by=by).get(row.about, "")
    return OneAnswer(row, question, question.request, given, named)
