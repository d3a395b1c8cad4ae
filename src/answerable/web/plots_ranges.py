"""Geometry of range bars and timelines, in percent, mirrored here for right-to-left pages.

Pure: figures and days in, shapes out. Colour is a class. Axes begin at zero; a dot is never put at
the middle of a range.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

Figure = tuple[int | None, int | None]

_START, _REACH = 3.0, 94.0
_TAIL = 18.0
"""How far the dashed tail of "or more" reaches, in percent."""
_CAP = 8
"""Half the height of the caps of a range."""
_STEPS = (1, 2, 5)


@dataclass(frozen=True)
class Shape:
    """One element: `tag` says which; the attributes are percentages or pixels as the markup wants."""

    tag: str
    kind: str
    x: str
    x2: str = ""
    reach: str = ""


@dataclass(frozen=True)
class Tick:
    """A number or day at its place on the axis."""

    x: str
    words: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Scale:
    """A common scale of all rows of one plot, from zero."""

    most: int
    mirrored: bool = False

    def at(self, number: float) -> float:
        """Where a number stands, from the reader's start."""
        spot = _START + _REACH * number / max(self.most, 1)
        return 100 - spot if self.mirrored else spot

    def ticks(self) -> list[Tick]:
        """Four equal steps from zero."""
        step = max(self.most // 4, 1)
        return [Tick(percent(self.at(n)), f"{n:,}") for n in range(0, self.most + 1, step)]


def percent(number: float) -> str:
    """A percentage as an attribute: "12.5%"."""
    return f"{number:.2f}".rstrip("0").rstrip(".") + "%"


def scale_for(figures: Iterable[Figure], *, mirrored: bool) -> Scale:
    """A scale that holds every known end, its end a round number divisible by four."""
    ends = [end for figure in figures for end in figure if end is not None]
    most = max(ends, default=0)
    return Scale(_round_up(max(most, 4)), mirrored)


def _round_up(number: int) -> int:
    power = 1
    while True:
        for step in _STEPS:
            if (top := 4 * step * power) >= number:
                return top
        power *= 10


def grid(scale: Scale) -> list[Shape]:
    """The vertical lines behind every row."""
    return [Shape("line", "grid", tick.x, tick.x) for tick in scale.ticks()]


def band(figure: Figure, scale: Scale) -> list[Shape]:
    """The derived range, shaded through all rows; an open end runs to the edge of the scale."""
    least, most = figure
    if least is None and most is None:
        return []
    return [_rect("band", least or 0, scale.most if most is None else most, scale)]


def bar(figure: Figure, scale: Scale, *, denies: bool = False) -> list[Shape]:
    """What one origin says: a dot, a bar with two caps, or a dot with a dashed tail."""
    least, most = figure
    if denies:
        return [Shape("circle", "open", percent(scale.at(0)))]
    if least is None and most is None:
        return []
    if least is not None and least == most:
        return [_dot(least, scale)]
    if least is not None and most is not None:
        return [_rect("bar", least, most, scale), _cap(least, scale), _cap(most, scale)]
    return _with_tail(least, most, scale)


def _with_tail(least: int | None, most: int | None, scale: Scale) -> list[Shape]:
    known = least if least is not None else most or 0
    away = _TAIL if least is not None else -_TAIL
    start = scale.at(known)
    end = start - away if scale.mirrored else start + away
    tail = Shape("line", "aside", percent(start), percent(min(max(end, 0.0), 100.0)))
    return [tail, _dot(known, scale)]


def _dot(number: int, scale: Scale) -> Shape:
    return Shape("circle", "bar", percent(scale.at(number)))


def _cap(number: int, scale: Scale) -> Shape:
    at = percent(scale.at(number))
    return Shape("cap", "edge", at, at)


def _rect(kind: str, least: int, most: int, scale: Scale) -> Shape:
    ends = sorted((scale.at(least), scale.at(most)))
    return Shape("rect", kind, percent(ends[0]), reach=percent(max(ends[1] - ends[0], 0.4)))


@dataclass(frozen=True)
class Span:
    """The days something may mean."""

    first: date
    last: date
    is_exact: bool


@dataclass(frozen=True)
class Line:
    """A scale of days."""

    first: date
    last: date
    mirrored: bool = False

    def at(self, day: date) -> float:
        """Where a day stands, from the reader's start."""
        length = max((self.last - self.first).days, 1)
        spot = 2 + 96 * (day - self.first).days / length
        return 100 - spot if self.mirrored else spot

    def ends(self) -> tuple[str, str]:
        """Where the first and last day stand."""
        return percent(self.at(self.first)), percent(self.at(self.last))


def line_for(spans: Sequence[Span], *, mirrored: bool) -> Line | None:
    """A scale of days that holds every span; None when there is none."""
    if not spans:
        return None
    return Line(min(s.first for s in spans), max(s.last for s in spans), mirrored)


def moment(span: Span, line: Line) -> list[Shape]:
    """A dot for an exact day, a bar for a range of days, a pale box with dashed ends for a month."""
    if span.first == span.last:
        return [Shape("circle", "bar", percent(line.at(span.first)))]
    ends = sorted((line.at(span.first), line.at(span.last)))
    start, reach = percent(ends[0]), percent(max(ends[1] - ends[0], 0.4))
    if span.is_exact:
        return [Shape("rect", "bar", start, reach=reach)]
    box = Shape("box", "band", start, reach=reach)
    return [box, *(Shape("dash", "aside", percent(end), percent(end)) for end in ends)]
