"""The page of inscriptions: what is typed is read for who reads arms, with the makers they may see."""

from __future__ import annotations

import pytest
from django.utils import translation

from answerable.actor import Role
from answerable.arms.queries.makers import makers_known
from answerable.ledger.models import Head
from tests import build
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
PLATE = "NSN 1325-12-127-6748\r\nCAGE [8B]5523\r\nLOT LOP05I012-004"


@pytest.fixture(autouse=True)
def _clock(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper


def test_what_is_typed_is_read_part_by_part_and_nothing_is_recorded() -> None:
    browser = signed_in(build.person(Role.WEAPONS_ANALYST))
    form = browser.get("/arms/inscriptions")
    assert form.status_code == 200
    assert b"cannot prove" in form.content
    before = Head.objects.get(one=1).size
    page = browser.post("/arms/inscriptions", {"text": PLATE}).content.decode()
    assert "Catalogued by Germany. That is not who made it, nor who supplied it." in page
    assert "<mark>[8B]5523</mark>" in page
    assert "I stands for no month in a lot number" in page
    assert "The same marking again" in page
    assert Head.objects.get(one=1).size == before


def test_the_page_speaks_arabic_and_keeps_codes_left_to_right() -> None:
    browser = signed_in(build.person(Role.ANALYST))
    browser.post("/language", {"language": "ar", "from": "/"})
    with translation.override("ar"):
        page = browser.post("/arms/inscriptions", {"text": PLATE}).content.decode()
    assert 'dir="ltr">1325-12-127-6748</bdi>' in page
    assert "ألمانيا" in page
    assert "cannot prove" not in page


def test_who_does_not_read_arms_finds_no_such_page() -> None:
    browser = signed_in(build.person(Role.MONITOR))
    assert browser.get("/arms/inscriptions").status_code == 404
    assert browser.post("/arms/inscriptions", {"text": PLATE}).status_code == 404


def test_an_empty_form_and_markup_are_shown_as_what_they_are() -> None:
    browser = signed_in(build.person(Role.ANALYST))
    assert browser.post("/arms/inscriptions", {"text": " "}).status_code == 200
    page = browser.post("/arms/inscriptions", {"text": "<script>alert(1)</script> CAGE 05523"})
    assert b"<script>alert(1)" not in page.content
    assert b"&lt;script&gt;" in page.content
    refused = browser.post("/arms/inscriptions", {"text": "x", "not_after": "yesterday"})
    assert refused.status_code == 409


def test_nobody_is_known_behind_a_code_before_the_catalogue_says_so() -> None:
    assert makers_known(by=build.person(Role.ANALYST)) == {}
