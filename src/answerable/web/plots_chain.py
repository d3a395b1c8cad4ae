"""Geometry of the chain: a column for each place, a box for each thing, lines between; mirrored here.

A chain in, shapes out, in units of the drawing. The same links stand in a list beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from django.utils.translation import get_language_bidi

from answerable.actor import Actor
from answerable.response.queries.chain import Chain, Node, Place, chain_of

BOX, GAP, TALL, SPACE, TOP = 176, 34, 58, 14, 44
LANE = 32
"""The height at which a line runs past places it has nothing to do with."""


@dataclass(frozen=True)
class Box:
    """One thing: where its box stands, and what is written in it."""

    node: Node
    x: int
    y: int

    @property
    def middle(self) -> int:
        return self.x + BOX // 2

    @property
    def name_y(self) -> int:
        return self.y + 24

    @property
    def says_y(self) -> int:
        return self.y + 44


@dataclass(frozen=True)
class Wire:
    """One line, as the path says it; `kind` is its class."""

    path: str
    kind: str


@dataclass(frozen=True)
class Heading:
    """The name of a place above its column."""

    place: Place
    x: int


@dataclass(frozen=True)
class Drawing:
    """Everything of one picture."""

    wide: int
    tall: int
    boxes: Sequence[Box]
    wires: Sequence[Wire]
    headings: Sequence[Heading]
    box: int = BOX
    high: int = TALL


def drawn(chain: Chain, *, mirrored: bool) -> Drawing:
    """The picture of a chain; from the reader's start to the end."""
    places = [place for place, _ in chain.by_place]
    wide = len(places) * BOX + (len(places) - 1) * GAP
    starts = {place: at * (BOX + GAP) for at, place in enumerate(places)}
    rows = _rows(chain)
    boxes = {
        one.key: Box(one, _flipped(starts[one.place], wide, mirrored),
                     TOP + rows[one.key] * (TALL + SPACE))
        for one in chain.nodes
    }  # fmt: skip
    column = {place: at for at, place in enumerate(places)}
    where = {one.key: column[one.place] for one in chain.nodes}
    wires = [
        _wire(boxes[one.start], boxes[one.end], one.firm, mirrored,
              past=where[one.end] - where[one.start] > 1)
        for one in chain.edges
    ]  # fmt: skip
    tall = TOP + (max(rows.values(), default=0) + 1) * (TALL + SPACE)
    heads = [Heading(p, _flipped(x, wide, mirrored) + BOX // 2) for p, x in starts.items()]
    return Drawing(wide, tall, list(boxes.values()), wires, heads)


def _flipped(x: int, wide: int, mirrored: bool) -> int:
    return wide - x - BOX if mirrored else x


def _rows(chain: Chain) -> Mapping[str, int]:
    """A row for each thing: as high as what leads to it allows, none on another in its column."""
    leads: dict[str, list[str]] = {}
    for edge in chain.edges:
        leads.setdefault(edge.end, []).append(edge.start)
    rows: dict[str, int] = {}
    for _, nodes in chain.by_place:
        free = 0
        for node in sorted(nodes, key=lambda one: _wanted(leads.get(one.key, ()), rows)):
            rows[node.key] = max(free, _wanted(leads.get(node.key, ()), rows))
            free = rows[node.key] + 1
    return rows


def _wanted(starts: Sequence[str], rows: Mapping[str, int]) -> int:
    return min((rows[one] for one in starts if one in rows), default=0)


def _wire(start: Box, end: Box, firm: bool, mirrored: bool, *, past: bool) -> Wire:
    """A line from the far edge of one box to the near edge of the other; above all it goes past."""
    one = start.x if mirrored else start.x + BOX
    two = end.x + BOX if mirrored else end.x
    up, down = start.y + TALL // 2, end.y + TALL // 2
    half = GAP // 2 if mirrored else -GAP // 2
    lane = f"H{one - half} V{LANE} " if past else ""
    return Wire(f"M{one} {up} {lane}H{two + half} V{down} H{two}", "firm" if firm else "maybe")


class ChainView(TypedDict):
    """What a template needs to show a chain."""

    chain: Chain
    drawing: Drawing


def chain_view(reference: str, by: Actor) -> ChainView:
    """The chain of an incident or a concern with its picture, for the reader's direction."""
    chain = Chain() if reference.startswith("b-") else chain_of(reference, by=by)
    return ChainView(chain=chain, drawing=drawn(chain, mirrored=get_language_bidi()))
