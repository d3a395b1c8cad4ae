"""Pages of hand-over: what nobody looks after, referrals between offices, leave, and departure."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.rules import why_not_administer, why_not_close
from answerable.assessment.actions import handover as actions
from answerable.assessment.queries.departure import in_hand
from answerable.assessment.queries.handover_page import handover_page
from answerable.refusal import Refused, say
from answerable.response.queries import awaiting_vote
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page


@page("GET")
def handover(asked: Asked) -> HttpResponse:
    """Cases nobody looks after, cases offered, who is away, who carries how much."""
    return asked.show("assessment/handover.html", shown=handover_page(by=asked.by))


@page("POST")
def leave(asked: Asked) -> HttpResponse:
    """Note that somebody is away, and who stands in, for all or by case."""
    posted = asked.request.POST
    from_on, until_on = day_given(asked.field("from_on")), day_given(asked.field("until_on"))
    if from_on is None or until_on is None:
        raise Refused(say("Give the first and the last day away."))
    actions.note_leave(
        asked.field("person") or asked.by.pseudonym, from_on=from_on, until_on=until_on,
        deputy=asked.field("deputy"), because=asked.field("because"), by=asked.by,
        deputies={case: who for case, who in zip(
            posted.getlist("case"), posted.getlist("instead"), strict=False) if who},
    )  # fmt: skip
    asked.say(say("Noted. Who stands in sees these cases as their own in these days."))
    return redirect("/handover")


@page("POST")
def back(asked: Asked) -> HttpResponse:
    """Note that somebody is back."""
    number = asked.field("leave")
    actions.end_leave(
        int(number) if number.isdecimal() and len(number) < 10 else 0,
        because=asked.field("because"), back_on=day_given(asked.field("back_on")), by=asked.by,
    )  # fmt: skip
    asked.say(say("Noted: they are back, and nobody stands in."))
    return redirect("/handover")


@page("POST")
def refer(asked: Asked, reference: str) -> HttpResponse:
    """Offer a case to another office."""
    actions.refer(
        reference, to=asked.field("office"), because=asked.field("because"), by=asked.by,
        version=asked.version,
    )  # fmt: skip
    asked.say(
        say("Offered. Until it is accepted the case stays with its office; its clocks run on.")
    )
    return redirect(f"/cases/{reference}")


@page("POST")
def accept(asked: Asked, reference: str) -> HttpResponse:
    """Accept a case for one's office."""
    actions.accept_referral(
        reference, because=asked.field("because"), take=asked.field("take") == "yes", by=asked.by
    )
    asked.say(say("Accepted. Your office is responsible for the case from now on."))
    return redirect(f"/cases/{reference}")


@page("POST")
def send_back(asked: Asked, reference: str) -> HttpResponse:
    """Return a case to the office that offered it."""
    actions.return_referral(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Returned, with your reason. The office that offered it is responsible."))
    return redirect(back_of(asked.request))


@page("POST")
def recall(asked: Asked, reference: str) -> HttpResponse:
    """Take back the offer of a case."""
    actions.recall_referral(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Taken back: the case is no longer offered."))
    return redirect(f"/cases/{reference}")


@page("GET")
def departure(asked: Asked, reference: str) -> HttpResponse:
    """What somebody who leaves has in hand, and the form that hands it on and closes the account."""
    shown = in_hand(reference, by=asked.by)
    return asked.show(
        "assessment/handover_departure.html", shown=shown, person=shown.account,
        votes=awaiting_vote(shown.account, by=asked.by), reference=reference,
        why_not=why_not_administer(asked.by)
        or why_not_close(account=shown.account.pseudonym, last=False, by=asked.by),
    )  # fmt: skip


@page("POST")
def depart(asked: Asked, reference: str) -> HttpResponse:
    """Close an account; what it held is handed on by the same act."""
    shown = in_hand(reference, by=asked.by)
    handed = actions.depart(
        shown.account, successor=asked.field("successor"), because=asked.field("because"),
        by=asked.by,
    )  # fmt: skip
    asked.say(
        say("The account of {name} is closed. Cases handed on: {count}.",
            name=shown.account.name, count=len(handed))
    )  # fmt: skip
    return redirect(f"/people/{reference}")


urlpatterns = [
    path("handover", handover),
    path("handover/leave", leave),
    path("handover/back", back),
    path("cases/<str:reference>/refer", refer),
    path("cases/<str:reference>/referral/accept", accept),
    path("cases/<str:reference>/referral/return", send_back),
    path("cases/<str:reference>/referral/withdraw", recall),
    path("people/<str:reference>/departure", departure),
    path("people/<str:reference>/close", depart),
]
