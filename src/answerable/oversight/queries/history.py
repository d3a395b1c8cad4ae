"""History rows of the rooms below, as they are counted and replayed; for a named reader.

A constant number of queries, whatever the number of incidents. A row is seen as the case or incident
it is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import QuerySet, TextField, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce

from answerable.accounts.sight import visible_to
from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.models import History as CaseHistory
from answerable.assessment.rules.triage import Standing as TriageStanding
from answerable.assessment.rules.triage import State as TriageState
from answerable.incidents.models import History as IncidentHistory
from answerable.incidents.models import Incident
from answerable.ledger.days import end_of
from answerable.oversight.rules.told import Told, Triaged
from answerable.playbook import Family

STAGE, TRIAGE, HOLDER, WAITING = "stage", "triage", "holder", "waiting"
"""What the assessment room calls the rows that are counted."""
_TRIAGE = ("family", "state", "decided_by")
ORDER = ("effective_on", "act", "line")
TURN = ("subject", "value", "effective_on", "act", "line")
"""What a replay needs of every row. When it was known is asked of the database, not carried along."""


@dataclass(frozen=True)
class Profile:
    """What is said of an incident in a count, as last known."""

    incident: str
    recipients: tuple[str, ...]
    received_on: date


def profiles(*, by: Actor, known_on: date) -> dict[str, Profile]:
    """Every incident the reader may see, as its newest version known by then describes it."""
    rows = _versions(by, known_on).annotate(
        came=KT("data__first_received_on"), states=KT("data__recipient_states")
    )
    found: dict[str, Profile] = {}
    for subject, came, states in rows.values_list("subject", "came", "states"):
        found[subject] = Profile(subject, _names(states), date.fromisoformat(came))
    return found


def titles(references: Iterable[str], *, by: Actor, known_on: date) -> dict[str, str]:
    """What these incidents were called by then."""
    rows = _versions(by, known_on).filter(subject__in=list(references))
    return dict(rows.annotate(title=KT("data__title")).values_list("subject", "title"))


def _versions(by: Actor, known_on: date) -> QuerySet[IncidentHistory]:
    rows = IncidentHistory.objects.filter(
        visible_to(by, Incident), what="incident", recorded_at__lt=end_of(known_on)
    )
    return rows.order_by("act", "line")


@lru_cache(maxsize=1024)
def _names(listed: str) -> tuple[str, ...]:
    """The names in a stored list: the same few states stand in thousands of rows."""
    return tuple(json.loads(listed))


def told(known: Mapping[str, Profile], *, by: Actor, true_on: date, known_on: date) -> Told:
    """Every row about these incidents and their cases, as far as true and known by the two dates."""
    rows = _case_rows(by, true_on, known_on)
    written = rows.order_by("act", "line")
    return Told(
        {one.incident: one.received_on for one in known.values() if one.received_on <= true_on},
        _owners(by),
        list(rows.filter(what=STAGE).values_list(*TURN)),
        [_triaged(*row) for row in rows.filter(what=TRIAGE).values_list(*TURN, *_told(_TRIAGE))],
        list(_merges(by, true_on, known_on).values_list(*TURN)),
        list(written.filter(what=HOLDER).values_list(*TURN, *_told(("office",)))),
        list(written.filter(what=WAITING).values_list(*TURN, *_told(("on_whom", "why")))),
    )


def _told(names: Iterable[str]) -> list[Coalesce]:
    return [Coalesce(KT(f"data__{n}"), Value(""), output_field=TextField()) for n in names]


def _merges(by: Actor, true_on: date, known_on: date) -> QuerySet[IncidentHistory]:
    rows = IncidentHistory.objects.filter(
        visible_to(by, Incident), what="merged", effective_on__lte=true_on,
        recorded_at__lt=end_of(known_on),
    )  # fmt: skip
    return rows.order_by(*ORDER)


def _case_rows(by: Actor, true_on: date, known_on: date) -> QuerySet[CaseHistory]:
    return CaseHistory.objects.filter(
        visible_to(by, Case), effective_on__lte=true_on, recorded_at__lt=end_of(known_on)
    ).order_by(*ORDER)


def _owners(by: Actor) -> dict[str, str]:
    """Case → its incident."""
    return dict(Case.objects.visible_to(by).values_list("reference", "incident__reference"))


def _triaged(
    subject: str, code: str, on: date, act: int, line: int, family: str, state: str, by: str
) -> Triaged:
    return subject, code, on, act, line, _turns_away(code, family, state, by)


@lru_cache(maxsize=1024)
def _turns_away(code: str, family: str, state: str, decided_by: str) -> bool:
    standing = TriageStanding(code, Family(family), TriageState(state), decided_by)
    return standing.turns_away
