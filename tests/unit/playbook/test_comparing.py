"""What a new version changes, one sentence for each thing changed and none for anything else."""

from __future__ import annotations

import itertools

import pytest

from answerable.playbook import load, shipped, shipped_names
from answerable.playbook.comparing import Part, changes
from tests.unit.playbook.books import SMALL
from tests.unit.playbook.test_schema import MINUTES, SCOPE, WITH_LAW

CALENDARS = "calendars:\n  default: {weekend: [friday], closed: [2026-12-25]}\n"
ROLES = "roles: {analyst: {en: case officer, ar: ضابط}}\n"
FULL = WITH_LAW + SCOPE + MINUTES + CALENDARS + ROLES


def told(old: str, new: str) -> list[str]:
    return [str(c.sentence) for c in changes(load(old, "small"), load(new, "small"))]


@pytest.mark.parametrize(
    ("good", "bad", "sentences"),
    [
        ('version: "1"', 'version: "2"', ["the procedure: the version: was “1”, is now “2”."]),
        ("title: A small", "title: A tiny",
         ["the procedure: the title: was “A small procedure”, is now “A tiny procedure”."]),
        ("scope: Any harm", "scope: Some harm",
         ["the procedure: the scope: was “Any harm to civilians”, is now “Some harm to civilians”."]),
        ("source: invented for the tests", "source: real",
         ["the procedure: where it comes from: was “invented for the tests”, is now “real”."]),
        ("strict: true", "strict: false",
         ["the procedure: whether the scope is strict: was “yes”, is now “no”."]),
        ("only: [Tamrin,", "only: [Aru,",
         ["limit of the scope “recipient_states”: what it is limited to: was “North Veskara, Tamrin”, "
          "is now “Aru, North Veskara”."]),
        ("day: 2026-01-02", "day: 2026-01-03",
         ["limit of the scope “first_day”: what it is limited to: was “2026-01-02”, is now "
          "“2026-01-03”."]),
        ("[airstrike, drone]", "[drone]",
         ["limit of the scope “weapons”: what it is limited to: was “airstrike, drone strike”, is now "
          "“drone strike”."]),
        ("note: to be settled", "note: settled soon",
         ["limit of the scope “harm”: where it comes from: was “–; unconfirmed: to be settled”, is now "
          "“–; unconfirmed: settled soon”."]),
        ("en: case officer", "en: officer",
         ["name of the role “analyst”: the words: was “case officer”, is now “officer”."]),
        ("ar: ضابط", "ar: محلل",
         ["name of the role “analyst”: words (ar): was “ضابط”, is now “محلل”."]),
        (ROLES, "", ["No longer there: name of the role “analyst”."]),
        ("purpose: Find out what happened", "purpose: Find out more",
         ["stage “look”: the purpose: was “Find out what happened”, is now “Find out more”."]),
        ("question: Did it happen?", "question: Did it?",
         ["question “harm”: the question: was “Did it happen?”, is now “Did it?”."]),
        ("countersigners: [policy_lead]", "countersigners: [policy_lead, analyst]",
         ["question “harm”: who countersigns: was “policy lead”, is now “analyst, policy lead”."]),
        ("signers: [analyst]", "signers: [analyst]\n        signatures: 3\n        opinions: 2",
         ["question “harm”: the signatures: was “2”, is now “3”.",
          "question “harm”: the blind opinions: was “0”, is now “2”."]),
        ("        law: true\n", "", ["question “law”: the law view: was “yes”, is now “no”."]),
        ("question: Did", "standard: possible\n        question: Did",
         ["question “harm”: the standard of proof: was “no standard set”, is now “possible”."]),
        ("to: act\n    roles: [analyst]", "to: act\n    roles: [analyst, policy_lead]",
         ["move “look → act”: who makes it: was “analyst”, is now “analyst, policy lead”."]),
        ("requires: [decision]", "requires: [decision, measures_done]",
         ["move “act → closed”: what is required: was “a recorded decision”, is now “a recorded "
          "decision, every decided measure carried out or refused”."]),
        ("    requires: [decision]\n", "",
         ["move “act → closed”: what is required: was “a recorded decision”, is now “–”."]),
        ("amount: 7,", "amount: 1,",
         ["clock “acknowledge”: the time allowed: was “days: 7”, is now “days: 1”."]),
        ("amount: 7,", "amount: null,",
         ["clock “acknowledge”: the time allowed: was “days: 7”, is now “–”."]),
        ("amount: 7,", "amount: 7, reminders: [90],",
         ["clock “acknowledge”: the reminders: was “50, 80, 100”, is now “90”."]),
        ("weekend: [friday]", "weekend: [sunday]",
         ["calendar “default”: the days off: was “friday”, is now “sunday”."]),
        ("closed: [2026-12-25]", "holidays: GB",
         ["calendar “default”: the public holidays: was “–”, is now “GB”.",
          "calendar “default”: the days closed: was “2026-12-25”, is now “–”."]),
        ("rule: consensus", "rule: majority\n  quorum: 2",
         ["the decision: the rule: was “consensus”, is now “majority with a quorum”.",
          "the decision: the quorum: was “–”, is now “2”."]),
        ("voters: [decider]", "voters: [decider, policy_lead]",
         ["the decision: who votes: was “decider”, is now “decider, policy lead”."]),
        ("{code: on_hold, words: on hold, family: cannot_tell, source: invented}",
         "{code: waits, words: on hold, family: cannot_tell, source: invented}",
         ["No longer there: answer of triage “on_hold”.", "New: answer of triage “waits”."]),
        ("words: accepted, family", "words: taken, family",
         ["answer of triage “accepted”: the words: was “accepted”, is now “taken”."]),
        ("words: training", "words: teaching",
         ["measure on offer “training”: the words: was “training”, is now “teaching”."]),
        ('late: "{reference} is late"', 'late: "{reference} waits"',
         ["notice “late”: the words: was “{reference} is late”, is now “{reference} waits”."]),
        ("minutes: 20,", "minutes: 25,",
         ["estimate of work “plan”: the minutes: was “20”, is now “25”."]),
        ("  vote: {minutes: 10000, unconfirmed: true, note: a guess}\n", "",
         ["No longer there: estimate of work “vote”."]),
    ],
)  # fmt: skip
def test_each_change_is_one_sentence(good: str, bad: str, sentences: list[str]) -> None:
    assert good in FULL
    assert told(FULL, FULL.replace(good, bad, 1)) == sentences


def test_a_new_stage_is_told_with_the_order_its_moves_and_its_questions() -> None:
    third = "  - {code: tell, words: telling, purpose: tell, source: invented}\nmoves:"
    ways = "  - {from: tell, to: closed, roles: [analyst], source: invented}\nclocks:"
    new = SMALL.replace("moves:", third).replace("to: closed", "to: tell").replace("clocks:", ways)
    assert told(SMALL, new) == [
        "the procedure: the order: was “look, act”, is now “look, act, tell”.",
        "New: stage “tell”.",
        "No longer there: move “act → closed”.",
        "New: move “act → tell”.",
        "New: move “tell → closed”.",
    ]


@pytest.mark.parametrize("name", shipped_names())
def test_a_version_compared_with_itself_changes_nothing(name: str) -> None:
    book = load(shipped(name), name)
    assert changes(book, load(shipped(name), name)) == ()


@pytest.mark.parametrize("pair", itertools.combinations(shipped_names(), 2), ids="-".join)
def test_what_one_way_is_new_is_gone_the_other_way(pair: tuple[str, str]) -> None:
    first, second = (load(shipped(name), name) for name in pair)
    there = {str(c.sentence) for c in changes(first, second)}
    back = {str(c.sentence) for c in changes(second, first)}
    assert len(there) == len(back)
    new = {s.removeprefix("New: ") for s in there if s.startswith("New: ")}
    gone = {s.removeprefix("No longer there: ") for s in back if s.startswith("No longer")}
    assert new == gone


def test_changes_come_part_by_part() -> None:
    first, second = (load(shipped(name), name) for name in ("chirg", "ngo"))
    parts = [list(Part).index(change.part) for change in changes(first, second)]
    assert parts == sorted(parts)
    assert len(set(parts)) >= 9
