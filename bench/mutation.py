"""How many deliberate mistakes in the rules the unit tests notice, room by room, from a random sample.

All mutants of all rules take many hours, so a sample is drawn, as many from each room, from a fixed
seed; the share of all rooms together weighs each room by how many mutants it has. Each room is asked of
its own unit tests alone, and a mutant that none of them reaches counts as not noticed. What is known is
written down after each room. `./do bench mutation [--sample N] [--seed S] [--folder F] [ROOM…]`.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.written import write

HERE = Path(__file__).resolve().parent.parent
LIBRARIES = frozenset({"playbook", "linking", "reading"})
"""Rooms that are rules from top to bottom."""
ROOMS = (
    "response", "assessment", "retention", "accounts", "intake", "incidents", "linking", "oversight",
    "playbook", "release", "channel", "arms", "screening",
)  # fmt: skip
KILLED = (1, 3, 36, 24, -24, 152, 255)
"""How the run of a mutant ends when a test fails, or never ends: it is noticed."""
NOT_REACHED = 33
NOTHING = "no.such.mutant"
READS_SOURCE = ("tests/unit/playbook/test_guide.py",)
"""Tests that read the text of a module, in which all its mutants stand at once."""
READS_CLOCK = "not linear_time and not square and not tenth_of_a_second"
"""Tests of how fast a text is read: code that carries all its mutants is slower for that alone."""
PATIENCE = ("timeout_multiplier = 6.0\n", "timeout_constant = 2.0\n")
"""A mutant that never ends is given up after this many times what the tests that reach it take."""


@dataclass(frozen=True)
class Room:
    """What the sample says of one room."""

    mutants: int
    drawn: int
    killed: int
    not_reached: int

    @property
    def share(self) -> float:
        return self.killed / self.drawn

    @property
    def variance(self) -> float:
        """Of the share, when drawn without putting back."""
        if self.drawn < 2:
            return 0.25
        left = 1 - self.drawn / self.mutants
        return left * self.share * (1 - self.share) / (self.drawn - 1)

    def told(self) -> dict[str, object]:
        reached = self.drawn - self.not_reached
        return {
            "mutants": self.mutants, "drawn": self.drawn, "noticed": self.killed,
            "reached_by_no_unit_test": self.not_reached,
            "noticed_per_cent": _per_cent(self.share),
            "standard_error": _per_cent(math.sqrt(self.variance)),
            "noticed_of_those_reached": _per_cent(self.killed / reached if reached else 0),
        }  # fmt: skip


def main(arguments: Sequence[str] = ()) -> None:
    """Make the mutants in a copy of what is committed, run the sample, write down what was noticed."""
    given = _read(arguments)
    base = Path(given.folder or tempfile.mkdtemp(prefix="answerable-mutants-"))
    some = "" if set(given.rooms) == set(ROOMS) else "-" + "-".join(sorted(given.rooms))
    rooms: dict[str, Room] = {}
    for name in given.rooms:
        rooms[name] = _room(name, base / name, given)
        figures = {
            "seed": given.seed, "all_rooms": together(rooms.values()),
            "rooms": {name: room.told() for name, room in rooms.items()},
        }  # fmt: skip
        write(f"mutation{some}", f"./do bench mutation {' '.join(arguments)}".strip(), figures)
    sys.stdout.write(json.dumps(figures["all_rooms"]) + "\n")


def _room(name: str, folder: Path, given: argparse.Namespace) -> Room:
    """Make the mutants of one room, draw some, run them, and say which were not noticed."""
    sys.stdout.write(f"{name}: making mutants in {folder}\n")
    sys.stdout.flush()
    _copy(folder, name)
    _mutmut(folder, [NOTHING])  # refused for its name, after all mutants and times are there
    found = _ends(folder, name)
    drawn = _draw(sorted(found), given, name)
    _mutmut(folder, drawn)
    ends = _ends(folder, name)
    if any(ends[one] is None for one in drawn):
        raise SystemExit(f"Not every mutant was run. See {folder / 'mutmut.log'}.")
    room = Room(
        len(found), len(drawn), sum(ends[one] in KILLED for one in drawn),
        sum(ends[one] == NOT_REACHED for one in drawn),
    )  # fmt: skip
    sys.stdout.write(f"{name}: {json.dumps(room.told())}\n")
    for one in sorted(drawn):
        if ends[one] not in KILLED:
            sys.stdout.write(f"  not noticed ({ends[one]}): {one}\n")
    return room


def together(rooms: Iterable[Room]) -> dict[str, object]:
    """All rooms as one: each counts by how many mutants it has."""
    held = list(rooms)
    total = sum(room.mutants for room in held)
    weights = [(room.mutants / total, room) for room in held]
    error = math.sqrt(sum(weight**2 * room.variance for weight, room in weights))
    return {
        "mutants": total, "drawn": sum(room.drawn for room in held),
        "noticed_per_cent": _per_cent(sum(weight * room.share for weight, room in weights)),
        "standard_error": _per_cent(error),
    }  # fmt: skip


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    wanted = argparse.ArgumentParser(prog="./do bench mutation", description=__doc__)
    wanted.add_argument("--sample", type=int, default=600, help="how many mutants in all")
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--folder", help="a copy used before: only what changed is made anew")
    wanted.add_argument("rooms", nargs="*", default=list(ROOMS), metavar="ROOM")
    return wanted.parse_args(list(arguments))


def _copy(folder: Path, room: str) -> None:
    """What is committed, with the mutation tool's settings; the tools are those of this checkout."""
    if (folder / ".git").exists():
        for step in (["fetch", "--quiet", "origin"], ["reset", "--quiet", "--hard", "origin/HEAD"]):
            subprocess.run(["git", *step], cwd=folder, check=True)
    else:
        subprocess.run(["git", "clone", "--quiet", str(HERE), str(folder)], check=True)
        (folder / ".venv").symlink_to(HERE / ".venv")
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as text:
        text.write("\n[tool.mutmut]\n" + "".join(_settings(room)))


def _settings(room: str) -> Iterable[str]:
    yield 'source_paths = ["src/answerable"]\n'
    yield f"only_mutate = {json.dumps(_rules(room))}\n"
    yield 'also_copy = ["src/answerable", "tests", "examples", "docs", "bench"]\n'
    yield f'pytest_add_cli_args_test_selection = ["tests/unit/{room}"]\n'
    ignored = (f"--ignore={name}" for name in READS_SOURCE)
    options = ["-p", "no:cacheprovider", "-x", "-q", "-k", READS_CLOCK, *ignored]
    yield f"pytest_add_cli_args = {json.dumps(options)}\n"
    yield from PATIENCE


def _rules(room: str) -> list[str]:
    inside = f"src/answerable/{room}"
    return (
        [f"{inside}/*.py"] if room in LIBRARIES else [f"{inside}/rules/*.py", f"{inside}/rules.py"]
    )


def _mutmut(folder: Path, names: Sequence[str]) -> None:
    """One process at a time; what it says is kept beside the mutants."""
    command = [".venv/bin/mutmut", "run", "--max-children", "1", *names]
    with (folder / "mutmut.log").open("ab") as log:
        subprocess.run(command, cwd=folder, stdout=log, stderr=log, check=False, env=_environment())
    if not (folder / "mutants" / "mutmut-stats.json").exists():
        raise SystemExit(f"The tests did not pass on the copy. See {folder / 'mutmut.log'}.")


def _environment() -> Mapping[str, str]:
    return {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}


def _ends(folder: Path, room: str) -> dict[str, int | None]:
    """How the run of each mutant of a room ended; None: it was not run."""
    inside = folder / "mutants" / "src" / "answerable" / room
    metas = [json.loads(path.read_text("utf-8")) for path in sorted(inside.rglob("*.meta"))]
    return {name: end for meta in metas for name, end in meta["exit_code_by_key"].items()}


def _draw(names: Sequence[str], given: argparse.Namespace, room: str) -> list[str]:
    if not names:
        raise SystemExit(f"There are no rules in “{room}”.")
    count = min(len(names), math.ceil(given.sample / len(given.rooms)))
    return random.Random(f"{given.seed} {room}").sample(names, count)


def _per_cent(share: float) -> float:
    return round(100 * share, 1)
