"""`./do bench fuzz [TARGET …] [--minutes 10]`: no input makes a reader say anything it does not declare.

Each target runs in a process of its own under atheris (libFuzzer, guided by coverage), from invented
seeds, for so many minutes of its clock. An escape is kept beside the result, so that it can be mended
and made a test. An input that takes longer than `LONGEST` seconds counts as one.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.written import RESULTS, write

MINUTES, LONGEST, MOST_MB = 10.0, 25, 2048
STATISTICS = re.compile(r"stat::(\w+):\s+(\d+)")
COVERED = re.compile(r"cov: (\d+) ft: (\d+)")


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
        _keep(name, figures)


def _keep(name: str, figures: dict[str, Any]) -> None:
    """Write the result down; a target run alone replaces its own line of the day's result."""
    kept = RESULTS / f"{datetime.now(UTC).date().isoformat()}-fuzz.json"
    before = json.loads(kept.read_text("utf-8"))["figures"] if kept.exists() else {}
    write("fuzz", f"./do bench fuzz --minutes {figures['minutes']:g}", before | {name: figures})


def fuzzed(name: str, minutes: float) -> dict[str, Any]:
    """Fuzz one target and return what libFuzzer counted; the first escape ends it."""
    from bench.fuzz_targets import TARGETS

    with tempfile.TemporaryDirectory(prefix="answerable-fuzz-") as folder:
        corpus, escapes = Path(folder, "corpus"), Path(folder, "escapes")
        corpus.mkdir()
        escapes.mkdir()
        for number, seed in enumerate(TARGETS[name].seeds()):
            (corpus / f"{number}").write_bytes(seed)
        command = [
            sys.executable, "-m", "bench.fuzzing", name, str(corpus),
            f"-max_total_time={round(minutes * 60)}", f"-max_len={TARGETS[name].longest}",
            f"-timeout={LONGEST}", f"-rss_limit_mb={MOST_MB}", f"-artifact_prefix={escapes}/",
            "-print_final_stats=1", "-seed=6",
        ]  # fmt: skip
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, errors="replace"
        )
        found = [escape.read_bytes() for escape in sorted(escapes.iterdir())]
    return _figures(done, found, minutes)


def _figures(
    done: subprocess.CompletedProcess[str], found: list[bytes], minutes: float
) -> dict[str, Any]:
    counted = {name: int(value) for name, value in STATISTICS.findall(done.stderr)}
    covered = COVERED.findall(done.stderr)
    figures: dict[str, Any] = {
        "minutes": minutes,
        "inputs": counted.get("number_of_executed_units", 0),
        "inputs_per_second": counted.get("average_exec_per_sec", 0),
        "slowest_s": counted.get("slowest_unit_time_sec", 0),
        "peak_mb": counted.get("peak_rss_mb", 0),
        "branches": int(covered[-1][0]) if covered else 0,
        "escapes": len(found),
    }
    if found or done.returncode:
        figures |= {
            "escaped": [data.hex() for data in found],
            "said": done.stdout[-1500:] + done.stderr[-1500:],
        }
    return figures
