"""Questions of a legislature: taken in, answered as of a day, asked again with what changed."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.rules import may_read
from answerable.actor import Level
from answerable.oversight import actions
from answerable.oversight.queries import questions as queries
from answerable.oversight.queries.overview import overview
from answerable.oversight.rules.figures import ANSWERERS, OVER_A_PERIOD, Figure, Query
from answerable.refusal import Absent, Refused, say
from answerable.web.days import day_given
from answerable.web.door import Asked, page


@page("GET")
def all_questions(asked: Asked) -> HttpResponse:
    """`/questions`: those asked, and the form to take one in."""
    if not may_read("decision", asked.by.roles):
        raise Absent("questions")
    names = {n for one in overview(by=asked.by).profiles.values() for n in one.recipients}
    return asked.show(
        "oversight/questions.html", found=queries.questions(by=asked.by), figures=list(Figure),
        of_a_period=OVER_A_PERIOD, recipients=sorted(names), today=asked.by.today,
        levels=[level for level in Level if level.rank <= asked.by.sight.ceiling.rank],
        may_take=asked.by.has(*ANSWERERS),
    )  # fmt: skip


@page("GET")
def one_question(asked: Asked, reference: str) -> HttpResponse:
    """`/questions/<reference>`: the words, the figures now, each answer, and what changed since."""
    shown = queries.question_page(reference, by=asked.by)
    return asked.show(
        "oversight/question.html", shown=shown, may_answer=asked.by.has(*ANSWERERS),
        today=asked.by.today,
    )  # fmt: skip


@page("POST")
def take(asked: Asked) -> HttpResponse:
    """Take in a question with the figures that are to answer it."""
    received, level = day_given(asked.field("received_on")), asked.field("level")
    if received is None:
        raise Refused(say("Say on which day it was received."))
    if level and level not in set(Level):
        raise Refused(say("There is no such marking."))
    made = actions.take_question(
        asked_by=asked.field("asked_by"), received_on=received, words=asked.field("words"),
        figures=list(_figures(asked)), because=asked.field("because"), by=asked.by,
        level=Level(level) if level else Level.INTERNAL,
    )  # fmt: skip
    return redirect(f"/questions/{made.reference}")


def _figures(asked: Asked) -> Iterator[Query]:
    first, recipient = day_given(asked.field("first")), asked.field("recipient")[:200]
    for code in asked.request.POST.getlist("figures"):
        if code not in set(Figure):
            raise Refused(say("There is no such figure."))
        figure = Figure(code)
        yield Query(figure, recipient, first if figure in OVER_A_PERIOD else None)


@page("POST")
def answer(asked: Asked, reference: str) -> HttpResponse:
    """Answer as of a day; the figures are counted and frozen now."""
    actions.answer_question(
        reference, words=asked.field("words"), true_on=day_given(asked.field("true_on")),
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("Answered. The figures are frozen as they were counted."))
    return redirect(f"/questions/{reference}")


urlpatterns = [
    path("questions", all_questions),
    path("questions/take", take),
    path("questions/<str:reference>", one_question),
    path("questions/<str:reference>/answer", answer),
]
