"""Series that others publish: each line with its sum as its publisher writes it, and taking one in."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.rules import may_read
from answerable.oversight import actions
from answerable.oversight.queries import series as queries
from answerable.oversight.rules.series import LONGEST, Form, gaps, sum_of
from answerable.refusal import Absent, Refused, say
from answerable.web.door import Asked, page


@page("GET")
def all_series(asked: Asked) -> HttpResponse:
    """`/series`: those that hold, and the form to take one in."""
    if not may_read("incident", asked.by.roles):
        raise Absent("series")
    return asked.show(
        "oversight/series.html", found=queries.all_series(by=asked.by), forms=list(Form)
    )


@page("GET")
def one_series(asked: Asked, number: int) -> HttpResponse:
    """`/series/<number>`: one of them, line by line."""
    row = queries.series_numbered(number, by=asked.by)
    told = queries.as_published(row)
    lines = [(line, sum_of(line, told.form)) for line in told.lines]
    return asked.show(
        "oversight/one_series.html", row=row, form=told.form, lines=lines, gaps=gaps(told)
    )


@page("POST")
def take_in(asked: Asked) -> HttpResponse:
    """Take in a file; refused, the line named, when it does not balance."""
    file = asked.request.FILES.get("file")
    form = asked.field("form")
    if file is None or form not in set(Form):
        raise Refused(say("Choose a file and the form of its arithmetic."))
    made = actions.import_series(
        file.read(LONGEST + 1), form=Form(form), name=asked.field("name"),
        publisher=asked.field("publisher"), because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("The series is taken in: {lines} lines, each of which balances.",
                  lines=len(made.lines)))  # fmt: skip
    return redirect(f"/series/{made.pk}")


urlpatterns = [
    path("series", all_series),
    path("series/import", take_in),
    path("series/<int:number>", one_series),
]
