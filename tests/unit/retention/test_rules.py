"""What has been kept long enough: both sides of every limit."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.actor import Actor, Door, Role, machine
from answerable.retention import rules
from answerable.retention.rules import Item, Kind, State

DAY = date(2026, 3, 16)
NOON = datetime(2026, 3, 16, 12, tzinfo=UTC)
LIMITS = {Kind.REPORT: 30}


def _by(*roles: Role, name: str = "one") -> Actor:
    return Actor(name, frozenset(roles), Door.WEB, NOON, account=1)


def _item(days_ago: int, **more: object) -> Item:
    given: dict[str, object] = {
        "kind": Kind.REPORT, "reference": "r-a", "counted_from": DAY - timedelta(days_ago), **more
    }  # fmt: skip
    return Item(**given)  # type: ignore[arg-type]  # the fields are given by name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {}),
        ("report=1", {Kind.REPORT: 1}),
        ("report=36500", {Kind.REPORT: 36_500}),
        ("report=3650 identity=365", {Kind.REPORT: 3650, Kind.IDENTITY: 365}),
        ("identity=365,report=10", {Kind.REPORT: 10, Kind.IDENTITY: 365}),
    ],
)
def test_the_setting_is_read(text: str, found: dict[Kind, int]) -> None:
    assert rules.limits_from(text) == found


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("report", "whole number"), ("report=", "whole number"), ("report=0", "from 1 to 36500"),
        ("report=36501", "from 1 to 36500"), ("report=-5", "whole number"),
        ("report=²", "whole number"), ("case=5", "only report, identity"),
        ("report=5 report=6", "report is set twice"),
    ],
)  # fmt: skip
def test_a_setting_that_means_nothing_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        rules.limits_from(text)


@pytest.mark.parametrize(("days_ago", "proposed"), [(29, False), (30, True), (31, True)])
def test_it_is_due_on_the_day_and_not_before(days_ago: int, proposed: bool) -> None:
    assert bool(rules.due([_item(days_ago)], LIMITS, today=DAY)) is proposed


def test_without_a_rule_nothing_is_ever_due() -> None:
    assert rules.due([_item(40_000)], {}, today=DAY) == []
    assert rules.due([_item(40_000)], {Kind.IDENTITY: 1}, today=DAY) == []
    assert _item(5).due_on({}) is None


@pytest.mark.parametrize("bar", [{"held": True}, {"in_use": True}])
def test_what_is_held_or_in_use_is_not_due(bar: dict[str, bool]) -> None:
    assert rules.due([_item(400, **bar)], LIMITS, today=DAY) == []


@pytest.mark.parametrize(("ahead", "proposed"), [(-1, True), (0, True), (1, False)])
def test_what_was_kept_is_due_again_on_its_day(ahead: int, proposed: bool) -> None:
    kept = _item(400, kept_until=DAY + timedelta(ahead))
    assert bool(rules.due([kept], LIMITS, today=DAY)) is proposed


def test_what_is_due_longest_comes_first_and_ties_by_reference() -> None:
    found = rules.due(
        [_item(50, reference="r-c"), _item(90, reference="r-b"), _item(50, reference="r-a")],
        LIMITS, today=DAY,
    )  # fmt: skip
    assert [one.reference for one in found] == ["r-b", "r-a", "r-c"]


@given(
    st.lists(
        st.tuples(st.integers(0, 90), st.booleans(), st.booleans(), st.none() | st.integers(-5, 5)),
        max_size=12,
    ),
    st.none() | st.integers(1, 60),
)
def test_a_sweep_proposes_exactly_what_may_go(
    made: list[tuple[int, bool, bool, int | None]], limit: int | None
) -> None:
    items = [
        _item(ago, reference=f"r-{number}", held=held, in_use=used,
              kept_until=None if kept is None else DAY + timedelta(kept))
        for number, (ago, held, used, kept) in enumerate(made)
    ]  # fmt: skip
    limits = {} if limit is None else {Kind.REPORT: limit}
    found = {one.reference for one in rules.due(items, limits, today=DAY)}
    expected = {
        f"r-{number}" for number, (ago, held, used, kept) in enumerate(made)
        if limit is not None and ago >= limit and not held and not used and (kept or 0) <= 0
    }  # fmt: skip
    assert found == expected


@pytest.mark.parametrize(
    ("item", "says"),
    [
        (None, "gone already"),
        (_item(400, held=True, in_use=True), "under a legal hold"),
        (_item(400, in_use=True), "case that rests on it is open"),
        (_item(29), "kept until 2026-03-17"),
    ],
)
def test_what_was_proposed_is_looked_at_again(item: Item | None, says: str) -> None:
    assert says in str(rules.why_not_still_due(item, LIMITS, today=DAY))


def test_what_is_still_due_may_go() -> None:
    assert rules.why_not_still_due(_item(30), LIMITS, today=DAY) is None
    assert "No rule" in str(rules.why_not_still_due(_item(30), {}, today=DAY))


@pytest.mark.parametrize("role", list(Role))
def test_who_erases_and_who_holds(role: Role) -> None:
    may = role in {Role.POLICY_LEAD, Role.LEGAL_ADVISER, Role.DECIDER}
    by = _by(role)
    assert (rules.why_not_agree(State.PROPOSED, first_by="", by=by) is None) is may
    assert (rules.why_not_keep(State.PROPOSED, DAY + timedelta(1), by=by) is None) is may
    assert (rules.why_not_hold("r-a", by=by) is None) is may
    assert (rules.why_not_lift(lifted=False, by=by) is None) is may


def test_the_machine_neither_erases_nor_holds() -> None:
    house = machine(NOON)
    assert "agrees to an erasure" in str(rules.why_not_agree(State.PROPOSED, first_by="", by=house))
    assert "legal hold" in str(rules.why_not_holder(house))


def test_two_people_agree_and_not_one_twice() -> None:
    one, two = _by(Role.DECIDER), _by(Role.DECIDER, name="two")
    assert rules.why_not_agree(State.AGREED, first_by="one", by=two) is None
    assert "second person" in str(rules.why_not_agree(State.AGREED, first_by="one", by=one))


@pytest.mark.parametrize("state", [State.ERASED, State.KEPT, State.LAPSED])
def test_what_is_settled_stays_settled(state: State) -> None:
    by = _by(Role.DECIDER)
    assert state.words in str(rules.why_not_agree(state, first_by="", by=by))
    assert state.words in str(rules.why_not_keep(state, DAY + timedelta(1), by=by))


@pytest.mark.parametrize(("until", "may"), [(None, False), (0, False), (1, True)])
def test_what_is_kept_is_kept_until_a_later_day(until: int | None, may: bool) -> None:
    day = None if until is None else DAY + timedelta(until)
    assert (rules.why_not_keep(State.AGREED, day, by=_by(Role.DECIDER)) is None) is may


@pytest.mark.parametrize(
    ("subject", "may"),
    [("r-a", True), ("s-a", True), ("i-a", True), ("t-a", True), ("c-a", True), ("x-a", False),
     ("p-a", False), ("", False)],
)  # fmt: skip
def test_what_a_hold_is_placed_on(subject: str, may: bool) -> None:
    assert (rules.why_not_hold(subject, by=_by(Role.LEGAL_ADVISER)) is None) is may


def test_a_hold_is_lifted_once() -> None:
    by = _by(Role.POLICY_LEAD)
    assert rules.why_not_lift(lifted=False, by=by) is None
    assert "lifted already" in str(rules.why_not_lift(lifted=True, by=by))
