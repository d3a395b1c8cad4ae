"""A wrong reading is corrected in place, beside what was read, and comes out as a test of the reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from answerable.actor import Role
from answerable.cli.door import AT_FAULT, WRONG
from answerable.incidents import actions, queries
from answerable.incidents.models import Statement
from answerable.incidents.rules.statements import State
from answerable.ledger.models import Act
from answerable.reading import cases
from tests import build
from tests.integration.incidents import stories
from tests.integration.incidents.test_commands import answer, run
from tests.pages import signed_in

pytestmark = pytest.mark.django_db
WHY = "the text says exactly nine"


def test_a_reading_corrected_on_its_page_stays_beside_the_correction_with_the_reason() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    read = next(s for s in stories.said(report, by=by) if s.killed_least == 9)
    before = (read.full, read.maker, read.quote)
    client = signed_in(by)
    response = client.post(f"/statements/{read.reference}/correct", {
        "from": f"/reports/{report}", "killed_least": "9", "killed_most": "9", "scope": "period",
        "group": "civilians", "when_edtf": "2026-03-12", "when_year": "", "place": "Delun",
        "because": WHY,
    })  # fmt: skip
    assert response.status_code == 302
    made = Statement.everything.get(corrects=read.pk)
    read.refresh_from_db(from_queryset=Statement.everything.all())
    assert (read.full, read.maker, read.quote) == before
    assert (read.state, read.because, made.scope, made.group) == (
        "set_aside", WHY, "period", "civilians",
    )  # fmt: skip
    assert (made.full["rule"], made.because, made.settled_by) == ("corrected", WHY, by.pseudonym)
    assert Act.objects.filter(name="incidents.statement.corrected", subject=read.reference).exists()
    number = queries.panel(report, by=by).statements[0].number
    body = client.get(f"/reports/{report}").content.decode()
    assert f"put in the place of statement {number}" in body
    assert body.count(WHY) >= 2


def test_who_may_not_settle_corrects_nothing() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    read = next(s for s in stories.said(report, by=by) if s.killed_least == 9)
    client = signed_in(build.person(Role.INSPECTOR))
    client.post(f"/statements/{read.reference}/correct", {"killed_least": "1", "because": "x"})
    assert not Statement.everything.filter(corrects=read.pk).exists()


def test_corrections_come_out_as_cases_that_today_s_reader_is_checked_against(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    read = next(s for s in stories.said(report, by=by) if s.killed_least == 9)
    actions.correct_statement(read.reference, changes={"killed": (9, 9)}, because=WHY, by=by)
    given = answer(capsys, by, "corrections")
    assert given["form"] == cases.FORM
    (case,) = given["cases"]
    assert (case["because"], case["language"], case["published_on"]) == (WHY, "en", "2026-03-13")
    assert case["wanted"][0]["killed"] == [9, 9]
    assert case["unwanted"][0]["killed"] == [9, None]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(given), "utf-8")
    assert run(by, "cases", str(file)) == 1
    said = capsys.readouterr().out
    assert "not read: " in said
    assert "still read: " in said
    assert "1 cases, 0 right." in said
    case["wanted"], case["unwanted"] = case["unwanted"], case["wanted"]
    file.write_text(json.dumps(given), "utf-8")
    assert run(by, "cases", str(file)) == 0


def test_corrections_are_of_one_report_or_all_and_never_of_what_one_may_not_see() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    total = stories.told(stories.TOTAL, by=by)
    aside = stories.said(total, by=by)[0].reference
    actions.settle_statement(aside, State.SET_ASIDE, because="Known already.", by=by)
    actions.correct_statement(
        stories.said(report, by=by)[0].reference, changes={"killed": (9, 9)}, because=WHY, by=by
    )
    assert len(queries.corrections(by=by, report=report)) == 1
    assert queries.corrections(by=by, report="r-00000000") == []
    assert len(queries.corrections(by=by)) == 1
    both = queries.corrections(by=by, also_set_aside=True)
    assert [len(one.case.wanted) for one in both] == [1, 0]
    assert queries.corrections(by=build.person(Role.ADMINISTRATOR)) == []


def test_what_is_no_file_of_cases_is_said_to_be_none(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    by = stories.analyst()
    file = tmp_path / "x.json"
    for words in ("[]", "no json", '{"form": "answerable-cases-1", "cases": [{}]}'):
        file.write_text(words, "utf-8")
        assert run(by, "cases", str(file)) == 1
        assert capsys.readouterr().err.strip()


def test_the_page_of_corrections_gives_the_cases_its_reader_may_see_as_a_file() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    read = next(s for s in stories.said(report, by=by) if s.killed_least == 9)
    changes = {"killed": (9, 9)}
    actions.correct_statement(read.reference, changes=changes, because=WHY, by=by)
    client = signed_in(by)
    body = client.get("/corrections", {"report": report}).content.decode()
    assert WHY in body
    assert f"/corrections/cases.json?report={report}" in body
    asked = client.get("/corrections/cases.json", {"report": report})
    assert asked.headers["Cache-Control"] == "no-store"
    assert [c.name for c in cases.from_json(json.loads(asked.content))] != []
    outside = signed_in(build.person(Role.ADMINISTRATOR))
    assert WHY not in outside.get("/corrections").content.decode()
    assert WHY not in outside.get("/corrections/cases.json").content.decode()


def test_a_statement_a_model_proposed_names_the_model_and_no_rule() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    said = stories.said(report, by=by)[0]
    full = said.full | {"rule": "model:tiny-reader 3"}
    Statement.everything.filter(pk=said.pk).update(full=full, maker="tiny-reader 3")
    body = signed_in(by).get(f"/reports/{report}").content.decode()
    assert "or proposed by tiny-reader 3 where that is said" in body
    assert "model:tiny-reader" not in body


def test_who_took_part_is_corrected_on_the_page_and_comes_out_as_a_case() -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    read = next(s for s in stories.said(report, by=by) if s.killed_least == 9)
    client = signed_in(by)
    assert 'name="took_part"' in client.get(f"/reports/{report}").content.decode()
    posted = {"from": f"/reports/{report}", "took_part": "no", "because": WHY}
    client.post(f"/statements/{read.reference}/correct", posted | {"took_part": "perhaps"})
    assert not Statement.everything.filter(corrects=read.pk).exists()
    client.post(f"/statements/{read.reference}/correct", posted)
    made = Statement.everything.get(corrects=read.pk)
    assert made.full["took_part"] is False
    (kept,) = queries.corrections(by=by, report=report)
    assert [s.took_part for s in (*kept.case.wanted, *kept.case.unwanted)] == [False, None]


def test_a_statement_is_corrected_by_command_and_what_is_not_named_stays(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    read = next(s for s in stories.said(report, by=by) if s.killed_least == 9)
    asked = ("statement", "correct", read.reference, "--because", WHY)
    assert run(by, *asked) == AT_FAULT
    assert run(by, *asked, "--killed", "nine") == AT_FAULT
    assert run(by, *asked, "--took-part", "yes", "--killed", "9") == 0
    made = Statement.everything.get(corrects=read.pk)
    assert capsys.readouterr().out.strip() == made.reference
    assert (made.full["took_part"], made.full["killed"], made.scope) == (True, [9, 9], read.scope)
    assert made.place_words == read.place_words


def test_what_was_missed_is_written_down_by_command(capsys: pytest.CaptureFixture[str]) -> None:
    by = stories.analyst()
    report = stories.told("The staffs are to speak of Delun on 9 March 2026.", by=by)
    asked = ("statement", "add", report, "are to speak of Delun", "--because", WHY)
    assert run(by, *asked, "--kind", "parade") == AT_FAULT
    capsys.readouterr()
    assert run(by, *asked, "--kind", "meeting_scheduled", "--when", "2026-03-09") == 0
    made = Statement.everything.get(reference=capsys.readouterr().out.strip())
    assert (made.full["dealing"], made.state) == ("meeting_scheduled", "accepted")
    assert run(by, "statement", "add", report, "not in it", "--because", WHY) == WRONG
