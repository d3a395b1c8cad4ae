"""Where people found the reader wrong: the list, and the file of cases a test can load."""

from __future__ import annotations

import json

from django.http import HttpResponse
from django.urls import path

from answerable.accounts.actions import note_read
from answerable.incidents import queries
from answerable.incidents.queries.corrections import Corrected
from answerable.incidents.rules.chips import chips
from answerable.reading.cases import to_json
from answerable.web.door import Asked, page


@page("GET")
def corrections(asked: Asked) -> HttpResponse:
    """What was read, what people put in its place, and why."""
    report, found = _found(asked)
    lines = [
        (
            one,
            [chips(said) for said in one.case.unwanted],
            [chips(said) for said in one.case.wanted],
        )
        for one in found
    ]
    return asked.show("incidents/corrections.html", lines=lines, report=report)


@page("GET")
def as_cases(asked: Asked) -> HttpResponse:
    """The corrections as a file of cases: it holds words of reports, so it is never kept by a cache."""
    _, found = _found(asked)
    body = json.dumps(to_json(one.case for one in found), ensure_ascii=False, indent=2)
    response = HttpResponse(body, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="corrections.json"'
    response["Cache-Control"] = "no-store"
    return response


def _found(asked: Asked) -> tuple[str, list[Corrected]]:
    """The corrections this reader may see, all or of one report; each report's reading is noted."""
    report = asked.request.GET.get("report", "")
    found = queries.corrections(by=asked.by, report=report)
    for reference in dict.fromkeys(one.report for one in found):
        note_read(reference, how="corrections", by=asked.by)
    return report, found


urlpatterns = [
    path("corrections", corrections),
    path("corrections/cases.json", as_cases),
]
