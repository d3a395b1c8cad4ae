"""What a command answers when it may not, cannot, or breaks: a sentence, a code, never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from django.db import OperationalError

from answerable.actor import Role
from answerable.cli import door
from answerable.refusal import Refused, say
from tests import build
from tests.integration.oversight.backlog import opened, received, team

pytestmark = pytest.mark.django_db


def _fails_with(fault: BaseException, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Run a command of ours that ends in this fault; give back its exit code and what it said."""

    @click.command("failing-for-a-test")
    def failing() -> None:
        raise fault

    door.answerable.add_command(failing)
    try:
        code = door.exit_code(["failing-for-a-test"])
    finally:
        door.answerable.commands.pop("failing-for-a-test")
    return code, capsys.readouterr().err


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        (Refused(say("You may not do that.")), 2, "You may not do that."),
        (door.AtFault("Three rows are wrong."), 1, "Three rows are wrong."),
        (click.UsageError("No such option."), 2, "No such option."),
        (OperationalError("database is locked"), 3, "cannot be reached"),
        (OperationalError("no such table: accounts_account"), 3, "answerable migrate"),
        (OSError(28, "No space left on device"), 3, "No space left"),
        (KeyboardInterrupt(), 2, "Stopped."),
    ],
)
def test_each_kind_of_failure_has_its_code_and_its_sentence(
    fault: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given, said = _fails_with(fault, capsys)
    assert (given, words in said) == (code, True), said


def test_a_fault_of_ours_shows_a_number_and_no_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, said = _fails_with(RuntimeError("the secret of source 7"), capsys)
    assert code == 3
    assert "number" in said
    assert "Traceback" not in said
    assert "secret" not in said


def test_without_an_account_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert door.exit_code(["funnel"]) == 2
    assert "--as NAME" in capsys.readouterr().err


def test_an_account_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert door.exit_code(["--as", "nobody-here", "funnel"]) == 2


def test_the_funnel_is_printed_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    by = team()
    one, _ = received([90, 40], by=by)
    opened(one, by=by, days_ago=80)
    person = build.account(Role.ANALYST)
    assert door.exit_code(["--as", person.username, "funnel", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["open"] == 2
    assert [s["stage"] for s in figures["stages"]][:2] == ["no_case", "incident_analysis"]


def test_the_funnel_as_of_a_day_is_printed_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    by = team()
    received([90, 40], by=by)
    person = build.account(Role.ANALYST)
    code = door.exit_code(["--as", person.username, "funnel", "--as-of", "2026-01-01"])
    assert code == 0
    assert "1 incident is open." in capsys.readouterr().out


def test_a_period_is_printed_with_its_terms(capsys: pytest.CaptureFixture[str]) -> None:
    received([90, 40], by=team())
    person = build.account(Role.ANALYST)
    arguments = ["--as", person.username, "carry-over", "2026-01-01", "2026-03-01"]
    assert door.exit_code(arguments) == 0
    assert "1 + 1 new + 0 reopened − 0 completed = 2" in capsys.readouterr().out


def test_a_fresh_data_folder_says_what_to_run(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from answerable.cli import main; main()", "--as", "x", "funnel"],
        env={"ANSWERABLE_DATA": str(tmp_path), "PATH": ""}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 3
    assert "answerable migrate" in run.stderr
    assert "Traceback" not in run.stderr
