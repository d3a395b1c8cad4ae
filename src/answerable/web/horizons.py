"""Pages of horizon dates, and of the succession file: what whoever comes next takes over."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.assessment import actions
from answerable.assessment.queries import horizons as queries
from answerable.assessment.queries.subjects import must_read_cases
from answerable.assessment.queries.succession import succession
from answerable.assessment.rules.horizons import HorizonKind, why_not_namer
from answerable.refusal import say
from answerable.web.days import day_given
from answerable.web.door import Asked, page
from answerable.web.succession import as_data, as_text


@page("GET")
def horizons(asked: Asked) -> HttpResponse:
    """Every horizon date, and the open cases that would outlive it."""
    must_read_cases("horizons", by=asked.by)
    return asked.show(
        "assessment/horizons.html", lines=queries.all_horizons(by=asked.by),
        kinds=list(HorizonKind), scopes=queries.scopes(by=asked.by), why_not=why_not_namer(asked.by),
    )  # fmt: skip


@page("POST")
def name(asked: Asked) -> HttpResponse:
    """Name a horizon date."""
    actions.name_horizon(
        kind=asked.field("kind"), name=asked.field("name"), about=asked.field("about"),
        ends_on=day_given(asked.field("ends_on")), source=asked.field("source"),
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("The horizon date is named, in your name."))
    return redirect("/horizons")


@page("POST")
def move(asked: Asked, reference: str) -> HttpResponse:
    """Change a horizon date."""
    made = actions.move_horizon(
        reference, ends_on=day_given(asked.field("ends_on")), source=asked.field("source"),
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("It ends on {day} now.", day=made.ends_on))
    return redirect("/horizons")


@page("POST")
def strike(asked: Asked, reference: str) -> HttpResponse:
    """Strike a horizon date."""
    actions.strike_horizon(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("It is struck. It stays on the record."))
    return redirect("/horizons")


@page("GET")
def succession_page(asked: Asked) -> HttpResponse:
    """What each open case still lacks."""
    left = succession(by=asked.by)
    return asked.show("assessment/succession.html", left=left[:SHOWN], count=len(left), most=SHOWN)


@page("GET")
def succession_json(asked: Asked) -> HttpResponse:
    """The succession file for a machine."""
    return _file(JsonResponse(
        as_data(succession(by=asked.by), by=asked.by), json_dumps_params={"ensure_ascii": False}
    ), "json")  # fmt: skip


@page("GET")
def succession_text(asked: Asked) -> HttpResponse:
    """The succession file for a reader."""
    text = as_text(succession(by=asked.by), by=asked.by)
    return _file(HttpResponse(text, content_type="text/markdown; charset=utf-8"), "md")


def _file(answer: HttpResponse, ending: str) -> HttpResponse:
    answer["Content-Disposition"] = f'attachment; filename="succession.{ending}"'
    answer["Cache-Control"] = "no-store"
    return answer


SHOWN = 100

urlpatterns = [
    path("horizons", horizons),
    path("horizons/name", name),
    path("horizons/<str:reference>/move", move),
    path("horizons/<str:reference>/strike", strike),
    path("succession", succession_page),
    path("succession.json", succession_json),
    path("succession.md", succession_text),
]
