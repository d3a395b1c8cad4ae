"""What has been kept long enough, what is held, and the two people who let it go."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.rules import may_read, why_not_step_up
from answerable.refusal import Absent, say
from answerable.retention import actions, queries
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page


@page("GET")
def shown(asked: Asked) -> HttpResponse:
    """`/retention`: what was proposed, what is held, what was settled."""
    if not may_read("report", asked.by.roles):
        raise Absent("retention")
    return asked.show(
        "retention/page.html", shown=queries.shown(by=asked.by),
        subject=asked.request.GET.get("hold", "")[:12], step_up=why_not_step_up(asked.by),
    )  # fmt: skip


@page("POST")
def place_hold(asked: Asked) -> HttpResponse:
    """Hold a record against erasure."""
    actions.place_hold(asked.field("subject"), because=asked.field("because"), by=asked.by)
    asked.say(say("The hold is placed: nothing of it is erased until somebody lifts it."))
    return redirect(back_of(asked.request))


@page("POST")
def lift_hold(asked: Asked, reference: str) -> HttpResponse:
    """Lift a hold."""
    actions.lift_hold(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("The hold is lifted."))
    return redirect(back_of(asked.request))


@page("POST")
def agree(asked: Asked, reference: str) -> HttpResponse:
    """Agree to an erasure; as the second person, erase."""
    row = actions.agree(reference, because=asked.field("because"), by=asked.by)
    if row.state == "erased":
        asked.say(say("Erased. That it was received stays on record."))
    else:
        asked.say(say("You agreed. Nothing is erased before a second person agrees."))
    return redirect(back_of(asked.request))


@page("POST")
def keep(asked: Asked, reference: str) -> HttpResponse:
    """Refuse an erasure until a day."""
    until = day_given(asked.field("until"))
    actions.keep(reference, until, because=asked.field("because"), by=asked.by)
    asked.say(say("It is kept."))
    return redirect(back_of(asked.request))


urlpatterns = [
    path("retention", shown),
    path("retention/holds", place_hold),
    path("retention/<str:reference>/lift", lift_hold),
    path("retention/<str:reference>/agree", agree),
    path("retention/<str:reference>/keep", keep),
]
