"""What is printed says what the pages say, to each reader what they may see, and is noted as read."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta
from pathlib import Path

import pypdf
import pytest
from django.test import override_settings

from answerable.accounts.models import Read
from answerable.actor import Actor, Role
from answerable.assessment.models import Case
from answerable.cli import door
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.oversight import queries, reports
from answerable.refusal import Absent, Refused
from tests import build
from tests.integration.assessment import arrange
from tests.integration.oversight.backlog import at, opened, received, team
from tests.pages import signed_in

pytestmark = pytest.mark.django_db

TODAY = build.NOON.date()
FIRST = TODAY.replace(day=1)


@pytest.fixture(autouse=True)
def _noon() -> object:
    with override_settings(CLOCK=build.NOON):
        yield


def _asked(**more: object) -> reports.Asked:
    given: dict[str, object] = {
        "first": FIRST, "last": TODAY, "true_on": TODAY, "known_on": TODAY, **more
    }  # fmt: skip
    return reports.Asked(**given)  # type: ignore[arg-type]  # the fields are given by name


def _plain(document: reports.Document) -> reports.Plain:
    return reports.spoken(document, str, "en")


def _texts(value: object) -> str:
    """Every text of a document, one after another."""
    if isinstance(value, dict):
        return " ".join(_texts(one) for one in value.values())
    return " ".join(map(_texts, value)) if isinstance(value, list) else str(value)


def _get(by: Actor, address: str) -> bytes:
    response = signed_in(by).get(address)
    assert response.status_code == 200, response.content.decode()
    return response.content


def _table(document: reports.Plain, title: str) -> list[list[str]]:
    section = next(one for one in document["sections"] if one["title"] == title)
    table = next(block for block in section["blocks"] if block["kind"] == "table")
    return [[cell["text"] for cell in row] for row in table["rows"]]


def test_the_report_counts_what_the_funnel_counts() -> None:
    by = team()
    one, *_ = received([90, 40, 5], by=by)
    opened(one, by=by, days_ago=80)
    made = reports.periodic(_asked(), by=by).figures
    funnel = queries.stage_funnel(by, TODAY, TODAY)
    assert made["open"] == funnel["open"] == 3
    assert made["stages"] == {
        line["stage"]: {"open": line["open"], "bands": list(line["ages"].values())}
        for line in funnel["stages"]
    }
    assert made["waited_more_than_60_days"] == 1


def test_the_account_of_the_period_balances_and_names_its_command() -> None:
    by = team()
    received([90, 5], by=by)
    made = _plain(reports.periodic(_asked(), by=by))
    rows = _table(made, "Open, new, completed")
    assert [row[1] for row in rows[:2]] == ["1", "1"]
    assert rows[-1][1] == "2"
    assert "It balances" in _texts(made)
    assert f"answerable carry-over {FIRST} {TODAY} --known-on {TODAY} --json" in _texts(made)


def test_beside_an_earlier_day_each_figure_has_its_difference() -> None:
    by = team()
    received([90, 40, 5], by=by)
    then = (TODAY - timedelta(60), TODAY)
    made = _plain(reports.periodic(_asked(compared=then), by=by))
    rows = _table(made, "Where they stand, and for how long")
    assert rows[-1][0] == "All that are open"
    assert rows[-1][-2:] == ["1", "+2"]
    assert made["figures"]["open_then"] == 1


def test_every_table_of_the_report_names_where_the_same_is_given() -> None:
    by = team()
    received([90, 5], by=by)
    made = _plain(reports.periodic(_asked(), by=by))
    tables = [b for s in made["sections"] for b in s["blocks"] if b["kind"] == "table"]
    assert len(tables) > 5
    for table in tables:
        assert table["query"]["address"].startswith("/")
        assert table["query"]["command"].startswith("answerable ")


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"known_on": TODAY + timedelta(1)}, "has not come yet"),
        ({"true_on": TODAY + timedelta(1)}, "has not come yet"),
        ({"compared": (TODAY, TODAY + timedelta(1))}, "has not come yet"),
        ({"last": FIRST - timedelta(1)}, "ends before it begins"),
        ({"true_on": TODAY - timedelta(1)}, "ends after"),
    ],
)
def test_a_period_that_means_nothing_is_refused(more: dict[str, object], says: str) -> None:
    with pytest.raises(Refused, match=says):
        reports.periodic(_asked(**more), by=team())


def test_a_case_file_says_findings_signatures_and_what_was_not_done() -> None:
    author, second = build.person(Role.ANALYST, name="A. First"), build.person(
        Role.ANALYST, name="B. Second"
    )  # fmt: skip
    row = arrange.case(author)
    arrange.find(row, "harm", author, second)
    made = _plain(reports.case_file(row.reference, by=author))
    said = _texts(made)
    assert "A. First, B. Second" in said
    assert "55 to 80 in 100" in said
    assert "Not done, and why" in said
    assert made["figures"]["findings"][0]["likelihood"] == "likely"
    assert made["marking"] == "Marked internal"


def test_a_draft_is_nobodys_finding_yet() -> None:
    from answerable.assessment import actions

    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    actions.write_finding(row.reference, "harm", likelihood="likely", confidence="moderate",
                          because="an unsigned thought", by=by)  # fmt: skip
    sections = _plain(reports.case_file(row.reference, by=by))["sections"]
    findings = [s for s in sections if s["level"] == 2]
    assert "an unsigned thought" not in _texts(findings)


def test_the_ledger_stands_in_the_file_of_who_reads_it_alone() -> None:
    by, inspector = build.person(Role.ANALYST), build.person(Role.INSPECTOR)
    row = arrange.case(by)
    assert "Acts in the ledger" not in _texts(_plain(reports.case_file(row.reference, by=by)))
    assert "Acts in the ledger" in _texts(_plain(reports.case_file(row.reference, by=inspector)))


def test_who_may_not_see_the_case_is_told_of_none() -> None:
    row = arrange.case()
    with pytest.raises(Absent):
        reports.case_file(row.reference, by=build.person(Role.MONITOR))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("form", ["pdf", "docx", "json"])
def test_a_case_file_is_read_in_every_form_and_that_is_noted(form: str, language: str) -> None:
    by = build.person(Role.ANALYST)
    row: Case = arrange.case(by)
    before = Read.objects.filter(how="case_file").count()
    data = _get(by, f"/cases/{row.reference}/file.{form}?language={language}")
    assert data
    noted = Read.objects.filter(reference=row.reference, how="case_file", reader=by.pseudonym)
    assert noted.count() == before + 1


def test_a_refused_report_is_not_noted_as_read() -> None:
    by = team()
    response = signed_in(by).get("/printed/periodic.json?from=2026-03-05&to=2026-03-01")
    assert response.status_code == 409
    assert signed_in(by).get("/printed/periodic.json?from=soon").status_code == 409
    assert signed_in(by).get("/printed/periodic.json?language=xx").status_code == 409
    assert not Read.objects.filter(how="printed").exists()


def test_the_page_asks_for_the_month_before_and_gives_the_report() -> None:
    by = team()
    received([90, 5], by=by)
    shown = _get(by, "/printed").decode()
    assert 'value="2026-02-01"' in shown
    assert 'value="2026-02-28"' in shown
    given = json.loads(_get(by, "/printed/periodic.json"))
    assert given["figures"]["period"] == {"first": "2026-02-01", "last": "2026-02-28"}


def test_the_same_report_of_the_same_moment_has_the_same_bytes() -> None:
    by = team()
    received([90, 5], by=by)
    for form in ("pdf", "docx", "xlsx", "json"):
        address = f"/printed/periodic.{form}?from={FIRST}&to={TODAY}"
        assert _get(by, address) == _get(by, address)


def test_an_earlier_known_on_leaves_out_what_was_learned_since() -> None:
    by = team()
    received([90], by=at(by, 0))
    made = reports.periodic(_asked(known_on=date(2020, 1, 1)), by=by).figures
    assert made["open"] == 0


def test_commands_write_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from answerable.accounts.models import Account

    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    name = Account.objects.get(pk=by.account or 0).username
    out = tmp_path / "file.pdf"
    with looking_as(HOUSE):
        assert door.exit_code(["case-file", row.reference, "--out", str(out), "--as", name]) == 0
    assert row.reference in pypdf.PdfReader(io.BytesIO(out.read_bytes())).pages[0].extract_text()
    capsys.readouterr()
    for arguments in (
        ["periodic"],
        ["case-file", row.reference, "--out", str(tmp_path / "a.xlsx")],
    ):
        with looking_as(HOUSE):
            assert door.exit_code([*arguments, "--as", name]) == 2
