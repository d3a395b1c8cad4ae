"""The acts on an identification: reviewed by another, where it came from, by which transfer."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.arms import actions
from answerable.arms.queries.known import identification as kept
from answerable.arms.rules.origins import Came
from answerable.refusal import say
from answerable.web.door import Asked, page


@page("GET")
def identification(asked: Asked, reference: str) -> HttpResponse:
    """`/identifications/<id>` leads to the observation it is of."""
    return redirect(_back(asked, reference))


@page("POST")
def review(asked: Asked, reference: str) -> HttpResponse:
    """Give the other analyst's view."""
    actions.review_identification(
        reference, asked.field("verdict"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Reviewed, in your name."))
    return redirect(_back(asked, reference))


@page("POST")
def origin(asked: Asked, reference: str) -> HttpResponse:
    """Sign where it came from."""
    came = Came(
        asked.field("kind"), asked.field("basis"), asked.field("confidence"), asked.field("state")
    )
    actions.sign_origin(reference, came, because=asked.field("because"), by=asked.by)
    asked.say(say("Signed. Another weapons analyst reviews it."))
    return redirect(_back(asked, reference))


@page("POST")
def review_origin(asked: Asked, reference: str) -> HttpResponse:
    """Give the other analyst's view of where it came from."""
    actions.review_origin(
        reference, asked.field("verdict"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Reviewed, in your name."))
    return redirect(_back(asked, reference))


@page("POST")
def link(asked: Asked, reference: str) -> HttpResponse:
    """Say whether it may have come by a transfer or licence."""
    actions.link_origin(
        reference, asked.field("target"), asked.field("verdict"), because=asked.field("because"),
        by=asked.by,
    )  # fmt: skip
    asked.say(say("Linked, with the probability as it stands today."))
    return redirect(_back(asked, reference))


def _back(asked: Asked, reference: str) -> str:
    row = kept(reference, by=asked.by)
    return f"/observations/{row.observation.reference}#{reference}"


urlpatterns = [
    path("identifications/<str:reference>", identification),
    path("identifications/<str:reference>/review", review),
    path("identifications/<str:reference>/origin", origin),
    path("identifications/<str:reference>/review-origin", review_origin),
    path("identifications/<str:reference>/link", link),
]
