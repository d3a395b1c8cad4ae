"""The hand that merges incidents and parts them again.

A merge writes one pointer and nothing else: judgements, statements and versions stay with the incident
they were made on, so that parting restores every byte. The old reference resolves for ever.
"""

from __future__ import annotations

from answerable.actor import Actor
from answerable.incidents.actions.rows import end_of, incident_for, row
from answerable.incidents.acts import Act
from answerable.incidents.models import Incident
from answerable.incidents.rules import judgements as rules
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def merge(reference: str, into: str, *, because: str, by: Actor) -> Incident:
    """Merge one incident into another, which then stands for both."""
    incident, target = incident_for(reference, by), incident_for(into, by)
    refuse_if(rules.why_not_merge(end_of(incident, by), end_of(target, by), by=by))
    reason = because_given(because)
    incident.merged_into = target
    incident.save(update_fields=["merged_into"])
    # Seen with the incident it went into, and only asked for by those who see the other as well.
    merged = row(reference, "merged", into, by, under=into, because=reason)
    record(Act.MERGED, reference, by=by, because=reason, rows=[merged])
    return target


@writing
def split(reference: str, *, because: str, by: Actor) -> Incident:
    """Part a merged incident from the one it went into; each is again as it was."""
    incident = incident_for(reference, by)
    end = end_of(incident, by)
    refuse_if(rules.why_not_split(end, by=by))
    reason = because_given(because)
    incident.merged_into = None
    incident.save(update_fields=["merged_into"])
    parted = row(
        reference,
        "merged",
        "",
        by,
        under=end.merged_into,
        parted_from=end.merged_into,
        because=reason,
    )
    record(Act.SPLIT, reference, by=by, because=reason, rows=[parted])
    return incident
