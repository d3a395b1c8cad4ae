"""Which of the places told with an incident it is held to have happened in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from answerable.reading.frames.deed_tables import Tables
from answerable.reading.frames.mentions import Mention
from answerable.reading.gazetteer.names import key
from answerable.reading.gazetteer.table import shipped

KNOWN, FIRM, LATER, FARTHER = 25, 10, -3, -2
"""What speaks for a place: the country has one of this name; something is said to have happened there,
without which the first counts nothing; and against it: each mention that tells more than its own, each
place nearer to the deed."""


def place_of(
    group: Sequence[Mention], filed_in: str | None, country: str, table: Tables
) -> str | None:
    """Return the place that most speaks for; "this city" is where the report was filed."""
    told = [
        (weight + (FIRM + KNOWN * _lies_in(country, name, table) if firm else 0), name)
        for name, firm, weight in _told(group, filed_in)
    ]
    return max(told, key=lambda each: each[0])[1] if told else None


def _lies_in(country: str, name: str, table: Tables) -> bool:
    """Say whether a country has a place of this name."""
    return table.words.cities.get(name) == country or any(
        place.country == country for place in shipped().named(key(name))
    )


def _told(group: Sequence[Mention], filed_in: str | None) -> Iterator[tuple[str, bool, int]]:
    """Yield every place, the mention that tells most first: is it said to be where, and how near."""
    for later, mention in enumerate(sorted(group, key=lambda m: -m.weight())):
        for farther, place in enumerate(mention.places):
            yield place.name, not place.loose, LATER * later + FARTHER * farther
        if mention.here and filed_in:
            yield filed_in, True, LATER * later + FARTHER
