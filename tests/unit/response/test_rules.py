"""Plans, clearances, votes, decisions, measures: who may what, when, and the sentence otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable.actor import Role
from answerable.playbook import Ballot, DecisionRule, Outcome, Rule, Verdict, View, outcome
from answerable.refusal import say
from answerable.response.rules import decisions, plans
from answerable.response.rules.decisions import Result
from answerable.response.rules.plans import (
    ClearanceView,
    Intent,
    MeasureState,
    PlanState,
    Situation,
)
from tests.build import NOON
from tests.unit.assessment.arrange import CHIRG, person

TODAY = NOON.date()
LEAD = person(Role.POLICY_LEAD)
DECIDER = person(Role.DECIDER)
HERE = Situation("coordinated_action", decided=False, decision_open=False)
ONE = Intent("unit_training", "2nd Wing", "the desk", TODAY, "fewer")


def _propose(at: Situation = HERE, *measures: Intent, no_action: bool = False) -> str | None:
    return plans.why_not_propose(
        at, summary="Train", measures=measures, no_action=no_action, playbook=CHIRG, by=LEAD
    )


@pytest.mark.parametrize("role", list(Role))
def test_a_policy_lead_or_a_desk_officer_proposes_and_withdraws(role: Role) -> None:
    may = role in {Role.POLICY_LEAD, Role.DESK_OFFICER}
    assert (plans.why_not_plan(HERE, playbook=CHIRG, by=person(role)) is None) == may
    withdraw = plans.why_not_withdraw(state=PlanState.PROPOSED, by=person(role))
    assert (withdraw is None) == may


@pytest.mark.parametrize("stage", CHIRG.stage_codes)
def test_plans_belong_where_the_playbook_lets_a_case_end_by_a_decision(stage: str) -> None:
    at = replace(HERE, stage=stage)
    assert (_propose(at, no_action=True) is None) == (
        stage in {"incident_analysis", "coordinated_action"}
    )
    assert (_propose(at, ONE) is None) == (stage == "coordinated_action")


def test_a_plan_waits_for_an_open_decision_and_gives_way_to_one_taken() -> None:
    assert _propose(replace(HERE, decided=True), ONE)
    assert _propose(replace(HERE, decision_open=True), ONE)


def test_no_action_has_no_measures_and_action_has_at_least_one() -> None:
    assert _propose(HERE, ONE) is None
    assert _propose(HERE, no_action=True) is None
    assert _propose(HERE)
    assert _propose(HERE, ONE, no_action=True)


def test_a_plan_is_said_in_a_sentence() -> None:
    assert plans.why_not_propose(
        HERE, summary=" ", measures=[ONE], no_action=False, playbook=CHIRG, by=LEAD
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "bombs"}, {"target": " "}, {"owner": ""}, {"expected_effect": ""},
        {"due_on": None}, {"due_on": TODAY - timedelta(1)},
    ],
)  # fmt: skip
def test_a_measure_has_kind_target_owner_effect_and_a_day(wrong: dict[str, object]) -> None:
    assert _propose(HERE, ONE, replace(ONE, **wrong))  # type: ignore[arg-type]  # a table of fields


@pytest.mark.parametrize("role", list(Role))
def test_an_office_is_spoken_for_by_its_own_people(role: Role) -> None:
    def said(office: str, **more: object) -> str | None:
        given: dict[str, object] = {
            "state": PlanState.PROPOSED, "proposed_by": "a-2", "view": "clear",
            "by": replace(person(role), offices=frozenset({"o-1"})), **more,
        }  # fmt: skip
        return plans.why_not_clear(office=office, **given)  # type: ignore[arg-type]  # a table of arguments

    assert (said("o-1") is None) == (role in plans.CLEARERS)
    assert said("o-2")
    assert said("o-1", proposed_by="a-1")
    assert said("o-1", state=PlanState.DECIDED)
    assert said("o-1", view="perhaps")


@pytest.mark.parametrize("view", list(ClearanceView))
def test_every_view_can_be_given(view: ClearanceView) -> None:
    by = replace(person(Role.LEGAL_ADVISER), offices=frozenset({"o-1"}))
    assert not plans.why_not_clear(
        state=PlanState.PROPOSED, office="o-1", proposed_by="a-2", view=view, by=by
    )


# --- decisions


@pytest.mark.parametrize("role", list(Role))
def test_a_plan_is_put_to_the_decision_once(role: Role) -> None:
    def opened(state: PlanState, has_decision: bool) -> str | None:
        return decisions.why_not_open(
            state=state, has_decision=has_decision, by=person(role), rule=CHIRG.decision,
            playbook=CHIRG,
        )  # fmt: skip

    may = role in {Role.POLICY_LEAD, Role.DECIDER}
    assert (opened(PlanState.PROPOSED, False) is None) == may
    assert opened(PlanState.PROPOSED, True)
    assert opened(PlanState.REPLACED, False)


def _vote(**more: object) -> str | None:
    given: dict[str, object] = {
        "result": Result.OPEN, "view": "for", "entitled": True, "proposed_by": "a-2",
        "playbook": CHIRG, "by": DECIDER, **more,
    }  # fmt: skip
    return decisions.why_not_vote(**given)  # type: ignore[arg-type]  # a table of arguments


def test_who_votes_and_until_when() -> None:
    assert _vote() is None
    assert _vote(entitled=False)
    assert _vote(view="maybe")
    for result in set(Result) - {Result.OPEN}:
        assert _vote(result=result)


def test_one_signature_is_never_the_proposers_own_but_a_body_may_hold_its_proposer() -> None:
    assert _vote(proposed_by="a-1")
    body = DecisionRule(Rule.CONSENSUS, frozenset({Role.DECIDER}), None, CHIRG.provenance)
    assert _vote(proposed_by="a-1", playbook=replace(CHIRG, decision=body)) is None


@pytest.mark.parametrize(
    ("verdict", "no_action", "result"),
    [
        (Verdict.OPEN, False, Result.OPEN),
        (Verdict.OPEN, True, Result.OPEN),
        (Verdict.BLOCKED, False, Result.REJECTED),
        (Verdict.BLOCKED, True, Result.REJECTED),
        (Verdict.DECIDED, False, Result.ADOPTED),
        (Verdict.DECIDED, True, Result.NO_ACTION),
    ],
)
def test_what_the_rule_yields_is_what_is_recorded(
    verdict: Verdict, no_action: bool, result: Result
) -> None:
    assert decisions.result_of(Outcome(verdict, say("So.")), no_action=no_action) is result


@pytest.mark.parametrize("rule", list(Rule))
@pytest.mark.parametrize("views", [(), ("for",), ("against",), ("for", "for"), ("for", "against"),
                                   ("abstain", "abstain"), ("for", "abstain")])  # fmt: skip
def test_nobody_decides_while_the_rule_yields_nothing(rule: Rule, views: tuple[str, ...]) -> None:
    how = DecisionRule(rule, frozenset({Role.DECIDER}), 2, CHIRG.provenance)
    cast = [Ballot(f"v-{n}", View(view)) for n, view in enumerate(views)]
    yields = outcome(how, cast, {"v-0", "v-1"})
    why_not = decisions.why_not_decide(
        result=Result.OPEN, yields=yields, playbook=CHIRG, by=DECIDER
    )
    assert (why_not is None) == (yields.verdict is not Verdict.OPEN)


@pytest.mark.parametrize("role", list(Role))
def test_who_votes_records_the_decision_and_only_once(role: Role) -> None:
    yields = Outcome(Verdict.DECIDED, say("So."))
    may = decisions.why_not_decide(
        result=Result.OPEN, yields=yields, playbook=CHIRG, by=person(role)
    )
    assert (may is None) == (role is Role.DECIDER)
    assert decisions.why_not_decide(
        result=Result.ADOPTED, yields=yields, playbook=CHIRG, by=person(role)
    )


def test_every_decision_is_reviewed_on_a_day_to_come() -> None:
    assert decisions.why_not_review_day(TODAY + timedelta(1), by=DECIDER) is None
    for wrong in (None, TODAY, date(2000, 1, 1)):
        assert decisions.why_not_review_day(wrong, by=DECIDER)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("state", list(MeasureState))
def test_only_a_decided_measure_is_carried_out_or_given_up(role: Role, state: MeasureState) -> None:
    by, decided = person(role), state is MeasureState.DECIDED
    carry = decisions.why_not_carry_out(state=state, evidence="a list", by=by)
    assert (carry is None) == (decided and role in decisions.CARRIERS)
    assert decisions.why_not_carry_out(state=state, evidence=" ", by=by)
    drop = decisions.why_not_drop(state=state, by=by)
    assert (drop is None) == (decided and role in {Role.POLICY_LEAD, Role.DECIDER})


@pytest.mark.parametrize("role", list(Role))
def test_the_effect_of_what_is_in_force_is_reviewed_once_when_all_is_done(role: Role) -> None:
    def reviewed(in_force: bool, already: bool, undone: bool) -> str | None:
        return decisions.why_not_review(
            in_force=in_force, reviewed=already, undone=undone, by=person(role)
        )

    assert (reviewed(True, False, False) is None) == (role in decisions.REVIEWERS)
    assert reviewed(False, False, False)
    assert reviewed(True, True, False)
    assert reviewed(True, False, True)


def test_a_case_with_an_open_plan_is_not_closed() -> None:
    assert decisions.why_not_close(plan_open=True)
    assert decisions.why_not_close(plan_open=False) is None
