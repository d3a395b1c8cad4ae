"""The figures of a report: lateness less what was paused, time in stage, deference, load; each with
the query behind it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import override_settings

from answerable.actor import Actor, Role
from answerable.assessment import actions
from answerable.assessment.rules.clocks import INQUIRY
from answerable.assessment.rules.law import Point
from answerable.oversight import reports
from answerable.oversight.queries.board import Asked as Narrowed
from answerable.oversight.queries.board import board
from answerable.oversight.queries.told import board_figures
from answerable.oversight.reports.period_events import lateness
from answerable.response import actions as response
from answerable.response.rules.plans import Intent
from tests import build
from tests.integration.assessment import arrange
from tests.integration.oversight.backlog import WHY, at, opened, received, team

pytestmark = pytest.mark.django_db
TODAY = build.NOON.date()


@pytest.fixture(autouse=True)
def _noon() -> object:
    with override_settings(CLOCK=build.NOON):
        yield


def _report(**more: object) -> reports.Document:
    given: dict[str, object] = {
        "first": TODAY.replace(day=1), "last": TODAY, "true_on": TODAY, "known_on": TODAY, **more
    }  # fmt: skip
    by = more.pop("by", None) or team()
    given.pop("by", None)
    return reports.periodic(reports.Asked(**given), by=by)  # type: ignore[arg-type]  # by name


def _plain(document: reports.Document) -> reports.Plain:
    return reports.spoken(document, str, "en")


def _section(plain: reports.Plain, title: str) -> reports.Plain:
    found: reports.Plain = next(one for one in plain["sections"] if one["title"] == title)
    return found


def test_days_paused_are_taken_off_what_is_late_and_off_the_day_it_is_due() -> None:
    by = team()
    row = opened(received([90], by=by)[0], by=by, days_ago=80)
    due = next(c for c in reports.case_file(row.reference, by=by).figures["clocks"])["due_on"]
    before = lateness(TODAY, TODAY, by=by)
    actions.pause_clock(
        row.reference, INQUIRY, reason_kind="danger", until=at(by, 60).today, because=WHY,
        by=at(by, 75),
    )  # fmt: skip
    after = lateness(TODAY, TODAY, by=by)
    assert before.worst[INQUIRY] - after.worst[INQUIRY] == 15
    assert lateness(TODAY, at(by, 76).today, by=by).worst[INQUIRY] == before.worst[INQUIRY]
    assert INQUIRY not in lateness(at(by, 15).today, TODAY, by=by).late
    (clock,) = [
        one for one in reports.case_file(row.reference, by=by).figures["clocks"]
        if one["kind"] == INQUIRY
    ]  # fmt: skip
    assert (clock["paused"], clock["due_on"]) == (
        15, (build.NOON.fromisoformat(due).date() + timedelta(15)).isoformat(),
    )  # fmt: skip


def test_the_report_says_time_in_stage_deference_and_load_as_the_figures_do() -> None:
    by = team()
    one, *_ = received([90, 40, 5], by=by)
    opened(one, by=by, days_ago=80)
    made = _report(by=by)
    told = board_figures(board(Narrowed(), by=by))
    for name in ("survival", "deference", "forecast"):
        assert made.figures[name] == told[name]
    plain = _plain(made)
    stays = _section(plain, "How long cases stay in a stage")["blocks"][0]
    assert [cell["text"] for cell in stays["rows"][0]][1:5] == ["1", "0", "1", "Not yet"]
    assert "kind=incident_analysis-open" in stays["rows"][0][3]["address"]
    believed = _section(plain, "Whose account was believed")["blocks"][0]
    assert [row[1]["text"] for row in believed["rows"]] == ["0", "0", "0", "0"]
    load = _section(plain, "Load against capacity")["blocks"]
    assert load[0]["text"] == told["forecast"]["sentences"][0]
    assert len(next(b for b in load if b["kind"] == "table" and b["caption"])["rows"]) == 12


def test_beside_an_earlier_day_the_further_figures_stand_as_they_were() -> None:
    by = team()
    one, *_ = received([90, 40], by=by)
    opened(one, by=by, days_ago=30)
    then = (TODAY - timedelta(60), TODAY)
    plain = _plain(_report(by=by, compared=then))
    columns = [c["title"] for c in _section(plain, "Whose account was believed")["blocks"][0]
               ["columns"]]  # fmt: skip
    assert columns[-2:] == ["Count then", "Difference"]
    stays = _section(plain, "How long cases stay in a stage")["blocks"][0]
    assert stays["rows"][0][-1]["text"] == "–"


def test_whoever_reads_no_cases_gets_none_of_it() -> None:
    titles = [one["title"] for one in _plain(_report(by=build.person(Role.MONITOR)))["sections"]]
    assert not {"How long cases stay in a stage", "Load against capacity"} & set(titles)


def _full_case() -> tuple[str, Actor]:
    """A case with a pause, a wait, a step, a law view, a finding and a plan put to the decision."""
    author, second = build.person(Role.ANALYST), build.person(Role.ANALYST)
    lead = build.person(Role.POLICY_LEAD)
    row = arrange.lead_on(arrange.case(author), author, second)
    name = row.reference
    actions.pause_clock(
        name, INQUIRY, reason_kind="closure", until=TODAY + timedelta(3), because=WHY, by=lead
    )
    actions.note_waiting(name, kind="partner", whom="the ministry", because=WHY, by=author)
    actions.plan_step(name, "imagery", what="a pass", due_on=TODAY, owner=author.pseudonym,
                      because=WHY, by=author)  # fmt: skip
    first, other = build.person(Role.LEGAL_ADVISER), build.person(Role.LEGAL_ADVISER)
    view = actions.write_law_view(
        row.subject, points=[Point("distinction", "possible", WHY)], because=WHY, by=first
    )
    actions.countersign_law_view(view.reference, because=WHY, by=other)
    arrange.find(row, "policy_impact", lead, build.person(Role.DESK_OFFICER))
    actions.move_case(name, "coordinated_action", because=WHY, by=lead)
    desk = arrange.office("Desk")
    response.propose_plan(
        name, summary="training", because=WHY, by=lead, ask=[desk.reference],
        measures=[
            Intent("unit_training", "the brigade", "desk", TODAY + timedelta(90), "fewer mistakes")
        ],
    )  # fmt: skip
    return name, build.person(Role.POLICY_LEAD)


def test_every_table_and_list_of_facts_of_a_case_file_names_where_the_same_is_given() -> None:
    name, reader = _full_case()
    plain = _plain(reports.case_file(name, by=reader))
    titles = {one["title"] for one in plain["sections"]}
    assert {
        "Pauses",
        "What it waited for",
        "Law view",
        "Own inquiry",
        "Plan and decision",
    } <= titles
    blocks = [(s["title"], b) for s in plain["sections"] for b in s["blocks"]]
    for title, block in blocks:
        if block["kind"] in ("table", "facts"):
            assert block["query"], title
            assert block["query"]["address"].startswith("/"), title
            assert block["query"]["command"].startswith("answerable "), title
