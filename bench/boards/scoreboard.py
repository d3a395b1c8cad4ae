"""`./do boards`: answer every board of `../shared/bench`, have it scored, write the result down."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.boards.table import BOARDS, Unanswered, answer
from bench.written import RESULTS, write

SHARED = Path(__file__).resolve().parents[3] / "shared" / "bench"
COMMAND = "./do boards"
# What prints the documents of a board, without their labels.
DUMPS: dict[str, tuple[str, ...]] = {
    "claims_gaza": ("score_claims.py", "dump", "--task", "airwars_gaza"),
    "muc4": ("score_muc4.py", "dump", "--split", "tst1,tst2"),
    "counts_gva": ("score_claims.py", "dump", "--task", "gva"),
    "counts_shootings": ("score_claims.py", "dump", "--task", "shootings"),
    "cluster_gva": ("score_linking.py", "dump", "--task", "gva", "--split", "dev"),
    "cluster_gvc": ("score_linking.py", "dump", "--task", "gvc", "--split", "dev"),
    "cluster_syria": ("score_linking.py", "dump", "--task", "syria", "--split", "dev"),
    "article": ("score_text.py", "article", "dump", "--split", "dev"),
    "timex": ("score_text.py", "timex", "dump", "--split", "dev"),
    "sim_en": ("score_text.py", "sim", "dump", "--split", "dev"),
    "reuse": ("score_text.py", "reuse", "dump", "--split", "dev"),
    "btselem": ("score_claims.py", "dump", "--task", "btselem"),
    "bulletins": ("score_claims.py", "dump", "--task", "bulletins"),
    "gtd": ("score_claims.py", "dump", "--task", "gtd"),
}


def main(*, only: tuple[str, ...] = (), keep: bool = True) -> int:
    """Run the boards (or `only` some), print the scoreboard, and keep it."""
    if not SHARED.is_dir():
        sys.stdout.write(f"Skipped: the outside data is not here ({SHARED}).\n")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        left_out, seconds = _answered(Path(folder), only)
        table, scores = _scored(Path(folder))
    sys.stdout.write(table)
    for board, why in left_out.items():
        sys.stdout.write(f"{board}: left out, {why}.\n")
    if keep:
        _keep(scores, seconds, left_out)
    return 0


def _keep(
    scores: list[dict[str, Any]], seconds: dict[str, float], left_out: dict[str, str]
) -> None:
    """Write the result down; a board run alone replaces its own line of the day's result."""
    kept = RESULTS / f"{datetime.now(UTC).date().isoformat()}-boards.json"
    before = json.loads(kept.read_text("utf-8"))["figures"] if kept.exists() else {}
    again = {row["board"] for row in scores}
    rows = [row for row in before.get("boards", []) if row["board"] not in again] + scores
    figures = {
        "half": "dev",
        "boards": sorted(rows, key=lambda row: (row["board"], row["metric"])),
        "seconds": before.get("seconds", {}) | seconds,
        "left_out": before.get("left_out", {}) | left_out,
    }
    write("boards", COMMAND, figures)


def _answered(folder: Path, only: tuple[str, ...]) -> tuple[dict[str, str], dict[str, float]]:
    """Answer the boards; return why some were left out, and the seconds each took."""
    left_out: dict[str, str] = {}
    seconds: dict[str, float] = {}
    for board in BOARDS:
        if only and board not in only:
            continue
        begun = time.perf_counter()
        try:
            _answer(board, folder)
        except Unanswered as why:
            left_out[board] = str(why)
            continue
        seconds[board] = round(time.perf_counter() - begun, 1)
        sys.stdout.write(f"{board}: {seconds[board]} s\n")
    return left_out, seconds


def _answer(board: str, folder: Path) -> None:
    docs = folder / f"{board}.docs"
    if board in DUMPS:
        docs.write_bytes(dumped(*DUMPS[board]))
    answer(board, str(docs), str(folder / f"{board}.jsonl"))


def documents(board: str) -> list[dict[str, Any]]:
    """Return what a board asks about, as its scorer prints it."""
    return [json.loads(line) for line in dumped(*DUMPS[board]).decode().split("\n") if line]


def _scored(folder: Path) -> tuple[str, list[dict[str, Any]]]:
    kept = folder / "scores.json"
    arguments = ("--preds", str(folder), "--split", "dev", "--json", str(kept))
    table = dumped("scoreboard.py", *arguments).decode()
    return table, json.loads(kept.read_text()) if kept.exists() else []


def dumped(script: str, *arguments: str) -> bytes:
    data = SHARED / "data"
    given = os.environ | {"BENCH_DIR": str(data), "MUC4_DIR": str(data / "muc4")}
    asked = [sys.executable, str(SHARED / "scorers" / script), *arguments]
    return subprocess.run(asked, check=True, stdout=subprocess.PIPE, env=given).stdout
