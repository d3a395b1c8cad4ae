"""How many contradictions between answers are found, and how often one is seen where none is.

Three hundred generated answers with 120 planted contradictions, and the written sets: sixty pairs
written before the rules were (`bench/data/contradictions.json`, half of them contradicting), and
sixty more by a writer who had not read the rules (`contradictions_second.json`), then thirty,
twenty-four and sixteen by the same writer after each mending. What the first run over a set gave
stands in `results/*-contradictions-first.json` and `…-second-unseen.json` to `…-fifth-unseen.json`:
the misses, save those of the fifth, were then looked at and mended, so no later figure on those
sets is a blind one.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from answerable.channel.rules.contradictions import Account, Telling, contradictions
from bench.generated_answers import Made, made
from bench.written import write

DATA = Path(__file__).resolve().parent / "data"
PAIRS = DATA / "contradictions.json"
LATER = {
    "second sixty, no longer unseen": DATA / "contradictions_second.json",
    "third thirty, no longer unseen": DATA / "contradictions_third.json",
    "fourth twenty-four, no longer unseen": DATA / "contradictions_fourth.json",
    "fifth sixteen, unseen": DATA / "contradictions_fifth.json",
}


def main() -> None:
    """Measure every set and write the figures down."""
    figures = {"generated": of_generated(made()), "written": of_written(pairs())}
    figures |= {name: of_written(pairs(path)) for name, path in LATER.items()}
    for name, measured in figures.items():
        sys.stdout.write(f"{name}: {measured}\n")
    write("contradictions", "./do bench contradictions", figures)


def of_generated(incidents: tuple[Made, ...]) -> dict[str, Any]:
    """Planted contradictions found at their point, and answers told to contradict that do not."""
    planted = found = falsely = answers = 0
    for incident in incidents:
        seen = {(c.later.reference, c.point) for c in contradictions(incident.accounts)}
        wanted = {(p.reference, p.point) for p in incident.planted}
        answers += len(incident.accounts)
        planted += len(wanted)
        found += len(wanted & seen)
        falsely += len(
            {reference for reference, _ in seen} - {p.reference for p in incident.planted}
        )
    honest = answers - planted
    return {
        "answers": answers, "planted": planted, "found": found,
        "found_share": round(found / planted, 3),
        "without_contradiction": honest, "false_alarms": falsely,
        "false_alarm_share": round(falsely / honest, 3),
    }  # fmt: skip


def of_written(written: list[dict[str, Any]]) -> dict[str, Any]:
    """Pairs told to contradict, among those that do and those that do not; each miss by name."""
    told = {pair["id"]: bool(contradictions(_accounts(pair))) for pair in written}
    contradicting = [pair["id"] for pair in written if pair["contradicts"]]
    agreeing = [pair["id"] for pair in written if not pair["contradicts"]]
    return {
        "contradicting": len(contradicting), "found": sum(told[name] for name in contradicting),
        "missed": [name for name in contradicting if not told[name]],
        "agreeing": len(agreeing), "false_alarms": [name for name in agreeing if told[name]],
    }  # fmt: skip


def pairs(path: Path = PAIRS) -> list[dict[str, Any]]:
    """The pairs as they were written."""
    kept: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["pairs"]
    return kept


def _accounts(pair: dict[str, Any]) -> list[Account]:
    return [
        Account(side, Telling(pair[side]["as"]), date.fromisoformat(pair[side]["on"]),
                pair[side]["text"], pair[side]["position"] or "")
        for side in ("earlier", "later")
    ]  # fmt: skip
