"""Links are judged many to many; merges and judgements can be undone to the last byte."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from answerable.actor import Actor
from answerable.incidents import actions, queries
from answerable.incidents.models import Incident, Judgement, Kinship, Proposal
from answerable.incidents.rules.judgements import Relation, Verdict
from answerable.incidents.rules.ranges import Counted
from answerable.intake import actions as intake
from answerable.intake.rules import Named
from answerable.reading.types import Kind, Statement
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.incidents import stories

pytestmark = pytest.mark.django_db


def two_incidents(by: Actor) -> tuple[str, str]:
    """Two incidents that turn out to be one."""
    _, first = stories.market(by)
    report = stories.told(stories.VISIT, source="Orla Valley Monitor", by=by)
    second = stories.begun(report, by=by, title="Weighing hall bombed, Delun")
    return first.reference, second.reference


def stored(table: str) -> list[Any]:
    """Every row of a table, as the database holds it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY id")
        return list(cursor.fetchall())


def test_parting_merged_incidents_restores_every_byte_of_both() -> None:
    by = stories.analyst()
    first, second = two_incidents(by)
    tables = ("incidents_incident", "incidents_judgement", "incidents_place", "incidents_statement")
    before = [stored(table) for table in tables]
    actions.merge(second, first, because="one strike, told twice", by=by)
    assert queries.resolve(second, by=by).reference == first
    actions.split(second, because="two strikes after all", by=by)
    assert [stored(table) for table in tables] == before
    assert queries.resolve(second, by=by).reference == second


def test_a_merged_incident_stands_with_the_reports_of_both() -> None:
    by = stories.analyst()
    first, second = two_incidents(by)
    actions.merge(second, first, because="one strike, told twice", by=by)
    killed = queries.ranges_in_full(first, by=by)[Counted.KILLED]
    assert killed.figure == (9, 11)
    listed = queries.incident_list(queries.Wanted(), by=by)
    assert [row.incident.reference for row in listed.rows] == [first]
    assert listed.rows[0].reports == 2


def test_an_old_reference_resolves_through_every_merge() -> None:
    by = stories.analyst()
    first, second = two_incidents(by)
    bridge = stories.begun(
        stories.told(stories.BRIDGE, by=by), by=by, title="Bridge", day="2026-03-02", place="Orla"
    ).reference
    actions.merge(second, first, because="one strike", by=by)
    actions.merge(first, bridge, because="tried out", by=by)
    assert queries.resolve(second, by=by).reference == bridge


def test_nothing_new_can_be_linked_to_a_merged_incident() -> None:
    by = stories.analyst()
    first, second = two_incidents(by)
    actions.merge(second, first, because="one strike", by=by)
    report = stories.told(stories.BRIDGE, by=by)
    with pytest.raises(Refused, match=f"merged into {first}"):
        actions.judge_link(report, second, Verdict.SAME, because="read both", by=by)
    with pytest.raises(Refused, match=f"merged into {first}"):
        actions.merge(first, second, because="the other way round", by=by)


def test_withdrawing_a_judgement_brings_back_the_one_before() -> None:
    by = stories.analyst()
    _, incident = stories.market(by)
    again = stories.told(stories.REPRINT, source="Harbour Post", by=by)
    ref = incident.reference
    first = actions.judge_link(again, ref, Verdict.DIFFERENT, because="at a glance", by=by)
    second = actions.judge_link(again, ref, Verdict.SAME, because="read both", by=by)
    restored = actions.withdraw_judgement(second.reference, because="misread", by=by)
    assert restored is not None
    assert restored.reference == first.reference
    held = Judgement.objects.visible_to(by).get(left=again, holds=True)
    assert held.verdict == "different"
    assert actions.withdraw_judgement(first.reference, because="not yet", by=by) is None
    assert not Judgement.objects.visible_to(by).filter(left=again, holds=True).exists()
    with pytest.raises(Refused, match="no longer holds"):
        actions.withdraw_judgement(second.reference, because="again", by=by)


def test_a_copy_of_a_linked_report_is_proposed_and_a_yes_links_it() -> None:
    by = stories.analyst()
    report, incident = stories.market(by)
    again = stories.told(stories.REPRINT, source="Harbour Post", by=by)
    panel = queries.panel(again, by=by)
    assert [p.incident for p in panel.proposals] == [incident.reference]
    assert report in {k.reference for k in panel.kin}
    made = actions.judge_proposal(panel.proposals[0].reference, Verdict.SAME, by=by)
    assert not queries.panel(again, by=by).proposals
    actions.withdraw_judgement(made.reference, because="not sure", by=by)
    assert [p.incident for p in queries.panel(again, by=by).proposals] == [incident.reference]


def test_an_unsure_answer_is_kept_and_the_proposal_stays_open() -> None:
    by = stories.analyst()
    stories.market(by)
    again = stories.told(stories.REPRINT, source="Harbour Post", by=by)
    proposal = queries.panel(again, by=by).proposals[0]
    actions.judge_proposal(proposal.reference, Verdict.UNSURE, because="dates unclear", by=by)
    still = queries.panel(again, by=by).proposals
    assert [(p.reference, p.verdict) for p in still] == [(proposal.reference, Verdict.UNSURE)]


def test_the_machine_proposes_and_never_begins_links_or_settles() -> None:
    by = stories.analyst()
    stories.market(by)
    stories.told(stories.REPRINT, source="Harbour Post", by=by)
    assert Incident.objects.visible_to(by).count() == 1
    assert set(Proposal.objects.visible_to(by).values_list("state", "settled_by")) == {
        ("proposed", "")
    }


def test_what_a_person_parted_is_not_proposed_again_when_a_report_is_read_anew() -> None:
    by = stories.analyst()
    report, _ = stories.market(by)
    again = stories.told(stories.REPRINT, source="Harbour Post", by=by)
    actions.settle_kinship(again, report, Relation.SET_ASIDE, because="two strikes", by=by)
    actions.propose_links(again, by=build.house(by.moment))
    assert Kinship.objects.visible_to(by).get().state == "set_aside"


def test_two_reports_nobody_proposed_as_one_are_not_parted() -> None:
    by = stories.analyst()
    report, other = (stories.told(text, by=by) for text in (stories.MARKET, stories.BRIDGE))
    with pytest.raises(Absent):
        actions.settle_kinship(other, report, Relation.SET_ASIDE, because="two strikes", by=by)


def test_an_incident_merged_away_is_proposed_to_no_report() -> None:
    by = stories.analyst()
    report, first = stories.market(by)
    stories.told(stories.REPRINT, source="Harbour Post", by=by)
    second = stories.begun(report, by=by, title="The same market")
    actions.merge(second.reference, first.reference, because="one strike, told twice", by=by)
    assert actions.propose_reports(second.reference, by=build.house(by.moment)) == 0


def test_nothing_is_written_down_from_a_report_that_was_not_read() -> None:
    by = stories.analyst()
    unread = intake.receive_told("Nine people died.", source=Named("a caller"), by=by).report
    with pytest.raises(Refused, match="no text yet"):
        actions.add_statement(
            unread.reference, Statement((0, 4), "Nine", Kind.HARM), because="by hand", by=by
        )


def test_reports_a_person_parted_are_no_longer_one_account() -> None:
    by = stories.analyst()
    report, _ = stories.market(by)
    again = stories.told(stories.REPRINT, source="Harbour Post", by=by)
    assert [a["reports"] for a in queries.proposals(by=by)["accounts"]] == [[report, again]]
    actions.settle_kinship(again, report, Relation.SET_ASIDE, because="two strikes", by=by)
    assert [a["reports"] for a in queries.proposals(by=by)["accounts"]] == [[report], [again]]
