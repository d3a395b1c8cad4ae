"""Pages of concerns about end use: the list, one concern with its cases, and the acts upon it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.arms import actions
from answerable.arms.queries.end_use import concern_page, concerns
from answerable.arms.rules import end_use as rules
from answerable.assessment import actions as assessment
from answerable.assessment.queries import cases_on_concern
from answerable.assessment.queries.subjects import reads_cases
from answerable.oversight.queries.end_use import end_use_list
from answerable.oversight.queries.overview import overview
from answerable.oversight.rules.choosing import Choice
from answerable.refusal import Absent, Refused, say
from answerable.web.days import day_asked, day_given
from answerable.web.door import Asked, page
from answerable.web.plots_chain import chain_view


@page("GET")
def concern_list(asked: Asked) -> HttpResponse:
    """`/end-use`: every concern the reader may see; one recorded."""
    if not reads_cases(asked.by):
        raise Absent("end-use")
    if any(asked.request.GET.get(name) for name in ("stage", "band", "true_on", "known_on")):
        return _counted(asked)
    return asked.show(
        "arms/concerns.html", lines=concerns(by=asked.by), kinds=list(rules.ConcernKind),
        why_not=rules.why_not_record(asked.by),
    )  # fmt: skip


def _counted(asked: Asked) -> HttpResponse:
    """The open concerns a figure of the first screen counted, as of its two dates."""
    given = asked.request.GET
    seen = overview(
        by=asked.by, true_on=day_asked(given, "true_on"), known_on=day_asked(given, "known_on")
    )
    choice = Choice(stage=given.get("stage", "")[:40], band=given.get("band", "")[:40])
    return asked.show(
        "oversight/end_use_list.html", seen=seen, lines=end_use_list(choice, seen, by=asked.by)
    )


@page("POST")
def record(asked: Asked) -> HttpResponse:
    """Record a concern."""
    states = tuple(part.strip() for part in asked.field("states").split(",") if part.strip())
    told = rules.Told(
        asked.field("title"), asked.field("kind"), asked.field("what"), asked.field("source"),
        states, asked.field("report"), asked.field("happened"), _number(asked, "least"),
        _number(asked, "most"), day_given(asked.field("received_on")),
    )  # fmt: skip
    made = actions.record_concern(told, because=asked.field("because"), by=asked.by)
    asked.say(say("The concern is recorded. Open a case to look into it."))
    return redirect(f"/end-use/{made.reference}")


@page("GET")
def concern(asked: Asked, reference: str) -> HttpResponse:
    """`/end-use/<eu>`."""
    shown = concern_page(reference, by=asked.by)
    return asked.show(
        "arms/concern.html", shown=shown, row=shown.row,
        cases=cases_on_concern(reference, by=asked.by), **chain_view(reference, asked.by),
    )  # fmt: skip


@page("POST")
def item(asked: Asked, reference: str) -> HttpResponse:
    """Name what a concern is about."""
    actions.name_item(reference, asked.field("target"), note=asked.field("note"), by=asked.by)
    asked.say(say("The concern names it."))
    return redirect(f"/end-use/{reference}")


@page("POST")
def open_case(asked: Asked, reference: str) -> HttpResponse:
    """Open a case on a concern."""
    row = assessment.open_case(
        reference, because=asked.field("because"), playbook=asked.field("playbook"), by=asked.by
    )
    asked.say(say("The case is open, and its clock runs."))
    return redirect(f"/cases/{row.reference}")


def _number(asked: Asked, name: str) -> int | None:
    text = asked.field(name)
    if not text:
        return None
    if not text.isdecimal() or len(text) > 9:
        raise Refused(say("{text} is no number.", text=text[:20]))
    return int(text)


urlpatterns = [
    path("end-use", concern_list),
    path("end-use/record", record),
    path("end-use/<str:reference>", concern),
    path("end-use/<str:reference>/item", item),
    path("end-use/<str:reference>/open-case", open_case),
]
