"""After a list is taken in: the linking of each of its reports is put in the queue, once."""

from __future__ import annotations

from answerable.actor import Actor
from answerable.intake import queries
from answerable.ledger.actions import enqueue


def propose_links_of_list(reference: str, *, by: Actor) -> None:
    """Queue `propose_links` for every report of list `reference`; again adds nothing."""
    for report in queries.batch_reports(reference, by=by).values_list("reference", flat=True):
        enqueue("propose_links", report, key=f"propose_links:{report}", by=by)
