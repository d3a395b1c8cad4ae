"""Ledger and evidence from the command line: as whom, with which exit code, leaving which trace."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.installation import Installation, installed

PEOPLE = """
from answerable.actor import Role, Level
from answerable.accounts.actions import mark_new
from answerable.evidence.actions import deposit
from answerable.ledger.actions import claim, enqueue, fail
from tests import build
for role in (Role.INSPECTOR, Role.ANALYST):
    made = build.account(role)
    print(made.username)
mark_new("r-00000000", Level.INTERNAL, by=build.house())
deposit("قُتل تسعة".encode(), under="r-00000000", by=build.house())
enqueue("read_report", "r-00000000", key="k", by=build.house())
fail(claim(owner="o", by=build.house()), "the disk is full", by=build.house(), final=True)
"""


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    return installed(tmp_path_factory.mktemp("commands") / "data")


@pytest.fixture(scope="module")
def names(here: Installation) -> list[str]:
    return here.python(PEOPLE).split()


def test_the_ledger_is_shown_to_an_inspector_and_refused_to_an_analyst(
    here: Installation, names: list[str]
) -> None:
    inspector, analyst = names
    assert "granted a role" in here.does("--as", inspector, "ledger", "show")
    shown = json.loads(
        here.does("--as", inspector, "ledger", "show", "--subject", "r-00000000", "--json")
    )
    assert [act["act"] for act in shown["acts"]] == ["evidence.exhibit.deposited"]
    assert here.run("--as", analyst, "ledger", "show").returncode == 2
    assert here.run("ledger", "show").returncode == 2


def test_an_export_is_checked_with_the_verifier_it_carries_and_bare_python(
    here: Installation, names: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    here.does(
        "--as", names[0], "ledger", "export", str(out), "--inclusion", "1", "--consistency", "2"
    )
    key = here.does("ledger", "key").strip()
    bare = [sys.executable, "-I", "-S", str(out / "verifier.py"), str(out), "--key", key]
    checked = subprocess.run(bare, capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "2 proofs" in checked.stdout
    assert here.run("--as", names[0], "ledger", "export", str(out)).returncode == 2
    far = here.run(
        "--as", names[0], "ledger", "export", str(tmp_path / "far"), "--inclusion", "999"
    )
    assert far.returncode == 2


def test_the_verifier_says_when_it_is_used_wrongly() -> None:
    from answerable.ledger import verifier

    for wrong in ([], ["--proof", "x"], ["folder", "--proof", "x", "--entry", "y", "--key", "z"]):
        with pytest.raises(SystemExit) as stopped:
            verifier.main(wrong)
        assert stopped.value.code == 2


def test_a_checkpoint_is_printed_as_it_is_kept(here: Installation, names: list[str]) -> None:
    note = here.does("ledger", "checkpoint")
    assert json.loads(here.does("ledger", "checkpoint", "--json"))["note"] == note
    assert (here.data / "last-checkpoint.txt").read_text() == note


def test_jobs_given_up_are_shown_and_can_be_tried_again(
    here: Installation, names: list[str]
) -> None:
    assert "the disk is full" in here.does("--as", names[0], "ledger", "jobs", "--state", "failed")
    assert "1 jobs" in here.does("--as", names[0], "ledger", "jobs", "--retry")
    jobs = json.loads(here.does("--as", names[0], "ledger", "jobs", "--json"))
    assert [job["state"] for job in jobs if job["job"] == "read_report"] == ["queued"]


def test_an_original_taken_out_is_what_was_sealed_and_custody_says_so(
    here: Installation, names: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "original"
    said = here.does("--as", names[1], "evidence", "export", "r-00000000", str(file))
    assert file.read_text("utf-8") == "قُتل تسعة"
    assert "SHA-256" in said
    steps = json.loads(here.does("--as", names[1], "evidence", "custody", "r-00000000", "--json"))
    assert [step["step"] for step in steps] == ["deposited", "exported"]
    assert "exported" in here.does("--as", names[1], "evidence", "custody", "r-00000000")


@pytest.mark.parametrize("record", ["r-nowhere1", "x"])
def test_the_custody_of_what_is_not_there_is_absent(
    here: Installation, names: list[str], record: str
) -> None:
    done = here.run("--as", names[1], "evidence", "custody", record)
    assert done.returncode == 2
    assert f"There is no record {record}." in done.stderr


def test_a_recheck_names_what_does_not_hold_and_fails(here: Installation, tmp_path: Path) -> None:
    spoilt = here.copy(tmp_path / "data")
    assert "holds" in spoilt.does("evidence", "recheck")
    again = here.copy(tmp_path / "again")
    file = next((again.data / "vault").glob("??/*"))
    file.unlink()
    done = again.run("evidence", "recheck", "--json")
    assert done.returncode == 1
    assert "is missing" in json.loads(done.stdout)["wrong"][0]
