"""The operator's own places: camps, districts, villages the shipped list lacks or tells otherwise."""

from __future__ import annotations

from hashlib import sha256

from answerable.actor import Actor
from answerable.incidents.acts import Act
from answerable.incidents.models import History, OwnPlace
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.ledger.actions import record, writing
from answerable.reading.gazetteer import own
from answerable.refusal import because_given, refuse_if


@writing
def add_places(listed: own.Listed, *, because: str, by: Actor) -> int:
    """Add the places of a list that are not there yet, all or none; return how many were new.

    The same list twice adds nothing and records nothing.
    """
    refuse_if(why_not_do(Doing.PLACES, by))
    refuse_if(own.why_not_take(listed))
    reason = because_given(because)
    known = set(OwnPlace.objects.values_list("known_by", flat=True))
    new = [place for place in listed.places if place.is_known_by not in known]
    if not new:
        return 0
    OwnPlace.objects.bulk_create([_row(place, by) for place in new])
    manifest = sha256("\n".join(sorted(place.is_known_by for place in new)).encode()).hexdigest()
    row = History(
        subject="", what="places", value=str(len(new)), data={"sha256": manifest},
        effective_on=by.today,
    )  # fmt: skip
    record(Act.PLACES_ADDED, "", by=by, because=reason, rows=[row])
    return len(new)


def _row(place: own.OwnPlace, by: Actor) -> OwnPlace:
    at = place.entry
    return OwnPlace(
        known_by=place.is_known_by, name=at.name, other_names=list(place.names), country=at.country,
        latitude=at.latitude, longitude=at.longitude, precision=at.precision,
        population=at.population, near=at.near, added_by=by.pseudonym, added_at=by.moment,
    )  # fmt: skip
