"""`./do bench fuzz [TARGET …] [--minutes 10]`: no input makes a reader say anything it does not declare.

Each target runs in a process of its own under atheris (libFuzzer, guided by coverage), from invented
seeds, until it has had so many minutes of processor time, in rounds where others share the machine. An
escape is kept beside the result, so that it can be mended and made a test. An input that takes longer
than `LONGEST` seconds counts as one, where it does so again in processor time.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import resource
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.written import RESULTS, write

MINUTES, LONGEST, MOST_MB = 10.0, 25, 2048
SHORTEST = 10
"""Seconds: what is left below this is not worth the start of another round."""
STATISTICS = re.compile(r"stat::(\w+):\s+(\d+)")
COVERED = re.compile(r"cov: (\d+) ft: (\d+)")

Done = subprocess.CompletedProcess[str]


def main(told: list[str]) -> None:
    """Fuzz the named targets, or all, and write down what came out."""
    from bench.fuzz_targets import TARGETS

    asked = argparse.ArgumentParser(prog="./do bench fuzz", description=__doc__)
    asked.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    asked.add_argument("--minutes", type=float, default=MINUTES)
    chosen = asked.parse_args(told)
    if unknown := set(chosen.targets) - set(TARGETS):
        asked.error(f"no such target: {', '.join(sorted(unknown))}; known: {', '.join(TARGETS)}")
    if importlib.util.find_spec("atheris") is None:
        sys.stdout.write("Left out: atheris is made for Linux on x86-64 only.\n")
        return
    for name in chosen.targets or TARGETS:
        figures = fuzzed(name, chosen.minutes)
        sys.stdout.write(f"{name}: {figures}\n")
        sys.stdout.flush()
        _keep(name, chosen.minutes, figures)


def _keep(name: str, minutes: float, figures: dict[str, Any]) -> None:
    """Write the result down; a target run alone replaces its own line of the day's result."""
    kept = RESULTS / f"{datetime.now(UTC).date().isoformat()}-fuzz.json"
    before = json.loads(kept.read_text("utf-8"))["figures"] if kept.exists() else {}
    write("fuzz", f"./do bench fuzz --minutes {minutes:g}", before | {name: figures})


def fuzzed(name: str, minutes: float) -> dict[str, Any]:
    """Fuzz one target and return what libFuzzer counted; the first escape ends it."""
    from bench.fuzz_targets import TARGETS

    rounds: list[Done] = []
    with tempfile.TemporaryDirectory(prefix="answerable-fuzz-") as folder:
        corpus, escapes = Path(folder, "corpus"), Path(folder, "escapes")
        corpus.mkdir()
        escapes.mkdir()
        for number, seed in enumerate(TARGETS[name].seeds()):
            (corpus / f"{number}").write_bytes(seed)
        begun = _processor_seconds()
        while not any(escapes.iterdir()):
            left = minutes * 60 - (_processor_seconds() - begun)
            if rounds and left < SHORTEST:
                break
            rounds.append(_round(name, corpus, escapes, max(round(left), 1), len(rounds)))
            stalled = _stalled(name, escapes)
            if rounds[-1].returncode and not stalled:
                break
        spent = (_processor_seconds() - begun) / 60
        found = [escape.read_bytes() for escape in sorted(escapes.iterdir())]
    return {"minutes": round(spent, 1)} | _figures(rounds, found)


def _processor_seconds() -> float:
    """What the ended children and theirs have used: the clock that a shared machine does not bend."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _round(name: str, corpus: Path, escapes: Path, seconds: int, number: int) -> Done:
    from bench.fuzz_targets import TARGETS

    command = [
        sys.executable, "-m", "bench.fuzzing", name, str(corpus),
        f"-max_total_time={seconds}", f"-max_len={TARGETS[name].longest}",
        f"-timeout={LONGEST}", f"-rss_limit_mb={MOST_MB}", f"-artifact_prefix={escapes}/",
        "-print_final_stats=1", f"-seed={6 + number}",
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")


def _stalled(name: str, escapes: Path) -> bool:
    """Drop what was slow only because the machine was; True where something was."""
    slow = [one for kind in ("slow-unit-*", "timeout-*") for one in escapes.glob(kind)]
    pardoned = [one for one in slow if _processor_seconds_for(name, one) < LONGEST]
    for one in pardoned:
        one.unlink()
    return bool(pardoned)


def _processor_seconds_for(name: str, escape: Path) -> float:
    """What one input takes in a process of its own, its start included."""
    begun = _processor_seconds()
    command = [sys.executable, "-m", "bench.fuzzing", name, str(escape)]
    done = subprocess.run(command, capture_output=True, check=False)
    return _processor_seconds() - begun if done.returncode == 0 else float("inf")


def _figures(rounds: list[Done], found: list[bytes]) -> dict[str, Any]:
    counted = [dict(STATISTICS.findall(done.stderr)) for done in rounds]
    covered = COVERED.findall(rounds[-1].stderr)

    def each(name: str) -> list[int]:
        return [int(one.get(name, 0)) for one in counted]

    figures: dict[str, Any] = {
        "rounds": len(rounds),
        "inputs": sum(each("number_of_executed_units")),
        "slowest_s": max(each("slowest_unit_time_sec")),
        "peak_mb": max(each("peak_rss_mb")),
        "branches": int(covered[-1][0]) if covered else 0,
        "escapes": len(found),
    }
    if found or rounds[-1].returncode:
        figures |= {
            "escaped": [data.hex() for data in found],
            "said": rounds[-1].stdout[-1500:] + rounds[-1].stderr[-1500:],
        }
    return figures
