"""The funnel counts every open incident once, and lets nothing open hide."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from answerable.oversight.rules.ages import Band
from answerable.oversight.rules.events import CaseState, State, Wait, What, steps
from answerable.oversight.rules.funnel import (
    NO_CASE,
    Holder,
    groups,
    held_by,
    lines,
    moved_on,
    standings,
)
from answerable.oversight.rules.told import Told, ever
from tests.unit.oversight.test_events import RECEIVED, day, event, stage

ORDER = ("analysis", "impact", "action", "effect_review")
TODAY = date(2026, 6, 1)


def case(reference: str, stage: str, **rest: Any) -> CaseState:
    return CaseState(reference, stage, date(2026, 1, 1), **rest)


def state(incident: str, *cases: CaseState, days: int = 10, **rest: Any) -> State:
    received = TODAY - timedelta(days=days)
    return State(incident, received, {one.reference: one for one in cases}, **rest)


def test_an_incident_with_two_cases_stands_once_at_the_furthest() -> None:
    one = state("i-1", case("c-1", "analysis"), case("c-2", "impact"))
    assert [s.stage for s in standings([one], order=ORDER, on=TODAY)] == ["impact"]


def test_a_closed_case_does_not_count_as_the_furthest() -> None:
    one = state("i-1", case("c-1", "analysis"), case("c-2", "closed"))
    assert [s.stage for s in standings([one], order=ORDER, on=TODAY)] == ["analysis"]


def test_an_incident_without_a_case_stands_on_a_line_of_its_own() -> None:
    found = standings([state("i-1")], order=ORDER, on=TODAY)
    first = lines(found, Counter(), Counter(), order=ORDER)[0]
    assert (first.stage, first.open) == (NO_CASE, 1)


def test_a_stage_nobody_reached_keeps_its_line_with_a_zero() -> None:
    made = lines([], Counter(), Counter(), order=ORDER)
    assert [(line.stage, line.open, line.oldest) for line in made] == [
        (stage, 0, None) for stage in (NO_CASE, *ORDER)
    ]


def test_the_oldest_stands_first() -> None:
    found = standings([state("i-1", days=3), state("i-2", days=9)], order=ORDER, on=TODAY)
    assert [one.incident for one in found] == ["i-2", "i-1"]


def test_a_line_shows_its_ages_in_bands() -> None:
    found = standings([state(f"i-{n}", days=n) for n in (5, 40, 400)], order=ORDER, on=TODAY)
    line = lines(found, Counter(), Counter(), order=ORDER)[0]
    assert dict(zip(Band, line.bands, strict=True))[Band.OVER_A_YEAR] == 1
    assert (sum(line.bands), line.oldest) == (3, 400)


def test_whom_a_case_waits_for_holds_it_before_its_office() -> None:
    wait = Wait("partner", "Veskara", "answers", TODAY)
    found = standings(
        [state("i-1", case("c-1", "analysis", office="o-1", wait=wait)),
         state("i-2", case("c-2", "analysis", office="o-1")), state("i-3")],
        order=ORDER, on=TODAY,
    )  # fmt: skip
    assert dict(held_by(found)) == {
        Holder("partner", "Veskara"): 1, Holder("office", "o-1"): 1, Holder("nobody"): 1,
    }  # fmt: skip


def test_the_holders_together_hold_every_open_incident() -> None:
    found = standings([state(f"i-{n}") for n in range(7)], order=ORDER, on=TODAY)
    assert sum(count for _, count in held_by(found)) == 7


def test_going_back_is_no_moving_on() -> None:
    taken = list(steps([RECEIVED, stage("analysis", 2), stage("impact", 5), stage("analysis", 9)],
                       day(30), day(30)))  # fmt: skip
    assert moved_on(taken, order=ORDER, on=day(20)) == {NO_CASE: 1, "analysis": 1}


def test_what_moved_more_than_thirty_days_ago_has_not_moved_lately() -> None:
    taken = list(steps([RECEIVED, stage("analysis", 2)], day(90), day(90)))
    assert moved_on(taken, order=ORDER, on=day(31)) == {NO_CASE: 1}
    assert moved_on(taken, order=ORDER, on=day(32)) == {}


def test_a_stage_once_reached_is_remembered_after_the_case_went_back() -> None:
    stages = [("c-1", "action", day(2), 1, 0), ("c-1", "analysis", day(9), 2, 0)]
    told = Told({"i-1": day(1)}, {"c-1": "i-1"}, stages)
    made = lines([], Counter(), ever(told), order=ORDER)
    assert {line.stage: line.reached for line in made}["action"] == 1


def test_an_incident_of_two_states_counts_under_each() -> None:
    found = standings([state("i-1"), state("i-2")], order=ORDER, on=TODAY)
    made = groups(found, {"i-1": ["Veskara", "Tamrin"], "i-2": ["Tamrin"]}, order=ORDER)
    assert [(group.name, group.open) for group in made] == [("Tamrin", 2), ("Veskara", 1)]


def test_an_incident_without_a_named_state_is_not_lost() -> None:
    found = standings([state("i-1")], order=ORDER, on=TODAY)
    assert [group.name for group in groups(found, {}, order=ORDER)] == [""]


def test_a_merged_incident_is_not_counted() -> None:
    merged = [RECEIVED, event(What.MERGED, 3, value="i-2")]
    states = [step.after for step in steps(merged, day(9), day(9))][-1:]
    assert standings(states, order=ORDER, on=day(9)) == []


def test_a_merged_incident_is_counted_while_a_case_of_it_is_open() -> None:
    merged = [RECEIVED, event(What.STAGE, 2, value=ORDER[0], case="c-1"),
              event(What.MERGED, 3, value="i-2")]  # fmt: skip
    states = [step.after for step in steps(merged, day(9), day(9))][-1:]
    assert len(standings(states, order=ORDER, on=day(9))) == 1
    closed = [*merged, event(What.STAGE, 5, value="closed", case="c-1")]
    states = [step.after for step in steps(closed, day(9), day(9))][-1:]
    assert standings(states, order=ORDER, on=day(9)) == []
