"""What a case waits for: whom, why, since when. A wait stops no clock."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.assessment.actions.rows import day_of, of_case
from answerable.assessment.acts import Act
from answerable.assessment.models import Waiting
from answerable.assessment.queries import cases as seen
from answerable.assessment.rules import cases as rules
from answerable.assessment.rules.days import why_not_on
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def note_waiting(
    reference: str, *, kind: str, whom: str, because: str, by: Actor, since: date | None = None
) -> Waiting:
    """Note for whom and why a case waits, since when. It replaces the wait noted before."""
    reason, on = because_given(because), day_of(since, by)
    row = seen.case_locked(reference, by=by)
    view = seen.view_of(row)
    refuse_if(
        rules.why_not_wait(view, kind=kind, whom=whom, since=on, launched_on=row.launched_on, by=by)
    )
    Waiting.everything.filter(case=row, ended_on__isnull=True).update(ended_on=by.today)
    made = Waiting(
        case=row, on_kind=kind, on_whom=whom.strip(), why=reason, since_on=on,
        protected_by=row.protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    rows = [of_case(row, "waiting", kind, on=on, on_whom=made.on_whom, why=reason)]
    record(Act.WAITING, reference, by=by, because=reason, rows=rows)
    return made


@writing
def end_waiting(
    reference: str, *, because: str, by: Actor, effective_on: date | None = None
) -> None:
    """Note that what a case waited for has come, or is no longer waited for."""
    reason, on = because_given(because), day_of(effective_on, by)
    row = seen.case_locked(reference, by=by)
    wait = seen.waiting(row, by=by)
    refuse_if(rules.why_not_end_wait(waits=wait is not None, by=by))
    assert wait is not None
    refuse_if(why_not_on(on, today=by.today, not_before=wait.since_on))
    wait.ended_on = on
    wait.save(update_fields=["ended_on"])
    rows = [of_case(row, "waiting", "", on=on, on_whom=wait.on_whom)]
    record(Act.WAITED, reference, by=by, because=reason, rows=rows)
