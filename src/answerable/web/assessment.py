"""Pages of cases: the list, one case with its findings and clocks, and the acts upon it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.actions import note_read
from answerable.actor import Level
from answerable.assessment import actions, queries
from answerable.assessment.queries import CasePage, Filters
from answerable.assessment.queries.finding_lines import Line
from answerable.assessment.rules.efforts import EffortKind
from answerable.assessment.rules.inquiry import StepKind
from answerable.assessment.rules.opinions import Settled
from answerable.channel.queries import beside
from answerable.oversight.rules.ages import Band, span_of
from answerable.playbook.likelihood import SCALE, Confidence, Likelihood
from answerable.refusal import say
from answerable.response import actions as response
from answerable.response import queries as answers
from answerable.response.rules.decisions import why_not_close
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page
from answerable.web.findings import ASIDES
from answerable.web.paging import page_given
from answerable.web.plots_chain import chain_view


@page("GET")
def case_list(asked: Asked) -> HttpResponse:
    """Cases, the one received first at the top, filtered by what the address says."""
    given = asked.request.GET
    shown = queries.case_list(_filters(given.dict()), page=page_given(given), by=asked.by)
    kept = {key: value for key, value in given.items() if value and key != "page"}
    return asked.show(
        "assessment/list.html", shown=shown, given=kept, query=urlencode(kept),
        stages=queries.stages(), bands=list(Band), waits=queries.waits_on(),
        offices=queries.offices(),
    )  # fmt: skip


@page("GET")
def case(asked: Asked, reference: str) -> HttpResponse:
    """One case: where it stands, what it lacks, who could give it, what runs."""
    shown = queries.case_page(reference, by=asked.by)
    if shown.level in (Level.RESTRICTED, Level.CONFIDENTIAL):
        note_read(reference, how="page", by=asked.by)
    plans = answers.plans_in_short(reference, by=asked.by)
    writing, opining = _forms(shown, asked.request.GET.get("finding", ""))
    return asked.show(
        "assessment/case.html", shown=shown, row=shown.row, standing=shown.standing,
        scale=SCALE, cannot_tell=Likelihood.CANNOT_TELL, confidences=list(Confidence),
        writing=writing, opining=opining,
        kinds={"efforts": list(EffortKind), "steps": list(StepKind), "settled": list(Settled)},
        asides=range(1, ASIDES + 1), waits=queries.waits_on(),
        doings=answers.doings_of(shown.row, by=asked.by), plans=plans,
        close_why_not=why_not_close(plan_open=plans.is_open) or shown.standing.close_why_not,
        under=queries.under_of(shown.row, by=asked.by),
        told=beside(shown.row.subject, by=asked.by), **chain_view(shown.row.subject, asked.by),
    )  # fmt: skip


@page("POST")
def open_case(asked: Asked, reference: str) -> HttpResponse:
    """Launch the inquiry on an incident."""
    row = actions.open_case(
        reference, because=asked.field("because"), playbook=asked.field("playbook"),
        effective_on=day_given(asked.field("effective_on")), by=asked.by,
    )  # fmt: skip
    asked.say(say("The case is open, and its clock runs."))
    return redirect(f"/cases/{row.reference}")


@page("POST")
def move(asked: Asked, reference: str) -> HttpResponse:
    """Move a case to another stage."""
    actions.move_case(
        reference, asked.field("target"), because=asked.field("because"), by=asked.by,
        version=asked.version,
    )  # fmt: skip
    asked.say(say("The case was moved."))
    return redirect(f"/cases/{reference}")


@page("POST")
def assign(asked: Asked, reference: str) -> HttpResponse:
    """Give a case to somebody, to an office, or take it."""
    posted = asked.request.POST
    actions.assign(
        reference, because=asked.field("because"), by=asked.by, version=asked.version,
        holder=_holder(asked) if "holder" in posted else None,
        office=asked.field("office") if "office" in posted else None,
    )  # fmt: skip
    asked.say(say("Recorded who has the case now."))
    return redirect(f"/cases/{reference}")


@page("POST")
def wait(asked: Asked, reference: str) -> HttpResponse:
    """Note what a case waits for."""
    actions.note_waiting(
        reference, kind=asked.field("kind"), whom=asked.field("whom"),
        because=asked.field("because"), since=day_given(asked.field("since")), by=asked.by,
    )  # fmt: skip
    asked.say(say("Noted. The clocks run on."))
    return redirect(f"/cases/{reference}")


@page("POST")
def wait_ended(asked: Asked, reference: str) -> HttpResponse:
    """Note that a wait has ended."""
    actions.end_waiting(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Noted: this is no longer waited for."))
    return redirect(f"/cases/{reference}")


@page("POST")
def extend(asked: Asked, reference: str) -> HttpResponse:
    """Give a clock longer."""
    actions.extend_clock(
        reference, asked.field("kind"), until=day_given(asked.field("until")),
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("The clock was given longer, in your name."))
    return redirect(back_of(asked.request))


@page("POST")
def close(asked: Asked, reference: str) -> HttpResponse:
    """Close a case."""
    response.close_case(
        reference, because=asked.field("because"), by=asked.by, version=asked.version
    )
    asked.say(say("The case is closed."))
    return redirect(f"/cases/{reference}")


def _forms(shown: CasePage, wanted: str) -> tuple[Line | None, Line | None]:
    """The one form that is open: the question asked for, else an opinion, which comes before findings."""
    writing, opining = shown.to_write(wanted), shown.to_opine(wanted)
    if writing is not None and writing.prompt.code == wanted:
        opining = None
    return None if opining else writing, opining


def _filters(given: dict[str, str]) -> Filters:
    band = given.get("band", "")
    least, most = span_of(Band(band)) if band in set(Band) else (None, None)
    return Filters(
        stage=given.get("stage", ""), office=given.get("office", ""),
        waiting=given.get("waiting", ""), least_days=least, most_days=most,
        holder=given.get("holder", ""), about=given.get("about", ""),
    )  # fmt: skip


def _holder(asked: Asked) -> str:
    """`me`, `nobody`, or the pseudonym of one of those the form offered."""
    return {"me": asked.by.pseudonym, "nobody": ""}.get(
        asked.field("holder"), asked.field("holder")
    )


urlpatterns = [
    path("cases", case_list),
    path("cases/<str:reference>", case),
    path("cases/<str:reference>/move", move),
    path("cases/<str:reference>/assign", assign),
    path("cases/<str:reference>/wait", wait),
    path("cases/<str:reference>/wait-ended", wait_ended),
    path("cases/<str:reference>/extend", extend),
    path("cases/<str:reference>/close", close),
    path("triage/<str:reference>/open-case", open_case),
    path("triage/<str:reference>/extend", extend),
]
