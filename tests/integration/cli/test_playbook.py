"""Playbooks at the command line: what is wrong with a file, what changes, and who is left to do what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings

from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.cli.door import AT_FAULT, DONE, WRONG, exit_code
from answerable.ledger.viewer import HOUSE, looking_as
from answerable.playbook import shipped
from tests import build
from tests.integration.assessment import arrange

pytestmark = pytest.mark.django_db
TEAM = """\
name,roles
Ana,analyst
Bir,analyst weapons_analyst
Pol,policy_lead
Dov,decider
"""


@pytest.fixture(autouse=True)
def data(tmp_path: Path) -> Iterator[Path]:
    """A data folder without playbooks of its own."""
    with override_settings(DATA=tmp_path):
        yield tmp_path


class Shell:
    """Somebody at the command line; nobody in particular without `by`."""

    def __init__(self, printed: pytest.CaptureFixture[str]) -> None:
        self.printed = printed

    def run(self, *words: str, by: Actor | None = None) -> tuple[int, str, str]:
        self.printed.readouterr()
        named = ["--as", Account.objects.get(pk=by.account).username] if by else []
        with looking_as(HOUSE):
            code = exit_code([*named, "playbook", *words])
        told = self.printed.readouterr()
        return code, told.out, told.err

    def json(self, *words: str, code: int = DONE, by: Actor | None = None) -> Any:
        given, out, err = self.run(*words, "--json", by=by)
        assert given == code, err
        return json.loads(out)


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


def test_the_list_names_the_default_and_where_each_comes_from(shell: Shell, data: Path) -> None:
    (data / "playbooks").mkdir()
    (data / "playbooks" / "ngo.yaml").write_text(shipped("ngo").replace("2026.1", "7"), "utf-8")
    rows = {row["name"]: row for row in shell.json("list")["playbooks"]}
    assert [name for name, row in rows.items() if row["default"]] == ["chirg"]
    assert rows["uk-2c"]["from"] == "shipped"
    assert (rows["ngo"]["version"], rows["ngo"]["from"]) == (
        "7",
        str(data / "playbooks" / "ngo.yaml"),
    )
    code, out, _ = shell.run("list")
    assert code == DONE
    assert "* chirg" in out


def test_the_list_is_at_fault_where_a_file_is(shell: Shell, data: Path) -> None:
    (data / "playbooks").mkdir()
    (data / "playbooks" / "ours.yaml").write_text("name: ours\n", "utf-8")
    code, out, err = shell.run("list")
    assert (code, err) == (AT_FAULT, "A playbook is at fault.\n")
    assert "The playbook ours has" in out


def test_a_default_that_is_none_is_said(shell: Shell) -> None:
    with override_settings(PLAYBOOK="moon"):
        code, out, _ = shell.run("list")
    assert code == AT_FAULT
    assert "There is no playbook moon." in out


def test_a_text_changed_in_silence_is_noticed_in_the_list(shell: Shell, data: Path) -> None:
    arrange.case()
    (data / "playbooks").mkdir()
    text = shipped("chirg").replace("amount: 2\n", "amount: 3\n")
    (data / "playbooks" / "chirg.yaml").write_text(text, "utf-8")
    rows = {row["name"]: row for row in shell.json("list")["playbooks"]}
    assert "changed, and its version 2026.2 did not" in rows["chirg"]["notice"]
    assert rows["ngo"]["notice"] is None


def test_a_playbook_is_shown_by_name_and_by_file(shell: Shell, data: Path) -> None:
    file = data / "ngo.yaml"
    file.write_text(shipped("ngo"), "utf-8")
    assert shell.json("show", "ngo") == shell.json("show", str(file))
    code, out, _ = shell.run("show", "uk-2c")
    assert code == DONE
    assert "possible_breach (needed): Is a breach" in out
    assert "law (law view)" in out
    assert "Unconfirmed points: 49" in out


def test_every_mistake_is_told_with_line_and_remedy(shell: Shell, data: Path) -> None:
    file = data / "ngo.yaml"
    text = (
        shipped("ngo").replace("rule: majority", "rule: dice").replace("amount: 3\n", "amount: 0\n")
    )
    file.write_text(text, "utf-8")
    line = text[: text.index("rule: dice")].count("\n") + 1
    code, out, err = shell.run("check", str(file))
    assert (code, len(out.splitlines())) == (AT_FAULT, 2)
    assert (
        f"line {line}: “rule” must be one of the known codes; “dice” is none. Known: any_obj" in out
    )
    assert "The playbook ngo has 2 mistakes" in err
    told = shell.json("check", str(file), code=AT_FAULT)
    assert told["sound"] is False
    assert line in [m["line"] for m in told["mistakes"]]
    for command in (["show", str(file)], ["draw", str(file)], ["diff", "ngo", str(file)]):
        code, out, err = shell.run(*command)
        assert (code, out) == (AT_FAULT, "")
        assert f"line {line}: " in err


def test_a_sound_file_is_told_with_what_is_unconfirmed_and_its_minutes(shell: Shell) -> None:
    told = shell.json("check", "chirg")
    assert (told["sound"], told["name"], told["version"]) == (True, "chirg", "2026.2")
    assert len(told["unconfirmed"]) == 51
    assert told["minutes_per_case"]["total"] == 2385
    assert "acts" not in told
    assert shell.json("check") == told


def test_who_is_left_is_told_from_a_file_of_people(shell: Shell, data: Path) -> None:
    people = data / "team.csv"
    people.write_text(TEAM, "utf-8")
    told = shell.json("check", "ngo", "--people", str(people))
    acts = {act["act"]: act for act in told["acts"]}
    assert [name for name, act in acts.items() if not act["filled"]] == [
        "sign and countersign the finding “law”"
    ]
    assert acts["give a clock longer"]["able"] == ["Pol", "Dov"]
    assert acts["propose a plan"]["hangs_on_one"] is True
    people.write_text(TEAM.replace("Pol,policy_lead\n", ""), "utf-8")
    code, out, err = shell.run("check", "ngo", "--people", str(people))
    assert code == AT_FAULT
    assert "✗ Nobody is left to propose a plan." in out
    assert "✗ Too few are left to decide, by the rule: majority with a quorum: it takes 2" in out
    assert "Acts that nobody is left to do: " in err


def test_one_signature_must_be_anothers_than_the_proposers(shell: Shell, data: Path) -> None:
    people = data / "team.csv"
    people.write_text("name,roles\nPol,policy_lead decider\nAna,analyst\n", "utf-8")
    acts = {act["act"]: act for act in shell.json(
        "check", "chirg", "--people", str(people), code=AT_FAULT)["acts"]}  # fmt: skip
    assert acts["decide, by the rule: one signature"]["filled"]
    assert not acts["propose a plan, and have somebody else sign it"]["filled"]


def test_a_file_that_names_nobody_is_at_fault(shell: Shell, data: Path) -> None:
    people = data / "team.json"
    people.write_text('{"Ana": ["wizard"]}', "utf-8")
    code, _, err = shell.run("check", "ngo", "--people", str(people))
    assert code == AT_FAULT
    assert "line 1: “Ana” must be one of the known codes; “wizard” is none." in err


def test_the_people_of_the_house_are_those_with_a_role_in_force(shell: Shell) -> None:
    administrator = build.person(Role.ADMINISTRATOR, name="Adi")
    build.account(Role.DECIDER, name="Dov")
    acts = {act["act"]: act for act in shell.json(
        "check", "chirg", "--ours", by=administrator, code=AT_FAULT)["acts"]}  # fmt: skip
    assert acts["decide, by the rule: one signature"]["able"] == ["Dov"]
    code, _, err = shell.run("check", "chirg", "--ours")
    assert code == WRONG
    assert "Say whose account to use" in err
    code, _, _ = shell.run("check", "chirg", "--ours", by=build.person(Role.ANALYST))
    assert code == WRONG


@pytest.mark.parametrize("words", [["show", "moon"], ["check", "moon"], ["draw", "no/such.yaml"]])
def test_what_is_not_there_is_refused_in_a_sentence(shell: Shell, words: list[str]) -> None:
    code, out, err = shell.run(*words)
    assert (code, out) == (WRONG, "")
    assert "There is no playbook moon." in err or "cannot be read" in err


def test_a_file_of_other_signs_is_at_fault(shell: Shell, data: Path) -> None:
    (data / "odd.yaml").write_bytes(b"\xff\xfe\x00")
    code, _, err = shell.run("check", str(data / "odd.yaml"))
    assert (code, err.strip()) == (AT_FAULT, f"{data / 'odd.yaml'} is not UTF-8 text.")


def test_a_diff_tells_the_changes_and_nothing_else(shell: Shell, data: Path) -> None:
    file = data / "chirg.yaml"
    file.write_text(shipped("chirg").replace("amount: 2\n", "amount: 3\n"), "utf-8")
    assert shell.json("diff", "chirg", str(file)) == {
        "changes": [
            {
                "part": "clock",
                "sentence": "clock “inquiry”: the time allowed: was “months: 2”, is now “months: 3”.",
            }
        ]
    }
    assert shell.run("diff", "chirg", "chirg") == (DONE, "Nothing changes.\n", "")


def test_a_drawing_is_the_one_in_the_documents(shell: Shell) -> None:
    code, out, _ = shell.run("draw", "ngo")
    assert code == DONE
    assert "documentation --> assessment : " in out
    assert shell.json("draw", "ngo")["diagram"] in out


def test_a_case_is_moved_to_the_current_text(shell: Shell, data: Path) -> None:
    lead = build.person(Role.POLICY_LEAD)
    row = arrange.case()
    (data / "playbooks").mkdir()
    newer = shipped("chirg").replace('"2026.2"', '"2027.1"')
    (data / "playbooks" / "chirg.yaml").write_text(newer, "utf-8")
    made = shell.json("adopt", row.reference, "--because", "agreed in the office", by=lead)
    assert made == {"case": row.reference, "procedure": "chirg", "version": "2027.1"}
    code, _, err = shell.run("adopt", row.reference, "--because", "again", by=lead)
    assert (code, "already" in err) == (WRONG, True)
