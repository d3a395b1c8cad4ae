"""Every place somebody may go fits the window, pleases axe, and loads nothing from elsewhere."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Traveller

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("width", [375, 1440])]

PLACES = {
    "analyst": (
        "/overview/list", "/intake", "/reports/new", "/lists/new", "/incidents", "/situations",
        "/cases", "/people/me",
    ),
    "admin": ("/people", "/ledger"),
}  # fmt: skip
FIRST_OF = (
    ("/intake", "main a[href*='report=r-']"),
    ("/incidents", "main a[href^='/incidents/i-']"),
    ("/cases", "main a[href^='/cases/c-']"),
)
"""Lists whose first record is opened as well."""


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("username", list(PLACES))
def test_every_place_fits_and_is_read_by_everybody(
    traveller: Traveller, username: str, language: str, width: int
) -> None:
    traveller.sign_in(username)
    traveller.speak(language)
    for place in PLACES[username]:
        traveller.go(place)
        traveller.look()
    assert (traveller.notes, traveller.elsewhere) == ([], [])


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_records_behind_the_lists_fit_as_well(
    traveller: Traveller, language: str, width: int
) -> None:
    traveller.sign_in("analyst")
    traveller.speak(language)
    for place, link in FIRST_OF:
        traveller.go(place)
        traveller.go(str(traveller.page.locator(link).first.get_attribute("href")))
        traveller.look()
    assert (traveller.notes, traveller.elsewhere) == ([], [])
