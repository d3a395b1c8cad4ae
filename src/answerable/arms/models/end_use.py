"""Concerns about the use of supplied arms that harm no one: lost from custody, passed on, not shown."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected


class EndUseConcern(Content):
    """A possible breach of what the arms were supplied for. A case on it runs as on an incident."""

    reference = protected()
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    recipient_states = models.JSONField(default=list)
    what = models.TextField()
    source = models.CharField(max_length=300)
    """Who told of it, by office, or where it stands."""
    report = models.CharField(max_length=12, default="", db_index=True)
    """The report it came in, where there is one."""
    happened = models.CharField(max_length=40, default="")
    """EDTF, as far as known."""
    least = models.PositiveIntegerField(null=True)
    most = models.PositiveIntegerField(null=True)
    """How many articles it is about, as far as known."""
    received_at = models.DateTimeField(db_index=True)
    recorded_by = models.CharField(max_length=40)

    seen_as = "case"
    """Who reads cases reads what they are on; the records it names are read as arms are."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind__in=[
                    "loss_of_custody", "third_party_transfer", "other_purpose", "modified",
                    "check_refused", "not_accounted_for", "other",
                ]) & ~Q(title="") & ~Q(what="") & ~Q(source=""),
                name="an_end_use_concern_says_what",
            ),
            models.CheckConstraint(
                condition=~Q(recorded_by="") & ~Q(recorded_by="machine"),
                name="a_person_records_an_end_use_concern",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


class EndUseItem(Content):
    """What a concern is about: an article, a unit, a transfer, a licence or an observation."""

    concern = models.ForeignKey(EndUseConcern, models.PROTECT, related_name="items")
    target = models.CharField(max_length=12, db_index=True)
    target_under = models.CharField(max_length=12)
    """The reference whose marking governs it."""
    note = models.CharField(max_length=300, default="")
    recorded_by = models.CharField(max_length=40)

    seen_as = "arms"
    seen_with = ("target_under",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["concern", "target"], name="a_concern_names_a_record_once"
            )
        ]

    def __str__(self) -> str:
        return self.target
