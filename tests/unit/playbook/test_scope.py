"""What is known to lie outside the scope is said; what is not known turns nobody away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from answerable.playbook import Applies, Facts, HarmKind, Means, load, why_not_in_scope
from answerable.reading.types import Manner
from tests.unit.playbook.books import SMALL

BOOK = load(SMALL, "small")
ALL = frozenset(HarmKind)
KILLED, INJURED = HarmKind.KILLED, HarmKind.INJURED


def limited(facts: Facts, **limits: Any) -> str | None:
    return why_not_in_scope(replace(BOOK, applies_to=Applies(**limits)), facts)


OUT = "Outside the scope of this procedure: it applies "


@pytest.mark.parametrize(
    ("limits", "facts", "sentence"),
    [
        ({}, Facts(frozenset({"Tamrin"}), Means.DRONE, date(1990, 1, 1), ALL), None),
        ({"states": {"Tamrin"}}, Facts(), None),
        ({"states": {"Tamrin"}}, Facts(states=frozenset({"TAMRIN"})), None),
        ({"states": {"Tamrin"}}, Facts(states=frozenset({"Veskara", "tamrin"})), None),
        ({"states": {"Tamrin", "Aru"}}, Facts(states=frozenset({"Veskara"})), "to Aru, Tamrin."),
        ({"means": {Means.DRONE}}, Facts(), None),
        ({"means": {Means.DRONE}}, Facts(means=Means.DRONE), None),
        ({"means": {Means.DRONE, Means.AIRSTRIKE}}, Facts(means=Means.SHOOTING),
         "to harm by airstrike, drone strike."),
        ({"first_on": date(2026, 3, 1)}, Facts(), None),
        ({"first_on": date(2026, 3, 1)}, Facts(latest_on=date(2026, 3, 1)), None),
        ({"first_on": date(2026, 3, 1)}, Facts(latest_on=date(2026, 2, 28)),
         "to incidents from 2026-03-01 on."),
        ({"harm": {KILLED}}, Facts(), None),
        ({"harm": {KILLED, INJURED}}, Facts(absent=frozenset({KILLED})), None),
        ({"harm": {KILLED}}, Facts(absent=frozenset({INJURED})), None),
        ({"harm": {INJURED, KILLED}}, Facts(absent=ALL),
         "where there are people killed, people injured."),
    ],
)  # fmt: skip
def test_the_scope_is_asked_condition_by_condition(
    limits: dict[str, Any], facts: Facts, sentence: str | None
) -> None:
    found = limited(facts, **limits)
    assert found == (None if sentence is None else OUT + sentence)


def test_the_first_condition_not_met_is_the_one_named() -> None:
    facts = Facts(frozenset({"Veskara"}), Means.SHOOTING, date(1990, 1, 1), ALL)
    order = []
    limits: dict[str, Any] = {
        "states": {"Aru"}, "means": {Means.DRONE}, "first_on": date(2026, 1, 1), "harm": {KILLED},
    }  # fmt: skip
    while limits:
        order.append(limited(facts, **limits))
        limits.pop(next(iter(limits)))
    assert [str(said).removeprefix(OUT).split()[1] for said in order] == [
        "Aru.", "harm", "incidents", "there",
    ]  # fmt: skip


def test_strictness_changes_no_answer() -> None:
    facts = Facts(means=Means.SHOOTING)
    limits = {"means": {Means.DRONE}}
    assert limited(facts, **limits) == limited(facts, **limits, strict=True)


def test_the_means_are_those_a_reading_tells() -> None:
    assert {means.value for means in Means} == {m.value for m in Manner} - {"unknown"}
    assert {m.value: m.words for m in Means}.items() <= {m.value: m.words for m in Manner}.items()
