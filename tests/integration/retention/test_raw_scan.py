"""After an erasure a thief of the whole folder finds nothing: in no table, log or vault."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.installation import installed

PLAY = """
import json, sys
from django.conf import settings
from tests.integration.retention import world as generated
from answerable.retention import actions
from answerable.oversight import actions as oversight
from tests import build
settings.RETENTION = generated.SETTING
world = generated.made(int(sys.argv[1]), 25)
erased = generated.erase(world, int(sys.argv[1]))
gone = [one.canary for one in world.told if ("report", one.reference) in erased]
kept = [one.canary for one in world.told if ("report", one.reference) not in erased]
print(json.dumps({"gone": gone, "kept": kept, "scrubbed": actions.scrub(by=build.house()),
                  "problems": [str(p) for p in oversight.look().problems]}))
"""


def _lies_in(folder: Path, canary: str) -> list[str]:
    word = canary.encode()
    return [
        str(file.relative_to(folder)) for file in sorted(folder.rglob("*"))
        if file.is_file() and word in file.read_bytes()
    ]  # fmt: skip


@pytest.mark.parametrize("seed", [11, 12])
def test_a_raw_scan_finds_nothing_of_what_was_erased(seed: int, tmp_path: Path) -> None:
    there = installed(tmp_path / "data")
    told = json.loads(there.python(PLAY, str(seed)).splitlines()[-1])
    assert told["problems"] == []
    assert told["scrubbed"]
    assert told["gone"], "the seed erases something"
    assert {canary: _lies_in(there.data, canary) for canary in told["gone"]} == {
        canary: [] for canary in told["gone"]
    }
    assert all(_lies_in(there.data, canary) for canary in told["kept"])
