"""Meetings, promises and operations at the command line: the same acts, refusals on standard error."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

from answerable.accounts.models import Account
from answerable.actor import Actor
from answerable.cli.door import exit_code
from tests.integration.assessment.arrange import incident
from tests.integration.channel.arrange import dialogue, lead, request
from tests.integration.channel.test_meetings import ICS

pytestmark = pytest.mark.django_db


@pytest.fixture
def by() -> Actor:
    return lead()


def run(by: Actor, *arguments: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, Any]:
    """Run a command as somebody; its exit code and what it printed, read as JSON."""
    name = Account.objects.get(pk=by.account).username
    code = exit_code([*arguments, "--json", "--as", name])
    out, err = capsys.readouterr()
    return code, json.loads(out) if out else err


def test_a_meeting_from_the_first_word_to_the_minutes(
    by: Actor, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def do(*arguments: str) -> Any:
        code, data = run(by, *arguments, capsys=capsys)
        assert code == 0, data
        return data

    row = dialogue(by)
    asked = request(by, row)
    begun = do("meeting", "begin", row.reference, "First", "asked", "--by", "ours",
               "--when", "2026-01-31", "--on", "2026-01-10", "--undisclosed")  # fmt: skip
    ref = begun["meeting"]
    moved = do("meeting", "move", ref, "agreed", "--by", "ours", "--when", "early March",
               "--on", "2026-02-10")  # fmt: skip
    assert moved["when"] == "2026-03-01/2026-03-10"
    do("meeting", "stance", ref, "2", "declined", "--words", "“no comment”")
    do("meeting", "place", ref, "--mode", "virtual", "--because", "it was said")
    do("meeting", "participant", ref, "theirs", "Minister")
    put = do("meeting", "agenda", ref, "--item", f"{asked.reference}/1")
    out = tmp_path / "o.ics"
    do(
        "meeting",
        "move",
        ref,
        "held",
        "--by",
        "theirs",
        "--when",
        "2026-03-05",
        "--on",
        "2026-03-05",
    )
    do("meeting", "participant", ref, "theirs", "Minister", "--came")
    typed = do("meeting", "minute", put["item"], "answer", "It was ours.", "--by", "theirs",
               "--position", "admitted_mistake", "--completeness", "full")  # fmt: skip
    assert typed["led_to"].startswith("an-")
    for side, text in (("ours", "We met by video."), ("theirs", "We met in person.")):
        (tmp_path / side).write_text(text)
        do("meeting", "readout", ref, side, str(tmp_path / side))
    shown = do("meeting", "show", ref)
    assert (shown["state"], shown["days_late"], shown["late"]) == (
        "held",
        [33, 33],
        "late by 33 days",
    )
    assert [one["stance"] for one in shown["states"]] == ["not_heard", "declined", "not_heard"]
    assert shown["differs"] == [
        {"about": "How they met: virtual or in person.", "ours": "We met by video.",
         "theirs": "We met in person."}
    ]  # fmt: skip
    code, said = run(by, "meeting", "move", ref, "agreed", "--by", "ours", capsys=capsys)
    assert (code, said) == (2, "A meeting that is held cannot become agreed.\n")
    assert not out.exists()


def test_an_invitation_goes_out_and_one_comes_in(
    by: Actor, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    row = dialogue(by)
    (tmp_path / "in.ics").write_bytes(ICS)
    code, taken = run(
        by, "meeting", "invited", row.reference, str(tmp_path / "in.ics"), capsys=capsys
    )
    assert (code, taken["day"]) == (0, "2026-04-02")
    settle = ("meeting", "settle", taken["invitation"], "--because", "it is so")
    assert run(by, *settle, capsys=capsys)[0] == 2
    _, made = run(by, *settle, "--confirm", capsys=capsys)
    run(by, "meeting", "move", made["meeting"], "agreed", "--by", "ours", "--when", "2026-04-02",
        capsys=capsys)  # fmt: skip
    name = Account.objects.get(pk=by.account).username
    out = tmp_path / "o.ics"
    assert exit_code(["meeting", "invite", made["meeting"], "-o", str(out), "--as", name]) == 0
    assert b"DTSTART;VALUE=DATE:20260402" in out.read_bytes()


def test_a_demand_measured_and_broken_and_what_is_past_its_day(
    by: Actor, capsys: pytest.CaptureFixture[str], settings: LazySettings
) -> None:
    row = dialogue(by)
    code, made = run(by, "promise", "record", row.reference, "demand", "350 trucks a day",
                     "--side", "theirs", "--who", "ministers", "--on", "2026-01-02",
                     "--measure", "trucks", capsys=capsys)  # fmt: skip
    assert (code, made["due"]) == (0, "2026-02-01")
    code, late = run(by, "promise", "overdue", capsys=capsys)
    assert (code, len(late["commitments"])) == (1, 1)
    run(by, "promise", "measured", made["commitment"], "58 a day", "--source", "the crossing",
        "--least", "58", "--on", "2026-02-01", capsys=capsys)  # fmt: skip
    code, judged = run(by, "promise", "verify", made["commitment"], "broken", "--by-what", "a count",
                       "--because", "as counted", capsys=capsys)  # fmt: skip
    assert (code, judged["verdict"]) == (0, "broken")
    _, shown = run(by, "promise", "show", made["commitment"], capsys=capsys)
    assert (shown["state"], shown["measured"][0]["words"]) == ("broken", "58 a day")
    assert run(by, "promise", "overdue", capsys=capsys)[0] == 0


def test_an_operation_is_submitted_confirmed_by_another_and_refused_with_coordinates(
    by: Actor, capsys: pytest.CaptureFixture[str]
) -> None:
    other, row = lead(), dialogue(by)
    code, said = run(by, "operation", "submit", row.reference, "South", "--area", "31.5017, 34.4668",
                     capsys=capsys)  # fmt: skip
    assert (code, "reads like coordinates" in said) == (2, True)
    _, made = run(by, "operation", "submit", row.reference, "South", "--area", "the south",
                  capsys=capsys)  # fmt: skip
    ref = made["operation"]
    why = ("--because", "it is policy", "--confirm")
    assert run(by, "operation", "settle", ref, *why, capsys=capsys)[0] == 2
    assert run(other, "operation", "settle", ref, *why, capsys=capsys)[0] == 0
    _, entry = run(by, "operation", "say", ref, "concern", "Many shelter there", "--side", "ours",
                   "--who", "adviser", capsys=capsys)  # fmt: skip
    run(other, "operation", "settle", entry["entry"], *why, capsys=capsys)
    run(by, "operation", "followed", ref, incident().reference, "--because", "a month later",
        capsys=capsys)  # fmt: skip
    _, shown = run(by, "operation", "show", ref, capsys=capsys)
    assert [one["words"] for one in shown["said"]] == ["Many shelter there"]
    assert len(shown["followed"]) == 1
