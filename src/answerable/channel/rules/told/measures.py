"""Lengths of time and way in one measure each, so that two days and forty hours are held together."""

from __future__ import annotations

from answerable.reading.types import Figure

_SCALES = {
    "lasting/seconds": ("lasting/any", 1), "lasting/minutes": ("lasting/any", 60),
    "lasting/hours": ("lasting/any", 3600), "lasting/days": ("lasting/any", 86400),
    "lasting/weeks": ("lasting/any", 604800), "lasting/months": ("lasting/any", 2592000),
    "measure/metres": ("measure/way", 1), "measure/kilometres": ("measure/way", 1000),
    "measure/miles": ("measure/way", 1609), "measure/kilos": ("measure/weight", 1),
    "measure/tonnes": ("measure/weight", 1000),
}  # fmt: skip
MEASURES = frozenset({"lasting", "measure", "money"})


def measured(figure: Figure, heads: frozenset[str]) -> tuple[Figure, frozenset[str]]:
    """A figure in the measure of its kind: hours in seconds; what is counted stays as it is."""
    for head in sorted(heads):
        if head in _SCALES:
            kind, by = _SCALES[head]
            least, most = (None if end is None else end * by for end in figure)
            return (least, most), frozenset({kind})
    return figure, heads
