"""Somebody signs in and sees what waits, in English and in Arabic, on a desk and on a phone."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Traveller

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("width", [375, 1440])]

SENTENCE = {
    "en": "5 incidents are open. 3 have waited more than 60 days. None has reached action.",
    "ar": "الحوادث المفتوحة: 5",
}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_first_screen_says_what_waits(traveller: Traveller, language: str, width: int) -> None:
    traveller.sign_in("analyst")
    traveller.speak(language)
    lead = traveller.page.locator("h1.lead")
    assert SENTENCE[language] in " ".join(lead.inner_text().split())
    assert traveller.page.locator("html").get_attribute("dir") == (
        "rtl" if language == "ar" else "ltr"
    )
    assert traveller.overflow == 0
    assert traveller.findings() == []
    assert traveller.complaints == []
    assert traveller.elsewhere == []


def test_a_figure_leads_to_the_list_behind_it(traveller: Traveller, width: int) -> None:
    traveller.sign_in("analyst")
    traveller.speak("en")
    traveller.page.click("h1.lead a >> nth=1")
    assert "3 open incidents" in traveller.page.locator("h1").inner_text()
    assert traveller.page.locator("table.stuck tbody tr").count() == 3
    assert traveller.overflow == 0
    assert traveller.findings() == []


def test_another_day_can_be_asked_for(traveller: Traveller, width: int) -> None:
    traveller.sign_in("analyst")
    traveller.speak("en")
    traveller.page.fill("#true_on", "2025-12-01")
    traveller.page.click("aside form button")
    traveller.page.locator("h1.lead", has_text="2 incidents are open.").wait_for()
    assert "true_on=2025-12-01" in traveller.page.url
    assert traveller.page.locator("#change-h").count() == 1
    assert traveller.complaints == []


def test_a_wrong_address_is_a_page_of_ours(traveller: Traveller, width: int) -> None:
    traveller.sign_in("analyst", "/nowhere/at-all")
    assert traveller.overflow == 0
    assert traveller.findings() == []


def test_an_administrator_sees_what_they_can_do(traveller: Traveller, width: int) -> None:
    traveller.sign_in("admin")
    assert traveller.page.locator("main a[href='/people']").count() == 1
    assert traveller.overflow == 0
    assert traveller.findings() == []
