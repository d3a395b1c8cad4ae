"""Where a figure of harm happened: by its own words, else by what was told before it.

A place told only later is taken where the document names no other, and its confidence says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from answerable.reading.statements import surroundings
from answerable.reading.statements.surroundings import Located
from answerable.reading.statements.telling import Telling, Told, of_the_cells
from answerable.reading.types import Place

OWN, BEFORE, DATELINE, LATER = 0.8, 0.4, 0.35, 0.3


def place_of(
    whole: Telling, told: Told, start: int, end: int, inherits: bool, parts: dict[str, float]
) -> Place | None:
    """Return the place of what is told at `[start, end)`; how sure that is goes into `parts`."""
    own = _own(told.places, told.placed, start)
    found = surroundings.nearest_place(told.passage.text, start, end, own, inherits)
    if found is not None:
        parts["place"] = OWN
        return found.place
    return _from_elsewhere(whole, told, parts) if inherits else None


def _own(places: list[Located], placed: Sequence[tuple[int, int]], start: int) -> list[Located]:
    """Leave out the places of other figures: "nine died, five in Kellan and four in Ostro"."""
    others = [(a, b) for a, b in placed if not a <= start < b]
    return [p for p in places if not any(a <= p.start < b for a, b in others)]


def _from_elsewhere(whole: Telling, told: Told, parts: dict[str, float]) -> Place | None:
    passage = told.passage
    if whole.near_place and whole.near_place[0].paragraph == passage.paragraph:
        parts["place"] = BEFORE
        return whole.near_place[1].place
    if celled := of_the_cells(whole.cell_place, passage):
        parts["place"] = BEFORE
        return celled[1].place
    if whole.lead_place and whole.lead_place[0].index < passage.index:
        parts["place"] = BEFORE
        return whole.lead_place[1].place
    if whole.filed_in:
        parts["dateline"] = DATELINE
        return whole.filed_in
    if whole.only_place:
        parts["later_place"] = LATER
    return whole.only_place
