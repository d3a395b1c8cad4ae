"""Transfers: the list, one transfer, its deliveries, how likely it is the source of what was found."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.arms.actions import checks
from answerable.arms.actions import transfers as actions
from answerable.arms.queries import transfers as queries
from answerable.arms.queries.licences import licences_of
from answerable.arms.queries.links import Links, links
from answerable.arms.queries.observations import observations_behind
from answerable.arms.queries.registers import must_read_arms
from answerable.arms.rules.checks import CheckKind, ConditionKind, GivenBy, Outcome
from answerable.arms.rules.deliveries import must_span
from answerable.arms.rules.keeping import why_not_keep
from answerable.arms.rules.links import Found
from answerable.arms.rules.supplies import Funding
from answerable.arms.rules.transfers import TransferState
from answerable.playbook.likelihood import Likelihood
from answerable.refusal import say
from answerable.web import arms_forms as forms
from answerable.web.arms import levels, link_to_pages
from answerable.web.door import Asked, page
from answerable.web.paging import page_given


@page("GET")
def transfers(asked: Asked) -> HttpResponse:
    """`/transfers`: who ordered what from whom."""
    must_read_arms(by=asked.by)
    given = asked.request.GET.dict()
    found = queries.transfers(
        by=asked.by, search=given.get("search", ""), recipient=given.get("recipient", ""),
        supplier=given.get("supplier", ""), ours=bool(given.get("ours")), page=page_given(given),
    )  # fmt: skip
    return asked.show(
        "arms/transfers.html", found=found, given=given, why_not=why_not_keep(asked.by),
        levels=levels(asked), fundings=list(Funding), states=list(TransferState),
        **link_to_pages("/transfers", given, found.page),
    )  # fmt: skip


@page("GET")
def transfer(asked: Asked, reference: str) -> HttpResponse:
    """`/transfers/<tr>`: what came when; asked about an event, how likely it is the source."""
    shown = queries.transfer_page(reference, by=asked.by)
    given = asked.request.GET
    weighed = _weighed(asked, shown) if given.get("event") else None
    return asked.show(
        "arms/transfer.html", shown=shown, row=shown.row, weighed=weighed, given=given,
        permits=licences_of(shown.row.article, shown.row.recipient, by=asked.by),
        behind=observations_behind(reference, by=asked.by),
        states=list(TransferState), likelihoods=list(Likelihood), **beside_choices(),
    )  # fmt: skip


def _weighed(asked: Asked, shown: queries.TransferPage) -> Links:
    given = asked.request.GET
    sure = given.get("sure", "")
    marks = frozenset(given.get("marks", "").replace(",", " ").split())
    sought = Found(
        must_span(given["event"]),
        Likelihood(sure) if sure in list(Likelihood) else Likelihood.CANNOT_TELL, lots=marks,
        made=must_span(given["made"]) if given.get("made") else None,
        unit=given.get("unit", "").strip(),
    )  # fmt: skip
    return links(shown.row.article.reference, shown.row.recipient, sought, by=asked.by)


def beside_choices() -> dict[str, Any]:
    """What the forms of conditions and checks offer."""
    return {
        "condition_kinds": list(ConditionKind), "authorities": list(GivenBy),
        "check_kinds": list(CheckKind), "outcomes": list(Outcome),
    }  # fmt: skip


@page("POST")
def enter(asked: Asked) -> HttpResponse:
    """Enter a transfer."""
    made = actions.enter_transfer(
        forms.ordered(asked), because=asked.field("because"), by=asked.by,
        marked=forms.marked(asked),
    )  # fmt: skip
    asked.say(say("Entered in the register."))
    return redirect(f"/transfers/{made.reference}")


@page("POST")
def deliver(asked: Asked, reference: str) -> HttpResponse:
    """Record a delivery."""
    actions.record_delivery(
        reference, forms.delivered(asked), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Recorded the delivery."))
    return redirect(f"/transfers/{reference}")


@page("POST")
def change(asked: Asked, reference: str) -> HttpResponse:
    """Say how the order stands now."""
    actions.change_transfer(
        reference, asked.field("state"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Recorded how it stands."))
    return redirect(f"/transfers/{reference}")


@page("POST")
def under(asked: Asked, reference: str) -> HttpResponse:
    """Say under which licence it was made."""
    actions.put_under_licence(
        reference, asked.field("licence"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Put under the licence."))
    return redirect(f"/transfers/{reference}")


@page("POST")
def condition(asked: Asked, reference: str) -> HttpResponse:
    """Keep a condition or assurance of a transfer."""
    return keep_condition(asked, reference, f"/transfers/{reference}")


@page("POST")
def check(asked: Asked, reference: str) -> HttpResponse:
    """Record a check of a transfer."""
    return record_check(asked, reference, f"/transfers/{reference}")


def keep_condition(asked: Asked, reference: str, back: str) -> HttpResponse:
    """Keep a condition or assurance, and go back to its page."""
    checks.keep_condition(
        reference, forms.bound(asked), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Kept in its words."))
    return redirect(back)


def record_check(asked: Asked, reference: str, back: str) -> HttpResponse:
    """Record a check, and go back to its page."""
    checks.record_check(
        reference, forms.checked(asked), because=asked.field("because"), by=asked.by
    )
    asked.say(say("Recorded the check."))
    return redirect(back)


urlpatterns = [
    path("transfers", transfers),
    path("transfers/enter", enter),
    path("transfers/<str:reference>", transfer),
    path("transfers/<str:reference>/deliver", deliver),
    path("transfers/<str:reference>/change", change),
    path("transfers/<str:reference>/under", under),
    path("transfers/<str:reference>/condition", condition),
    path("transfers/<str:reference>/check", check),
]
