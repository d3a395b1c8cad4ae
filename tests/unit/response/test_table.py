"""Every state of plan, decision and measure × role × act, against a table written by hand.

The table shares no code with the rules: it says in plain words who may do what, and when.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import product

import pytest

from answerable.actor import Actor, Role
from answerable.arms.rules.restrictions import Scope, Wanted
from answerable.playbook import EFFECT_REVIEW, Outcome, Verdict
from answerable.refusal import say
from answerable.response.rules import decisions, dissent, due, plans
from answerable.response.rules.decisions import Result
from answerable.response.rules.plans import Intent, MeasureState, PlanState, Situation
from tests.build import NOON
from tests.unit.assessment.arrange import CHIRG, person

DAY = timedelta(days=1)
PROPOSE = {"policy_lead", "desk_officer"}
CLEAR = {"desk_officer", "legal_adviser", "channel_lead", "policy_lead", "licensing_officer",
         "weapons_analyst"}  # fmt: skip
CARRY = {"policy_lead", "licensing_officer", "channel_lead", "desk_officer"}

PLAN_TABLE: dict[str, dict[str, set[str]]] = {
    # act: state → roles that may
    "clear": {"proposed": CLEAR, "decided": set(), "replaced": set()},
    "withdraw": {"proposed": PROPOSE, "decided": set(), "replaced": set()},
    "open": {"proposed": {"policy_lead", "decider"}, "decided": set(), "replaced": set()},
}
MEASURE_TABLE: dict[str, dict[str, set[str]]] = {
    "carry": {"proposed": set(), "decided": CARRY, "carried_out": set(), "refused": set()},
    "drop": {"proposed": set(), "decided": {"policy_lead", "decider"}, "carried_out": set(),
             "refused": set()},
}  # fmt: skip
DISSENT = CLEAR | PROPOSE | {"analyst", "decider"}
REVIEW = {"policy_lead", "decider", "analyst"}
DECISION_TABLE: dict[str, dict[str, set[str]]] = {
    "vote": {"open": {"decider"}},
    "decide": {"open": {"decider"}},
    "dissent": {"adopted": DISSENT, "no_action": DISSENT, "rejected": DISSENT},
    "reconsider": {"adopted": {"policy_lead", "decider"}, "no_action": {"policy_lead", "decider"}},
    "review": {"adopted": REVIEW, "no_action": REVIEW},
}
YIELDS = Outcome(Verdict.DECIDED, say("Signed."))


def _clear(state: str, by: Actor) -> object:
    return plans.why_not_clear(
        state=PlanState(state), office="o-1", proposed_by="a-9", view="clear", by=by
    )


def _withdraw(state: str, by: Actor) -> object:
    return plans.why_not_withdraw(state=PlanState(state), by=by)


def _open(state: str, by: Actor) -> object:
    return decisions.why_not_open(
        state=PlanState(state), has_decision=False, by=by, rule=CHIRG.decision, playbook=CHIRG
    )


def _carry(state: str, by: Actor) -> object:
    return decisions.why_not_carry_out(state=MeasureState(state), evidence="a list", by=by)


def _drop(state: str, by: Actor) -> object:
    return decisions.why_not_drop(state=MeasureState(state), by=by)


def _vote(state: str, by: Actor) -> object:
    return decisions.why_not_vote(
        result=Result(state), view="for", entitled=by.has(Role.DECIDER), proposed_by="a-9",
        playbook=CHIRG, by=by,
    )  # fmt: skip


def _decide(state: str, by: Actor) -> object:
    return decisions.why_not_decide(result=Result(state), yields=YIELDS, playbook=CHIRG, by=by)


def _dissent(state: str, by: Actor) -> object:
    return dissent.why_not_dissent(result=Result(state), office="", playbook=CHIRG, by=by)


def _reconsider(state: str, by: Actor, stage: str = "coordinated_action") -> object:
    return dissent.why_not_reconsider(
        result=Result(state), in_force=state in ("adopted", "no_action"), stage=stage,
        playbook=CHIRG, by=by,
    )  # fmt: skip


def _review(state: str, by: Actor) -> object:
    in_force = state in ("adopted", "no_action")
    return decisions.why_not_review(in_force=in_force, reviewed=False, undone=False, by=by)


ACTS: dict[str, Callable[[str, Actor], object]] = {
    "clear": _clear, "withdraw": _withdraw, "open": _open, "carry": _carry, "drop": _drop,
    "vote": _vote, "decide": _decide, "dissent": _dissent, "reconsider": _reconsider,
    "review": _review,
}  # fmt: skip
CELLS = [
    (act, state.value, role)
    for table, states in (
        (PLAN_TABLE, list(PlanState)), (MEASURE_TABLE, list(MeasureState)),
        (DECISION_TABLE, list(Result)),
    )
    for act, state, role in product(table, states, list(Role))
]  # fmt: skip
TABLE = PLAN_TABLE | MEASURE_TABLE | DECISION_TABLE


@pytest.mark.parametrize(("act", "state", "role"), CELLS)
def test_who_may_do_what_in_which_state(act: str, state: str, role: Role) -> None:
    by = person(role, offices=frozenset({"o-1"}))
    allowed = role.value in TABLE[act].get(state, set())
    assert (ACTS[act](state, by) is None) == allowed


def test_every_state_stands_in_the_table() -> None:
    assert len(CELLS) == (3 * 3 + 2 * 4 + 5 * 5) * 14


# --- what the table leaves out


@pytest.mark.parametrize(
    ("stage", "ok"),
    [
        ("coordinated_action", True), ("incident_analysis", True),
        ("policy_impact_assessment", False), (EFFECT_REVIEW, False), ("closed", False),
    ],
)  # fmt: skip
def test_a_decision_is_opened_again_only_where_one_can_be_taken(stage: str, ok: bool) -> None:
    said = _reconsider("adopted", person(Role.POLICY_LEAD), stage)
    assert (said is None) == ok
    if stage == "closed":
        assert "Reopen it" in str(said)


def test_a_decision_no_longer_in_force_is_not_opened_again() -> None:
    said = dissent.why_not_reconsider(
        result=Result.ADOPTED, in_force=False, stage="coordinated_action", playbook=CHIRG,
        by=person(Role.POLICY_LEAD),
    )  # fmt: skip
    assert said == "Only a decision in force can be opened again."


def test_one_dissents_for_an_office_only_as_one_of_it() -> None:
    by = person(Role.ANALYST, offices=frozenset({"o-1"}))
    given = {"result": Result.ADOPTED, "playbook": CHIRG, "by": by}
    assert dissent.why_not_dissent(office="o-1", **given) is None  # type: ignore[arg-type]  # shared values
    said = dissent.why_not_dissent(office="o-2", **given)  # type: ignore[arg-type]  # shared values
    assert said == "You do not speak for this office."


@pytest.mark.parametrize(
    ("days", "expected"),
    [(-1, due.When.LATE), (0, due.When.SOON), (14, due.When.SOON), (15, due.When.LATER)],
)
def test_late_from_the_day_after_and_soon_for_two_weeks(days: int, expected: due.When) -> None:
    assert due.when(NOON.date() + days * DAY, NOON.date()) is expected


MEASURES = {
    "mitigation_support", "unit_training", "different_equipment", "suspend_licence",
    "withhold_future_approval", "suspend_sales", "refresh_assurances", "suspend_transfers",
    "unit_ineligibility", "inform_government", "report_to_legislature", "raise_in_channel",
    "condition", "seek_compensation", "publish",
}  # fmt: skip
"""The measures of public practice, and those proposed; no action is a plan of its own."""


@pytest.mark.parametrize("kind", sorted(MEASURES))
def test_every_measure_the_procedure_offers_can_be_proposed(kind: str) -> None:
    assert _propose(kind) is None


@pytest.mark.parametrize("kind", ["no_action_with_reasons", "war", ""])
def test_what_is_no_measure_cannot(kind: str) -> None:
    assert _propose(kind) is not None


def test_the_measures_that_go_through_licences_are_named() -> None:
    through = {kind for kind in MEASURES if plans.on_licences(kind)}
    assert through == {
        "suspend_licence", "withhold_future_approval", "suspend_sales", "suspend_transfers",
        "unit_ineligibility",
    }  # fmt: skip


def _propose(kind: str) -> object:
    scope = Scope("Veskara", unit="2nd Wing", licence="L-7") if plans.on_licences(kind) else Scope()
    one = Intent(
        kind, "2nd Wing", "the desk", NOON.date(), "fewer strikes", "the act", Wanted(scope)
    )
    return plans.why_not_propose(
        Situation("coordinated_action", decided=False, decision_open=False), summary="Do it",
        measures=[one], no_action=False, playbook=CHIRG, by=person(Role.POLICY_LEAD),
    )  # fmt: skip
