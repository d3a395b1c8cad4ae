"""How an incident stood on a day, by what was known on another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from answerable.oversight.rules.carry_over import Ended, balance
from answerable.oversight.rules.events import Event, State, Step, What, last_of, noted, steps

DAY_1 = date(2026, 1, 1)


def day(number: int) -> date:
    return DAY_1 + timedelta(days=number - 1)


def event(what: What, on: int, *, known: int = 0, n: int = 0, **rest: Any) -> Event:
    """Something that became true on day `on` and known then, unless said otherwise."""
    return Event(
        rest.pop("incident", "i-1"), what, day(on), day(known or on), n or on,
        case=rest.pop("case", ""), value=rest.pop("value", ""), data=rest,
    )  # fmt: skip


def stage(value: str, on: int, **rest: Any) -> Event:
    return event(What.STAGE, on, case=rest.pop("case", "c-1"), value=value, **rest)


def replayed(events: list[Event], true: int, known: int = 999) -> list[Step]:
    return list(steps(events, day(true), day(known)))


def at(events: list[Event], true: int, known: int = 999) -> State:
    return last_of(replayed(events, true, known))["i-1"]


RECEIVED = event(What.RECEIVED, 1)


def test_a_case_stands_at_the_stage_it_last_moved_to() -> None:
    moves = [RECEIVED, stage("analysis", 5), stage("impact", 20)]
    assert at(moves, 19).cases["c-1"].stage == "analysis"
    assert at(moves, 20).cases["c-1"].stage == "impact"
    assert at(moves, 20).cases["c-1"].since == day(20)


def test_a_move_entered_late_was_true_before_it_was_known() -> None:
    late = [RECEIVED, stage("analysis", 5), stage("impact", 10, known=30)]
    assert at(late, true=15, known=30).cases["c-1"].stage == "impact"
    assert at(late, true=15, known=29).cases["c-1"].stage == "analysis"


def test_an_incident_not_yet_received_is_not_there() -> None:
    assert replayed([event(What.RECEIVED, 9)], 8) == []


def test_a_closed_case_does_not_hide_an_open_one() -> None:
    two = [RECEIVED, stage("closed", 5), stage("analysis", 6, case="c-2")]
    assert at(two, 5).open is False
    assert at(two, 6).open is True


def test_an_incident_turned_away_at_triage_is_not_open() -> None:
    turned = [RECEIVED, event(What.TRIAGE, 3, value="duplicate", turns_away=True)]
    assert at(turned, 2).open
    assert not at(turned, 3).open


def test_an_accepted_incident_without_a_case_stays_open() -> None:
    assert at([RECEIVED, event(What.TRIAGE, 3, value="accepted", turns_away=False)], 4).open


def test_a_merged_incident_is_open_again_when_unmerged() -> None:
    merged = [RECEIVED, event(What.MERGED, 3, value="i-2"), event(What.MERGED, 7, value="")]
    assert [at(merged, n).open for n in (2, 3, 7)] == [True, False, True]


def test_a_wait_names_whom_and_why_until_it_ends() -> None:
    state = at([RECEIVED, stage("analysis", 2)], 5)
    waits = event(What.WAITING, 4, case="c-1", value="partner", on_whom="Veskara", why="the log")
    ends = event(What.WAITING, 9, case="c-1", value="")
    [waiting] = noted([state], [waits])
    wait = waiting.cases["c-1"].wait
    assert wait is not None
    assert (wait.whom, wait.why, wait.since) == ("Veskara", "the log", day(4))
    [over] = noted([state], [ends, waits])
    assert over.cases["c-1"].wait is None


def test_the_newest_note_says_who_holds_a_case() -> None:
    state = at([RECEIVED, stage("analysis", 2)], 5)
    first = event(What.HOLDER, 3, case="c-1", value="", office="o-1")
    second = event(What.HOLDER, 4, case="c-1", value="a-1", office="o-2")
    [held] = noted([state], [second, first])
    assert (held.cases["c-1"].holder, held.cases["c-1"].office) == ("a-1", "o-2")


def test_the_last_word_says_who_holds_a_case_though_it_is_dated_before_another() -> None:
    state = at([RECEIVED, stage("analysis", 2)], 5)
    first = event(What.HOLDER, 4, case="c-1", value="a-1", office="o-1")
    late = event(What.HOLDER, 3, n=9, case="c-1", value="a-2", office="o-1")
    assert first.number < late.number
    for notes in ([first, late], [late, first]):
        [held] = noted([state], notes)
        assert held.cases["c-1"].holder == "a-2"


def test_what_is_dated_before_receipt_counts_from_receipt() -> None:
    early = [event(What.RECEIVED, 10), stage("analysis", 4)]
    assert [step.event.on for step in steps(early, day(20), day(20))] == [day(10), day(10)]


INCIDENTS = ("i-1", "i-2", "i-3")
_kinds = st.one_of(
    st.tuples(st.just(What.STAGE), st.sampled_from(["analysis", "impact", "closed"])),
    st.tuples(st.just(What.TRIAGE), st.sampled_from(["accepted", "duplicate"])),
    st.tuples(st.just(What.MERGED), st.sampled_from(["i-9", ""])),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    found = [event(What.RECEIVED, draw(st.integers(1, 40)), incident=i) for i in INCIDENTS]
    for number in range(draw(st.integers(0, 12))):
        what, value = draw(_kinds)
        found.append(
            event(what, draw(st.integers(1, 40)), n=number + 50,
                  incident=draw(st.sampled_from(INCIDENTS)),
                  case=draw(st.sampled_from(["c-1", "c-2"])), value=value,
                  turns_away=value == "duplicate")
        )  # fmt: skip
    return found


@given(histories(), st.integers(1, 40), st.integers(0, 20))
def test_our_own_periods_always_balance(history: list[Event], first: int, length: int) -> None:
    taken = list(steps(history, day(60), day(99)))
    period = balance(taken, first=day(first), last=day(first + length))
    assert period.difference == 0


@given(histories(), st.integers(2, 40))
def test_one_period_closes_where_the_next_one_opens(history: list[Event], cut: int) -> None:
    taken = list(steps(history, day(60), day(99)))
    one = balance(taken, first=day(1), last=day(cut - 1))
    two = balance(taken, first=day(cut), last=day(45))
    assert one.closing == two.opening


def test_each_way_of_ending_is_counted_under_its_own_name() -> None:
    taken = list(steps([
        RECEIVED, stage("closed", 5),
        event(What.RECEIVED, 1, incident="i-2"),
        event(What.TRIAGE, 6, incident="i-2", value="duplicate", turns_away=True),
        event(What.RECEIVED, 1, incident="i-3"),
        event(What.MERGED, 7, incident="i-3", value="i-1"),
    ], day(30), day(30)))  # fmt: skip
    period = balance(taken, first=day(2), last=day(30))
    assert (period.opening, period.closing) == (3, 0)
    assert period.ended == {Ended.CLOSED: 1, Ended.TURNED_AWAY: 1, Ended.MERGED: 1}


def test_a_reopened_incident_is_counted_as_reopened_and_not_as_new() -> None:
    taken = list(steps([RECEIVED, stage("closed", 5), stage("analysis", 8)], day(30), day(30)))
    period = balance(taken, first=day(2), last=day(30))
    assert (period.new, period.reopened, period.completed, period.closing) == (0, 1, 1, 1)
