"""Reading again: after an upgrade, or once something is installed that makes more kinds readable."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Actor
from answerable.intake import queries, rules
from answerable.intake.rules import State
from answerable.ledger.actions import enqueue
from answerable.refusal import refuse_if


def read_again(
    references: Iterable[str] = (), *, all_of_them: bool = False, by: Actor
) -> tuple[str, ...]:
    """Queue the reading of these reports, of all, or of those kept unread; return their references.

    Nothing changes where a report reads as before. Where it does not, or a model of the office's own
    was switched on since, the new reading is one more version: the old one stays in the history, what
    people decided or corrected stays as it is, and a model asked once about a text is not asked again.
    """
    refuse_if(rules.why_not_receive(by))
    named = tuple(references)
    wanted = (
        [queries.report(reference, by=by) for reference in named]
        if named
        else [
            report
            for state in ((State.KEPT_UNREAD, State.READ) if all_of_them else (State.KEPT_UNREAD,))
            for report in queries.in_state(state, by=by)
        ]
    )
    for report in wanted:
        key = f"read_report:{report.reference}:{by.moment.isoformat()}"
        enqueue("read_report", report.reference, key=key, by=by)
    return tuple(report.reference for report in wanted)
