"""What a finding may rest on: statements, reports and exhibits its author may see."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.queries.subjects import reports_behind
from answerable.evidence.models import Exhibit
from answerable.incidents.models import Statement
from answerable.intake.models import Report


def unusable(cites: Iterable[str], *, by: Actor) -> list[str]:
    """Those of `cites` that are no report, exhibit or accepted statement the reader may see."""
    wanted = list(cites)
    return [cited for cited in wanted if cited not in seen_of(wanted, by=by)]


def seen_of(cites: Iterable[str], *, by: Actor) -> set[str]:
    """Those of `cites` the reader may see; nothing tells that there were others."""
    wanted = list(cites)
    if not wanted:
        return set()
    reports = Report.objects.visible_to(by)
    statements = Statement.objects.visible_to(by).filter(state="accepted", reference__in=wanted)
    exhibits = Exhibit.objects.filter(reference__in=wanted, reports__in=reports)
    found = set(statements.values_list("reference", flat=True))
    found |= set(exhibits.values_list("reference", flat=True))
    return found | set(reports.filter(reference__in=wanted).values_list("reference", flat=True))


def choices(row: Case, *, by: Actor) -> list[Statement]:
    """The accepted statements of the reports that tell what the case is on, to choose from."""
    told = reports_behind(row, by=by)
    rows = Statement.objects.visible_to(by).filter(state="accepted", report__reference__in=told)
    return list(rows.select_related("report__source").order_by("report_id", "order")[:200])


def reports_told(row: Case, *, by: Actor) -> list[Report]:
    """The reports that tell what the case is on, with their sources: what may be set aside."""
    told = Report.objects.visible_to(by).filter(reference__in=reports_behind(row, by=by))
    return list(told.select_related("source").order_by("received_at", "pk")[:200])
