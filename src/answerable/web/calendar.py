"""Personal calendars (ICS): a secret address that shows only what its owner may see at that moment.

A calendar programme has no session, so the address itself is the key: 256 random bits, kept as a hash,
ended by its owner, by the closing of the account, and by the loss of the last role that reads cases.
Entries name a reference and a kind of clock, never content.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils import translation
from icalendar import Alarm, Calendar, Event

from answerable.accounts.queries import actor_for
from answerable.actor import Actor, Door
from answerable.assessment.queries import reminders
from answerable.assessment.queries.subjects import reads_cases
from answerable.assessment.rules.reminders import Due, day_of_mark, is_late
from answerable.ledger.viewer import looking_as, name_of
from answerable.refusal import say
from answerable.web import session
from answerable.web.digests import address_of_subject, kind_words
from answerable.web.door import absent, not_allowed
from answerable.web.templatetags.words import said, words

ALARM_AT = timedelta(hours=9)
"""Of the day, in the time of whoever's device it is."""
LOOKED_BACK = timedelta(days=31)
"""Days that passed longer ago are in the list of what is due; nobody turns a calendar back to them."""


def calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar behind a secret address. Every address that holds no more looks like none."""
    if request.method not in ("GET", "HEAD"):
        return not_allowed(request, ("GET",))
    account = reminders.calendar_owner(secret)
    if account is None:
        return absent(request)
    actor = actor_for(account, door=Door.WEB, moment=session.now())
    if not reads_cases(actor):
        return absent(request)
    with looking_as(name_of(actor)):
        due = reminders.concerning(by=actor)
    answer = HttpResponse(
        ics(due, language=account.language, by=actor), content_type="text/calendar"
    )
    answer["Content-Disposition"] = 'inline; filename="answerable.ics"'
    answer["Cache-Control"] = "no-store, private"
    return answer


def ics(due: Sequence[Due], *, language: str, by: Actor) -> bytes:
    """Due dates as all-day events, with an alarm at each mark the playbook wants told."""
    with translation.override(language):
        whole = Calendar()
        whole.add("prodid", "-//Answerable//Due dates//EN")
        whole.add("version", "2.0")
        whole.add("x-wr-calname", said(say("Answerable: what is due")))
        whole.add("x-published-ttl", "PT6H")
        for one in due:
            if one.read.due_on is not None and one.read.due_on >= by.today - LOOKED_BACK:
                whole.add_component(_event(one, by))
        return bytes(whole.to_ical())


def address_of(secret: str) -> str:
    """A calendar's whole address."""
    return f"{settings.ADDRESS}/calendar/{secret}"


def _event(due: Due, by: Actor) -> Event:
    read, clock = due.read, due.read.clock
    assert read.due_on is not None
    event = Event()
    summary = f"{due.subject}: {words(kind_words(clock.kind))}"
    event.add("summary", f"{summary} ({words(read.state)})" if is_late(read) else summary)
    event.add("uid", f"{due.subject}.{clock.kind}.{clock.started_on}@answerable")
    event.add("dtstamp", by.moment)
    event.add("dtstart", read.due_on)
    event.add("dtend", read.due_on + timedelta(1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    event.add("url", f"{settings.ADDRESS}{address_of_subject(due.subject)}")
    for mark in due.wanted:
        event.add_component(_alarm(due, mark, summary, by))
    return event


def _alarm(due: Due, mark: int, summary: str, by: Actor) -> Alarm:
    on = day_of_mark(due.read.clock, mark, by.today)
    assert on is not None
    assert due.read.due_on is not None
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", ALARM_AT - (due.read.due_on - on))
    return alarm


urlpatterns = [path("calendar/<str:secret>", calendar)]
