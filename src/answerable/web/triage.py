"""Triage: what waits for somebody, the answer for one report or incident, and what opens it again."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.assessment import actions, queries
from answerable.assessment.rules.triage import HOLD
from answerable.refusal import say
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page


@page("GET")
def desk(asked: Asked) -> HttpResponse:
    """What is new since it was shut, what has come back, what waits for a second person."""
    return asked.show("assessment/triage_desk.html", desk=queries.triage_desk(by=asked.by))


@page("GET")
def triage(asked: Asked, reference: str) -> HttpResponse:
    """Triage of a report or an incident: what stands, and the form for what is to stand."""
    shown = queries.triage_page(reference, by=asked.by)
    offered = queries.offered(reference, by=asked.by) if shown.subject.is_incident else ()
    return asked.show(
        "assessment/triage.html", shown=shown, subject=shown.subject, hold=HOLD, offered=offered
    )


@page("POST")
def decide(asked: Asked, reference: str) -> HttpResponse:
    """Give a disposition."""
    code = asked.field("disposition")
    row = actions.triage_report(
        reference, code, because=asked.field("because"), by=asked.by,
        effective_on=day_given(asked.field("effective_on")),
        until=day_given(asked.field("until")) if code == HOLD else None,
    )  # fmt: skip
    if row.state == "awaiting":
        asked.say(say("Recorded. It awaits a second person, and the clock runs on until then."))
    else:
        asked.say(say("Recorded, and in force."))
    return redirect(back_of(asked.request))


@page("POST")
def second(asked: Asked, reference: str) -> HttpResponse:
    """Agree as second person."""
    actions.second_triage(
        reference, because=asked.field("because"), by=asked.by,
        effective_on=day_given(asked.field("effective_on")),
    )  # fmt: skip
    asked.say(say("Agreed: the disposition is in force."))
    return redirect(back_of(asked.request))


@page("POST")
def reopen(asked: Asked, reference: str) -> HttpResponse:
    """Open again, on new information, what was turned away, or a closed case."""
    actions.reopen_on_news(
        reference, news=asked.field("news").replace(",", " ").split(),
        what_is_new=asked.field("what_is_new"), because=asked.field("because"),
        target=asked.field("target"), by=asked.by,
    )  # fmt: skip
    asked.say(
        say("The case is open again, and its clock starts anew.") if reference.startswith("c-")
        else say("It is open again: triage is to be decided anew, and its clock runs from today.")
    )  # fmt: skip
    return redirect(back_of(asked.request))


@page("POST")
def weigh(asked: Asked, reference: str) -> HttpResponse:
    """Say that what is new changes nothing, or agree to that as second person."""
    if asked.field("act") == "second":
        actions.second_weighing(reference, because=asked.field("because"), by=asked.by)
        asked.say(say("Agreed: it was read by two, and changes nothing."))
        return redirect(back_of(asked.request))
    kept = actions.weigh_news(
        reference, news=asked.request.POST.getlist("news"), because=asked.field("because"),
        by=asked.by,
    )  # fmt: skip
    asked.say(
        say("Recorded. It awaits a second person, and is shown until then.")
        if kept.state == "awaiting" else say("Recorded: it was read, and changes nothing.")
    )  # fmt: skip
    return redirect(back_of(asked.request))


urlpatterns = [
    path("triage", desk),
    path("triage/<str:reference>", triage),
    path("triage/<str:reference>/decide", decide),
    path("triage/<str:reference>/second", second),
    path("triage/<str:reference>/reopen", reopen),
    path("triage/<str:reference>/weigh", weigh),
    path("cases/<str:reference>/reopen", reopen),
    path("cases/<str:reference>/weigh", weigh),
]
