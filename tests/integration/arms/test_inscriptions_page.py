"""The page of inscriptions: what is typed is read for who reads arms, with the makers they may see."""

from __future__ import annotations

import json

import pytest
from django.utils import translation

from answerable.accounts.models import Account
from answerable.actor import Role
from answerable.arms.actions import articles
from answerable.arms.queries.makers import makers_known
from answerable.arms.queries.spotted import named_in
from answerable.arms.rules.articles import Described, Made, Named
from answerable.arms.rules.inscriptions import Maker
from answerable.cli import door
from answerable.ledger.models import Head
from tests import build
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
WHY = "it stands there"
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


def test_the_catalogue_says_who_stands_behind_a_code_and_what_a_text_names(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = build.person(Role.WEAPONS_ANALYST)
    assert makers_known(by=by) == {}
    row = articles.enter_article(
        Described("ORS-39 Heron", "guided_bomb", "an invented page"), because=WHY, by=by
    )
    articles.keep_maker(
        row.reference, Made("Alder Works", "a page", "Veskara", "05523"), because=WHY, by=by
    )
    articles.name_article(row.reference, Named("أورسا", "a page"), because=WHY, by=by)
    assert makers_known(by=by) == {"05523": Maker("Alder Works", "Veskara", "a page")}
    page = signed_in(by).post("/arms/inscriptions", {"text": "CAGE 05523"}).content.decode()
    assert "Alder Works, registered in Veskara." in page
    [exact, other] = named_in("an ORS39 fell; قنبلة أورسا", by=by)
    assert (exact.found.article, exact.articles) == (
        row.reference,
        [(row.reference, "ORS-39 Heron")],
    )
    assert other.found.text == "أورسا"
    assert named_in("an ORS39 fell", by=build.person(Role.MONITOR)) == []
    name = Account.objects.get(pk=by.account).username
    assert door.exit_code(["--as", name, "designations", "an ORS-39", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["article"] == row.reference
    assert door.exit_code(["--as", name, "designations", "--report", "r-22222222"]) == 2
