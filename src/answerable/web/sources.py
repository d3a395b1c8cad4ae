"""Sources: by public name, with their reliability; who they are, for custodians alone."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.rules import may_read
from answerable.intake import actions, queries, rules
from answerable.intake.rules import Reliability, SourceKind
from answerable.refusal import Absent, say
from answerable.web.door import Asked, back_of, page
from answerable.web.judging import one_of


@page("GET")
def sources(asked: Asked) -> HttpResponse:
    """`/sources`: the sources the reader may see, each with its reports."""
    if not may_read("report", asked.by.roles):
        raise Absent("sources")
    search = asked.request.GET.get("words", "").strip()[:100]
    found = queries.sources(by=asked.by, search=search)
    rows = [(known, SourceKind(known.source.kind), Reliability(known.source.reliability))
            for known in found]  # fmt: skip
    return asked.show("intake/sources.html", rows=rows, search=search, not_stated=rules.NOT_STATED)


@page("GET")
def source(asked: Asked, reference: str) -> HttpResponse:
    """`/sources/<ref>`: one source, its reports, its reliability."""
    known = queries.source(reference, by=asked.by)
    return asked.show(
        "intake/source.html", source=known, kind=SourceKind(known.kind),
        reliability=Reliability(known.reliability), reliabilities=list(Reliability),
        inbox=queries.inbox(asked.by, source=reference),
        is_sealed=bool(known.identity_sealed or known.contact_sealed),
        not_stated=rules.NOT_STATED,
        why_not_grade=rules.why_not_grade(asked.by), why_not_know=rules.why_not_know(asked.by),
    )  # fmt: skip


@page("POST")
def grade(asked: Asked, reference: str) -> HttpResponse:
    """Grade how reliable a source is."""
    known = queries.source(reference, by=asked.by)
    reliability = one_of(Reliability, asked.field("reliability"))
    actions.grade_source(known, reliability, because=asked.field("because"), by=asked.by)
    asked.say(say("The source was graded: {grade}.", grade=reliability))
    return redirect(back_of(asked.request))


@page("GET")
def ask_identity(asked: Asked, reference: str) -> HttpResponse:
    """Where a custodian says why they must know who a source is."""
    queries.must_keep(reference, by=asked.by)
    return asked.show("intake/identity.html", reference=reference)


@page("POST")
def identity(asked: Asked, reference: str) -> HttpResponse:
    """Who a source is: said once to a custodian who gave a reason, recorded each time."""
    opened = actions.open_identity(reference, because=asked.field("because"), by=asked.by)
    response = asked.show("intake/identity.html", reference=reference, opened=opened)
    response["Cache-Control"] = "no-store"
    return response


urlpatterns = [
    path("sources", sources),
    path("sources/<str:reference>", source),
    path("sources/<str:reference>/grade", grade),
    path("sources/<str:reference>/identity", ask_identity),
    path("sources/<str:reference>/identity/open", identity),
]
