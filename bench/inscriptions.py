"""How well inscriptions are read: makers named rightly and wrongly, countries named wrongly, codes found.

Two thousand generated ones, every other damaged so that the maker's code itself is hit, and two hundred
written by hand (`bench/data/inscriptions.txt`) with their answers before they were first read.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from datetime import date
from typing import Any

from answerable.arms.rules.inscriptions import Inscription, Maker, read_inscription
from bench.generated_inscriptions import Made, made
from bench.written import write

READ_ON = date(2026, 6, 30)


def main() -> None:
    """Measure and write the figures down."""
    from bench.written_inscriptions import MAKERS, written, wrong

    given, makers = made()
    figures: dict[str, Any] = {
        "undamaged": measured([one for one in given if not one.damaged], makers),
        "damaged": measured([one for one in given if one.damaged], makers),
    }
    by_hand = written()
    missed = [fault for one in by_hand if (fault := wrong(one, MAKERS))]
    figures["by hand"] = {
        "inscriptions": len(by_hand),
        "right": len(by_hand) - len(missed),
        "wrong": missed,
    }
    for name, of in figures.items():
        sys.stdout.write(f"{name}: {of}\n")
    write("inscriptions", "./do bench inscriptions", figures)


def measured(given: Sequence[Made], makers: dict[str, Maker]) -> dict[str, Any]:
    """Counts over some inscriptions: what was named, and whether that is so."""
    began = time.process_time()
    read = [read_inscription(one.text, makers=makers, not_after=READ_ON) for one in given]
    spent = time.process_time() - began
    pairs = list(zip(given, read, strict=True))
    named = [(one.maker, maker_of(reading)) for one, reading in pairs]
    with_maker = [(true, said) for true, said in named if true]
    right = sum(true == said for true, said in with_maker)
    codes = [(code, codes_of(reading)) for one, reading in pairs for code in one.marks]
    return {
        "inscriptions": len(given), "maker_in_table": len(with_maker), "right_maker": right,
        "right_maker_share": round(right / len(with_maker), 3),
        "wrong_maker": sum(bool(said) and said != true for true, said in named),
        "wrong_countries": sum(len(set(reading.countries) - one.countries) for one, reading in pairs),
        "countries_named": sum(len(reading.countries) for reading in read),
        "codes": len(codes), "codes_found": sum(code in found for code, found in codes),
        "milliseconds_each": round(1000 * spent / len(given), 2),
    }  # fmt: skip


def maker_of(reading: Inscription) -> str:
    """The maker a reading names: the one it supposes least for; empty when it names none."""
    known = [mark.maker for mark in reading.marks if mark.maker is not None]
    known.sort(key=lambda one: one.supposed)
    return known[0].maker.name if known and known[0].maker else ""


def codes_of(reading: Inscription) -> set[tuple[str, str]]:
    """Kinds and codes as read: what was written, and every candidate for it."""
    found = set()
    for mark in reading.marks:
        found.add(
            (str(mark.kind), mark.written.replace("-", "") if mark.kind == "nsn" else mark.written)
        )
        found |= {(str(mark.kind), one.text) for one in mark.candidates}
    return found
