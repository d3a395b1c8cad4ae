"""The days of a request: wanted, reminded of, taken up the ladder; each side of every limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.channel.rules.dialogues import DialogueState, Rung
from answerable.channel.rules.requests import (
    Asked,
    Sent,
    timing,
    wanted_by,
    why_not_ask,
    why_not_climb,
    why_not_remind,
)

SENT = date(2026, 1, 1)
NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)
LEAD = Actor("a1", frozenset({Role.CHANNEL_LEAD}), Door.WEB, NOON, account=1)
ANALYST = replace(LEAD, roles=frozenset({Role.ANALYST}))
REQUEST = Sent(SENT, SENT + timedelta(30), 10, [Rung(5, "the ambassador"), Rung(9, "ministers")])
ASKED = Asked("Note", "the coordinator", ["Was it yours?"], SENT)


def on(days: int) -> date:
    return SENT + timedelta(days)


@pytest.mark.parametrize(
    ("day", "waited", "overdue", "chip"),
    [(0, 0, 0, "running"), (30, 30, 0, "running"), (31, 31, 1, "late"), (60, 60, 30, "late"),
     (61, 61, 31, "very-late")],
)  # fmt: skip
def test_a_request_is_late_from_the_day_after_the_wanted_one(
    day: int, waited: int, overdue: int, chip: str
) -> None:
    read = timing(REQUEST, today=on(day))
    assert (read.allowed, read.waited, read.overdue, read.chip) == (30, waited, overdue, chip)
    assert read.words == f"day {day} of 30"


def test_a_reminder_is_due_so_many_days_after_the_last_word_of_ours() -> None:
    assert timing(REQUEST, today=on(9)).remind_on == on(10)
    assert (timing(REQUEST, today=on(9)).reminder_due, timing(REQUEST, today=on(10)).reminder_due) == (
        False, True,
    )  # fmt: skip
    reminded = replace(REQUEST, reminded=[on(12), on(11)])
    assert timing(reminded, today=on(21)).remind_on == on(22)


def test_rungs_are_climbed_one_after_another_from_the_wanted_day() -> None:
    first = timing(REQUEST, today=on(34))
    assert (first.next_rung, first.climb_on, first.rung_due) == (REQUEST.ladder[0], on(35), False)
    assert timing(REQUEST, today=on(35)).rung_due
    second = timing(replace(REQUEST, climbed=1), today=on(39))
    assert (second.climb_on, second.rung_due) == (on(39), True)
    top = timing(replace(REQUEST, climbed=2), today=on(90))
    assert (top.next_rung, top.climb_on, top.rung_due) == (None, None, False)


def test_a_request_that_ended_waits_no_longer() -> None:
    read = timing(replace(REQUEST, ended_on=on(33)), today=on(80))
    assert (read.waited, read.overdue, read.remind_on, read.climb_on) == (33, 3, None, None)
    assert not read.reminder_due
    assert not read.rung_due


def test_an_answer_is_wanted_as_said_or_as_the_dialogue_gives() -> None:
    assert wanted_by(ASKED, 30) == on(30)
    assert wanted_by(replace(ASKED, wanted_by=on(7)), 30) == on(7)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (ASKED, None),
        (replace(ASKED, title=" "), "called and to whom"),
        (replace(ASKED, addressee=""), "called and to whom"),
        (replace(ASKED, way="pigeon"), "Choose through which door"),
        (replace(ASKED, way="envoy"), None),
        (replace(ASKED, questions=[]), "at least one question"),
        (replace(ASKED, questions=["a"] * 60), None),
        (replace(ASKED, questions=["a"] * 61), "At most 60"),
        (replace(ASKED, questions=["a" * 4000]), None),
        (replace(ASKED, questions=["a" * 4001]), "at most 4000 characters"),
        (replace(ASKED, sent_on=NOON.date()), None),
        (replace(ASKED, sent_on=NOON.date() + timedelta(1)), "has not come yet"),
        (replace(ASKED, sent_on=on(-1)), "when this began"),
        (replace(ASKED, wanted_by=SENT), None),
        (replace(ASKED, wanted_by=on(-1)), "within a year"),
        (replace(ASKED, wanted_by=on(365)), None),
        (replace(ASKED, wanted_by=on(366)), "within a year"),
    ],
)
def test_what_a_request_needs(asked: Asked, words: str | None) -> None:
    said = why_not_ask(asked, state=DialogueState.OPEN, since=SENT, answer_days=30, by=LEAD)
    assert (said is None) if words is None else (said is not None and words in said)


def test_only_who_conducts_a_dialogue_asks_in_it_while_it_lasts() -> None:
    def ask(state: DialogueState, by: Actor) -> str | None:
        return why_not_ask(ASKED, state=state, since=SENT, answer_days=30, by=by)

    assert ask(DialogueState.DORMANT, LEAD) is None
    assert "has ended" in (ask(DialogueState.ENDED, LEAD) or "")
    assert "conducts the dialogue" in (ask(DialogueState.OPEN, ANALYST) or "")
    assert "conducts the dialogue" in (ask(DialogueState.OPEN, machine(NOON)) or "")


def test_a_reminder_needs_an_open_question_and_a_day_since_sending() -> None:
    def remind(day: int, *, ended: bool = False, by: Actor = LEAD) -> str | None:
        return why_not_remind(ended=ended, since=SENT, on=on(day), by=by)

    assert remind(0) is None
    assert "when this began" in (remind(-1) or "")
    assert "No question of this request is open" in (remind(3, ended=True) or "")
    assert remind(3, by=ANALYST) is not None


def test_nothing_goes_up_the_ladder_before_the_wanted_day_or_past_its_top() -> None:
    def climb(rung: Rung | None, day: int, *, ended: bool = False) -> str | None:
        return why_not_climb(rung, ended=ended, wanted=on(30), on=on(day), by=LEAD)

    assert climb(REQUEST.ladder[0], 30) is None
    assert "when this began" in (climb(REQUEST.ladder[0], 29) or "")
    assert "no rung above" in (climb(None, 40) or "")
    assert climb(REQUEST.ladder[0], 40, ended=True) is not None
