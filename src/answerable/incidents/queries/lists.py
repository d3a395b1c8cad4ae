"""Incidents in lists, by what a reader filters for; situations with what belongs to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Count, Q, QuerySet

from answerable.actor import Actor
from answerable.incidents.models import Incident, Situation
from answerable.incidents.queries.basis import basis_now
from answerable.incidents.queries.figures import Ranges, ranges_of
from answerable.incidents.queries.totals import TotalRow, totals_of
from answerable.incidents.rules.gradings import CODES, Axis
from answerable.paging import part_of
from answerable.refusal import Absent

PAGE = 100


@dataclass(frozen=True)
class Wanted:
    """What a reader filters for; an empty field filters nothing."""

    words: str = ""
    situation: str = ""
    recipient: str = ""
    grading: str = ""
    strike_status: str = ""
    belligerent_position: str = ""
    since: date | None = None
    until: date | None = None
    references: tuple[str, ...] | None = None
    """Only these: what a figure elsewhere counted."""
    order: str = "oldest"
    page: int = 1


@dataclass(frozen=True)
class Listed:
    """One incident in a list."""

    incident: Incident
    ranges: Ranges
    reports: int


@dataclass(frozen=True)
class IncidentList:
    """One page of a list, with the count of all."""

    count: int
    page: int
    pages: int
    rows: Sequence[Listed]
    wanted: Wanted = field(default_factory=Wanted)


_ORDERS: Mapping[str, tuple[str, ...]] = {
    "oldest": ("first_received_at", "pk"),
    "newest": ("-first_received_at", "-pk"),
    "happened": ("earliest_on", "pk"),
    "title": ("title", "pk"),
}


def standing_incidents(*, by: Actor) -> QuerySet[Incident]:
    """The incidents that stand for themselves, for this reader.

    One merged into an incident the reader may not see still stands for them.
    """
    seen = Incident.objects.visible_to(by)
    return seen.exclude(merged_into__in=Incident.objects.visible_to(by).values("pk"))


def incident_list(wanted: Wanted, *, by: Actor) -> IncidentList:
    """One page of the incidents `by` may see, oldest first unless asked otherwise."""
    found = _filtered(standing_incidents(by=by), wanted)
    part = part_of(found.count(), wanted.page, PAGE)
    ordered = _ordered(found, wanted.order).select_related("place", "situation")
    rows, page = list(ordered[part.span]), part.page
    return IncidentList(part.count, page, part.pages, _listed(rows, by), replace(wanted, page=page))


def _ordered(found: QuerySet[Incident], order: str) -> QuerySet[Incident]:
    first, second = _ORDERS.get(order, _ORDERS["oldest"])
    return found.order_by(first, second)


def _filtered(found: QuerySet[Incident], wanted: Wanted) -> QuerySet[Incident]:
    asked = Q()
    if wanted.words:
        asked &= (
            Q(title__icontains=wanted.words)
            | Q(place__words__icontains=wanted.words)
            | Q(reference=wanted.words)
        )
    if wanted.situation:
        asked &= Q(situation__reference=wanted.situation)
    if wanted.since:
        asked &= Q(latest_on__gte=wanted.since)
    if wanted.until:
        asked &= Q(earliest_on__lte=wanted.until)
    if wanted.references is not None:
        asked &= Q(reference__in=wanted.references)
    if wanted.recipient:
        found = found.filter(pk__in=_of_recipient(found, wanted.recipient))
    return found.filter(asked & _graded(wanted))


def _graded(wanted: Wanted) -> Q:
    codes = {axis: getattr(wanted, axis.value) for axis in Axis}
    asked = Q()
    for axis, code in codes.items():
        if code == "none":
            asked &= Q((axis.value, ""))
        elif code in {term.value for term in CODES[axis]} - {""}:
            asked &= Q((axis.value, code))
    return asked


def _of_recipient(found: QuerySet[Incident], state: str) -> list[int]:
    """JSON lists cannot be asked the same way on both databases: the house reads them itself."""
    pairs = found.values_list("pk", "recipient_states")
    return [pk for pk, states in pairs if state in states]


def _listed(rows: Sequence[Incident], by: Actor) -> list[Listed]:
    named = [row.reference for row in rows]
    ranges = ranges_of(named, by=by)
    told: dict[str, set[str]] = {reference: set() for reference in named}
    for link in basis_now(named, by=by).told:
        told[link.incident].add(link.report)
    return [Listed(r, ranges[r.reference], len(told[r.reference])) for r in rows]


@dataclass(frozen=True)
class SituationLine:
    """A situation in a list."""

    situation: Situation
    incidents: int


@dataclass(frozen=True)
class SituationPage:
    """A situation, its claimants' totals and its incidents."""

    situation: Situation
    totals: Mapping[str, Sequence[TotalRow]]
    incidents: IncidentList


def situations(*, by: Actor) -> list[SituationLine]:
    """The situations `by` may see, by name, each with the number of its incidents they may see."""
    rows = list(Situation.objects.visible_to(by).order_by("name", "pk"))
    held = standing_incidents(by=by).filter(situation__in=rows).values("situation_id")
    counts = dict(held.annotate(n=Count("pk")).values_list("situation_id", "n"))
    return [SituationLine(row, counts.get(row.pk, 0)) for row in rows]


def situation_page(reference: str, *, by: Actor, page: int = 1) -> SituationPage:
    """One situation; Absent when `by` may not see it."""
    found = Situation.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    listed = incident_list(Wanted(situation=reference, page=page), by=by)
    return SituationPage(found, totals_of(reference, by=by), listed)


def recipients(*, by: Actor) -> list[str]:
    """The recipient states named by incidents and situations the reader may see."""
    lists = [
        *Incident.objects.visible_to(by).values_list("recipient_states", flat=True).distinct(),
        *Situation.objects.visible_to(by).values_list("recipient_states", flat=True),
    ]
    return sorted({state for states in lists for state in states})
