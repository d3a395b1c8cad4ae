"""An incident begins from accepted statements; its figures follow them; each change is a version."""

from __future__ import annotations

import pytest

from answerable.actor import Role
from answerable.incidents import actions, queries
from answerable.incidents.models import Incident
from answerable.incidents.rules.gradings import Axis
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.judgements import Verdict
from answerable.incidents.rules.ranges import Counted
from answerable.incidents.rules.statements import State
from answerable.ledger.models import Act
from answerable.refusal import Refused
from tests import build
from tests.integration.incidents import stories

pytestmark = pytest.mark.django_db


def test_no_incident_begins_before_a_place_and_a_day_are_accepted() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    described = Described("Strike", "2026-03-12", "Delun")
    acts = Act.objects.count()
    with pytest.raises(Refused, match="a place and a day someone has accepted"):
        actions.begin_incident(report, described, because=stories.FOUND, by=by)
    assert Act.objects.count() == acts
    assert not Incident.objects.visible_to(by).exists()


def test_an_incident_cannot_begin_on_a_day_no_accepted_statement_gives() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    with pytest.raises(Refused, match="No accepted statement gives the date"):
        stories.begun(report, by=by, day="2026-02-01")


def test_the_range_follows_the_accepted_statements_of_its_reports() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    killed = queries.ranges_in_full(incident.reference, by=by)[Counted.KILLED]
    assert killed.figure == (9, None)
    second = stories.told(stories.VISIT, source="Orla Valley Monitor", by=by)
    actions.judge_link(second, incident.reference, Verdict.SAME, because=stories.FOUND, by=by)
    unchanged = queries.ranges_in_full(incident.reference, by=by)[Counted.KILLED]
    assert unchanged.figure == (9, None)
    stories.accept_all(second, by=by)
    both = queries.ranges_in_full(incident.reference, by=by)
    assert both[Counted.KILLED].figure == (9, 11)
    assert both[Counted.INJURED].figure == (20, 20)
    assert len(both[Counted.KILLED].rows) == 2


def test_a_reprint_is_another_report_of_the_same_origin() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    again = stories.told(stories.REPRINT, source="Harbour Post", by=by)
    actions.judge_link(again, incident.reference, Verdict.SAME, because=stories.FOUND, by=by)
    stories.accept_all(again, by=by)
    page = queries.incident_page(incident.reference, by=by)
    assert [len(origin.reports) for origin in page.origins] == [2]


def test_a_running_total_stays_outside_the_range_and_is_shown_so() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    total = stories.told(stories.TOTAL, by=by)
    actions.judge_link(total, incident.reference, Verdict.SAME, because=stories.FOUND, by=by)
    stories.accept_all(total, by=by)
    killed = queries.ranges_in_full(incident.reference, by=by)[Counted.KILLED]
    assert killed.figure == (9, None)
    assert {reason.value for _, reason in killed.kept_out} == {"running_total", "background"}


def test_one_report_can_tell_two_incidents_each_by_its_own_statements() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET + "\n" + stories.BRIDGE, by=by)
    stories.accept_all(report, by=by)
    told = stories.said(report, by=by)
    market = [s.reference for s in told if s.killed_least == 9]
    bridge = [s.reference for s in told if s.killed_least == 2]
    assert market
    assert bridge
    first = actions.begin_incident(
        report, Described("Market", "2026-03-12", "Delun"), because=stories.FOUND, by=by,
        statements=market,
    )  # fmt: skip
    second = actions.begin_incident(
        report, Described("Bridge", "2026-03-02", "Orla"), because=stories.FOUND, by=by,
        statements=bridge,
    )  # fmt: skip
    found = queries.ranges_of([first.reference, second.reference], by=by)
    assert found[first.reference][Counted.KILLED].figure == (9, None)
    assert found[second.reference][Counted.KILLED].figure == (2, 2)


def test_a_person_narrows_a_range_with_a_reason_and_can_undo_it() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    second = stories.told(stories.VISIT, source="Orla Valley Monitor", by=by)
    actions.judge_link(second, incident.reference, Verdict.SAME, because=stories.FOUND, by=by)
    stories.accept_all(second, by=by)
    ref = incident.reference
    actions.narrow(ref, Counted.KILLED, (11, 11), because="eleven were named", by=by)
    assert queries.ranges_of([ref], by=by)[ref][Counted.KILLED].figure == (11, 11)
    with pytest.raises(Refused, match="wider than the accepted statements"):
        actions.narrow(ref, Counted.KILLED, (5, 11), because="a guess", by=by)
    actions.widen(ref, Counted.KILLED, because="two names were doubled", by=by)
    assert queries.ranges_of([ref], by=by)[ref][Counted.KILLED].figure == (9, 11)


def test_a_change_from_an_older_version_is_refused_and_changes_nothing() -> None:
    by, other = stories.analyst(), stories.analyst()
    _, incident = stories.market(by)
    described = Described("Strike on the weighing hall", "2026-03-12", "Delun")
    actions.describe(incident.reference, described, because="the hall was hit", by=by, version=1)
    with pytest.raises(Refused, match="Somebody else changed this incident meanwhile"):
        actions.grade(
            incident.reference, Axis.HARM, "fair", because="two sources", by=other, version=1
        )
    assert queries.resolve(incident.reference, by=by).grading == ""


def test_every_version_can_be_read_as_sentences_and_keeps_the_grade_before() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    ref = incident.reference
    actions.grade(ref, Axis.HARM, "weak", because="one source so far", by=by)
    actions.grade(ref, Axis.HARM, "fair", because="a second source", by=by)
    versions = queries.versions_of(ref, by=by)
    assert [v.number for v in versions] == [3, 2, 1]
    assert "changed from weak to fair" in versions[0].line.words[0]
    assert versions[1].fields["grading"] == "weak"
    assert versions[0].line.because == "a second source"


@pytest.mark.parametrize("role", [Role.MONITOR, Role.LEGAL_ADVISER, Role.DECIDER])
def test_only_analysts_grade(role: Role) -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    with pytest.raises(Refused, match="grade an incident"):
        actions.grade(
            incident.reference, Axis.HARM, "fair", because="it seems so", by=build.person(role)
        )


def test_a_statement_set_aside_needs_a_reason_and_leaves_the_range() -> None:
    by = stories.analyst()
    report, incident = stories.market(by)
    counted = [s for s in stories.said(report, by=by) if s.killed_least == 9]
    with pytest.raises(Refused, match="Give a reason"):
        actions.settle_statement(counted[0].reference, State.SET_ASIDE, because=" ", by=by)
    for statement in counted:
        actions.settle_statement(
            statement.reference, State.SET_ASIDE, because="counts another strike", by=by
        )
    killed = queries.ranges_in_full(incident.reference, by=by)[Counted.KILLED]
    assert killed.figure == (None, None)
    assert len(killed.kept_out) == len(counted)
