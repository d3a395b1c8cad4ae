"""Rows that several actions of this room write: history, clocks that start and stop."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from answerable.actor import Actor
from answerable.assessment.models import Case, Clock, History, Pause
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
    """An unsaved history row of a case; it names what the case is on, so that incidents are counted."""
    named = {**row.named, **data}
    return history(row.reference, what, value, on=on, protected_by=row.protected_by, **named)


def start_clock(row: Case, kind: str, on: date, book: Playbook) -> History:
    """Start a clock of a case, as its playbook says."""
    clock = begin_clock(row.reference, kind, on, book, protected_by=row.protected_by)
    due = clock.due_on.isoformat() if clock.due_on else ""
    return of_case(row, "clock", kind, on=on, event="started", due_on=due)


def begin_clock(subject: str, kind: str, on: date, book: Playbook, *, protected_by: str) -> Clock:
    """Start a clock of anything that has one - a case, a request to another - as a playbook says."""
    clock = rules.begin(kind, on, book)
    made = Clock(
        subject=subject, kind=kind, started_on=on, allowed=clock.allowed, due_on=clock.due_on,
        first_due_on=clock.first_due_on, protected_by=protected_by,
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def stop_clocks(row: Case, kinds: str, on: date) -> list[History]:
    """Stop the running clocks of a case whose kind begins with `kinds`; "" stops them all."""
    stopped = halt_clocks(row.reference, kinds, on)
    return [of_case(row, "clock", clock.kind, on=on, event="stopped") for clock in stopped]


def halt_clocks(subject: str, kinds: str, on: date) -> list[Clock]:
    """Stop the running clocks of a subject whose kind begins with `kinds`, with their pauses."""
    running = Clock.everything.filter(
        subject=subject, stopped_on__isnull=True, kind__startswith=kinds
    )
    stopped = list(running.order_by("pk"))
    for clock in stopped:
        clock.stopped_on = max(on, clock.started_on)
        clock.save(update_fields=["stopped_on"])
        open_ended = Pause.everything.filter(clock=clock, ended_on__isnull=True)
        for pause in open_ended.filter(until_on__gt=clock.stopped_on):
            pause.ended_on = max(clock.stopped_on, pause.from_on)
            pause.save(update_fields=["ended_on"])
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
