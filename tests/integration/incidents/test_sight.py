"""A hidden report changes nothing for those who may not see it: no figure, no count, no proposal."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from answerable.actor import Level, Role
from answerable.incidents import actions, queries
from answerable.incidents.models import Judgement
from answerable.incidents.rules.gradings import Axis
from answerable.incidents.rules.incidents import Described
from answerable.incidents.rules.judgements import Relation, Verdict
from answerable.incidents.rules.ranges import Counted
from answerable.incidents.rules.statements import State
from answerable.ledger.models import Act
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.incidents import stories
from tests.pages import signed_in

pytestmark = pytest.mark.django_db


def test_a_hidden_report_changes_no_byte_of_an_incident_for_others() -> None:
    by = stories.analyst(ceiling=Level.CONFIDENTIAL)
    low = build.person(Role.ANALYST)
    _, incident = stories.market(by)
    ref = incident.reference
    before = signed_in(low).get(f"/incidents/{ref}").content
    hidden = stories.told(
        stories.VISIT, source="Quiet source", by=by, level=Level.CONFIDENTIAL,
        published_on="2026-03-01",
    )  # fmt: skip
    actions.judge_link(hidden, ref, Verdict.SAME, because="read both", by=by)
    stories.accept_all(hidden, by=by)
    assert queries.ranges_in_full(ref, by=by)[Counted.KILLED].figure == (9, 11)
    after = signed_in(low).get(f"/incidents/{ref}").content
    assert _masked(after) == _masked(before)


def test_a_hidden_kin_proposes_nothing_to_those_who_may_not_see_it() -> None:
    by = stories.analyst(ceiling=Level.CONFIDENTIAL)
    low = build.person(Role.ANALYST)
    hidden = stories.told(stories.MARKET, by=by, level=Level.CONFIDENTIAL)
    incident = stories.begun(hidden, by=by, level=Level.INTERNAL, day="2026-03-12")
    again = stories.told(
        stories.MARKET.replace("12 March 2026", "that day").replace("Delun", "the town"), by=by,
        source="Harbour Post",
    )  # fmt: skip
    seen = [p.incident for p in queries.panel(again, by=by).proposals]
    assert seen == [incident.reference]
    assert queries.panel(again, by=low).proposals == []
    assert queries.panel(again, by=low).kin == []
    assert hidden not in str(queries.proposals(by=low))


def test_a_merge_into_a_hidden_incident_does_not_exist_for_others() -> None:
    by = stories.analyst(ceiling=Level.CONFIDENTIAL)
    low = build.person(Role.ANALYST)
    _, incident = stories.market(by)
    hidden_report = stories.told(stories.VISIT, by=by, level=Level.CONFIDENTIAL)
    hidden = stories.begun(hidden_report, by=by, level=Level.CONFIDENTIAL)
    actions.merge(incident.reference, hidden.reference, because="one strike", by=by)
    assert queries.resolve(incident.reference, by=low).reference == incident.reference
    listed = queries.incident_list(queries.Wanted(), by=low)
    assert [row.incident.reference for row in listed.rows] == [incident.reference]
    with pytest.raises(Absent):
        queries.resolve(hidden.reference, by=low)


def test_an_incident_carries_the_marking_of_the_report_it_begins_from() -> None:
    by = stories.analyst(ceiling=Level.CONFIDENTIAL)
    report = stories.told(stories.MARKET, by=by, level=Level.RESTRICTED)
    incident = stories.begun(report, by=by)
    with pytest.raises(Absent):
        queries.resolve(incident.reference, by=build.person(Role.ANALYST, ceiling=Level.RESTRICTED))


def _masked(page: bytes) -> bytes:
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", page)


def test_no_act_on_a_hidden_record_tells_that_it_exists() -> None:
    by = stories.analyst(ceiling=Level.CONFIDENTIAL)
    low = stories.analyst()
    report, incident = stories.market(by, level=Level.CONFIDENTIAL)
    shown_report, shown = stories.market(low)
    statement = stories.said(report, by=by)[0].reference
    judged = Judgement.objects.visible_to(by).get(left=report).reference
    described = Described("Strike", "2026-03-12", "Delun")
    attempts: list[Callable[[], object]] = [
        lambda: actions.settle_statement(statement, State.ACCEPTED, by=low),
        lambda: actions.correct_statement(statement, changes={}, because="x", by=low),
        lambda: actions.begin_incident(report, described, because="x", by=low),
        lambda: actions.describe(incident.reference, described, because="x", by=low),
        lambda: actions.merge(shown.reference, incident.reference, because="x", by=low),
        lambda: actions.judge_link(report, shown.reference, Verdict.SAME, because="x", by=low),
        lambda: actions.judge_link(
            shown_report, incident.reference, Verdict.SAME, because="x", by=low
        ),
        lambda: actions.withdraw_judgement(judged, because="x", by=low),
        lambda: actions.settle_kinship(
            shown_report, report, Relation.SET_ASIDE, because="x", by=low
        ),
    ]
    acts = Act.objects.count()
    for attempt in attempts:
        with pytest.raises(Absent):
            attempt()
    assert Act.objects.count() == acts


def test_an_incident_merged_out_of_sight_is_as_any_other_to_who_may_not_see_where_it_went() -> None:
    by = stories.analyst(ceiling=Level.CONFIDENTIAL)
    low = stories.analyst()
    _, incident = stories.market(by)
    hidden_report = stories.told(stories.VISIT, by=by, level=Level.CONFIDENTIAL)
    hidden = stories.begun(hidden_report, by=by, level=Level.CONFIDENTIAL)
    actions.merge(incident.reference, hidden.reference, because="one strike", by=by)
    actions.grade(incident.reference, Axis.HARM, "weak", because="x", by=low)
    page = queries.incident_page(incident.reference, by=low)
    assert hidden.reference not in repr(page)
    with pytest.raises(Refused, match=hidden.reference):
        actions.grade(incident.reference, Axis.HARM, "fair", because="x", by=by)
