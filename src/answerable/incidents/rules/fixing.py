"""A point on the map for an incident: picked by a person from what a gazetteer knows of a name.

How exactly it stands for where it was, and whose point it is, are kept with it: the middle of a town
is not where the bomb fell.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.reading.types import Place, Precision, Spot, Statement
from answerable.refusal import Refused, Sentence, refuse_if, say

SOURCE_LIMIT = 40


@dataclass(frozen=True)
class Fix:
    """Where on the map, how exactly, and by whose list."""

    country: str
    latitude: float
    longitude: float
    precision: str
    source: str

    @property
    def code(self) -> str:
        """The fix in one line, as a form sends it back."""
        ends = f"{self.latitude:.5f}", f"{self.longitude:.5f}"
        return "|".join((*ends, self.precision, self.country, self.source))


def fix_of(code: str) -> Fix | None:
    """The fix a form sent; None where nothing was picked."""
    if not code.strip():
        return None
    parts = code.split("|")
    try:
        latitude, longitude, precision, country, source = parts
        return Fix(country.strip(), float(latitude), float(longitude), precision, source.strip())
    except ValueError:
        raise Refused(say("The point on the map was not understood. Pick it again.")) from None


def why_not_fix(fix: Fix) -> Sentence | None:
    """Say why a point may not be kept."""
    if not (abs(fix.latitude) <= 90 and abs(fix.longitude) <= 180):
        return say("Latitude goes from -90 to 90 and longitude from -180 to 180.")
    if fix.precision not in {p.value for p in Precision}:
        return say(
            "{word} is not on the list of how exactly a place is known.", word=fix.precision[:40]
        )
    if not fix.source or len(fix.source) > SOURCE_LIMIT or len(fix.country) > SOURCE_LIMIT:
        return say("Say whose point it is, in at most {limit} characters.", limit=SOURCE_LIMIT)
    return None


def place_at(words: str, fix: Fix | None) -> Place | None:
    """A place as a person writes it, with the point they picked; None where they wrote none."""
    if not words or fix is None:
        return Place(words) if words else None
    refuse_if(why_not_fix(fix))
    spot = Spot(words, fix.country, fix.latitude, fix.longitude, fix.precision, source=fix.source)
    alike = (f"{words}, {fix.country}",)
    return Place(words, fix.country, fix.latitude, fix.longitude, fix.precision, alike, (spot,))


def fixed_at(spot: Spot) -> Fix:
    """A gazetteer's place as a fix."""
    return Fix(spot.country, spot.latitude, spot.longitude, spot.precision, spot.source)


def clearly_meant(said: Statement) -> Fix | None:
    """The point a statement clearly means; None where it leaves several open, or names none."""
    place = said.place
    if place is None or place.latitude is None:
        return None
    at = (place.latitude, place.longitude)
    return next((fixed_at(s) for s in place.spots if (s.latitude, s.longitude) == at), None)


def spots_of(said: Iterable[Statement]) -> tuple[Spot, ...]:
    """Every point the places of statements may mean, each once, in their order."""
    found: dict[tuple[float, float], Spot] = {}
    for statement in said:
        for spot in statement.place.spots if statement.place else ():
            found.setdefault((spot.latitude, spot.longitude), spot)
    return tuple(found.values())
