"""Reading again: after an upgrade, or once something is installed that makes more kinds readable."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Actor
from answerable.intake import queries, rules
from answerable.intake.rules import State
from answerable.ledger.actions import enqueue
from answerable.refusal import refuse_if


def read_again(references: Iterable[str] = (), *, by: Actor) -> tuple[str, ...]:
    """Queue the reading of these reports, or of all that are kept unread; return their references.

    Nothing changes where a report reads as before.
    """
    refuse_if(rules.why_not_receive(by))
    named = tuple(references)
    wanted = (
        [queries.report(reference, by=by) for reference in named]
        if named
        else queries.in_state(State.KEPT_UNREAD, by=by)
    )
    for report in wanted:
        key = f"read_report:{report.reference}:{by.moment.isoformat()}"
        enqueue("read_report", report.reference, key=key, by=by)
    return tuple(report.reference for report in wanted)
