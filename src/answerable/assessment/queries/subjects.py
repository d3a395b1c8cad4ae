"""What triage is decided on - a report or an incident - and what a case is on; for a named reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.arms.models import EndUseConcern
from answerable.arms.queries import known as arms
from answerable.assessment.models import Case, Triage
from answerable.assessment.rules.triage import Standing, State
from answerable.incidents import queries as incidents
from answerable.incidents.models import Incident, Judgement, Pattern
from answerable.intake.models import Report
from answerable.playbook import Family
from answerable.refusal import Absent

STANDS = (State.AWAITING.value, State.IN_FORCE.value)


@dataclass(frozen=True)
class Subject:
    """A report or an incident as triage sees it."""

    reference: str
    title: str
    received_on: date
    protected_by: str
    is_incident: bool
    merged_into: str = ""
    """The incident that stands for this one now, where the reader may see that."""


@dataclass(frozen=True)
class Openable:
    """What a case is to be opened on: exactly one of the three."""

    incident: Incident | None
    pattern: Pattern | None
    received_on: date
    protected_by: str
    concern: EndUseConcern | None = None


def openable(reference: str, *, by: Actor) -> Openable:
    """The incident, pattern or concern a case may be opened on, or `Absent`."""
    if reference.startswith("eu-"):
        told = arms.concern(reference, by=by)
        return Openable(None, None, told.received_at.date(), told.protected_by, told)
    if reference.startswith("b-"):
        kept = incidents.pattern(reference, by=by)
        return Openable(None, kept, kept.saved_at.date(), kept.protected_by)
    found = incident(reference, by=by)
    return Openable(found, None, found.first_received_at.date(), found.protected_by)


def reads_cases(by: Actor) -> bool:
    """Say whether somebody reads triage and cases at all."""
    return may_read("case", by.roles) or by.sight.all_content


def must_read_cases(reference: str, *, by: Actor) -> None:
    """Raise `Absent` for who reads no cases: triage of what they see is hidden from them as well."""
    if not reads_cases(by):
        raise Absent(reference)


def subject(reference: str, *, by: Actor) -> Subject:
    """The report or incident of this reference, or `Absent`."""
    if reference.startswith("i-"):
        found = incident(reference, by=by)
        into = incidents.merged_into(found, by=by)
        return replace(subject_of_incident(found), merged_into=into)
    report = Report.objects.visible_to(by).filter(reference=reference).first()
    if report is None:
        raise Absent(reference)
    received = report.received_at.date()
    return Subject(reference, report.title, received, report.protected_by, False)


def incident(reference: str, *, by: Actor) -> Incident:
    """The incident of this reference, or `Absent`."""
    found = Incident.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def subject_of_incident(found: Incident) -> Subject:
    """An incident as triage sees it: received with the first report that tells it."""
    received = found.first_received_at.date()
    return Subject(found.reference, found.title, received, found.protected_by, True)


def triage_on(reference: str, *, by: Actor) -> Triage | None:
    """The disposition that stands on a report or incident, if the reader may see it."""
    rows = Triage.objects.visible_to(by).filter(subject=reference, state__in=STANDS)
    return rows.first()


def standing(reference: str, *, by: Actor) -> Standing | None:
    """The disposition that stands, as the rules see it."""
    row = triage_on(reference, by=by)
    return as_standing(row) if row else None


def as_standing(row: Triage) -> Standing:
    """A row of triage as the rules see it."""
    return Standing(
        row.disposition, Family(row.family), State(row.state), row.decided_by, row.until_on
    )


def accepted_for(found: Incident, *, by: Actor) -> Standing | None:
    """What triage says of an incident: its own disposition, or the acceptance of a report of it."""
    own = standing(found.reference, by=by)
    if own is not None and (own.accepts or own.turns_away):
        return own
    told = Triage.objects.visible_to(by).filter(
        subject__in=reports_of(found, by=by), state=State.IN_FORCE, family=Family.ACCEPTED
    )
    first = told.first()
    return as_standing(first) if first else own


def reports_of(found: Incident, *, by: Actor) -> list[str]:
    """References of the reports judged to tell an incident, as far as the reader may see them."""
    judged = Judgement.objects.visible_to(by).filter(
        right=found.reference, verdict="same", holds=True
    )
    told = Report.objects.visible_to(by).filter(reference__in=judged.values("left"))
    return list(told.values_list("reference", flat=True))


def reports_behind(row: Case, *, by: Actor) -> list[str]:
    """The reports that tell what a case is on: of a pattern, those of every incident it finds."""
    if row.concern is not None:
        return _told_by(row.concern, by)
    if row.pattern is None:
        return reports_of(row.incident, by=by) if row.incident else []
    told = incidents.reports_of(incidents.incidents_of(row.pattern, by=by), by=by)
    return sorted({report for reports in told.values() for report in reports})


def _told_by(concern: EndUseConcern, by: Actor) -> list[str]:
    told = Report.objects.visible_to(by).filter(reference=concern.report)
    return list(told.values_list("reference", flat=True))


def triages_of(reference: str, *, by: Actor) -> Iterable[Triage]:
    """Every disposition ever given on a subject, the newest first: none is overwritten."""
    return Triage.objects.visible_to(by).filter(subject=reference).order_by("-decided_at", "-pk")
