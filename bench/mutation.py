"""How many deliberate mistakes in the rules the unit tests notice, room by room, from a random sample.

All mutants of all rules take many hours, so a sample is drawn, as many from each room, from a fixed
seed; the share of all rooms together weighs each room by how many mutants it has. A mutant that no unit
test reaches counts as not noticed. `./do bench mutation [--sample N] [--seed S] [--folder F] [ROOM…]`.
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
    "accounts", "assessment", "incidents", "intake", "linking", "oversight", "playbook", "response",
    "retention",
)  # fmt: skip
KILLED = (1, 3, 36, 24, -24, 152, 255)
"""How the run of a mutant ends when a test fails, or never ends: it is noticed."""
NOT_REACHED = 33
NOTHING = "no.such.mutant"
READS_SOURCE = ("tests/unit/playbook/test_guide.py",)
"""Tests that read the text of a module, in which all its mutants stand at once."""


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
    folder = Path(given.folder or tempfile.mkdtemp(prefix="answerable-mutants-"))
    sys.stdout.write(f"In {folder}: making mutants\n")
    _copy(folder, given.rooms)
    _mutmut(folder, [NOTHING])  # refused for its name, after all mutants and times are there
    found = {room: _names(folder, room) for room in given.rooms}
    drawn = {room: _draw(names, given, room) for room, names in found.items()}
    names = sorted(name for some in drawn.values() for name in some)
    sys.stdout.write(f"Running {len(names)} of {sum(map(len, found.values()))} mutants\n")
    _mutmut(folder, names)
    ends = _ends(folder)
    if any(ends[name] is None for name in names):
        raise SystemExit(f"Not every mutant was run. See {folder / 'mutmut.log'}.")
    rooms = {r: _count(found[r], drawn[r], ends) for r in given.rooms}
    figures = {
        "seed": given.seed, "all_rooms": together(rooms.values()),
        "rooms": {name: room.told() for name, room in rooms.items()},
    }  # fmt: skip
    sys.stdout.write(json.dumps(figures, indent=1) + "\n")
    for name in (n for n in names if ends.get(n) not in KILLED):
        sys.stdout.write(f"not noticed ({ends.get(name)}): {name}\n")
    some = "" if set(given.rooms) == set(ROOMS) else "-" + "-".join(sorted(given.rooms))
    write(f"mutation{some}", f"./do bench mutation {' '.join(arguments)}".strip(), figures)


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


def _copy(folder: Path, rooms: Iterable[str]) -> None:
    """What is committed, with the mutation tool's settings; the tools are those of this checkout."""
    if (folder / ".git").exists():
        for step in (["fetch", "--quiet", "origin"], ["reset", "--quiet", "--hard", "origin/HEAD"]):
            subprocess.run(["git", *step], cwd=folder, check=True)
    else:
        subprocess.run(["git", "clone", "--quiet", str(HERE), str(folder)], check=True)
        (folder / ".venv").symlink_to(HERE / ".venv")
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as text:
        text.write("\n[tool.mutmut]\n" + "".join(_settings(rooms)))


def _settings(rooms: Iterable[str]) -> Iterable[str]:
    yield 'source_paths = ["src/answerable"]\n'
    yield f"only_mutate = {json.dumps([p for room in rooms for p in _rules(room)])}\n"
    yield 'also_copy = ["src/answerable", "tests", "examples", "docs", "bench"]\n'
    tests = [f"tests/unit/{room}" for room in rooms]
    yield f"pytest_add_cli_args_test_selection = {json.dumps(tests)}\n"
    options = ["-p", "no:cacheprovider", "-x", "-q", *(f"--ignore={name}" for name in READS_SOURCE)]
    yield f"pytest_add_cli_args = {json.dumps(options)}\n"


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


def _metas(folder: Path) -> Iterable[tuple[str, dict[str, int | None]]]:
    """The room of each mutated file, and how the run of each of its mutants ended."""
    inside = folder / "mutants" / "src" / "answerable"
    for path in sorted(inside.rglob("*.meta")):
        ends = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
        yield path.relative_to(inside).parts[0], ends


def _names(folder: Path, room: str) -> list[str]:
    return sorted(name for of, ends in _metas(folder) if of == room for name in ends)


def _ends(folder: Path) -> dict[str, int | None]:
    return {name: end for _, ends in _metas(folder) for name, end in ends.items()}


def _draw(names: Sequence[str], given: argparse.Namespace, room: str) -> list[str]:
    if not names:
        raise SystemExit(f"There are no rules in “{room}”.")
    count = min(len(names), math.ceil(given.sample / len(given.rooms)))
    return random.Random(f"{given.seed} {room}").sample(names, count)


def _count(found: Sequence[str], drawn: Sequence[str], ends: Mapping[str, int | None]) -> Room:
    killed = sum(ends[name] in KILLED for name in drawn)
    return Room(len(found), len(drawn), killed, sum(ends[name] == NOT_REACHED for name in drawn))


def _per_cent(share: float) -> float:
    return round(100 * share, 1)
