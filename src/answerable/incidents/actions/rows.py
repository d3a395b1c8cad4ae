"""What every action of this room shares: finding a record for its reader, and its history rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection

from answerable.accounts.queries import marking_of
from answerable.actor import Actor, Level
from answerable.incidents.models import History, Incident, Situation, Statement
from answerable.incidents.queries.merges import merged_into
from answerable.incidents.rules import dates
from answerable.incidents.rules.judgements import End
from answerable.intake.models import Report
from answerable.refusal import Absent

PROPOSING = 0x50524F50
"""The name of the turn in PostgreSQL's advisory locks; any number nobody else uses."""


def incident_for(reference: str, by: Actor) -> Incident:
    """The incident with this reference, locked; Absent when `by` may not see it."""
    found = (
        Incident.objects.visible_to(by)
        .filter(reference=reference)
        .select_for_update(of=("self",))
        .first()
    )
    if found is None:
        raise Absent(reference)
    return found


def report_for(reference: str, by: Actor) -> Report:
    """The report with this reference; Absent when `by` may not see it."""
    found = Report.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def statement_for(reference: str, by: Actor) -> Statement:
    """The statement with this reference, locked; Absent when `by` may not see its report."""
    found = (
        Statement.objects.visible_to(by)
        .filter(reference=reference)
        .select_for_update(of=("self",))
        .first()
    )
    if found is None:
        raise Absent(reference)
    return found


def situation_for(reference: str, by: Actor) -> Situation:
    """The situation with this reference; Absent when `by` may not see it."""
    found = Situation.objects.visible_to(by).filter(reference=reference).first()
    if found is None:
        raise Absent(reference)
    return found


def take_turns() -> None:
    """Wait until no other worker proposes, and keep the others waiting until this one is done.

    On PostgreSQL two that propose at once would each miss what the other has found and not yet kept:
    a copy and its original, read at the same moment, would never meet. SQLite has one writer anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PROPOSING])


def end_of(incident: Incident, by: Actor) -> End:
    """An incident as the rules of judging see it: a merge `by` may not see is none to them."""
    return End(incident.reference, merged_into(incident, by=by))


def row(
    subject: str, what: str, value: str, by: Actor, *, under: str,
    effective_on: date | None = None, because: str = "", **data: Any,
) -> History:  # fmt: skip
    """One history row, seen with record `under`; an empty `under` is for the house alone."""
    told = {**data, "by": by.pseudonym, **({"because": str(because)} if because else {})}
    return History(
        subject=subject, what=what, value=value, data=told,
        effective_on=effective_on or by.today, protected_by=under,
    )  # fmt: skip


def version_row(
    incident: Incident, by: Actor, because: str, effective_on: date | None = None
) -> History:
    """The incident as it stands now, as one version of its history."""
    return row(
        incident.reference, "incident", str(incident.version), by, under=incident.reference,
        effective_on=effective_on, because=because, **snapshot(incident),
    )  # fmt: skip


def snapshot(incident: Incident) -> dict[str, Any]:
    """Every field a person can read or change; what it was merged into is a row of its own."""
    place = incident.place
    return {
        "title": incident.title,
        "situation": incident.situation.reference if incident.situation else "",
        "recipient_states": list(incident.recipient_states),
        "happened_on": incident.happened_on,
        "part_of_day": incident.part_of_day,
        "place": place.words if place else "",
        "country": place.country if place else "",
        "latitude": _text(place.latitude if place else None),
        "longitude": _text(place.longitude if place else None),
        "precision": place.precision if place else "unknown",
        "fixed_from": place.fixed_from if place else "",
        "description": incident.description,
        "object_hit": incident.object_hit,
        "manner": incident.manner,
        "grading": incident.grading,
        "strike_status": incident.strike_status,
        "belligerent_position": incident.belligerent_position,
        "first_received_on": incident.first_received_at.date().isoformat(),
    }


def set_dates(incident: Incident, happened_on: str) -> None:
    """Give the incident its date, with the first and last day it may mean."""
    known = dates.read(happened_on)
    incident.happened_on = happened_on
    incident.earliest_on = known.earliest if known else None
    incident.latest_on = known.latest if known else None


def is_as_open_as(reference: str, other: str, by: Actor) -> bool:
    """Say whether everybody who may see `other` by its marking may see `reference` too.

    From `restricted` up people are named to each record, so nothing follows from the marking alone.
    """
    one, two = marking_of(reference, by=by), marking_of(other, by=by)
    if one is None or two is None or Level(one.level).rank >= Level.RESTRICTED.rank:
        return False
    fences = set(one.compartments.values_list("code", flat=True))
    return Level(one.level).rank <= Level(two.level).rank and fences <= set(
        two.compartments.values_list("code", flat=True)
    )


def _text(number: float | None) -> str:
    return "" if number is None else repr(number)
