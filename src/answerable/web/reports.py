"""A report's own page, what is done with it there, and its sealed original."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.http import content_disposition_header

from answerable.accounts.actions import note_read
from answerable.evidence.actions import open_original
from answerable.intake import actions, queries
from answerable.intake.rules import NOT_STATED, Allowed, Credibility, Use
from answerable.refusal import Sentence, say
from answerable.web.days import day_or_none
from answerable.web.door import Asked, back_of, page
from answerable.web.judging import one_of
from answerable.web.shown_report import Language, beside, opened

SEALED_OFF = (
    "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)


@page("GET")
def report(asked: Asked, reference: str) -> HttpResponse:
    """`/reports/<ref>`: the text with its statements marked where they stand, and all about it."""
    shown = opened(reference, by=asked.by)
    tells = queries.tells_apart(shown.told)
    apart = tells and asked.request.GET.get("incidents") == "1"
    return asked.show(
        "intake/report.html", shown=shown,
        tells_apart=tells, apart=queries.incidents_apart(shown.told) if apart else None,
        beside=beside(shown, by=asked.by),
        back=f"/reports/{reference}", following=f"/reports/{reference}",
        languages=list(Language), uses=list(Use), credibilities=list(Credibility), not_stated=NOT_STATED,
    )  # fmt: skip


@page("GET")
def original(asked: Asked, reference: str) -> HttpResponse:
    """The sealed bytes of a report, never to be shown by the browser; a step of custody."""
    known = queries.report(reference, by=asked.by)
    data = open_original(known.exhibit, under=queries.cited_under(known), by=asked.by)
    note_read(reference, how="original", by=asked.by)
    response = HttpResponse(data, content_type="application/octet-stream")
    name = known.filename or f"{reference}.txt"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Content-Security-Policy"] = SEALED_OFF
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@page("POST")
def translate(asked: Asked, reference: str) -> HttpResponse:
    """Put a person's translation beside the original."""
    known = queries.report(reference, by=asked.by)
    text = asked.request.POST.get("text", "").replace("\r\n", "\n")
    actions.translate(
        known, text=text, language=asked.field("language"), because=asked.field("because"),
        by=asked.by,
    )  # fmt: skip
    return _done(asked, say("The translation stands beside the original."))


@page("POST")
def set_consent(asked: Asked, reference: str) -> HttpResponse:
    """Record what the source allows."""
    known = queries.report(reference, by=asked.by)
    allowed = Allowed(
        one_of(Use, asked.field("use")), asked.field("conditions"), asked.field("given_how")
    )
    actions.set_consent(known, allowed, because=asked.field("because"), by=asked.by)
    return _done(asked, say("What the source allows was recorded."))


@page("POST")
def grade(asked: Asked, reference: str) -> HttpResponse:
    """Grade how credible the report is."""
    known = queries.report(reference, by=asked.by)
    credibility = one_of(Credibility, asked.field("credibility"))
    actions.grade_credibility(known, credibility, because=asked.field("because"), by=asked.by)
    return _done(asked, say("The report was graded: {grade}.", grade=credibility))


@page("POST")
def hold(asked: Asked, reference: str) -> HttpResponse:
    """Keep the report out of the queue until a day."""
    known = queries.report(reference, by=asked.by)
    until = day_or_none(asked.field("until"))
    actions.hold(known, until, because=asked.field("because"), by=asked.by)
    return _done(asked, say("The report is held until {day}.", day=until))


@page("POST")
def withdraw(asked: Asked, reference: str) -> HttpResponse:
    """Withdraw the report; it stays findable and counts for nothing."""
    known = queries.report(reference, by=asked.by)
    actions.withdraw(known, because=asked.field("because"), by=asked.by)
    return _done(asked, say("The report was withdrawn."))


def _done(asked: Asked, sentence: Sentence) -> HttpResponse:
    asked.say(sentence)
    return redirect(back_of(asked.request))


urlpatterns = [
    path("reports/<str:reference>/translate", translate),
    path("reports/<str:reference>/consent", set_consent),
    path("reports/<str:reference>/credibility", grade),
    path("reports/<str:reference>/hold", hold),
    path("reports/<str:reference>/withdraw", withdraw),
    path("reports/<str:reference>", report),
    path("exhibits/<str:reference>/original", original),
]
