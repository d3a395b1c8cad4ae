"""Reminders: which marks a clock has reached, whom it concerns, and that nothing is told twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.actor import Actor, Role
from answerable.assessment.rules import clocks, reminders
from answerable.assessment.rules.pauses import Pause
from answerable.assessment.rules.reminders import LATE, Concern, Due
from tests.unit.assessment.arrange import person

TODAY = date(2026, 3, 16)
DAY = timedelta(1)
MARKS = (50, 80, 100)


def _clock(due: int | None = 10, *held: Pause) -> clocks.Running:
    on = None if due is None else TODAY + due * DAY
    return clocks.Running("inquiry", TODAY, "", on, on, pauses=held)


def _reached(day: int, clock: clocks.Running | None = None) -> tuple[int, ...]:
    return reminders.marks_reached(clocks.read(clock or _clock(), TODAY + day * DAY), MARKS)


@pytest.mark.parametrize(
    ("day", "marks"),
    [
        (0, ()), (4, ()), (5, (50,)), (7, (50,)), (8, (50, 80)), (9, (50, 80)),
        (10, (50, 80, 100)), (11, (50, 80, 100, LATE)), (99, (50, 80, 100, LATE)),
    ],
)  # fmt: skip
def test_a_mark_is_reached_on_its_day_and_stays(day: int, marks: tuple[int, ...]) -> None:
    assert _reached(day) == marks


def test_a_part_of_a_day_counts_when_it_is_over() -> None:
    assert _reached(5, _clock(11)) == ()
    assert _reached(6, _clock(11)) == (50,)


def test_a_clock_without_a_limit_or_stopped_tells_nothing() -> None:
    assert _reached(99, _clock(None)) == ()
    assert _reached(99, clocks.stop(_clock(), TODAY + 50 * DAY)) == ()


def test_lateness_is_told_whatever_the_playbook_wants() -> None:
    late = clocks.read(_clock(), TODAY + 11 * DAY)
    assert reminders.marks_reached(late, ()) == (LATE,)
    assert reminders.marks_reached(clocks.read(_clock(), TODAY + 10 * DAY), ()) == ()


def test_paused_days_bring_no_mark_nearer() -> None:
    paused = _clock(10, Pause("danger", TODAY, TODAY + 20 * DAY))
    assert _reached(24, paused) == ()
    assert _reached(25, paused) == (50,)
    assert _reached(30, paused) == (50, 80, 100)
    assert _reached(31, paused) == (50, 80, 100, LATE)


@given(st.integers(0, 400), st.integers(1, 100), st.integers(0, 500))
def test_a_mark_is_reached_from_the_day_the_calendar_names(due: int, mark: int, day: int) -> None:
    clock = _clock(due)
    on = reminders.day_of_mark(clock, mark, TODAY + day * DAY)
    assert on is not None
    reached = reminders.marks_reached(clocks.read(clock, TODAY + day * DAY), (mark,))
    assert (mark in reached) == (TODAY + day * DAY >= on)
    assert TODAY <= on <= TODAY + due * DAY


def test_a_calendar_knows_no_mark_without_a_limit_and_moves_it_by_paused_days() -> None:
    assert reminders.day_of_mark(_clock(None), 50, TODAY) is None
    paused = _clock(10, Pause("danger", TODAY, TODAY + 3 * DAY))
    assert reminders.day_of_mark(paused, 80, TODAY + 9 * DAY) == TODAY + 11 * DAY
    last = clocks.Running("inquiry", date.max - 5 * DAY, "", date.max, date.max)
    assert reminders.day_of_mark(last, 100, date.max) == date.max


# --- once


def _due(*marks: int) -> Due:
    return Due("c-2222abcd", clocks.read(_clock(), TODAY), Concern.HELD, marks)


@pytest.mark.parametrize(
    ("marks", "told", "mark"),
    [
        ((), (), 0), ((50,), (), 50), ((50, 80), (), 80), ((50, 80), (50,), 80),
        ((50, 80), (80,), 0), ((50,), (80,), 0), ((50, 80, 100, LATE), (100,), LATE),
        ((50, 80, 100, LATE), (LATE,), 0),
    ],
)  # fmt: skip
def test_only_a_mark_beyond_what_was_told_is_told(
    marks: tuple[int, ...], told: tuple[int, ...], mark: int
) -> None:
    assert reminders.to_tell(_due(*marks), told) == mark


@given(st.lists(st.integers(-40, 60), max_size=60), st.integers(1, 40))
def test_however_the_wall_clock_jumps_each_mark_is_told_at_most_once_and_rising(
    jumps: list[int], due: int
) -> None:
    clock, told, day = _clock(due), [], 0
    for jump in jumps:
        day = max(0, day + jump)
        read = clocks.read(clock, TODAY + day * DAY)
        marks = reminders.marks_reached(read, MARKS)
        if mark := reminders.to_tell(replace(_due(*marks), read=read), told):
            told.append(mark)
    assert told == sorted(set(told))
    furthest = max(reminders.marks_reached(clocks.read(clock, TODAY + day * DAY), MARKS), default=0)
    assert not furthest or told[-1] >= furthest


# --- whom


ME = "a-1"


def _by(*roles: Role, office: str = "") -> Actor:
    return replace(person(*roles, pseudonym=ME), offices=frozenset({office} if office else ()))


@pytest.mark.parametrize(
    ("holder", "office", "stands_in", "late", "by", "concern"),
    [
        (ME, "", False, False, _by(Role.ANALYST), Concern.HELD),
        ("a-2", "", False, False, _by(Role.ANALYST), None),
        ("a-2", "", True, False, _by(Role.ANALYST), Concern.DEPUTY),
        ("", "o-1", False, False, _by(Role.ANALYST, office="o-1"), Concern.OFFICE),
        ("", "o-1", False, False, _by(Role.ANALYST, office="o-2"), None),
        ("", "o-1", False, False, _by(Role.MONITOR, office="o-1"), None),
        ("a-2", "o-1", False, False, _by(Role.ANALYST, office="o-1"), None),
        ("", "", False, False, _by(Role.DESK_OFFICER), Concern.UNHELD),
        ("", "", False, False, _by(Role.ANALYST), None),
        ("a-2", "o-1", False, True, _by(Role.POLICY_LEAD), Concern.LATE),
        ("a-2", "o-1", False, False, _by(Role.POLICY_LEAD), None),
        ("a-2", "o-1", False, True, _by(Role.ANALYST), None),
    ],
)  # fmt: skip
def test_a_case_concerns_its_holder_its_office_and_when_late_the_policy_leads(
    holder: str, office: str, stands_in: bool, late: bool, by: Actor, concern: Concern | None
) -> None:
    found = reminders.concern_of_case(holder, office, stands_in=stands_in, late=late, by=by)
    assert found is concern


@pytest.mark.parametrize(
    ("owner", "office", "late", "by", "concern"),
    [
        (ME, "", False, _by(Role.ANALYST), Concern.STEP),
        ("", "o-1", False, _by(Role.ANALYST, office="o-1"), Concern.STEP),
        ("", "o-1", False, _by(Role.MONITOR, office="o-1"), None),
        ("a-2", "o-1", False, _by(Role.ANALYST, office="o-1"), None),
        ("", "", False, _by(Role.ANALYST), None),
        ("a-2", "", True, _by(Role.POLICY_LEAD), Concern.LATE),
        ("a-2", "", False, _by(Role.POLICY_LEAD), None),
    ],
)  # fmt: skip
def test_a_step_concerns_whom_it_falls_to(
    owner: str, office: str, late: bool, by: Actor, concern: Concern | None
) -> None:
    assert reminders.concern_of_step(owner, office, late=late, by=by) is concern


@pytest.mark.parametrize("role", Role)
def test_a_report_concerns_those_who_triage_and_when_late_the_policy_leads(role: Role) -> None:
    triages = role in (Role.INTAKE_OFFICER, Role.ANALYST, Role.DESK_OFFICER)
    on_time = reminders.concern_of_report(late=False, by=_by(role))
    assert on_time is (Concern.QUEUE if triages else None)
    late = reminders.concern_of_report(late=True, by=_by(role))
    leads = role is Role.POLICY_LEAD
    assert late is (Concern.QUEUE if triages else Concern.LATE if leads else None)


def test_marks_are_said_in_words() -> None:
    said = [str(reminders.mark_words(mark)) for mark in (50, 100, LATE)]
    assert said == ["50 % of the time has passed", "due today", "late"]


def test_who_reads_no_cases_has_no_calendar() -> None:
    assert reminders.why_not_calendar(person(), reads_cases=True) is None
    assert reminders.why_not_calendar(person(), reads_cases=False)
    assert reminders.why_not_calendar(replace(person(), account=None), reads_cases=True)
