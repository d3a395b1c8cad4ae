"""A text with the words of statements marked where they stand, cut into paragraphs and pieces.

Pure geometry of text: no piece crosses a border of a span, so spans may overlap and nothing is
lost or doubled. Every character of a paragraph is in exactly one piece.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True)
class Span:
    """Where the words of the statement with this number stand."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Piece:
    """A run of characters that lie in the same spans."""

    text: str
    numbers: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    """Numbers of the spans that begin here."""
    ends: tuple[int, ...] = ()
    """Numbers of the spans that end here."""


@dataclass(frozen=True)
class Paragraph:
    """A line of the text."""

    pieces: tuple[Piece, ...]
    start: int = 0
    """Where in the text the line begins."""


def paragraphs(text: str, spans: Iterable[Span]) -> tuple[Paragraph, ...]:
    """The lines of `text` in pieces; empty lines are left out, spans beyond the text too."""
    inside = sorted(
        (s for s in spans if 0 <= s.start < s.end <= len(text)), key=lambda s: (s.start, s.number)
    )
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    borders = [(a, b, lines[i + 1][0] if i + 1 < len(lines) else len(text) + 1)
               for i, (a, b) in enumerate(lines)]  # fmt: skip
    before = 0
    found = []
    for start, end, following in borders:
        touching = [
            s for s in inside if (s.start < end and s.end > start) or before <= s.start < end
        ]
        found.append(Paragraph(_pieces(text, (before, start, end, following), touching), start))
        before = end
    return tuple(found)


def _pieces(text: str, line: tuple[int, int, int, int], spans: Sequence[Span]) -> tuple[Piece, ...]:
    """The pieces of one line. A span that begins or ends between lines does so at the nearer one."""
    before, start, end, following = line
    cuts = {start, end}
    for span in spans:
        cuts |= {at for at in (span.start, span.end) if start < at < end}
    places = sorted(cuts)
    pieces = []
    for left, right in itertools.pairwise(places):
        first = before if left == start else left
        last = following if right == end else right
        pieces.append(Piece(
            text[left:right],
            tuple(s.number for s in spans if s.start < right and s.end > left),
            tuple(s.number for s in spans if first <= s.start < right),
            tuple(s.number for s in spans if left < s.end <= last),
        ))  # fmt: skip
    return tuple(pieces)
