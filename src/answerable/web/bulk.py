"""Several records at once: chosen in a list, what would happen shown first, then an act for each."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import path

from answerable.assessment import queries
from answerable.assessment.actions.bulk import UNTOLD, Given, Result, in_bulk
from answerable.assessment.queries.people import holders
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.queries.subjects import reads_cases
from answerable.assessment.rules.bulk import Bulk, why_not_bulk
from answerable.assessment.rules.clocks import INQUIRY, STAGE, ClockWords
from answerable.intake.rules import How
from answerable.playbook import CLOSED
from answerable.refusal import Absent, refuse_if
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page

HOMES = {"c": "cases", "i": "incidents", "r": "reports"}


@page("POST")
def choose(asked: Asked) -> HttpResponse:
    """What was selected, the form for what to do with it, and what would happen to each."""
    act, picked, given = _asked(asked)
    results: list[Result] = []
    if given.because:
        results = in_bulk(act, picked, given, by=asked.by, rehearse=True)
    return _shown(asked, act, picked, given, results, done=False)


@page("POST")
def do(asked: Asked) -> HttpResponse:
    """Do it: one act for each, and what became of each."""
    act, picked, given = _asked(asked)
    results = in_bulk(act, picked, given, by=asked.by)
    return _shown(asked, act, picked, given, results, done=True)


def _asked(asked: Asked) -> tuple[Bulk, list[str], Given]:
    if not reads_cases(asked.by):
        raise Absent("bulk")
    picked = list(dict.fromkeys(asked.request.POST.getlist("pick")))
    refuse_if(why_not_bulk(asked.field("do"), picked))
    given = Given(
        because=asked.field("because"), holder=asked.field("holder"), office=asked.field("office"),
        kind=asked.field("kind"), until=day_given(asked.field("until")),
        disposition=asked.field("disposition"), how=asked.field("how"),
        words=asked.field("words"),
    )  # fmt: skip
    return Bulk(asked.field("do")), picked, given


def _shown(
    asked: Asked, act: Bulk, picked: Sequence[str], given: Given, results: Sequence[Result], *,
    done: bool,
) -> HttpResponse:  # fmt: skip
    will = sum(one.done for one in results)
    lines = [
        {"reference": one.reference, "sentence": one.sentence, "done": one.done,
         "href": f"/{HOMES[one.reference[0]]}/{one.reference}"}
        for one in results
    ]  # fmt: skip
    return asked.show(
        "assessment/handover_bulk.html", act=act, picked=picked, given=given, results=lines,
        will=will, refused=len(results) - will, done=done, back=back_of(asked.request),
        people=holders(by=asked.by), offices=queries.offices(), clocks=_clocks(),
        dispositions=playbook_named().dispositions, hows=list(How), untold=UNTOLD,
    )  # fmt: skip


def _clocks() -> list[tuple[str, str]]:
    """The clocks of cases that can be given longer: the inquiry's and each stage's."""
    stages = [(STAGE + code, words) for code, words in queries.stages() if code != CLOSED]
    return [(INQUIRY, ClockWords(INQUIRY)), *stages]


urlpatterns = [path("bulk", choose), path("bulk/do", do)]
