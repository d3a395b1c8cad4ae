"""A backup made while others write restores to exactly one moment; one bit changed in it is refused."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from answerable.refusal import Refused
from answerable.upkeep.archives import manifest
from tests.installation import ROOT, Installation, installed
from tests.soak.results import keep
from tests.soak.test_kill import WRITER


def _restore_while_writing(folder: Path, here: Installation, number: int, pause: float) -> bool:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, f"w{number}"], env=here.environment, cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"ready\n"
    try:
        time.sleep(pause)
        backup = folder / f"backup-{number}"
        here.does("backup", str(backup))
    finally:
        writer.kill()
        writer.communicate()
    signed = json.loads((backup / "manifest.json").read_text())
    new = Installation(folder / f"restored-{number}")
    new.does("restore", str(backup))
    found = json.loads(new.does("verify", "--json"))
    whole = found["problems"] == [] and found["exhibits"] == signed["exhibits"]
    shutil.rmtree(new.data)
    shutil.rmtree(backup)
    # The restore itself is one act more than what was backed up.
    return whole and bool(found["acts"] == signed["tree_size"] + 1)


def _prove(folder: Path, rounds: int) -> dict[str, object]:
    chance = random.Random(62)
    whole = []
    for number in range(rounds):
        here = installed(folder / f"data-{number}")
        here.deposits(10)
        whole.append(_restore_while_writing(folder, here, number, chance.uniform(0, 1)))
        shutil.rmtree(here.data)
    return {"restores": rounds, "whole": sum(whole)}


def test_a_backup_made_while_writing_restores_whole(tmp_path: Path) -> None:
    assert _prove(tmp_path, 1) == {"restores": 1, "whole": 1}


@pytest.mark.soak
def test_twenty_backups_made_while_writing_restore_whole(tmp_path: Path) -> None:
    figures = _prove(tmp_path, 20)
    keep("restores", figures)
    assert figures["whole"] == 20


def _accepted_flips(folder: Path, flips: int) -> list[str]:
    here = installed(folder / "data")
    here.deposits(2)
    backup = folder / "backup"
    here.does("backup", str(backup))
    manifest.read(backup)
    chance, accepted = random.Random(63), []
    names = sorted(p for p in backup.rglob("*") if p.is_file())
    for _ in range(flips):
        file = chance.choice(names)
        file.chmod(0o600)
        place = chance.randrange(file.stat().st_size)
        with file.open("r+b") as opened:
            opened.seek(place)
            byte = opened.read(1)[0]
            opened.seek(place)
            opened.write(bytes([byte ^ 1 << chance.randrange(8)]))
            opened.flush()
            try:
                manifest.read(backup)
                accepted.append(f"{file.name} at {place}")
            except Refused:
                pass
            opened.seek(place)
            opened.write(bytes([byte]))
    manifest.read(backup)
    return accepted


def test_thirty_changed_bits_of_a_backup_are_all_refused(tmp_path: Path) -> None:
    assert _accepted_flips(tmp_path, 30) == []


@pytest.mark.soak
def test_a_thousand_changed_bits_of_a_backup_are_all_refused(tmp_path: Path) -> None:
    accepted = _accepted_flips(tmp_path, 1_000)
    keep("backup-bits", {"flips": 1_000, "accepted": len(accepted)})
    assert accepted == []
