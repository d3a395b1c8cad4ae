"""Several workers at once, one of them killed: every job is done, none by two at the same time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.installation import ROOT, START, Installation, installed

JOBS = 40
FILL = f"""
from answerable.ledger import actions
from tests import build
for number in range({JOBS}):
    actions.enqueue("note", f"r-{{number:08d}}", key=f"k{{number}}", by=build.house())
"""
WORK = (
    START
    + """
import sys
from datetime import UTC, datetime, timedelta
from answerable.worker.run import Worker
shift = timedelta(seconds=float(sys.argv[1]))
Worker(lambda: datetime.now(UTC) + shift, {"note": "tests.integration.worker.noting:note"}).drain()
"""
)
STATES = """
from collections import Counter
from answerable.ledger.models import Job
print(sorted(Counter(Job.objects.filter(name="note").values_list("state", flat=True)).items()))
"""


def _start(here: Installation, notes: Path, shift: int = 0) -> subprocess.Popen[str]:
    environment = {**here.environment, "NOTES": str(notes)}
    return subprocess.Popen([sys.executable, "-c", WORK, str(shift)], env=environment,
                            cwd=ROOT, stdout=subprocess.PIPE, text=True)  # fmt: skip


def _prove(here: Installation, notes: Path) -> None:
    here.python(FILL)
    doomed, other, third = (_start(here, notes) for _ in range(3))
    until = time.monotonic() + 60
    while time.monotonic() < until and not (
        notes.exists() and str(doomed.pid) in notes.read_text()
    ):
        time.sleep(0.01)
    os.kill(doomed.pid, signal.SIGKILL)
    for worker in (doomed, other, third):
        worker.communicate()
    # A minute later by its own clock: what the dead one held is free again.
    late = _start(here, notes, shift=120)
    late.communicate()
    assert here.python(STATES).strip() == f"[('done', {JOBS})]"
    begun = [line.split()[1] for line in notes.read_text().splitlines()]
    twice = len(begun) - len(set(begun))
    assert set(begun) == {f"r-{number:08d}" for number in range(JOBS)}
    assert twice <= 1  # only what the dead worker had begun is begun again


def test_on_sqlite_every_job_is_done_though_a_worker_dies(tmp_path: Path) -> None:
    _prove(installed(tmp_path / "data"), tmp_path / "notes")


@pytest.mark.postgres
def test_on_postgresql_every_job_is_done_though_a_worker_dies(
    postgres_url: str, tmp_path: Path
) -> None:
    _prove(installed(tmp_path / "data", postgres_url), tmp_path / "notes")
