"""The days of a dialogue reach who conducts it: listed, by mail, in a calendar, on the first screen."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role, machine
from answerable.assessment.actions import reminders as acts
from answerable.assessment.queries import reminders
from answerable.channel import actions
from answerable.channel.queries import overdue_count
from answerable.channel.rules.commitments import Promised
from answerable.channel.rules.meetings import Move
from answerable.worker.digests import send_digests
from tests import build
from tests.integration.channel import arrange
from tests.pages import signed_in, visitor

pytestmark = pytest.mark.django_db
LOCMEM = "django.core.mail.backends.locmem.EmailBackend"


def late_in_everything() -> tuple[Actor, dict[str, str]]:
    """A dialogue with a request, a promise and a meeting past their days; a second one hidden."""
    by = arrange.lead(ceiling=Level.CONFIDENTIAL)
    made = {}
    for level in (Level.INTERNAL, Level.CONFIDENTIAL):
        talk = arrange.dialogue(by, level=level)
        request = arrange.request(by, talk)
        promise = actions.promise(talk.reference, Promised(
            "commitment", "theirs", "the coordinator", "a list of units",
            arrange.START, "senior_official", due=(arrange.START + timedelta(30)).isoformat(),
        ), by=by)  # fmt: skip
        meeting = actions.begin_meeting(
            talk.reference, "Second round",
            Move("asked", arrange.START, "ours",
                 when=(arrange.START + timedelta(40)).isoformat()), by=by,
        )  # fmt: skip
        made[level.value] = f"{request.reference} {promise.reference} {meeting.reference}"
    return by, made


def test_who_conducts_a_dialogue_is_told_of_its_days_and_nobody_else() -> None:
    _, made = late_in_everything()
    shown, hidden = made["internal"].split(), made["confidential"].split()
    lead = build.person(Role.CHANNEL_LEAD)
    found = reminders.concerning(by=lead)
    assert {(one.subject, one.read.clock.kind) for one in found} == {
        (shown[0], "request_reminder"), (shown[0], "request_rung"), (shown[0], "request_answer"),
        (shown[1], "promise"), (shown[2], "meeting"),
    }  # fmt: skip
    assert {one.read.over_by for one in found if one.subject == shown[1]} == {70}
    assert reminders.concerning(by=build.person(Role.ANALYST)) == []
    page = signed_in(lead).get("/clocks").content.decode()
    assert f"/requests/{shown[0]}" in page
    assert "A commitment, its last day" in page
    assert not any(one in page for one in hidden)


@override_settings(MAIL_ON=True, EMAIL_BACKEND=LOCMEM, ADDRESS="https://answers.example")
def test_a_digest_and_a_calendar_name_them_and_say_nothing_of_what_they_say() -> None:
    _, made = late_in_everything()
    lead = build.person(Role.CHANNEL_LEAD)
    accounts.set_mail(Account.objects.get(pk=lead.account), "me@example.org", by=lead)
    noon = build.NOON
    assert [send_digests(by=machine(noon)), send_digests(by=machine(noon))] == [1, 0]
    body = mail.outbox[0].body
    for one, place in zip(
        made["internal"].split(), ("requests", "commitments", "meetings"), strict=True
    ):
        assert f"https://answers.example/{place}/{one}" in body
    assert not any(one in body for one in made["confidential"].split())
    assert "list of units" not in body
    with override_settings(CLOCK=noon):
        answer = visitor().get(f"/calendar/{acts.open_calendar(by=lead)}")
    told = {str(event["SUMMARY"]) for event in Calendar.from_ical(answer.content).walk("VEVENT")}
    assert all("list of units" not in one for one in told)
    assert not any(one in " ".join(told) for one in made["confidential"].split())


def test_the_first_screen_counts_what_is_past_its_day_by_sight_and_in_three_questions() -> None:
    by, _ = late_in_everything()
    lead = build.person(Role.CHANNEL_LEAD)
    with CaptureQueriesContext(connection) as asked:
        few = overdue_count(by=lead)
    assert len(asked) == 3
    many = overdue_count(by=by)
    assert (few.commitments, few.meetings, few.requests) == (1, 1, 1)
    assert (many.commitments, many.meetings, many.requests) == (2, 2, 2)
    assert not overdue_count(by=build.person(Role.MONITOR)).any
    with override_settings(CLOCK=build.NOON):
        page = signed_in(lead).get("/").content.decode()
        channel = signed_in(lead).get("/channel").content.decode()
        other = signed_in(build.person(Role.MONITOR)).get("/").content.decode()
    assert "1 meeting slipped and not held" in page
    assert "Past its day with the partner" not in other
    assert 'id="overdue"' in channel
    assert "a list of units" in channel
