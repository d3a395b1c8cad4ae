"""What a finding cites, what was done and not, what was set aside: each refusal, and only then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from answerable.actor import Role
from answerable.assessment.rules import cites, deference, efforts, findings
from answerable.assessment.rules.cites import CiteKind
from answerable.assessment.rules.deference import Aside
from answerable.assessment.rules.efforts import Effort, EffortKind
from answerable.assessment.rules.findings import Answer
from answerable.intake.rules import SourceKind
from tests.unit.assessment.arrange import CHIRG, person

GOOD = Answer("harm", "likely", "low", "so")


# --- cites


@pytest.mark.parametrize(
    ("reference", "kind"),
    [
        ("q-22222222", "statement"), ("x-22222222", "exhibit"), ("r-22222222", "report"),
        ("b-22222222", "pattern"), ("w-22222222", "law_view"), ("y-22222222", "step"),
        ("an-2222222", "answer"), ("cm-2222222", "commitment"), ("pi-2222222", "partner_inquiry"),
        ("i-22222222", None), ("c-22222222", None), ("", None), ("q22222222", None),
        ("rq-2222222", None), ("mt-2222222", None),
    ],
)  # fmt: skip
def test_a_reference_names_its_kind_of_evidence(reference: str, kind: str | None) -> None:
    assert cites.kind_of(reference) == kind
    assert (cites.why_not_cite([reference]) is None) == (kind is not None)


def test_every_kind_is_reached_and_what_a_partner_said_is_its_own_account() -> None:
    assert set(cites.KINDS.values()) == set(CiteKind)
    assert {cites.kind_of(f"{prefix}-2222222") for prefix in ("an", "cm", "pi")} == cites.PARTNERS


def test_each_cite_counts_once_in_the_order_given() -> None:
    assert cites.in_order(["r-1", "", "q-1", "r-1"]) == ("r-1", "q-1")


def test_one_wrong_cite_among_right_ones_is_named() -> None:
    sentence = cites.why_not_cite(["q-1", "i-1"])
    assert sentence is not None
    assert "i-1" in sentence
    assert cites.why_not_cite([]) is None


@pytest.mark.parametrize(
    ("news", "words", "refused"),
    [
        (["r-1"], "a film", False), (["q-1", "x-1"], "a film", False),
        ([], "a film", True), (["y-1"], "a film", True), (["r-1", "b-1"], "a film", True),
        (["r-1"], " ", True),
    ],
)  # fmt: skip
def test_what_opens_something_again_is_cited_and_said(
    news: list[str], words: str, refused: bool
) -> None:
    assert (cites.why_not_news(news, words) is not None) == refused


def test_news_without_a_record_and_without_words_are_refused_differently() -> None:
    assert cites.why_not_news([], "x") != cites.why_not_news(["r-1"], "")


# --- efforts


def test_what_was_not_done_has_a_reason_and_what_was_done_needs_none() -> None:
    assert efforts.why_not_efforts([Effort("interview", True)]) is None
    assert efforts.why_not_efforts([Effort("interview", False, "unsafe")]) is None
    refused = efforts.why_not_efforts([Effort("imagery", True), Effort("site_visit", False, " ")])
    assert refused == "Say why it was not done: site visit."


def test_a_kind_of_effort_is_known_and_spoken_of_once() -> None:
    unknown = efforts.why_not_efforts([Effort("prayer", True)])
    twice = efforts.why_not_efforts([Effort("imagery", True), Effort("imagery", True)])
    assert unknown
    assert twice
    assert unknown != twice
    assert efforts.why_not_efforts([]) is None


def test_silence_is_shown_for_each_kind_but_the_last() -> None:
    assert efforts.unspoken([]) == (
        EffortKind.INTERVIEW, EffortKind.SITE_VISIT, EffortKind.IMAGERY,
        EffortKind.FRAGMENT_EXAMINATION,
    )  # fmt: skip
    said = [Effort("interview", False, "unsafe"), Effort("imagery", True)]
    assert efforts.unspoken(said) == (EffortKind.SITE_VISIT, EffortKind.FRAGMENT_EXAMINATION)


# --- set aside, and what a finding rests on


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (Aside("r-1", "s-1", "older"), None),
        (Aside("s-1", "r-1", "older"), None),
        (Aside("q-1", "r-1", "older"), "by reference"),
        (Aside("r-1", "", "older"), "by reference"),
        (Aside("r-1", "r-1", "older"), "in favour of itself"),
        (Aside("r-1", "r-2", " "), "Say why r-1"),
    ],
)  # fmt: skip
def test_a_source_is_set_aside_for_another_with_a_reason(one: Aside, words: str | None) -> None:
    sentence = deference.why_not_set_aside([one])
    assert (sentence is None) if words is None else (sentence is not None and words in sentence)


def test_a_source_is_set_aside_once_and_several_may_be() -> None:
    first, other = Aside("r-1", "r-3", "older"), Aside("r-2", "r-3", "older")
    assert deference.why_not_set_aside([first, other]) is None
    assert deference.why_not_set_aside([first, replace(first, favoured="r-4")])
    assert deference.why_not_set_aside([]) is None


@pytest.mark.parametrize(
    ("kinds", "alone"),
    [
        (["partner_statement"], True), (["partner_statement", "partner_statement"], True),
        (["partner_statement", "eyewitness"], False), (["eyewitness"], False), ([], False),
        (["partner_statement", "own_inquiry"], False),
    ],
)  # fmt: skip
def test_resting_on_the_partner_alone_is_having_nothing_else(kinds: list[str], alone: bool) -> None:
    assert deference.on_partner_alone(kinds) == alone


@pytest.mark.parametrize("aside", list(SourceKind))
@pytest.mark.parametrize("favoured", list(SourceKind))
def test_the_partner_is_preferred_when_another_gives_way_to_it(
    aside: SourceKind, favoured: SourceKind
) -> None:
    wanted = favoured == "partner_statement" and aside != "partner_statement"
    assert deference.prefers_partner(aside, favoured) == wanted


# --- all of it in one answer


@pytest.mark.parametrize(
    "wrong",
    [
        {"cites": ("i-1",)}, {"efforts": (Effort("interview", False),)},
        {"set_aside": (Aside("r-1", "r-1", "so"),)},
    ],
)  # fmt: skip
def test_an_answer_is_refused_for_each_of_its_parts(wrong: dict[str, object]) -> None:
    harm = CHIRG.prompt("harm")
    assert harm is not None
    assert findings.why_not_answer(GOOD) is None
    answer = replace(GOOD, **wrong)  # type: ignore[arg-type]  # a table of parts
    assert findings.why_not_answer(answer)
    assert findings.why_not_write(
        answer, harm, playbook=CHIRG, reached=True, closed=False, by=person(Role.ANALYST)
    ) == findings.why_not_answer(answer)
