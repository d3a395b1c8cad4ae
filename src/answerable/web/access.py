"""Why can I (not) see this? And who else sees it. For any other reference: the page of what never was."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts import actions, queries, rules
from answerable.actor import Level
from answerable.refusal import Absent, refuse_if, say
from answerable.web.door import Asked, page
from answerable.web.people import level_of


@page("GET")
def access(asked: Asked, reference: str) -> HttpResponse:
    """The four tests for one record, who passes them, and the marking as a form."""
    shown = queries.access(reference, by=asked.by)
    return asked.show(
        "accounts/access.html", access=shown, levels=list(Level),
        compartments=queries.compartments(by=asked.by), why_not=rules.why_not_name(asked.by),
        why_not_loosen=rules.why_not_step_up(asked.by), labels=rules.TLP,
    )  # fmt: skip


@page("POST")
def mark(asked: Asked, reference: str) -> HttpResponse:
    """Change the marking, with a reason."""
    actions.mark(
        reference, level_of(asked.field("level")), because=asked.field("because"), by=asked.by,
        compartments=asked.request.POST.getlist("compartment"), tlp=asked.field("tlp"),
    )  # fmt: skip
    asked.say(say("The marking of {reference} is changed.", reference=reference))
    return redirect(f"/access/{reference}")


@page("POST")
def name_member(asked: Asked, reference: str) -> HttpResponse:
    """Name somebody to the record, by user name."""
    _settle(asked, reference, actions.name_member)
    return redirect(f"/access/{reference}")


@page("POST")
def remove_member(asked: Asked, reference: str) -> HttpResponse:
    """Take somebody off the record."""
    _settle(asked, reference, actions.remove_member)
    if queries.marking_of(reference, by=asked.by) is None:
        return redirect("/")
    return redirect(f"/access/{reference}")


def _settle(asked: Asked, reference: str, act: Callable[..., None]) -> None:
    """The record first: whether a user name exists is not told to who may not see the record."""
    if queries.marking_of(reference, by=asked.by) is None:
        raise Absent(reference)
    refuse_if(rules.why_not_name(asked.by))
    account = queries.member_account(asked.field("username"), by=asked.by)
    act(reference, account, because=asked.field("because"), by=asked.by)
    asked.say(say("Who is named to {reference} is changed.", reference=reference))


urlpatterns = [
    path("access/<str:reference>", access),
    path("access/<str:reference>/mark", mark),
    path("access/<str:reference>/name", name_member),
    path("access/<str:reference>/remove", remove_member),
]
