"""Personal calendars: a secret address that shows what its owner may see now, and nothing of content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import override_settings
from icalendar import Calendar

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Level, Role
from answerable.assessment.actions import reminders as acts
from answerable.refusal import Refused
from tests import build
from tests.integration.assessment.arrange import WHY
from tests.integration.assessment.test_reminders import held_by, moment
from tests.pages import signed_in, visitor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _address() -> Iterator[None]:
    with override_settings(ADDRESS="https://answers.example"):
        yield


def _calendar(secret: str) -> Any:
    answer = visitor().get(f"/calendar/{secret}")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar"
    assert answer["Cache-Control"] == "no-store, private"
    return Calendar.from_ical(answer.content)


def _absent(secret: str) -> bytes:
    """The page of an address that holds no more, without the token and what was asked for."""
    answer = visitor().get(f"/calendar/{secret}")
    assert answer.status_code == 404
    page = re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", answer.content)
    return page.replace(secret.encode(), b"")


@pytest.fixture
def _frozen() -> Iterator[None]:
    with override_settings(CLOCK=build.NOON):
        yield


@pytest.mark.usefixtures("_frozen")
def test_a_calendar_shows_due_dates_as_days_with_an_alarm_at_each_mark() -> None:
    me = build.person(Role.ANALYST)
    row = held_by(me)
    (event,) = _calendar(acts.open_calendar(by=me)).walk("VEVENT")
    assert event["SUMMARY"] == f"{row.reference}: The inquiry, from its launch"
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (
        build.NOON.date() + timedelta(61), build.NOON.date() + timedelta(62),
    )  # fmt: skip
    assert [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")] == [
        timedelta(hours=9) - timedelta(days) for days in (30, 12, 0)
    ]
    assert event["URL"] == f"https://answers.example/cases/{row.reference}"


@pytest.mark.parametrize(("days", "shown"), [(92, 1), (93, 0)])
def test_a_calendar_looks_a_month_back_and_no_further(days: int, shown: int) -> None:
    me = build.person(Role.ANALYST)
    held_by(me)
    secret = acts.open_calendar(by=me)
    with override_settings(CLOCK=moment(days)):
        assert len(_calendar(secret).walk("VEVENT")) == shown


@pytest.mark.usefixtures("_frozen")
def test_a_calendar_says_nothing_of_what_a_record_says() -> None:
    me = build.person(Role.ANALYST)
    row = held_by(me)
    whole = visitor().get(f"/calendar/{acts.open_calendar(by=me)}").content.decode()
    for content in (row.incident.title, "Ostrel", "Veskara", me.name, me.pseudonym):
        assert content not in whole


@pytest.mark.usefixtures("_frozen")
def test_a_renewed_or_ended_address_is_as_if_it_had_never_been() -> None:
    me = build.person(Role.ANALYST)
    first = acts.open_calendar(by=me)
    second = acts.open_calendar(by=me)
    never = _absent("x" * 43)
    assert _absent(first) == never
    _calendar(second)
    acts.close_calendar(by=me)
    assert _absent(second) == never
    with pytest.raises(Refused, match="has no address"):
        acts.close_calendar(by=me)


@pytest.mark.usefixtures("_frozen")
@pytest.mark.parametrize("loss", ["role", "account"])
def test_a_calendar_ends_at_once_with_the_account_and_with_the_role(loss: str) -> None:
    me = build.person(Role.ANALYST)
    secret, account = acts.open_calendar(by=me), Account.objects.get(pk=me.account)
    _calendar(secret)
    if loss == "role":
        accounts.revoke_role(account, Role.ANALYST, because=WHY, by=build.house())
    else:
        accounts.close_account(account, because=WHY, by=build.house())
    assert visitor().get(f"/calendar/{secret}").status_code == 404


@pytest.mark.usefixtures("_frozen")
def test_a_calendar_shows_what_its_owner_may_see_now() -> None:
    me = build.person(Role.ANALYST)
    row, secret = held_by(me), acts.open_calendar(by=me)
    assert len(_calendar(secret).walk("VEVENT")) == 1
    accounts.mark(row.protected_by, Level.CONFIDENTIAL, because=WHY, by=build.house())
    assert _calendar(secret).walk("VEVENT") == []


def test_who_reads_no_cases_gets_no_address() -> None:
    with pytest.raises(Refused, match="read no cases"):
        acts.open_calendar(by=build.person(Role.ADMINISTRATOR))


@pytest.mark.usefixtures("_frozen")
def test_the_address_is_shown_once_and_kept_as_a_hash() -> None:
    me = build.person(Role.ANALYST)
    browser = signed_in(me)
    shown = browser.post("/clocks/calendar", {"from": "/clocks"})
    assert shown["Cache-Control"] == "no-store"
    assert b"https://answers.example/calendar/" in shown.content
    assert b"/calendar/" not in browser.get("/clocks").content.replace(b"/clocks/calendar", b"")


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_calendar_is_only_read(method: str) -> None:
    answer = getattr(visitor(), method)("/calendar/x")
    assert (answer.status_code, answer["Allow"]) == (405, "GET")
