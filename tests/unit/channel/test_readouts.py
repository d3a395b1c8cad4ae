"""Two readouts of one meeting: where their facts differ, both quotations; what only one of them says."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.channel.rules.readout_words import Topic
from answerable.channel.rules.readouts import Compared, Text, compared
from answerable.channel.rules.said_days import edtf_of

DAY = date(2026, 4, 2)
OURS = (
    "The sides met by video on 1 April 2026 for two and a half hours. Our side raised concerns with"
    " various courses of action. They agreed to take these concerns into account. Experts follow up in"
    " person as early as next week."
)


def _with(theirs: str, language: str = "en", ours: str = OURS) -> Compared:
    return compared(Text(ours, DAY), Text(theirs, DAY, language))


@pytest.mark.parametrize(
    ("theirs", "about", "left", "right"),
    [
        ("The virtual meeting lasted two hours.",
         "The figures differ: “two and a half hours” and “two hours”.",
         "The sides met by video on 1 April 2026 for two and a half hours.",
         "The virtual meeting lasted two hours."),
        ("The meeting was held on 2 April 2026.", "The days differ: 2026-04-01 and 2026-04-02.",
         "The sides met by video on 1 April 2026 for two and a half hours.",
         "The meeting was held on 2 April 2026."),
        ("The sides met in person.", "How they met: virtual or in person.",
         "The sides met by video on 1 April 2026 for two and a half hours.",
         "The sides met in person."),
        ("We did not agree to anything.",
         "One says it and the other denies it: something was agreed.",
         "They agreed to take these concerns into account.", "We did not agree to anything."),
        ("لم نتفق على أي شيء. لا اتفاق.",
         "One says it and the other denies it: something was agreed.",
         "They agreed to take these concerns into account.", "لا اتفاق."),
        ("عقد الاجتماع حضوريا.", "How they met: virtual or in person.",
         "The sides met by video on 1 April 2026 for two and a half hours.",
         "عقد الاجتماع حضوريا."),
    ],
)  # fmt: skip
def test_a_fact_that_differs_is_shown_with_both_quotations(
    theirs: str, about: str, left: str, right: str
) -> None:
    language = "ar" if "ا" in theirs else "en"
    (difference,) = _with(theirs, language).differences
    assert (difference.about, difference.left, difference.right) == (about, left, right)


@pytest.mark.parametrize(
    "theirs",
    ["The meeting of 1 April took 2.5 hours.", "They met virtually.", "A meeting was held in April.",
     "They agreed on a follow-up in person.", "The meeting was not in person.",
     "استمر الاجتماع ساعتين ونصف."],
)  # fmt: skip
def test_what_may_be_the_same_is_no_difference(theirs: str) -> None:
    assert _with(theirs).differences == ()


def test_what_only_one_side_says_is_told_as_its_alone() -> None:
    found = _with("The sides share a common goal. They agreed to meet again.")
    assert [one.topic for one in found.only_left] == [
        Topic.CONCERN, Topic.TAKE_INTO_ACCOUNT, Topic.EXPERTS,
    ]  # fmt: skip
    assert [(one.topic, one.quote) for one in found.only_right] == [
        (Topic.SHARED_GOAL, "The sides share a common goal.")
    ]
    assert found.both == (Topic.AGREED, Topic.FOLLOW_UP)


def test_what_is_spoken_of_only_to_deny_it_says_so() -> None:
    (alone,) = _with("No commitment was given.").only_right
    assert (alone.topic, alone.denied) == (Topic.COMMITMENT, True)
    assert not any(one.denied for one in _with("No commitment was given.").only_left)


def test_two_equal_readouts_differ_in_nothing() -> None:
    found = _with(OURS)
    assert (found.differences, found.only_left, found.only_right) == ((), (), ())
    assert compared(Text("", DAY), Text("", DAY)) == Compared()


def test_figures_of_one_unit_about_two_things_are_not_held_together() -> None:
    found = _with("The follow-up is in 30 days.", ours="The meeting set 45 days.")
    assert found.differences == ()
    same = _with("The meeting set 45 days.", ours="The meeting set thirty days.")
    assert [one.about for one in same.differences] == [
        "The figures differ: “thirty days” and “45 days”."
    ]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("early December", "2024-12-01/2024-12-10"), ("أوائل ديسمبر", "2024-12-01/2024-12-10"),
        ("31 December", "2024-12-31"), ("next week", "2024-11-25/2024-12-01"), ("soon", ""),
        ("between 3 May and 5 June", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_day_in_words_is_no_more_exact_than_the_words(words: str, edtf: str) -> None:
    assert edtf_of(words, said_on=date(2024, 11, 19)) == edtf


def test_a_not_in_another_clause_denies_nothing() -> None:
    one = Text("They agreed on a review, and nothing else was said of the dates.", date(2031, 5, 1))
    two = Text("A review was agreed.", date(2031, 5, 1))
    assert compared(one, two).differences == ()
    denied = Text("No review was agreed.", date(2031, 5, 1))
    assert compared(denied, two).differences != ()
