"""The procedure of a case: moved to the current text when a policy lead decides so."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.assessment import actions
from answerable.refusal import say
from answerable.web.door import Asked, page


@page("POST")
def adopt(asked: Asked, reference: str) -> HttpResponse:
    """Move a case to the current text of its procedure."""
    actions.adopt_version(
        reference, because=asked.field("because"), by=asked.by,
        version=asked.version,
    )  # fmt: skip
    asked.say(say("The case goes by the current text of its procedure now."))
    return redirect(f"/cases/{reference}")


urlpatterns = [path("cases/<str:reference>/procedure", adopt)]
