"""Pages of planned operations: policy only. No form here has a field for a target or a position."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.channel import actions
from answerable.channel.queries.operations import operation_page
from answerable.channel.rules.meetings import Side
from answerable.channel.rules.operations import EntryKind, Outcome
from answerable.refusal import say
from answerable.web import meeting_forms as forms
from answerable.web.door import Asked, page


@page("GET")
def operation(asked: Asked, reference: str) -> HttpResponse:
    """`/operations/<reference>`."""
    shown = operation_page(reference, by=asked.by)
    return asked.show(
        "channel/operation.html", shown=shown, row=shown.line.row, kinds=list(EntryKind),
        sides=list(Side), outcomes=[one for one in Outcome if one is not Outcome.OPEN],
    )  # fmt: skip


@page("POST")
def submit(asked: Asked, reference: str) -> HttpResponse:
    """Submit an operation a dialogue is to be about."""
    made = actions.submit_operation(
        reference, title=asked.field("title"), area=asked.field("area"), by=asked.by
    )
    asked.say(say("Submitted. Another person confirms that it holds to policy."))
    return redirect(f"/operations/{made.reference}")


@page("POST")
def settle(asked: Asked, reference: str) -> HttpResponse:
    """Confirm or refuse a submitted operation."""
    confirms = asked.field("act") == "confirm"
    settled = actions.confirm_operation if confirms else actions.refuse_operation
    settled(reference, because=asked.field("because"), by=asked.by)
    asked.say(_said(confirms=confirms))
    return redirect(f"/operations/{reference}")


@page("POST")
def submit_entry(asked: Asked, reference: str) -> HttpResponse:
    """Submit what was said about an operation."""
    actions.submit_entry(reference, forms.entry(asked), by=asked.by)
    asked.say(say("Submitted. Another person confirms that it holds to policy."))
    return redirect(f"/operations/{reference}")


@page("POST")
def settle_entry(asked: Asked, reference: str) -> HttpResponse:
    """Confirm or refuse a submitted text."""
    confirms = asked.field("act") == "confirm"
    settled = actions.confirm_entry if confirms else actions.refuse_entry
    made = settled(reference, because=asked.field("because"), by=asked.by)
    asked.say(_said(confirms=confirms))
    return redirect(f"/operations/{made.operation.reference}")


@page("POST")
def followed(asked: Asked, reference: str) -> HttpResponse:
    """Note an incident that followed, or take one off."""
    taking_off = asked.field("act") == "take_off"
    done = actions.take_off_followed if taking_off else actions.note_followed
    done(reference, asked.field("incident"), because=asked.field("because"), by=asked.by)
    return redirect(f"/operations/{reference}")


def _said(*, confirms: bool) -> str:
    if confirms:
        return say("Confirmed, in your name: it is on the record.")
    return say("Refused. Its words are gone; your reason stays.")


urlpatterns = [
    path("dialogues/<str:reference>/operations", submit),
    path("operations/<str:reference>", operation),
    path("operations/<str:reference>/settle", settle),
    path("operations/<str:reference>/entries", submit_entry),
    path("operations/<str:reference>/followed", followed),
    path("operation-entries/<str:reference>/settle", settle_entry),
]
