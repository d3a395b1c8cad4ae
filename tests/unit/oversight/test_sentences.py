"""The sentence of the first screen: right for none, one and many, and a zero is written out."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.oversight.rules import sentences
from answerable.oversight.rules.carry_over import why_not_period


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "No incident is open."), (1, "1 incident is open."), (403, "403 incidents are open.")],
)
def test_how_many_are_open(count: int, words: str) -> None:
    assert sentences.open_now(count) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "None has waited more than 60 days."),
        (1, "1 has waited more than 60 days."),
        (319, "319 have waited more than 60 days."),
    ],
)
def test_how_many_have_waited(count: int, words: str) -> None:
    assert sentences.waited(count, 60) == words


@pytest.mark.parametrize(
    ("now", "ever", "words"),
    [
        (0, 0, "None has reached action."),
        (0, 2, "None is at action now; 2 have been."),
        (1, 1, "1 is at action."),
        (3, 9, "3 are at action."),
    ],
)
def test_a_zero_at_action_is_written_out(now: int, ever: int, words: str) -> None:
    assert sentences.reached_action(now, ever) == words


def test_an_empty_stage_says_since_when() -> None:
    opened = date(2024, 12, 9)
    assert sentences.none_since(opened) == "None, since the first case was opened on 2024-12-09"
    assert sentences.none_since(None) == "None"


def test_a_period_to_come_cannot_be_counted() -> None:
    today = date(2026, 3, 16)
    assert why_not_period(today, date(2026, 3, 17), today=today)
    assert why_not_period(date(2026, 3, 1), today, today=today) is None
