"""A case through its stages: what it needs, who moves it, which clocks run."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from answerable.actor import Role
from answerable.assessment import actions
from answerable.assessment.models import Case, Clock, Finding, History, Signature, Waiting
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import timing
from answerable.ledger.models import Act
from answerable.refusal import Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

pytestmark = pytest.mark.django_db


def _running(row: Case) -> set[str]:
    rows = Clock.everything.filter(subject=row.reference, stopped_on__isnull=True)
    return set(rows.values_list("kind", flat=True))


def test_opening_starts_the_inquiry_of_two_calendar_months_and_the_stage_without_limit() -> None:
    row = arrange.case()
    clocks = {clock.kind: clock for clock in Clock.everything.filter(subject=row.reference)}
    assert clocks["inquiry"].due_on == date(2026, 5, 16)
    assert clocks["stage:incident_analysis"].due_on is None
    assert row.holder == ""


def test_a_case_does_not_move_before_two_people_have_signed_each_finding() -> None:
    author, lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    row = arrange.case(author)
    with pytest.raises(Refused, match="not yet answered: finding 1, 2, 3, 4, 5"):
        actions.move_case(row.reference, "policy_impact_assessment", because=WHY, by=lead)
    made = actions.write_finding(
        row.reference, "harm", likelihood="cannot_tell", because=WHY, by=author
    )
    actions.sign_finding(made.reference, because=WHY, by=author)
    for prompt in ("actor", "arms_origin", "harmed", "avoidable"):
        arrange.find(row, prompt, author, lead)
    with pytest.raises(Refused, match="not yet signed by all who must: finding 1"):
        actions.move_case(row.reference, "policy_impact_assessment", because=WHY, by=lead)
    actions.countersign(made.reference, because=WHY, by=lead)
    moved = actions.move_case(row.reference, "policy_impact_assessment", because=WHY, by=lead)
    assert moved.stage == "policy_impact_assessment"
    assert _running(row) == {"inquiry", "stage:policy_impact_assessment"}


def test_the_author_never_gives_the_second_signature_even_when_another_gave_the_first() -> None:
    author, other = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = arrange.case(author)
    made = actions.write_finding(
        row.reference, "harm", likelihood="likely", confidence="low", because=WHY, by=author
    )
    actions.sign_finding(made.reference, because=WHY, by=other)
    with pytest.raises(Refused, match="the draft was yours"):
        actions.countersign(made.reference, because=WHY, by=author)
    with pytest.raises(Refused, match="the first is yours"):
        actions.countersign(made.reference, because=WHY, by=other)


def test_a_new_draft_leaves_what_is_signed_standing_until_it_is_signed_itself() -> None:
    author, other = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = arrange.case(author)
    arrange.find(row, "harm", author, other)
    made = actions.write_finding(
        row.reference, "harm", likelihood="unlikely", confidence="high", because=WHY, by=other
    )
    assert seen.held_findings(row, by=author)["harm"].state == "countersigned"
    actions.sign_finding(made.reference, because=WHY, by=other)
    states = Finding.everything.filter(case=row).order_by("pk").values_list("state", flat=True)
    assert list(states) == ["replaced", "signed"]


def test_a_finding_rests_only_on_what_its_author_may_see() -> None:
    author = build.person(Role.ANALYST)
    row = arrange.case(author)
    with pytest.raises(Refused, match="There is no record q-22222222"):
        actions.write_finding(
            row.reference, "harm", likelihood="likely", confidence="low", because=WHY,
            cites=["q-22222222"], by=author,
        )  # fmt: skip
    told = arrange.report()
    made = actions.write_finding(
        row.reference, "harm", likelihood="likely", confidence="low", because=WHY,
        cites=[told.reference, told.exhibit.reference], by=author,
    )  # fmt: skip
    assert made.cites == [told.reference, told.exhibit.reference]


def test_a_withdrawn_finding_no_longer_counts_and_stays_on_record() -> None:
    author, other = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = arrange.case(author)
    arrange.find(row, "harm", author, other)
    held = Finding.everything.get(case=row)
    with pytest.raises(Refused, match="Only who wrote or signed"):
        actions.withdraw_finding(held.reference, because=WHY, by=build.person(Role.ANALYST))
    actions.withdraw_finding(held.reference, because="the film was older", by=other)
    assert "harm" not in seen.held_findings(row, by=author)
    assert Signature.everything.filter(finding=held).count() == 2


def test_waiting_for_the_partner_stops_no_clock() -> None:
    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    before = _running(row)
    actions.note_waiting(row.reference, kind="partner", whom="Veskara", because="asked", by=by)
    assert _running(row) == before
    (inquiry, _) = timing.clocks_of(row.reference, by=arrange.at(by, 62))
    assert (inquiry.day, inquiry.of, inquiry.chip) == (62, 61, "late")


def test_a_new_wait_ends_the_one_before() -> None:
    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    actions.note_waiting(row.reference, kind="partner", whom="Veskara", because="asked", by=by)
    actions.note_waiting(row.reference, kind="office", whom="Law", because="asked", by=by)
    assert Waiting.everything.filter(case=row, ended_on__isnull=True).get().on_whom == "Law"
    actions.end_waiting(row.reference, because="answered", by=by)
    with pytest.raises(Refused, match="waits for nothing"):
        actions.end_waiting(row.reference, because="answered", by=by)


def test_an_extension_names_who_why_and_until_when() -> None:
    lead = build.person(Role.POLICY_LEAD)
    row = arrange.case()
    until = date(2026, 6, 30)
    with pytest.raises(Refused, match="Only a policy lead"):
        actions.extend_clock(
            row.reference, "inquiry", until=until, because=WHY, by=build.person(Role.ANALYST)
        )
    actions.extend_clock(row.reference, "inquiry", until=until, because="two sites", by=lead)
    clock = timing.clocks_of(row.reference, by=lead)[0].clock
    assert (clock.due_on, clock.first_due_on) == (until, date(2026, 5, 16))
    assert (clock.extended_by, clock.extended_because) == (lead.pseudonym, "two sites")


def test_a_clock_without_limit_cannot_be_extended() -> None:
    row, lead = arrange.case(), build.person(Role.POLICY_LEAD)
    with pytest.raises(Refused, match="No limit is set"):
        actions.extend_clock(
            row.reference, "stage:incident_analysis", until=date(2027, 1, 1), because=WHY, by=lead
        )


def test_the_triage_clock_of_a_report_can_be_given_longer_and_still_runs_from_receipt() -> None:
    told, lead = arrange.report(), build.person(Role.POLICY_LEAD)
    actions.extend_clock(
        told.reference, "triage", until=date(2026, 4, 20), because="translator away", by=lead
    )
    (clock, _) = timing.clocks_of(told.reference, by=arrange.at(lead, 20))
    assert (clock.day, clock.of, clock.chip) == (20, 35, "running")


def test_somebody_takes_a_case_nobody_holds_and_hands_it_over() -> None:
    by, other = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = arrange.case(by)
    actions.assign(row.reference, holder=by.pseudonym, because=WHY, by=by)
    with pytest.raises(Refused, match="Only a policy lead or a desk officer"):
        actions.assign(row.reference, holder=other.pseudonym, because=WHY, by=other)
    actions.assign(row.reference, holder=other.pseudonym, because="on leave", by=by)
    assert Case.everything.get(pk=row.pk).holder == other.pseudonym


def test_nobody_is_given_a_case_they_may_not_see() -> None:
    row, lead = arrange.case(), build.person(Role.POLICY_LEAD)
    for stranger in (build.person(Role.MONITOR), build.person(Role.ADMINISTRATOR)):
        with pytest.raises(Refused, match="cannot hold the case"):
            actions.assign(row.reference, holder=stranger.pseudonym, because=WHY, by=lead)


def test_an_edit_made_on_an_older_page_is_refused_with_a_sentence() -> None:
    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    actions.assign(row.reference, holder=by.pseudonym, because=WHY, by=by, version=1)
    with pytest.raises(Refused, match="Somebody changed this case meanwhile"):
        actions.assign(row.reference, holder="", because=WHY, by=by, version=1)


def test_a_case_sent_back_keeps_its_findings_and_its_clock() -> None:
    author, lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    row = arrange.lead_on(arrange.case(author), author, lead)
    actions.move_case(row.reference, "incident_analysis", because="new film", by=lead)
    assert len(seen.held_findings(row, by=lead)) == 5
    assert _running(row) == {"inquiry", "stage:incident_analysis"}


def test_a_case_closes_only_after_a_decision_or_a_disposition_of_two() -> None:
    by, second = build.person(Role.ANALYST), build.person(Role.INTAKE_OFFICER)
    row = arrange.case(by)
    lead = build.person(Role.POLICY_LEAD)
    with pytest.raises(Refused, match="This case cannot move yet"):
        actions.close_case(row.reference, because=WHY, by=lead)
    actions.triage_report(row.incident.reference, "duplicate", because=WHY, by=by)
    with pytest.raises(Refused):
        actions.close_case(row.reference, because=WHY, by=by)
    actions.second_triage(row.incident.reference, because=WHY, by=second)
    closed = actions.close_case(row.reference, because="told twice", by=by)
    assert (closed.stage, closed.closed_on) == ("closed", by.today)
    assert not _running(row)


def test_a_closed_case_is_reopened_by_an_act_that_starts_the_clock_anew() -> None:
    by, lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    row = arrange.case(by)
    actions.triage_report(row.incident.reference, "duplicate", because=WHY, by=by)
    actions.second_triage(row.incident.reference, because=WHY, by=build.person(Role.ANALYST))
    actions.close_case(row.reference, because=WHY, by=by)
    with pytest.raises(Refused, match="Only the policy lead may reopen"):
        arrange.reopen(row, by)
    arrange.reopen(row, arrange.at(lead, 9))
    inquiry = Clock.everything.get(subject=row.reference, kind="inquiry", stopped_on__isnull=True)
    assert inquiry.started_on == by.today + timedelta(9)


def test_every_stage_move_is_in_the_history_with_both_dates() -> None:
    author, lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    told = arrange.incident(days_ago=20)
    actions.triage_report(told.reference, "accepted", because=WHY, by=author)
    earlier = author.today - timedelta(9)
    row = actions.open_case(told.reference, because=WHY, by=author, effective_on=earlier)
    arrange.lead_on(row, author, lead)
    moves = History.objects.filter(subject=row.reference, what="stage").order_by("act")
    assert [(m.value, m.effective_on) for m in moves] == [
        ("incident_analysis", earlier),
        ("policy_impact_assessment", author.today),
    ]
    assert all(m.data["incident"] == told.reference for m in moves)


def test_a_move_cannot_take_effect_before_the_stage_was_entered() -> None:
    author, lead = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    row = arrange.lead_on(arrange.case(author), author, lead)
    with pytest.raises(Refused, match="lies before"):
        actions.move_case(
            row.reference, "incident_analysis", because=WHY, by=lead,
            effective_on=lead.today - timedelta(1),
        )  # fmt: skip


def test_a_refused_move_leaves_no_trace() -> None:
    row, lead = arrange.case(), build.person(Role.POLICY_LEAD)
    before = Act.objects.count(), History.objects.count(), Clock.everything.count()
    with pytest.raises(Refused):
        actions.move_case(row.reference, "coordinated_action", because=WHY, by=lead)
    assert (Act.objects.count(), History.objects.count(), Clock.everything.count()) == before


def test_the_database_itself_refuses_confidence_where_nobody_can_tell() -> None:
    author = build.person(Role.ANALYST)
    row = arrange.case(author)
    made = actions.write_finding(
        row.reference, "harm", likelihood="cannot_tell", because=WHY, by=author
    )
    made.confidence = "high"
    with pytest.raises(IntegrityError), transaction.atomic():
        made.save(update_fields=["confidence"])
