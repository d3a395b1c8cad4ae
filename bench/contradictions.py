"""How many contradictions between answers are found, and how often one is seen where none is.

Three hundred generated answers with 120 planted contradictions, and the written sets, half of whose
pairs contradict; each set says of itself who wrote it, when, and whether before the rules were known.
The first five were measured against an earlier detector, and their first figures stand in
`results/*-contradictions-first.json` and `…-second-unseen.json` to `…-fifth-unseen.json`. The present
one was made by developing on all of the first thirteen (the fifth, eighth and ninth were kept apart
until its third making: their measure until then stands in `…-kept-apart.json`) and on the fourteenth.
The fifteenth and sixteenth are kept apart: who changed the detector has not read them, and saw their
totals three times: when first met, once in the middle (34 of 60 found, 5 of 60 falsely), and at the
end, where they stood as at first. What each set first gave, before its misses were looked at, is `FIRST`.
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
DEVELOPED_ON = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth",
)  # fmt: skip
KEPT_APART = ("fifteenth", "sixteenth")
FIRST = {"tenth": "14 found, 9 falsely", "eleventh": "14 found, 6 falsely",
         "twelfth": "14 found, 5 falsely", "thirteenth": "15 found, 6 falsely",
         "fourteenth": "20 found, 9 falsely", "fifteenth": "15 found, 7 falsely",
         "sixteenth": "21 found, 2 falsely"}  # fmt: skip
"""Of thirty and thirty, when the detector first met a set written after it was made."""


def main() -> None:
    """Measure every set and write the figures down."""
    figures: dict[str, Any] = {"generated": of_generated(made()), "first": of_written(pairs())}
    figures |= {name: of_written(pairs(path_of(name))) for name in DEVELOPED_ON}
    figures |= {f"{name}, kept apart": of_written(pairs(path_of(name))) for name in KEPT_APART}
    figures["when first met"] = FIRST
    for name, measured in figures.items():
        sys.stdout.write(f"{name}: {measured}\n")
    write("contradictions", "./do bench contradictions", figures)


def path_of(name: str) -> Path:
    """Where a written set lies."""
    return DATA / f"contradictions_{name}.json"


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
