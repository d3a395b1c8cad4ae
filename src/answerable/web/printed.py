"""What is printed: the file of a case, and the periodic report with the form that asks for it."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpResponse
from django.urls import path

from answerable.accounts.actions import note_read
from answerable.accounts.rules import may_read
from answerable.oversight import reports
from answerable.refusal import Absent, Refused, say
from answerable.web.days import day_given
from answerable.web.door import Asked, page
from answerable.web.saying import FORMS, printed


@page("GET")
def case_file(asked: Asked, reference: str, form: str) -> HttpResponse:
    """`/cases/<ref>/file.pdf`: the file of a case as it stands; that it was read is noted."""
    made = reports.case_file(reference, by=asked.by)
    data = printed(made, _form("case_file", form), language=_language(asked))
    note_read(reference, how="case_file", by=asked.by)
    return _file(data, form, f"case-{reference}")


@page("GET")
def form(asked: Asked) -> HttpResponse:
    """`/printed`: which period, seen from which days, compared with which."""
    _must_read(asked)
    first = (asked.by.today.replace(day=1) - timedelta(days=1)).replace(day=1)
    last = asked.by.today.replace(day=1) - timedelta(days=1)
    return asked.show(
        "oversight/printed.html", first=first, last=last, today=asked.by.today,
        forms=FORMS["periodic"],
    )  # fmt: skip


@page("GET")
def periodic(asked: Asked, form: str) -> HttpResponse:
    """`/printed/periodic.pdf?from=…&to=…`: the report of a period; that it was read is noted."""
    _must_read(asked)
    made = reports.periodic(_asked(asked), by=asked.by)
    data = printed(made, _form("periodic", form), language=_language(asked))
    note_read("periodic", how="printed", by=asked.by)
    return _file(data, form, f"periodic-{_asked(asked).first}-{_asked(asked).last}")


def _must_read(asked: Asked) -> None:
    """To whoever reads no incidents there is no such page."""
    if not may_read("incident", asked.by.roles):
        raise Absent("printed")


def _asked(asked: Asked) -> reports.Asked:
    first, last = _day(asked, "from"), _day(asked, "to")
    if first is None or last is None:
        raise Refused(say("Say from which day to which."))
    today = asked.by.today
    compared_true, compared_known = _day(asked, "compared"), _day(asked, "compared_known")
    known_on = _day(asked, "known_on") or today
    then = (compared_true, compared_known or known_on) if compared_true else None
    return reports.Asked(first, last, _day(asked, "as_of") or last, known_on, then)


def _day(asked: Asked, name: str) -> date | None:
    return day_given(asked.request.GET.get(name, "").strip()[:40])


def _language(asked: Asked) -> str:
    return asked.request.GET.get("language", "")[:8]


def _form(kind: str, form: str) -> str:
    if form not in FORMS[kind]:
        raise Absent(form)
    return form


def _file(data: bytes, form: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=reports.MEDIA[form])
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    response["Cache-Control"] = "no-store"
    return response


urlpatterns = [
    path("cases/<str:reference>/file.<str:form>", case_file),
    path("printed", form),
    path("printed/periodic.<str:form>", periodic),
]
