"""On PostgreSQL: a backup is one moment, a restore one transaction, and the doctor knows the server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.installation import Installation, installed

pytestmark = pytest.mark.postgres


@pytest.fixture
def here(postgres_url: str, tmp_path: Path) -> Installation:
    """An installation on a database of its own."""
    return installed(tmp_path / "data", postgres_url)


def test_a_backup_is_restored_whole_and_an_older_one_only_when_asked(
    here: Installation, tmp_path: Path
) -> None:
    here.deposits(2)
    backup = tmp_path / "backup"
    here.does("backup", str(backup), "--with-keys")
    here.deposits(1, "newer")
    refused = here.run("restore", str(backup))
    assert refused.returncode == 2
    assert "acts came after" in refused.stderr
    here.does("restore", str(backup), "--roll-back", "--because", "a drill")
    found = json.loads(here.does("verify", "--json"))
    signed = json.loads((backup / "manifest.json").read_text())
    assert (found["problems"], found["exhibits"]) == ([], 2)
    assert found["acts"] == signed["tree_size"] + 1


def test_rows_behind_the_second_wall_are_in_the_backup(here: Installation, tmp_path: Path) -> None:
    here.deposits(3)
    here.does("backup", str(tmp_path / "backup"))
    here.does("restore", str(tmp_path / "backup"), "--roll-back")
    counted = here.python(
        "from answerable.evidence.models import CustodyStep\nprint(CustodyStep.everything.count())"
    )
    assert counted.strip() == "3"


def test_the_doctor_names_a_server_that_forgets(here: Installation) -> None:
    """The test server runs without fsync, for speed; an installation must not."""
    done = here.run("doctor", "--json")
    faults = [c["sentence"] for c in json.loads(done.stdout) if c["grade"] == "fault"]
    assert len(faults) == 1
    assert "fsync off" in faults[0]


def test_a_backup_of_the_other_kind_of_database_is_refused(
    here: Installation, tmp_path: Path
) -> None:
    here.deposits(1)
    here.does("backup", str(tmp_path / "backup"))
    done = Installation(tmp_path / "other").run("restore", str(tmp_path / "backup"))
    assert done.returncode == 2
    assert "this installation uses sqlite" in done.stderr
