"""The page of inscriptions: what is typed is read for who reads arms, with the makers they may see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from answerable.accounts.models import Account
from answerable.actor import Level, Role
from answerable.arms.actions import articles
from answerable.arms.actions.makers import take_in_makers
from answerable.arms.actions.rows import Marked
from answerable.arms.models import History
from answerable.arms.queries.makers import makers_known, read_with_makers
from answerable.arms.queries.spotted import named_in
from answerable.arms.rules.articles import Described, Made, Named
from answerable.arms.rules.inscriptions import Maker
from answerable.cli import door
from answerable.intake import actions as intake
from answerable.ledger.models import Head
from answerable.refusal import Refused
from tests import build
from tests.integration.assessment.arrange import report
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


CODES = ("05523", "LOP")


def test_the_catalogue_says_who_stands_behind_a_code_and_what_a_text_names(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = build.person(Role.WEAPONS_ANALYST)
    assert makers_known(CODES, by=by) == {}
    row = articles.enter_article(
        Described("ORS-39 Heron", "guided_bomb", "an invented page"), because=WHY, by=by
    )
    articles.keep_maker(
        row.reference, Made("Alder Works", "a page", "Veskara", "05523"), because=WHY, by=by
    )
    articles.name_article(row.reference, Named("أورسا", "a page"), because=WHY, by=by)
    assert makers_known(CODES, by=by) == {"05523": Maker("Alder Works", "Veskara", "a page")}
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


def test_a_table_of_makers_is_taken_in_once_and_a_newer_line_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by = build.person(Role.LICENSING_OFFICER)
    sheet = tmp_path / "makers.csv"
    sheet.write_text(
        "code,name,country,source\n05523,Alder,Tamrin,p\nlop,Hazel,,p\nX,,,\n", "utf-8"
    )
    name = Account.objects.get(pk=by.account).username
    take = ["--as", name, "makers", str(sheet), "--json"]
    assert door.exit_code([*take, "--dry-run"]) == 1
    assert json.loads(capsys.readouterr().out)["register"] is None
    assert makers_known(CODES, by=by) == {}
    assert door.exit_code(take) == 2
    size = Head.objects.get(one=1).size
    assert door.exit_code([*take, "--because", WHY]) == 1
    out = capsys.readouterr().out
    assert json.loads(out)["new"] == 2
    assert Head.objects.get(one=1).size == size + 1
    assert makers_known(CODES, by=by)["LOP"] == Maker("Hazel", "", "p")
    again = take_in_makers(sheet.read_text("utf-8"), because=WHY, by=by)
    assert (again.register, again.new, again.known) == ("", 0, 2)
    newer = take_in_makers("code,name,country,source\nLOP,Holly,,q", because=WHY, by=by)
    assert (newer.new, makers_known(CODES, by=by)["LOP"].name) == (1, "Holly")
    row = History.objects.get(subject=newer.register)
    assert (row.what, row.value, row.data["codes"]) == ("makers", "1", ["LOP"])
    assert makers_known(CODES, by=build.person(Role.MONITOR)) == {}
    with pytest.raises(Refused, match="licensing officer or a weapons analyst"):
        take_in_makers("code,name,country,source", because=WHY, by=build.person(Role.ANALYST))


def test_the_articles_a_report_names_are_shown_in_its_words() -> None:
    by = build.person(Role.WEAPONS_ANALYST)
    words = "Neighbours found parts of an <b>ORS39</b>-A glide bomb. The ORS-40 jets had left."
    told = report(words=words)
    intake.read_report(told.reference, by=build.house())
    path = f"/reports/{told.reference}/articles"
    assert b"names no article" in signed_in(by).get(path).content
    exact = articles.enter_article(Described("ORS-39", "guided_bomb", "p"), because=WHY, by=by)
    articles.enter_article(Described("ORS-40B", "combat_aircraft", "p"), because=WHY, by=by)
    page = signed_in(by).get(path).content.decode()
    assert "<mark>ORS39</mark>" in page
    assert f'href="/articles/{exact.reference}"' in page
    assert "&lt;b&gt;" in page
    assert page.count("left open</small>") == 1
    assert signed_in(build.person(Role.INTAKE_OFFICER)).get(path).status_code == 404


def test_of_a_table_of_makers_only_the_codes_that_may_stand_in_the_text_are_fetched() -> None:
    by = build.person(Role.LICENSING_OFFICER, ceiling=Level.RESTRICTED)
    lines = [f"0552{number},Alder {number},Veskara,p" for number in range(10)]
    lines += [f"{number:05},Hazel {number},,p" for number in range(20_000, 20_400)]
    take_in_makers("\n".join(["code,name,country,source", *lines]), because=WHY, by=by)
    with CaptureQueriesContext(connection) as asked:
        found = read_with_makers("CAGE 05523, beside it 20004", by=by)
    assert [mark.maker.maker.name for mark in found.marks if mark.maker] == ["Alder 3"]
    fetched = [one["sql"] for one in asked if "arms_makercode" in one["sql"]]
    assert fetched
    assert all(" IN (" in one and "20005" not in one for one in fetched)
    assert len(asked) <= 6
    newer = "code,name,country,source\n05523,Holly,,q"
    take_in_makers(newer, because=WHY, by=by, marked=Marked(Level.RESTRICTED))
    [mark] = read_with_makers("CAGE 05523", by=by).marks
    assert mark.maker
    assert mark.maker.maker.name == "Holly"
    other = build.person(Role.LICENSING_OFFICER)
    [mark] = read_with_makers("CAGE 05523", by=other).marks
    assert mark.maker.maker.name == "Alder 3"
