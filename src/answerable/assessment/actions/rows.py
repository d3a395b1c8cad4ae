"""Rows that several actions of this room write: history, clocks that start and stop."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from answerable.actor import Actor
from answerable.assessment.models import Case, Clock, History
from answerable.assessment.rules import clocks as rules
from answerable.playbook import Playbook
from answerable.refusal import Refused, say


def history(
    subject: str, what: str, value: str, *, on: date, protected_by: str, **data: Any
) -> History:
    """An unsaved history row."""
    return History(
        subject=subject, what=what, value=value, data=data, effective_on=on,
        protected_by=protected_by,
    )  # fmt: skip


def of_case(row: Case, what: str, value: str, *, on: date, **data: Any) -> History:
    """An unsaved history row of a case; it names the incident, so that incidents can be counted."""
    named = {"incident": row.incident.reference, **data}
    return history(row.reference, what, value, on=on, protected_by=row.protected_by, **named)


def start_clock(row: Case, kind: str, on: date, book: Playbook) -> History:
    """Start a clock of a case, as its playbook says."""
    clock = rules.begin(kind, on, book)
    Clock(
        subject=row.reference, kind=kind, started_on=on, allowed=clock.allowed,
        due_on=clock.due_on, first_due_on=clock.first_due_on, protected_by=row.protected_by,
    ).save(force_insert=True)  # fmt: skip
    due = clock.due_on.isoformat() if clock.due_on else ""
    return of_case(row, "clock", kind, on=on, event="started", due_on=due)


def stop_clocks(row: Case, kinds: str, on: date) -> list[History]:
    """Stop the running clocks of a case whose kind begins with `kinds`; "" stops them all."""
    stopped = []
    for clock in Clock.everything.filter(
        subject=row.reference, stopped_on__isnull=True, kind__startswith=kinds
    ):
        clock.stopped_on = max(on, clock.started_on)
        clock.save(update_fields=["stopped_on"])
        stopped.append(of_case(row, "clock", clock.kind, on=on, event="stopped"))
    return stopped


def has_running(row: Case, kind: str) -> bool:
    """Say whether a clock of this kind runs for the case."""
    return Clock.everything.filter(
        subject=row.reference, kind=kind, stopped_on__isnull=True
    ).exists()


def insert_first(row: Model) -> None:
    """Insert a row of which there may be one; who comes second is told so in a sentence."""
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Refused(say("Somebody did this a moment ago. Look at it again.")) from None


def day_of(effective_on: date | None, by: Actor) -> date:
    """The day an act is true from: today unless somebody says earlier."""
    return effective_on or by.today
