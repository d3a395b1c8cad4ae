"""Pages of a request: its numbered questions, each with its answers beneath, and the acts upon them."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.channel import actions, queries
from answerable.channel.rules.answers import RECORDED, SPOKEN, Completeness, Held, View
from answerable.incidents.rules.dates import Sureness
from answerable.oversight.queries.channel import contradicting
from answerable.reading.day_words import Month
from answerable.refusal import Refused, say
from answerable.web import channel_forms as forms
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page


@page("GET")
def request(asked: Asked, reference: str) -> HttpResponse:
    """`/requests/<reference>`: what was asked, since when, what came."""
    shown = queries.request_page(reference, by=asked.by)
    return asked.show(
        "channel/request.html", shown=shown, row=shown.line.row, choices=CHOICES,
        today=asked.by.today, against=contradicting(shown.line.row.about, by=asked.by),
    )  # fmt: skip


@page("POST")
def remind(asked: Asked, reference: str) -> HttpResponse:
    """Record a reminder, or the next rung of the ladder."""
    on, words = day_given(asked.field("on")), asked.field("words")
    if asked.field("act") == "escalate":
        actions.escalate(reference, words=words, on=on, by=asked.by)
        asked.say(say("Recorded: it went up the ladder."))
    else:
        actions.remind(reference, to=asked.field("to"), words=words, on=on, by=asked.by)
        asked.say(say("Recorded: they were reminded."))
    return redirect(f"/requests/{reference}")


@page("POST")
def answer(asked: Asked, reference: str, number: int) -> HttpResponse:
    """Record an answer to one question."""
    actions.record_answer(reference, number, forms.answer(asked), by=asked.by)
    asked.say(say("The answer is on the record."))
    return redirect(f"/requests/{reference}#q{number}")


@page("POST")
def turn(asked: Asked, reference: str, number: int) -> HttpResponse:
    """Record silence; take a question as answered, let it lapse, open it again."""
    because, on = asked.field("because"), day_given(asked.field("on"))
    match asked.field("act"):
        case "silence":
            actions.record_silence(reference, number, because=because, on=on, by=asked.by)
        case "settle":
            actions.take_as_answered(reference, number, because=because, on=on, by=asked.by)
        case "lapse":
            actions.lapse_question(reference, number, because=because, on=on, by=asked.by)
        case "reopen":
            actions.reopen_question(reference, number, because=because, on=on, by=asked.by)
        case _:
            raise Refused(say("Choose what becomes of the question."))
    asked.say(say("Recorded where the question stands."))
    return redirect(f"/requests/{reference}#q{number}")


@page("POST")
def view(asked: Asked, reference: str) -> HttpResponse:
    """Give our view of an answer."""
    held = View(asked.field("responsive"), asked.field("evidenced"))
    actions.view_answer(reference, held, because=asked.field("because"), by=asked.by)
    asked.say(say("Our view is on the record, apart from the answer."))
    return redirect(back_of(asked.request))


@page("POST")
def replace(asked: Asked, reference: str) -> HttpResponse:
    """Record that a later answer replaces this one."""
    because = asked.field("because")
    actions.replace_answer(reference, asked.field("later"), because=because, by=asked.by)
    asked.say(say("Recorded. The answer that was replaced stays in sight."))
    return redirect(back_of(asked.request))


CHOICES = {
    "positions": RECORDED, "forms": SPOKEN, "completeness": list(Completeness),
    "held": list(Held), "months": list(Month), "sureness": list(Sureness),
}  # fmt: skip

urlpatterns = [
    path("requests/<str:reference>", request),
    path("requests/<str:reference>/remind", remind),
    path("requests/<str:reference>/questions/<int:number>/answer", answer),
    path("requests/<str:reference>/questions/<int:number>/turn", turn),
    path("answers/<str:reference>/view", view),
    path("answers/<str:reference>/replace", replace),
]
