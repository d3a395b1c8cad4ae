"""Pauses: named, reasoned, ended; the due date moves by the days really paused and by nothing else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.actor import Role
from answerable.assessment.rules import clocks, pauses
from answerable.assessment.rules.cases import WaitingOn
from answerable.assessment.rules.pauses import LONGEST_PAUSE, Pause, PauseKind
from answerable.playbook import ClockState
from tests.unit.assessment.arrange import CHIRG, person

TODAY = date(2026, 3, 16)
DAY = timedelta(1)


def _pause(first: int, until: int, ended: int | None = None) -> Pause:
    day = None if ended is None else TODAY + ended * DAY
    return Pause("danger", TODAY + first * DAY, TODAY + until * DAY, "shelling", "a-1", day)


def _clock(*held: Pause, due: int = 60, **more: object) -> clocks.Running:
    on = TODAY + due * DAY
    return clocks.Running("inquiry", TODAY, "", on, on, pauses=held, **more)  # type: ignore[arg-type]  # a table of arguments


@pytest.mark.parametrize(
    ("day", "paused", "still"),
    [(9, 0, False), (10, 0, True), (11, 1, True), (19, 9, True), (20, 10, False), (35, 10, False)],
)
def test_a_pause_counts_the_days_between_its_first_and_its_end(
    day: int, paused: int, still: bool
) -> None:
    one = _pause(10, 20)
    assert (one.days(TODAY + day * DAY), one.in_force(TODAY + day * DAY)) == (paused, still)


def test_a_pause_ended_early_counts_only_until_then() -> None:
    one = _pause(10, 20, ended=14)
    assert (one.ends_on, one.days(TODAY + 40 * DAY)) == (TODAY + 14 * DAY, 4)
    assert one.in_force(TODAY + 13 * DAY)
    assert not one.in_force(TODAY + 14 * DAY)


def test_a_pause_never_outlasts_the_day_that_was_set() -> None:
    assert _pause(10, 20, ended=25).ends_on == TODAY + 20 * DAY


def test_days_paused_are_said_apart_and_move_the_due_date_by_themselves() -> None:
    read = clocks.read(_clock(_pause(10, 22)), TODAY + 40 * DAY)
    assert (read.day, read.paused, read.of) == (40, 12, 72)
    assert read.due_on == TODAY + 72 * DAY
    assert str(read.words) == "day 40 of 72, of which 12 paused"
    assert read.pause is None


def test_the_due_date_moves_day_by_day_while_a_clock_is_paused() -> None:
    clock = _clock(_pause(10, 20))
    assert [clock.due_by(TODAY + n * DAY) for n in (10, 11, 15, 20, 50)] == [
        TODAY + (60 + n) * DAY for n in (0, 1, 5, 10, 10)
    ]


def test_a_clock_paused_before_it_was_due_is_late_only_after_the_moved_day() -> None:
    clock = _clock(_pause(10, 20))
    assert clocks.read(clock, TODAY + 70 * DAY).state is ClockState.RUNNING
    late = clocks.read(clock, TODAY + 71 * DAY)
    assert (late.state, late.over_by) == (ClockState.LATE, 1)
    assert clocks.read(clock, TODAY + 130 * DAY).state is ClockState.LATE
    assert clocks.read(clock, TODAY + 131 * DAY).state is ClockState.VERY_LATE


def test_a_clock_without_a_limit_can_be_paused_and_says_so() -> None:
    clock = clocks.Running("stage:x", TODAY, pauses=(_pause(1, 4),))
    read = clocks.read(clock, TODAY + 9 * DAY)
    assert str(read.words) == "day 9, of which 3 paused, no limit set"
    assert (read.due_on, read.of) == (None, None)


def test_a_stopped_clock_is_not_paused_and_counts_no_further() -> None:
    clock = clocks.stop(_clock(_pause(10, 20)), TODAY + 15 * DAY)
    read = clocks.read(clock, TODAY + 90 * DAY)
    assert (read.day, read.paused, read.pause, read.due_on) == (15, 5, None, TODAY + 65 * DAY)


def test_two_pauses_add_up() -> None:
    clock = _clock(_pause(1, 3), _pause(10, 15))
    assert clocks.read(clock, TODAY + 30 * DAY).paused == 7


def test_a_due_date_never_passes_the_last_day_there_is() -> None:
    clock = clocks.Running("inquiry", TODAY, "", date.max, date.max, pauses=(_pause(0, 9),))
    assert clock.due_by(TODAY + 30 * DAY) == date.max


def test_given_longer_while_paused_a_clock_is_due_on_the_day_that_was_said() -> None:
    clock = _clock(_pause(0, 5))
    today, until = TODAY + 9 * DAY, TODAY + 90 * DAY
    kept = clocks.extended(clock, until, today)
    longer = clocks.Running("inquiry", TODAY, "", kept, clock.first_due_on, pauses=clock.pauses)
    assert longer.due_by(today) == until


# --- who may pause, and why not


def _why_not(kind: str = "danger", until: int | None = 9, **more: object) -> str | None:
    given: dict[str, object] = {"runs": True, "pauses": (), "by": person(Role.POLICY_LEAD)} | more
    day = None if until is None else person().today + until * DAY
    return pauses.why_not_pause(kind=kind, until=day, **given)  # type: ignore[arg-type]  # a table of arguments


@pytest.mark.parametrize("role", Role)
def test_a_policy_lead_or_a_decider_pauses_and_lets_run_on(role: Role) -> None:
    may = role in (Role.POLICY_LEAD, Role.DECIDER)
    assert (_why_not(by=person(role)) is None) == may
    standing = [_pause(0, 5)]
    assert (pauses.why_not_resume(pauses=standing, by=person(role)) is None) == may


@pytest.mark.parametrize("kind", PauseKind)
def test_each_kind_of_reason_pauses(kind: PauseKind) -> None:
    assert _why_not(kind) is None


@pytest.mark.parametrize("kind", WaitingOn)
def test_waiting_for_anybody_pauses_nothing(kind: WaitingOn) -> None:
    assert _why_not(kind) == (
        "An answer that has not come pauses no clock. Note it as what the case waits for."
    )


def test_no_reason_pauses_nothing() -> None:
    assert "Say what kind of reason it is" in (_why_not("weather") or "")


@pytest.mark.parametrize(
    ("until", "sentence"),
    [
        (None, "a pause has an end"),
        (0, "ends on a later day"),
        (-1, "ends on a later day"),
        (LONGEST_PAUSE + 1, "at most 92 days"),
    ],
)
def test_a_pause_has_an_end_that_lies_ahead_and_not_too_far(
    until: int | None, sentence: str
) -> None:
    assert sentence in (_why_not(until=until) or "")


@pytest.mark.parametrize("until", [1, LONGEST_PAUSE])
def test_the_shortest_and_the_longest_pause(until: int) -> None:
    assert _why_not(until=until) is None


def test_what_does_not_run_is_not_paused() -> None:
    assert _why_not(runs=False) == "No such clock is running."


def test_a_paused_clock_is_not_paused_again_before_its_day() -> None:
    assert "paused until 2026-03-21" in (_why_not(pauses=[_pause(-3, 5)]) or "")
    assert _why_not(pauses=[_pause(-3, 0)]) is None


def test_what_is_not_paused_cannot_run_on() -> None:
    by = person(Role.DECIDER)
    assert pauses.why_not_resume(pauses=[_pause(-9, 0)], by=by) == "This clock is not paused."


# --- properties

spans = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 40)), max_size=6)


def _in_a_row(given_spans: list[tuple[int, int]]) -> tuple[Pause, ...]:
    """Pauses one after the other, as they can only be made."""
    made, at = [], 0
    for gap, length in given_spans:
        made.append(_pause(at + gap, at + gap + length))
        at += gap + length
    return tuple(made)


@given(spans, st.integers(0, 400))
def test_counted_and_paused_days_are_all_the_days(
    given_spans: list[tuple[int, int]], n: int
) -> None:
    read = clocks.read(_clock(*_in_a_row(given_spans)), TODAY + n * DAY)
    still = sum(any(p.in_force(TODAY + d * DAY) for p in read.clock.pauses) for d in range(n))
    assert (read.day, read.paused) == (n, still)


@given(spans, st.integers(0, 300), st.integers(0, 100))
def test_a_due_date_moves_forward_only_and_never_by_more_than_the_days_between(
    given_spans: list[tuple[int, int]], n: int, later: int
) -> None:
    clock = _clock(*_in_a_row(given_spans))
    first, then = clock.due_by(TODAY + n * DAY), clock.due_by(TODAY + (n + later) * DAY)
    assert first is not None
    assert then is not None
    assert timedelta(0) <= then - first <= later * DAY


@given(spans, st.integers(0, 400))
def test_a_clock_is_late_exactly_when_its_counted_days_pass_what_is_allowed(
    given_spans: list[tuple[int, int]], n: int
) -> None:
    read = clocks.read(_clock(*_in_a_row(given_spans)), TODAY + n * DAY)
    assert (read.state is not ClockState.RUNNING) == (read.day - read.paused > 60)
    assert (read.state is not ClockState.RUNNING) == (read.over_by > 0)


# --- extensions


def test_an_extension_goes_at_most_a_year_beyond_the_day_it_was_due() -> None:
    clock, lead = _clock(due=60), person(Role.POLICY_LEAD)
    year = clocks.LONGEST_EXTENSION * DAY
    assert clocks.why_not_extend(clock, TODAY + 60 * DAY + year, by=lead) is None
    assert clocks.why_not_extend(clock, TODAY + 60 * DAY + year + DAY, by=lead) == (
        "A clock is given longer by at most a year at a time."
    )


def test_every_kind_of_clock_has_its_name_and_says_what_starts_and_stops_it() -> None:
    kinds = {*clocks.ClockWords, clocks.STAGE}
    assert set(clocks.STARTED_BY) == set(clocks.STOPPED_BY) == kinds
    assert {kind for kind in CHIRG.clocks if not kind.startswith("stage:")} == set(
        clocks.ClockWords
    )
