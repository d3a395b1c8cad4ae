"""Days are days of UTC: no time zone, change of the clock, leap year or jump moves a deadline."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from answerable.assessment.rules import clocks
from answerable.playbook import ClockState
from tests.unit.assessment.arrange import CHIRG, person

ZONES = sorted(available_timezones())
FAKETIME = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")
moments = st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@given(moments, st.sampled_from(ZONES))
@example(datetime(2026, 3, 29, 0, 30, tzinfo=UTC), "Europe/Berlin")
@example(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "Europe/Berlin")
@example(datetime(2025, 12, 31, 23, 59, tzinfo=UTC), "Pacific/Kiritimati")
def test_a_moment_is_the_same_day_wherever_it_is_looked_at(moment: datetime, zone: str) -> None:
    there = moment.astimezone(ZoneInfo(zone))
    assert replace(person(), moment=there).today == replace(person(), moment=moment).today


@given(moments, st.sampled_from(ZONES), st.integers(0, 100))
def test_a_deadline_is_the_same_from_every_office(moment: datetime, zone: str, later: int) -> None:
    here = replace(person(), moment=moment)
    there = replace(person(), moment=moment.astimezone(ZoneInfo(zone)))
    clock = clocks.begin(clocks.INQUIRY, here.today, CHIRG)
    assert clock == clocks.begin(clocks.INQUIRY, there.today, CHIRG)
    then = moment + timedelta(later)
    read = clocks.read(clock, replace(here, moment=then).today)
    assert read == clocks.read(clock, replace(there, moment=then.astimezone(ZoneInfo(zone))).today)


@given(moments, st.integers(0, 400))
def test_each_day_counts_once_also_over_a_change_of_the_clock_and_a_year_end(
    moment: datetime, later: int
) -> None:
    clock = clocks.begin(clocks.TRIAGE, moment.date(), CHIRG)
    days = [clocks.read(clock, (moment + timedelta(n)).date()).day for n in (later, later + 1)]
    assert days == [later, later + 1]


@given(moments, st.integers(0, 200), st.lists(st.sampled_from([-1, 1, 0]), max_size=20))
def test_a_wall_clock_that_jumps_a_day_moves_no_deadline_and_is_right_again_when_it_is(
    moment: datetime, later: int, jumps: list[int]
) -> None:
    clock = clocks.begin(clocks.INQUIRY, moment.date(), CHIRG)
    day = (moment + timedelta(later)).date()
    before = clocks.read(clock, day)
    for jump in jumps:
        assert clocks.read(clock, day + timedelta(jump)).due_on == before.due_on
    assert clocks.read(clock, day) == before


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(sorted(CHIRG.clocks)))
def test_a_deadline_follows_from_its_first_day_alone(first: date, kind: str) -> None:
    clock = clocks.begin(kind, first, CHIRG)
    assert clock == clocks.begin(kind, first, CHIRG)
    if clock.due_on is not None:
        assert clocks.read(clock, clock.due_on).state is ClockState.RUNNING
        assert clocks.read(clock, clock.due_on + timedelta(1)).state is ClockState.LATE


@pytest.mark.skipif(not FAKETIME.exists(), reason="libfaketime is not installed")
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati"])
@pytest.mark.parametrize(
    ("wall", "day"),
    [
        ("2026-03-29 00:30:00", "2026-03-29"),
        ("2026-10-25 00:30:00", "2026-10-25"),
        ("2026-12-31 23:59:50", "2026-12-31"),
        ("2027-01-01 00:00:10", "2027-01-01"),
        ("2028-02-29 12:00:00", "2028-02-29"),
    ],
)
def test_a_process_in_another_zone_on_another_day_reckons_the_same(
    wall: str, day: str, zone: str
) -> None:
    """A child process whose wall clock is set for it: the worker's own clock gives the day of UTC."""
    asks = (
        "import django; django.setup()\n"
        "from answerable.actor import machine\n"
        "from answerable.worker.run import now\n"
        "print(machine(now()).today)"
    )
    seconds = datetime.fromisoformat(wall).replace(tzinfo=UTC).timestamp()
    environ = os.environ | {
        "TZ": zone, "LD_PRELOAD": str(FAKETIME), "FAKETIME": f"@{_local(seconds, zone)}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DJANGO_SETTINGS_MODULE": "tests.settings",
    }  # fmt: skip
    run = subprocess.run(
        [sys.executable, "-c", asks], env=environ, capture_output=True, text=True, check=True,
        timeout=60,
    )  # fmt: skip
    assert run.stdout.strip() == day


def _local(seconds: float, zone: str) -> str:
    """The wall time of a zone, as faketime reads it."""
    return datetime.fromtimestamp(seconds, ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M:%S")
