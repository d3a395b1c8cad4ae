"""Pages of the register of restrictions: what is covered, since which decision, and who lifted it."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from answerable.arms.queries import restrictions as register
from answerable.refusal import Absent
from answerable.response import queries as response
from answerable.screening.queries.passed import passed_under
from answerable.web.days import day_asked
from answerable.web.door import Asked, page


@page("GET")
def restrictions(asked: Asked) -> HttpResponse:
    """`/restrictions`: the whole register, those in force first."""
    given = asked.request.GET
    on, known_on = day_asked(given, "true_on"), day_asked(given, "known_on")
    found = register.restrictions(by=asked.by, on=on, known_on=known_on)
    today = asked.by.today
    return asked.show(
        "screening/restrictions.html", found=found, on=on or today, known_on=known_on or today
    )


@page("GET")
def restriction(asked: Asked, reference: str) -> HttpResponse:
    """`/restrictions/<ref>`: one restriction, its grounds as far as the reader may see them."""
    shown = register.restriction_line(reference, by=asked.by)
    return asked.show(
        "screening/restriction.html", shown=shown, row=shown.row,
        decision=_decision(shown.row.decision, asked),
        passed=passed_under(reference, by=asked.by),
    )  # fmt: skip


def _decision(reference: str, asked: Asked) -> object:
    """The decision it was set by, for who may read it; the register does not say that there is more."""
    try:
        return response.decision_page(reference, by=asked.by)
    except Absent:
        return None


urlpatterns = [
    path("restrictions", restrictions),
    path("restrictions/<str:reference>", restriction),
]
