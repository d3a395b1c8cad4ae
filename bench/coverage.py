"""How many branches of the rules and the actions the tests take, room by room.

Everything but the journeys is run, once, with the branches of these two counted; lines of other
modules are not. `./do bench coverage [pytest options]`; about twenty minutes on two cores.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.written import write

HERE = Path(__file__).resolve().parent.parent
TESTS = ("tests/unit", "tests/integration", "tests/access")
COUNTED = ("rules", "actions")
SETTINGS = """[run]
branch = true
patch = subprocess
source = answerable
omit =
    */web/*
    */cli/*
    */config/*
"""


@dataclass
class Taken:
    """Branches there are, and those that a test takes."""

    branches: int = 0
    taken: int = 0

    @property
    def told(self) -> dict[str, object]:
        share = 100 * self.taken / self.branches if self.branches else 100.0
        return {"branches": self.branches, "taken_per_cent": round(share, 1)}


def main(options: list[str] | None = None) -> None:
    """Run the tests, write the shares down, and print them."""
    with tempfile.TemporaryDirectory() as folder:
        settings, found = Path(folder, "settings"), Path(folder, "found.json")
        settings.write_text(SETTINGS)
        command = [
            sys.executable, "-m", "pytest", *TESTS, "-m", "not soak", "-n", "2", *(options or []),
            "--cov=answerable", "--cov-branch", f"--cov-config={settings}",
            f"--cov-report=json:{found}",
        ]  # fmt: skip
        done = subprocess.run(command, cwd=HERE)
        if not found.exists():
            sys.exit("The tests ended without a count; nothing was written down.")
        figures = shares(json.loads(found.read_text()))
    path = write("coverage", "./do bench coverage", {"tests_failed": done.returncode, **figures})
    sys.stdout.write(f"{json.dumps(figures, indent=1)}\n{path}\n")


def shares(report: Mapping[str, Any]) -> dict[str, Any]:
    """The branches of rules and of actions, together and by room, from coverage.py's own report."""
    whole: dict[str, Taken] = defaultdict(Taken)
    rooms: dict[str, Taken] = defaultdict(Taken)
    for name, file in report["files"].items():
        room, _, rest = name.rpartition("answerable/")[2].partition("/")
        kind = rest.partition("/")[0].removesuffix(".py")
        if kind not in COUNTED:
            continue
        for taken in (whole[kind], rooms[f"{room}.{kind}"]):
            taken.branches += file["summary"]["num_branches"]
            taken.taken += file["summary"]["covered_branches"]
    return {
        "together": {name: taken.told for name, taken in whole.items()},
        "rooms": {name: taken.told for name, taken in sorted(rooms.items())},
    }


if __name__ == "__main__":
    main(sys.argv[1:])
