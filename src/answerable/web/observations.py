"""Pages of observations: what is seen on an exhibit, what it could be, and what it was signed to be."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.actions import note_read
from answerable.accounts.rules import may_read
from answerable.arms import actions
from answerable.arms.queries.observations import newest_observations, observation_page
from answerable.arms.queries.origin_links import offers, reading_of, weighed
from answerable.arms.queries.pictures import has_picture, picture_of
from answerable.arms.rules.identifications import AnswerKind, Method, Reviewed, Said
from answerable.arms.rules.observations import (
    Region,
    RestsOn,
    Seen,
    Speaks,
    region_of,
    why_not_observe,
)
from answerable.arms.rules.origins import Basis, LinkVerdict, OriginKind
from answerable.intake import queries as intake
from answerable.playbook.likelihood import SCALE, Confidence
from answerable.refusal import Absent, Refused, Sentence, say
from answerable.web.door import Asked, page
from answerable.web.reports import SEALED_OFF

SIDES = ("start", "top", "wide", "high")


@page("GET")
def observations(asked: Asked) -> HttpResponse:
    """`/observations`: what was seen lately, the newest first."""
    _only_readers(asked, "observations")
    lines = newest_observations(by=asked.by)
    return asked.show(
        "arms/observations.html", lines=lines,
        waiting=[one for one in lines if one.awaits_review_by(asked.by)],
    )  # fmt: skip


@page("GET", "POST")
def new(asked: Asked, reference: str) -> HttpResponse:
    """The form on a report; a region that was typed is drawn on the picture first. Nothing is stored,
    and no words stand in the address."""
    _only_readers(asked, reference)
    report = intake.report(reference, by=asked.by)
    given = asked.request.POST
    region = region_of([given.get(side, "") for side in SIDES])
    wrong = region if isinstance(region, Sentence) else None
    return asked.show(
        "arms/observe.html", report=report, pictured=has_picture(report),
        region=region if isinstance(region, Region) else None, wrong=wrong,
        given={key: given.get(key, "") for key in (*SIDES, "what", "transcript", "about", "taken_on")},
        why_not=why_not_observe(asked.by),
    )  # fmt: skip


@page("POST")
def observe(asked: Asked, reference: str) -> HttpResponse:
    """Record what is seen on the exhibit of a report."""
    _only_readers(asked, reference)
    region = region_of([asked.field(side) for side in SIDES])
    if isinstance(region, Sentence):
        raise Refused(region)
    transcript = asked.request.POST.get("transcript", "").replace("\r\n", "\n")
    seen = Seen(asked.field("what"), transcript, region, taken_on=asked.field("taken_on"))
    made = actions.observe(reference, seen, about=asked.field("about"), by=asked.by)
    asked.say(say("Recorded what is seen."))
    return redirect(f"/observations/{made.reference}")


@page("GET")
def picture(asked: Asked, reference: str) -> HttpResponse:
    """The picture of a report as bare pixels, drawn anew; who looked is noted."""
    _only_readers(asked, reference)
    drawn = picture_of(reference, by=asked.by)
    note_read(reference, how="picture", by=asked.by)
    response = HttpResponse(drawn.data, content_type=drawn.media_type)
    response["Content-Security-Policy"] = SEALED_OFF
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@page("GET")
def observation(asked: Asked, reference: str) -> HttpResponse:
    """`/observations/<ob>`: the picture, what is written, the candidates, what was signed."""
    shown = observation_page(reference, by=asked.by)
    row = shown.line.row
    reading = reading_of(row, by=asked.by)
    held = shown.line.identification
    named = {one.row.article for one in shown.candidates}
    return asked.show(
        "arms/observation.html", shown=shown, row=row, held=held, reading=reading,
        offers=offers(reading, by=asked.by, but=named) if reading else [],
        weighed=weighed(held.row, by=asked.by) if held else [],
        pictured=has_picture(shown.report), region=shown.line.region, choices=CHOICES,
    )  # fmt: skip


CHOICES = {
    "answers": [AnswerKind.ARTICLE, AnswerKind.FAMILY], "scale": SCALE,
    "confidences": list(Confidence), "methods": list(Method), "views": list(Reviewed),
    "speaks": list(Speaks), "rests_on": list(RestsOn), "origins": list(OriginKind),
    "bases": list(Basis), "verdicts": list(LinkVerdict),
}  # fmt: skip


@page("POST")
def candidate(asked: Asked, reference: str) -> HttpResponse:
    """Add to what it could be."""
    actions.add_candidate(
        reference, article=asked.field("article"), designation=asked.field("designation"),
        reason=asked.field("reason"), rests_on=asked.field("rests_on") or RestsOn.OTHER,
        by=asked.by,
    )  # fmt: skip
    asked.say(say("Added to what it could be."))
    return redirect(f"/observations/{reference}")


@page("POST")
def reason(asked: Asked, reference: str, number: int) -> HttpResponse:
    """Give a reason for or against a candidate."""
    actions.give_reason(
        reference, number, speaks=asked.field("speaks"), rests_on=asked.field("rests_on"),
        words=asked.field("words"), by=asked.by,
    )  # fmt: skip
    asked.say(say("The reason stands beside the candidate."))
    return redirect(f"/observations/{reference}")


@page("POST")
def rule_out(asked: Asked, reference: str, number: int) -> HttpResponse:
    """Rule a candidate out."""
    actions.rule_out(reference, number, because=asked.field("because"), by=asked.by)
    asked.say(say("Ruled out; it stays among the candidates with the reason."))
    return redirect(f"/observations/{reference}")


@page("POST")
def identify(asked: Asked, reference: str) -> HttpResponse:
    """Sign what it is, or that one cannot tell."""
    answer = asked.field("answer")
    tells = answer != AnswerKind.CANNOT_TELL
    said = Said(
        answer, asked.field("method"), asked.field("designation") if tells else "",
        asked.field("article") if tells else "", asked.field("likelihood") if tells else "",
        asked.field("confidence") if tells else "",
    )  # fmt: skip
    actions.sign_identification(reference, said, because=asked.field("because"), by=asked.by)
    asked.say(say("Signed. Another weapons analyst reviews it."))
    return redirect(f"/observations/{reference}")


@page("POST")
def withdraw(asked: Asked, reference: str) -> HttpResponse:
    """Withdraw what was recorded as seen."""
    actions.withdraw_observation(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Withdrawn; it stays readable."))
    return redirect(f"/observations/{reference}")


def _only_readers(asked: Asked, reference: str) -> None:
    """Who reads reports and not what was observed on them sees no form for it either."""
    if not may_read("observed", asked.by.roles) and not asked.by.sight.all_content:
        raise Absent(reference)


urlpatterns = [
    path("observations", observations),
    path("reports/<str:reference>/observe", new),
    path("reports/<str:reference>/observe/record", observe),
    path("reports/<str:reference>/picture", picture),
    path("observations/<str:reference>", observation),
    path("observations/<str:reference>/candidate", candidate),
    path("observations/<str:reference>/candidates/<int:number>/reason", reason),
    path("observations/<str:reference>/candidates/<int:number>/rule-out", rule_out),
    path("observations/<str:reference>/identify", identify),
    path("observations/<str:reference>/withdraw", withdraw),
]
