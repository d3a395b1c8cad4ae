"""Overseers at the command line: figures, series, questions, people needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from answerable.accounts.models import Account
from answerable.actor import Role
from answerable.cli import door
from tests import build
from tests.integration.oversight.backlog import opened, received, team

pytestmark = pytest.mark.django_db
PUBLISHED = Path(__file__).parents[2] / "unit/oversight/published"


def _as(account: int | None) -> str:
    return Account.objects.get(pk=account).username


def _told(capsys: pytest.CaptureFixture[str], name: str, *arguments: str) -> Any:
    assert door.exit_code(["--as", name, *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_published_series_are_imported_and_reported_as_published(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    name = _as(build.person(Role.ANALYST).account)
    told = ("--name", "OIR", "--publisher", "CJTF", "--because", "to compare")
    take = ("series", "import", str(PUBLISHED / "oir.csv"), "--form", "carry_over", *told)
    assert len(_told(capsys, name, *take)["lines"]) == 4
    [found] = _told(capsys, name, "series", "report", "OIR")
    assert found["lines"][0]["sum"] == "43 + 27 − 28 = 42"
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("period,opening,new,closing\nx,1,1,3\n")
    again = ("series", "import", str(wrong), "--form", "carry_over", *told)
    assert door.exit_code(["--as", name, *again]) == 2
    assert "Line 2 (x) does not balance" in capsys.readouterr().err


def test_a_question_is_taken_answered_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    by = team()
    opened(received([90], by=by)[0], by=by, days_ago=40)
    name = _as(by.account)
    take = ("question", "take", "--asked-by", "Committee", "--received-on", "2026-01-01",
            "--words", "How many?", "--because", "asked")  # fmt: skip
    assert door.exit_code(["--as", name, *take, "--figure", "other"]) == 2
    assert "There is no figure other" in capsys.readouterr().err
    reference = _told(capsys, name, *take, "--figure", "open")["question"]
    answer = ("question", "answer", reference, "--words", "One.", "--because", "due")
    assert _told(capsys, name, *answer)["figures"][0]["count"] == 1
    [shown] = _told(capsys, name, "question", "show", reference)["answers"]
    assert (shown["figures"][0]["answered"], shown["figures"][0]["now"]) == (1, 1)
    assert [q["question"] for q in _told(capsys, name, "question", "list")] == [reference]


def test_the_figures_come_as_json_and_as_lines(capsys: pytest.CaptureFixture[str]) -> None:
    by = team()
    opened(received([90], by=by)[0], by=by, days_ago=40)
    told = _told(capsys, _as(by.account), "figures", "--by", "year", "--people", "3")
    assert all(one["balances"] for one in told["balance"])
    assert (told["survival"][0]["entered"], told["forecast"]["people"]) == (1, 3)
    assert door.exit_code(["--as", _as(by.account), "figures"]) == 0
    assert "1 entered, 1 open, half have not left" in capsys.readouterr().out


def test_people_needed_are_forecast_from_the_minutes(capsys: pytest.CaptureFixture[str]) -> None:
    name = _as(build.person(Role.ANALYST).account)
    told = _told(capsys, name, "people-needed", "--playbook", "chirg")
    assert told["people"] == 41
    assert "at least 41 people" in told["sentences"][0]
    five = _told(capsys, name, "people-needed", "--playbook", "ngo", "--people", "5")
    assert five["supposed"]["people"] == 5
    assert {"early": 0.65, "minutes_of_a_finding": 15.0, "days": 49} in five["supposed"]["table"]
