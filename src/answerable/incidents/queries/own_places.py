"""The operator's own places, as the reader takes them."""

from __future__ import annotations

from answerable.actor import Actor
from answerable.incidents.models import OwnPlace
from answerable.reading.gazetteer import own
from answerable.reading.gazetteer.own import OwnPlaces
from answerable.reading.gazetteer.table import Entry


def own_places(*, by: Actor) -> OwnPlaces:
    """Every place somebody added: names of places are nobody's secret, and the same for all."""
    return OwnPlaces(map(_place, OwnPlace.objects.order_by("pk")))


def how_many_are_new(listed: own.Listed, *, by: Actor) -> int:
    """How many places of a list are not there yet."""
    known = set(OwnPlace.objects.values_list("known_by", flat=True))
    return sum(place.is_known_by not in known for place in listed.places)


def _place(row: OwnPlace) -> own.OwnPlace:
    at = Entry(
        row.name, row.country, row.latitude, row.longitude, row.population, row.near, row.precision,
        own.OWN,
    )  # fmt: skip
    return own.OwnPlace(at, tuple(row.other_names))
