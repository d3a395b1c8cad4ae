"""What the last rows say is what a replay of all of them comes to, over random histories."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.oversight.rules.carry_over import balance
from answerable.oversight.rules.events import CaseState, Wait, last_of, noted, steps
from answerable.oversight.rules.told import (
    Told,
    events,
    ever,
    first_case,
    notes,
    standing,
    touched,
)

FIRST = date(2026, 1, 1)
LAST = FIRST + timedelta(60)
INCIDENTS = ("i-1", "i-2", "i-3")
CASES = {"c-1": "i-1", "c-2": "i-1", "c-3": "i-2", "c-9": "i-9"}
STAGES = ("analysis", "impact", "action", "closed")


def day(number: int) -> date:
    return FIRST + timedelta(number)


days = st.integers(0, 60).map(day)
cases, stages = st.sampled_from(sorted(CASES)), st.sampled_from(STAGES)
incidents = st.sampled_from(INCIDENTS)
acts = st.integers(0, 30)


def rows(*parts: st.SearchStrategy[object]) -> st.SearchStrategy[list[tuple[object, ...]]]:
    """Rows in the order the database gives them: by day, act and line; no two of one line."""
    made = st.lists(st.tuples(*parts), max_size=12, unique_by=lambda row: row[3])
    return made.map(lambda found: sorted(found, key=lambda row: (row[2], row[3], row[4])))


def said(*parts: st.SearchStrategy[object]) -> st.SearchStrategy[list[tuple[object, ...]]]:
    """Holders and waits in the order they were written: by act and line, whatever their day."""
    return rows(*parts).map(lambda found: sorted(found, key=lambda row: (row[3], row[4])))


zero = st.just(0)
everything_told = st.builds(
    Told,
    st.dictionaries(incidents, days, max_size=3), st.just(CASES),
    rows(cases, stages, days, acts, zero),
    rows(incidents, st.sampled_from(("accepted", "out")), days, acts, zero, st.booleans()),
    rows(incidents, st.sampled_from(("", "i-3")), days, acts, zero),
    said(cases, st.sampled_from(("", "p")), days, acts, zero, st.sampled_from(("", "o"))),
    said(cases, st.sampled_from(("", "partner")), days, acts, zero, st.just("V"), st.just("why")),
)  # fmt: skip


@given(everything_told)
@settings(max_examples=300)
def test_the_last_rows_come_to_what_a_replay_of_all_comes_to(told: Told) -> None:
    replayed = last_of(steps(events(told), LAST, LAST)).values()
    slow = {state.incident: state for state in noted(replayed, notes(told))}
    assert {state.incident: state for state in standing(told)} == slow


@given(everything_told, st.integers(0, 60).map(day))
@settings(max_examples=300)
def test_a_period_counted_from_what_was_touched_is_the_period_counted_from_all(
    told: Told, first: date
) -> None:
    whole = balance(steps(events(told), LAST, LAST), first=first, last=LAST)
    among = touched(told, first)
    still = sum(s.open for s in standing(told) if s.incident not in among)
    part = balance(steps(events(told, among), LAST, LAST), first=first, last=LAST, still=still)
    assert part == whole
    assert whole.balances


@given(everything_told)
def test_the_first_case_and_the_stages_ever_reached_are_those_of_the_replay(told: Told) -> None:
    taken = [s for s in steps(events(told), LAST, LAST) if s.event.case]
    assert first_case(told) == min((s.event.on for s in taken), default=None)
    assert set(ever(told)) == {s.event.value for s in taken}


ONE = Told({"i-1": day(5)}, CASES, [("c-1", "analysis", day(3), 1, 0)])


def test_a_case_is_no_older_than_the_receipt_of_its_incident() -> None:
    assert first_case(ONE) == day(5)
    assert first_case(Told({}, {})) is None


def test_what_was_touched_begins_on_the_day_itself() -> None:
    assert touched(ONE, day(5)) == {"i-1"}
    assert touched(ONE, day(6)) == set()
    moved = Told({"i-1": day(5)}, CASES, [("c-1", "analysis", day(9), 1, 0)])
    assert touched(moved, day(9)) == {"i-1"}
    assert touched(moved, day(10)) == set()


def test_a_case_of_an_incident_nobody_received_counts_nowhere() -> None:
    other = Told({"i-1": day(5)}, CASES, [("c-9", "action", day(9), 1, 0)])
    assert ever(other) == {}
    assert first_case(other) is None
    assert touched(other, day(1)) == {"i-1"}
    assert [state.cases for state in standing(other)] == [{}]


def test_a_wait_that_ended_is_none_and_one_that_runs_says_whom_and_why() -> None:
    begun = ("c-1", "partner", day(6), 2, 0, "Veskara", "strike log")
    ended = ("c-1", "", day(8), 3, 0, "Veskara", "")
    held = [("c-1", "p-1", day(6), 4, 0, "o-1")]
    running = Told(ONE.received, CASES, ONE.stages, holders=held, waits=[begun])
    over = Told(ONE.received, CASES, ONE.stages, waits=[begun, ended])
    wait = Wait("partner", "Veskara", "strike log", day(6))
    [state] = standing(running)
    assert state.cases == {"c-1": CaseState("c-1", "analysis", day(3), "p-1", "o-1", wait)}
    [state] = standing(over)
    assert state.cases["c-1"].wait is None


def test_two_cases_of_one_incident_are_counted_once_at_a_stage() -> None:
    both = [("c-1", "action", day(6), 1, 0), ("c-2", "action", day(7), 2, 0)]
    assert ever(Told({"i-1": day(5)}, CASES, both)) == {"action": 1}
