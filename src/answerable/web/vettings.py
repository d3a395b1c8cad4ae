"""Pages of names looked for and kept, each with its certificate: what was held against what, and when."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.actor import Level
from answerable.refusal import say
from answerable.screening import actions
from answerable.screening.queries.vettings import vetting_page
from answerable.web.days import day_given
from answerable.web.door import Asked, page


@page("POST")
def keep(asked: Asked) -> HttpResponse:
    """Look for the name again and keep what it gives."""
    made = actions.keep_vetting(
        asked.field("name"), state=asked.field("state"), on=day_given(asked.field("on")),
        by=asked.by,
    )  # fmt: skip
    asked.say(say("Kept, with its certificate. It clears nobody."))
    return redirect(f"/vettings/{made.reference}")


@page("GET")
def vetting(asked: Asked, reference: str) -> HttpResponse:
    """`/vettings/<vt>`: what was asked, held against and found, as it was then; to print."""
    shown = vetting_page(reference, by=asked.by)
    kept = shown.certificate
    return asked.show(
        "screening/vetting.html",
        shown=shown,
        row=shown.row,
        sees=Level(kept.sees) if kept else None,
    )


urlpatterns = [path("vettings/keep", keep), path("vettings/<str:reference>", vetting)]
