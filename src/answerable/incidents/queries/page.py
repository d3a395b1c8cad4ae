"""One incident as its page shows it, for one reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.accounts.models import Marking
from answerable.accounts.queries import marking_of, names_of
from answerable.actor import Actor
from answerable.evidence.models import Check
from answerable.incidents.models import Incident, Judgement, Situation
from answerable.incidents.queries.basis import basis_now
from answerable.incidents.queries.figures import Ranges, ranges_in_full
from answerable.incidents.queries.history import Line, Version, lines_of, versions_of
from answerable.incidents.queries.lines import StatementLine, lines_of_reports
from answerable.incidents.queries.merges import absorbed, resolve
from answerable.incidents.queries.tellings import origins_among
from answerable.incidents.rules.gradings import CODES, MEANING, Axis
from answerable.incidents.rules.origins import Origin
from answerable.incidents.rules.statements import State
from answerable.intake.models import Report
from answerable.refusal import Sentence
from answerable.term import Term


@dataclass(frozen=True)
class AxisView:
    """How an incident stands on one of the three axes."""

    axis: Axis
    term: Term
    meaning: Sentence


@dataclass(frozen=True)
class OriginView:
    """Reports that go back to one telling."""

    origin: Origin
    reports: Sequence[Report]


@dataclass(frozen=True)
class EvidenceView:
    """The sealed original behind a report, with the last look at it."""

    report: Report
    sha256: str
    size: int
    kind: str
    check: Check | None


@dataclass(frozen=True)
class LinkView:
    """The judgement by which a report or another incident belongs here, or does not."""

    judgement: Judgement
    by: str
    report: Report | None
    other: Incident | None


@dataclass(frozen=True)
class IncidentPage:
    """Everything the page says."""

    incident: Incident
    marking: Marking | None
    situation: Situation | None
    axes: Sequence[AxisView]
    ranges: Ranges
    origins: Sequence[OriginView]
    reports: Sequence[Report]
    statements: Sequence[StatementLine]
    evidence: Sequence[EvidenceView]
    links: Sequence[LinkView]
    merged: Sequence[Incident]
    """Incidents merged into this one, that may be parted again."""
    lines: Sequence[Line]
    versions: Sequence[Version]

    @property
    def accepted(self) -> list[StatementLine]:
        """The accepted statements."""
        return [s for s in self.statements if s.state is State.ACCEPTED]

    @property
    def first_published(self) -> str:
        """The first day of publication among its reports."""
        return min((r.published_on for r in self.reports if r.published_on), default="")


def incident_page(reference: str, *, by: Actor) -> IncidentPage:
    """The page of the incident `reference` stands for; Absent when `by` may not see it."""
    incident = resolve(reference, by=by)
    told = basis_now([incident.reference], by=by).told
    reports = _reports({t.report for t in told}, by)
    lines = lines_of_reports([r.reference for r in reports], by=by)
    covering = {t.report: t for t in told}
    stands = absorbed([incident.reference], by=by)
    return IncidentPage(
        incident=incident,
        marking=marking_of(incident.reference, by=by),
        situation=_situation(incident, by),
        axes=axes_of(incident),
        ranges=ranges_in_full(incident.reference, by=by),
        origins=_origins(reports, by),
        reports=reports,
        statements=[s for s in lines if covering[s.report].covers(s.reference)],
        evidence=_evidence(reports),
        links=_links(stands, reports, by),
        merged=list(Incident.objects.visible_to(by).filter(merged_into=incident)),
        lines=lines_of(incident.reference, by=by),
        versions=versions_of(incident.reference, by=by),
    )


def axes_of(incident: Incident) -> list[AxisView]:
    """The three axes, side by side, never merged into one grade."""
    found = []
    for axis, terms in CODES.items():
        code = getattr(incident, axis.value)
        found.append(AxisView(axis, terms(code), MEANING[axis][code]))
    return found


def reports_of(incidents: Sequence[str], *, by: Actor) -> Mapping[str, list[str]]:
    """Incident → references of the visible reports that tell it."""
    told: dict[str, list[str]] = {reference: [] for reference in incidents}
    for link in basis_now(incidents, by=by).told:
        told[link.incident].append(link.report)
    return told


def _reports(references: set[str], by: Actor) -> list[Report]:
    seen = Report.objects.visible_to(by).filter(reference__in=references)
    return list(seen.select_related("exhibit").order_by("received_at", "pk"))


def _situation(incident: Incident, by: Actor) -> Situation | None:
    return Situation.objects.visible_to(by).filter(pk=incident.situation_id or 0).first()


def _origins(reports: Sequence[Report], by: Actor) -> list[OriginView]:
    by_reference = {r.reference: r for r in reports}
    found = origins_among(by_reference, by=by)
    views = [OriginView(o, [by_reference[m] for m in o.members]) for o in found]
    return sorted(views, key=lambda v: (-len(v.reports), v.origin.name))


def _evidence(reports: Sequence[Report]) -> list[EvidenceView]:
    checks = {
        c.exhibit_id: c for c in Check.objects.filter(exhibit__in=[r.exhibit_id for r in reports])
    }
    return [
        EvidenceView(r, r.exhibit.sha256, r.exhibit.size, r.exhibit.kind, checks.get(r.exhibit_id))
        for r in reports
    ]


def _links(stands: Mapping[str, str], reports: Sequence[Report], by: Actor) -> list[LinkView]:
    rows = list(
        Judgement.objects.visible_to(by)
        .filter(right__in=stands, holds=True)
        .order_by("judged_at", "pk")
    )
    names = names_of({row.judged_by for row in rows})
    lefts = [row.left for row in rows]
    others = {i.reference: i for i in Incident.objects.visible_to(by).filter(reference__in=lefts)}
    known = {r.reference: r for r in Report.objects.visible_to(by).filter(reference__in=lefts)}
    return [
        LinkView(row, names.get(row.judged_by, ""), known.get(row.left), others.get(row.left))
        for row in rows
        if row.left in known or row.left in others
    ]
