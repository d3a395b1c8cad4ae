"""The ranges of incidents, derived for one reader: what that reader may not see changes no figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from answerable.actor import Actor
from answerable.incidents.models import Incident, Statement
from answerable.incidents.queries.basis import Basis, Told, basis_as_of, basis_now
from answerable.incidents.queries.tellings import origin_names
from answerable.incidents.rules import proposals
from answerable.incidents.rules.ranges import FIELDS, NOT_KNOWN, Claim, Counted, Range, derive
from answerable.reading.types import (
    Frame,
    Group,
    Kind,
    Manner,
    Modality,
    Place,
    Reading,
    Scope,
    When,
    statement_from_json,
)
from answerable.reading.types import Statement as Said

Ranges = Mapping[Counted, Range]


def ranges_of(incidents: Sequence[str], *, by: Actor) -> dict[str, Ranges]:
    """Each standing incident's ranges, for a list: four queries however many incidents there are."""
    return _derived(incidents, basis_now(incidents, by=by), by=by, with_origins=False)


def ranges_in_full(incident: str, *, by: Actor) -> Ranges:
    """One incident's ranges with a row per origin and what was kept out."""
    return _derived([incident], basis_now([incident], by=by), by=by, with_origins=True)[incident]


def ranges_as_of(incident: str, *, true_on: date, known_on: date, by: Actor) -> Ranges:
    """One incident's ranges as they followed from what was known on a day, from history."""
    basis = basis_as_of(incident, true_on=true_on, known_on=known_on, by=by)
    return _derived([incident], basis, by=by, with_origins=True)[incident]


def _derived(
    incidents: Iterable[str], basis: Basis, *, by: Actor, with_origins: bool
) -> dict[str, Ranges]:
    reports = sorted({t.report for t in basis.told})
    said = statements_told(reports, by=by) if reports else []
    names = origin_names(reports, by=by) if with_origins and reports else {}
    return {
        incident: {
            what: derive(
                _claims(what, incident, said, basis, names),
                basis.narrowed.get((incident, what)),
            )
            for what in Counted
        }
        for incident in incidents
    }


def statements_told(reports: Iterable[str], *, by: Actor) -> list[Statement]:
    """The statements of these reports that any range may look at, in the order of the texts."""
    rows = Statement.objects.visible_to(by).filter(protected_by__in=list(reports))
    return list(
        rows.filter(kind=Kind.HARM.value).order_by("protected_by", "text_id", "start", "pk")
    )


def _claims(
    what: Counted, incident: str, said: Sequence[Statement], basis: Basis, names: Mapping[str, str]
) -> list[Claim]:
    told: dict[str, Told] = {t.report: t for t in basis.told if t.incident == incident}
    claims = []
    for row in said:
        link = told.get(row.protected_by)
        if link is None or not link.covers(row.reference):
            continue
        state = basis.states.get(row.reference, "") if basis.looks_back else row.state
        if not state or (state == "proposed" and not row.is_current):
            continue
        claim = claim_of(row, what, names.get(row.protected_by, row.protected_by), state)
        if claim is not None:
            claims.append(claim)
    return claims


def claim_of(row: Statement, what: Counted, telling: str, state: str) -> Claim | None:
    """One figure of a statement as a claim; None when it neither counts nor denies."""
    least, most = (getattr(row, name) for name in FIELDS[what])
    denies = row.modality in (Modality.DENIED, Modality.NEGATED)
    if (least, most) == NOT_KNOWN and not (denies and what is Counted.KILLED):
        return None
    return Claim(
        row.reference, row.protected_by, origin_of(row, telling), (least, most), Group(row.group),
        Scope(row.scope), Frame(row.frame), Modality(row.modality), state,
    )  # fmt: skip


def origin_of(row: Statement, telling: str) -> str:
    """Whom a stored statement goes back to; `telling` is the origin of its report."""
    return proposals.origin(statement_from_json(row.full), telling)


def as_reading(incident: Incident, counted: Iterable[str]) -> Reading:
    """An incident in the shape linking compares; figures from `counted` reports. The house's look."""
    quote = f"{incident.title} {incident.place.words if incident.place else ''}".strip() or "-"
    said = Said(
        span=(0, len(quote)), quote=quote, kind=Kind.HARM,
        date=When(incident.happened_on, incident.happened_on) if incident.happened_on else None,
        place=_place(incident), killed=_figure(Counted.KILLED, counted),
        injured=_figure(Counted.INJURED, counted),
        manner=Manner(incident.manner), object_hit=incident.object_hit or None,
    )  # fmt: skip
    return Reading(quote, incident.title, None, None, None, "", (said,), "incident")


def _place(incident: Incident) -> Place | None:
    place = incident.place
    if place is None or not place.words:
        return None
    return Place(place.words, place.country or None, place.latitude, place.longitude)


def _figure(what: Counted, reports: Iterable[str]) -> tuple[int | None, int | None] | None:
    wanted = list(reports)
    if not wanted:
        return None
    rows = Statement.everything.filter(
        protected_by__in=wanted, state="accepted", kind=Kind.HARM.value
    )
    found = derive(c for row in rows if (c := claim_of(row, what, row.protected_by, row.state)))
    return found.figure if found.is_known else None
