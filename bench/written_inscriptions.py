"""The inscriptions written by hand: how their answers are spelt, and where a reading differs from one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from answerable.arms.rules.inscriptions import Inscription, Maker, Mark, read_inscription

DATA = Path(__file__).resolve().parent / "data" / "inscriptions.txt"
READ_ON = date(2026, 6, 30)
MAKERS = {
    "05523": Maker("Alder Works", "USA", "invented"), "96214": Maker("Birch Works", "USA", "invented"),
    "1A2B3": Maker("Cedar Works", "", "invented"), "F0057": Maker("Dogwood Works", "FRA", "invented"),
    "K0123": Maker("Gorse Works", "GBR", "invented"), "LOP": Maker("Hazel Works", "USA", "invented"),
    "LC": Maker("Ivy Works", "USA", "invented"), "7KMN2": Maker("Juniper Works", "USA", "invented"),
    "7XMN2": Maker("Larch Works", "USA", "invented"), "81B02": Maker("Maple Works", "USA", "invented"),
    "81802": Maker("Oak Works", "CAN", "invented"),
}  # fmt: skip
"""Two differ by one letter, two by a character that is easily misread."""


@dataclass(frozen=True)
class Written:
    """An inscription and its answer."""

    text: str
    marks: tuple[tuple[str, str], ...]
    """Kind and code; the code `!` when it must be refused."""
    maker: str
    countries: frozenset[str]


def written(path: Path = DATA) -> list[Written]:
    """Every inscription of the file."""
    lines = path.read_text("utf-8").splitlines()
    return [_written(line) for line in lines if line and not line.startswith("#")]


def _written(line: str) -> Written:
    text, _, answer = line.rpartition(" => ")
    countries = re.search(r"\{([A-Z ]+)\}", answer)
    parts = [part.strip() for part in re.sub(r"\{.*\}", "", answer).split(";")]
    maker = next((part.removeprefix("maker=") for part in parts if part.startswith("maker=")), "")
    marks = [part for part in parts if part and part != "nothing" and not part.startswith("maker=")]
    return Written(
        text.replace("|", "\n"), tuple(map(_mark, marks)), maker,
        frozenset(countries[1].split()) if countries else frozenset(),
    )  # fmt: skip


def _mark(part: str) -> tuple[str, str]:
    if part.endswith("!"):
        return part[:-1], "!"
    kind, _, code = part.partition("=")
    return kind, code


def wrong(one: Written, makers: dict[str, Maker]) -> str:
    """How the reading differs from the answer; empty when it does not."""
    reading = read_inscription(one.text, makers=makers, not_after=READ_ON)
    kinds = [str(mark.kind) for mark in reading.marks]
    if kinds != [kind for kind, _ in one.marks]:
        return f"{one.text!r}: read {kinds}"
    for mark, (_, code) in zip(reading.marks, one.marks, strict=True):
        if not _is(mark, code):
            return f"{one.text!r}: {mark.written!r} is not {code}"
    if set(reading.countries) != one.countries:
        return f"{one.text!r}: named {sorted(reading.countries)}"
    if (said := _maker(reading)) != one.maker:
        return f"{one.text!r}: maker {said!r}"
    return ""


def _is(mark: Mark, code: str) -> bool:
    if code == "!" or mark.refused:
        return code == "!" and mark.refused is not None
    return code == mark.written or code in {one.text for one in mark.candidates}


def _maker(reading: Inscription) -> str:
    known = [mark.maker for mark in reading.marks if mark.maker is not None]
    known.sort(key=lambda one: one.supposed)
    return known[0].maker.name if known and known[0].maker else ""
