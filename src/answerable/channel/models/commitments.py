"""Commitments, assurances and demands; what was measured of them; and what kept or broke them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import protected
from answerable.channel.models.dialogues import OfDialogue
from answerable.channel.models.meetings import A_PERSON, SIDES


class Commitment(OfDialogue):
    """What one side said it would do, or was told to: in whose words, on whose authority, by when."""

    reference = protected()
    kind = models.CharField(max_length=12)
    side = models.CharField(max_length=8)
    """Whose it is to keep."""
    who = models.CharField(max_length=200)
    """Who gave it, or of a demand: who made it; by role."""
    authority = models.CharField(max_length=16)
    what = models.TextField()
    words = models.TextField(default="")
    """The quotation it was taken from."""
    language = models.CharField(max_length=8, default="en")
    exhibit = models.CharField(max_length=12, default="")
    made_on = models.DateField(db_index=True)
    due = models.CharField(max_length=40, default="")
    """EDTF. Empty: no day was set, and none follows until somebody records one."""
    due_words = models.CharField(max_length=120, default="")
    due_latest = models.DateField(null=True, db_index=True)
    """The last day on which it is still in time."""
    measure = models.TextField(default="")
    """What is to be measured to know whether it was kept."""
    meeting = models.CharField(max_length=12, default="", db_index=True)
    """The meeting it was given at."""
    operation = models.CharField(max_length=12, default="", db_index=True)
    """The planned operation it is about."""
    refreshes = models.ForeignKey("self", models.PROTECT, null=True, related_name="refreshed_by")
    state = models.CharField(max_length=12, default="open", db_index=True)
    recorded_by = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind__in=["commitment", "assurance", "demand"])
                & Q(side__in=SIDES) & ~Q(what="") & ~Q(who=""),
                name="a_commitment_says_who_and_what",
            ),
            models.CheckConstraint(
                condition=Q(authority__in=[
                    "head", "minister", "senior_official", "official", "spokesperson", "not_known",
                ]),
                name="authority_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["open", "kept", "broken", "cannot_tell", "refreshed"]),
                name="state_of_a_commitment_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(kind="demand") | Q(due_latest__isnull=False) & ~Q(measure=""),
                name="a_demand_has_its_day_and_measure",
            ),
            models.CheckConstraint(
                condition=~Q(refreshes=F("id")), name="no_commitment_refreshes_itself"
            ),
            models.CheckConstraint(condition=A_PERSON, name="a_person_records_a_commitment"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.reference


class Measured(OfDialogue):
    """One measurement of a commitment or demand: a figure or words, and who says so."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="measurements")
    measured_on = models.DateField()
    least = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    most = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    unit = models.CharField(max_length=60, default="")
    words = models.TextField()
    source = models.CharField(max_length=300)
    """Who measured it, or where it is published."""
    exhibit = models.CharField(max_length=12, default="")
    recorded_by = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(least__isnull=True) | Q(most__isnull=True) | Q(most__gte=F("least")),
                name="most_measured_is_not_below_least",
            ),
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(source="") & A_PERSON,
                name="a_measurement_has_words_source_and_person",
            ),
        ]

    def __str__(self) -> str:
        return f"measured {self.commitment_id}"


class Verification(OfDialogue):
    """A person's word on a commitment: kept, broken or cannot tell, and by what they know it."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="verifications")
    verdict = models.CharField(max_length=12)
    true_on = models.DateField()
    by_what = models.TextField()
    cites = models.JSONField(default=list)
    because = models.TextField()
    verified_by = models.CharField(max_length=40)
    holds = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(verdict__in=["kept", "broken", "cannot_tell"])
                & ~Q(by_what="") & ~Q(because=""),
                name="a_verdict_says_by_what",
            ),
            models.UniqueConstraint(
                fields=["commitment"], condition=Q(holds=True), name="one_verdict_holds"
            ),
            models.CheckConstraint(
                condition=~Q(verified_by="") & ~Q(verified_by="machine"),
                name="a_person_verifies_a_commitment",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.verdict} {self.commitment_id}"
