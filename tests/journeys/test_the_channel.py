"""Raised, asked, answered late and in part; the contradiction seen; a meeting, a promise, the figures."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Traveller
from tests.journeys.seed_channel import DIALOGUE

pytestmark = [
    pytest.mark.journey,
    pytest.mark.parametrize("width", [1440]),
    pytest.mark.parametrize("language", ["en", "ar"]),
]

SEED = "tests.journeys.seed_channel"
WHY = "as it was said"
RAISED, ASKED, WANTED = "2026-01-16", "2026-01-20", "2026-02-19"
FIRST, SECOND = "Four civilians were killed at the mill.", "Two civilians were killed at the mill."


def test_an_incident_is_raised_asked_about_answered_and_held_to(
    traveller: Traveller, width: int, language: str
) -> None:
    one = traveller
    one.sign_in("lead")
    one.speak(language)
    dialogue = _dialogue(one)
    _raise(one, dialogue)
    request = _ask(one, dialogue, language)
    _remind_by_keyboard(one, request)
    _answer(one, request, 1, FIRST, "partial", "2026-03-02")
    _answer(one, request, 2, SECOND, "full", "2026-03-12")
    answer = _contradicted(one, request)
    one.look_at(request, answer)
    meeting = _meet(one, dialogue)
    _promise(one, dialogue)
    one.look_at(dialogue, meeting, "/figures/channel", "/proposals", "/channel")
    one.walk(dialogue, request, meeting, "/channel")
    _figures(one)
    for printed in (f"{dialogue}/note.pdf", f"{meeting}/briefing.docx"):
        assert one.page.request.get(one.address + printed).status == 200
    assert (one.notes, one.elsewhere) == ([], [])


def _dialogue(one: Traveller) -> str:
    one.go("/channel")
    one.page.locator(f"main a:has-text('{DIALOGUE}')").first.click()
    one.page.wait_for_load_state()
    return one.path


def _raise(one: Traveller, dialogue: str) -> None:
    choice = one.page.locator(f"form[action='{dialogue}/raise'] [name='release'] option").first
    one.submit(f"form[action='{dialogue}/raise']", release=str(choice.get_attribute("value")),
               cause="concern", way="embassy", through="the embassy with the ministry",
               on=RAISED)  # fmt: skip
    one.go(dialogue)
    assert one.page.locator("td, th", has_text="rl-").count() >= 1


def _ask(one: Traveller, dialogue: str, language: str) -> str:
    title = f"Note verbale, {language}"
    raising = one.page.locator(f"form[action='{dialogue}/ask'] [name='raising'] option").nth(1)
    one.submit(f"form[action='{dialogue}/ask']", title=title, addressee="the coordinator",
               raising=str(raising.get_attribute("value")), sent_on=ASKED, wanted_by=WANTED,
               questions="How many people died?\nHow many of them were civilians?")  # fmt: skip
    one.go(dialogue)
    one.page.locator(f"main a:has-text('{title}')").first.click()
    one.page.wait_for_load_state()
    return one.path


def _remind_by_keyboard(one: Traveller, request: str) -> None:
    """A fold opened, a field filled and the form sent without a hand on the mouse."""
    form = f"form[action='{request}/remind']"
    one.go(request)
    one.tab_to(f"details:has({form}) > summary")
    one.page.keyboard.press("Enter")
    one.tab_to(f"{form} [name='words']")
    one.page.keyboard.type("We wait for an answer.")
    one.tab_to(f"{form} button[value='remind']")
    with one.page.expect_navigation():
        one.page.keyboard.press("Enter")
    assert "We wait for an answer." in one.page.locator("ol.acts").first.inner_text()


def _answer(one: Traveller, request: str, number: int, text: str, how: str, on: str) -> None:
    one.go(request)
    one.submit(f"form[action='{request}/questions/{number}/answer']", text=text,
               position="additional_information", completeness=how, given_on=on)  # fmt: skip


def _contradicted(one: Traveller, request: str) -> str:
    """The page says which answers do not agree; one click shows both quotations."""
    one.go(request)
    marks = one.page.locator("a[href$='#contradictions']")
    assert marks.count() == 2
    marks.last.click()
    one.page.wait_for_load_state()
    shown = one.page.locator("#contradictions blockquote").all_inner_texts()
    assert {FIRST, SECOND} <= set(shown)
    return one.path


def _meet(one: Traveller, dialogue: str) -> str:
    one.go(dialogue)
    one.submit(f"form[action='{dialogue}/meetings']", title="First meeting", state="asked",
               asserted_by="ours", when="2026-02-28", on="2026-02-01")  # fmt: skip
    one.go(dialogue)
    one.page.locator("main a[href^='/meetings/mt-']").first.click()
    one.page.wait_for_load_state()
    meeting = one.path
    one.submit(f"form[action='{meeting}/move']", state="agreed", asserted_by="theirs",
               when="early April", on="2026-03-10")  # fmt: skip
    one.go(meeting)
    assert one.page.locator("main").inner_text().count("32") >= 1
    return meeting


def _promise(one: Traveller, dialogue: str) -> None:
    one.go(dialogue)
    one.submit(f"form[action='{dialogue}/promise']", kind="commitment", side="theirs",
               what="share the log of that day", who="the coordinator", made_on="2026-03-01",
               due="2026-03-10")  # fmt: skip


def _figures(one: Traveller) -> None:
    """Two questions answered late, one in part, both contradicted: each count opens its list."""
    one.go("/figures/channel")
    row = one.page.locator("#answers tbody tr").first
    counts = [int(text) for text in row.locator("td").all_inner_texts()[:7]]
    asked, answered, in_part, silent, late, against, _ = counts
    assert asked == answered + in_part + silent
    assert late == against == asked
    row.locator("td a").first.click()
    one.page.wait_for_load_state()
    assert one.page.locator("tbody tr").count() == asked
