"""`./do bench trained`: do small trained models beat the rules where a field is a choice among few codes?

By cross-validation on the outside data where it is at hand; nothing learned there is kept or shipped.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import sys
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from answerable.reading.trained import Compared, Example, compare, compare_newest
from answerable.reading.trained.judging import groups_of_codes
from answerable.reading.trained.sheet import figures
from bench.boards.claims import assessment, summary
from bench.boards.notes import fatality
from bench.boards.scoreboard import SHARED
from bench.written import write

SIZES = (50, 200, 1000)
Ruled = tuple[list[Example], list[str | None]]


def main(only: list[str]) -> None:
    """Judge each field (or `only` some), with its learning curve; write the figures down."""
    if not SHARED.is_dir():
        sys.stdout.write(f"Skipped: the outside data is not here ({SHARED}).\n")
        return
    scorer = _scorer()
    found: dict[str, Any] = {}
    for name, made in FIELDS.items():
        if only and name not in only:
            continue
        texts, ruled = made(scorer)
        found[name] = _judged(name, texts, ruled)
        if not only:
            write("trained", "./do bench trained", found)


def _judged(name: str, texts: list[Example], ruled: list[str | None]) -> dict[str, Any]:
    rows: dict[str, Compared | None] = {"all": compare(texts, ruled)}
    rows |= {str(n): compare(texts, ruled, most=n) for n in SIZES if n < 0.8 * len(texts)}
    rows["newest fifth"] = compare_newest(texts, ruled)
    for label, one in rows.items():
        if one is not None:
            cells = "  ".join(
                f"{share:+6.1f} ± {error:.1f}"
                for share, error in (one.rules, one.model, one.difference)
            )
            sys.stdout.write(f"{name:16} {label:14} {cells}\n")
    sys.stdout.flush()
    return {"codes": dict(groups_of_codes(texts))} | {
        label: figures(one) for label, one in rows.items() if one is not None
    }


def _scorer() -> ModuleType:
    """The scorer of the boards, which knows which half of the data is not sealed."""
    spec = importlib.util.spec_from_file_location("scorer", SHARED / "scorers" / "score_claims.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.__dict__["ROOT"] = str(SHARED / "data")
    return module


def _notes(field: str) -> Callable[[ModuleType], Ruled]:
    def made(scorer: ModuleType) -> Ruled:
        table = SHARED / "data" / "btselem" / "fatalities_2000_2023.csv.gz"
        with gzip.open(table, "rt", encoding="utf-8-sig") as opened:
            rows = list(csv.DictReader(opened))
        pairs = [
            (Example(document["text"], gold[field], row["date_of_event"] + row["event_location"],
                     row["date_of_event"]), fatality(document)[field])
            for document, gold in scorer.load("btselem", "dev")
            if gold[field] and (row := rows[int(document["doc_id"][2:])])
        ]  # fmt: skip
        return _apart(pairs)

    return made


def _strikes(scorer: ModuleType) -> Ruled:
    return _apart(
        (
            Example(document["text"], "+".join(sorted(gold["strike_type"])) or "-",
                    date=(gold["date"] or [""])[0]),
            "+".join(sorted(assessment(document)["strike_type"])),
        )
        for document, gold in scorer.load("airwars_gaza", "dev")
    )  # fmt: skip


def _weapons(scorer: ModuleType) -> Ruled:
    return _apart(
        (Example(document["text"], gold["weapon"], date=_day(document["doc_id"])),
         summary(document)["weapon"])
        for document, gold in scorer.load("gtd", "dev")
        if gold["weapon"]
    )  # fmt: skip


def _day(event: str) -> str:
    return f"{event[:4]}-{event[4:6]}-{event[6:8]}"


def _apart(pairs: Iterator[tuple[Example, Any]] | list[tuple[Example, Any]]) -> Ruled:
    both = sorted(pairs, key=lambda pair: pair[0])  # as the command takes them
    return [example for example, _ in both], [answer for _, answer in both]


FIELDS: dict[str, Callable[[ModuleType], Ruled]] = {
    "took part": _notes("took_part"),
    "with what": _notes("ammunition"),
    "by whom": _notes("killed_by"),
    "weapon": _weapons,
    "kind of strike": _strikes,
}
