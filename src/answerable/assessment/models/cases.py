"""Cases in their stages, the procedures they began under, and what they wait for."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.arms.models import EndUseConcern
from answerable.incidents.models import Incident, Pattern


class Procedure(models.Model):
    """The text of a playbook as cases began under it: running cases keep their version."""

    name = models.CharField(max_length=40)
    version = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64, unique=True)
    text = models.TextField()
    adopted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


class Case(Content):
    """One incident, pattern or end-use concern in one playbook's procedure. Seen with what it is on."""

    reference = protected()
    incident = models.ForeignKey(Incident, models.PROTECT, null=True, related_name="cases")
    pattern = models.ForeignKey(Pattern, models.PROTECT, null=True, related_name="cases")
    concern = models.ForeignKey(EndUseConcern, models.PROTECT, null=True, related_name="cases")
    procedure = models.ForeignKey(Procedure, models.PROTECT, related_name="cases")
    stage = models.CharField(max_length=40, db_index=True)
    stage_since = models.DateField()
    launched_on = models.DateField()
    office = models.CharField(max_length=12, default="", db_index=True)
    """Reference of the office that owns it."""
    holder = models.CharField(max_length=40, default="", db_index=True)
    """Pseudonym of the person who holds it; empty: nobody."""
    held_since = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    met = models.JSONField(default=list)
    """What the higher room has recorded that moves may require: a decision, measures done."""
    version = models.PositiveIntegerField(default=1)

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["incident", "procedure"], name="one_case_per_incident_and_procedure"
            ),
            models.UniqueConstraint(
                fields=["pattern", "procedure"], name="one_case_per_pattern_and_procedure"
            ),
            models.UniqueConstraint(
                fields=["concern", "procedure"], name="one_case_per_concern_and_procedure"
            ),
            models.CheckConstraint(
                condition=Q(incident__isnull=False, pattern__isnull=True, concern__isnull=True)
                | Q(incident__isnull=True, pattern__isnull=False, concern__isnull=True)
                | Q(incident__isnull=True, pattern__isnull=True, concern__isnull=False),
                name="a_case_is_on_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(stage="closed", closed_on__isnull=False)
                | (~Q(stage="closed") & Q(closed_on__isnull=True)),
                name="closed_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def on_pattern(self) -> bool:
        """True for a case on a pattern; it is counted apart from those on incidents."""
        return self.pattern_id is not None

    @property
    def on_incident(self) -> bool:
        """True for a case on an incident."""
        return self.incident_id is not None

    @property
    def on_concern(self) -> bool:
        """True for a case on an end-use concern, which harms no one; it is counted apart as well."""
        return self.concern_id is not None

    @property
    def about(self) -> Incident | Pattern | EndUseConcern:
        """What the case is on."""
        found = self.incident or self.pattern or self.concern
        assert found is not None, "the database lets no case be on nothing"
        return found

    @property
    def subject(self) -> str:
        """The reference of what it is on."""
        return self.about.reference

    @property
    def title(self) -> str:
        return self.about.title

    @property
    def received_at(self) -> datetime:
        """From when its age runs: receipt of the first report, or the day the pattern was saved."""
        about = self.about
        if isinstance(about, Incident):
            return about.first_received_at
        return about.saved_at if isinstance(about, Pattern) else about.received_at

    @property
    def recipient_states(self) -> list[str]:
        """The states it concerns: as the incident or concern names them, or as the pattern asks."""
        about = self.about
        if isinstance(about, Pattern):
            asked: dict[str, Any] = about.question
            return list(asked.get("recipient", []))
        states: list[str] = about.recipient_states
        return states

    @property
    def named(self) -> dict[str, str]:
        """How history rows name what the case is on: incidents are counted, the others apart."""
        if self.on_concern:
            return {"concern": self.subject}
        return {"pattern" if self.on_pattern else "incident": self.subject}


class Waiting(Content):
    """What a case waits for: whom, why, since when. It never stops a clock."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="waits")
    on_kind = models.CharField(max_length=10)
    """partner, office, person or nobody."""
    on_whom = models.CharField(max_length=120)
    why = models.TextField()
    since_on = models.DateField()
    ended_on = models.DateField(null=True)

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(on_kind__in=["partner", "office", "person", "nobody"]),
                name="waiting_on_is_known",
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(ended_on__isnull=True), name="one_wait_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} on {self.on_whom}"
