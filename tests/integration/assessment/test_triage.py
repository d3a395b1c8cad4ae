"""Triage: four families, a second person for what turns away, a clock from receipt."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.actor import Level, Role
from answerable.assessment import actions
from answerable.assessment.actions.rows import insert_first
from answerable.assessment.models import Case, History, Triage
from answerable.assessment.queries import subjects, timing, triage_page
from answerable.incidents import actions as incidents
from answerable.ledger.models import Act
from answerable.playbook import ClockState
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY, at
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


def test_accepting_is_in_force_at_once_and_opens_the_way_to_a_case() -> None:
    by, told = build.person(Role.ANALYST), arrange.incident()
    actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    assert actions.open_case(told.reference, because=WHY, by=by).stage == "incident_analysis"


def test_no_triage_is_decided_on_an_incident_that_was_merged_away() -> None:
    by, told, stays = build.person(Role.ANALYST), arrange.incident(), arrange.incident()
    incidents.merge(told.reference, into=stays.reference, because=WHY, by=by)
    with pytest.raises(Refused, match=f"merged into {stays.reference}"):
        actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    assert f"merged into {stays.reference}" in str(triage_page(told.reference, by=by).why_not)
    actions.triage_report(stays.reference, "accepted", because=WHY, by=by)


def test_turning_away_waits_for_another_person() -> None:
    by, told = build.person(Role.INTAKE_OFFICER), arrange.report()
    actions.triage_report(told.reference, "not_occurred", because=WHY, by=by)
    with pytest.raises(Refused, match="must be another"):
        actions.second_triage(told.reference, because=WHY, by=by)
    row = actions.second_triage(told.reference, because=WHY, by=build.person(Role.ANALYST))
    assert (row.state, row.in_force_on) == ("in_force", build.NOON.date())


def test_a_report_never_triaged_has_a_running_clock_from_receipt() -> None:
    told = arrange.report()
    later = arrange.at(build.person(Role.ANALYST), 40)
    (clock, _) = timing.clocks_of(told.reference, by=later)
    assert (clock.day, clock.of, clock.state) == (40, 14, ClockState.VERY_LATE)
    assert not clock.stopped


def test_a_hold_stops_no_clock_even_when_two_people_agree() -> None:
    by, told = build.person(Role.INTAKE_OFFICER), arrange.report()
    until = by.today + timedelta(30)
    actions.triage_report(told.reference, "on_hold", because=WHY, until=until, by=by)
    actions.second_triage(told.reference, because=WHY, by=build.person(Role.ANALYST))
    assert not timing.clocks_of(told.reference, by=by)[0].stopped


def test_a_disposition_in_force_stops_the_triage_clock_on_its_day() -> None:
    by, told = build.person(Role.INTAKE_OFFICER), arrange.report()
    later = arrange.at(by, 5)
    actions.triage_report(told.reference, "accepted", because=WHY, by=later)
    clock = timing.clocks_of(told.reference, by=arrange.at(by, 30))[0]
    assert (clock.stopped, clock.day) == (True, 5)


def test_awaiting_a_second_person_the_clock_runs_on() -> None:
    by, told = build.person(Role.INTAKE_OFFICER), arrange.report()
    actions.triage_report(told.reference, "duplicate", because=WHY, by=by)
    assert not timing.clocks_of(told.reference, by=by)[0].stopped


def test_new_information_replaces_a_disposition_and_keeps_it_on_record() -> None:
    by, told = build.person(Role.ANALYST), arrange.report()
    actions.triage_report(told.reference, "insufficient_information", because=WHY, by=by)
    actions.second_triage(told.reference, because=WHY, by=build.person(Role.ANALYST))
    actions.triage_report(told.reference, "accepted", because="a film came in", by=by)
    states = [row.state for row in subjects.triages_of(told.reference, by=by)]
    assert states == ["in_force", "superseded"]


def test_an_accepted_report_opens_the_way_for_its_incident_only_when_linked() -> None:
    by, told = build.person(Role.ANALYST), arrange.report()
    actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    with pytest.raises(Refused, match="Triage has not accepted"):
        actions.open_case(arrange.incident().reference, because=WHY, by=by)


def test_a_negative_disposition_of_the_incident_outweighs_an_accepted_report() -> None:
    by, told = build.person(Role.ANALYST), arrange.incident()
    actions.triage_report(told.reference, "no_civilian_harm", because=WHY, by=by)
    actions.second_triage(told.reference, because=WHY, by=build.person(Role.ANALYST))
    with pytest.raises(Refused, match="Triage has not accepted"):
        actions.open_case(told.reference, because=WHY, by=by)


def test_what_was_true_earlier_may_be_recorded_later_but_not_tomorrow() -> None:
    by, told = build.person(Role.ANALYST), arrange.incident(days_ago=10)
    earlier = build.NOON.date() - timedelta(3)
    actions.triage_report(told.reference, "accepted", because=WHY, by=by, effective_on=earlier)
    row = History.objects.get(subject=told.reference, what="triage")
    assert (row.effective_on, row.recorded_at) == (earlier, build.NOON)
    with pytest.raises(Refused, match="has not come"):
        actions.open_case(told.reference, because=WHY, by=by, effective_on=by.today + timedelta(1))


def test_a_refused_triage_leaves_no_trace() -> None:
    told, stranger = arrange.report(), build.person(Role.LICENSING_OFFICER, Role.DECIDER)
    before = Act.objects.count()
    with pytest.raises(Refused):
        actions.triage_report(told.reference, "accepted", because=WHY, by=stranger)
    with pytest.raises(Refused, match="Give a reason"):
        actions.triage_report(told.reference, "accepted", because=" ", by=stranger)
    assert Act.objects.count() == before
    assert not Triage.everything.exists()


def test_what_may_not_be_seen_is_absent_to_triage() -> None:
    told = arrange.incident(Level.CONFIDENTIAL)
    by = build.person(Role.ANALYST)
    with pytest.raises(Absent) as hidden:
        actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    with pytest.raises(Absent) as never:
        actions.triage_report("i-22222222", "accepted", because=WHY, by=by)
    sentence = str(never.value).replace("i-22222222", told.reference)
    assert str(hidden.value) == sentence


def test_whoever_comes_second_in_the_same_moment_is_told_and_can_go_on() -> None:
    by, told = build.person(Role.ANALYST), arrange.report()
    first = actions.triage_report(told.reference, "accepted", because=WHY, by=by)
    first.pk, first.reference = None, "g-22222222"
    with pytest.raises(Refused, match="a moment ago"):
        insert_first(first)
    assert Triage.everything.count() == 1


def test_nobody_agrees_to_a_disposition_before_it_was_given() -> None:
    """Else history, read by days, would end with a disposition that still awaits somebody."""
    one, other = build.person(Role.ANALYST), build.person(Role.INTAKE_OFFICER)
    about = arrange.incident(days_ago=30).reference
    early, given = at(one, -9).today, at(one, -5).today
    actions.triage_report(about, "duplicate", because=WHY, by=one, effective_on=given)
    with pytest.raises(Refused, match="when this began"):
        actions.second_triage(about, because=WHY, by=other, effective_on=early)
    made = actions.second_triage(about, because=WHY, by=other, effective_on=given)
    assert made.in_force_on == given
    with pytest.raises(Refused, match="when this began"):
        actions.triage_report(about, "accepted", because=WHY, by=one, effective_on=early)
    actions.triage_report(about, "accepted", because=WHY, by=one, effective_on=given)


def test_the_page_takes_the_day_from_which_a_second_person_agrees(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper
    told, on = arrange.incident(days_ago=9), (build.NOON - timedelta(4)).date()
    first, second = (signed_in(build.person(Role.ANALYST)) for _ in range(2))
    path, fields = f"/triage/{told.reference}", {"because": WHY, "effective_on": on.isoformat()}
    assert first.post(f"{path}/decide", {**fields, "disposition": "duplicate"}).status_code == 302
    assert 'name="effective_on"' in second.get(path).content.decode().split('id="s-h"')[1]
    assert second.post(f"{path}/second", fields).status_code == 302
    row = Triage.everything.get(subject=told.reference)
    assert (row.state, row.in_force_on) == ("in_force", on)


def test_the_page_takes_the_day_from_which_a_case_is_open(settings: object) -> None:
    settings.CLOCK = build.NOON  # type: ignore[attr-defined]  # pytest-django's wrapper
    told, on = arrange.incident(days_ago=9), (build.NOON - timedelta(4)).date()
    path, by = f"/triage/{told.reference}", signed_in(build.person(Role.ANALYST))
    fields = {"because": WHY, "effective_on": on.isoformat()}
    assert by.post(f"{path}/decide", {**fields, "disposition": "accepted"}).status_code == 302
    assert 'name="effective_on"' in by.get(path).content.decode().split('id="o-h"')[1]
    assert by.post(f"{path}/open-case", fields).status_code == 302
    assert Case.everything.get(incident__reference=told.reference).launched_on == on
