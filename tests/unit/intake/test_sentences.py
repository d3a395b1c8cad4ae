"""What is said at the door, word for word, and which of several faults is told first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.intake import rules
from answerable.intake.rules import Named, Part, State
from answerable.reading.documents.refusals import SENTENCES, Fault, FileKind
from answerable.reading.types import Kind, Statement
from tests.unit.refusing import refuses

NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)
TODAY, DAY = NOON.date(), timedelta(1)
OFFICER = Actor("a-1", frozenset({Role.INTAKE_OFFICER}), Door.WEB, NOON, account=1, stepped_up=True)
READER = replace(OFFICER, roles=frozenset({Role.DECIDER}))
KEEPS = ("Only an intake officer, an analyst or a desk officer may record consent or withdraw a "
         "report.")  # fmt: skip
RECEIVES = ("Only an intake officer, a monitor, an analyst, a weapons analyst, a desk officer or a "
            "channel lead may take in reports.")  # fmt: skip
UNSAFE = "The text has a character that cannot be kept exactly. Remove it."


def test_who_may_not_is_told_in_words() -> None:
    refuses(rules.why_not_receive, {"by": OFFICER}, [({"by": READER}, RECEIVES)])
    refuses(rules.why_not_keep, {"by": OFFICER}, [({"by": READER}, KEEPS)])
    refuses(rules.why_not_grade, {"by": OFFICER}, [
        ({"by": READER}, "Only an intake officer, a monitor, an analyst or a weapons analyst may grade "
                         "sources and reports."),
    ])  # fmt: skip
    house = machine(NOON)
    asked = (rules.why_not_receive, rules.why_not_keep, rules.why_not_grade)
    assert [ask(house) for ask in asked] == [None] * 3
    custodian = replace(OFFICER, roles=frozenset({Role.CUSTODIAN}))
    refuses(rules.why_not_know, {"by": custodian}, [
        ({"by": replace(OFFICER, stepped_up=False)}, "Only a custodian may learn who a source is."),
        ({"by": replace(custodian, stepped_up=False)},
         "Give your second factor again first: who a source is opens only after it."),
    ])  # fmt: skip


def test_a_translation_is_refused_in_words() -> None:
    refuses(rules.why_not_translate, {"by": OFFICER, "text": "x", "has_original": True}, [
        ({"by": machine(NOON)}, "A translation here is a person's. The machine may not add one."),
        ({"by": READER}, RECEIVES),
        ({"has_original": False},
         "There is no text to translate yet: the report has not been read."),
        ({"text": " "}, "Give the translation."),
    ])  # fmt: skip


@pytest.mark.parametrize(("code", "right"), [
    ("en", True), ("ara", True), ("pt-BR", True), ("zh-Hant", True), ("EN", False), ("e", False),
    ("engl", False), ("en-", False), ("en_GB", False), ("en\n", False),
])  # fmt: skip
def test_a_language_is_refused_in_words(code: str, right: bool) -> None:
    told = f"{code} is not the code of a language. Write it as en, ar, uk or he."
    assert rules.why_not_language(code) == (None if right else told)


def test_bytes_are_refused_in_words() -> None:
    mega = 1_048_576
    assert rules.why_not_bytes(b"", mega) == "The file is empty. There is nothing to take in."
    assert rules.why_not_bytes(b"x", mega) is None
    assert rules.why_not_bytes(b"x" * mega, mega) is None
    assert rules.why_not_bytes(b"x" * (mega + 1), mega) == (
        "The file has 2 MB. The most that can be taken in at once is 1 MB."
    )


@pytest.mark.parametrize(("day", "right"), [
    ("", True), ("2026", True), ("2026-03", True), ("2026-03-04", True), ("2024-02-29", True),
    ("2026-02-29", False), ("2026-13", False), ("2026-3", False), ("26", False), ("0000", False),
    ("2026-03-04T", False), ("march", False),
])  # fmt: skip
def test_a_day_of_publication_is_refused_in_words(day: str, right: bool) -> None:
    told = f"{day} is not a date. Write it as year-month-day, for example 2026-03-04."
    assert rules.why_not_published(day) == (None if right else told)


def test_what_is_typed_is_refused_in_words() -> None:
    refuses(rules.why_not_words, {"text": "x" * 9, "what": Part.WORDS, "most": 9}, [
        ({"text": " \n"}, "Give the text."),
        ({"text": "a\x00" + "x" * 9}, UNSAFE), ({"text": "\ud800"}, UNSAFE),
        ({"text": "\udfff"}, UNSAFE),
        ({"text": "x" * 10}, "The text is too long: at most 9 characters."),
    ])  # fmt: skip
    assert rules.why_not_words("x" * 99_999, Part.WORDS) is None
    assert rules.why_not_name("x" * 200) is None
    assert rules.why_not_name("x" * 201) == (
        "The name of the source is too long: at most 200 characters."
    )
    assert rules.why_not_kept({Part.PLACE: "", Part.CONTACT: "x" * 2000}) is None
    assert rules.why_not_kept({Part.PLACE: "x", Part.CONTACT: "x" * 2001}) == (
        "The way to reach the source is too long: at most 2000 characters."
    )
    for wrong, told in (
        (Named(identity="\x00"), "identity of the source"),
        (Named(contact="\x00"), "way to reach the source"),
    ):
        assert rules.why_not_source(wrong) == (
            f"The {told} has a character that cannot be kept exactly. Remove it."
        )  # fmt: skip
    assert rules.why_not_source(Named(" ")) == "Give the name of the source."


def test_holding_and_withdrawing_are_refused_in_words() -> None:
    held = "Say until which day it is held: one that is still to come."
    refuses(rules.why_not_hold, {"by": OFFICER, "until": TODAY + 60 * DAY, "state": "read"}, [
        ({"state": State.WITHDRAWN}, "The report is withdrawn already."),
        ({"by": READER}, KEEPS),
        ({"until": None}, held), ({"until": TODAY}, held),
        ({"until": TODAY + 61 * DAY},
         "A report is held for at most 60 days; then it is looked at again."),
    ])  # fmt: skip


def test_acknowledging_is_refused_in_words() -> None:
    refuses(rules.why_not_acknowledge, {"by": OFFICER, "state": "read", "told": False}, [
        ({"by": READER},
         "Only an intake officer, an analyst or a desk officer acknowledges a report."),
        ({"state": State.WITHDRAWN}, "The report is withdrawn already."),
        ({"told": True}, "This report is acknowledged already."),
    ])  # fmt: skip
    day = f"They were told on a day between {TODAY - DAY} and today."
    right = {"how": "letter", "words": "x" * 2000, "on": TODAY, "received_on": TODAY - DAY,
             "by": OFFICER}  # fmt: skip
    refuses(rules.why_not_told, right, [
        ({"how": "pigeon"}, "Say how they were told."),
        ({"on": TODAY + DAY}, day), ({"on": TODAY - 2 * DAY}, day),
        ({"words": "x" * 2001},
         "The words in which they were told is too long: at most 2000 characters."),
    ])  # fmt: skip
    first = {**right, "on": TODAY - DAY}
    assert rules.why_not_told(**first) is None  # type: ignore[arg-type]  # a table of arguments
    assert rules.why_not_untold(impossible=False) is None
    assert rules.why_not_untold(impossible=True) == (
        "It is recorded already that nobody can be told."
    )


def test_why_it_is_kept_unread_is_told_in_words() -> None:
    assert [rules.kept_because(code) for code in ("time", "memory", "garbage")] == [
        "Reading took longer than it may, so it was stopped. The original is kept.",
        "Reading needed more memory than it may have. The original is kept.",
        "The reader gave no answer that makes sense. The original is kept.",
    ]
    for fault in Fault:
        told = rules.kept_because(f"{fault.value}/pdf")
        assert told == SENTENCES[fault](FileKind("pdf"))


@pytest.mark.parametrize(("span", "quote", "stands"), [
    ((0, 4), "Mill", True), ((0, 3), "Mil", True), ((1, 4), "Mill", False), ((2, 2), "", False),
    ((-4, 4), "Mill", False), ((0, 5), "Mill", False), ((3, 1), "", False),
])  # fmt: skip
def test_a_statement_stands_where_its_words_are(
    span: tuple[int, int], quote: str, stands: bool
) -> None:
    one = Statement(span, quote, Kind.HARM)
    assert rules.spanned("Mill", one) is stands
    assert rules.unkeepable("a\x00")
    assert not rules.unkeepable("a")
