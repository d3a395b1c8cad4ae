"""Whoever is killed while writing loses nothing acknowledged, doubles nothing, and breaks no log."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.installation import ROOT, START, Installation, installed
from tests.soak.results import keep

WRITER = (
    START
    + """
import os, sys
from answerable.actor import Level
from answerable.accounts.actions import mark_new, new_reference
from answerable.evidence.actions import deposit
from answerable.ledger.actions import writing
from tests import build

@writing
def take_in(word, *, by):
    under = new_reference("r")
    mark_new(under, Level.INTERNAL, by=by)
    deposit(word.encode(), under=under, by=by)
    return under

number = 0
os.write(1, b"ready\\n")
while True:
    word = f"{sys.argv[1]}-{number}"
    under = take_in(word, by=build.house())
    os.write(1, f"{under} {word}\\n".encode())
    number += 1
"""
)
LOOK = """
import json
from hashlib import sha256
from answerable.evidence.models import CustodyStep, Exhibit
from answerable.ledger.models import Act
from answerable.oversight.actions import look
rows = CustodyStep.everything.values_list("protected_by", "exhibit__sha256")
acts = list(Act.objects.filter(name="evidence.exhibit.deposited").values_list("subject", flat=True))
print(json.dumps({"problems": [str(p) for p in look().problems], "steps": list(rows), "acts": acts}))
"""


def _write_until_killed(here: Installation, name: str, after: float) -> list[str]:
    """Start a writer, kill it `after` seconds past its first word; return what it acknowledged."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, name], env=here.environment, cwd=ROOT, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"ready\n"
    time.sleep(after)
    os.kill(writer.pid, signal.SIGKILL)
    said = writer.stdout.read().decode()
    writer.wait()
    return said[: said.rfind("\n") + 1].splitlines()


def _prove(folder: Path, kills: int) -> dict[str, object]:
    chance = random.Random(32)
    here = installed(folder / "data")
    acknowledged: list[str] = []
    for number in range(kills):
        acknowledged += _write_until_killed(here, f"w{number}", chance.uniform(0.01, 0.6))
    found = json.loads(here.python(LOOK))
    from hashlib import sha256

    stored = {under: digest for under, digest in found["steps"]}
    lost = [
        line for line in acknowledged
        if stored.get(line.split()[0]) != sha256(line.split()[1].encode()).hexdigest()
    ]  # fmt: skip
    assert found["problems"] == []
    assert lost == []
    assert len(found["acts"]) == len(set(found["acts"])) == len(found["steps"]) == len(stored)
    return {"kills": kills, "acknowledged": len(acknowledged), "stored": len(stored), "lost": 0,
            "doubled": 0}  # fmt: skip


def test_a_writer_killed_twice_loses_nothing_acknowledged(tmp_path: Path) -> None:
    assert _prove(tmp_path, 2)["lost"] == 0


@pytest.mark.soak
def test_a_writer_killed_two_hundred_times_loses_nothing_acknowledged(tmp_path: Path) -> None:
    keep("kill", _prove(tmp_path, 200))
