"""Pages of plans and decisions: what is proposed, who says what of it, what the rule yields."""

from __future__ import annotations

from itertools import zip_longest

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext

from answerable.playbook import View
from answerable.refusal import say
from answerable.response import actions, queries
from answerable.response.rules.covers import scope_from
from answerable.response.rules.plans import ClearanceView, Intent
from answerable.web.days import day_given
from answerable.web.door import Asked, back_of, page

ROWS = 3
"""How many measures the form offers room for; more are added by sending it again."""
FIELDS = ("kind", "target", "owner", "due_on", "expected_effect", "legal_basis")
COVERS = ("recipient", "unit", "article", "family", "licence", "from", "until", "seen")
"""What a measure puts into the register of restrictions; its fields are named `covers-…`."""


@page("GET")
def plan(asked: Asked, reference: str) -> HttpResponse:
    """The plans of a case, and the form for a new one."""
    shown = queries.plan_page(reference, by=asked.by)
    return asked.show(
        "response/plan.html", shown=shown, row=shown.row, rows=range(1, ROWS + 1),
        views=list(ClearanceView),
    )  # fmt: skip


@page("POST")
def propose(asked: Asked, reference: str) -> HttpResponse:
    """Propose measures, or that no action is taken."""
    no_action = asked.field("what") == "no_action"
    actions.propose_plan(
        reference, summary=asked.field("summary"), because=asked.field("because"),
        measures=() if no_action else _measures(asked.request.POST), no_action=no_action,
        ask=asked.request.POST.getlist("ask"), by=asked.by,
    )  # fmt: skip
    asked.say(say("The plan is proposed. The offices asked can say what they think of it."))
    return redirect(f"/cases/{reference}/plan")


@page("POST")
def clear(asked: Asked, reference: str) -> HttpResponse:
    """Give an office's view of a plan."""
    view, office, because = asked.field("view"), asked.field("office"), asked.field("because")
    if view == ClearanceView.OBJECT:
        actions.object_to(reference, office=office, because=because, by=asked.by)
    else:
        comment = view == ClearanceView.CLEAR_WITH_COMMENT
        actions.clear(reference, office=office, because=because, comment=comment, by=asked.by)
    asked.say(say("Recorded, in the name of your office."))
    return redirect(back_of(asked.request))


@page("POST")
def withdraw(asked: Asked, reference: str) -> HttpResponse:
    """Withdraw a plan."""
    actions.withdraw_plan(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("The plan is withdrawn. Nothing was decided."))
    return redirect(back_of(asked.request))


@page("POST")
def put_to_decision(asked: Asked, reference: str) -> HttpResponse:
    """Put a plan to the body that decides."""
    made = actions.open_decision(
        reference, because=asked.field("because"), question=asked.field("question"), by=asked.by
    )
    asked.say(say("The decision is open. Those who vote can see it now."))
    return redirect(f"/decisions/{made.reference}")


@page("GET")
def decision(asked: Asked, reference: str) -> HttpResponse:
    """One decision: the question, the views, the rule and what it now yields."""
    shown = queries.decision_page(reference, by=asked.by)
    return asked.show(
        "response/decision.html", shown=shown, row=shown.row, plan=shown.plan,
        views=list(View), clearances=list(ClearanceView),
    )  # fmt: skip


@page("GET")
def outstanding(asked: Asked) -> HttpResponse:
    """What is decided and still to do, and whose word is awaited."""
    shown = queries.outstanding(by=asked.by)
    dues = (
        (gettext("Measures to carry out"), shown.measures,
         gettext("No measure waits to be carried out.")),
        (gettext("Effects to review"), shown.reviews, gettext("No effect waits to be reviewed.")),
    )  # fmt: skip
    return asked.show("response/outstanding.html", shown=shown, dues=dues)


@page("POST")
def dissent(asked: Asked, reference: str) -> HttpResponse:
    """Give a dissenting opinion on a decision that was taken."""
    actions.dissent(
        reference, because=asked.field("because"), office=asked.field("office"), by=asked.by
    )
    asked.say(say("Recorded. It stays with the decision, and changes nothing in it."))
    return redirect(f"/decisions/{reference}")


@page("POST")
def reconsider(asked: Asked, reference: str) -> HttpResponse:
    """Open a decision again on new information."""
    made = actions.reconsider(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Open again. What was decided stays on the record; propose a new plan."))
    return redirect(f"/cases/{made.case.reference}/plan")


@page("POST")
def vote(asked: Asked, reference: str) -> HttpResponse:
    """Vote, or change one's vote."""
    actions.vote(
        reference, asked.field("view"), because=asked.field("because"),
        office=asked.field("office"), by=asked.by,
    )  # fmt: skip
    asked.say(say("Your vote is recorded. Until it is decided you can change it."))
    return redirect(f"/decisions/{reference}")


@page("POST")
def decide(asked: Asked, reference: str) -> HttpResponse:
    """Record what the rule yields."""
    actions.decide(
        reference, because=asked.field("because"),
        review_on=day_given(asked.field("review_on")), by=asked.by,
    )  # fmt: skip
    asked.say(say("The decision is recorded."))
    return redirect(f"/decisions/{reference}")


@page("POST")
def review(asked: Asked, reference: str) -> HttpResponse:
    """Record what a decision has changed."""
    actions.review_effect(
        reference, effect=asked.field("effect"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("The review of the effect is recorded."))
    return redirect(f"/decisions/{reference}")


@page("POST")
def done(asked: Asked, reference: str) -> HttpResponse:
    """Record a measure as carried out."""
    actions.carry_out(
        reference, evidence=asked.field("evidence"), because=asked.field("because"),
        effective_on=day_given(asked.field("effective_on")), by=asked.by,
    )  # fmt: skip
    asked.say(say("Recorded as carried out."))
    return redirect(back_of(asked.request))


@page("POST")
def lift(asked: Asked, reference: str) -> HttpResponse:
    """Lift what a measure put into the register."""
    actions.lift_measure(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Lifted. It stays in the register, with who lifted it and why."))
    return redirect(back_of(asked.request))


@page("POST")
def drop(asked: Asked, reference: str) -> HttpResponse:
    """Record that a measure will not be carried out."""
    actions.drop_measure(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("Recorded: this measure will not be carried out."))
    return redirect(back_of(asked.request))


def _measures(posted: QueryDict) -> list[Intent]:
    """The rows of the form in which anything but the kind was filled in."""
    names = (*FIELDS, *(f"covers-{name}" for name in COVERS))
    columns = [posted.getlist(name) for name in names]
    rows = [[value.strip() for value in row] for row in zip_longest(*columns, fillvalue="")]
    return [_measure(row) for row in rows if any(row[:-1])]


def _measure(row: list[str]) -> Intent:
    kind, target, owner, due, effect, basis = row[: len(FIELDS)]
    covers = dict(zip(COVERS, row[len(FIELDS) :], strict=True))
    for name in ("from", "until"):
        day_given(covers[name])
    return Intent(kind, target, owner, day_given(due), effect, basis, scope_from(covers))


urlpatterns = [
    path("cases/<str:reference>/plan", plan),
    path("cases/<str:reference>/plan/propose", propose),
    path("plans/<str:reference>/clear", clear),
    path("plans/<str:reference>/withdraw", withdraw),
    path("plans/<str:reference>/decide", put_to_decision),
    path("decisions", outstanding),
    path("decisions/<str:reference>", decision),
    path("decisions/<str:reference>/dissent", dissent),
    path("decisions/<str:reference>/reconsider", reconsider),
    path("decisions/<str:reference>/vote", vote),
    path("decisions/<str:reference>/decide", decide),
    path("decisions/<str:reference>/review", review),
    path("measures/<str:reference>/done", done),
    path("measures/<str:reference>/drop", drop),
    path("measures/<str:reference>/lift", lift),
]
