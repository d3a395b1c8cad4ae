"""The road of a case at the command line: the same acts, the same refusals, exit codes as promised."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.cli.door import DONE, WRONG, exit_code
from answerable.ledger.viewer import HOUSE, looking_as
from tests import build
from tests.integration.assessment import arrange

pytestmark = pytest.mark.django_db


class Shell:
    """Somebody at the command line."""

    def __init__(self, printed: pytest.CaptureFixture[str]) -> None:
        self.printed = printed

    def run(self, by: Actor, *words: str) -> tuple[int, str, str]:
        self.printed.readouterr()
        name = Account.objects.get(pk=by.account).username
        with looking_as(HOUSE):  # a command leaves the connection looking as its account
            code = exit_code(["--as", name, *words])
        told = self.printed.readouterr()
        return code, told.out, told.err

    def data(self, by: Actor, *words: str) -> Any:
        code, out, err = self.run(by, *words, "--json")
        assert code == DONE, err
        return json.loads(out)


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


BECAUSE = ("--because", "as the evidence shows")


def test_a_case_is_opened_answered_and_moved(shell: Shell) -> None:
    author, second = build.person(Role.ANALYST), build.person(Role.POLICY_LEAD)
    told = arrange.incident()
    shown = shell.data(author, "triage", told.reference, "accepted", *BECAUSE)
    assert (shown["disposition"], shown["state"]) == ("accepted", "in_force")
    case = shell.data(author, "case", "open", told.reference, *BECAUSE)["case"]
    for prompt in ("harm", "actor", "arms_origin", "harmed", "avoidable"):
        made = shell.data(
            author, "case", "find", case, prompt, "--likelihood", "cannot_tell", *BECAUSE
        )["finding"]
        shell.data(author, "case", "sign", made, *BECAUSE)
        shell.data(second, "case", "sign", made, "--countersign", *BECAUSE)
    moved = shell.data(second, "case", "move", case, "policy_impact_assessment", *BECAUSE)
    assert moved["stage"] == "policy_impact_assessment"
    shown = shell.data(second, "case", "show", case)
    assert shown["next_step"].startswith("Finding 7 is to be written by the")
    listed = shell.data(second, "case", "list", "--stage", "policy_impact_assessment")
    assert [line["case"] for line in listed["cases"]] == [case]


def test_a_refusal_is_a_sentence_on_standard_error_and_exit_two(shell: Shell) -> None:
    lead, row = build.person(Role.POLICY_LEAD), arrange.case()
    code, out, err = shell.run(
        lead, "case", "move", row.reference, "policy_impact_assessment", *BECAUSE
    )
    assert (code, out) == (WRONG, "")
    assert err.startswith("This case cannot move yet: not yet answered: finding 1, 2, 3, 4, 5.")


def test_a_decision_is_shown_with_the_rule_and_taken_only_when_it_yields(shell: Shell) -> None:
    lead, decider = build.person(Role.POLICY_LEAD), build.person(Role.DECIDER)
    row = arrange.case()
    plan = shell.data(
        lead, "plan", "propose", row.reference, "--summary", "No supplied arms", "--no-action",
        *BECAUSE,
    )["plan"]  # fmt: skip
    made = shell.data(lead, "decide", "open", plan, *BECAUSE)["decision"]
    review = ("--review-on", "2099-01-01")
    code, _, err = shell.run(decider, "decide", "take", made, *review, *BECAUSE)
    assert (code, err) == (WRONG, "The rule yields no decision yet. Not signed yet.\n")
    shown = shell.data(decider, "decide", "vote", made, "for", *BECAUSE)
    assert (shown["yields"], shown["outcome"]) == ("no_action", "open")
    shown = shell.data(decider, "decide", "take", made, *review, *BECAUSE)
    assert (shown["outcome"], shown["review_on"]) == ("no_action", "2099-01-01")


def test_a_case_is_given_waits_and_is_given_longer(shell: Shell) -> None:
    lead, row = build.person(Role.POLICY_LEAD), arrange.case()
    name = Account.objects.get(pk=lead.account).username
    given = shell.data(lead, "case", "assign", row.reference, "--holder", name, *BECAUSE)
    assert given["held"]
    waits = shell.data(lead, "case", "wait", row.reference, "--whom", "Veskara", *BECAUSE)
    assert waits["waiting"] == "Veskara"
    until = (datetime.now(UTC).date() + timedelta(100)).isoformat()
    longer = shell.data(
        lead, "case", "extend", row.reference, "inquiry", "--until", until, *BECAUSE
    )
    assert longer["due_on"] == until
    shown = shell.data(lead, "case", "show", row.reference)
    assert (shown["waiting_on"], len(shown["clocks"])) == ("Veskara", 2)


@pytest.mark.parametrize(
    "words",
    [("case", "show", "c-22222222"), ("decide", "show", "d-22222222"), ("triage", "i-22222222")],
)
def test_what_never_was_is_refused_by_name(shell: Shell, words: tuple[str, ...]) -> None:
    code, _, err = shell.run(build.person(Role.ANALYST), *words)
    assert (code, err) == (WRONG, f"There is no record {words[-1]}.\n")


def test_a_measure_written_wrongly_is_refused(shell: Shell) -> None:
    lead, row = build.person(Role.POLICY_LEAD), arrange.case()
    code, _, err = shell.run(
        lead, "plan", "propose", row.reference, "--summary", "Train", "--measure", "unit_training",
        *BECAUSE,
    )  # fmt: skip
    assert code == WRONG
    assert "KIND|TARGET|OWNER|DUE|EFFECT" in err
