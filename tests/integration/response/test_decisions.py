"""From a plan to a decision under the playbook's rule, its measures, its review and the closing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from answerable.actor import Actor, Role
from answerable.assessment import actions as assessment
from answerable.assessment.models import Case, Clock
from answerable.refusal import Refused
from answerable.response import actions
from answerable.response.models import Clearance, Decision, Measure, Plan, Vote
from answerable.response.queries import decision_page, outstanding, records
from answerable.response.rules.plans import Intent
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

pytestmark = pytest.mark.django_db

LATER = build.NOON.date() + timedelta(90)
TRAINING = Intent("unit_training", "2nd Wing", "the training desk", LATER, "fewer strikes at dusk")


def _at_last_stage() -> tuple[Case, Actor]:
    author, lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    row = arrange.lead_on(arrange.case(author), author, lead)
    arrange.find(row, "policy_impact", lead, build.person(Role.DESK_OFFICER))
    return assessment.move_case(row.reference, "coordinated_action", because=WHY, by=lead), lead


def _put_to_decision(*, no_action: bool = False) -> tuple[Case, Actor, Decision]:
    row, lead = _at_last_stage()
    made = actions.propose_plan(
        row.reference, summary="Train the unit", because=WHY, no_action=no_action, by=lead,
        measures=() if no_action else (TRAINING,),
    )  # fmt: skip
    return row, lead, actions.open_decision(made.reference, because=WHY, by=lead)


def _decide(made: Decision, decider: Actor, view: str = "for") -> Decision:
    actions.vote(made.reference, view, because=WHY, by=decider)
    return actions.decide(made.reference, because=WHY, review_on=LATER, by=decider)


def test_nothing_is_decided_while_the_rule_yields_nothing() -> None:
    _, _, made = _put_to_decision()
    decider = build.person(Role.DECIDER)
    with pytest.raises(Refused, match="yields no decision yet"):
        actions.decide(made.reference, because=WHY, review_on=LATER, by=decider)


def test_an_adopted_plan_stops_the_inquiry_clock_and_binds_its_measures() -> None:
    row, lead, made = _put_to_decision()
    done = _decide(made, build.person(Role.DECIDER))
    assert (done.outcome, done.plan.state) == ("adopted", "decided")
    assert Measure.everything.get().state == "decided"
    running = Clock.everything.filter(subject=row.reference, stopped_on__isnull=True)
    assert set(running.values_list("kind", flat=True)) == {"stage:coordinated_action"}
    with pytest.raises(Refused, match="measure is not carried out"):
        assessment.move_case(row.reference, "effect_review", because=WHY, by=lead)


def test_no_action_is_a_decision_with_reasons_and_a_review_day() -> None:
    _, _, made = _put_to_decision(no_action=True)
    decider = build.person(Role.DECIDER)
    actions.vote(made.reference, "for", because=WHY, by=decider)
    for review_on in (None, decider.today):
        with pytest.raises(Refused, match="review"):
            actions.decide(made.reference, because=WHY, review_on=review_on, by=decider)
    with pytest.raises(Refused, match="Give a reason"):
        actions.decide(made.reference, because="", review_on=LATER, by=decider)
    done = actions.decide(made.reference, because="no arms", review_on=LATER, by=decider)
    assert (done.outcome, done.review_on) == ("no_action", LATER)


def test_a_vote_against_leaves_the_case_where_it_is_and_its_clock_running() -> None:
    row, lead, made = _put_to_decision()
    done = _decide(made, build.person(Role.DECIDER), "against")
    assert done.outcome == "rejected"
    assert Clock.everything.filter(kind="inquiry", stopped_on__isnull=True).exists()
    again = actions.propose_plan(
        row.reference, summary="Once more", because=WHY, measures=(TRAINING,), by=lead
    )
    assert again.state == "proposed"


def test_each_change_of_vote_is_kept() -> None:
    _, _, made = _put_to_decision()
    decider = build.person(Role.DECIDER)
    actions.vote(made.reference, "against", because="too little", by=decider)
    actions.vote(made.reference, "for", because="amended", by=decider)
    cast = Vote.everything.order_by("pk").values_list("view", "holds")
    assert list(cast) == [("against", False), ("for", True)]
    assert records.yields(made, by=decider).verdict == "decided"


def test_only_the_deciding_body_votes_and_nobody_after_the_decision() -> None:
    _, lead, made = _put_to_decision()
    with pytest.raises(Refused, match="Only the approving official may vote"):
        actions.vote(made.reference, "for", because=WHY, by=lead)
    decider = build.person(Role.DECIDER)
    _decide(made, decider)
    with pytest.raises(Refused, match="no vote can be cast or changed"):
        actions.vote(made.reference, "against", because=WHY, by=decider)


def test_nobody_signs_alone_a_plan_of_their_own() -> None:
    row, _ = _at_last_stage()
    both = build.person(Role.POLICY_LEAD, Role.DECIDER)
    plan = actions.propose_plan(
        row.reference, summary="Nothing", because=WHY, no_action=True, by=both
    )
    made = actions.open_decision(plan.reference, because=WHY, by=both)
    with pytest.raises(Refused, match="The plan is yours"):
        actions.vote(made.reference, "for", because=WHY, by=both)


def test_an_office_speaks_only_for_itself_and_its_objection_stays() -> None:
    row, lead = _at_last_stage()
    law, desk = arrange.office("Law"), arrange.office("Desk")
    adviser = arrange.in_office(Role.LEGAL_ADVISER, law)
    plan = actions.propose_plan(
        row.reference, summary="Train", because=WHY, measures=(TRAINING,), by=lead,
        ask=[law.reference, desk.reference],
    )  # fmt: skip
    with pytest.raises(Refused, match="You do not speak for this office"):
        actions.clear(plan.reference, office=desk.reference, because=WHY, by=adviser)
    actions.object_to(plan.reference, office=law.reference, because="too weak", by=adviser)
    actions.clear(plan.reference, office=law.reference, because="amended", comment=True, by=adviser)
    views = Clearance.everything.order_by("pk").values_list("view", "holds")
    assert list(views) == [("object", False), ("clear_with_comment", True)]


def test_a_plan_needs_measures_or_says_that_nothing_is_done() -> None:
    row, lead = _at_last_stage()
    with pytest.raises(Refused, match="Name at least one measure"):
        actions.propose_plan(row.reference, summary="Something", because=WHY, by=lead)
    past = Intent("unit_training", "2nd Wing", "the desk", date(2026, 1, 1), "fewer")
    with pytest.raises(Refused, match="not in the past"):
        actions.propose_plan(row.reference, summary="Train", because=WHY, measures=[past], by=lead)
    assert not Plan.everything.exists()


def test_before_the_last_stage_only_no_action_can_be_proposed() -> None:
    row, lead = arrange.case(), build.person(Role.POLICY_LEAD)
    with pytest.raises(Refused, match="Before the last stage"):
        actions.propose_plan(
            row.reference, summary="Train", because=WHY, measures=[TRAINING], by=lead
        )
    made = actions.propose_plan(
        row.reference, summary="No supplied arms", because=WHY, no_action=True, by=lead
    )
    assert made.no_action


def test_the_whole_road_ends_with_a_reviewed_effect_and_a_closed_case() -> None:
    row, lead, made = _put_to_decision()
    _decide(made, build.person(Role.DECIDER))
    measure = Measure.everything.get()
    with pytest.raises(Refused, match="Say what shows"):
        actions.carry_out(measure.reference, evidence=" ", because=WHY, by=lead)
    actions.carry_out(measure.reference, evidence="course list", because=WHY, by=lead)
    assessment.move_case(row.reference, "effect_review", because=WHY, by=lead)
    with pytest.raises(Refused, match="effect is not reviewed"):
        actions.close_case(row.reference, because=WHY, by=lead)
    actions.review_effect(made.reference, effect="none since", because=WHY, by=lead)
    closed = actions.close_case(row.reference, because="done", by=lead)
    assert (closed.stage, closed.closed_on) == ("closed", lead.today)


def test_a_case_with_an_open_plan_is_not_closed_until_it_is_withdrawn() -> None:
    row, lead, made = _put_to_decision()
    with pytest.raises(Refused, match="A plan is open"):
        actions.close_case(row.reference, because=WHY, by=lead)
    actions.withdraw_plan(made.plan.reference, because="overtaken", by=lead)
    made.refresh_from_db()
    assert made.outcome == "withdrawn"


def test_a_case_sent_back_after_a_decision_must_be_decided_again() -> None:
    row, lead, made = _put_to_decision(no_action=True)
    decider = build.person(Role.DECIDER)
    _decide(made, decider)
    assessment.move_case(row.reference, "incident_analysis", because="new film", by=lead)
    assert Clock.everything.filter(kind="inquiry", stopped_on__isnull=True).exists()
    with pytest.raises(Refused, match="no decision is recorded"):
        actions.close_case(row.reference, because=WHY, by=lead)
    with pytest.raises(Refused, match="no decision in force"):
        actions.review_effect(made.reference, effect="none", because=WHY, by=decider)


def test_a_measure_of_an_earlier_decision_does_not_meet_what_the_new_one_needs() -> None:
    row, lead, made = _put_to_decision()
    _decide(made, build.person(Role.DECIDER))
    assessment.move_case(row.reference, "policy_impact_assessment", because="new film", by=lead)
    actions.carry_out(Measure.everything.get().reference, evidence="list", because=WHY, by=lead)
    assert Case.everything.get(pk=row.pk).met == []


def test_a_dissenting_opinion_stays_with_the_decision_and_changes_nothing() -> None:
    row, lead, made = _put_to_decision()
    with pytest.raises(Refused, match="Nothing is decided here"):
        actions.dissent(made.reference, because="too little", by=lead)
    done = _decide(made, build.person(Role.DECIDER))
    analyst = build.person(Role.ANALYST)
    actions.dissent(made.reference, because="the pattern goes on", by=analyst)
    page = decision_page(made.reference, by=lead)
    assert [(o.person, o.because) for o in page.opinions] == [(analyst.name, "the pattern goes on")]
    assert (page.row.outcome, page.in_force) == (done.outcome, True)
    assert Case.everything.get(pk=row.pk).met == ["decision"]


def test_a_decision_opened_again_stays_as_it_was_and_the_case_is_decided_anew() -> None:
    row, lead, made = _put_to_decision()
    decider = build.person(Role.DECIDER)
    _decide(made, decider)
    again = actions.reconsider(made.reference, because="new film", by=lead)
    assert (again.outcome, again.reconsidered_because) == ("adopted", "new film")
    assert Case.everything.get(pk=row.pk).met == []
    assert Clock.everything.filter(kind="inquiry", stopped_on__isnull=True).exists()
    assert Measure.everything.get().state == "decided", "it binds until it is given up"
    with pytest.raises(Refused, match="decision in force"):
        actions.reconsider(made.reference, because="again", by=lead)
    plan = actions.propose_plan(
        row.reference, summary="More", because=WHY, measures=(TRAINING,), by=lead
    )
    second = actions.open_decision(plan.reference, because=WHY, by=lead)
    _decide(second, decider)
    assert records.in_force(Case.everything.get(pk=row.pk), by=lead) == second
    assert Decision.everything.get(pk=made.pk).outcome == "adopted"


def test_what_is_late_due_soon_and_awaited_is_listed() -> None:
    row, lead, made = _put_to_decision()
    decider = build.person(Role.DECIDER)
    [vote] = outstanding(by=decider).votes
    assert (vote.missing, vote.mine) == (1, True)
    assert not outstanding(by=lead).votes[0].mine
    _decide(made, decider)
    found = outstanding(by=lead)
    assert [(m.measure.kind, m.when) for m in found.measures if m.measure] == [
        ("unit_training", "later")
    ]
    assert [r.reference for r in found.reviews] == [made.reference]
    soon = outstanding(by=arrange.at(lead, 80))
    assert ([m.when for m in soon.measures], soon.late) == (["soon"], 0)
    late = outstanding(by=arrange.at(lead, 91))
    assert ([m.when for m in late.measures], [r.when for r in late.reviews]) == (["late"], ["late"])
    assert late.late == 2
    assert outstanding(by=build.person(Role.INTAKE_OFFICER)).measures == []
    assert row.reference == found.measures[0].case.reference


def test_an_office_that_is_asked_and_silent_is_listed_until_it_speaks() -> None:
    row, lead = _at_last_stage()
    law = arrange.office("Law")
    adviser = arrange.in_office(Role.LEGAL_ADVISER, law)
    plan = actions.propose_plan(
        row.reference, summary="Train", because=WHY, measures=(TRAINING,), by=lead,
        ask=[law.reference],
    )  # fmt: skip
    assert [(s.office, s.mine) for s in outstanding(by=adviser).clearances] == [("Law", True)]
    assert [s.mine for s in outstanding(by=lead).clearances] == [False]
    actions.clear(plan.reference, office=law.reference, because=WHY, by=adviser)
    assert not outstanding(by=adviser).clearances
