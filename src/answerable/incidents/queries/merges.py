"""Which incident a reference stands for: an old one resolves through merges for ever."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Actor
from answerable.incidents.models import Incident
from answerable.refusal import Absent


def resolve(reference: str, *, by: Actor) -> Incident:
    """The incident `reference` stands for now; Absent when `by` may not see what they asked for.

    A merge into an incident the reader may not see does not exist for that reader.
    """
    seen = Incident.objects.visible_to(by).select_related("place", "situation")
    found = seen.filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    while found.merged_into_id is not None:
        into = seen.filter(pk=found.merged_into_id).first()
        if into is None:
            break
        found = into
    return found


def merged_into(incident: Incident, *, by: Actor) -> str:
    """The reference of the incident this one was merged into; empty when none `by` may see."""
    into = Incident.objects.visible_to(by).filter(pk=incident.merged_into_id or 0).first()
    return into.reference if into else ""


def standing(reference: str) -> str:
    """The reference of the incident that stands for `reference`. The house's own look."""
    incident = Incident.everything.select_related("merged_into").get(reference=reference)
    while incident.merged_into_id is not None:
        incident = Incident.everything.get(pk=incident.merged_into_id)
    return incident.reference


def absorbed(references: Iterable[str], *, by: Actor) -> dict[str, str]:
    """Each of `references`, and each visible incident merged into it, → the one that stands."""
    stands = {reference: reference for reference in references}
    fresh = set(stands)
    while fresh:
        below = Incident.objects.visible_to(by).filter(merged_into__reference__in=fresh)
        pairs = below.values_list("reference", "merged_into__reference")
        found = {ref: stands[into] for ref, into in pairs if ref not in stands}
        stands.update(found)
        fresh = set(found)
    return stands
