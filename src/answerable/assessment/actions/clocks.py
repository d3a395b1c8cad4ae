"""A clock given longer or paused: by a named person, with a reason and an end. A wait does neither."""

from __future__ import annotations

from datetime import date
from typing import Any

from answerable.actor import Actor
from answerable.assessment.actions.rows import history
from answerable.assessment.acts import Act
from answerable.assessment.models import Clock, History, Pause
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries import timing
from answerable.assessment.queries.subjects import must_read_cases, subject
from answerable.assessment.rules import clocks, pauses
from answerable.ledger.actions import record, writing
from answerable.refusal import because_given, refuse_if


@writing
def extend_clock(
    reference: str, kind: str, *, until: date | None, because: str, by: Actor
) -> Clock:
    """Give a running clock of a case, report or incident longer: who, why and until when stay seen."""
    protected_by, reason = _guarded(reference, by=by), because_given(because)
    running = timing.running(reference, kind, by=by)
    refuse_if(clocks.why_not_extend(running, until, by=by))
    assert running is not None
    assert until is not None
    row = _row(reference, running, protected_by)
    row.due_on = clocks.extended(running, until, by.today)
    row.extended_because, row.extended_by = reason, by.pseudonym
    row.save()
    told = _told(row, by, event="extended", due_on=until.isoformat(), because=reason)
    record(Act.EXTENDED, reference, by=by, because=reason, rows=[told])
    return row


@writing
def pause_clock(
    reference: str, kind: str, *, reason_kind: str, until: date | None, because: str, by: Actor
) -> Pause:
    """Let a running clock stand still until a day, in one's own name. It runs on by itself then."""
    protected_by, reason = _guarded(reference, by=by), because_given(because)
    running = timing.running(reference, kind, by=by)
    refuse_if(
        pauses.why_not_pause(
            runs=running is not None, pauses=running.pauses if running else (), kind=reason_kind,
            until=until, by=by,
        )
    )  # fmt: skip
    assert running is not None
    assert until is not None
    row = _row(reference, running, protected_by)
    row.save()
    made = Pause(
        clock=row, kind=reason_kind, because=reason, from_on=by.today, until_on=until,
        paused_by=by.pseudonym, protected_by=protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    told = _told(row, by, event="paused", kind=reason_kind, until=until.isoformat(), because=reason)
    record(Act.PAUSED, reference, by=by, because=reason, rows=[told])
    return made


@writing
def resume_clock(reference: str, kind: str, *, because: str, by: Actor) -> Pause:
    """End a pause before its day: the clock counts again from today."""
    _, reason = _guarded(reference, by=by), because_given(because)
    running = timing.running(reference, kind, by=by)
    refuse_if(pauses.why_not_resume(pauses=running.pauses if running else (), by=by))
    row = timing.clock_rows(reference, by=by).get(kind=kind, stopped_on__isnull=True)
    standing = Pause.everything.filter(clock=row, ended_on__isnull=True, until_on__gt=by.today)
    ended = standing.get()
    ended.ended_on = by.today
    ended.save(update_fields=["ended_on"])
    told = _told(row, by, event="resumed", because=reason)
    record(Act.RESUMED, reference, by=by, because=reason, rows=[told])
    return ended


def _guarded(reference: str, *, by: Actor) -> str:
    """What protects the subject of a clock, which `by` may see; a case is held for the transaction."""
    must_read_cases(reference, by=by)
    if reference.startswith("c-"):
        return seen.case_locked(reference, by=by).protected_by
    return subject(reference, by=by).protected_by


def _row(reference: str, running: clocks.Running, protected_by: str) -> Clock:
    """The row of a running clock. Those of a report have none before somebody changes them."""
    row = Clock.everything.filter(
        subject=reference, kind=running.kind, stopped_on__isnull=True
    ).first()
    return row or Clock(
        subject=reference, kind=running.kind, started_on=running.started_on,
        allowed=running.allowed, due_on=running.due_on, first_due_on=running.due_on,
        protected_by=protected_by,
    )  # fmt: skip


def _told(row: Clock, by: Actor, **data: Any) -> History:
    return history(row.subject, "clock", row.kind, on=by.today, protected_by=row.protected_by,
                   **data)  # fmt: skip
