"""The clocks of a report, an incident or a case, as read on the reader's day.

The triage clock of a report needs no row: it runs from receipt because the report was received.
"""

from __future__ import annotations

from django.db.models import QuerySet

from answerable.actor import Actor
from answerable.assessment.models import Clock, Triage
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.queries.subjects import (
    Subject,
    as_standing,
    reads_cases,
    subject,
    triage_on,
)
from answerable.assessment.rules import clocks as rules
from answerable.assessment.rules.triage import stops_the_clock


def clocks_of(reference: str, *, by: Actor) -> list[rules.Reading]:
    """The clocks of a report, incident or case: those that run first, then those that stopped."""
    if reference.startswith("c-"):
        read = [rules.read(as_running(row), by.today) for row in clock_rows(reference, by=by)]
        return sorted(read, key=lambda r: (r.stopped, r.clock.kind, r.clock.started_on))
    return [triage_clock(subject(reference, by=by), by=by)] if reads_cases(by) else []


def triage_clock(told: Subject, *, by: Actor) -> rules.Reading:
    """The triage clock of a report or incident: from receipt, whatever was or was not done."""
    return rules.read(triage_running(told, by=by), by.today)


def triage_running(told: Subject, *, by: Actor) -> rules.Running:
    """The triage clock as it is kept: from receipt, until a disposition is in force."""
    given = clock_rows(told.reference, by=by).filter(kind=rules.TRIAGE).first()
    clock = (
        as_running(given)
        if given
        else rules.begin(rules.TRIAGE, told.received_on, playbook_named())
    )
    return stopped_by(clock, triage_on(told.reference, by=by))


def stopped_by(clock: rules.Running, row: Triage | None) -> rules.Running:
    """The triage clock, stopped on the day a disposition that is an answer came into force."""
    if row is None or not stops_the_clock(as_standing(row)):
        return clock
    return rules.stop(clock, row.in_force_on or row.decided_at.date())


def clock_rows(reference: str, *, by: Actor) -> QuerySet[Clock]:
    """The rows of clocks kept for a subject."""
    return Clock.objects.visible_to(by).filter(subject=reference)


def running(reference: str, kind: str, *, by: Actor) -> rules.Running | None:
    """The running clock of a kind, if there is one."""
    if kind == rules.TRIAGE:
        clock = triage_running(subject(reference, by=by), by=by)
        return clock if clock.stopped_on is None else None
    row = clock_rows(reference, by=by).filter(kind=kind, stopped_on__isnull=True).first()
    return as_running(row) if row else None


def as_running(row: Clock) -> rules.Running:
    """A row of a clock as the rules see it."""
    return rules.Running(
        row.kind, row.started_on, row.allowed, row.due_on, row.first_due_on or row.due_on,
        row.stopped_on, row.extended_because, row.extended_by,
    )  # fmt: skip
