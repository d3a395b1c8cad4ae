"""What an answer is, which one ends a question, and what silence, lapse and our view need."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from answerable.actor import Role, machine
from answerable.channel.rules.answers import (
    EVIDENCED,
    PENDING,
    RECORDED,
    Completeness,
    Form,
    Position,
    Said,
    View,
    ends,
    stands_as,
    why_not_record,
    why_not_replace,
    why_not_silence,
    why_not_view,
)
from answerable.channel.rules.questions import (
    QuestionState,
    after,
    all_ended,
    why_not_keep_set,
    why_not_lapse,
    why_not_reopen,
    why_not_settle,
)
from answerable.reading.types import Figure
from tests.unit.channel.test_request_rules import ANALYST, LEAD, NOON, SENT

TODAY = NOON.date()
SAID = Said("We did not.", "denied_involvement", "written", "full", SENT)
S = QuestionState


def said_no(said: Said) -> str | None:
    return why_not_record(said, sent_on=SENT, by=LEAD, today=TODAY)


def test_the_evidenced_positions_are_those_a_source_shows() -> None:
    assert {p.value for p in EVIDENCED} == {
        "additional_information", "admitted_mistake", "denied_involvement", "under_review",
        "incomplete",
    }  # fmt: skip
    assert {p.value for p in set(Position) - EVIDENCED} == {
        "asserted_lawful_target", "refused", "no_reply", "superseded",
    }  # fmt: skip


def test_only_a_full_answer_that_promises_no_other_ends_a_question() -> None:
    ending = {
        (position, completeness)
        for position, completeness in product(Position, Completeness)
        if ends(position, completeness)
    }
    assert ending == {(p, Completeness.FULL) for p in set(Position) - PENDING}
    assert {"under_review", "incomplete", "no_reply"} == PENDING


@pytest.mark.parametrize("state", list(S))
def test_an_answer_in_full_ends_a_question_whatever_it_was_and_none_other_turns_it(
    state: S,
) -> None:
    assert after(state, position="refused", completeness="full") is S.ANSWERED
    assert after(state, position="refused", completeness="partial") is state


def test_an_answer_that_was_replaced_says_so() -> None:
    assert stands_as("refused", superseded=True) is Position.SUPERSEDED
    assert stands_as("refused", superseded=False) is Position.REFUSED


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (SAID, None),
        (replace(SAID, text=" "), "recorded as silence"),
        (replace(SAID, position="no_reply"), "what position"),
        (replace(SAID, position="superseded"), "what position"),
        (replace(SAID, form="silence"), "how it was given"),
        (replace(SAID, completeness="most"), "how much"),
        (replace(SAID, happened_on="yesterday"), "is not a date"),
        (replace(SAID, happened_on="2026-01"), None),
        (replace(SAID, given_on=SENT - timedelta(1)), "when this began"),
        (replace(SAID, given_on=TODAY), None),
        (replace(SAID, given_on=TODAY + timedelta(1)), "has not come yet"),
    ],
)
def test_what_an_answer_needs(said: Said, words: str | None) -> None:
    found = said_no(said)
    assert (found is None) if words is None else (found is not None and words in found)


@pytest.mark.parametrize("position", RECORDED)
@pytest.mark.parametrize("form", [f for f in Form if f is not Form.SILENCE])
def test_every_position_can_come_in_every_form(position: Position, form: Form) -> None:
    assert said_no(replace(SAID, position=position.value, form=form.value)) is None


@pytest.mark.parametrize(
    ("figure", "words"),
    [((0, 0), None), ((2, 5), None), ((None, 3), None), ((3, None), None), ((4, 4), None),
     ((None, None), "at least one end"), ((-1, 3), "below zero"), ((None, -1), "below zero"),
     ((5, 4), "The most (4) is below the least (5).")],
)  # fmt: skip
def test_figures_of_an_answer_are_ranges(figure: Figure, words: str | None) -> None:
    for said in (replace(SAID, killed=figure), replace(SAID, injured=figure)):
        found = said_no(said)
        assert (found is None) if words is None else (found is not None and words in found)


def test_only_who_conducts_the_dialogue_records_answers() -> None:
    assert why_not_record(SAID, sent_on=SENT, by=ANALYST, today=TODAY) is not None


def test_silence_is_recorded_after_the_wanted_day_once_a_day_while_open() -> None:
    wanted = SENT + timedelta(30)

    def silent(on: date, *, ended: bool = False, recorded: bool = False) -> str | None:
        return why_not_silence(ended=ended, wanted_by=wanted, on=on, recorded=recorded, by=LEAD)

    assert silent(wanted + timedelta(1)) is None
    assert "silence can be recorded after it" in (silent(wanted) or "")
    assert "ended already" in (silent(wanted + timedelta(1), ended=True) or "")
    assert "for this day" in (silent(wanted + timedelta(1), recorded=True) or "")
    assert "has not come yet" in (silent(TODAY + timedelta(1)) or "")
    assert why_not_silence(
        ended=False, wanted_by=wanted, on=TODAY, recorded=False, by=ANALYST
    )  # fmt: skip


def test_a_question_lapses_only_after_the_wanted_day_and_while_open() -> None:
    wanted = SENT + timedelta(30)

    def lapse(state: S, on: date) -> str | None:
        return why_not_lapse(state, wanted_by=wanted, on=on, by=LEAD)

    assert lapse(S.OPEN, wanted + timedelta(1)) is None
    assert "cannot lapse" in (lapse(S.OPEN, wanted) or "")
    assert "has not come yet" in (lapse(S.OPEN, TODAY + timedelta(1)) or "")
    assert lapse(S.ANSWERED, TODAY) == lapse(S.LAPSED, TODAY) == "This question has ended already."
    assert why_not_lapse(S.OPEN, wanted_by=wanted, on=TODAY, by=ANALYST) is not None


def test_what_came_is_taken_as_the_answer_only_if_something_came() -> None:
    assert why_not_settle(S.OPEN, spoken=1, by=LEAD) is None
    assert why_not_settle(S.LAPSED, spoken=1, by=LEAD) is None
    assert "Nothing came" in (why_not_settle(S.OPEN, spoken=0, by=LEAD) or "")
    assert "answered already" in (why_not_settle(S.ANSWERED, spoken=1, by=LEAD) or "")
    assert why_not_settle(S.OPEN, spoken=1, by=ANALYST) is not None


def test_a_question_is_opened_again_from_the_day_it_ended() -> None:
    assert why_not_reopen(S.LAPSED, ended_on=SENT, on=SENT, by=LEAD) is None
    assert "when this began" in (
        why_not_reopen(S.ANSWERED, ended_on=SENT, on=SENT - timedelta(1), by=LEAD) or ""
    )
    assert "open as it is" in (why_not_reopen(S.OPEN, ended_on=None, on=SENT, by=LEAD) or "")
    assert why_not_reopen(S.LAPSED, ended_on=SENT, on=SENT, by=ANALYST) is not None


def test_a_request_ends_with_its_last_question() -> None:
    assert all_ended([S.ANSWERED, S.LAPSED])
    assert not all_ended([S.ANSWERED, S.OPEN])


def test_a_set_has_a_name_and_questions() -> None:
    assert why_not_keep_set("Standard", ["Was it yours?"], by=LEAD) is None
    assert "name" in (why_not_keep_set(" ", ["Was it yours?"], by=LEAD) or "")
    assert "at least one" in (why_not_keep_set("Standard", [], by=LEAD) or "")
    assert why_not_keep_set("Standard", ["Was it yours?"], by=ANALYST) is not None


def test_an_answer_replaces_another_to_the_same_question_once() -> None:
    def replaces(*, same: bool = True, itself: bool = False, replaced: bool = False) -> str | None:
        return why_not_replace(same_question=same, itself=itself, replaced=replaced, by=LEAD)

    assert replaces() is None
    assert "same question" in (replaces(same=False) or "")
    assert "same question" in (replaces(itself=True) or "")
    assert "replaced already" in (replaces(replaced=True) or "")
    assert why_not_replace(same_question=True, itself=False, replaced=False, by=ANALYST)


def test_our_view_says_both_things_and_analysts_give_it_too() -> None:
    assert why_not_view(View("no", "cannot_tell"), by=ANALYST) is None
    assert why_not_view(View("no", "cannot_tell"), by=LEAD) is None
    assert "what was asked" in (why_not_view(View("", "no"), by=LEAD) or "")
    assert "evidence" in (why_not_view(View("no", "perhaps"), by=LEAD) or "")
    decider = replace(LEAD, roles=frozenset({Role.DECIDER}))
    assert why_not_view(View("no", "no"), by=decider) is not None
    assert why_not_view(View("no", "no"), by=machine(NOON)) is not None
