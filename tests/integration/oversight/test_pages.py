"""The first screen as pages: what each reader is shown, in both languages, and what they are not."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import override_settings

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Level, Role
from tests import build
from tests.integration.oversight.backlog import at, opened, received, team
from tests.pages import signed_in, visitor

pytestmark = [pytest.mark.django_db]

TODAY = build.NOON.date()


@pytest.fixture(autouse=True)
def _noon() -> object:
    with override_settings(CLOCK=build.NOON):
        yield


def page(actor: Actor, address: str = "/") -> str:
    response = signed_in(actor).get(address)
    assert response.status_code == 200, response.content.decode()
    return response.content.decode()


def speak(actor: Actor, language: str) -> None:
    account = Account.objects.get(pk=actor.account)
    accounts.choose_settings(account, language=language, theme="", by=actor)


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_who_is_not_signed_in_is_led_to_the_sign_in() -> None:
    response = visitor().get("/?true_on=2026-01-01")
    assert response.status_code == 302
    assert response["Location"] == "/sign-in?next=%2F%3Ftrue_on%3D2026-01-01"


def test_the_first_screen_opens_with_the_sentence() -> None:
    by = team()
    one, _ = received([90, 40], by=by)
    opened(one, by=by, days_ago=80)
    shown = text_of(page(by))
    assert "2 incidents are open. 1 has waited more than 60 days. None has reached action." in shown


def test_every_figure_of_the_sentence_is_a_link_to_what_was_counted() -> None:
    by = team()
    received([90, 40], by=by)
    [lead] = re.findall(r'<h1 class="lead">.*?</h1>', page(by), re.S)
    for address in re.findall(r'href="([^"]+)"', lead):
        assert signed_in(by).get(address.replace("&amp;", "&")).status_code == 200


def test_arabic_readers_get_arabic_from_right_to_left() -> None:
    by = team()
    received([90], by=by)
    speak(by, "ar")
    html = page(by)
    assert '<html lang="ar" dir="rtl"' in html
    assert "incidents are open" not in html


def test_bars_are_mirrored_by_the_server_for_arabic() -> None:
    by = team()
    received([90, 5], by=by)
    english = re.findall(r'<rect class="a1" x="([^"]+)"', page(by))
    speak(by, "ar")
    arabic = re.findall(r'<rect class="a1" x="([^"]+)"', page(by))
    assert english[0] == "0%"
    assert arabic[0] not in ("0%", *english)


def test_an_administrator_is_told_what_they_can_do_and_shown_no_content() -> None:
    received([90], by=team())
    html = page(build.person(Role.ADMINISTRATOR))
    assert "/people" in html
    assert "doctor" in html
    assert "Mill," not in html


def test_a_title_from_outside_is_inert_and_isolated() -> None:
    by = team()
    received([90], by=by)
    assert "<bdi>Mill, Kellan A</bdi>" in page(by)


def test_a_day_that_is_none_is_refused_with_a_sentence() -> None:
    response = signed_in(team()).get("/?true_on=soon")
    assert response.status_code == 409
    assert "is not a day" in response.content.decode()


def test_a_comparison_shows_then_and_now() -> None:
    by = team()
    received([90, 10], by=by)
    html = page(by, f"/?compare={TODAY - timedelta(30)}")
    [table] = re.findall(r'aria-labelledby="change-h".*?</section>', html, re.S)
    assert re.findall(r"\d+", text_of(table.split("<tfoot>")[1])) == ["1", "2"]


def test_the_whole_list_comes_as_a_file_that_starts_no_formula() -> None:
    by = team()
    received([90, 80], by=by)
    response = signed_in(by).get("/overview/list.csv?long=1")
    lines = response.content.decode().splitlines()
    assert response["Content-Disposition"].startswith("attachment")
    assert len(lines) == 3
    assert not [cell for line in lines for cell in line.split(",") if cell[:1] in "=+-@" and cell]


def test_the_list_behind_a_hidden_incident_is_empty_and_says_nothing_of_it() -> None:
    high = team(ceiling=Level.CONFIDENTIAL)
    received([90], by=high, level=Level.CONFIDENTIAL)
    html = page(build.person(Role.ANALYST), "/overview/list")
    assert "0 open incidents" in text_of(html)


def test_the_page_of_a_list_is_never_out_of_range() -> None:
    by = team()
    received([90], by=by)
    assert "Page 1 of 1" in text_of(page(by, "/overview/list?page=99"))
    assert "Page 1 of 1" in text_of(page(by, "/overview/list?page=-3"))
    assert "Page 1 of 1" in text_of(page(by, "/overview/list?page=" + "9" * 5000))


def test_the_reports_never_opened_are_those_the_intake_lists() -> None:
    by = team()
    received([90, 80, 4], by=by)
    assert "3 reports have never been opened" in text_of(page(by))
    listed = page(by, "/intake?show=unopened")
    assert len(set(re.findall(r"/intake\?show=unopened&amp;report=(r-\w+)", listed))) == 3


def test_the_first_screen_of_an_empty_office_says_so() -> None:
    shown = text_of(page(at(team(), 0)))
    assert "No incident is open." in shown
    assert "Every report has been opened." in shown
