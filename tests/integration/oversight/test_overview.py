"""Where things stand, read off history rows: each incident once, for what the reader may see."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Level, Role
from answerable.assessment import actions as cases
from answerable.incidents import actions as incidents
from answerable.intake import actions as intake
from answerable.intake.models import Report
from answerable.oversight import queries
from answerable.oversight.rules.choosing import Choice
from answerable.refusal import Refused
from tests import build
from tests.integration.oversight.backlog import WHY, at, in_office, office, opened, received, team

pytestmark = pytest.mark.django_db

TODAY = build.NOON.date()


def ago(days: int) -> date:
    return TODAY - timedelta(days)


def stages(figures: dict[str, Any]) -> dict[str, int]:
    return {line["stage"]: line["open"] for line in figures["stages"] if line["open"]}


def test_each_open_incident_stands_once_at_its_stage() -> None:
    by = team()
    one, two, _ = received([90, 40, 5], by=by)
    opened(one, by=by, days_ago=80)
    opened(two, by=by, days_ago=30)
    figures = queries.stage_funnel(at(by, 0))
    assert stages(figures) == {"incident_analysis": 2, "no_case": 1}
    assert (figures["open"], figures["waited_more_than_60_days"]) == (3, 1)


def test_the_sentence_says_what_an_inspector_would_write() -> None:
    by = team()
    one, _ = received([90, 40], by=by)
    opened(one, by=by, days_ago=80)
    assert queries.stage_funnel(at(by, 0))["sentence"] == (
        "2 incidents are open. 1 has waited more than 60 days. None has reached action."
    )


def test_the_funnel_as_of_an_earlier_day_does_not_know_later_moves() -> None:
    by = team()
    one, _ = received([90, 40], by=by)
    opened(one, by=by, days_ago=30)
    earlier = queries.stage_funnel(at(by, 0), true_on=ago(50))
    assert stages(earlier) == {"no_case": 1}


def test_what_is_recorded_later_is_true_before_it_is_known() -> None:
    by = team()
    (one,) = received([90], by=by)
    today = at(by, 0)
    cases.triage_report(one.reference, "accepted", because=WHY, by=today, effective_on=ago(80))
    cases.open_case(one.reference, because=WHY, by=today, effective_on=ago(70))
    assert stages(queries.stage_funnel(today, true_on=ago(60))) == {"incident_analysis": 1}
    assert stages(queries.stage_funnel(today, true_on=ago(60), known_on=ago(60))) == {"no_case": 1}


def test_nothing_can_be_asked_of_days_to_come() -> None:
    with pytest.raises(Refused, match="has not come yet"):
        queries.stage_funnel(at(team(), 0), true_on=ago(-1))


def test_an_incident_turned_away_by_two_people_is_no_longer_open() -> None:
    by, second = team(), team()
    (one,) = received([20], by=by)
    cases.triage_report(one.reference, "out_of_scope", because=WHY, by=at(by, 10))
    assert queries.stage_funnel(at(by, 0))["open"] == 1
    cases.second_triage(one.reference, because=WHY, by=at(second, 5))
    assert queries.stage_funnel(at(by, 0))["open"] == 0


def test_a_merged_incident_is_counted_with_the_one_it_went_into() -> None:
    by = team()
    one, two = received([20, 10], by=by)
    incidents.merge(two.reference, one.reference, because=WHY, by=at(by, 5))
    assert queries.stage_funnel(at(by, 0))["open"] == 1
    assert queries.stage_funnel(at(by, 0), true_on=ago(6))["open"] == 2


def test_a_merge_takes_no_open_case_out_of_sight() -> None:
    by = team()
    one, two = received([20, 10], by=by)
    opened(one, by=by, days_ago=8)
    for into, away in ((two, one), (one, two)):
        with transaction.atomic():
            incidents.merge(away.reference, into.reference, because=WHY, by=at(by, 5))
            counted = queries.stage_funnel(at(by, 0))["open"]
            assert counted == (2 if away is one else 1)
            transaction.set_rollback(True)


def test_what_the_reader_may_not_see_is_not_counted() -> None:
    high = team(ceiling=Level.CONFIDENTIAL)
    received([90], by=high, level=Level.CONFIDENTIAL)
    received([40], by=high)
    low = build.person(Role.ANALYST)
    assert queries.stage_funnel(at(high, 0))["open"] == 2
    assert queries.stage_funnel(low)["open"] == 1
    assert "confidential" not in str(queries.stage_funnel(low))


def test_who_reads_no_cases_is_shown_no_stages() -> None:
    received([90], by=team())
    monitor = build.person(Role.MONITOR)
    figures = queries.stage_funnel(monitor)
    assert figures["stages"] is None
    assert "action" not in figures["sentence"]


def test_who_reads_no_incidents_counts_none() -> None:
    received([90], by=team())
    assert queries.stage_funnel(build.person(Role.ADMINISTRATOR))["open"] == 0


def test_reports_nobody_opened_stand_on_a_line_of_their_own() -> None:
    by = team()
    received([50, 20], by=by)
    first, _ = Report.objects.visible_to(by).order_by("received_at")
    assert queries.overview(by=at(by, 0)).unopened.oldest == 50
    intake.note_opened(first, by=at(by, 3))
    seen = queries.overview(by=at(by, 0))
    assert (seen.unopened.count, seen.unopened.oldest) == (1, 20)
    assert queries.overview(by=at(by, 0), true_on=ago(4)).unopened.count == 2


def test_whom_a_case_waits_for_is_named_with_the_reason() -> None:
    by, desk = team(), office("Analysis team")
    (one,) = received([90], by=by)
    case = opened(one, by=by, days_ago=80, office=desk.reference)
    cases.note_waiting(case.reference, kind="partner", whom="Veskara",
                       because="The strike log was asked for.", by=at(by, 70))  # fmt: skip
    shown = queries.first_screen(by=at(by, 0))
    (row,) = shown.stuck
    assert (row.holder.kind, row.waiting_on) == ("partner", "Veskara")
    assert row.why[0] == "The strike log was asked for."
    assert row.href == f"/cases/{case.reference}"
    assert [(held.words, held.count) for held in shown.holders] == [("Veskara", 1)]


def test_an_accepted_incident_without_a_case_says_so() -> None:
    by = team()
    (one,) = received([90], by=by)
    cases.triage_report(one.reference, "accepted", because=WHY, by=at(by, 80))
    (row,) = queries.first_screen(by=at(by, 0)).stuck
    assert row.why == ("Accepted at triage; no case has been opened.",)


def test_the_holder_is_named_inside_the_office_and_not_outside() -> None:
    by, desk = team(), office("Analysis team")
    inside = in_office(desk, Role.ANALYST, name="R. Adeyo")
    (one,) = received([90], by=by)
    case = opened(one, by=by, days_ago=80, office=desk.reference)
    cases.assign(case.reference, holder=inside.pseudonym, because=WHY, by=at(by, 70))
    (near,) = queries.first_screen(by=inside).stuck
    (far,) = queries.first_screen(by=at(by, 0)).stuck
    assert (near.person, near.waiting_on) == ("R. Adeyo", "Analysis team")
    assert (far.person, far.waiting_on) == ("", "Analysis team")
    assert "Adeyo" not in str(queries.first_screen(by=at(by, 0)).holders)


def test_a_person_waited_for_is_named_inside_the_office_and_not_outside() -> None:
    by, desk = team(), office("Legal adviser's office")
    inside = in_office(desk, Role.LEGAL_ADVISER)
    (one,) = received([90], by=by)
    case = opened(one, by=by, days_ago=80, office=desk.reference)
    cases.note_waiting(case.reference, kind="person", whom="I. Moreau", because="redrafting",
                       by=at(by, 70))  # fmt: skip
    outside = queries.first_screen(by=at(by, 0))
    assert outside.stuck[0].waiting_on == "somebody at Legal adviser's office"
    assert "Moreau" not in str([*outside.holders, outside.mostly])
    assert queries.first_screen(by=inside).stuck[0].waiting_on == "I. Moreau"


def test_the_list_behind_a_figure_has_as_many_as_the_figure_says() -> None:
    by = team()
    found = received([400, 90, 80, 40, 5], by=by)
    opened(found[0], by=by, days_ago=300)
    opened(found[1], by=by, days_ago=70)
    today = at(by, 0)
    seen = queries.overview(by=today)
    for line in seen.lines:
        assert queries.listing(Choice(stage=line.stage), by=today).count == line.open
    assert queries.listing(Choice(long="1"), by=today).count == seen.long == 3
    for held in queries.holders(seen, by=today):
        assert queries.listing(Choice(holder=held.code), by=today).count == held.count
    for group in seen.by_recipient:
        assert queries.listing(Choice(recipient=group.name), by=today).count == group.open


def test_a_band_nobody_knows_matches_nothing() -> None:
    by = team()
    received([5], by=by)
    assert queries.listing(Choice(band="for ever"), by=at(by, 0)).count == 0


def test_a_period_balances_after_closing_and_reopening() -> None:
    by, second = team(), team()
    one, _ = received([90, 20], by=by)
    case = opened(one, by=by, days_ago=80)
    cases.triage_report(one.reference, "duplicate", because=WHY, by=at(by, 40))
    cases.second_triage(one.reference, because=WHY, by=at(second, 39))
    cases.close_case(case.reference, because=WHY, by=at(by, 38))
    period = queries.carry_over(at(by, 0), ago(60), ago(0))
    assert (period.opening, period.new, period.completed, period.closing) == (1, 1, 1, 1)
    assert period.balances


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Refused, match="ends before it begins"):
        queries.carry_over(at(team(), 0), ago(1), ago(2))


def test_the_first_screen_asks_the_same_number_of_questions_for_few_and_for_many() -> None:
    by = team()
    few = received([90, 80], by=by)
    for incident in few:
        opened(incident, by=by, days_ago=70)
    today = at(by, 0)
    with CaptureQueriesContext(
        connection,
    ) as before:
        queries.first_screen(by=today)
    for incident in received([75] * 12, by=by):
        opened(incident, by=by, days_ago=70)
    with CaptureQueriesContext(connection) as after:
        queries.first_screen(by=today)
    assert len(after) == len(before)


def test_losing_a_clearance_takes_the_incident_off_the_count_at_once() -> None:
    high = team(ceiling=Level.CONFIDENTIAL)
    received([90], by=high, level=Level.CONFIDENTIAL)
    assert queries.stage_funnel(at(high, 0))["open"] == 1
    account = Account.objects.get(pk=high.account)
    accounts.set_ceiling(account, Level.INTERNAL, because=WHY, by=build.house())
    assert queries.stage_funnel(at(high, 0))["open"] == 0
