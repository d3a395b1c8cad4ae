"""Horizon dates: which open cases would outlive one, and who names, moves and strikes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from answerable.actor import Role
from answerable.assessment.rules import horizons
from tests.unit.assessment.arrange import person

TODAY = person().today
DAY = timedelta(1)
END = TODAY + 10 * DAY


@pytest.mark.parametrize(
    ("due", "outlook"),
    [
        (TODAY - DAY, (1, 0, 1)),
        (TODAY, (1, 0, 0)),
        (END, (1, 0, 0)),
        (END + DAY, (1, 1, 0)),
        (None, (1, 1, 0)),
    ],
)
def test_a_case_outlives_a_day_it_is_due_after_or_is_late_already(
    due: date | None, outlook: tuple[int, int, int]
) -> None:
    found = horizons.outlook([due], END, TODAY)
    assert (found.open, found.after, found.late) == outlook
    assert found.outlive == outlook[1] + outlook[2]


def test_nothing_is_counted_twice_when_the_day_has_passed() -> None:
    found = horizons.outlook([TODAY - DAY, TODAY, None], TODAY - 5 * DAY, TODAY)
    assert (found.open, found.after, found.late, found.outlive) == (3, 2, 1, 3)


def _why_not(**more: object) -> str | None:
    given: dict[str, object] = {
        "kind": "mandate", "name": "The mandate of the mission", "source": "Law 4/2026, article 2",
        "ends_on": END, "by": person(Role.POLICY_LEAD),
    } | more  # fmt: skip
    return horizons.why_not_horizon(**given)  # type: ignore[arg-type]  # a table of arguments


@pytest.mark.parametrize("role", Role)
def test_a_policy_lead_or_a_decider_names_and_strikes(role: Role) -> None:
    may = role in (Role.POLICY_LEAD, Role.DECIDER)
    assert (_why_not(by=person(role)) is None) == may
    assert (horizons.why_not_strike(struck=False, by=person(role)) is None) == may
    assert horizons.why_not_strike(struck=True, by=person(role))


@pytest.mark.parametrize("kind", horizons.HorizonKind)
def test_each_kind_can_be_named(kind: horizons.HorizonKind) -> None:
    assert _why_not(kind=kind) is None


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"kind": "weather"}, "what ends"),
        ({"name": " "}, "a name of at most 200"),
        ({"name": "x" * 201}, "a name of at most 200"),
        ({"source": " "}, "where the date stands"),
        ({"source": "x" * 2001}, "where the date stands"),
        ({"ends_on": None}, "on which day"),
        ({"ends_on": TODAY - DAY}, "has passed"),
    ],
)
def test_a_horizon_is_named_dated_and_sourced(more: dict[str, object], sentence: str) -> None:
    assert sentence in (_why_not(**more) or "")


@pytest.mark.parametrize("more", [{"name": "x" * 200}, {"source": "x" * 2000}, {"ends_on": TODAY}])
def test_the_limits_themselves_are_allowed(more: dict[str, object]) -> None:
    assert _why_not(**more) is None


def _move(**more: object) -> str | None:
    given: dict[str, object] = {
        "struck": False, "before": END, "ends_on": END + DAY, "source": "Cable 12",
        "by": person(Role.DECIDER),
    } | more  # fmt: skip
    return horizons.why_not_move(**given)  # type: ignore[arg-type]  # a table of arguments


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"struck": True}, "struck already"),
        ({"by": person(Role.ANALYST)}, "Only a policy lead"),
        ({"source": ""}, "where the date stands"),
        ({"source": "x" * 2001}, "where the date stands"),
        ({"ends_on": END}, "on this day already"),
        ({"ends_on": None}, "on which day"),
        ({"ends_on": TODAY - DAY}, "has passed"),
    ],
)
def test_a_horizon_moves_to_another_day_with_a_source(
    more: dict[str, object], sentence: str
) -> None:
    assert sentence in (_move(**more) or "")


def test_a_horizon_may_move_nearer() -> None:
    assert _move(ends_on=TODAY, source="x" * 2000) is None
