"""A case on a pattern: opened without triage, assessed and decided like any other, counted apart."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from answerable.actor import Actor, Level, Role
from answerable.assessment import actions as assessment
from answerable.assessment import queries as cases
from answerable.assessment.models import Case
from answerable.assessment.models import History as CaseHistory
from answerable.incidents import actions as incidents
from answerable.incidents.models import Pattern
from answerable.incidents.rules.patterns import asked
from answerable.oversight.queries import overview
from answerable.playbook import CLOSED
from answerable.refusal import Absent, Refused
from answerable.response import actions as response
from answerable.response.models import History as ResponseHistory
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY, at
from tests.integration.incidents import lists
from tests.pages import signed_in

pytestmark = pytest.mark.django_db

ROWS = [("Ostrel", "guided bomb", "school"), ("Kellan", "guided bomb", "market")]


def worker(**more: Any) -> Actor:
    return build.person(Role.ANALYST, Role.INTAKE_OFFICER, Role.POLICY_LEAD, **more)


def pattern(by: Actor, **more: Any) -> Pattern:
    question = asked({"munition": ["guided bomb"]})
    return incidents.save_pattern(
        title="Guided bombs", question=question, because=WHY, by=by, **more
    )


def test_a_case_is_opened_on_a_pattern_once_and_needs_no_triage() -> None:
    by = worker()
    kept = pattern(by)
    row = assessment.open_case(kept.reference, because=WHY, by=by)
    assert (row.subject, row.title, row.on_pattern) == (kept.reference, "Guided bombs", True)
    assert row.received_at == kept.saved_at
    with pytest.raises(Refused, match="This pattern has a case under this procedure already"):
        assessment.open_case(kept.reference, because=WHY, by=by)
    with pytest.raises(Refused, match="opens a case"):
        assessment.open_case(kept.reference, because=WHY, by=build.person(Role.DECIDER))


def test_a_case_on_a_pattern_out_of_sight_is_not_opened() -> None:
    kept = pattern(worker(ceiling=Level.CONFIDENTIAL), level=Level.CONFIDENTIAL)
    with pytest.raises(Absent):
        assessment.open_case(kept.reference, because=WHY, by=worker())


def test_a_case_begins_no_earlier_than_its_pattern_was_saved() -> None:
    by = worker()
    kept = pattern(by)
    with pytest.raises(Refused):
        assessment.open_case(kept.reference, because=WHY, by=by, effective_on=at(by, -1).today)


def test_the_database_refuses_a_case_on_nothing_or_on_both() -> None:
    by = worker()
    row = assessment.open_case(pattern(by).reference, because=WHY, by=by)
    told = arrange.incident()
    for change in ({"pattern": None}, {"incident": told}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Case.everything.filter(pk=row.pk).update(**change)


def test_findings_of_a_pattern_rest_on_statements_of_its_incidents_and_on_the_pattern() -> None:
    by = worker()
    lists.incidents([*ROWS, ("Orla", "mortar", "bridge")], by=by)
    kept = pattern(by)
    row = assessment.open_case(kept.reference, because=WHY, by=by)
    page = cases.case_page(row.reference, by=by)
    weapons = {choice.weapon for choice in page.choices}
    assert "mortar" not in weapons
    assert len({choice.protected_by for choice in page.choices}) == page.reports == 2
    made = assessment.write_finding(
        row.reference, page.now[0].prompt.code, likelihood="likely", confidence="moderate",
        because=WHY, cites=[kept.reference, page.choices[0].reference], by=by,
    )  # fmt: skip
    assert kept.reference in made.cites


def test_a_case_on_a_pattern_goes_the_whole_way() -> None:
    by, second, decider = worker(), worker(), build.person(Role.DECIDER, Role.POLICY_LEAD)
    lists.incidents(ROWS, by=by)
    row = assessment.open_case(pattern(by).reference, because=WHY, by=by)
    row = arrange.lead_on(row, by, second)
    arrange.find(row, "policy_impact", second, by)
    row = assessment.move_case(row.reference, "coordinated_action", because=WHY, by=by)
    plan = response.propose_plan(
        row.reference, summary="Nothing more", because=WHY, no_action=True, by=second
    )
    decision = response.open_decision(plan.reference, because=WHY, by=decider)
    for voter in (by, second, decider):
        try:
            response.vote(decision.reference, "for", because=WHY, by=voter)
        except Refused:
            continue
    response.decide(decision.reference, because=WHY, review_on=at(by, 60).today, by=decider)
    response.review_effect(decision.reference, effect="none", because=WHY, by=decider)
    closed = response.close_case(row.reference, because=WHY, by=decider)
    assert closed.stage == CLOSED
    rows = [*CaseHistory.objects.filter(subject=row.reference), *ResponseHistory.objects.all()]
    assert rows
    assert all(one.data["pattern"] == row.subject and "incident" not in one.data for one in rows)


def test_the_funnel_counts_incidents_and_cases_on_patterns_stand_apart() -> None:
    by = worker()
    lists.incidents(ROWS, by=by)
    before = overview(by=by)
    row = assessment.open_case(pattern(by).reference, because=WHY, by=by)
    after = overview(by=by)
    assert after.open == before.open == 2
    assert [line.open for line in after.lines if line.stage == row.stage] == [0]
    assert cases.open_pattern_cases(by=by) == 1
    assert cases.open_pattern_cases(by=build.person(Role.MONITOR)) == 0


def test_every_page_of_a_case_on_a_pattern_is_shown() -> None:
    by = worker()
    lists.incidents(ROWS, by=by)
    kept = pattern(by)
    client = signed_in(by)
    opened = client.post(f"/patterns/{kept.reference}/open-case", {"because": WHY})
    assert opened.status_code == 302
    case = opened["Location"]
    page = client.get(case).content.decode()
    assert f'href="/patterns/{kept.reference}"' in page
    assert "Pattern saved" in page
    assert f"/triage/{kept.reference}" not in page
    for address in ("/", "/cases", f"{case}/plan", f"/patterns/{kept.reference}", "/clocks"):
        assert client.get(address).status_code == 200
    listed = client.get("/cases").content.decode()
    assert "Guided bombs" in listed


def test_the_first_screen_says_how_many_are_on_patterns_and_leads_to_them() -> None:
    by = worker()
    row = assessment.open_case(pattern(by).reference, because=WHY, by=by)
    other = arrange.case(by)
    browser = signed_in(by)
    assert '<a href="/cases?about=pattern">1 case on a pattern is open</a>' in _text(browser, "/")
    listed = _text(browser, "/cases?about=pattern")
    assert row.reference in listed
    assert other.reference not in listed
    assert row.reference not in _text(browser, "/cases?about=incident")


def _text(browser: Client, path: str) -> str:
    return browser.get(path).content.decode()
