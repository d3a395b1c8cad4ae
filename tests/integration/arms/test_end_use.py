"""A concern that harms no one runs through the same cases, stages and clocks, under its own playbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from answerable.actor import Role
from answerable.arms import actions
from answerable.arms.queries.end_use import concern_page
from answerable.arms.rules.end_use import Told
from answerable.assessment import actions as assessment
from answerable.assessment.models import Clock, History
from answerable.assessment.queries import case_page
from answerable.assessment.queries.lists import Filters, case_list
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.arms.seen_arrange import WHY, analyst, unit
from tests.integration.assessment.arrange import incident

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()
TOLD = Told("Twelve launchers missing", "loss_of_custody", "A count found twelve fewer.",
            "the embassy", ("Tamrin",), least=12, most=12,
            received_on=TODAY - timedelta(days=20))  # fmt: skip


def test_a_case_on_a_concern_has_stages_clocks_and_findings_like_any_other() -> None:
    by, second = analyst(), build.person(Role.LICENSING_OFFICER, Role.POLICY_LEAD)
    row = actions.record_concern(TOLD, because=WHY, by=by)
    case = assessment.open_case(row.reference, because=WHY, by=by)
    assert (case.procedure.name, case.stage, case.received_at.date()) == (
        "end-use", "verification", TODAY - timedelta(days=20),
    )  # fmt: skip
    kinds = {clock.kind: clock.due_on for clock in Clock.everything.filter(subject=case.reference)}
    assert kinds["inquiry"] == TODAY + timedelta(days=60)
    assert kinds["stage:verification"] == TODAY + timedelta(days=30)
    for prompt in ("happened", "items", "custody", "visited"):
        made = assessment.write_finding(
            case.reference, prompt, likelihood="likely", confidence="high", because=WHY, by=by,
            answer="as counted",
        )  # fmt: skip
        assessment.sign_finding(made.reference, because=WHY, by=by)
        assessment.countersign(made.reference, because=WHY, by=second)
    moved = assessment.move_case(case.reference, "determination", because=WHY, by=by)
    assert moved.stage == "determination"
    shown = case_page(case.reference, by=by)
    assert [step.code for step in shown.standing.rail][:3] == [
        "received", "verification", "determination",
    ]  # fmt: skip
    assert case_list(Filters(about="concern"), by=by).count == 1
    assert case_list(Filters(about="incident"), by=by).count == 0
    rows = History.objects.filter(what="stage", subject=case.reference)
    assert all(one.data["concern"] == row.reference for one in rows)


def test_a_concern_runs_under_no_procedure_for_incidents_and_an_incident_not_under_its() -> None:
    by = analyst()
    row = actions.record_concern(TOLD, because=WHY, by=by)
    with pytest.raises(Refused, match="is for incidents"):
        assessment.open_case(row.reference, because=WHY, playbook="chirg", by=by)
    with pytest.raises(Refused, match="not for incidents"):
        assessment.open_case(incident().reference, because=WHY, playbook="end-use", by=by)
    assessment.open_case(row.reference, because=WHY, by=by)
    with pytest.raises(Refused, match="has a case"):
        assessment.open_case(row.reference, because=WHY, by=by)


def test_what_a_concern_is_about_is_named_once_and_shown_to_who_may_see_it() -> None:
    by = analyst()
    row, about = actions.record_concern(TOLD, because=WHY, by=by), unit(by)
    actions.name_item(row.reference, about.reference, by=by)
    with pytest.raises(Refused, match="names it already"):
        actions.name_item(row.reference, about.reference, by=by)
    with pytest.raises(Absent):
        actions.name_item(row.reference, "tr-22222222", by=by)
    with pytest.raises(Refused, match="is about an article"):
        actions.name_item(row.reference, "i-22222222", by=by)
    assert [one.name for one in concern_page(row.reference, by=by).items] == ["Seventh Brigade"]
    officer = build.person(Role.INTAKE_OFFICER)
    assert list(concern_page(row.reference, by=officer).items) == []
    with pytest.raises(Absent):
        concern_page(row.reference, by=build.person(Role.MONITOR))


def test_a_concern_says_what_and_whose_before_it_is_recorded() -> None:
    by = analyst()
    for wrong, sentence in [
        (replace(TOLD, kind="noise"), "Choose what"), (replace(TOLD, states=()), "Name the state"),
        (replace(TOLD, most=11), "not below"), (replace(TOLD, source=" "), "who told of it"),
        (replace(TOLD, received_on=TODAY + timedelta(days=1)), "has not come yet"),
    ]:  # fmt: skip
        with pytest.raises(Refused, match=sentence):
            actions.record_concern(wrong, because=WHY, by=by)
