"""Whether a restriction covers an application: by part, by kind, by day, against a table by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.actor import Role
from answerable.arms.rules import restrictions as rules
from answerable.arms.rules.restrictions import (
    Applied,
    Asked,
    Effect,
    Held,
    Match,
    Part,
    Scope,
    State,
    Wanted,
    names,
)
from tests.build import NOON
from tests.unit.assessment.arrange import person

TODAY = NOON.date()
DAY = timedelta(1)


def _held(kind: str = "suspend_transfers", **more: object) -> Held:
    parts = {Part.RECIPIENT: names(Part.RECIPIENT, "Veskara")}
    return Held("rn-1", kind, parts, TODAY, TODAY, **more)  # type: ignore[arg-type]  # test shorthand


def _line(asks: Asked = Asked.APPROVAL, **parts: str) -> Applied:
    named = {Part(part): names(Part(part), text) for part, text in parts.items()}
    return Applied(named, asks)


@pytest.mark.parametrize(
    ("on", "known", "more", "expected"),
    [
        (TODAY, TODAY, {}, State.IN_FORCE),
        (TODAY - DAY, TODAY, {}, State.TO_COME),
        (TODAY, TODAY - DAY, {}, State.UNKNOWN),
        (TODAY + DAY, TODAY + DAY, {"until_on": TODAY + DAY}, State.IN_FORCE),
        (TODAY + 2 * DAY, TODAY, {"until_on": TODAY + DAY}, State.EXPIRED),
        (TODAY, TODAY, {"lifted_on": TODAY, "lift_known_on": TODAY}, State.LIFTED),
        (TODAY, TODAY, {"lifted_on": TODAY + DAY, "lift_known_on": TODAY + DAY}, State.IN_FORCE),
        (TODAY + DAY, TODAY, {"lifted_on": TODAY + DAY, "lift_known_on": TODAY + DAY}, State.IN_FORCE),
        (TODAY + DAY, TODAY + DAY, {"lifted_on": TODAY + DAY, "lift_known_on": TODAY + DAY},
         State.LIFTED),
    ],
)  # fmt: skip
def test_how_it_stands_on_a_day_as_known_on_another(
    on: date, known: date, more: dict[str, object], expected: State
) -> None:
    assert rules.state_on(_held(**more), on, known) is expected
    covered = rules.covers(_held(**more), _line(recipient="veskara"), on, known)
    assert (covered is not None) == (expected is State.IN_FORCE)


STOPS = {
    "suspend_licence": "amendment delivery", "withhold_future_approval": "approval amendment",
    "suspend_sales": "approval amendment", "suspend_transfers": "approval amendment delivery",
    "unit_ineligibility": "approval amendment delivery",
    "refuse_licence": "approval amendment delivery", "carve_out": "approval amendment delivery",
    "condition": "approval amendment delivery",
}  # fmt: skip


@pytest.mark.parametrize("kind", sorted(rules.KINDS))
@pytest.mark.parametrize("asks", list(Asked))
def test_what_each_kind_stops(kind: str, asks: Asked) -> None:
    found = rules.reaches(_held(kind), _line(asks, recipient="VESKARA"))
    if asks and asks.value not in STOPS[kind]:
        assert found is None
        return
    assert found is not None
    assert found.effect is (Effect.BINDS if kind == "condition" else Effect.BLOCKS)
    everything = len(STOPS[kind].split()) == 3
    assert found.sure == (asks is not Asked.NOT_SAID or everything)
    assert found.act_open == (asks is Asked.NOT_SAID and not everything)


def test_a_part_that_is_silent_or_not_recognised_leaves_it_open_and_another_takes_it_away() -> None:
    held = Held("rn-1", "suspend_transfers", {
        Part.RECIPIENT: names(Part.RECIPIENT, "Veskara"), Part.UNIT: names(Part.UNIT, "2nd Wing"),
    }, TODAY, TODAY)  # fmt: skip
    silent = rules.reaches(held, _line(recipient="Veskara"))
    assert silent is not None
    assert silent.open == ((Part.UNIT, Match.SILENT),)
    named = _line(recipient="Veskara", unit="3rd Wing")
    assert rules.reaches(held, named) is None
    unsure = Applied(named.names, named.asks, unsure=frozenset({Part.UNIT}))
    within = Applied(named.names, named.asks, names(Part.UNIT, "2nd wing"))
    for line, how in ((unsure, Match.UNSURE), (within, Match.PARTLY)):
        found = rules.reaches(held, line)
        assert found is not None
        assert (found.open, found.sure) == (((Part.UNIT, how),), False)


def test_what_a_unit_says_of_itself_narrows_silence_and_never_what_is_named() -> None:
    held = Held(
        "rn-1", "unit_ineligibility", {Part.UNIT: names(Part.UNIT, "2nd Wing")}, TODAY, TODAY,
        home={Part.RECIPIENT: names(Part.RECIPIENT, "Veskara")},
    )  # fmt: skip
    assert rules.reaches(held, _line(recipient="Tamrin")) is None
    assert rules.reaches(held, _line(recipient="Veskara")) is not None
    found = rules.reaches(held, _line(recipient="Tamrin", unit="2nd wing"))
    assert found is not None
    assert found.sure


_TEXTS = st.sampled_from(("", "Veskara", "Tamrin", "2nd Wing", "GBU-12", "L 7"))
_PARTS = st.fixed_dictionaries({part: _TEXTS for part in Part})


@given(_PARTS, _PARTS, st.sampled_from(sorted(rules.KINDS)), st.sampled_from(list(Asked)))
def test_nothing_that_fits_in_every_part_is_passed(
    scope: dict[Part, str], line: dict[Part, str], kind: str, asks: Asked
) -> None:
    held = Held("rn-1", kind, {p: names(p, t) for p, t in scope.items()}, TODAY, TODAY)
    found = rules.reaches(held, Applied({p: names(p, t) for p, t in line.items()}, asks))
    may_be_meant = not asks or asks.value in STOPS[kind]
    other = any(scope[p] and line[p] and scope[p] != line[p] for p in Part)
    assert (found is not None) == (may_be_meant and not other)
    if found is not None:
        said = all(not scope[p] or line[p] for p in Part)
        assert found.sure == (said and (bool(asks) or len(STOPS[kind].split()) == 3))


@pytest.mark.parametrize(
    ("part", "one", "other"),
    [
        (Part.ARTICLE, "GBU-12/B", "gbu 12b"), (Part.RECIPIENT, "Véskara", "VESKARA"),
        (Part.RECIPIENT, "UK", "United Kingdom"), (Part.UNIT, "الفرقة الأولى", "الفرقه الاولى"),
        (Part.LICENCE, "L-7/2026", "l 7 2026"), (Part.UNIT, "2nd  Wing.", "2ND wing"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_are_one(part: Part, one: str, other: str) -> None:
    assert names(part, one) == names(part, other) != rules.NOBODY


@given(st.text(max_size=40))
def test_any_text_has_a_form_and_its_form_is_its_own(text: str) -> None:
    for part in Part:
        assert rules.form(part, rules.form(part, text)) == rules.form(part, text)


def _scope_fault(kind: str, wanted: Wanted | None) -> str:
    return str(rules.why_not_scope(kind, wanted, today=TODAY) or "")


@pytest.mark.parametrize("kind", sorted(set(rules.KINDS) - {"condition"}))
def test_a_measure_that_stops_something_says_what(kind: str) -> None:
    needs = rules.KINDS[kind].needs
    for wanted in (None, Wanted(Scope()), Wanted(Scope(family="Paveway"))):
        assert needs.words in _scope_fault(kind, wanted)
    enough = Scope(**{needs.value: "L-7"})
    assert not _scope_fault(kind, Wanted(enough))
    assert not _scope_fault(kind, Wanted(enough, TODAY, TODAY))
    assert "has passed" in _scope_fault(kind, Wanted(enough, TODAY - DAY))
    assert "before it begins" in _scope_fault(kind, Wanted(enough, None, TODAY - DAY))
    assert "before it begins" in _scope_fault(kind, Wanted(enough, TODAY + 2 * DAY, TODAY + DAY))
    assert "no letter" in _scope_fault(kind, Wanted(Scope(**{needs.value: "––"})))


def test_a_measure_that_stops_nothing_covers_nothing_and_a_condition_may() -> None:
    veskara = Wanted(Scope("Veskara"))
    assert "nothing in the register" in _scope_fault("publish", veskara)
    assert not _scope_fault("publish", Wanted(Scope()))
    assert not _scope_fault("condition", None)
    assert not _scope_fault("condition", veskara)
    assert "recipient" in _scope_fault("condition", Wanted(Scope(unit="2nd Wing")))


@pytest.mark.parametrize("state", list(State))
def test_only_who_may_decide_lifts_what_still_holds(state: State) -> None:
    lifters = frozenset({Role.DECIDER})
    able, other = (replace(person(r), stepped_up=True) for r in (Role.DECIDER, Role.POLICY_LEAD))
    late = person(Role.DECIDER)
    gone = state in (State.LIFTED, State.EXPIRED)
    assert (rules.why_not_lift(state, lifters=lifters, by=able, words="x") is None) == (not gone)
    assert rules.why_not_lift(state, lifters=lifters, by=other, words="x") is not None
    assert rules.why_not_lift(state, lifters=lifters, by=late, words="x") is not None


def test_what_surely_blocks_weighs_most() -> None:
    sure = rules.Reason("rn-3", Effect.BLOCKS)
    open_ = rules.Reason("rn-2", Effect.BLOCKS, ((Part.UNIT, Match.SILENT),))
    binds = rules.Reason("rn-1", Effect.BINDS)
    assert rules.first([binds, open_, sure]) is sure
    assert rules.first([binds, open_]) is open_
    assert rules.first([]) is None
