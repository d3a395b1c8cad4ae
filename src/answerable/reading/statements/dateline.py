"""The place a document was filed in, as its dateline names it."""

from __future__ import annotations

import re

NOWHERE = frozenset({"clandestine", "no city"})
"""What a broadcast that hides where it comes from gives for its place."""


def place_filed_in(dateline: str | None) -> str:
    """Return the words of a dateline that name its place; nothing where there is none."""
    place = re.split(r"[,(]", dateline or "")[0].strip()
    return "" if place.lower() in NOWHERE else place
