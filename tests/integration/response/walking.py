"""A walk: people who try anything at random for simulated years, and what is asked after each attempt.

Every attempt is made through an action, allowed or not. What was refused must have changed nothing;
what was done is replayed from its history rows by rules written down by hand (`holding`).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from answerable.actor import Actor
from answerable.assessment.models import (
    Absence,
    Case,
    Clock,
    Deputy,
    Dissent,
    Finding,
    History,
    Horizon,
    InquiryStep,
    LawView,
    Note,
    Opinion,
    Pause,
    Referral,
    Reopening,
    Signature,
    Triage,
    Waiting,
)
from answerable.incidents.models import History as IncidentHistory
from answerable.incidents.models import Incident, Pattern
from answerable.ledger.models import Act, Reason
from answerable.refusal import Refused
from answerable.response.models import Clearance, Decision, Measure, Plan, Vote
from answerable.response.models import History as ResponseHistory
from tests.integration.assessment.arrange import at
from tests.integration.response.legal import BOOKS, Legal

Try = Callable[["Walk", Actor], None]
DAYS = (0, 0, 0, 0, 0, 1, 1, 2, 7, 30)
COUNTED = (
    Act, Reason, History, ResponseHistory, IncidentHistory, Finding, Signature, Opinion, Dissent,
    Waiting, Pause, InquiryStep, LawView, Note, Horizon, Pattern, Absence, Deputy, Reopening, Plan,
    Clearance, Vote,
)  # fmt: skip
"""Tables of which a refused attempt may not add a row."""
_COUNT = "SELECT " + ", ".join(f"(SELECT count(*) FROM {t._meta.db_table})" for t in COUNTED)


@dataclass
class Tally:
    """What all walks together have reached: where the next one goes."""

    ways: Counter[str] = field(default_factory=Counter)
    measures: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    bites: Counter[str] = field(default_factory=Counter)
    """How often screening was asked, and with how many measures in force."""
    tried: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


@dataclass
class Office:
    """What stands before a walk begins and after it is thrown away."""

    people: list[Actor]
    places: tuple[str, ...]
    news: tuple[str, ...]
    """Reports that may be cited; the first is the partner's own account."""
    hire: Callable[[Actor], Actor]
    """Somebody new in the roles of who has gone."""


@dataclass
class Walk:
    """One incident or pattern, its case, its people, and a chance."""

    chance: random.Random
    office: Office
    subject: str
    beside: str = ""
    """Another incident, which may turn out to be the same one."""
    book: str = "chirg"
    late: bool = False
    """Whether people say things were true some days before they write it down."""
    tally: Tally = field(default_factory=Tally)
    days: int = 0
    aim: str = ""
    """The question, the person or the stage the next attempt is about; empty: anything."""
    stale: bool = False
    """Whether the attempt was made on a page that had been overtaken."""
    live: dict[date, bool] = field(default_factory=dict)
    """Whether the incident was open at the end of each day, as the tables stood."""

    def __post_init__(self) -> None:
        self.people = list(self.office.people)
        self.roles = {one.pseudonym: {str(r) for r in one.roles} for one in self.people}
        self.legal: Legal = BOOKS[self.book]
        self.row: Case | None = None
        self.merged = False
        """Whether the incident is part of another now, as the tables stand."""
        self.goal: tuple[str, str] | None = None
        self.before = picture(self)

    def under(self, book: str) -> Walk:
        """The same people at the same incident, for a second case of it under another procedure."""
        other = replace(self, book=book)
        other.people, other.roles = self.people, self.roles
        return other

    @property
    def case(self) -> Case | None:
        """The case as last read; nothing changes it but an attempt, which reads it again."""
        return self.row

    def reread(self) -> None:
        on = "pattern" if self.subject.startswith("b-") else "incident"
        rows = Case.everything.filter(**{f"{on}__reference": self.subject})
        self.row = rows.filter(procedure__name=self.book).first()
        self.merged = (
            Incident.everything.filter(reference=self.subject).exclude(merged_into=None).exists()
        )
        self.before = picture(self)

    def own(self, rows: QuerySet[Any], path: str = "case") -> QuerySet[Any]:
        """Of these rows those of this case, where the attempt aims at something; else of any case."""
        return rows.filter(**{path: self.row}) if self.aim else rows

    def attempt(self, name: str, what: Try, by: Actor) -> bool:
        """Try it; True when it was done: what stands is then read again. A refusal leaves no trace."""
        self.tally.tried[name] += 1
        self.stale = False
        try:
            what(self, by)
        except Refused:
            self.tally.refused[name] += 1
            assert picture(self) == self.before, f"{name} was refused and left a trace"
            return False
        assert not self.stale, f"{name} was done on a page that had been overtaken"
        return True

    def person(self, roles: Iterable[str] = (), name: str = "") -> Actor:
        """Somebody in one of these roles, or of this name, as of today; nobody fits: anybody."""
        wanted = set(roles)
        able = [p for p in self.people if p.pseudonym == name or self.roles[p.pseudonym] & wanted]
        return at(self.chance.choice(able or self.people), self.days)

    def reference(self) -> str:
        """The case's reference, or one that never was."""
        return self.row.reference if self.row else "c-22222222"

    def one_of(self, rows: QuerySet[Any]) -> str:
        """The reference of one of these rows, or one that never was."""
        found = list(rows.values_list("reference", flat=True))
        return str(self.chance.choice(found)) if found else "x-22222222"

    def version(self) -> int | None:
        """The version of the case that the page showed: none, the newest, or one overtaken."""
        if self.row is None or self.chance.random() < 0.6:
            return None
        self.stale = self.row.version > 1 and self.chance.random() < 0.2
        return self.row.version - self.stale

    def likes(self, share: float) -> bool:
        return self.chance.random() < share


def picture(walk: Walk) -> tuple[object, ...]:
    """What a refused attempt may not change."""
    rows = Case.everything.order_by("pk").values_list(
        "stage", "version", "met", "holder", "office", "procedure_id", "stage_since"
    )
    states = (
        Triage.everything.order_by("pk").values_list("state", flat=True),
        Finding.everything.order_by("pk").values_list("state", flat=True),
        Plan.everything.order_by("pk").values_list("state", flat=True),
        Measure.everything.order_by("pk").values_list("state", flat=True),
        Decision.everything.order_by("pk").values_list("outcome", "reconsidered_by"),
        Referral.everything.order_by("pk").values_list("state", flat=True),
        Clock.everything.order_by("pk").values_list("due_on", "stopped_on"),
        Incident.everything.order_by("pk").values_list("merged_into"),
    )
    return (
        *(str(list(rows)) for rows in (rows, *states)),
        _counts(),
    )  # fmt: skip


def _counts() -> tuple[int, ...]:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT)
        return tuple(cursor.fetchone())
