"""The pages of the door: what is shown, what is taken, and what every answer carries."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from answerable.channel.actions.portal import UNREADABLE
from answerable.counterpart import rules
from answerable.counterpart.shapes import Taken
from answerable.refusal import kept
from tests import build
from tests.integration.counterpart.crawl import GUESSED
from tests.integration.counterpart.doors import TAMRIN, Door, Visitor

KEY = "rq-aaaaaaaa-1"


@pytest.fixture
def asked(door: Door, official: Visitor) -> Visitor:
    """An official with one question, one answer to it and one paper."""
    door.ask(TAMRIN, KEY, "Was the <b>mill</b> struck?")
    door.answered(TAMRIN, "an-aaaaaaaa", KEY, "ليس بعد")
    door.paper(TAMRIN, "rl-aaaaaaaa-1", "The mill", b"<script>1</script>")
    door.publish()
    return official


def handed(door: Door, kind: str = "answer") -> list[str]:
    return [entry.key for entry in door.house.entries() if entry.kind == kind]


def test_every_answer_allows_no_script_and_is_kept_by_nobody(asked: Visitor) -> None:
    paths = [*GUESSED, f"/questions/{KEY}", "/papers/rl-aaaaaaaa-1"]
    for browser in (asked.browser, Client()):
        for path in paths:
            answer = browser.get(path)
            policy = answer.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "script-src" not in policy
            assert "unsafe" not in policy
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            if not path.startswith("/static/"):
                assert answer.headers["Cache-Control"] == "no-store"
                assert b"<script" not in answer.content.replace(b"<script>1</script>", b"")


def test_words_from_outside_stay_words(asked: Visitor) -> None:
    page = asked.sees(f"/questions/{KEY}")
    assert "Was the &lt;b&gt;mill&lt;/b&gt; struck?" in page
    assert "ليس بعد" in page


def test_a_paper_is_given_to_be_kept_and_not_opened_in_the_browser(asked: Visitor) -> None:
    answer = asked.browser.get("/papers/rl-aaaaaaaa-1")
    assert answer.content == b"<script>1</script>"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_that_a_paper_was_opened_is_noted_once_a_day(door: Door, asked: Visitor) -> None:
    for _ in range(3):
        asked.browser.get("/papers/rl-aaaaaaaa-1")
    assert len(handed(door, "seen")) == 1
    asked.browser.get("/papers/rl-22222222-1")
    assert len(handed(door, "seen")) == 1


def test_pages_are_arabic_and_right_to_left_where_that_is_chosen(asked: Visitor) -> None:
    asked.browser.post("/language", {"language": "ar", "from": "/"})
    page = asked.sees()
    assert '<html lang="ar" dir="rtl">' in page
    assert "أسئلة موجَّهة إليكم" in page
    assert '<html lang="ar"' in Visitor(language="ar").sees("/sign-in")
    assert asked.browser.post("/language", {"from": "//evil.example"}).headers["Location"] == "/"


def test_an_answer_is_sealed_with_its_files_and_shown_as_being_taken_over(
    door: Door, asked: Visitor
) -> None:
    sent = SimpleUploadedFile("a.txt", b"ZqPlain")
    assert asked.answers(KEY, "ZqWords", [sent]).status_code == 302
    assert "handed in, being taken over" in asked.sees(f"/questions/{KEY}")
    kept = b"".join(file.read_bytes() for file in door.place.folder.rglob("*") if file.is_file())
    assert b"ZqPlain" not in kept
    assert b"ZqWords" not in kept
    [key] = handed(door)
    assert b'"ZqWords"' in door.opened(key, TAMRIN)


@pytest.mark.parametrize(("more", "words"), [
    ({"text": " "}, "in words"),
    ({"completeness": ""}, "how much of the question"),
    ({"position": "no_reply"}, "what the answer holds"),
    ({"form": "silence"}, "in which form"),
])  # fmt: skip
def test_a_refused_answer_says_why_and_keeps_what_was_typed(
    door: Door, asked: Visitor, more: dict[str, str], words: str
) -> None:
    answer = asked.answers(KEY, **{"text": "Kept words.", **more})  # type: ignore[arg-type]  # the text among them
    assert answer.status_code == 409
    assert words in answer.content.decode()
    assert "text" in more or "Kept words." in answer.content.decode()
    assert handed(door) == []


def test_more_than_a_days_measure_is_refused(door: Door, asked: Visitor) -> None:
    for number in range(rules.MOST_A_DAY):
        assert asked.browser.post("/ask", {"text": str(number)}).status_code == 302
    refused = asked.browser.post("/ask", {"text": "one more"})
    assert refused.status_code == 409
    assert "Go on tomorrow" in refused.content.decode()
    assert len(handed(door, "query")) == rules.MOST_A_DAY


def test_a_question_back_about_a_question_that_is_not_theirs_is_absent(
    door: Door, asked: Visitor
) -> None:
    assert asked.browser.post("/ask", {"text": "?", "question": "rq-bbbbbbbb-1"}).status_code == 404
    assert asked.browser.post("/ask", {"text": "?", "question": KEY}).status_code == 302
    assert len(handed(door, "query")) == 1


def test_a_form_without_its_token_changes_nothing(door: Door, asked: Visitor) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = asked.browser.cookies
    for path in (
        "/ask",
        f"/questions/{KEY}",
        "/sign-out",
        "/sign-in",
        "/sign-in/code",
        "/language",
    ):
        assert strict.post(path, {"text": "forged"}).status_code == 403, path
    assert handed(door) == handed(door, "query") == []
    assert asked.browser.get("/").status_code == 200


def test_files_are_read_only_of_who_is_inside_and_where_they_belong(asked: Visitor) -> None:
    big = SimpleUploadedFile("big", b"x" * (rules.MOST_BYTES_AT_ONCE + 2 * rules.MB))
    assert asked.answers(KEY, "See the file.", [big]).status_code == 400
    stranger = Client(enforce_csrf_checks=True)
    stranger.cookies["partner_form"] = "x" * 32
    for browser, path in ((asked.browser, "/ask"), (stranger, f"/questions/{KEY}")):
        two = SimpleUploadedFile("two", b"x" * 2 * rules.MB)
        assert browser.post(path, {"text": "x", "files": two}).status_code == 400


@pytest.mark.parametrize(
    "name", ["../../up.txt", "C:\\x\\up.txt", "up\u202etxt.exe", "\x01a\n", "…" * 250, "صورة.jpg"]
)
def test_the_name_of_a_file_is_words_only(door: Door, asked: Visitor, name: str) -> None:
    asked.answers(KEY, "See the file.", [SimpleUploadedFile(name, b"x")])
    [key] = handed(door)
    [kept] = json.loads(door.opened(key, TAMRIN))["files"]
    assert re.fullmatch(r"[^/\\\x00-\x1f\u202a-\u202e]{1,120}", kept)


@pytest.mark.parametrize("minutes", [-6, 6])
def test_without_a_sign_of_the_worker_nothing_is_shown(asked: Visitor, minutes: int) -> None:
    with override_settings(CLOCK=build.NOON + timedelta(minutes=minutes)):
        answer = asked.browser.get("/")
    assert answer.status_code == 503
    assert "mill" not in answer.content.decode()
    assert "Closed for the moment" in answer.content.decode()


def test_a_door_whose_stores_are_gone_is_closed(door: Door, asked: Visitor) -> None:
    (door.place.folder / "released.db").unlink()
    assert {asked.browser.get(path).status_code for path in ("/", "/sign-in")} == {503}


def test_why_something_was_not_taken_over_is_told_in_their_language(
    door: Door, asked: Visitor
) -> None:
    asked.answers(KEY, "No.")
    [key] = handed(door)
    door.add(Taken(TAMRIN, key, "refused", json.dumps(kept(UNREADABLE)), *[""] * 5)).publish()
    assert str(UNREADABLE) in asked.sees(f"/questions/{KEY}")
    asked.browser.post("/language", {"language": "ar"})
    assert str(UNREADABLE) not in asked.sees(f"/questions/{KEY}")
    assert "تعذّر فتحه هنا" in asked.sees(f"/questions/{KEY}")
