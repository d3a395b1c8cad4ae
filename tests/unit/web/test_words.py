"""Terms, sentences and days in the reader's language; what comes from outside keeps its order."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from answerable.actor import Role
from answerable.playbook.terms import wording
from answerable.refusal import say
from answerable.web.templatetags.words import day, said, words


def test_a_term_is_said_by_its_words() -> None:
    assert words(Role.POLICY_LEAD) == "policy lead"


def test_a_playbook_speaks_the_languages_it_has() -> None:
    stage = wording("incident analysis", {"ar": "تحليل الحادث"})
    with translation.override("ar"):
        assert words(stage) == "تحليل الحادث"
    assert words(stage) == "incident analysis"


def test_a_sentence_says_its_terms_and_days_in_words() -> None:
    sentence = say("{role} on {day}", role=Role.ANALYST, day=date(2024, 12, 9))
    assert said(sentence) == "analyst on 9 December 2024"


def test_a_sentence_within_a_sentence_is_said_too() -> None:
    inner = say("{count} days", count=3)
    assert said(say("after {inner}", inner=inner)) == "after 3 days"


def test_several_values_are_joined_as_the_language_joins_them() -> None:
    sentence = say("held by {roles}", roles=(Role.ANALYST, Role.MONITOR))
    assert said(sentence) == "held by analyst, monitor"


def test_a_latin_name_keeps_its_order_in_an_arabic_line() -> None:
    with translation.override("ar"):
        assert said(say("{name}", name="R. Adeyo (2)")) == "\u2068R. Adeyo (2)\u2069"


@pytest.mark.parametrize("nothing", [None, ""])
def test_nothing_is_said_as_nothing(nothing: object) -> None:
    assert said(nothing) == ""


def test_braces_of_an_outside_text_stay_as_they_are() -> None:
    assert said(say("Said: {words}", words="{killed} {0}")) == "Said: {killed} {0}"


def test_a_moment_is_shown_by_its_day() -> None:
    assert day(datetime(2026, 3, 16, 23, 59, tzinfo=UTC)) == "16 March 2026"
