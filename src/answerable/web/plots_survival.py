"""Geometry of a survival curve, in percent: steps, band, the allowed time; mirrored here for Arabic.

Pure: a curve in, shapes out. Colour is a class. Time runs from the reader's start, shares from zero.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.oversight.rules.survival import Curve, Point
from answerable.web.plots_funnel import percent

START, REACH, TOP, HEIGHT = 7.0, 90.0, 4.0, 80.0
_STEPS = (1, 2, 5, 10, 20, 30, 60, 90, 180, 365, 730, 1825, 3650)


@dataclass(frozen=True)
class Stroke:
    """A line from one place to another: `kind` is its class."""

    kind: str
    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True)
class Block:
    """One piece of the band."""

    x: str
    y: str
    reach: str
    tall: str


@dataclass(frozen=True)
class Label:
    """A number on an axis."""

    x: str
    y: str
    words: str
    anchor: str


@dataclass(frozen=True)
class Drawing:
    """Everything of one plot."""

    strokes: Sequence[Stroke]
    band: Sequence[Block]
    labels: Sequence[Label]
    limit: Stroke | None


@dataclass(frozen=True)
class _Plane:
    """Days and shares as places: the same scale for all that is drawn."""

    most: int
    mirrored: bool

    def x(self, days: float) -> float:
        at = START + REACH * min(days, self.most) / self.most
        return 100 - at if self.mirrored else at

    def y(self, share: float) -> float:
        return TOP + HEIGHT * (1 - share)


def drawn(curve: Curve, *, most: int, limit: int | None, mirrored: bool) -> Drawing:
    """The plot of one stage on a scale of `most` days; `limit`: the allowed days, if any."""
    plane = _Plane(max(most, limit or 0, 1), mirrored)
    spans = list(_spans(curve))
    return Drawing(
        [*_axes(plane), *_steps(plane, spans)],
        [_block(plane, *span) for span in spans if span[2] and span[2].most > span[2].least],
        [*_days(plane), *_shares(plane)],
        _limit(plane, limit),
    )


Span = tuple[int, int, Point | None]
"""From a day to a day what holds; None: nobody has left yet."""


def _spans(curve: Curve) -> Iterator[Span]:
    start, held = 0, None
    for point in curve.points:
        yield start, point.days, held
        start, held = point.days, point
    if curve.stays:
        yield start, curve.longest, held


def _steps(plane: _Plane, spans: Sequence[Span]) -> Iterator[Stroke]:
    last = 1.0
    for start, end, held in spans:
        share = held.still if held else 1.0
        x1, x2 = percent(plane.x(start)), percent(plane.x(end))
        if share != last:
            yield Stroke("edge", x1, percent(plane.y(last)), x1, percent(plane.y(share)))
        yield Stroke("edge", x1, percent(plane.y(share)), x2, percent(plane.y(share)))
        last = share


def _block(plane: _Plane, start: int, end: int, held: Point | None) -> Block:
    assert held is not None
    one, two = sorted((plane.x(start), plane.x(end)))
    return Block(
        percent(one), percent(plane.y(held.most)), percent(two - one),
        percent(HEIGHT * (held.most - held.least)),
    )  # fmt: skip


def _axes(plane: _Plane) -> Iterator[Stroke]:
    near, far = percent(plane.x(0)), percent(plane.x(plane.most))
    for share in (0.0, 0.5, 1.0):
        y = percent(plane.y(share))
        yield Stroke("axis" if share == 0 else "grid", near, y, far, y)


def _days(plane: _Plane) -> list[Label]:
    step = next((s for s in _STEPS if plane.most / s <= 6), plane.most)
    return [
        Label(percent(plane.x(day)), "97%", f"{day:,}", "middle")
        for day in range(0, plane.most + 1, step)
    ]


def _shares(plane: _Plane) -> list[Label]:
    edge = percent(100 - START + 1 if plane.mirrored else START - 1)
    return [
        Label(edge, percent(plane.y(share) + 2), f"{share:.0%}".rstrip("%"), "end")
        for share in (0.0, 0.5, 1.0)
    ]


def _limit(plane: _Plane, limit: int | None) -> Stroke | None:
    if limit is None:
        return None
    x = percent(plane.x(limit))
    return Stroke("over", x, percent(plane.y(1)), x, percent(plane.y(0)))
