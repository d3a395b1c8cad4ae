"""Who may move a release where: the table written by hand a second time, asked of every combination."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from itertools import product

import pytest

from answerable.actor import Actor, Door, Role, machine
from answerable.release.rules.reviews import Verdict, why_not_approved, why_not_review
from answerable.release.rules.states import (
    MOVES,
    Standing,
    State,
    Step,
    Who,
    after_reviews,
    why_not,
    why_not_out,
)

NOON = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)

TABLE = """
draft         edit      analyst desk_officer channel_lead policy_lead                    c r o
draft         freeze    analyst desk_officer channel_lead policy_lead                    c r o
draft         withdraw  analyst desk_officer channel_lead policy_lead                    c r o
frozen        submit    analyst desk_officer channel_lead policy_lead                    c r o
frozen        reopen    analyst desk_officer channel_lead policy_lead                    c r o
frozen        withdraw  analyst desk_officer channel_lead policy_lead                    c r o
under_review  review    release_reviewer                                                 o
under_review  withdraw  analyst desk_officer channel_lead policy_lead                    c r o
approved      send      channel_lead policy_lead                                         c r o
approved      reopen    analyst desk_officer channel_lead policy_lead                    c r o
approved      withdraw  analyst desk_officer channel_lead policy_lead                    c r o
released      retract   analyst desk_officer channel_lead policy_lead release_reviewer   c r o
refused       reopen    analyst desk_officer channel_lead policy_lead                    c r o
refused       withdraw  analyst desk_officer channel_lead policy_lead                    c r o
"""
"""State, step, the roles that may, and as whom: who worked on it, who reviewed it, anybody else."""

ALLOWED = {
    (words[0], words[1], role, who)
    for words in (line.split() for line in TABLE.strip().splitlines())
    for role in words[2:]
    if len(role) > 1
    for who in words[2:]
    if len(who) == 1
}
LETTER = {Who.CONTRIBUTOR: "c", Who.REVIEWER: "r", Who.OTHER: "o"}
LEADS_TO = {
    ("draft", "freeze"): "frozen", ("frozen", "submit"): "under_review",
    ("approved", "send"): "released", ("released", "retract"): "retracted",
    ("draft", "edit"): "draft", ("under_review", "review"): "under_review",
}  # fmt: skip


def somebody(*roles: Role) -> Actor:
    return Actor("me", frozenset(roles), Door.WEB, NOON, account=1)


def standing(state: State, who: Who) -> Standing:
    worked = frozenset({"me"}) if who is Who.CONTRIBUTOR else frozenset({"another"})
    reviewed = frozenset({"me"}) if who is Who.REVIEWER else frozenset()
    return Standing(state, worked, reviewed)


@pytest.mark.parametrize("state", list(State))
def test_every_state_step_role_and_person_is_as_the_table_says(state: State) -> None:
    for step, role, who in product(Step, Role, Who):
        may = why_not(step, standing(state, who), by=somebody(role)) is None
        expected = (state.value, step.value, role.value, LETTER[who]) in ALLOWED
        assert may is expected, (state, step, role, who)


def test_every_move_leads_where_it_says() -> None:
    for (state, step), move in MOVES.items():
        known = {"reopen": "draft", "withdraw": "withdrawn"}.get(step.value)
        assert move.to == (known or LEADS_TO[(state.value, step.value)])


def test_nothing_leads_out_of_retracted_and_withdrawn() -> None:
    ends = {State.RETRACTED, State.WITHDRAWN}
    assert not [state for state, _ in MOVES if state in ends]


def test_nobody_without_a_role_and_no_machine_moves_anything() -> None:
    for state, step in product(State, Step):
        assert why_not(step, standing(state, Who.OTHER), by=somebody()) is not None
        assert why_not(step, standing(state, Who.OTHER), by=machine(NOON)) is not None


def test_a_machine_that_holds_a_role_moves_nothing_either() -> None:
    by = dataclasses.replace(machine(NOON), roles=frozenset({Role.RELEASE_REVIEWER}))
    assert why_not(Step.REVIEW, standing(State.UNDER_REVIEW, Who.OTHER), by=by) is not None


def test_the_preparer_who_is_also_a_reviewer_does_not_review() -> None:
    by = somebody(Role.ANALYST, Role.RELEASE_REVIEWER)
    sentence = why_not(Step.REVIEW, standing(State.UNDER_REVIEW, Who.CONTRIBUTOR), by=by)
    assert sentence == "You worked on this release: two others review it."


def test_who_both_worked_and_reviewed_counts_as_having_worked() -> None:
    now = Standing(State.UNDER_REVIEW, frozenset({"me"}), frozenset({"me"}))
    assert now.who("me") is Who.CONTRIBUTOR


def test_nobody_reviews_twice() -> None:
    now = standing(State.UNDER_REVIEW, Who.REVIEWER)
    sentence = why_not(Step.REVIEW, now, by=somebody(Role.RELEASE_REVIEWER))
    assert sentence == "You have reviewed this release already."


@pytest.mark.parametrize(("fit", "to"), [
    ([], State.UNDER_REVIEW), ([True], State.UNDER_REVIEW), ([False], State.UNDER_REVIEW),
    ([True, True], State.APPROVED), ([True, False], State.REFUSED),
    ([False, True], State.REFUSED), ([False, False], State.REFUSED),
])  # fmt: skip
def test_two_verdicts_settle_it(fit: list[bool], to: State) -> None:
    assert after_reviews(fit) is to


@pytest.mark.parametrize(("verdicts", "goes"), [
    ([], False), (["fit"], False), (["fit", "fit"], True), (["fit", "not_fit"], False),
    (["fit", "other"], False),
])  # fmt: skip
def test_only_two_fit_verdicts_let_it_out(verdicts: list[str], goes: bool) -> None:
    assert (why_not_approved(verdicts) is None) is goes


def test_only_what_is_released_is_out() -> None:
    assert [state for state in State if why_not_out(state) is None] == [State.RELEASED]
    assert "retracted" in str(why_not_out(State.RETRACTED))


@pytest.mark.parametrize(("verdict", "seen", "takes"), [
    (Verdict.FIT, "a", True), (Verdict.NOT_FIT, "a", True), ("maybe", "a", False),
    (Verdict.FIT, "b", False), (Verdict.FIT, "", False),
])  # fmt: skip
def test_a_verdict_is_on_what_was_looked_at(verdict: str, seen: str, takes: bool) -> None:
    now, by = standing(State.UNDER_REVIEW, Who.OTHER), somebody(Role.RELEASE_REVIEWER)
    said = why_not_review(now, verdict=verdict, seen=seen, digest="a", by=by)
    assert (said is None) is takes


def test_the_table_of_moves_is_asked_before_the_verdict() -> None:
    now, by = standing(State.FROZEN, Who.OTHER), somebody(Role.RELEASE_REVIEWER)
    said = why_not_review(now, verdict="fit", seen="a", digest="a", by=by)
    assert said == "A release that is frozen does not let you review it."
