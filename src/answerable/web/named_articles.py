"""The articles a report names: each name with the words around it, and what it may mean."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import path

from answerable.accounts.actions import note_read
from answerable.accounts.rules import may_read
from answerable.arms.queries.spotted import Named, named_in
from answerable.intake import queries as intake
from answerable.refusal import Absent
from answerable.web.door import Asked, page

AROUND = 70
MOST = 200
"""So many names are shown of one report."""


@dataclass(frozen=True)
class Quoted:
    """A name with the words before and after it."""

    named: Named
    before: str
    after: str


@page("GET")
def named_articles(asked: Asked, reference: str) -> HttpResponse:
    """`/reports/<ref>/articles`: for who reads reports and the catalogue both."""
    if not may_read("observed", asked.by.roles) and not asked.by.sight.all_content:
        raise Absent(reference)
    report = intake.report(reference, by=asked.by)
    read = intake.newest_text(report, by=asked.by)
    note_read(reference, how="articles", by=asked.by)
    text = read.text if read else ""
    found = named_in(text, by=asked.by)
    return asked.show(
        "arms/named.html", report=report, count=len(found), most=MOST,
        lines=[_quoted(one, text) for one in found[:MOST]],
    )  # fmt: skip


def _quoted(one: Named, text: str) -> Quoted:
    start, end = one.found.start, one.found.end
    return Quoted(one, text[max(0, start - AROUND) : start], text[end : end + AROUND])


urlpatterns = [path("reports/<str:reference>/articles", named_articles)]
