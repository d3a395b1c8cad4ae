"""Reports grouped by whom they go back to, and by what they tell, for one reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import Q

from answerable.actor import Actor
from answerable.incidents.models import Kinship
from answerable.incidents.rules.origins import DERIVED, Origin, Teller, name_by_report, origins_of
from answerable.intake.models import Report, Source


def origins_among(reports: Iterable[str], *, by: Actor) -> tuple[Origin, ...]:
    """The origins of these reports, by kinship and credit, as far as `by` may see."""
    rows = list(Report.objects.visible_to(by).filter(reference__in=list(reports)))
    return origins_of(tellers(rows, by=by), derived_edges([r.pk for r in rows], by=by))


def tellers(rows: Iterable[Report], *, by: Actor) -> list[Teller]:
    """Reports as far as their origin can be told from outside their texts: two queries for all."""
    listed = list(rows)
    named = _source_names({r.source_id for r in listed}, by)
    return [
        Teller(r.reference, r.credited_to, r.publisher, r.published_on, named.get(r.source_id, ""))
        for r in listed
    ]


def origin_names(reports: Iterable[str], *, by: Actor) -> dict[str, str]:
    """Report → the name of its origin; its own reference where none is named."""
    found = name_by_report(origins_among(reports, by=by))
    return {report: name or report for report, name in found.items()}


def derived_edges(report_ids: Sequence[int], *, by: Actor) -> list[tuple[str, str]]:
    """Pairs of reports of which one rests on what the other rests on."""
    return [
        (k.first.reference, k.second.reference)
        for k in kinships_among(report_ids, by=by)
        if k.relation in DERIVED
    ]


def kinships_among(report_ids: Sequence[int] | None, *, by: Actor) -> list[Kinship]:
    """Kinships that nobody set aside, both of whose reports `by` may see."""
    seen = Report.objects.visible_to(by).values("pk")
    rows = Kinship.objects.visible_to(by).filter(second__in=seen).exclude(state="set_aside")
    if report_ids is not None:
        rows = rows.filter(first_id__in=report_ids, second_id__in=report_ids)
    return list(rows.select_related("first", "second").order_by("first_id", "second_id"))


def kinships_of(report_id: int, *, by: Actor) -> list[Kinship]:
    """The kinships of one report, set aside or not, best first."""
    seen = Report.objects.visible_to(by).values("pk")
    rows = Kinship.objects.visible_to(by).filter(second__in=seen)
    of_it = rows.filter(Q(first_id=report_id) | Q(second_id=report_id))
    return list(of_it.select_related("first", "second").order_by("-score", "pk"))


def _source_names(ids: set[int], by: Actor) -> dict[int, str]:
    return dict(Source.objects.visible_to(by).filter(pk__in=ids).values_list("pk", "name"))
