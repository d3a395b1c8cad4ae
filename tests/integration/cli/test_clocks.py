"""Clocks at the command line: the same acts as on the pages, with the same refusals."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from answerable.accounts.models import Account
from answerable.actor import Role
from answerable.cli import door
from tests import build
from tests.integration.assessment import arrange

pytestmark = pytest.mark.django_db

SOON = (datetime.now(UTC).date() + timedelta(20)).isoformat()


def _as(*roles: Role) -> str:
    return Account.objects.get(pk=build.person(*roles).account).username


def _run(name: str, *arguments: str) -> int:
    return door.exit_code(["--as", name, *arguments])


def test_a_clock_is_paused_shown_and_let_run_on(capsys: pytest.CaptureFixture[str]) -> None:
    row, lead = arrange.case(), _as(Role.POLICY_LEAD)
    pause = ("clock", "pause", row.reference, "inquiry", "--because", "shelling", "--until", SOON)
    assert _run(lead, *pause, "--reason", "partner") == 2
    assert "pauses no clock" in capsys.readouterr().err
    assert _run(lead, *pause, "--reason", "danger", "--json") == 0
    assert json.loads(capsys.readouterr().out)["paused_until"] == SOON
    assert _run(lead, "clock", "show", row.reference, "--json") == 0
    shown = {one["kind"]: one for one in json.loads(capsys.readouterr().out)}
    assert shown["inquiry"]["paused_until"] == SOON
    assert _run(lead, "clock", "resume", row.reference, "inquiry", "--because", "it is safe") == 0
    assert _run(lead, "clock", "show", row.reference) == 0
    assert "inquiry: day" in capsys.readouterr().out


def test_a_report_is_acknowledged_in_the_words_of_the_procedure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told, officer = arrange.report(), _as(Role.INTAKE_OFFICER)
    assert _run(officer, "acknowledge", told.reference, "--because", "they answered", "--json") == 0
    assert json.loads(capsys.readouterr().out)["told"] is True
    assert _run(officer, "acknowledge", told.reference, "--because", "again", "--impossible") == 2
    assert "acknowledged already" in capsys.readouterr().err


def test_what_is_due_and_the_calendar_name_references_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told, officer = arrange.report(), _as(Role.INTAKE_OFFICER)
    assert _run(officer, "reminders", "--json") == 0
    assert {one["record"] for one in json.loads(capsys.readouterr().out)} == {told.reference}
    assert _run(officer, "reminders") == 0
    assert told.reference in capsys.readouterr().out
    assert _run(officer, "calendar") == 0
    printed = capsys.readouterr().out
    assert printed.startswith("BEGIN:VCALENDAR")
    assert told.reference not in printed, "it was due longer ago than anybody turns back to"
    assert _run(officer, "calendar", "--new") == 0
    assert "/calendar/" in capsys.readouterr().out
    assert _run(officer, "calendar", "--end") == 0
    assert _run(officer, "calendar", "--end") == 2


def test_an_address_for_the_digest_is_kept_and_ended(capsys: pytest.CaptureFixture[str]) -> None:
    me = _as(Role.ANALYST)
    assert _run(me, "mail", "me@example.org", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"mail": True}
    assert Account.objects.get(username=me).mail_sealed
    assert _run(me, "mail") == 0
    assert Account.objects.get(username=me).mail_sealed is None


def test_a_horizon_is_named_listed_moved_and_struck(capsys: pytest.CaptureFixture[str]) -> None:
    lead = _as(Role.POLICY_LEAD)
    name = ("horizon", "name", "The mandate", "--source", "Law 4", "--because", "it is so")
    assert _run(lead, *name, "--until", SOON, "--json") == 0
    reference = json.loads(capsys.readouterr().out)["horizon"]
    later = (datetime.now(UTC).date() + timedelta(40)).isoformat()
    move = ("horizon", "move", reference, "--source", "Law 5", "--because", "prolonged")
    assert _run(lead, *move, "--until", later) == 0
    capsys.readouterr()
    assert _run(lead, "horizon", "list", "--json") == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["ends_on"], one["source"]) == (later, "Law 5")
    assert _run(lead, "horizon", "list") == 0
    assert _run(lead, "horizon", "strike", reference, "--because", "repealed") == 0
    assert _run(lead, "horizon", "strike", reference, "--because", "repealed") == 2


def test_the_succession_file_is_printed_and_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    row, me = arrange.case(), _as(Role.ANALYST)
    assert _run(me, "succession") == 0
    assert f"## {row.reference}" in capsys.readouterr().out
    assert _run(me, "succession", "--json") == 0
    assert json.loads(capsys.readouterr().out)["open_cases"][0]["case"] == row.reference
    for name in ("file.json", "file.md"):
        assert _run(me, "succession", "--out", str(tmp_path / name)) == 0
    assert json.loads((tmp_path / "file.json").read_text("utf-8"))["open_cases"]
    assert row.reference in (tmp_path / "file.md").read_text("utf-8")
    assert _run(_as(Role.MONITOR), "succession") == 2
