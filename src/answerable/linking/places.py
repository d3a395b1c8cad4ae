"""Places compared: by name across scripts, and by distance where the gazetteer knew both."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from answerable.linking.names import same_name, skeleton
from answerable.linking.words import fold
from answerable.reading.types import Place

_EARTH_KM = 6371.0


def distance_km(left: Place, right: Place) -> float | None:
    """Kilometres between two resolved places; None when either is not resolved."""
    ends = (left.latitude, left.longitude, right.latitude, right.longitude)
    if any(end is None for end in ends):
        return None
    lat1, lon1, lat2, lon2 = (radians(end) for end in ends if end is not None)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))


def same_words(left: Place, right: Place) -> bool:
    """Say whether the words of one place name the other, whole or in one of their parts."""
    if same_name(left.words, right.words):
        return True
    return any(len(part) >= 3 for part in _parts(left) & _parts(right))


def place_key(place: Place) -> str:
    """What spellings of one place share, for an index."""
    return skeleton(place.words) or fold(place.words)


def _parts(place: Place) -> frozenset[str]:
    return frozenset(skeleton(part) for part in place.words.replace("،", ",").split(","))
