"""Pages of incidents: the list, one incident, beginning one from a report, and the acts upon it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import get_language_bidi

from answerable.accounts.actions import note_read
from answerable.actor import Level
from answerable.assessment.queries import five_questions, law_beside
from answerable.assessment.queries.cases import cases
from answerable.channel.queries import beside
from answerable.incidents import actions, queries
from answerable.incidents.queries.page import IncidentPage
from answerable.incidents.rules import dates
from answerable.incidents.rules.dates import Sureness
from answerable.incidents.rules.gradings import CODES, Axis
from answerable.incidents.rules.judgements import Verdict
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.incidents.rules.ranges import Counted
from answerable.reading.day_words import Month
from answerable.reading.types import Manner, PartOfDay
from answerable.refusal import say
from answerable.web.days import day_asked
from answerable.web.door import Asked, back_of, page
from answerable.web.incident_forms import described, figure, number, wanted
from answerable.web.incident_views import (
    as_of_view,
    question_views,
    quotations,
    range_views,
    timeline,
)
from answerable.web.judging import one_of
from answerable.web.plots_chain import chain_view
from answerable.web.ticking import ticked

SENSITIVE = (Level.RESTRICTED.value, Level.CONFIDENTIAL.value)
"""From here up, who looked is written down."""


@page("GET")
def incident_list(asked: Asked) -> HttpResponse:
    """Incidents, oldest first, filtered by what the address says."""
    given = asked.request.GET
    listed = queries.incident_list(wanted(given.dict()), by=asked.by)
    kept = {key: value for key, value in given.items() if value and key != "page"}
    return asked.show(
        "incidents/list.html", listed=listed, wanted=listed.wanted, axes=_axes(),
        situations=queries.situations(by=asked.by), recipients=queries.recipients(by=asked.by),
        query=urlencode(kept), words_of=dates.words,
    )  # fmt: skip


@page("GET")
def incident(asked: Asked, reference: str) -> HttpResponse:
    """One incident; an old reference leads to the one it was merged into."""
    shown = queries.incident_page(reference, by=asked.by)
    known = shown.incident.reference
    if known != reference:
        asked.say(say("{old} was merged into this incident.", old=reference))
        return redirect(f"/incidents/{known}")
    if shown.marking and shown.marking.level in SENSITIVE:
        note_read(known, how="page", by=asked.by)
    mirrored = get_language_bidi()
    given = asked.request.GET
    as_of = as_of_view(
        known, day_asked(given, "true_on"), day_asked(given, "known_on"), by=asked.by
    )
    return asked.show(
        "incidents/incident.html", shown=shown, incident=shown.incident,
        ranges=range_views(shown, mirrored=mirrored),
        timeline=timeline(shown, mirrored=mirrored), quotations=quotations(shown),
        questions=question_views(five_questions(known, by=asked.by)), law=law_beside(known, by=asked.by),
        cases=_cases(shown, asked), told=beside(known, by=asked.by),
        proposals=queries.proposals_for(known, by=asked.by), as_of=as_of,
        when=dates.words(shown.incident.happened_on), why_not=_why_not(asked),
        **chain_view(known, asked.by),
        choices=_choices(asked),
    )  # fmt: skip


@page("GET")
def new_incident(asked: Asked) -> HttpResponse:
    """The form that begins an incident from a report, with what the report still lacks for it."""
    report = asked.request.GET.get("report", "")
    beside = queries.panel(report, by=asked.by)
    text = queries.report_of(report, by=asked.by)
    offered = queries.offered(report, by=asked.by)
    telling = [one.line for one in offered if not one.why_not]
    return asked.show(
        "incidents/new.html", report=text, panel=beside, offered=offered,
        left_out=len(offered) - len(telling), choices=_choices(asked),
        draft=queries.draft_of(text, telling or beside.statements),
    )  # fmt: skip


@page("POST")
def begin_incident(asked: Asked) -> HttpResponse:
    """Begin an incident from a report."""
    posted = asked.request.POST
    begun = actions.begin_incident(
        asked.field("report"), described(posted), because=asked.field("because"), by=asked.by,
        statements=ticked(asked, asked.field("report")), situation=asked.field("situation"),
        recipient_states=asked.field("recipient_states").split(","),
    )  # fmt: skip
    asked.say(say("The incident {reference} has begun.", reference=begun.reference))
    return redirect(f"/incidents/{begun.reference}")


@page("POST")
def describe(asked: Asked, reference: str) -> HttpResponse:
    """Describe an incident anew."""
    actions.describe(
        reference, described(asked.request.POST), because=asked.field("because"), by=asked.by,
        version=number(asked.field("version")),
    )  # fmt: skip
    return _done(asked, say("The incident was described anew; the version before stays readable."))


@page("POST")
def grade(asked: Asked, reference: str) -> HttpResponse:
    """Grade one axis."""
    axis = one_of(Axis, asked.field("axis"))
    actions.grade(
        reference, Axis(axis.value), asked.field("code"), because=asked.field("because"),
        by=asked.by, version=number(asked.field("version")),
    )  # fmt: skip
    return _done(asked, say("Graded: {axis}.", axis=axis))


@page("POST")
def narrow(asked: Asked, reference: str) -> HttpResponse:
    """Narrow one range with the written reason."""
    counted = one_of(Counted, asked.field("counted"))
    actions.narrow(
        reference, Counted(counted.value), figure(asked.request.POST, "range") or (None, None),
        because=asked.field("because"), by=asked.by, version=number(asked.field("version")),
    )  # fmt: skip
    return _done(asked, say("The range was narrowed."))


@page("POST")
def widen(asked: Asked, reference: str) -> HttpResponse:
    """Undo the narrowing of a range."""
    counted = one_of(Counted, asked.field("counted"))
    actions.widen(reference, Counted(counted.value), because=asked.field("because"), by=asked.by)
    return _done(asked, say("What the statements give holds again."))


@page("POST")
def merge(asked: Asked, reference: str) -> HttpResponse:
    """Merge this incident into another."""
    into = actions.merge(
        reference, asked.field("into"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("{old} was merged into this incident.", old=reference))
    return redirect(f"/incidents/{into.reference}")


@page("POST")
def split(asked: Asked, reference: str) -> HttpResponse:
    """Part a merged incident again."""
    actions.split(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("The incidents were parted; each is as it was."))
    return redirect(f"/incidents/{reference}")


@page("POST")
def link(asked: Asked, reference: str) -> HttpResponse:
    """Judge whether a report, or another incident, and this incident are the same."""
    verdict = one_of(Verdict, asked.field("verdict"))
    actions.judge_link(
        asked.field("left"), reference, Verdict(verdict.value), because=asked.field("because"),
        by=asked.by, statements=asked.request.POST.getlist("statement"),
    )  # fmt: skip
    return _done(asked, say("Judged: {verdict}.", verdict=verdict))


@page("POST")
def place(asked: Asked, reference: str) -> HttpResponse:
    """Place an incident in a situation."""
    actions.place_in_situation(
        reference, asked.field("situation"), because=asked.field("because"), by=asked.by,
        version=number(asked.field("version")),
    )  # fmt: skip
    return _done(asked, say("The incident was placed."))


def _cases(shown: IncidentPage, asked: Asked) -> list[object]:
    """The cases of this incident and of those merged into it."""
    named = [shown.incident.reference, *(old.reference for old in shown.merged)]
    return list(cases(by=asked.by).filter(incident__reference__in=named).order_by("pk"))


def _done(asked: Asked, words: object) -> HttpResponse:
    asked.say(words)
    return redirect(back_of(asked.request))


def _why_not(asked: Asked) -> dict[str, object]:
    return {doing.value: why_not_do(doing, asked.by) for doing in Doing}


def _axes() -> list[tuple[Axis, list[object]]]:
    return [(axis, list(CODES[axis])) for axis in Axis]


def _choices(asked: Asked) -> dict[str, object]:
    return {
        "axes": _axes(),
        "manners": list(Manner),
        "parts_of_day": list(PartOfDay),
        "months": list(Month),
        "sureness": list(Sureness),
        "counted": list(Counted),
        "verdicts": [v for v in Verdict if v is not Verdict.WITHDRAWN],
        "situations": queries.situations(by=asked.by),
    }


urlpatterns = [
    path("incidents", incident_list),
    path("incidents/new", new_incident),
    path("incidents/begin", begin_incident),
    path("incidents/<str:reference>", incident),
    path("incidents/<str:reference>/describe", describe),
    path("incidents/<str:reference>/grade", grade),
    path("incidents/<str:reference>/narrow", narrow),
    path("incidents/<str:reference>/widen", widen),
    path("incidents/<str:reference>/merge", merge),
    path("incidents/<str:reference>/split", split),
    path("incidents/<str:reference>/link", link),
    path("incidents/<str:reference>/place", place),
]
