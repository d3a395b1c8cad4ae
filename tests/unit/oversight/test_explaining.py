"""The difference between two answers is explained item by item, and adds up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from answerable.assessment.rules.triage import State
from answerable.oversight.rules.explaining import Row, Way, difference, sentence_of
from answerable.oversight.rules.figures import Figure

LATE = Row("i-2", "stage", "closed", date(2026, 1, 5), datetime(2026, 3, 1, tzinfo=UTC), 7)
names = st.sets(st.sampled_from("abcdefgh"))


def test_what_came_in_and_what_went_out_is_named_with_its_acts() -> None:
    made = difference(Figure.OPEN, {"i-1", "i-2"}, {"i-1", "i-3", "i-4"}, {"i-2": [LATE]})
    assert (made.then, made.now, made.by) == (2, 3, 1)
    assert [(i.incident, i.way, i.explained) for i in made.items] == [
        ("i-3", Way.CAME_IN, False), ("i-4", Way.CAME_IN, False), ("i-2", Way.WENT_OUT, True),
    ]  # fmt: skip
    assert made.items[2].because == (LATE,)


def test_nothing_changed_is_no_difference() -> None:
    made = difference(Figure.OPEN, {"i-1"}, {"i-1"}, {"i-1": [LATE]})
    assert (made.by, made.items, made.accounted) == (0, (), True)


@given(names, names)
def test_the_items_are_the_whole_difference(then: set[str], now: set[str]) -> None:
    made = difference(Figure.OPEN, then, now, {})
    assert made.accounted
    assert {i.incident for i in made.items} == then ^ now
    assert made.by == len(now) - len(then)


def test_a_row_says_what_it_changed() -> None:
    assert sentence_of(LATE) == "a case at the stage closed"
    assert sentence_of(replace(LATE, what="x")) == "recorded"
    assert sentence_of(replace(LATE, what="merged", value="i-9")) == "merged into another incident"
    assert sentence_of(replace(LATE, what="merged", value="")) == "no longer merged"
    assert sentence_of(replace(LATE, what="triage", value="duplicate")) == "triage: duplicate"
    assert sentence_of(replace(LATE, what="incident", value="2")) == "described, version 2"
    assert sentence_of(replace(LATE, what="decision", value="open")) == "a decision: open"


def test_a_row_says_it_in_the_words_of_the_procedure_and_how_far_triage_had_come() -> None:
    called = replace(LATE, words="completed")
    assert sentence_of(called) == "a case at the stage completed"
    held = replace(LATE, what="triage", value="on_hold", words="cannot tell yet: on hold")
    assert sentence_of(held) == "triage: cannot tell yet: on hold"
    for state, told in ((State.AWAITING, "awaiting a second person"), (State.IN_FORCE, "in force")):
        assert (
            sentence_of(replace(held, state=state)) == f"triage: cannot tell yet: on hold, {told}"
        )
    assert sentence_of(replace(held, words="", state=State.IN_FORCE)) == "triage: on_hold, in force"
