"""What is printed: the file of a case, and the periodic report with the form that asks for it."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpResponse
from django.urls import path

from answerable.accounts.actions import note_read
from answerable.accounts.rules import may_read
from answerable.oversight import reports
from answerable.refusal import Absent
from answerable.web.days import day_asked
from answerable.web.door import Asked, page
from answerable.web.saying import FORMS, printed


@page("GET")
def case_file(asked: Asked, reference: str, form: str) -> HttpResponse:
    """`/cases/<ref>/file.pdf`: the file of a case as it stands; that it was read is noted."""
    made = reports.case_file(reference, by=asked.by)
    data = printed(made, form, language=_language(asked))
    note_read(reference, how="case_file", by=asked.by)
    return _file(data, form, f"case-{reference}")


@page("GET")
def briefing(asked: Asked, reference: str, form: str) -> HttpResponse:
    """`/meetings/<ref>/briefing.pdf`: the pack before a meeting; that it was read is noted."""
    data = printed(reports.briefing(reference, by=asked.by), form, language=_language(asked))
    note_read(reference, how="briefing", by=asked.by)
    return _file(data, form, f"briefing-{reference}")


@page("GET")
def dialogue_note(asked: Asked, reference: str, form: str) -> HttpResponse:
    """`/dialogues/<ref>/note.pdf`: the hand-over of a dialogue; that it was read is noted."""
    data = printed(reports.dialogue_note(reference, by=asked.by), form, language=_language(asked))
    note_read(reference, how="dialogue_note", by=asked.by)
    return _file(data, form, f"dialogue-{reference}")


@page("GET")
def ask_for_report(asked: Asked) -> HttpResponse:
    """`/printed`: which period, seen from which days, compared with which."""
    _must_read(asked)
    first, last = last_month(asked.by.today)
    return asked.show(
        "oversight/printed.html", first=first, last=last, today=asked.by.today,
        forms=FORMS["periodic"],
    )  # fmt: skip


@page("GET")
def periodic(asked: Asked, form: str) -> HttpResponse:
    """`/printed/periodic.pdf?from=…&to=…`: the report of a period; that it was read is noted."""
    _must_read(asked)
    made = reports.periodic(_asked(asked), by=asked.by)
    data = printed(made, form, language=_language(asked))
    note_read("periodic", how="printed", by=asked.by)
    return _file(data, form, f"periodic-{_asked(asked).first}-{_asked(asked).last}")


def last_month(today: date) -> tuple[date, date]:
    """First and last day of the month before."""
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _must_read(asked: Asked) -> None:
    """To whoever reads no incidents there is no such page."""
    if not may_read("incident", asked.by.roles):
        raise Absent("printed")


def _asked(asked: Asked) -> reports.Asked:
    today = asked.by.today
    first, last = last_month(today)
    first, last = _day(asked, "from") or first, _day(asked, "to") or last
    compared_true, compared_known = _day(asked, "compared"), _day(asked, "compared_known")
    known_on = _day(asked, "known_on") or today
    then = (compared_true, compared_known or known_on) if compared_true else None
    return reports.Asked(first, last, _day(asked, "as_of") or last, known_on, then)


def _day(asked: Asked, name: str) -> date | None:
    return day_asked(asked.request.GET, name)


def _language(asked: Asked) -> str:
    return asked.request.GET.get("language", "")[:8]


def _file(data: bytes, form: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=reports.MEDIA[form])
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    response["Cache-Control"] = "no-store"
    return response


urlpatterns = [
    *(
        path(f"cases/<str:reference>/file.{form}", case_file, {"form": form})
        for form in FORMS["case_file"]
    ),
    *(
        path(f"meetings/<str:reference>/briefing.{form}", briefing, {"form": form})
        for form in FORMS["briefing"]
    ),
    *(
        path(f"dialogues/<str:reference>/note.{form}", dialogue_note, {"form": form})
        for form in FORMS["dialogue_note"]
    ),
    path("printed", ask_for_report),
    *(path(f"printed/periodic.{form}", periodic, {"form": form}) for form in FORMS["periodic"]),
]
