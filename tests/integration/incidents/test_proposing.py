"""What the machine proposes from a reading: spans checked, repeated without effect, never decided."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction

from answerable.incidents import actions, queries
from answerable.incidents.models import Kinship, Statement
from answerable.incidents.rules.statements import State
from answerable.intake import actions as intake
from answerable.intake.models import Report, ReportText
from answerable.intake.rules import SourceKind
from answerable.ledger.models import Act
from tests import build
from tests.integration.incidents import stories

pytestmark = pytest.mark.django_db
FOUNDING = Path(__file__).parents[4] / "shared" / "reference" / "founding"


def test_working_through_a_report_twice_changes_nothing() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    acts, statements = Act.objects.count(), Statement.objects.visible_to(by).count()
    assert statements
    assert actions.propose_links(report, by=build.house()) == 0
    assert Act.objects.count() == acts
    assert Statement.objects.visible_to(by).count() == statements


def test_the_list_of_what_lies_in_a_file_is_no_copy_of_what_lies_in_it() -> None:
    by = stories.analyst()
    line = "[12/06/2026, 14:03:11] A: {}\n"
    whole = stories.told(
        line.format(
            "Nine people were killed when a drone hit the clinic in Port Amsel this morning."
        )
        + line.format(
            "The ministry says eleven died. It denied that its aircraft were in the area."
        ),
        by=by,
    )
    parts = [part.reference for part in Report.everything.filter(whole__reference=whole)]
    for part in parts:
        intake.read_report(part, by=build.house(by.moment))
        actions.propose_links(part, by=build.house(by.moment))
    assert all(stories.said(part, by=by) for part in parts)
    assert not Kinship.everything.exists()


def test_a_statement_whose_words_are_not_in_the_text_is_refused() -> None:
    """The reading is held to its text again here, whatever the reader's process said."""
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    text = ReportText.objects.visible_to(by).get(report__reference=report)
    reading = json.loads(json.dumps(text.reading))
    reading["statements"][0]["quote"] = "ninety people were killed"
    ReportText(
        report_id=text.report_id, version=2, text=text.text, reading=reading, reader="liar",
        made_at=by.moment, protected_by=report,
    ).save(force_insert=True)  # fmt: skip
    actions.propose_links(report, by=build.house())
    assert all("ninety" not in s.quote for s in stories.said(report, by=by))
    assert all(s.quote == text.text[s.start : s.end] for s in stories.said(report, by=by))


def test_the_database_lets_no_machine_row_pass_proposed() -> None:
    by = stories.analyst()
    stories.told(stories.MARKET, by=by)
    for settler in ("", "machine"):
        with pytest.raises(DatabaseError), transaction.atomic():
            Statement.everything.update(state="accepted", settled_by=settler)


def test_a_later_date_of_publication_replaces_what_nobody_settled() -> None:
    by = stories.analyst()
    text = stories.MARKET.replace("on 12 March 2026", "on 12 March")
    report = stories.told(text, by=by, published_on="")
    assert {s.date for s in stories.said(report, by=by) if s.killed_least} == {"XXXX-03-12"}
    first = next(s for s in stories.said(report, by=by) if s.killed_least)
    actions.settle_statement(first.reference, State.ACCEPTED, by=by)
    stories.told(text, by=by, published_on="2026-03-13")
    current = [s for s in stories.said(report, by=by) if s.killed_least]
    assert {s.date for s in current if s.state == "proposed"} == {"2026-03-12"}
    assert [s.reference for s in current if s.state == "accepted"] == [first.reference]


def test_a_corrected_statement_takes_the_place_of_the_one_read_wrongly() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    read = next(s for s in stories.said(report, by=by) if s.killed_least == 9)
    made = actions.correct_statement(
        read.reference, changes={"killed": (9, 9)}, because="the text says exactly nine", by=by
    )
    assert (made.killed_least, made.killed_most, made.quote) == (9, 9, read.quote)
    read.refresh_from_db(from_queryset=Statement.everything.all())
    assert (read.state, made.state, made.corrects_id) == ("set_aside", "accepted", read.pk)


def test_what_the_reader_missed_is_written_down_with_its_words() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    start = queries.place_of(report, "grain\nmarket", by=by)
    read = queries.panel(report, by=by).statements[0].said
    said = replace(read, span=(start, start + 12), quote="grain\nmarket", killed=None)
    made = actions.add_statement(report, said, because="the object hit", by=by)
    assert made.state == "accepted"
    assert made.settled_by == by.pseudonym


@pytest.mark.shared
def test_the_founding_reports_propose_no_incident_and_one_account_for_the_rewrite() -> None:
    if not FOUNDING.is_dir():
        pytest.skip("the founding reports are not beside this checkout")
    by = stories.analyst()
    names = {}
    for path in sorted(FOUNDING.glob("*.txt")):
        source = intake.source_named("files", SourceKind.OTHER, by=by)
        taken = intake.receive_report(path.read_bytes(), source=source, filename=path.name, by=by)
        names[taken.report.reference] = path.name[:3]
        intake.read_report(taken.report.reference, by=build.house())
        actions.propose_links(taken.report.reference, by=build.house())
    answer = queries.proposals(by=by)
    accounts = [[names[r] for r in account["reports"]] for account in answer["accounts"]]
    assert sorted(accounts) == [["000"], ["001"], ["002", "003"], ["004"]]
    rewrite = next(a for a in answer["accounts"] if len(a["reports"]) == 2)
    assert rewrite["origins"] == ["Reuters"]
    assert [c["about"] for c in rewrite["contradictions"]] == ["paper_date"]
    assert answer["incidents"] == []
    assert len(answer["situations"]) == 1
    totals = answer["situations"][0]["running_totals"]
    assert {t["killed"][0] for t in totals if t["killed"]} == {25_000, 32_000, 43_000}
    about = [s for s in answer["statements"] if s["incidents"] and 500 in s["incidents"]]
    assert {names[s["report"]] for s in about} == {"000", "002", "003"}
    assert {s["origin"] for s in about} == {"The Washington Post"}
    october = [s for s in answer["statements"] if s["killed"] and s["killed"][0] == 1200]
    assert {s["frame"] for s in october} == {"background"}


def test_reports_taken_in_before_an_incident_began_are_proposed_to_it_once() -> None:
    by = stories.analyst()
    first = stories.told(stories.MARKET, by=by)
    reprint = stories.told(stories.REPRINT, source="Harbour Post", by=by)
    visit = stories.told(stories.VISIT, source="Orla Valley Monitor", by=by)
    bridge = stories.told(stories.BRIDGE, by=by)
    incident = stories.begun(first, by=by)
    assert actions.propose_reports(incident.reference, by=build.house())
    proposed = {r.reference for r, _ in queries.proposals_for(incident.reference, by=by)}
    assert proposed == {reprint, visit}
    assert bridge not in proposed
    acts = Act.objects.count()
    assert actions.propose_reports(incident.reference, by=build.house()) == 0
    assert Act.objects.count() == acts


def test_of_a_bulk_what_is_refused_is_named_and_the_rest_is_done_one_act_each() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    first, second = (s.reference for s in stories.said(report, by=by)[:2])
    actions.settle_statement(first, State.ACCEPTED, by=by)
    acts = Act.objects.count()
    settled = actions.settle_statements([first, "q-22222222", second], State.ACCEPTED, by=by)
    assert [(s.reference, bool(s.refused)) for s in settled] == [
        (first, True), ("q-22222222", True), (second, False),
    ]  # fmt: skip
    assert Act.objects.count() == acts + 1
