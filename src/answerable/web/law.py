"""The law view of an incident or a situation: on its own page, so that nobody takes it for a finding."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.assessment import actions, queries
from answerable.assessment.rules.law import LegalView, Point, Principle
from answerable.refusal import say
from answerable.web.door import Asked, page

ANSWERS = (*(one for one in LegalView if one is not LegalView.NOT_ASSESSED), LegalView.NOT_ASSESSED)
"""As the form offers them: *not assessed* stands apart, at the end."""


@page("GET")
def law(asked: Asked, reference: str) -> HttpResponse:
    """What legal advisers hold, principle by principle; the form for another view."""
    return asked.show(
        "assessment/law.html", shown=queries.law_page(reference, by=asked.by),
        about=_about(reference), answers=ANSWERS,
    )  # fmt: skip


@page("POST")
def write(asked: Asked, reference: str) -> HttpResponse:
    """Write a law view."""
    points = [
        Point(one.value, asked.field(f"view-{one}"), asked.field(f"because-{one}"))
        for one in Principle
        if asked.field(f"view-{one}")
    ]
    actions.write_law_view(
        reference, points=points, because=asked.field("because"),
        cites=asked.field("cites").replace(",", " ").split(), by=asked.by,
    )  # fmt: skip
    asked.say(say("Written. It stands once another legal adviser has countersigned it."))
    return redirect(f"/law/{reference}")


@page("POST")
def countersign(asked: Asked, reference: str) -> HttpResponse:
    """Countersign a law view."""
    made = actions.countersign_law_view(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Countersigned: the law view stands."))
    return redirect(f"/law/{made.subject}")


@page("POST")
def withdraw(asked: Asked, reference: str) -> HttpResponse:
    """Withdraw a law view."""
    made = actions.withdraw_law_view(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Withdrawn. It stays on the record."))
    return redirect(f"/law/{made.subject}")


def _about(reference: str) -> str:
    """The page of what a law view is on."""
    shelf = "situations" if reference.startswith("t-") else "incidents"
    return f"/{shelf}/{reference}"


urlpatterns = [
    path("law/<str:reference>", law),
    path("law/<str:reference>/write", write),
    path("law-views/<str:reference>/countersign", countersign),
    path("law-views/<str:reference>/withdraw", withdraw),
]
