"""Situations, the incidents in them, where they happened, and narrower ranges with a reason."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected


class Situation(Content):
    """A conflict or operation: its dates, recipient states, and claimants' running totals."""

    reference = protected()
    name = models.CharField(max_length=200)
    began_on = models.CharField(max_length=30, default="")
    ended_on = models.CharField(max_length=30, default="")
    recipient_states = models.JSONField(default=list)
    description = models.TextField(default="")

    seen_as = "incident"

    def __str__(self) -> str:
        return self.name


class Place(Content):
    """Where, as precisely as known: words always, coordinates only when somebody fixed them."""

    words = models.CharField(max_length=200)
    country = models.CharField(max_length=80, default="")
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    precision = models.CharField(max_length=30, default="unknown")
    fixed_by = models.CharField(max_length=40, default="")
    fixed_from = models.CharField(max_length=40, default="")
    """Whose list the point is from: "GeoNames"."""

    seen_as = "incident"

    def __str__(self) -> str:
        return self.words


class Incident(Content):
    """Harm at a place and time, told by one or more reports. Ranges are derived, never typed."""

    reference = protected()
    title = models.CharField(max_length=200)
    situation = models.ForeignKey(Situation, models.PROTECT, null=True, related_name="incidents")
    recipient_states = models.JSONField(default=list)
    happened_on = models.CharField(max_length=40, default="")
    """EDTF, with its precision."""
    earliest_on = models.DateField(null=True, db_index=True)
    latest_on = models.DateField(null=True)
    """The first and last day `happened_on` may mean; null where it leaves the year open."""
    part_of_day = models.CharField(max_length=12, default="unknown")
    place = models.ForeignKey(Place, models.PROTECT, null=True)
    description = models.TextField(default="")
    object_hit = models.CharField(max_length=60, default="")
    """By its original use."""
    manner = models.CharField(max_length=30, default="unknown")
    grading = models.CharField(max_length=12, default="")
    strike_status = models.CharField(max_length=24, default="")
    belligerent_position = models.CharField(max_length=32, default="not-yet-assessed")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="absorbed")
    version = models.PositiveIntegerField(default=1)
    first_received_at = models.DateTimeField(db_index=True)
    """Receipt of the first report that tells it: ages run from here."""
    created_at = models.DateTimeField()

    seen_as = "incident"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(
                    grading__in=["", "confirmed", "fair", "weak", "contested", "discounted"]
                ),
                name="grading_is_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    strike_status__in=[
                        "",
                        "declared_strike",
                        "likely_strike",
                        "contested_strike",
                        "single_source_claim",
                    ]
                ),
                name="strike_status_is_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    belligerent_position__in=[
                        "not-yet-assessed",
                        "non-credible-unsubstantiated",
                        "credible-substantiated",
                        "duplicate",
                    ]
                ),
                name="belligerent_position_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Narrowing(Content):
    """A person's narrower range for one figure of an incident, with the reason; the newest holds."""

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="narrowings")
    figure = models.CharField(max_length=10)
    least = models.IntegerField(null=True)
    most = models.IntegerField(null=True)
    because = models.TextField()
    made_by = models.CharField(max_length=40)
    made_at = models.DateTimeField()
    holds = models.BooleanField(default=True)

    seen_as = "incident"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["incident", "figure"], condition=Q(holds=True), name="one_narrowing_holds"
            ),
            models.CheckConstraint(
                condition=~Q(made_by="") & ~Q(made_by="machine") & ~Q(because=""),
                name="a_person_narrows_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} {self.figure}"
