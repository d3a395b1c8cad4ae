"""A legislature's question: answered as of a day, asked again when more is known, the difference told."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Traveller

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("width", [1440])]

SETTINGS = "answerable.config.settings"
ASKED = "How many incidents were open, and how many of them had no case?"
AS_OF, EARLIER = "2026-03-14", "2026-03-12"
WHY = "as the committee may read"
FIGURES = ("Incidents open", "Incidents open without a case")


def test_a_question_is_answered_as_of_a_day_and_again_with_the_difference_explained(
    traveller: Traveller, width: int
) -> None:
    one = traveller
    one.sign_in("analyst")
    one.speak("en")
    question = _take(one)
    assert _answer(one, question, "Five, and two of them had none.") == ["1, as of 14 March 2026"]
    assert _counts(one) == {FIGURES[0]: ("5", "5", "0"), FIGURES[1]: ("2", "2", "0")}
    assert "Nothing recorded since changes this answer." in one.page.inner_text("main")
    gone, begun = _recorded_late(one)
    one.hand_to("analyst", question, "en")
    one.look_at("/questions", question)
    assert _counts(one) == {FIGURES[0]: ("5", "4", "-1"), FIGURES[1]: ("2", "0", "-2")}
    told = _told(one)
    assert {name: set(items) for name, items in told.items()} == {
        FIGURES[0]: {gone}, FIGURES[1]: {gone, begun},
    }  # fmt: skip
    assert "triage: duplicate, in force, true from 12 March 2026" in told[FIGURES[0]][gone]
    assert "a case at the stage documentation, true from 12 March 2026" in told[FIGURES[1]][begun]
    numbers = _answer(one, question, "Four, and each had one: two were put right since.")
    assert numbers == ["2, as of 14 March 2026", "1, as of 14 March 2026"]
    assert _counts(one) == {FIGURES[0]: ("4", "4", "0"), FIGURES[1]: ("0", "0", "0")}
    assert _counts(one, 2)[FIGURES[0]] == ("5", "4", "-1")
    assert (one.notes, one.elsewhere) == ([], [])


def _take(one: Traveller) -> str:
    one.go("/questions")
    for figure in ("open", "no_case"):
        one.page.locator(f"[name='figures'][value='{figure}']").evaluate(
            "f => { f.checked = true }"
        )
    one.submit("form[action='/questions/take']", asked_by="Committee on Foreign Affairs",
               received_on=AS_OF, words=ASKED, because=WHY)  # fmt: skip
    assert ASKED in one.page.inner_text("h1")
    return one.path


def _answer(one: Traveller, question: str, words: str) -> list[str]:
    """Answer as of the day asked about; the headings of all answers, the latest first."""
    one.submit(f"form[action='{question}/answer']", true_on=AS_OF, words=words, because=WHY)
    one.look_at(question)
    headings = one.page.locator("h2[id^='a']").all_inner_texts()
    return [" ".join(text.split()).removeprefix("Answer ") for text in headings]


def _recorded_late(one: Traveller) -> tuple[str, str]:
    """After the answer, but true before its day: one turned away by two people, one with a case."""
    gone, begun = _triage_of(one, "Mill, Delun A"), _triage_of(one, "Mill, Tann A")
    one.go(gone)
    one.submit(f"form[action='{gone}/decide']", disposition="duplicate", effective_on=EARLIER,
               because=WHY)  # fmt: skip
    one.go(begun)
    one.submit(f"form[action='{begun}/decide']", disposition="accepted", effective_on=EARLIER,
               because=WHY)  # fmt: skip
    one.submit(f"form[action='{begun}/open-case']", playbook="ngo", effective_on=EARLIER,
               because=WHY)  # fmt: skip
    one.hand_to("second", gone, "en")
    one.look_at(gone)
    one.submit(f"form[action='{gone}/second']", effective_on=EARLIER, because=WHY)
    return _incident(gone), _incident(begun)


def _triage_of(one: Traveller, title: str) -> str:
    one.go("/incidents")
    found = one.page.locator(f"main a:has-text('{title}')").first.get_attribute("href")
    one.go(str(found).replace("/incidents/", "/triage/"))
    return one.path


def _incident(triage: str) -> str:
    return triage.replace("/triage/", "/incidents/")


def _counts(one: Traveller, place: int = 1) -> dict[str, tuple[str, ...]]:
    """The figures of an answer, the latest first: as answered, as counted now, the change."""
    rows = one.page.locator(f"section:has(h2[id^='a']) >> nth={place - 1}").locator("tbody tr")
    cells = [row.locator("th, td").all_inner_texts() for row in rows.all()]
    return {" ".join(name.split()): tuple(n.strip() for n in counts) for name, *counts in cells}


def _told(one: Traveller) -> dict[str, dict[str, str]]:
    """Under each figure of the latest answer: which incidents changed it, and the act that did."""
    section = one.page.locator("section:has(h2[id^='a'])").first
    found: dict[str, dict[str, str]] = {}
    names, lists = section.locator("h3").all(), section.locator("ul.explained").all()
    for name, listed in zip(names, lists, strict=True):
        items = listed.locator("li").all()
        found[name.inner_text().strip()] = {
            str(i.locator("a").first.get_attribute("href")): i.inner_text() for i in items
        }
    return found
