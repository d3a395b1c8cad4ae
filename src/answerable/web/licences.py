"""Licences: the list, one licence with its turns and restrictions, and what can be done to it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.arms.actions import licences as actions
from answerable.arms.queries import licences as queries
from answerable.arms.queries.observations import observations_behind
from answerable.arms.queries.registers import must_read_arms
from answerable.arms.rules.keeping import why_not_license
from answerable.arms.rules.licences import LicenceState, worth
from answerable.arms.rules.supplies import Funding
from answerable.refusal import say
from answerable.web import arms_forms as forms
from answerable.web.arms import levels, link_to_pages
from answerable.web.days import day_asked, day_given
from answerable.web.door import Asked, page
from answerable.web.paging import page_given
from answerable.web.transfers import beside_choices, keep_condition, record_check


@page("GET")
def licences(asked: Asked) -> HttpResponse:
    """`/licences`: what may be supplied to whom, and how each stands."""
    must_read_arms(by=asked.by)
    given = asked.request.GET.dict()
    found = queries.licences(
        by=asked.by, search=given.get("search", ""), recipient=given.get("recipient", ""),
        state=given.get("state", ""), page=page_given(given),
    )  # fmt: skip
    true_on, known_on = day_asked(given, "true_on"), day_asked(given, "known_on")
    return asked.show(
        "arms/licences.html", found=found, given=given, why_not=why_not_license(asked.by),
        levels=levels(asked), fundings=list(Funding), states=list(LicenceState),
        standing=queries.standing(
            true_on=true_on or asked.by.today, known_on=known_on or asked.by.today, by=asked.by
        ).items(),
        **link_to_pages("/licences", given, found.page),
    )  # fmt: skip


@page("GET")
def licence(asked: Asked, reference: str) -> HttpResponse:
    """`/licences/<lc>`: how it stands and stood, what holds it, what is left of it."""
    given = asked.request.GET
    shown = queries.licence_page(
        reference, by=asked.by, true_on=day_asked(given, "true_on"),
        known_on=day_asked(given, "known_on"),
    )  # fmt: skip
    row = shown.line.row
    return asked.show(
        "arms/licence.html", shown=shown, row=row, worth=worth(row.value, row.currency),
        behind=observations_behind(
            reference, *(one.row.reference for one in shown.transfers), by=asked.by
        ),
        followed={one.row.reference for one in shown.restrictions}, given=given,
        left_least=shown.left[0], left_most=shown.left[1], **beside_choices(),
    )  # fmt: skip


@page("POST")
def enter(asked: Asked) -> HttpResponse:
    """Enter a licence."""
    made = actions.enter_licence(
        forms.applied(asked), because=asked.field("because"), by=asked.by,
        marked=forms.marked(asked),
    )  # fmt: skip
    asked.say(say("Entered in the register."))
    return redirect(f"/licences/{made.reference}")


@page("POST")
def turn(asked: Asked, reference: str) -> HttpResponse:
    """Suspend it, reinstate it, revoke it, let it expire."""
    row = actions.turn_licence(
        reference, asked.field("verb"), because=asked.field("because"),
        on=day_given(asked.field("on")), by=asked.by,
    )  # fmt: skip
    asked.say(say("It is {state} now.", state=row.stands(asked.by.today)[0]))
    return redirect(f"/licences/{reference}")


@page("POST")
def condition(asked: Asked, reference: str) -> HttpResponse:
    """Keep a condition or assurance of a licence."""
    return keep_condition(asked, reference, f"/licences/{reference}")


@page("POST")
def check(asked: Asked, reference: str) -> HttpResponse:
    """Record a check of what was supplied under a licence."""
    return record_check(asked, reference, f"/licences/{reference}")


urlpatterns = [
    path("licences", licences),
    path("licences/enter", enter),
    path("licences/<str:reference>", licence),
    path("licences/<str:reference>/turn", turn),
    path("licences/<str:reference>/condition", condition),
    path("licences/<str:reference>/check", check),
]
