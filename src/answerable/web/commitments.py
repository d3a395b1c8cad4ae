"""Pages of commitments, assurances and demands: whose, by when, what was measured, kept or broken."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.channel import actions
from answerable.channel.queries.commitments import commitment_page
from answerable.channel.rules.commitments import VERDICTS, Authority, CommitmentKind
from answerable.channel.rules.meetings import Side
from answerable.refusal import say
from answerable.web import meeting_forms as forms
from answerable.web.days import day_given
from answerable.web.door import Asked, page


@page("GET")
def commitment(asked: Asked, reference: str) -> HttpResponse:
    """`/commitments/<reference>`."""
    shown = commitment_page(reference, by=asked.by)
    return asked.show("channel/commitment.html", shown=shown, row=shown.line.row, verdicts=VERDICTS)


@page("POST")
def promise(asked: Asked, reference: str) -> HttpResponse:
    """Record a commitment, an assurance or a demand of a dialogue."""
    made = actions.promise(reference, forms.promised(asked), by=asked.by)
    asked.say(
        say("Recorded. It falls due on {day}.", day=made.due_latest) if made.due_latest
        else say("Recorded. No day was set: it falls due on none.")
    )  # fmt: skip
    return redirect(f"/commitments/{made.reference}")


@page("POST")
def measure(asked: Asked, reference: str) -> HttpResponse:
    """Record what was measured."""
    actions.measure(reference, forms.result(asked), by=asked.by)
    asked.say(say("Recorded what was measured."))
    return redirect(f"/commitments/{reference}")


@page("POST")
def verify(asked: Asked, reference: str) -> HttpResponse:
    """Say whether it was kept or broken."""
    actions.verify(
        reference, asked.field("verdict"), by_what=asked.field("by_what"),
        because=asked.field("because"), on=day_given(asked.field("on")),
        cites=asked.field("cites").replace(",", " ").split(), by=asked.by,
    )  # fmt: skip
    asked.say(say("Recorded. An earlier word on it stays beside this one."))
    return redirect(f"/commitments/{reference}")


def choices() -> dict[str, object]:
    """What the form of a commitment offers."""
    return {
        "kinds": list(CommitmentKind), "sides": list(Side), "authorities": list(Authority),
    }  # fmt: skip


urlpatterns = [
    path("dialogues/<str:reference>/promise", promise),
    path("commitments/<str:reference>", commitment),
    path("commitments/<str:reference>/measure", measure),
    path("commitments/<str:reference>/verify", verify),
]
