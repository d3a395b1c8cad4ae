"""Horizon dates on the first screen, and the succession file: what whoever comes next takes over."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from answerable.actor import Actor, Level, Role
from answerable.assessment import actions
from answerable.assessment.models import Horizon
from answerable.assessment.queries.horizons import all_horizons, horizons_ahead, scopes
from answerable.assessment.queries.succession import Left, succession
from answerable.incidents import actions as incidents
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY, at
from tests.pages import signed_in

pytestmark = pytest.mark.django_db

END = build.NOON.date() + timedelta(30)


def _lead(level: Level = Level.INTERNAL) -> Actor:
    return build.person(Role.POLICY_LEAD, ceiling=level)


def _name(by: Actor, *, about: str = "", ends_on: date = END) -> Horizon:
    return actions.name_horizon(
        kind="mandate", name="The mandate of the mission", about=about, ends_on=ends_on,
        source="Law 4/2026", because=WHY, by=by,
    )  # fmt: skip


def test_a_horizon_counts_the_open_cases_that_would_outlive_it() -> None:
    arrange.case()
    lead = _lead()
    _name(lead)
    (near,) = horizons_ahead(by=lead)
    assert (near.days, near.outlook.open, near.outlook.outlive, near.about) == (30, 1, 1, "")
    _name(lead, ends_on=END + timedelta(60))
    assert [line.outlook.outlive for line in horizons_ahead(by=lead)] == [1, 0]
    later = [line.outlook for line in horizons_ahead(by=at(lead, 75))]
    assert [(one.after, one.late) for one in later] == [(0, 1), (0, 1)]


def test_a_pause_moves_a_case_beyond_a_horizon() -> None:
    row, lead = arrange.case(), _lead()
    _name(lead, ends_on=date(2026, 5, 20))
    assert horizons_ahead(by=lead)[0].outlook.outlive == 0
    actions.pause_clock(
        row.reference, "inquiry", reason_kind="danger", until=lead.today + timedelta(9), because=WHY,
        by=lead,
    )  # fmt: skip
    assert horizons_ahead(by=at(lead, 9))[0].outlook.outlive == 1


def test_a_horizon_of_an_office_or_a_situation_counts_its_own_cases_only() -> None:
    row, lead = arrange.case(), _lead()
    place = arrange.office("Embassy in Tamrin")
    opener = build.person(Role.ANALYST)
    situation = incidents.open_situation(
        name="Tamrin and Veskara", because=WHY, recipient_states=["Veskara"], by=opener
    )
    _name(lead, about=place.reference)
    _name(lead, about=situation.reference)
    assert [(h.about, h.outlook.open) for h in horizons_ahead(by=lead)] == [
        ("Embassy in Tamrin", 0), ("Tamrin and Veskara", 0),
    ]  # fmt: skip
    type(row).everything.update(office=place.reference)
    type(row.incident).everything.update(situation=situation)
    assert [h.outlook.open for h in horizons_ahead(by=lead)] == [1, 1]
    assert (place.reference, place.name) in scopes(by=lead)


def test_what_a_horizon_is_about_must_be_known_and_seen() -> None:
    lead = _lead()
    hidden = incidents.open_situation(
        name="Hidden", because=WHY, level=Level.CONFIDENTIAL,
        by=build.person(Role.ANALYST, ceiling=Level.CONFIDENTIAL),
    )  # fmt: skip
    for about in (hidden.reference, "t-22222222", "o-22222222"):
        with pytest.raises(Absent):
            _name(lead, about=about)


def test_a_horizon_of_a_hidden_situation_is_hidden_with_it() -> None:
    maker = build.person(Role.POLICY_LEAD, Role.ANALYST, ceiling=Level.CONFIDENTIAL)
    hidden = incidents.open_situation(
        name="Hidden", because=WHY, level=Level.CONFIDENTIAL, by=maker
    )
    made = _name(maker, about=hidden.reference)
    other = _lead()
    assert (len(all_horizons(by=maker)), all_horizons(by=other)) == (1, [])
    with pytest.raises(Absent):
        actions.strike_horizon(made.reference, because=WHY, by=other)


def test_a_horizon_moves_in_the_open_and_keeps_who_moved_it() -> None:
    lead, other = _lead(), build.person(Role.DECIDER)
    made = _name(lead)
    with pytest.raises(Refused, match="on this day already"):
        actions.move_horizon(made.reference, ends_on=END, source="Law 9", because=WHY, by=other)
    actions.move_horizon(
        made.reference, ends_on=END + timedelta(9), source="Law 9", because="prolonged", by=other
    )
    (line,) = all_horizons(by=lead)
    assert (line.row.ends_on, line.row.source, line.named_by) == (
        END + timedelta(9), "Law 9", other.name,
    )  # fmt: skip


def test_a_day_that_passed_stays_on_the_screen_until_somebody_answers_for_it() -> None:
    lead = _lead()
    made = _name(lead)
    after = at(lead, 40)
    assert [line.days for line in horizons_ahead(by=after)] == [-10]
    actions.strike_horizon(made.reference, because="it was prolonged", by=after)
    assert horizons_ahead(by=after) == []
    assert len(all_horizons(by=after)) == 1
    with pytest.raises(Refused, match="struck already"):
        actions.strike_horizon(made.reference, because=WHY, by=after)


def test_who_reads_no_cases_sees_no_horizon() -> None:
    made = _name(_lead())
    monitor = build.person(Role.MONITOR)
    assert horizons_ahead(by=monitor) == []
    with pytest.raises(Absent):
        actions.strike_horizon(made.reference, because=WHY, by=monitor)


def test_horizons_stand_on_the_first_screen_and_nothing_stands_there_without() -> None:
    lead = _lead()
    arrange.case()
    assert b'id="horizons"' not in signed_in(lead).get("/").content
    _name(lead, ends_on=date(2099, 1, 1))
    page = signed_in(lead).get("/").content.decode()
    assert "The mandate of the mission" in page
    assert "1 January 2099" in page


# --- succession


def _left(by: Actor) -> Left:
    (one,) = succession(by=by)
    return one


def test_a_successor_reads_what_is_missing_next_and_who_could_do_it() -> None:
    author = build.person(Role.ANALYST, name="Nadia Safar")
    build.person(Role.POLICY_LEAD, name="Lior Brandt")
    row = arrange.case(author)
    actions.assign(row.reference, holder=author.pseudonym, because=WHY, by=author)
    actions.note_waiting(row.reference, kind="partner", whom="Veskara", because=WHY, by=author)
    actions.plan_step(
        row.reference, "interview", what="Ask the miller", because=WHY, owner=author.pseudonym,
        due_on=author.today + timedelta(9), by=author,
    )  # fmt: skip
    one = _left(author)
    assert (one.row.reference, one.stage, one.holder) == (
        row.reference, "incident analysis", "Nadia Safar",
    )  # fmt: skip
    assert one.missing[0].startswith("Finding 1 is not answered")
    assert one.next_step.startswith("Finding 1 is to be written")
    assert list(one.could) == ["Nadia Safar"]
    assert one.wait is not None
    assert one.wait.whom == "Veskara"
    assert [(s.what, s.to) for s in one.steps] == [("Ask the miller", "Nadia Safar")]
    assert one.due_on == date(2026, 5, 16)


def test_after_the_first_signature_the_second_person_is_named() -> None:
    author = build.person(Role.ANALYST, name="Nadia Safar")
    build.person(Role.POLICY_LEAD, name="Lior Brandt")
    build.person(Role.MONITOR, name="Mona Petrov")
    row = arrange.case(author)
    made = actions.write_finding(
        row.reference, "harm", likelihood="likely", confidence="low", because=WHY, by=author
    )
    actions.sign_finding(made.reference, because=WHY, by=author)
    assert list(_left(author).could) == ["Lior Brandt"]


def test_closed_cases_and_those_that_may_not_be_seen_are_not_in_it() -> None:
    arrange.case()
    by = build.person(Role.ANALYST)
    assert len(succession(by=by)) == 1
    type(_left(by).row).everything.update(protected_by="i-22222222")
    assert succession(by=by) == []
    with pytest.raises(Absent):
        succession(by=build.person(Role.MONITOR))


def test_a_longer_file_asks_the_database_no_more_often() -> None:
    by = build.person(Role.ANALYST)
    arrange.case(by)
    with CaptureQueriesContext(
        connection,
    ) as short:
        succession(by=by)
    for _ in range(3):
        arrange.case(by)
    with CaptureQueriesContext(connection) as long:
        assert len(succession(by=by)) == 4
    assert len(long) == len(short)


def test_the_file_as_data_and_as_text_keeps_peoples_words_from_meaning_anything() -> None:
    row, by = arrange.case(), build.person(Role.ANALYST)
    type(row.incident).everything.update(title="# [Mill](x) *now*\n- done")
    browser = signed_in(by)
    data = json.loads(browser.get("/succession.json").content)
    assert [one["case"] for one in data["open_cases"]] == [row.reference]
    assert data["open_cases"][0]["title"] == "# [Mill](x) *now*\n- done"
    text = browser.get("/succession.md").content.decode()
    assert f"## {row.reference} · \\# \\[Mill\\](x) \\*now\\* - done" in text
    assert "Finding 1 is to be written" in text
    assert b"Finding 1 is to be written" in browser.get("/succession").content
