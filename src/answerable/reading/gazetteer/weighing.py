"""Which of the places that bear a name is meant: each with what speaks for it, none kept back.

The likeliest stands first. It is taken for the one meant only where more than its size speaks for
it, and nothing does for another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from answerable.reading.gazetteer.names import key
from answerable.reading.gazetteer.scene import Scene, km
from answerable.reading.gazetteer.table import Entry
from answerable.reading.types import Ground, Precision, Spot

MOST = 6
"""Places of a name that are kept, likeliest first."""
NEAR_KM, ONE_PLACE_KM, MUCH_LARGER = 60.0, 12.0, 20
CITY, TOWN = 100_000, 5_000
CLEAR = 1.0
"""How much better the first must be than the second."""
KNOWN_ENOUGH = 50_000
"""From so many people on a place may be meant where a text says nothing else of where it is set."""
_WEIGHTS = {
    Ground.COUNTRY_NAMED: 3.0, Ground.COUNTRY_OF_OTHERS: 2.0, Ground.NEAR_OTHERS: 1.5,
    Ground.NAME: 0.7, Ground.SOUND: -1.5, Ground.OWN: 9.0,
}  # fmt: skip
_ALONE = {Ground.ONLY, Ground.LARGEST}
_SETTING = {Ground.COUNTRY_NAMED, Ground.COUNTRY_OF_OTHERS, Ground.NEAR_OTHERS, Ground.OWN}


@dataclass(frozen=True)
class Weighed:
    """A place a name may mean, with the sum of what speaks for it."""

    score: float
    entry: Entry
    grounds: tuple[Ground, ...]


def weighed(words: str, entries: Sequence[Entry], set_in: Scene, *extra: Ground) -> list[Weighed]:
    """Return the places a name may mean, the likeliest first."""
    name = key(words)
    others = [entry for other, entry in set_in.points.items() if other != name]
    people = sorted((e.population for e in entries), reverse=True)
    found = []
    for entry in entries:
        grounds = (*_grounds(name, entry, set_in, others), *_alone(entry, people), *extra)
        score = log10(entry.population + 10) + sum(_WEIGHTS.get(g, 0.0) for g in grounds)
        found.append(Weighed(round(score, 3), entry, grounds))
    return sorted(found, key=lambda w: (-w.score, w.entry.country, w.entry.name, w.entry.latitude))


def _grounds(name: str, entry: Entry, set_in: Scene, others: Sequence[Entry]) -> list[Ground]:
    found = []
    if entry.country in set_in.named:
        found.append(Ground.COUNTRY_NAMED)
    elif set_in.shares.get(entry.country, 0.0) >= 0.5 and any(
        other != entry and other.country == entry.country for other in others
    ):
        found.append(Ground.COUNTRY_OF_OTHERS)
    if any(other != entry and km(entry, other) <= NEAR_KM for other in others):
        found.append(Ground.NEAR_OTHERS)
    if key(entry.name) == name:
        found.append(Ground.NAME)
    if entry.source != "GeoNames":
        found.append(Ground.OWN)
    return found


def _alone(entry: Entry, people: Sequence[int]) -> list[Ground]:
    if len(people) == 1:
        return [Ground.ONLY]
    largest = entry.population == people[0] and people[0] >= MUCH_LARGER * max(people[1], 1)
    return [Ground.LARGEST] if largest else []


def is_clear(found: Sequence[Weighed], set_in: Scene) -> bool:
    """Say whether the first may be taken for the one meant."""
    first = found[0]
    apart = len(found) > 1 and km(first.entry, found[1].entry) > ONE_PLACE_KM
    if apart and first.score - found[1].score < CLEAR:
        return False
    grounds = set(first.grounds)
    if Ground.OWN in grounds:
        return True
    if set_in.named and not grounds & {Ground.COUNTRY_NAMED, Ground.COUNTRY_OF_OTHERS}:
        return False
    if Ground.SOUND in grounds and Ground.NEAR_OTHERS not in grounds:
        return False
    if grounds & _SETTING:
        return True
    return bool(grounds & _ALONE) and first.entry.population >= KNOWN_ENOUGH


def spot(found: Weighed, precision: str = "") -> Spot:
    """Return a place as a statement keeps it."""
    entry = found.entry
    return Spot(
        name=entry.name, country=entry.country, latitude=entry.latitude, longitude=entry.longitude,
        precision=precision or entry.precision or how_exact(entry.population).value, near=entry.near,
        population=entry.population, source=entry.source,
        because=tuple(ground.value for ground in found.grounds),
    )  # fmt: skip


def how_exact(population: int) -> Precision:
    """A point for a place is as exact as the place is large."""
    if population >= CITY:
        return Precision.CITY
    return Precision.TOWN if population >= TOWN else Precision.VILLAGE
