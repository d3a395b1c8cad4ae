"""An office with ten thousand cases none of which has reached action, written straight into the tables.

Too many to be made act by act before a measurement. Rows are as the actions write them; what is
measured on them is only reading.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

SEED, SPAN = 7, 700
STATES = ("Veskara", "Tamrin", "Orlund")
OFFICES = ("Analysis team", "Desk for the north", "Legal adviser's office")
STAGES = ("incident_analysis", "policy_impact_assessment")
CHUNK = 2_000
TOLD = "A mill by the river was hit in the night; three people sheltered in it. Invented. " * 4


@dataclass
class Rows:
    """What is to be written, table by table."""

    today: date
    random: random.Random
    procedure: Any
    offices: list[Any]
    number: int = 1_000_000_000
    of: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, row: Any) -> Any:
        self.of.setdefault(type(row)._meta.label, []).append(row)
        return row

    def history(
        self, room: Any, subject: str, what: str, value: str, on: date, **data: Any
    ) -> None:
        """One history row of an act of its own; numbers far above those of real acts."""
        self.number += 1
        self.add(room(
            act=self.number, line=0, subject=subject, what=what, value=value, data=data,
            effective_on=on, recorded_at=_at(on), salt=b"0" * 16,
            protected_by=data.get("incident", subject),
        ))  # fmt: skip


def _at(on: date) -> datetime:
    return datetime.combine(on, time(9), UTC)


def fill(count: int, today: date) -> None:
    """Write `count` incidents, each with a case, into the installation at hand."""
    from answerable.accounts.models import Office
    from answerable.assessment.models import Procedure
    from answerable.assessment.queries.procedures import fingerprint, text_of
    from answerable.ledger.viewer import HOUSE, looking_as

    with looking_as(HOUSE):
        offices = [
            Office.objects.get_or_create(reference=f"o-{place}bench", defaults={"name": name})[0]
            for place, name in enumerate(OFFICES)
        ]
        text = text_of("chirg")
        told = {"name": "chirg", "version": "1", "text": text, "adopted_at": _at(today)}
        procedure, _ = Procedure.objects.get_or_create(sha256=fingerprint(text), defaults=told)
        rows = Rows(today, random.Random(SEED), procedure, offices)
        for number in range(count):
            _incident(rows, number)
        _write(rows)


def _write(rows: Rows) -> None:
    from django.apps import apps

    for label, made in rows.of.items():
        model = apps.get_model(label)
        manager = getattr(model, "everything", model.objects)
        for start in range(0, len(made), CHUNK):
            manager.bulk_create(made[start : start + CHUNK])


def _incident(rows: Rows, number: int) -> None:
    from answerable.accounts.models import Marking
    from answerable.incidents.models import History, Incident

    reference = f"i-{number:08d}"
    came = rows.today - timedelta(rows.random.randrange(1, SPAN))
    states = [rows.random.choice(STATES)]
    rows.add(Marking(reference=reference, level="internal"))
    incident = rows.add(Incident(
        reference=reference, protected_by=reference, title=f"Mill {number}",
        recipient_states=states, first_received_at=_at(came), created_at=_at(came),
    ))  # fmt: skip
    rows.history(
        History, reference, "incident", "1", came, title=incident.title, recipient_states=states,
        first_received_on=came.isoformat(), happened_on=came.isoformat(), place="Kellan",
        description=TOLD, object_hit="", manner="unknown", situation="", grading="fair",
        part_of_day="unknown", country=states[0], latitude="", longitude="", precision="town",
        strike_status="", belligerent_position="not-yet-assessed", by="p", because=TOLD[:60],
    )  # fmt: skip
    _case(rows, incident, came)


def _days(rows: Rows, since: date, most: int) -> date:
    return min(rows.today, since + timedelta(rows.random.randrange(1, most)))


def _case(rows: Rows, incident: Any, came: date) -> None:
    from answerable.assessment.models import Case, Clock, History

    reference, office = f"c-{incident.reference[2:]}", rows.random.choice(rows.offices).reference
    launched = _days(rows, came, 40)
    rows.history(History, incident.reference, "triage", "accepted", launched, triage="t",
                 family="accepted", state="in_force", decided_by="p", seconded_by="")  # fmt: skip
    rows.history(History, reference, "stage", STAGES[0], launched, incident=incident.reference)
    rows.history(History, reference, "holder", "", launched, incident=incident.reference,
                 office=office)  # fmt: skip
    on = STAGES[rows.random.random() < 0.3]
    since = launched if on == STAGES[0] else _days(rows, launched, 200)
    if since != launched:
        rows.history(History, reference, "stage", on, since, incident=incident.reference)
    rows.add(Case(
        reference=reference, protected_by=incident.reference, incident=incident,
        procedure=rows.procedure, stage=on, stage_since=since, launched_on=launched, office=office,
    ))  # fmt: skip
    rows.add(Clock(
        subject=reference, kind="inquiry", started_on=launched, allowed="2 months",
        due_on=launched + timedelta(61), protected_by=incident.reference,
    ))  # fmt: skip
    if rows.random.random() < 0.66:
        rows.history(History, reference, "waiting", "partner", since, incident=incident.reference,
                     on_whom=incident.recipient_states[0], why=TOLD[:40])  # fmt: skip
