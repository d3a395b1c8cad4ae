"""The doctor names what is wrong and what to do; what is unsafe does not even start."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.installation import ROOT, Installation, installed


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    return installed(tmp_path_factory.mktemp("doctor") / "data")


@pytest.fixture
def here(original: Installation, tmp_path: Path) -> Installation:
    return original.copy(tmp_path / "data")


def _faults(installation: Installation) -> dict[str, str]:
    done = installation.run("doctor", "--json")
    checks = json.loads(done.stdout)
    faults = {c["name"]: c["sentence"] for c in checks if c["grade"] == "fault"}
    assert done.returncode == (1 if faults else 0)
    return faults


def test_a_fresh_installation_has_no_fault(here: Installation) -> None:
    assert _faults(here) == {}


def test_a_key_others_can_read_is_named_and_nothing_is_served(here: Installation) -> None:
    here.does("ledger", "key")
    (here.data / "keys" / "ledger.key").chmod(0o644)
    assert "chmod 600" in _faults(here)["settings"]
    served = here.run("worker")
    assert served.returncode == 2
    assert "chmod 600" in served.stderr


def test_guards_that_were_removed_are_missed(here: Installation) -> None:
    with closing(sqlite3.connect(here.data / "answerable.db")) as database:
        database.execute("DROP TRIGGER ledger_act_no_update")
    assert "ledger_act_no_update" in _faults(here)["guards"]


def test_a_database_file_that_is_none_is_named(here: Installation) -> None:
    (here.data / "answerable.db").write_bytes(b"not a database" * 1000)
    assert "database" in _faults(here)


def test_tables_that_are_not_made_are_named(tmp_path: Path) -> None:
    assert "not made yet" in _faults(Installation(tmp_path / "new"))["tables"]


def test_nothing_runs_before_the_tables_are_made(tmp_path: Path) -> None:
    done = Installation(tmp_path / "new").run("worker")
    assert done.returncode == 1
    assert "answerable migrate" in done.stderr


@pytest.mark.parametrize(
    ("pragma", "word"),
    [("PRAGMA synchronous=NORMAL;", "synchronous"), ("PRAGMA journal_mode=DELETE;", "journal mode"),
     ("PRAGMA foreign_keys=OFF;", "foreign keys")],
)  # fmt: skip
def test_a_connection_set_unsafely_is_refused_before_a_record_is_touched(
    here: Installation, tmp_path: Path, pragma: str, word: str
) -> None:
    (tmp_path / "unsafe.py").write_text(
        "from answerable.config.settings import *\n"
        f"DATABASES['default']['OPTIONS']['init_command'] += {pragma!r}\n"
    )
    environment = {
        **here.environment, "DJANGO_SETTINGS_MODULE": "unsafe", "PYTHONPATH": str(tmp_path),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", "from answerable.cli import main; main()", "verify"],
        env=environment, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert word in done.stderr
