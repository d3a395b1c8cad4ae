"""History rows of the rooms below, turned into the events that are replayed; for a named reader.

A constant number of queries, whatever the number of incidents. A row is seen as the case or incident
it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet, TextField, Value

from answerable.accounts.sight import visible_to
from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.models import History as CaseHistory
from answerable.assessment.rules.triage import Standing as TriageStanding
from answerable.assessment.rules.triage import State as TriageState
from answerable.incidents.models import History as IncidentHistory
from answerable.incidents.models import Incident
from answerable.oversight.rules.events import Event, What
from answerable.playbook import Family

STAGE, TRIAGE = "stage", "triage"
NOTES = {"holder": What.HOLDER, "waiting": What.WAITING}
"""What the assessment room calls these rows → the kind of event they are."""
COLUMNS = ("subject", "what", "value", "data", "effective_on", "recorded_at", "act", "line")
PLAIN = ("subject", "what", "value", "none", "effective_on", "recorded_at", "act", "line")


@dataclass(frozen=True)
class Profile:
    """What is said of an incident in a list, as last known."""

    incident: str
    title: str
    recipients: tuple[str, ...]
    received_on: date
    known_on: date


def end_of(day: date) -> datetime:
    """The first moment after a day, in UTC."""
    return datetime.combine(day + timedelta(days=1), time(), UTC)


def profiles(*, by: Actor, known_on: date) -> dict[str, Profile]:
    """Every incident the reader may see, as its newest version known by then describes it."""
    rows = IncidentHistory.objects.filter(
        visible_to(by, Incident), what="incident", recorded_at__lt=end_of(known_on)
    )
    found: dict[str, Profile] = {}
    for subject, data, recorded_at in rows.order_by("act", "line").values_list(
        "subject", "data", "recorded_at"
    ):
        first = found.get(subject)
        known = first.known_on if first else recorded_at.date()
        found[subject] = _profile(subject, data, known)
    return found


def _profile(subject: str, data: Mapping[str, Any], known_on: date) -> Profile:
    return Profile(
        subject, data["title"], tuple(data["recipient_states"]),
        date.fromisoformat(data["first_received_on"]), known_on,
    )  # fmt: skip


def events(
    known: Mapping[str, Profile], *, by: Actor, true_on: date, known_on: date
) -> Iterator[Event]:
    """Everything that happened to these incidents, as far as true and known by the two dates."""
    for one in known.values():
        yield Event(one.incident, What.RECEIVED, one.received_on, one.known_on, -1)
    yield from _merges(known, by, true_on, known_on)
    yield from _case_events(known, by, true_on, known_on)


def _merges(
    known: Mapping[str, Profile], by: Actor, true_on: date, known_on: date
) -> Iterator[Event]:
    rows = IncidentHistory.objects.filter(
        visible_to(by, Incident), what="merged", effective_on__lte=true_on,
        recorded_at__lt=end_of(known_on),
    )  # fmt: skip
    for subject, _, value, _, on, at, act, line in rows.values_list(*COLUMNS):
        if subject in known:
            yield Event(subject, What.MERGED, on, at.date(), act, line, value=value)


def _case_events(
    known: Mapping[str, Profile], by: Actor, true_on: date, known_on: date
) -> Iterator[Event]:
    rows, owners = _case_rows(by, true_on, known_on), _owners(by)
    # A stage row says all in its value: its data need not be read.
    staged = rows.filter(what=STAGE).annotate(none=Value(None, output_field=TextField()))
    for subject, _, value, _, on, at, act, line in staged.values_list(*PLAIN):
        if (incident := owners.get(subject, "")) in known:
            yield Event(incident, What.STAGE, on, at.date(), act, line, subject, value)
    for subject, _, value, data, on, at, act, line in rows.filter(what=TRIAGE).values_list(
        *COLUMNS
    ):
        if subject in known:
            told = {"turns_away": _turns_away(value, data)}
            yield Event(subject, What.TRIAGE, on, at.date(), act, line, value=value, data=told)


def notes(
    known: Mapping[str, Profile], *, by: Actor, true_on: date, known_on: date
) -> Iterator[Event]:
    """Who was said to hold each case, and what it was said to wait for, by the two dates."""
    rows, owners = _case_rows(by, true_on, known_on).filter(what__in=NOTES), _owners(by)
    for subject, what, value, data, on, at, act, line in rows.values_list(*COLUMNS):
        if (incident := owners.get(subject, "")) in known:
            yield Event(incident, NOTES[what], on, at.date(), act, line, subject, value, data)


def _case_rows(by: Actor, true_on: date, known_on: date) -> QuerySet[CaseHistory]:
    return CaseHistory.objects.filter(
        visible_to(by, Case), effective_on__lte=true_on, recorded_at__lt=end_of(known_on)
    )


def _owners(by: Actor) -> dict[str, str]:
    """Case → its incident."""
    return dict(Case.objects.visible_to(by).values_list("reference", "incident__reference"))


def _turns_away(code: str, data: Mapping[str, Any]) -> bool:
    family, state = Family(data["family"]), TriageState(data["state"])
    return TriageStanding(code, family, state, data["decided_by"]).turns_away
