"""The acts on statements, proposals and judgements: one post each, from whichever page shows them."""

from __future__ import annotations

from typing import TypeVar

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.incidents import actions, queries
from answerable.incidents.rules.judgements import Relation, Verdict
from answerable.incidents.rules.statements import State
from answerable.refusal import Refused, say
from answerable.term import Term
from answerable.web.door import Asked, back_of, page
from answerable.web.incident_forms import added, corrections
from answerable.web.ticking import ticked

T = TypeVar("T", bound=Term)


@page("POST")
def settle_statement(asked: Asked, reference: str) -> HttpResponse:
    """Accept one statement, or set it aside with a reason."""
    state = one_of(State, asked.field("state"))
    actions.settle_statement(reference, state, because=asked.field("because"), by=asked.by)
    asked.say(_SETTLED[state])
    return redirect(back_of(asked.request))


_SETTLED = {
    State.ACCEPTED: say("The statement was accepted."),
    State.SET_ASIDE: say("The statement was set aside."),
}


@page("POST")
def correct_statement(asked: Asked, reference: str) -> HttpResponse:
    """Put a corrected statement in the place of one that was read wrongly."""
    changes = corrections(asked.request.POST)
    actions.correct_statement(
        reference, changes=changes, because=asked.field("because"), by=asked.by
    )
    asked.say(say("The statement was corrected; what was read stays beside it, set aside."))
    return redirect(back_of(asked.request))


@page("POST")
def settle_statements(asked: Asked, reference: str) -> HttpResponse:
    """Settle the chosen statements of a report, one act each; what is refused is named."""
    state = one_of(State, asked.field("state"))
    chosen = asked.request.POST.getlist("statement")
    settled = actions.settle_statements(chosen, state, because=asked.field("because"), by=asked.by)
    refused = [s for s in settled if s.refused]
    asked.say(say("{count} statements were settled.", count=len(settled) - len(refused)))
    if refused:
        return asked.show("incidents/partly.html", status=409, refused=refused,
                          done=len(settled) - len(refused), back=back_of(asked.request))  # fmt: skip
    return redirect(back_of(asked.request))


@page("POST")
def add_statement(asked: Asked, reference: str) -> HttpResponse:
    """Write down a statement the reader missed, by its words as they stand in the text."""
    start = queries.place_of(reference, asked.field("quote"), by=asked.by)
    said = added(asked.request.POST, start)
    actions.add_statement(reference, said, because=asked.field("because"), by=asked.by)
    asked.say(say("The statement was written down and stands accepted."))
    return redirect(back_of(asked.request))


@page("POST")
def judge_proposal(asked: Asked, reference: str) -> HttpResponse:
    """Yes, no or unsure to a proposal."""
    verdict = one_of(Verdict, asked.field("verdict"))
    report = queries.proposal(reference, by=asked.by).report.reference
    actions.judge_proposal(
        reference, verdict, because=asked.field("because"), by=asked.by,
        statements=ticked(asked, report) if verdict is Verdict.SAME else (),
    )  # fmt: skip
    asked.say(say("Judged: {verdict}.", verdict=verdict))
    return redirect(back_of(asked.request))


@page("POST")
def judge_report(asked: Asked, reference: str) -> HttpResponse:
    """Judge whether a report tells an incident, by the incident's reference."""
    verdict = one_of(Verdict, asked.field("verdict"))
    actions.judge_link(
        reference, asked.field("incident"), verdict, because=asked.field("because"), by=asked.by,
        statements=asked.request.POST.getlist("statement"),
    )  # fmt: skip
    asked.say(say("Judged: {verdict}.", verdict=verdict))
    return redirect(back_of(asked.request))


@page("POST")
def withdraw_judgement(asked: Asked, reference: str) -> HttpResponse:
    """Undo a judgement: what held before it holds again."""
    actions.withdraw_judgement(reference, because=asked.field("because"), by=asked.by)
    asked.say(say("The judgement was withdrawn; what held before it holds again."))
    return redirect(back_of(asked.request))


@page("POST")
def settle_kinship(asked: Asked, reference: str) -> HttpResponse:
    """Say whether this report and another tell one thing."""
    wanted = one_of(Relation, asked.field("relation"))
    actions.settle_kinship(
        reference, asked.field("other"), wanted, because=asked.field("because"), by=asked.by
    )
    asked.say(say("Settled: {relation}.", relation=wanted))
    return redirect(back_of(asked.request))


def one_of(terms: type[T], code: str) -> T:
    """The term with this code; refused when the form sent another."""
    known = next((term for term in terms if term.value == code), None)
    if known is None:
        raise Refused(say("{code} is not on the list.", code=code[:40] or "-"))
    return known


urlpatterns = [
    path("statements/<str:reference>/settle", settle_statement),
    path("statements/<str:reference>/correct", correct_statement),
    path("reports/<str:reference>/statements/settle", settle_statements),
    path("reports/<str:reference>/statements/add", add_statement),
    path("reports/<str:reference>/judge", judge_report),
    path("reports/<str:reference>/kin/settle", settle_kinship),
    path("proposals/<str:reference>/judge", judge_proposal),
    path("judgements/<str:reference>/withdraw", withdraw_judgement),
]
