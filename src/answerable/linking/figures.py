"""Figures as read, `(least, most)` with either end open, compared with each other."""

from __future__ import annotations

from answerable.reading.types import Figure

_SLACK = 0.1
"""How far "nearly 500" and "more than 490" may lie apart and still round the same count."""


def bounds(figure: Figure) -> tuple[int, int] | None:
    """The nearest closed range: an open end is taken from the end that is known."""
    if figure == (None, None):
        return None
    known = [end for end in figure if end is not None]
    return min(known), max(known)


def mark(figure: Figure | None) -> int | None:
    """The one number a figure is known by: `at least nine` is 9, `nearly 500` is 500."""
    known = bounds(figure) if figure else None
    return known[1] if known else None


def compatible(left: Figure, right: Figure) -> bool:
    """Say whether both can be true of one count: an open end takes everything beyond it."""
    return _meet(left, right, 0)


def rounded_alike(left: Figure, right: Figure) -> bool:
    """Say whether both may be one count rounded by two hands (nearly 500, approximately 500)."""
    one, two = bounds(left), bounds(right)
    if one is None or two is None:
        return False
    slack = _SLACK * max(one[1], two[1])
    near = max(one[0], two[0]) <= min(one[1], two[1]) + slack
    return near and _meet(left, right, slack)


def rival(left: Figure, right: Figure) -> bool:
    """Say whether no count could have been rounded to both: nearly 500 and nearly 900."""
    one, two = _rounded(left), _rounded(right)
    tops = [figure[1] for figure in (one, two) if figure[1] is not None]
    return not _meet(one, two, _SLACK * max(tops, default=0))


def _rounded(figure: Figure) -> Figure:
    """`nearly 500` is not one or two: an open lower end is taken as a rounding."""
    least, most = figure
    if least is None and most is not None:
        return int(most * (1 - _SLACK)), most
    return figure


def _meet(left: Figure, right: Figure, slack: float) -> bool:
    low = max(left[0] or 0, right[0] or 0)
    tops = [f[1] for f in (left, right) if f[1] is not None]
    return not tops or low <= min(tops) + slack


def closeness(left: Figure, right: Figure) -> float:
    """From 1 (one number) to 0 (far apart), by the ratio of the nearest ends. Symmetric."""
    one, two = bounds(left), bounds(right)
    if one is None or two is None:
        return 0.0
    if max(one[0], two[0]) <= min(one[1], two[1]):
        return 1.0
    small, large = sorted((min(one[1], two[1]), max(one[0], two[0])))
    return (small + 1) / (large + 1)


def words(figure: Figure) -> str:
    """How a person says it: `9`, `at least 9`, `up to 500`, `6 to 8`."""
    least, most = figure
    if least == most:
        return "an unknown number" if least is None else f"{least:,}"
    if most is None:
        return f"at least {least:,}"
    if least is None:
        return f"up to {most:,}"
    return f"{least:,} to {most:,}"
