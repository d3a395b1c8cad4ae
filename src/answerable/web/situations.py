"""Pages of situations: conflicts and operations with their claimants' totals and their incidents."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import get_language_bidi

from answerable.assessment.queries import law_beside
from answerable.incidents import actions, queries
from answerable.incidents.rules import dates
from answerable.incidents.rules.dates import Sureness
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.reading.day_words import Month
from answerable.refusal import say
from answerable.web.door import Asked, page
from answerable.web.incident_forms import day_of, wanted
from answerable.web.incident_views import total_views


@page("GET")
def situation_list(asked: Asked) -> HttpResponse:
    """Every situation the reader may see."""
    return asked.show(
        "incidents/situations.html", situations=queries.situations(by=asked.by),
        why_not=why_not_do(Doing.SITUATION, asked.by),
        choices={"months": list(Month), "sureness": list(Sureness)},
    )  # fmt: skip


@page("GET")
def situation(asked: Asked, reference: str) -> HttpResponse:
    """One situation: totals by claimant and date, never summed; its incidents."""
    asked_page = wanted(asked.request.GET.dict()).page
    shown = queries.situation_page(reference, by=asked.by, page=asked_page)
    return asked.show(
        "incidents/situation.html", shown=shown, situation=shown.situation,
        totals=total_views(shown, mirrored=get_language_bidi()), listed=shown.incidents,
        law=law_beside(reference, by=asked.by),
        began=dates.words(shown.situation.began_on), ended=dates.words(shown.situation.ended_on),
    )  # fmt: skip


@page("POST")
def open_situation(asked: Asked) -> HttpResponse:
    """Open a situation."""
    posted = asked.request.POST
    opened = actions.open_situation(
        name=asked.field("name"), because=asked.field("because"), by=asked.by,
        began_on=day_of(posted, "began"), ended_on=day_of(posted, "ended"),
        recipient_states=asked.field("recipient_states").split(","),
        description=asked.field("description"),
    )  # fmt: skip
    asked.say(say("The situation was opened."))
    return redirect(f"/situations/{opened.reference}")


urlpatterns = [
    path("situations", situation_list),
    path("situations/open", open_situation),
    path("situations/<str:reference>", situation),
]
