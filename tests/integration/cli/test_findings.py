"""Opinions, own inquiry, law and what opens something again, at the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings as house

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.assessment import actions
from answerable.assessment.models import Finding, Opinion, Reopening
from answerable.cli.door import exit_code
from tests import build
from tests.integration.assessment import arrange, blind
from tests.integration.assessment.arrange import WHY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_own_procedure_stays() -> Iterator[None]:
    yield
    (Path(house.DATA) / "playbooks" / f"{blind.NAME}.yaml").unlink(missing_ok=True)


def _run(by: Actor, *arguments: str) -> int:
    name = Account.objects.get(pk=by.account).username
    return exit_code([*arguments, "--as", name])


def _told(capsys: pytest.CaptureFixture[str], by: Actor, *arguments: str) -> dict[str, object]:
    capsys.readouterr()
    assert _run(by, *arguments, "--json") == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_an_opinion_is_given_and_nobody_elses_is_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by, other = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = blind.case(by)
    said = ("case", "opine", row.reference, "harm", "--confidence", "low", "--because", "Zq-canary")
    assert _told(capsys, by, *said, "--likelihood", "unlikely")["all_in"] is False
    assert _run(by, *said, "--likelihood", "likely") == 2
    assert "You have given your opinion" in capsys.readouterr().err
    assert "Zq-canary" not in json.dumps(_told(capsys, other, "case", "show", row.reference))
    assert "Zq-canary" in json.dumps(_told(capsys, by, "case", "show", row.reference))
    assert _told(capsys, other, *said, "--likelihood", "likely")["all_in"] is True
    assert Opinion.everything.filter(opened=True).count() == 2


def test_a_finding_is_written_with_efforts_and_a_dissent_is_recorded(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by, other = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row = arrange.case(by)
    wrote = _told(
        capsys, by, "case", "find", row.reference, "harm", "--likelihood", "likely",
        "--confidence", "low", "--because", WHY, "--effort", "interview=no safe way",
        "--effort", "imagery=done",
    )  # fmt: skip
    made = Finding.everything.get()
    assert made.efforts == [
        {"kind": "interview", "done": False, "because": "no safe way"},
        {"kind": "imagery", "done": True, "because": ""},
    ]
    said = ("case", "dissent", str(wrote["finding"]), "--likelihood", "unlikely", "--because", WHY)
    assert _run(by, *said) == 2
    assert _told(capsys, other, *said)["dissents"] == "unlikely"
    assert "unlikely" in json.dumps(_told(capsys, by, "case", "show", row.reference))


def test_steps_are_planned_done_and_refused(capsys: pytest.CaptureFixture[str]) -> None:
    by = build.person(Role.ANALYST)
    row = arrange.case(by)
    plan = ("case", "step", "plan", row.reference, "interview", "--what", "ask", "--because", WHY,
            "--owner", Account.objects.get(pk=by.account).username)  # fmt: skip
    first = _told(capsys, by, *plan, "--due", "2999-01-01")["step"]
    second = _told(capsys, by, *plan, "--due", "2999-01-01")["step"]
    assert _run(by, *plan, "--due", "2020-01-01") == 2
    done = _told(capsys, by, "case", "step", "done", str(first), "--outcome", "a map")
    refused = _told(capsys, by, "case", "step", "refuse", str(second), "--because", "mined")
    assert (done["state"], refused["state"]) == ("done", "refused")


def test_the_law_is_written_by_one_and_countersigned_by_another(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first, second = build.person(Role.LEGAL_ADVISER), build.person(Role.LEGAL_ADVISER)
    subject = arrange.incident().reference
    write = ("law", "write", subject, "--because", WHY, "--on")
    assert _run(first, *write, "nonsense") == 2
    made = str(_told(capsys, first, *write, "distinction=possible=a school")["law_view"])
    assert _run(first, "law", "countersign", made, "--because", WHY) == 2
    assert (
        _told(capsys, second, "law", "countersign", made, "--because", WHY)["state"] == "standing"
    )
    shown = _told(capsys, second, "law", "show", subject)
    assert "a school" in json.dumps(shown)
    assert _run(build.person(Role.MONITOR), "law", "show", subject) == 2
    assert _told(capsys, first, "law", "withdraw", made, "--because", WHY)["state"] == "withdrawn"


def test_a_hold_needs_an_end_and_every_negative_answer_a_second_person(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by, told = build.person(Role.ANALYST), arrange.report()
    hold = ("triage", told.reference, "on_hold", "--because", WHY)
    assert _run(by, *hold) == 2
    until = (datetime.now(UTC).date() + timedelta(30)).isoformat()
    assert _told(capsys, by, *hold, "--until", until)["held_until"] == until
    now = replace(by, moment=datetime.now(UTC))
    actions.triage_report(told.reference, "duplicate", because=WHY, by=now)
    assert _run(by, "triage", told.reference, "--second", "--because", WHY) == 2
    assert "must be another" in capsys.readouterr().err
    assert _told(capsys, by, "triage-desk")["awaiting"]


def test_what_was_turned_away_is_opened_again_or_weighed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    by, third = build.person(Role.ANALYST), build.person(Role.ANALYST)
    told, news = arrange.report(), arrange.report()
    actions.triage_report(told.reference, "duplicate", because=WHY, by=by)
    actions.second_triage(told.reference, because=WHY, by=build.person(Role.ANALYST))
    weigh = ("weigh-news", told.reference, "--news", news.reference, "--because", WHY)
    assert _run(by, *weigh) == 2
    assert _told(capsys, third, *weigh)["weighed"] == told.reference
    again = ("triage-reopen", told.reference, "--news", news.reference, "--new", "a film")
    assert _told(capsys, by, *again, "--because", WHY)["reopened"] == told.reference
    assert list(Reopening.everything.order_by("pk").values_list("opens", flat=True)) == [
        False, True,
    ]  # fmt: skip
