"""Another organisation's procedure is a file: four stages, consensus, other clocks, and no code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from answerable.actor import Actor, Role
from answerable.assessment import actions, queries
from answerable.assessment.models import Case, Clock
from answerable.incidents.models import Incident
from answerable.refusal import Refused
from answerable.response import actions as response
from answerable.response.models import Measure
from answerable.response.rules.plans import Intent
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

pytestmark = pytest.mark.django_db
FILE = Path(__file__).with_name("four_stages.yaml")


@pytest.fixture(autouse=True)
def data(tmp_path: Path) -> Iterator[None]:
    """A data folder in which the operator's own procedure lies, used by default."""
    own = tmp_path / "playbooks" / "harbour.yaml"
    own.parent.mkdir()
    own.write_text(FILE.read_text("utf-8"), "utf-8")
    with override_settings(DATA=tmp_path, PLAYBOOK="harbour"):
        yield


def opened(by: Actor) -> Case:
    told = arrange.incident()
    actions.triage_report(told.reference, "heard", because=WHY, by=by)
    return actions.open_case(told.reference, because=WHY, by=by)


def signed(row: Case, prompt: str, *people: Actor) -> None:
    first, *others = people
    made = actions.write_finding(
        row.reference, prompt, likelihood="likely", confidence="low", because=WHY, by=first
    )
    actions.sign_finding(made.reference, because=WHY, by=first)
    for other in others:
        actions.countersign(made.reference, because=WHY, by=other)


def decided(row: Case, master: Actor, assessor: Actor) -> str:
    lamp = Intent(
        "light_the_quay", "the eastern quay", "works", date(2026, 4, 1), "fewer accidents"
    )
    plan = response.propose_plan(
        row.reference, summary="Light it", because=WHY, measures=[lamp], by=master
    )
    decision = response.open_decision(plan.reference, because=WHY, question="Light it?", by=master)
    response.vote(decision.reference, "for", because=WHY, by=master)
    with pytest.raises(Refused, match="1 of 2 have voted; 1 more needed"):
        response.decide(decision.reference, because=WHY, review_on=date(2026, 5, 1), by=master)
    response.vote(decision.reference, "for", because=WHY, by=assessor)
    response.decide(decision.reference, because=WHY, review_on=date(2026, 5, 1), by=master)
    return decision.reference


def test_a_case_goes_through_four_stages_to_its_end_by_the_operators_file() -> None:
    ana, eva = build.person(Role.ANALYST), build.person(Role.ANALYST)
    master, assessor = build.person(Role.POLICY_LEAD), build.person(Role.LEGAL_ADVISER)
    row = opened(ana)
    assert (row.stage, row.procedure.name, row.procedure.version) == ("hear", "harbour", "3")

    signed(row, "told", ana, eva)
    with pytest.raises(Refused, match="does not go from hearing to advising"):
        actions.move_case(row.reference, "advise", because=WHY, by=ana)
    actions.move_case(row.reference, "weigh", because=WHY, by=ana)
    signed(row, "held", ana, eva)
    with pytest.raises(Refused, match="signed by all who must: finding 2"):
        actions.move_case(row.reference, "advise", because=WHY, by=ana)
    held = queries.case_page(row.reference, by=assessor).lines[1].finding
    assert held is not None
    actions.countersign(held.row.reference, because=WHY, by=assessor)
    actions.move_case(row.reference, "advise", because=WHY, by=ana)
    signed(row, "advice", assessor, master)
    with pytest.raises(Refused, match="Only the assessor may make this move"):
        actions.move_case(row.reference, "act", because=WHY, by=master)
    actions.move_case(row.reference, "act", because=WHY, by=assessor)

    decision = decided(row, master, assessor)
    measure = Measure.everything.get()
    response.carry_out(measure.reference, evidence="Seen lit", because=WHY, by=master)
    actions.move_case(row.reference, "effect_review", because=WHY, by=master)
    later = arrange.at(master, 50)
    response.review_effect(decision, effect="No accident since", because=WHY, by=later)
    ended = response.close_case(row.reference, because=WHY, by=arrange.at(assessor, 50))
    assert (ended.stage, ended.closed_on) == ("closed", later.today)


def test_one_vote_against_blocks_where_the_file_says_consensus() -> None:
    ana, eva = build.person(Role.ANALYST), build.person(Role.ANALYST)
    master, assessor = build.person(Role.POLICY_LEAD), build.person(Role.LEGAL_ADVISER)
    row = opened(ana)
    signed(row, "told", ana, eva)
    actions.move_case(row.reference, "weigh", because=WHY, by=ana)
    signed(row, "held", ana, eva, assessor)
    actions.move_case(row.reference, "advise", because=WHY, by=ana)
    signed(row, "advice", assessor, master)
    actions.move_case(row.reference, "act", because=WHY, by=assessor)
    lamp = Intent("light_the_quay", "the quay", "works", date(2026, 4, 1), "fewer accidents")
    plan = response.propose_plan(
        row.reference, summary="Light it", because=WHY, measures=[lamp], by=master
    )
    decision = response.open_decision(plan.reference, because=WHY, question="So?", by=master)
    response.vote(decision.reference, "for", because=WHY, by=master)
    response.vote(decision.reference, "against", because=WHY, by=assessor)
    made = response.decide(decision.reference, because=WHY, review_on=date(2026, 5, 1), by=master)
    assert made.outcome == "rejected"


def test_clocks_count_by_the_calendar_of_the_file() -> None:
    row = opened(build.person(Role.ANALYST))
    due = {c.kind: c.due_on for c in Clock.everything.filter(subject=row.reference)}
    # From Monday 16 March: 18 (the 17th is closed), then 21, 22, 23, 24: Thursday and Friday are off.
    assert due == {"inquiry": date(2026, 3, 24), "stage:hear": date(2026, 3, 19)}


def test_a_strict_scope_refuses_what_lies_outside_and_leaves_no_trace() -> None:
    by = build.person(Role.ANALYST)
    told = arrange.incident()
    Incident.everything.filter(pk=told.pk).update(recipient_states=["Tamrin"])
    actions.triage_report(told.reference, "heard", because=WHY, by=by)
    with pytest.raises(Refused, match="Outside the scope of this procedure: it applies to Veskara"):
        actions.open_case(told.reference, because=WHY, by=by)
    assert not Case.everything.exists()


def test_what_the_shipped_procedures_offer_is_not_offered_here() -> None:
    by = build.person(Role.ANALYST)
    told = arrange.incident()
    with pytest.raises(Refused, match="Choose a disposition"):
        actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    shown = queries.triage_page(told.reference, by=by)
    assert [d.code for _, ones in shown.families for d in ones] == ["heard", "unclear"]


def test_a_case_moved_back_enters_the_stage_anew() -> None:
    ana, eva = build.person(Role.ANALYST), build.person(Role.ANALYST)
    assessor = build.person(Role.LEGAL_ADVISER)
    row = opened(ana)
    signed(row, "told", ana, eva)
    actions.move_case(row.reference, "weigh", because=WHY, by=ana)
    signed(row, "held", ana, eva, assessor)
    actions.move_case(row.reference, "advise", because=WHY, by=ana)
    back = actions.move_case(row.reference, "hear", because="new film", by=arrange.at(assessor, 1))
    assert (back.stage, back.stage_since) == ("hear", ana.today + timedelta(1))
