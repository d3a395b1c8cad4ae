"""Both sides of the channel at once: the staff at their pages, an official at the counterpart's own door.

Two browsers, three processes: the pages, the door, and the worker that alone carries between them.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyotp
import pytest

from tests.journeys.conftest import Traveller, at_a_window
from tests.journeys.seed_both_sides import OTHERS, OTHERS_QUESTION, SECOND
from tests.journeys.seed_channel import COUNTERPART, DIALOGUE

pytestmark = [pytest.mark.journey, pytest.mark.parametrize("language", ["en", "ar"])]

SETTINGS, SEED = "answerable.config.settings", "tests.journeys.seed_both_sides"
"""The hours of the world: the worker and the door have no other clock."""
WORKER = DOOR = True
THEIRS = {"en": "ar", "ar": "en"}
"""The staff's language → the official's."""
WHOM = {"en": (COUNTERPART, DIALOGUE), "ar": (SECOND[0], SECOND[2])}
"""The staff's language → whom this is about, and in which dialogue."""
READS = {"en": "ltr", "ar": "rtl"}
PASSWORD = "seven lanterns on the quay"
OFFICE = "Director of inquiries"
QUESTIONS = "How many people died at the mill?", "Which unit was there?"
ANSWER = {
    "en": "Three people died. How many of them were ours we still ask.",
    "ar": "مات ثلاثة أشخاص. وما زلنا نسأل كم منهم كانوا منا.",
}
BACK = {"en": "Which mill do you mean?", "ar": "أي طاحونة تقصدون؟"}
FILE, BODY = "log of the day.txt", "Nobody of ours was at the mill before noon."
VIEW, WHY = "it says how many, and not who", "as agreed with the embassy"
SOON = 20.0
"""Seconds: the worker carries every five."""


@dataclass
class Sides:
    """The two browsers, and where on the staff's pages the matter stands."""

    staff: Traveller
    official: Traveller
    name: str
    """The counterpart's."""
    counterpart: str
    request: str

    @property
    def question(self) -> str:
        """The first question's address at the door."""
        return f"/questions/{self.request.rpartition('/')[2]}-1"

    @property
    def door(self) -> str:
        """The staff's page about the door."""
        return f"{self.counterpart}/door"


def test_what_the_staff_lets_out_an_official_reads_answers_and_loses_again(
    traveller: Traveller, chromium: Any, language: str, tmp_path: Path
) -> None:
    staff = traveller
    staff.sign_in("lead")
    staff.speak(language)
    counterpart, request = _ask(staff, *WHOM[language])
    link = _invite(staff, counterpart)
    with at_a_window(chromium, link.partition("/join/")[0]) as official:
        sides = Sides(staff, official, WHOM[language][0], counterpart, request)
        _join(official, link, THEIRS[language])
        paper = _see_what_is_theirs(sides)
        _answer(sides, THEIRS[language], tmp_path)
        _take_note(sides, THEIRS[language], paper)
        _retract(sides, paper)
        assert (official.notes, official.elsewhere) == ([], [])
    assert (staff.notes, staff.complaints, staff.elsewhere) == ([], [], [])


def _ask(staff: Traveller, name: str, title: str) -> tuple[str, str]:
    """Two questions; the addresses of the counterpart and of the request."""
    staff.go("/channel")
    _follow(staff, f"main a:has-text('{name}')")
    counterpart = staff.path
    staff.go("/channel")
    _follow(staff, f"main a:has-text('{title}')")
    dialogue = staff.path
    staff.submit(f"form[action='{dialogue}/ask']", title="Note verbale",
                 addressee="the coordinator", questions="\n".join(QUESTIONS))  # fmt: skip
    staff.go(dialogue)
    _follow(staff, "main a:has-text('Note verbale')")
    return counterpart, staff.path


def _invite(staff: Traveller, counterpart: str) -> str:
    """The link stands on the page that answers, and on no page after it."""
    door = f"{counterpart}/door"
    staff.go(door)
    staff.submit(f"form[action='{door}/invite']", office=OFFICE, because=WHY)
    link = str(staff.page.locator("code.hash").inner_text())
    staff.go(door)
    assert link not in staff.page.content()
    return link


def _join(official: Traveller, link: str, language: str) -> None:
    """By the link, once; then in again with the name, the password and the next code."""
    joining = link.removeprefix(official.address)
    _until(official, joining, "input[name='enrolling']")
    official.speak(language)
    official.look()
    device = pyotp.TOTP(official.page.locator("code.hash").inner_text().replace(" ", ""))
    official.submit("form[action^='/join/']", password=PASSWORD, again=PASSWORD, code=device.now())
    username = official.page.locator("main code").inner_text()
    official.look()
    assert official.page.request.get(link).status == 404
    _follow(official, "main a")
    official.page.click("form[action='/sign-out'] button")
    official.page.wait_for_load_state()
    official.submit("form[action='/sign-in']", username=username, password=PASSWORD)
    code = device.at(datetime.now(UTC) + timedelta(seconds=device.interval))
    official.submit("form[action='/sign-in/code']", code=code)
    assert _html(official, "lang", "dir") == [language, READS[language]]


def _see_what_is_theirs(sides: Sides) -> str:
    """Two questions and what was released, to the byte; no word of anything else."""
    official, key = sides.official, sides.question.removesuffix("1")
    _until(official, "/", f"a[href='{sides.question}']")
    links = official.page.locator("main a")
    there = {str(links.nth(n).get_attribute("href")) for n in range(links.count())}
    papers = {path for path in there if path.startswith("/papers/rl-")}
    assert papers
    assert there == {f"{key}1", f"{key}2", *papers}
    words = official.page.content() + _text_of(official, sides.question)
    foreign = {OTHERS, OTHERS_QUESTION, DIALOGUE, "S. Maren", COUNTERPART, SECOND[0]} - {sides.name}
    assert not [told for told in foreign if told in words]
    official.look_at("/", sides.question)
    official.walk("/", sides.question)
    official.go("/")
    paper = min(papers)
    row = official.page.locator("li", has=official.page.locator(f"a[href='{paper}']"))
    with official.page.expect_download() as fetched:
        row.locator("a").click()
    told = row.locator(".hash").inner_text()
    assert sha256(Path(fetched.value.path()).read_bytes()).hexdigest() == told
    return paper


def _answer(sides: Sides, language: str, folder: Path) -> None:
    """In part, with a file; then a question back."""
    official, question = sides.official, sides.question
    (folder / FILE).write_text(BODY, "utf-8")
    official.go(question)
    official.submit(
        f"form[action='{question}']", text=ANSWER[language], completeness="partial",
        position="under_review", files=str(folder / FILE),
    )  # fmt: skip
    _ask_by_keyboard(official, BACK[language])
    _until(official, question, f"p:has-text('{ANSWER[language]}')")
    assert FILE in official.page.locator("main").inner_text()
    official.look()
    assert official.page.locator(f"form[action='{question}']").count() == 1  # a part: still open


def _ask_by_keyboard(official: Traveller, words: str) -> None:
    official.tab_to("form[action='/ask'] textarea")
    official.page.keyboard.type(words)
    official.tab_to("form[action='/ask'] button")
    with official.page.expect_navigation():
        official.page.keyboard.press("Enter")


def _take_note(sides: Sides, language: str, paper: str) -> None:
    """What they asked is replied to with what was released; the answer is the partner's own, its file a
    sealed exhibit; the view stands apart from it."""
    staff = sides.staff
    _until(staff, sides.door, f"q:has-text('{BACK[language]}')")
    staff.look()
    staff.walk(sides.door)
    staff.submit(f"form[action='{sides.door}/reply']")
    _until(sides.official, sides.question, f"main li a[href='{paper}']")
    sides.official.look()
    staff.go(sides.door)
    answer = str(staff.page.locator("a[href^='/answers/']").get_attribute("href"))
    _follow(staff, f"a[href^='/reports/']:has-text('{FILE}')")
    assert FILE in staff.page.locator("main").inner_text()
    assert sides.name in staff.page.locator("main").inner_text()
    staff.go(sides.request)
    given = staff.page.locator("#q1 article")
    assert given.locator("blockquote").inner_text() == ANSWER[language]
    assert given.locator("footer .code", has_text="x-").count() == 1
    assert OFFICE in given.locator("footer").inner_text()
    staff.submit(f"form[action='{answer}/view']", responsive="in_part", evidenced="no",
                 because=VIEW)  # fmt: skip
    staff.go(sides.request)
    assert VIEW in given.inner_text()
    assert given.locator("blockquote").inner_text() == ANSWER[language]


def _retract(sides: Sides, paper: str) -> None:
    """Taken back, it is gone at their next look; ours remembers which copy was read at their door."""
    staff, official = sides.staff, sides.official
    release = "/releases/" + paper.removeprefix("/papers/").rpartition("-")[0]
    staff.go(release)
    staff.submit(f"form[action='{release}/retract']", because=WHY)
    _until(official, "/", "main:not(:has(a[href^='/papers/']))")
    assert official.page.locator(f"a[href='{sides.question}']").count() == 1
    assert official.page.request.get(official.address + paper).status == 404
    official.look_at("/")
    staff.go(release)
    read = staff.page.locator("[aria-labelledby='r-h'] li")
    assert read.count() == 1
    assert OFFICE in read.inner_text()
    staff.look()


def _follow(one: Traveller, link: str) -> None:
    one.page.locator(link).first.click()
    one.page.wait_for_load_state()


def _until(one: Traveller, path: str, sight: str) -> None:
    """Open the page again and again until it shows something: the worker has carried it by then."""
    until = time.monotonic() + SOON
    one.go(path)
    while not one.page.locator(sight).count():
        assert time.monotonic() < until, f"{path} never showed {sight}"
        time.sleep(0.3)
        one.complaints.clear()  # a link that is not carried yet is not found
        one.go(path)


def _html(one: Traveller, *names: str) -> list[str | None]:
    return [one.page.locator("html").get_attribute(name) for name in names]


def _text_of(one: Traveller, path: str) -> str:
    one.go(path)
    return str(one.page.content())
