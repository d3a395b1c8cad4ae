"""The sentences of plans and decisions, word for word, and which of several faults is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from answerable.actor import Actor, Role
from answerable.playbook import Outcome, Playbook, Verdict
from answerable.refusal import say
from answerable.response.rules import decisions, dissent, plans
from answerable.response.rules.decisions import Result
from answerable.response.rules.plans import Intent, MeasureState, PlanState, Situation
from tests.build import NOON
from tests.unit.assessment.arrange import CHIRG, person
from tests.unit.refusing import refuses

TODAY = NOON.date()
LEAD, DECIDER, READER = person(Role.POLICY_LEAD), person(Role.DECIDER), person(Role.INSPECTOR)
HERE = Situation("coordinated_action", decided=False, decision_open=False)
ONE = Intent("unit_training", "2nd Wing", "the desk", TODAY, "fewer")
NOT_DECIDED = Outcome(Verdict.OPEN, say("One has voted."))
DECIDED = Outcome(Verdict.DECIDED, say("Signed."))


def test_a_plan_is_refused_in_words() -> None:
    def ask(**given: Any) -> str | None:
        return plans.why_not_propose(given.pop("at"), **given)

    right = {"at": HERE, "summary": "Train", "measures": [ONE], "no_action": False,
             "playbook": CHIRG, "by": LEAD}  # fmt: skip
    refuses(ask, right, [
        ({"at": replace(HERE, stage="policy_impact_assessment", decided=True, decision_open=True)},
         "Nothing is decided at the stage policy impact assessment."),
        ({"at": replace(HERE, decided=True, decision_open=True)},
         "A decision stands already. Open it again, or send the case back, to decide anew."),
        ({"at": replace(HERE, decision_open=True)},
         "A decision on a plan is open: decide it, or withdraw the plan."),
        ({"by": READER}, "Only a policy lead or a desk officer proposes a plan."),
        ({"summary": " "}, "Say in a sentence what is proposed."),
        ({"no_action": True}, "No action has no measures. Take them out, or propose them."),
    ])  # fmt: skip
    none = "Name at least one measure, or propose that no action is taken."
    assert ask(**{**right, "measures": []}) == none
    early = {**right, "at": replace(HERE, stage="incident_analysis")}
    assert ask(**early) == "Before the last stage only “no action” can be proposed."
    assert ask(**{**early, "measures": [], "no_action": True}) is None


@pytest.mark.parametrize(("wrong", "sentence"), [
    ({"kind": "no_action_with_reasons", "target": ""},
     "No action is proposed as a plan of its own, with its reasons."),
    ({"kind": "bombs", "target": ""}, "Choose a measure that this procedure offers."),
    ({"target": " ", "due_on": None},
     "Each measure needs a target, an owner and the effect expected of it."),
    ({"owner": " "}, "Each measure needs a target, an owner and the effect expected of it."),
    ({"expected_effect": " "},
     "Each measure needs a target, an owner and the effect expected of it."),
    ({"due_on": None}, "Each measure needs a day, not in the past, by which it is due."),
    ({"due_on": TODAY - timedelta(1)},
     "Each measure needs a day, not in the past, by which it is due."),
])  # fmt: skip
def test_a_measure_is_refused_in_words(wrong: dict[str, Any], sentence: str) -> None:
    given: dict[str, Any] = {"summary": "Train", "no_action": False, "playbook": CHIRG, "by": LEAD}
    found = plans.why_not_propose(HERE, measures=[ONE, replace(ONE, **wrong)], **given)
    assert found == sentence


def test_the_view_of_an_office_is_refused_in_words() -> None:
    by = replace(person(Role.LEGAL_ADVISER), offices=frozenset({"o-1"}))
    refuses(plans.why_not_clear, {
        "state": PlanState.PROPOSED, "office": "o-1", "proposed_by": "a-9", "view": "clear", "by": by,
    }, [
        ({"state": PlanState.DECIDED}, "This plan is no longer open to views."),
        ({"by": replace(READER, offices=frozenset({"o-1"}))},
         "Views of an office come from its desk, legal, channel, policy or licensing officers."),
        ({"office": "o-2"}, "You do not speak for this office."),
        ({"proposed_by": by.pseudonym},
         "The plan is yours: somebody else gives the view of your office."),
        ({"view": "perhaps"}, "Choose: clear, clear with a comment, or object."),
    ])  # fmt: skip


def test_withdrawing_and_putting_a_plan_are_refused_in_words() -> None:
    refuses(plans.why_not_withdraw, {"state": PlanState.PROPOSED, "by": LEAD}, [
        ({"state": PlanState.REPLACED}, "This plan is no longer open."),
        ({"by": READER}, "Only a policy lead or a desk officer withdraws a plan."),
    ])  # fmt: skip
    refuses(decisions.why_not_open, {
        "state": PlanState.PROPOSED, "has_decision": False, "by": LEAD, "rule": CHIRG.decision,
        "playbook": CHIRG,
    }, [
        ({"state": PlanState.DECIDED}, "This plan is no longer open."),
        ({"has_decision": True}, "This plan has been put to the decision already."),
        ({"by": READER}, "Only the policy lead or approving official may put a plan to the decision."),
    ])  # fmt: skip


def test_a_vote_and_a_decision_are_refused_in_words() -> None:
    refuses(decisions.why_not_vote, {
        "result": Result.OPEN, "view": "for", "entitled": True, "proposed_by": "a-9",
        "playbook": CHIRG, "by": DECIDER,
    }, [
        ({"result": Result.ADOPTED}, "This is decided: no vote can be cast or changed."),
        ({"entitled": False}, "Only the approving official may vote on this."),
        ({"proposed_by": DECIDER.pseudonym},
         "The plan is yours: one signature must be somebody else's."),
        ({"view": "perhaps"}, "Choose: for, against or abstaining."),
    ])  # fmt: skip
    refuses(decisions.why_not_decide, {
        "result": Result.OPEN, "yields": DECIDED, "playbook": CHIRG, "by": DECIDER,
    }, [
        ({"result": Result.REJECTED}, "This is decided already."),
        ({"yields": NOT_DECIDED}, "The rule yields no decision yet. One has voted."),
        ({"by": READER}, "Only the approving official may record the decision."),
    ])  # fmt: skip
    assert decisions.why_not_review_day(None, by=LEAD) == (
        "Say on which day the effect of the decision is reviewed."
    )
    assert decisions.why_not_review_day(TODAY, by=LEAD) == (
        "The day of the review must lie after today."
    )


def test_what_follows_a_decision_is_refused_in_words() -> None:
    refuses(decisions.why_not_carry_out, {
        "state": MeasureState.DECIDED, "evidence": "a list", "by": LEAD,
    }, [
        ({"state": MeasureState.REFUSED}, "This measure is not waiting to be carried out."),
        ({"by": READER}, "Only a policy lead, a licensing officer, a channel lead or a desk officer "
                         "records that a measure is carried out."),
        ({"evidence": " "}, "Say what shows that it was carried out."),
    ])  # fmt: skip
    refuses(decisions.why_not_drop, {"state": MeasureState.DECIDED, "by": LEAD}, [
        ({"state": MeasureState.REFUSED}, "This measure is not waiting to be carried out."),
        ({"by": READER}, "Only a policy lead or a decider gives up a measure that was decided."),
    ])  # fmt: skip
    right = {"in_force": True, "reviewed": False, "undone": False, "by": LEAD}
    refuses(decisions.why_not_review, right, [
        ({"in_force": False}, "There is no decision in force to review."),
        ({"reviewed": True}, "The effect was reviewed already."),
        ({"undone": True}, "A decided measure is not carried out yet."),
        ({"by": READER}, "Only an analyst, a policy lead or a decider records the review."),
    ])  # fmt: skip
    assert decisions.why_not_close(plan_open=True) == (
        "A plan is open on this case: decide it or withdraw it first."
    )


def test_dissent_and_news_are_refused_in_words() -> None:
    speaks = replace(LEAD, offices=frozenset({"o-1"}))
    refuses(dissent.why_not_dissent, {
        "result": Result.ADOPTED, "office": "o-1", "playbook": CHIRG, "by": speaks,
    }, [
        ({"result": Result.WITHDRAWN},
         "Nothing is decided here that one could dissent from. Vote, or object, until then."),
        ({"by": READER},
         "Only people who have a part in cases give a dissenting opinion; your roles only read."),
        ({"office": "o-2"}, "You do not speak for this office."),
    ])  # fmt: skip
    right = {"result": Result.ADOPTED, "in_force": True, "stage": "coordinated_action",
             "playbook": CHIRG, "by": LEAD}  # fmt: skip
    refuses(dissent.why_not_reconsider, right, [
        ({"result": Result.REJECTED}, "Only a decision in force can be opened again."),
        ({"in_force": False}, "Only a decision in force can be opened again."),
        ({"stage": "closed"}, "The case is closed. Reopen it: it is then decided anew."),
        ({"stage": "policy_impact_assessment"},
         "Nothing is decided at this stage. Send the case back: it is then decided anew."),
        ({"by": READER}, "Only a policy lead or who decides opens a decision again."),
    ])  # fmt: skip


@pytest.mark.parametrize("stage", ["effect_review", "policy_impact_assessment"])
def test_at_a_stage_that_decides_nothing_nothing_is_decided_again(stage: str) -> None:
    found = _again(CHIRG, stage, LEAD)
    assert found == "Nothing is decided at this stage. Send the case back: it is then decided anew."


def _again(book: Playbook, stage: str, by: Actor) -> str | None:
    return dissent.why_not_reconsider(
        result=Result.NO_ACTION, in_force=True, stage=stage, playbook=book, by=by
    )
