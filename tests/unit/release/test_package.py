"""The words that go out, and the bytes they become."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from answerable.actor import Actor, Door, Role
from answerable.release.rules.drafts import why_not_begin, why_not_name, why_not_prepare
from answerable.release.rules.package import (
    Cover,
    Kind,
    Made,
    Piece,
    digest,
    file_name,
    repeats,
    why_not_language,
    why_not_words,
    written,
)
from answerable.release.rules.sending import why_not_hand_over

COVER = Cover("rl-7kq2m9xd", "The mill & more", "Court <one>", "en", date(2026, 3, 16))


def somebody(*roles: Role) -> Actor:
    noon = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
    return Actor("me", frozenset(roles), Door.WEB, noon, account=1)


def test_the_page_says_the_words_and_nothing_can_run_in_it() -> None:
    page, plain = written(COVER, [Piece(Kind.TEXT, "<script>alert(1)</script>\nsecond")])
    shown = page.data.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>\nsecond" in shown
    assert "Court &lt;one&gt;" in shown
    assert "The mill &amp; more" in shown
    assert "<script>alert(1)</script>\nsecond" in plain.data.decode()


def test_the_same_words_give_the_same_bytes() -> None:
    pieces = [Piece(Kind.FACT, "One"), Piece(Kind.EXHIBIT, "Two", "file-2.png")]
    assert written(COVER, pieces) == written(COVER, pieces)


@pytest.mark.parametrize(("language", "direction"), [
    ("ar", "rtl"), ("ar-EG", "rtl"), ("he", "rtl"), ("en", "ltr"), ("uk", "ltr"),
])  # fmt: skip
def test_the_page_runs_the_way_of_its_language(language: str, direction: str) -> None:
    cover = Cover("rl-1", "t", "r", language, date(2026, 3, 16))
    page, _ = written(cover, [])
    assert f'lang="{language}" dir="{direction}"' in page.data.decode()


def test_a_copy_is_named_after_nothing_but_its_kind() -> None:
    assert file_name(3, "image/jpeg") == "file-3.jpg"
    assert file_name(1, "application/pdf") == "file-1.pdf"
    page, plain = written(COVER, [Piece(Kind.EXHIBIT, "caption", "file-3.jpg")])
    assert b'href="file-3.jpg"' in page.data
    assert b"caption\nfile-3.jpg" in plain.data


@pytest.mark.parametrize("words", [
    "See r-7kq2m9xd.", "source s-abcdefgh", "i-22222222", "(cp-mmmmmmmm)", "rq-7kq2m9xd/3",
])  # fmt: skip
def test_references_of_ours_stay_here(words: str) -> None:
    assert "a record of ours" in str(why_not_words(words))


@pytest.mark.parametrize("words", [
    "An x-ray of the arm.", "rl-7kq2m9xd", "The T-72 tank", "A co-operation", "a-22222222b",
])  # fmt: skip
def test_other_words_with_a_hyphen_go_out(words: str) -> None:
    assert why_not_words(words) is None


def test_words_are_there_and_no_longer_than_they_may_be() -> None:
    assert why_not_words("  ") is not None
    assert why_not_words("x" * 10, most=10) is None
    assert why_not_words("x" * 11, most=10) is not None
    assert why_not_words("nul\x00") is not None


@pytest.mark.parametrize(("code", "good"), [
    ("en", True), ("ar-EG", True), ("english", False), ("", False), ("e", False), ('en"', False),
])  # fmt: skip
def test_a_language_is_a_code(code: str, good: bool) -> None:
    assert (why_not_language(code) is None) is good


def test_words_that_stand_word_for_word_are_found_whatever_their_case_and_points() -> None:
    quote = "My cousin died where the flour was kept"
    assert repeats("They said: MY COUSIN, died — where the flour was kept!", [quote]) == quote
    assert repeats("My cousin died where the flour was", [quote]) == ""
    assert repeats("anything", []) == ""


def test_a_few_common_words_are_nobodys() -> None:
    assert repeats("nine people died at the mill", ["nine people died at"]) == ""
    assert repeats("a b c d e f g", ["a b c d e"]) == ""
    assert repeats("a b c d e f g", ["a b c d e f"]) == "a b c d e f"


def test_words_inside_other_words_are_not_a_quotation() -> None:
    assert repeats("sea b c d e f", ["a b c d e f"]) == ""


def test_the_hash_changes_with_everything_that_is_sent() -> None:
    files = [("a", "text/plain", "00", 1), ("b", "text/plain", "11", 2)]
    same = digest("rl-1", "rc-1", files)
    assert same == digest("rl-1", "rc-1", list(files))
    others = {
        digest("rl-2", "rc-1", files), digest("rl-1", "rc-2", files),
        digest("rl-1", "rc-1", files[::-1]), digest("rl-1", "rc-1", files[:1]),
        digest("rl-1", "rc-1", [("a", "text/html", "00", 1), files[1]]),
        digest("rl-1", "rc-1", [("a", "text/plain", "01", 1), files[1]]),
        digest("rl-1", "rc-1", [("a", "text/plain", "00", 2), files[1]]),
        digest("rl-1", "rc-1", [("c", "text/plain", "00", 1), files[1]]),
    }  # fmt: skip
    assert len(others | {same}) == 9


def test_a_file_knows_its_hash() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Made("a", "text/plain", b"", "written").sha256 == empty


def test_who_names_recipients_and_how() -> None:
    lead = somebody(Role.CHANNEL_LEAD)
    assert why_not_name("The court", "court", counterpart="", by=lead) is None
    assert why_not_name("Them", "counterpart", counterpart="cp-22222222", by=lead) is None
    assert why_not_name("Them", "counterpart", counterpart="", by=lead) is not None
    assert why_not_name("The court", "court", counterpart="cp-22222222", by=lead) is not None
    assert why_not_name("The court", "friend", counterpart="", by=lead) is not None
    assert why_not_name(" ", "court", counterpart="", by=lead) is not None
    assert why_not_name("x" * 201, "court", counterpart="", by=lead) is not None
    analyst = somebody(Role.ANALYST)
    assert why_not_name("The court", "court", counterpart="", by=analyst) is not None


def test_who_prepares_and_hands_over() -> None:
    for role in Role:
        prepares = role.value in ("analyst", "desk_officer", "channel_lead", "policy_lead")
        assert (why_not_prepare(somebody(role)) is None) is prepares
        assert (why_not_hand_over("the registrar", by=somebody(role)) is None) is prepares
    assert why_not_hand_over(" ", by=somebody(Role.ANALYST)) is not None
    assert why_not_hand_over("x" * 81, by=somebody(Role.ANALYST)) is not None


def test_a_release_begins_with_a_title_a_purpose_and_a_language() -> None:
    by = somebody(Role.ANALYST)
    assert why_not_begin("Title", "to be answered", "en", by=by) is None
    assert why_not_begin(" ", "to be answered", "en", by=by) is not None
    assert why_not_begin("x" * 201, "to be answered", "en", by=by) is not None
    assert why_not_begin("Title", " ", "en", by=by) is not None
    assert why_not_begin("Title", "to be answered", "English", by=by) is not None
    assert why_not_begin("r-22222222", "to be answered", "en", by=by) is not None
    assert why_not_begin("Title", "x", "en", by=somebody(Role.RELEASE_REVIEWER)) is not None
