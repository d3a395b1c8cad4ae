"""Reading what stands on fragments, crates and data plates: what each part means, what it cannot prove.

`read_inscription` is the whole of it. It claims no more than the standards allow: a country is named
only as who catalogued an item or where a maker is registered, and only where no character was supposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from answerable.arms.rules.inscriptions import cage, dates, designation, dodic, lot, nsn, serial
from answerable.arms.rules.inscriptions.advice import cannot_prove, photograph
from answerable.arms.rules.inscriptions.looking import Asking, Find
from answerable.arms.rules.inscriptions.makers import COLUMNS, read_makers, why_not_maker
from answerable.arms.rules.inscriptions.signs import Copied, copied
from answerable.arms.rules.inscriptions.types import (
    Budget,
    Candidate,
    Inscription,
    Kind,
    Maker,
    Mark,
    Part,
    Piece,
    Source,
)  # fmt: skip

__all__ = [
    "COLUMNS", "LONGEST", "Candidate", "Inscription", "Kind", "Maker", "Mark", "Part", "Piece", "Source",
    "read_inscription", "read_looking_up", "read_makers", "why_not_maker",
]  # fmt: skip

LONGEST = 60_000
"""Characters that are read; the rest of a longer text is left, and that is said."""
MOST_MARKS = 400


def read_inscription(
    text: str, *, makers: Mapping[str, Maker] | None = None, not_after: date | None = None
) -> Inscription:
    """Read `text` as copied; `makers` by CAGE code or lot symbol; nothing was made after `not_after`."""
    copy = copied(text[:LONGEST])
    marks, cut = _without_overlaps(_all(copy, makers or {}, not_after), len(text))
    return Inscription(
        text, marks, cannot_prove(marks), photograph(marks), cut=cut or len(text) > LONGEST
    )


def read_looking_up(text: str, find: Find, *, not_after: date | None = None) -> Inscription:
    """Read `text` like `read_inscription`, by the makers `find` knows: it is asked only for codes that
    stand in the text, or may."""
    makers = Asking()
    while True:
        reading = read_inscription(text, makers=makers, not_after=not_after)
        if not makers.missing:
            return reading
        makers.look_up(find)


def _all(copy: Copied, makers: Mapping[str, Maker], not_after: date | None) -> Iterator[Mark]:
    """Every mark, the most telling kinds first: what they take, later kinds do not read again."""
    budget = Budget()
    yield from nsn.read(copy, budget)
    yield from lot.read(copy, makers, budget, not_after)
    yield from dodic.read(copy, budget)
    yield from dates.read(copy, not_after)
    yield from serial.read(copy)
    yield from cage.read(copy, makers, budget)
    yield from designation.read(copy, budget)


def _without_overlaps(found: Iterator[Mark], length: int) -> tuple[tuple[Mark, ...], bool]:
    taken = bytearray(length + 1)
    kept: list[Mark] = []
    for mark in found:
        if taken.find(1, mark.start, mark.end) >= 0:
            continue
        if len(kept) == MOST_MARKS:
            return tuple(sorted(kept, key=lambda one: one.start)), True
        taken[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
        kept.append(mark)
    return tuple(sorted(kept, key=lambda one: one.start)), False
