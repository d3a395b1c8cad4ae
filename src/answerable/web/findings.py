"""Findings, blind opinions, dissent and steps of own inquiry: the acts of a case page's middle column."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.assessment import actions
from answerable.assessment.rules.deference import Aside
from answerable.assessment.rules.efforts import Effort, EffortKind
from answerable.refusal import say
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page

AGREED = say("I have read the reasons and the evidence, and agree.")
"""The reason a signature gives when its button is pressed without further words."""

ASIDES = 2
"""How many sources the form has room to set aside; more are said at the command line."""


@page("POST")
def write_finding(asked: Asked, reference: str) -> HttpResponse:
    """Keep a finding as a draft, or sign it at once."""
    made = actions.write_finding(
        reference, asked.field("prompt"), likelihood=asked.field("likelihood"),
        confidence=asked.field("confidence"), answer=asked.field("answer"),
        because=asked.field("because"), not_done=asked.field("not_done"), cites=_cites(asked),
        efforts=list(_efforts(asked)), set_aside=list(_asides(asked)),
        settled=asked.field("settled"), resolution=asked.field("resolution"), by=asked.by,
    )  # fmt: skip
    if asked.field("act") == "sign":
        actions.sign_finding(made.reference, because=AGREED, by=asked.by)
        asked.say(say("The finding is signed. Another person must sign it as well."))
    else:
        asked.say(say("Kept as a draft. Nobody has signed it yet."))
    return redirect(f"/cases/{reference}")


@page("POST")
def sign(asked: Asked, reference: str) -> HttpResponse:
    """Sign a draft, or countersign what somebody else signed."""
    act = {"countersign": actions.countersign}.get(asked.field("act"), actions.sign_finding)
    act(reference, because=asked.field("because") or AGREED, by=asked.by)
    asked.say(say("Signed."))
    return redirect(back_of(asked.request))


@page("POST")
def withdraw(asked: Asked, reference: str) -> HttpResponse:
    """Withdraw a finding."""
    actions.withdraw_finding(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Withdrawn. It stays on the record."))
    return redirect(back_of(asked.request))


@page("POST")
def opine(asked: Asked, reference: str) -> HttpResponse:
    """Give one's own opinion before seeing another's, or ask for opinions anew."""
    if asked.field("act") == "again":
        actions.ask_opinions_again(
            reference, asked.field("prompt"), because=asked.field("because"), by=asked.by
        )
        asked.say(say("Opinions are asked for anew. Those given before stay on the record."))
        return redirect(f"/cases/{reference}")
    made = actions.give_opinion(
        reference, asked.field("prompt"), likelihood=asked.field("likelihood"),
        confidence=asked.field("confidence"), because=asked.field("because"),
        cites=_cites(asked), by=asked.by,
    )  # fmt: skip
    asked.say(
        say("Your opinion is in. All are in: they are shown side by side.") if made.opened
        else say("Your opinion is in. Nobody else reads it before the others are in.")
    )  # fmt: skip
    return redirect(f"/cases/{reference}")


@page("POST")
def dissent(asked: Asked, reference: str) -> HttpResponse:
    """Record that one does not share a finding."""
    actions.dissent(
        reference, likelihood=asked.field("likelihood"), because=asked.field("because"),
        by=asked.by,
    )  # fmt: skip
    asked.say(say("Your dissent stands with the finding."))
    return redirect(back_of(asked.request))


@page("POST")
def plan_step(asked: Asked, reference: str) -> HttpResponse:
    """Plan a step of own inquiry."""
    owner = asked.field("owner")
    actions.plan_step(
        reference, asked.field("kind"), what=asked.field("what"),
        due_on=day_given(asked.field("due_on")), because=asked.field("because"),
        owner="" if owner.startswith("o-") else owner,
        office=owner if owner.startswith("o-") else "", by=asked.by,
    )  # fmt: skip
    asked.say(say("The step is planned. The clocks of the case run on."))
    return redirect(f"/cases/{reference}#own-h")


@page("POST")
def end_step(asked: Asked, reference: str) -> HttpResponse:
    """Record what a step brought, or why it is refused."""
    if asked.field("act") == "late":
        actions.record_late_answer(
            reference, outcome=asked.field("outcome"), exhibit=asked.field("exhibit"),
            because=asked.field("because"), by=asked.by,
        )  # fmt: skip
        asked.say(say("The answer is recorded. The case stays closed."))
    elif asked.field("act") == "refuse":
        actions.refuse_step(reference, because=asked.field("outcome"), by=asked.by)
        asked.say(say("Refused, with the reason. Findings show it under what was not done."))
    else:
        actions.finish_step(
            reference, outcome=asked.field("outcome"), exhibit=asked.field("exhibit"), by=asked.by
        )
        asked.say(say("Done, with what it brought."))
    return redirect(back_of(asked.request))


def _cites(asked: Asked) -> list[str]:
    """The boxes ticked, and the references written."""
    return [*asked.request.POST.getlist("cite"), *asked.field("cites").replace(",", " ").split()]


def _efforts(asked: Asked) -> Iterator[Effort]:
    """A line for each kind somebody spoke of."""
    for kind in EffortKind:
        said = asked.field(f"effort-{kind}")
        if said in ("done", "not_done"):
            yield Effort(kind.value, said == "done", asked.field(f"effort-{kind}-because"))


def _asides(asked: Asked) -> Iterator[Aside]:
    for number in range(1, ASIDES + 1):
        named = asked.field(f"aside-{number}")
        if named:
            yield Aside(
                named, asked.field(f"favoured-{number}"), asked.field(f"aside-{number}-because")
            )


urlpatterns = [
    path("cases/<str:reference>/findings", write_finding),
    path("cases/<str:reference>/opinions", opine),
    path("cases/<str:reference>/steps", plan_step),
    path("findings/<str:reference>/sign", sign),
    path("findings/<str:reference>/withdraw", withdraw),
    path("findings/<str:reference>/dissent", dissent),
    path("steps/<str:reference>/end", end_step),
]
