"""What may be handed in at the counterpart's door: each limit, on both its sides."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.counterpart import rules
from answerable.counterpart.rules import Given

FULL = Given("No.", "written", "full", "denied_involvement")


def test_words_and_five_files_are_taken() -> None:
    assert rules.why_not_hand_in(FULL, [1] * rules.MOST_FILES) is None
    assert rules.why_not_hand_in(FULL, [rules.MOST_BYTES] * 2) is None
    assert rules.why_not_hand_in(Given("x" * rules.MOST_WORDS), ()) is None


@pytest.mark.parametrize(("given", "sizes", "words"), [
    (Given("  \n"), (), "in words"),
    (Given("x" * (rules.MOST_WORDS + 1)), (), "at most 20000 characters"),
    (FULL, [1] * (rules.MOST_FILES + 1), "at most 5 files"),
    (FULL, [1, rules.MOST_BYTES + 1], "at most 20 MB"),
    (FULL, [rules.MOST_BYTES, rules.MOST_BYTES, 1], "together may have at most 40 MB"),
    (FULL, [1, 0], "empty"),
])  # fmt: skip
def test_what_is_not_taken_is_said_why(given: Given, sizes: list[int], words: str) -> None:
    assert words in str(rules.why_not_hand_in(given, sizes))


def test_an_answer_has_its_three_choices() -> None:
    assert rules.why_not_answer(FULL) is None


@pytest.mark.parametrize(("given", "words"), [
    (Given("No.", "silence", "full", "refused"), "which form"),
    (Given("No.", "", "full", "refused"), "which form"),
    (Given("No.", "oral", "", "refused"), "how much"),
    (Given("No.", "oral", "whole", "refused"), "how much"),
    (Given("No.", "oral", "none", "no_reply"), "what the answer holds"),
    (Given("No.", "oral", "none", "superseded"), "what the answer holds"),
    (Given("No.", "oral", "none", ""), "what the answer holds"),
])  # fmt: skip
def test_silence_and_what_only_the_house_says_are_no_choices(given: Given, words: str) -> None:
    assert words in str(rules.why_not_answer(given))


@pytest.mark.parametrize(("entries", "size", "fresh", "taken"), [
    (0, 0, 1, True),
    (rules.MOST_A_DAY - 1, 0, 1, True),
    (rules.MOST_A_DAY, 0, 1, False),
    (1, rules.MOST_BYTES_A_DAY - 1, 1, True),
    (1, rules.MOST_BYTES_A_DAY, 1, False),
])  # fmt: skip
def test_a_day_has_its_measure(entries: int, size: int, fresh: int, *, taken: bool) -> None:
    assert (rules.why_not_today(entries, size, fresh) is None) is taken


@pytest.mark.parametrize(("until_on", "used", "opens"), [
    ("2026-03-16", False, True), ("2026-03-15", False, False), ("2026-03-16", True, False),
])  # fmt: skip
def test_a_link_opens_once_until_its_last_day(until_on: str, *, used: bool, opens: bool) -> None:
    assert (rules.why_not_join(until_on, date(2026, 3, 16), used=used) is None) is opens
