"""A dropped file is read, its statements are accepted by key, and nothing complains on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.conftest import PATIENCE, Traveller

pytestmark = pytest.mark.journey

WORKER = True
"""The worker runs beside the server: what is taken in is read."""
TEXT = (
    "Clinic hit in Port Amsel\n\nTwo nurses and a driver were killed in Port Amsel on {day} March 2026, "
    "the clinic director said. Between six and eight patients were hurt in Port Amsel.\n"
)


def _drop(traveller: Traveller, folder: Path, day: int) -> str:
    """Take a file in by the page and wait until the worker has read it; the address it came to."""
    path = folder / f"wire-{day}.txt"
    path.write_text(TEXT.format(day=day), "utf-8")
    traveller.go("/reports/new")
    traveller.page.set_input_files("#file", path)
    traveller.page.fill("#file-source", "Coastal Wire")
    traveller.page.locator("form[action='/reports/new/file'] button.press").click()
    traveller.page.wait_for_url("**/reports/r-*")
    for _ in range(PATIENCE):
        if traveller.page.locator("#statements").count():
            break
        traveller.page.wait_for_timeout(1000)
        traveller.page.reload()
    assert traveller.page.locator("#statements").count(), "nothing was read"
    return "/reports/" + str(traveller.page.url).rsplit("/", 1)[1]


@pytest.mark.parametrize("width", [375, 1440])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_of_intake_fit_and_are_accessible(
    traveller: Traveller, language: str, width: int, tmp_path: Path
) -> None:
    traveller.sign_in("analyst")
    report = _drop(traveller, tmp_path, 10 + len(language) + (width == 375))
    traveller.speak(language)
    queue = f"/intake?report={report.rsplit('/', 1)[1]}"
    for path in (report, queue, "/intake", "/reports/new", "/lists/new", "/sources"):
        traveller.go(path)
        assert traveller.overflow <= 0, path
        assert traveller.findings() == [], path
    assert traveller.complaints == []
    assert traveller.elsewhere == []


def test_statements_are_settled_by_key_and_the_queue_moves_on(
    traveller: Traveller, tmp_path: Path
) -> None:
    traveller.sign_in("analyst")
    report = _drop(traveller, tmp_path, 2)
    page = traveller.page
    traveller.go(f"/intake?report={report.rsplit('/', 1)[1]}")
    page.keyboard.press("2")
    assert page.locator("#row-2[data-chosen]").count() == 1
    page.keyboard.press("1")
    page.keyboard.press("a")
    page.locator("#accept-1").wait_for(state="detached")
    page.keyboard.press("2")
    page.keyboard.press("x")
    page.keyboard.type("counted already: yes")
    assert page.locator("#why-2").input_value() == "counted already: yes"
    page.locator("#aside-2 button").click()
    page.locator("#row-2 [data-state=set-aside]").wait_for()
    page.keyboard.press("k")
    page.wait_for_url(lambda url: report.rsplit("/", 1)[1] not in url)
    assert traveller.complaints == []


def test_keys_can_be_switched_off(traveller: Traveller, tmp_path: Path) -> None:
    traveller.sign_in("analyst")
    report = _drop(traveller, tmp_path, 3)
    page = traveller.page
    traveller.go(f"/intake?report={report.rsplit('/', 1)[1]}")
    page.keyboard.press("?")
    page.locator("#keys-off").check()
    page.locator("h1").click()
    page.keyboard.press("2")
    assert page.locator("#row-2[data-chosen]").count() == 0
