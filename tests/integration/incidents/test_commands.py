"""Commands on incidents: the same acts and answers as the pages, with their exit codes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.cli.door import exit_code
from answerable.incidents import queries
from answerable.incidents.models import Judgement
from tests import build
from tests.integration.incidents import stories

pytestmark = pytest.mark.django_db


def run(by: Actor, *words: str) -> int:
    """Run a command as this person."""
    username = Account.objects.get(pk=by.account or 0).username
    return exit_code(["--as", username, *words])


def answer(capsys: pytest.CaptureFixture[str], by: Actor, *words: str) -> Any:
    """What a command prints as JSON."""
    assert run(by, *words, "--json") == 0
    return json.loads(capsys.readouterr().out)


def test_a_report_becomes_an_incident_by_commands_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = stories.analyst()
    report = stories.told(stories.MARKET, by=by)
    begin = ["incident", "begin", report, "--title", "Market", "--when", "2026-03-12",
             "--place", "Delun", "--because", "read"]  # fmt: skip
    assert run(by, *begin) == 2
    assert "a place and a day someone has accepted" in capsys.readouterr().err
    assert run(by, "settle", "accepted", report) == 0
    assert run(by, *begin) == 0
    reference = capsys.readouterr().out.split()[-1]
    assert run(by, "incident", "grade", reference, "grading", "weak", "--because", "one") == 0
    shown = answer(capsys, by, "incident", "show", reference)
    assert shown["ranges"]["killed"]["range"] == [9, None]
    assert shown["grading"] == "weak"
    assert [v["version"] for v in shown["versions"]] == [2, 1]
    past = answer(capsys, by, "incident", "show", reference, "--as-of", "2020-01-01")
    assert past["fields"] is None
    listed = answer(capsys, by, "incident", "list", "--words", "market")
    assert [i["reference"] for i in listed["incidents"]] == [reference]


def test_judging_withdrawing_merging_and_parting_by_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = stories.analyst()
    _, first = stories.market(by)
    visit = stories.told(stories.VISIT, source="Orla Valley Monitor", by=by)
    assert run(by, "judge", visit, first.reference, "same", "--because", "read both") == 0
    judged = capsys.readouterr().out.strip()
    assert run(by, "withdraw-judgement", judged, "--because", "misread") == 0
    assert not Judgement.objects.visible_to(by).filter(left=visit, holds=True).exists()
    second = stories.begun(visit, by=by, title="Hall")
    merge = ["incident", "merge", second.reference, first.reference, "--because", "one strike"]
    assert run(by, *merge) == 0
    assert queries.resolve(second.reference, by=by).reference == first.reference
    assert run(by, *merge) == 2
    assert run(by, "incident", "part", second.reference, "--because", "two strikes") == 0


def test_proposals_are_one_answer_in_the_form_promised(capsys: pytest.CaptureFixture[str]) -> None:
    by = stories.analyst()
    stories.told(stories.MARKET, by=by)
    stories.told(stories.TOTAL, by=by)
    found = answer(capsys, by, "proposals")
    assert set(found) >= {"accounts", "situations", "incidents", "statements"}
    assert set(found["accounts"][0]) >= {"reports", "origins", "contradictions"}
    assert [t["killed"] for t in found["situations"][0]["running_totals"]] == [[2000, None]]
    assert len(found["incidents"]) == 1
    texts = {s["report"]: s["span"] for s in found["statements"]}
    assert len(texts) == 2
    assert run(by, "proposals") == 0
    assert "1 proposed incident(s)" in capsys.readouterr().out


def test_a_situation_is_opened_and_shown_by_command(capsys: pytest.CaptureFixture[str]) -> None:
    by = stories.analyst()
    opened = ["situation", "open", "Fighting", "--began", "2026-01", "--recipient", "Veskara"]
    assert run(by, *opened, "--because", "it goes on") == 0
    reference = capsys.readouterr().out.strip()
    shown = answer(capsys, by, "situation", "show", reference)
    assert (shown["name"], shown["recipient_states"]) == ("Fighting", ["Veskara"])
    assert [s["reference"] for s in answer(capsys, by, "situation", "list")] == [reference]


def test_what_may_not_be_seen_is_refused_like_what_does_not_exist(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = build.person(Role.ADMINISTRATOR)
    _, incident = stories.market(stories.analyst())
    said = []
    for reference in (incident.reference, "i-22222222"):
        assert run(by, "incident", "show", reference) == 2
        said.append(capsys.readouterr().err.replace(reference, "it"))
    assert said[0] == said[1]
