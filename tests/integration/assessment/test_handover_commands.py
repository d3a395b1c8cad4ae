"""Hand-over, notes, bulk acts and what is outstanding at the command line."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.assessment import actions
from answerable.assessment.models import Case
from answerable.cli.door import AT_FAULT, DONE, WRONG, exit_code
from answerable.ledger.viewer import HOUSE, looking_as
from tests import build
from tests.integration.assessment import arrange
from tests.integration.assessment.arrange import WHY

pytestmark = pytest.mark.django_db
BECAUSE = ("--because", WHY)


def _name(by: Actor) -> str:
    return Account.objects.get(pk=by.account).username


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(by: Actor, *words: str, expect: int = DONE) -> Any:
        capsys.readouterr()
        with looking_as(HOUSE):  # a command leaves the connection looking as its account
            code = exit_code(["--as", _name(by), *words, "--json"])
        told = capsys.readouterr()
        assert code == expect, told.err
        return json.loads(told.out) if told.out else told.err

    return run


def test_what_nobody_looks_after_is_told_with_exit_code_one(shell: Any) -> None:
    lead, analyst = build.person(Role.POLICY_LEAD), build.person(Role.ANALYST)
    row = arrange.case()
    told = shell(lead, "handover", "stranded", expect=AT_FAULT)
    assert [one["case"] for one in told["cases"]] == [row.reference]
    actions.assign(row.reference, holder=analyst.pseudonym, because=WHY, by=lead)
    assert shell(lead, "handover", "stranded") == {"count": 0, "cases": []}
    assert shell(lead, "handover", "load")[0]["cases"] == 1


def test_leave_is_noted_and_ended(shell: Any) -> None:
    by, deputy = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row, today = arrange.case(), datetime.now(UTC).date()
    actions.assign(
        row.reference, holder=by.pseudonym, because=WHY, by=build.person(Role.POLICY_LEAD)
    )
    days = ("--from", today.isoformat(), "--until", (today + timedelta(5)).isoformat())
    instead = ("--instead", f"{row.reference}={_name(deputy)}")
    number = shell(by, "handover", "leave", *days, *instead, *BECAUSE)["leave"]
    assert [one["leave"] for one in shell(by, "handover", "away")] == [number]
    assert shell(deputy, "handover", "stranded")["count"] == 0
    assert shell(by, "handover", "back", str(number), *BECAUSE)["leave"] == number
    wrong = shell(by, "handover", "leave", *days, "--instead", "nobody", *BECAUSE, expect=WRONG)
    assert "Write CASE=NAME" in wrong


def test_a_case_is_offered_and_accepted(shell: Any) -> None:
    here, there = arrange.office("Analysis"), arrange.office("Policy")
    lead = arrange.in_office(Role.POLICY_LEAD, here)
    other = arrange.in_office(Role.ANALYST, there)
    row = arrange.case()
    actions.assign(row.reference, office=here.reference, because=WHY, by=lead)
    assert "Give one of" in shell(lead, "handover", "refer", row.reference, *BECAUSE, expect=WRONG)
    shell(lead, "handover", "refer", row.reference, "--to", there.reference, *BECAUSE)
    told = shell(other, "handover", "refer", row.reference, "--accept", "--take", *BECAUSE)
    assert told == {"case": row.reference, "office": there.reference, "held": True}


def test_an_account_is_closed_and_what_it_held_handed_on(shell: Any) -> None:
    gone, heir = build.person(Role.ANALYST), build.person(Role.ANALYST)
    row, admin = arrange.case(), build.person(Role.ADMINISTRATOR)
    actions.assign(
        row.reference, holder=gone.pseudonym, because=WHY, by=build.person(Role.POLICY_LEAD)
    )
    shown = shell(admin, "handover", "depart", _name(gone), "--show")
    assert shown["cases"] == [row.reference]
    shell(admin, "handover", "depart", _name(gone), "--to", _name(heir), *BECAUSE)
    assert Case.everything.get(pk=row.pk).holder == heir.pseudonym


def test_several_are_first_shown_then_done(shell: Any) -> None:
    lead, analyst = build.person(Role.POLICY_LEAD), build.person(Role.ANALYST)
    rows = [arrange.case().reference for _ in range(2)]
    words = ("bulk", "assign", *rows, "--holder", _name(analyst), *BECAUSE)
    assert not shell(lead, *words)["done"]
    assert not Case.everything.exclude(holder="").exists()
    done = shell(lead, *words, "--do")
    assert [one["done"] for one in done["results"]] == [True, True]
    assert Case.everything.filter(holder=analyst.pseudonym).count() == 2


def test_notes_are_written_changed_and_never_overwritten(shell: Any) -> None:
    by, row = build.person(Role.ANALYST), arrange.case()
    made = shell(by, "note", "write", row.reference, "The mill stood.")["note"]
    shell(by, "note", "change", made, "The mill stood on the hill.", "--version", "1")
    late = shell(by, "note", "change", made, "It fell.", "--version", "1", expect=WRONG)
    assert "Somebody else saved" in late
    assert [v["version"] for v in shell(by, "note", "show", made)["versions"]] == [2, 1]
    assert [n["note"] for n in shell(by, "note", "list", row.reference)] == [made]


def test_what_is_decided_and_still_to_do_is_listed(shell: Any) -> None:
    lead, decider = build.person(Role.POLICY_LEAD), build.person(Role.DECIDER)
    row = arrange.case()
    plan = shell(
        lead, "plan", "propose", row.reference, "--summary", "No arms", "--no-action", *BECAUSE
    )["plan"]  # fmt: skip
    made = shell(lead, "decide", "open", plan, *BECAUSE)["decision"]
    assert shell(decider, "decide", "due")["votes"][0]["mine"]
    shell(decider, "decide", "vote", made, "for", *BECAUSE)
    review = (datetime.now(UTC).date() + timedelta(7)).isoformat()
    shell(decider, "decide", "take", made, "--review-on", review, *BECAUSE)
    assert shell(lead, "decide", "due")["reviews"][0]["when"] == "soon"
    told = shell(lead, "decide", "dissent", made, "--because", "too early")
    assert [one["because"] for one in told["dissenting_opinions"]] == ["too early"]
    told = shell(lead, "decide", "reconsider", made, "--because", "new film")
    assert (told["in_force"], told["reconsidered_because"]) == (False, "new film")
    assert [one["plan"] for one in shell(lead, "plan", "show", row.reference)] == [plan]
