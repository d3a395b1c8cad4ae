"""What the pages of this room read off: the same sentences the actions raise, only for the reader."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.actor import Level, Role
from answerable.assessment import actions, queries
from answerable.assessment.queries import Filters
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

pytestmark = pytest.mark.django_db


def test_the_button_and_the_refusal_say_the_same() -> None:
    row, lead = arrange.case(), build.person(Role.POLICY_LEAD)
    onward = queries.case_page(row.reference, by=lead).standing.onward
    assert onward is not None
    with pytest.raises(Refused) as refused:
        actions.move_case(row.reference, onward.target, because=WHY, by=lead)
    assert str(refused.value) == onward.why_not


def test_the_page_says_what_is_missing_and_who_could_sign() -> None:
    author = build.person(Role.ANALYST, name="Nadia Safar")
    build.person(Role.ANALYST, name="Lior Brandt")
    row = arrange.case(author)
    made = actions.write_finding(
        row.reference, "harm", likelihood="likely", confidence="low", because=WHY, by=author
    )
    actions.sign_finding(made.reference, because=WHY, by=author)
    page = queries.case_page(row.reference, by=author)
    assert page.standing.missing[0] == "Finding 1 has 1 of 2 signatures."
    assert page.now[0].could_sign == ("Lior Brandt",)
    assert page.standing.next_step.startswith("Finding 1 needs another signature")


def test_all_stages_stand_on_the_rail_with_days_of_days_allowed() -> None:
    row = arrange.case()
    page = queries.case_page(row.reference, by=arrange.at(build.person(Role.ANALYST), 30))
    assert [(s.code, s.state) for s in page.standing.rail] == [
        ("received", "passed"), ("triage", "passed"), ("incident_analysis", "now"),
        ("policy_impact_assessment", ""), ("coordinated_action", ""), ("effect_review", ""),
        ("closed", ""),
    ]  # fmt: skip
    assert page.inquiry is not None
    assert page.inquiry.words == "day 30 of 61"


def test_grounds_the_reader_may_not_see_are_not_hinted_at() -> None:
    author = build.person(Role.ANALYST, Role.INTAKE_OFFICER, ceiling=Level.CONFIDENTIAL)
    row = arrange.case(author)
    hidden = arrange.report(Level.INTERNAL)
    actions.write_finding(
        row.reference, "harm", likelihood="likely", confidence="low", because=WHY,
        cites=[hidden.reference], by=author,
    )  # fmt: skip
    blind = build.person(Role.LICENSING_OFFICER)
    line = queries.case_page(row.reference, by=blind).now[0]
    assert line.draft is not None
    assert (list(line.draft.records), list(line.draft.statements)) == ([], [])


def test_a_case_that_may_not_be_seen_is_absent() -> None:
    row = arrange.case()
    for stranger in (build.person(Role.MONITOR), build.person(Role.ADMINISTRATOR)):
        with pytest.raises(Absent):
            queries.case_page(row.reference, by=stranger)


def test_the_holder_is_named_inside_the_office_only() -> None:
    desk = arrange.office("Veskara desk")
    holder = arrange.in_office(Role.ANALYST, desk, name="Nadia Safar")
    lead = build.person(Role.POLICY_LEAD)
    row = arrange.case()
    actions.assign(
        row.reference, holder=holder.pseudonym, office=desk.reference, because=WHY, by=lead
    )
    assert queries.case_page(row.reference, by=holder).care.holder == "Nadia Safar"
    outside = queries.case_page(row.reference, by=lead).care
    assert (outside.holder, outside.office) == ("", "Veskara desk")


def test_cases_are_listed_oldest_first_and_narrowed() -> None:
    by = build.person(Role.ANALYST)
    young, old = arrange.case(by, days_ago=5), arrange.case(by, days_ago=200)
    actions.note_waiting(old.reference, kind="partner", whom="Veskara", because="asked", by=by)

    def listed(filters: Filters) -> list[str]:
        return [line.row.reference for line in queries.case_list(filters, by=by).lines]

    assert listed(Filters()) == [old.reference, young.reference]
    assert listed(Filters(waiting="partner")) == [old.reference]
    assert listed(Filters(waiting="none")) == [young.reference]
    assert listed(Filters(least_days=181, most_days=365)) == [old.reference]
    assert listed(Filters(most_days=30)) == [young.reference]
    assert listed(Filters(stage="closed")) == []
    assert listed(Filters(holder="none", office="none")) == [old.reference, young.reference]


def test_a_longer_list_asks_the_database_no_more_often() -> None:
    by = build.person(Role.ANALYST)

    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            queries.case_list(Filters(), by=by)
        return len(caught)

    for _ in range(2):
        row = arrange.case(by)
        actions.assign(row.reference, holder=by.pseudonym, because=WHY, by=by)
    few = asked()
    for _ in range(6):
        row = arrange.case(by)
        actions.assign(row.reference, holder=by.pseudonym, because=WHY, by=by)
    assert asked() == few


def test_five_questions_are_answered_apart_or_not_assessed() -> None:
    author, other = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = arrange.case(author)
    actions.write_finding(
        row.reference, "actor", likelihood="likely", confidence="low", because=WHY, by=author
    )
    arrange.find(row, "harm", author, other)
    answers = queries.five_questions(row.incident.reference, by=author)
    assert [(a.question, a.likelihood) for a in answers] == [
        ("harm", "likely"), ("actor", None), ("arms_origin", None), ("harmed", None), ("law", None),
    ]  # fmt: skip
    assert (
        queries.five_questions(row.incident.reference, by=build.person(Role.MONITOR))[0].case == ""
    )


def test_triage_says_why_no_case_can_be_opened() -> None:
    by, told = build.person(Role.ANALYST), arrange.incident()
    page = queries.triage_page(told.reference, by=by)
    assert page.open_why_not == "Triage has not accepted this incident, nor a report that tells it."
    assert [family.value for family, _ in page.families] == [
        "accepted", "not_shown", "cannot_tell", "not_for_this_process",
    ]  # fmt: skip
