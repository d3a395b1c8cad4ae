"""What a playbook may say of opinions, the law view, reminders, minutes, notices and its scope."""

from __future__ import annotations

from datetime import date

import pytest

from answerable.playbook import (
    REMINDERS,
    Applies,
    HarmKind,
    Means,
    Playbook,
    Provenance,
    Work,
    load,
)
from tests.unit.playbook.books import SMALL, line_of, mistakes

ASKED = "        question: Did"
LAW = """\
      - code: law
        question: What does the law say?
        needed: false
        law: true
        signers: [legal_adviser]
        countersigners: [legal_adviser]
        source: invented
"""
WITH_LAW = SMALL.replace("  - code: act\n", LAW + "  - code: act\n", 1)
MINUTES = """\
minutes:
  plan: {minutes: 20, source: invented}
  vote: {minutes: 10000, unconfirmed: true, note: a guess}
"""
SCOPE = """\
applies_to:
  strict: true
  recipient_states: {only: [Tamrin, "North  Veskara"], source: invented}
  weapons: {only: [airstrike, drone], source: invented}
  first_day: {day: 2026-01-02, source: invented}
  harm: {only: [killed, services], unconfirmed: true, note: to be settled}
"""


def small(text: str = SMALL) -> Playbook:
    return load(text, "small")


def test_without_a_word_nobody_answers_blindly_and_nothing_is_the_law_view() -> None:
    prompt = small().prompt("harm")
    assert prompt is not None
    assert (prompt.opinions, prompt.law) == (0, False)


@pytest.mark.parametrize("count", [0, 1, 2, 9])
def test_a_prompt_says_how_many_answer_blindly(count: int) -> None:
    prompt = small(SMALL.replace(ASKED, f"        opinions: {count}\n{ASKED}")).prompt("harm")
    assert prompt is not None
    assert prompt.opinions == count


@pytest.mark.parametrize("count", ["-1", "10", "two", "true"])
def test_blind_opinions_are_a_small_number(count: str) -> None:
    text = SMALL.replace(ASKED, f"        opinions: {count}\n{ASKED}")
    (mistake,) = mistakes(text)
    assert mistake.line == line_of(text, "opinions:")
    assert mistake.words == "“opinions” must be a whole number from 0 to 9."


def test_the_law_view_is_a_prompt_of_its_own() -> None:
    prompt = small(WITH_LAW).prompt("law")
    assert prompt is not None
    assert prompt.law
    assert not prompt.needed


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("needed: false\n        law", "needed: true\n        law"),
        ("        signers: [legal_adviser]", "        signers: [analyst]"),
        ("countersigners: [legal_adviser]", "countersigners: [legal_adviser, analyst]"),
    ],
)
def test_the_law_view_is_the_legal_advisers_and_never_needed(good: str, bad: str) -> None:
    text = WITH_LAW.replace(good, bad)
    found = [m for m in mistakes(text) if "The law view “law” must be" in m.words]
    assert [m.line for m in found] == [line_of(text, "  - code: law")]


def test_no_move_needs_the_law_view() -> None:
    text = WITH_LAW.replace("needs: [harm]", "needs: [harm, law]")
    (mistake,) = mistakes(text)
    assert (mistake.line, mistake.words) == (
        line_of(text, "  - from: look"), "A move needs the law view “law”.",
    )  # fmt: skip


def test_people_are_reminded_at_half_at_four_fifths_and_when_due() -> None:
    assert REMINDERS == (50, 80, 100)
    assert {rule.reminders for rule in small().clocks.values()} == {(50, 80, 100)}


@pytest.mark.parametrize(
    ("given", "found"),
    [("[25, 99]", (25, 99)), ("[1, 100]", (1, 100)), ("[]", ()), ("[100]", (100,)), ("null", ())],
)
def test_a_clock_says_when_it_reminds(given: str, found: tuple[int, ...]) -> None:
    text = SMALL.replace("amount: 7,", f"amount: 7, reminders: {given},")
    assert small(text).clocks["acknowledge"].reminders == found


@pytest.mark.parametrize(
    "given", ["[0]", "[101]", "[80, 50]", "[50, 50]", "[half]", "[true]", "50", "[50, 5.5]"]
)
def test_reminders_are_rising_per_cents(given: str) -> None:
    text = SMALL.replace("amount: 7,", f"amount: 7, reminders: {given},")
    found = mistakes(text)
    assert found
    assert {m.line for m in found} == {line_of(text, "acknowledge:")}
    assert "“reminders” must be" in found[0].words


def test_working_minutes_stand_by_kind_with_where_they_come_from() -> None:
    book = small(SMALL + MINUTES)
    assert book.minutes == {"plan": 20, "vote": 10000}
    assert book.efforts[Work.VOTE].provenance == Provenance("", True, "a guess")
    assert ("minutes of vote", Provenance("", True, "a guess")) in book.unconfirmed
    assert small().minutes == {}


@pytest.mark.parametrize(
    ("good", "bad", "where", "words"),
    [
        ("minutes: 20", "minutes: 0", "  plan:", "from 1 to 10000"),
        ("minutes: 10000", "minutes: 10001", "  vote:", "from 1 to 10000"),
        ("minutes: 20, ", "", "  plan: {", "“minutes” is missing"),
        ("minutes: 20, source: invented", "minutes: 20", "  plan: {", "Nothing says where"),
        ("minutes: 20,", "minutes: 20, per: case,", "  plan: {", "“per” is not known"),
        ("  vote:", "  dance:", "  dance:", "“dance” is not known here"),
        ("plan: {minutes: 20, source: invented}", "plan: 20", "  plan: 20", "fields of its own"),
        (MINUTES, "minutes: 20\n", "minutes: 20", "fields of its own"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_minutes_is_named(good: str, bad: str, where: str, words: str) -> None:
    text = SMALL + MINUTES.replace(good, bad)
    assert [m.line for m in mistakes(text) if words in m.words] == [line_of(text, where)]


def test_the_scope_is_read_as_data() -> None:
    limit = small(SMALL + SCOPE).applies_to
    assert limit.states == {"Tamrin", "North Veskara"}
    assert limit.means == {Means.AIRSTRIKE, Means.DRONE}
    assert limit.first_on == date(2026, 1, 2)
    assert limit.harm == {HarmKind.KILLED, HarmKind.SERVICES}
    assert limit.strict
    assert set(limit.sources) == {"recipient_states", "weapons", "first_day", "harm"}
    assert ("limit harm", Provenance("", True, "to be settled")) in small(SMALL + SCOPE).unconfirmed


def test_without_conditions_a_procedure_applies_to_everything_and_is_not_strict() -> None:
    assert small().applies_to == Applies()
    assert small(SMALL + "applies_to: {strict: false}\n").applies_to == Applies()
    assert not Applies().strict


@pytest.mark.parametrize(
    ("good", "bad", "where", "words"),
    [
        ("strict: true", "strict: often", "  strict:", "true or false"),
        ("[Tamrin,", "[7,", "  recipient_states:", "must be a list of names"),
        ('[Tamrin, "North  Veskara"]', '[""]', "  recipient_states:", "must be a list of names"),
        ("[airstrike, drone]", "[airstirke]", "  weapons:", "“airstirke” is none"),
        ("[killed, services]", "[pride]", "  harm:", "“pride” is none"),
        ("day: 2026-01-02", "day: soon", "  first_day:", "“day” must be a day"),
        ("day: 2026-01-02", "day: 2026-01-02T10:00:00", "  first_day:", "“day” must be a day"),
        ("day: 2026-01-02, ", "", "  first_day:", "“day” is missing"),
        ("only: [killed, services], ", "", "  harm:", "“only” is missing"),
        ("only: [killed, services]", "only: []", "  harm:", "“only” is missing"),
        ("[airstrike, drone], source: invented", "[drone]", "  weapons:", "Nothing says where"),
        ("  weapons:", "  wepons:", "  wepons:", "“wepons” is not known here"),
        ("  weapons: {", "  weapons: {also: [x], ", "  weapons:", "“also” is not known"),
        (SCOPE, "applies_to: everything\n", "applies_to:", "must have fields of its own"),
    ],
)
def test_a_mistake_in_the_scope_is_named(good: str, bad: str, where: str, words: str) -> None:
    text = SMALL + SCOPE.replace(good, bad)
    assert [m.line for m in mistakes(text) if words in m.words] == [line_of(text, where)]


@pytest.mark.parametrize(
    "notice", ["acknowledged", "triaged", "case_opened", "due_soon", "late", "decided"]
)
def test_each_notice_may_have_words(notice: str) -> None:
    text = SMALL.replace("  late:", f"  {notice}:")
    assert small(text).texts == {notice: "{reference} is late"}


def test_a_notice_nobody_sends_is_refused() -> None:
    text = SMALL.replace("  late:", "  greeting:")
    (mistake,) = mistakes(text)
    assert (mistake.line, mistake.words) == (
        line_of(text, "  greeting:"),
        "“greeting” is not known here.",
    )
    assert "due_soon" in mistake.remedy
