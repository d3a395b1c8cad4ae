"""Of two who save a note at the same moment one is told: on PostgreSQL and on SQLite, truly at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.integration.assessment.two_writers import ROUNDS


def _run(folder: Path, **more: str) -> str:
    environment = {
        **os.environ, "DJANGO_SETTINGS_MODULE": "answerable.config.settings",
        "ANSWERABLE_DATA": str(folder), "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}", **more,
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "tests.integration.assessment.two_writers"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip()


@pytest.mark.soak
def test_on_sqlite(tmp_path: Path) -> None:
    assert _run(tmp_path, DATABASE_URL="") == str(ROUNDS)


@pytest.mark.soak
@pytest.mark.postgres
def test_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    assert _run(tmp_path, DATABASE_URL=postgres_url) == str(ROUNDS)
