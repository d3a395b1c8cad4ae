"""Cases in their stages, the procedures they began under, and what they wait for."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.incidents.models import Incident


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
    """One incident in one playbook's procedure. Seen with its incident (`protected_by`)."""

    reference = protected()
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="cases")
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
            models.CheckConstraint(
                condition=Q(stage="closed", closed_on__isnull=False)
                | (~Q(stage="closed") & Q(closed_on__isnull=True)),
                name="closed_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


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
