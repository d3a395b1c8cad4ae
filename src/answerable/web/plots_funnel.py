"""Geometry of the ageing bars, in percent: one common scale, mirrored here for right-to-left pages.

Pure: figures in, shapes out. Colour is a class; the browser stretches and never lays out anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 0.3
"""Between two bands, in percent of the plot."""
THIN = 0.4
"""The least a band that counts something is drawn."""


@dataclass(frozen=True)
class Piece:
    """One rectangle: its class, where it starts and how far it reaches, as the attributes say it."""

    kind: str
    x: str
    reach: str


def percent(number: float) -> str:
    """A percentage as an attribute: "12.5%"."""
    return f"{number:.2f}".rstrip("0").rstrip(".") + "%"


def bands(counts: Sequence[int], scale: int, *, mirrored: bool) -> list[Piece]:
    """The bands of one stage from the reader's start, `scale` incidents filling the plot."""
    room = 100 - GAP * (len(counts) - 1)
    pieces, start = [], 0.0
    for place, count in enumerate(counts, 1):
        if not count:
            continue
        reach = max(THIN, room * count / max(scale, 1))
        pieces.append(_piece(f"a{place}", start, reach, mirrored))
        start += reach + GAP
    return pieces


def bar(count: int, most: int, *, mirrored: bool) -> Piece:
    """One plain bar on the scale of the longest."""
    return _piece("bar", 0, 100 * count / max(most, 1), mirrored)


def _piece(kind: str, start: float, reach: float, mirrored: bool) -> Piece:
    at = 100 - start - reach if mirrored else start
    return Piece(kind, percent(max(at, 0)), percent(reach))
