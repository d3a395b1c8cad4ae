"""Pages of clocks: what is due for the reader, pauses, acknowledgements, the digest and the calendar."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts import actions as accounts
from answerable.accounts import queries as people
from answerable.assessment import actions
from answerable.assessment.actions import reminders as acts
from answerable.assessment.queries import reminders
from answerable.assessment.rules.reminders import is_late
from answerable.intake import actions as intake
from answerable.refusal import say
from answerable.web.calendar import address_of
from answerable.web.days import day_given
from answerable.web.digests import address_of_subject, kind_words
from answerable.web.door import Asked, back_of, page

SHOWN = 200


@page("GET")
def due(asked: Asked) -> HttpResponse:
    """Every clock that concerns the reader, and how they are told: by mail, in a calendar."""
    return asked.show("assessment/clock_list.html", **_due(asked))


@page("POST")
def pause(asked: Asked, reference: str) -> HttpResponse:
    """Let a clock stand still until a day."""
    made = actions.pause_clock(
        reference, asked.field("kind"), reason_kind=asked.field("reason"),
        until=day_given(asked.field("until")), because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("The clock is paused until {day}, in your name.", day=made.until_on))
    return redirect(back_of(asked.request))


@page("POST")
def resume(asked: Asked, reference: str) -> HttpResponse:
    """Let a paused clock run on before its day."""
    actions.resume_clock(
        reference, asked.field("kind"), because=asked.field("because"), by=asked.by
    )
    asked.say(say("The clock runs on from today."))
    return redirect(back_of(asked.request))


@page("POST")
def acknowledge(asked: Asked, reference: str) -> HttpResponse:
    """Record that whoever reported was told, or that nobody can be."""
    if asked.field("act") == "untold":
        intake.note_untold(reference, because=asked.field("because"), by=asked.by)
        asked.say(say("Recorded: nobody can be told. The clock has stopped."))
    else:
        intake.acknowledge(
            reference, how=asked.field("how"), words=asked.field("words"),
            because=asked.field("because"), on=day_given(asked.field("on")), by=asked.by,
        )  # fmt: skip
        asked.say(say("Recorded: they were told. The clock has stopped."))
    return redirect(back_of(asked.request))


@page("POST")
def set_mail(asked: Asked) -> HttpResponse:
    """Say where one's own digest goes; an empty field ends it."""
    account = people.own_account(by=asked.by)
    accounts.set_mail(account, asked.field("mail"), by=asked.by)
    asked.say(say("Your settings are kept."))
    return redirect("/clocks#mail")


@page("POST")
def open_calendar(asked: Asked) -> HttpResponse:
    """Make a secret address for one's own calendar, shown on this page and never again."""
    secret = acts.open_calendar(by=asked.by)
    shown = asked.show("assessment/clock_list.html", **_due(asked), address=address_of(secret))
    shown["Cache-Control"] = "no-store"
    return shown


@page("POST")
def close_calendar(asked: Asked) -> HttpResponse:
    """End the address of one's own calendar."""
    acts.close_calendar(by=asked.by)
    asked.say(say("The address of your calendar has ended."))
    return redirect("/clocks#calendar")


def _due(asked: Asked) -> dict[str, Any]:
    found = reminders.concerning(by=asked.by)
    account = people.own_account(by=asked.by)
    lines = [
        (one, kind_words(one.read.clock.kind), address_of_subject(one.subject)) for one in found
    ]
    return {
        "lines": lines[:SHOWN], "count": len(found), "shown_most": SHOWN,
        "late": sum(is_late(one.read) for one in found),
        "mail_on": settings.MAIL_ON, "mail": people.mail_of(account, by=asked.by),
        "digests": reminders.digests_of(by=asked.by)[:5],
        "calendar": reminders.calendar_of(by=asked.by),
    }  # fmt: skip


urlpatterns = [
    path("clocks", due),
    path("clocks/mail", set_mail),
    path("clocks/calendar", open_calendar),
    path("clocks/calendar/close", close_calendar),
    path("cases/<str:reference>/pause", pause),
    path("cases/<str:reference>/resume", resume),
    path("triage/<str:reference>/pause", pause),
    path("triage/<str:reference>/resume", resume),
    path("reports/<str:reference>/acknowledge", acknowledge),
]
