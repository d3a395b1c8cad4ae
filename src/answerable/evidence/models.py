"""Sealed bytes and what was done with them. An exhibit is seen only through a record that cites it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.evidence.rules import ERASED
from answerable.ledger.models import HistoryRow


class Exhibit(models.Model):
    """Original or derived bytes in the vault, by content: one row for the same bytes, for ever.

    It carries no marking of its own and is never listed: pages reach it through a report the reader
    may see, and show the report's own moment and marking.
    """

    reference = protected()
    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    kind = models.CharField(max_length=100)
    """Media type by content, never by name."""
    derived_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="copies")
    derived_how = models.CharField(max_length=60, default="")
    deposited_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(derived_from__isnull=True) | ~Q(derived_how=""),
                name="a_copy_says_how_it_was_made",
            )
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_erased(self) -> bool:
        """True when its bytes were erased by two people: that there were some stays on record."""
        return self.sha256.startswith(ERASED)


class CustodyStep(Content):
    """One step of custody under one record: collected, read, exported, checked. Append-only."""

    exhibit = models.ForeignKey(Exhibit, models.PROTECT, related_name="custody")
    step = models.CharField(max_length=20)
    actor = models.CharField(max_length=40)
    door = models.CharField(max_length=12)
    moment = models.DateTimeField(db_index=True)
    detail = models.TextField(default="")

    seen_as = "report"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(step__in=["deposited", "derived", "opened", "exported", "handed_over"]),
                name="custody_step_is_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.step} {self.exhibit_id}"


class Check(models.Model):
    """The last re-check of an exhibit's bytes."""

    exhibit = models.OneToOneField(Exhibit, models.PROTECT, related_name="check_result")
    state = models.CharField(max_length=12)
    detail = models.TextField(default="")
    checked_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["holds", "missing", "changed", "truncated", "extended"]),
                name="check_state_is_known",
            )
        ]

    def __str__(self) -> str:
        return f"{self.exhibit_id} {self.state}"


class History(HistoryRow):
    """What changed in this room."""

    class Meta(HistoryRow.Meta):
        abstract = False
