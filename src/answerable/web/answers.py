"""Pages of one answer, held against other accounts, and of what documents are proposed to say."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.channel import actions
from answerable.channel.queries.dialogues import must_read_dialogues
from answerable.channel.queries.one_answer import one_answer
from answerable.channel.queries.proposals import proposals
from answerable.channel.rules.answers import RECORDED, SPOKEN, Completeness
from answerable.oversight.queries.channel import held_of
from answerable.refusal import Refused, say
from answerable.web import channel_forms as forms
from answerable.web.door import Asked, back_of, page


@page("GET")
def answer(asked: Asked, reference: str) -> HttpResponse:
    """`/answers/<reference>`: what was asked and said, and what it does not agree with."""
    shown = one_answer(reference, by=asked.by)
    return asked.show(
        "channel/one_answer.html", shown=shown, row=shown.row,
        contradictions=held_of(reference, by=asked.by),
    )  # fmt: skip


@page("GET")
def waiting(asked: Asked) -> HttpResponse:
    """`/proposals`: what documents say of dialogues, until a person has settled it."""
    must_read_dialogues(asked.by)
    dialogue = asked.request.GET.get("dialogue", "")[:12]
    return asked.show(
        "channel/proposals.html", shown=proposals(by=asked.by, dialogue=dialogue),
        dialogue=dialogue, choices=CHOICES,
    )  # fmt: skip


@page("POST")
def lay_in(asked: Asked, reference: str) -> HttpResponse:
    """Lay a document into a dialogue: what it says is proposed there."""
    count = actions.propose_from(
        reference, asked.field("document"), about=asked.field("about"), by=asked.by
    )
    asked.say(say("{count} statements of the document are proposed.", count=count))
    return redirect(f"/proposals?dialogue={reference}")


@page("POST")
def settle(asked: Asked, reference: str) -> HttpResponse:
    """Accept a proposal as the answer it is, or as a record made of it; or set it aside."""
    because = asked.field("because")
    match asked.field("act"):
        case "answer":
            request, _, number = asked.field("question").partition("/")
            if not number.isdecimal():
                raise Refused(say("Choose which question it answers."))
            actions.accept_as_answer(
                reference, request, int(number), forms.answer(asked), because=because, by=asked.by
            )
            asked.say(say("The answer is on the record."))
        case "accept":
            actions.accept_proposal(reference, asked.field("became"), because=because, by=asked.by)
            asked.say(say("Accepted: it became that record."))
        case _:
            actions.set_proposal_aside(reference, because=because, by=asked.by)
            asked.say(say("Set aside, with the reason."))
    return redirect(back_of(asked.request))


CHOICES = {"positions": RECORDED, "forms": SPOKEN, "completeness": list(Completeness)}

urlpatterns = [
    path("answers/<str:reference>", answer),
    path("proposals", waiting),
    path("proposals/<str:reference>/settle", settle),
    path("dialogues/<str:reference>/documents", lay_in),
]
