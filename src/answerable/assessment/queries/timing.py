"""The clocks of a report, an incident or a case, as read on the reader's day.

The clocks of a report need no row: they run from receipt because the report was received. A row comes
when somebody gives one longer, or pauses it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db.models import Prefetch, QuerySet

from answerable.actor import Actor
from answerable.assessment.models import Clock, Pause, Triage
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.queries.subjects import (
    Subject,
    as_standing,
    reads_cases,
    subject,
    triage_on,
)
from answerable.assessment.rules import clocks as rules
from answerable.assessment.rules import pauses
from answerable.assessment.rules.triage import stops_the_clock
from answerable.intake.models import Report
from answerable.intake.queries import acknowledged_on

COMPUTED = (rules.TRIAGE, rules.ACKNOWLEDGE)
"""The clocks that run without a row."""


def clocks_of(reference: str, *, by: Actor) -> list[rules.Reading]:
    """The clocks of a case (those that run first), of an incident (triage), of a report (triage, then
    acknowledgement), of whatever else has one."""
    if reference.partition("-")[0] not in ("i", "r"):
        read = [rules.read(as_running(row), by.today) for row in clock_rows(reference, by=by)]
        return sorted(read, key=lambda r: (r.stopped, r.clock.kind, r.clock.started_on))
    if not reads_cases(by):
        return []
    told = subject(reference, by=by)
    kinds = COMPUTED[:1] if told.is_incident else COMPUTED
    return [rules.read(_computed(told, kind, by=by), by.today) for kind in kinds]


def triage_clock(told: Subject, *, by: Actor) -> rules.Reading:
    """The triage clock of a report or incident: from receipt, whatever was or was not done."""
    return rules.read(triage_running(told, by=by), by.today)


def triage_running(told: Subject, *, by: Actor) -> rules.Running:
    """The triage clock as it is kept: from receipt, until a disposition is in force."""
    return stopped_by(_kept(told, rules.TRIAGE, by=by), triage_on(told.reference, by=by))


def acknowledge_running(told: Subject, *, by: Actor) -> rules.Running:
    """The clock of the acknowledgement: from receipt, until the reporter was told or cannot be."""
    clock = _kept(told, rules.ACKNOWLEDGE, by=by)
    on = acknowledged_on([told.reference], by=by).get(told.reference)
    return rules.stop(clock, on) if on else clock


def to_acknowledge(reports: Iterable[Report], *, by: Actor) -> Mapping[str, rules.Reading]:
    """Report → its clock of acknowledgement, of many reports at once: those still to be acknowledged."""
    if not reads_cases(by):
        return {}
    held = {report.reference: report for report in reports if report.state != "withdrawn"}
    done, book = acknowledged_on(list(held), by=by), playbook_named()
    rows = clocks(by=by).filter(subject__in=list(held), kind=rules.ACKNOWLEDGE)
    kept = {row.subject: as_running(row) for row in rows}
    return {
        reference: rules.read(
            kept.get(reference) or rules.begin(rules.ACKNOWLEDGE, report.received_at.date(), book),
            by.today,
        )
        for reference, report in held.items() if reference not in done
    }  # fmt: skip


def stopped_by(clock: rules.Running, row: Triage | None) -> rules.Running:
    """The triage clock, stopped on the day a disposition that is an answer came into force."""
    if row is None or not stops_the_clock(as_standing(row)):
        return clock
    return rules.stop(clock, row.in_force_on or row.decided_at.date())


def clocks(*, by: Actor) -> QuerySet[Clock]:
    """The rows of clocks the reader may see, with their pauses: `as_running` needs both."""
    still = Pause.objects.visible_to(by).order_by("from_on", "pk")
    return Clock.objects.visible_to(by).prefetch_related(Prefetch("pauses", still))


def clock_rows(reference: str, *, by: Actor) -> QuerySet[Clock]:
    """The rows of clocks kept for a subject, with their pauses."""
    return clocks(by=by).filter(subject=reference)


def running(reference: str, kind: str, *, by: Actor) -> rules.Running | None:
    """The running clock of a kind, if there is one."""
    if kind in COMPUTED:
        told = subject(reference, by=by)
        if kind == rules.ACKNOWLEDGE and told.is_incident:
            return None
        clock = _computed(told, kind, by=by)
        return clock if clock.stopped_on is None else None
    row = clock_rows(reference, by=by).filter(kind=kind, stopped_on__isnull=True).first()
    return as_running(row) if row else None


def as_running(row: Clock) -> rules.Running:
    """A row of a clock as the rules see it; its pauses must have been fetched with it."""
    return rules.Running(
        row.kind, row.started_on, row.allowed, row.due_on, row.first_due_on or row.due_on,
        row.stopped_on, row.extended_because, row.extended_by,
        tuple(
            pauses.Pause(p.kind, p.from_on, p.until_on, p.because, p.paused_by, p.ended_on)
            for p in row.pauses.all()
        ),
    )  # fmt: skip


def _computed(told: Subject, kind: str, *, by: Actor) -> rules.Running:
    if kind == rules.ACKNOWLEDGE:
        return acknowledge_running(told, by=by)
    return triage_running(told, by=by)


def _kept(told: Subject, kind: str, *, by: Actor) -> rules.Running:
    rows = clock_rows(told.reference, by=by).filter(kind=kind, stopped_on__isnull=True)
    if given := rows.first():
        return as_running(given)
    return rules.begin(kind, told.received_on, playbook_named())
