"""Legal holds, and erasures from the day they are proposed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected
from answerable.ledger.models import HistoryRow


class Hold(Content):
    """Nothing under this record is erased until a named person lifts it. Seen with the record."""

    reference = protected()
    subject = models.CharField(max_length=12, db_index=True)
    """A report, source, incident, situation or case."""
    because = models.TextField()
    placed_by = models.CharField(max_length=40)
    placed_at = models.DateTimeField()
    lifted_by = models.CharField(max_length=40, default="")
    lifted_at = models.DateTimeField(null=True)
    lifted_because = models.TextField(default="")

    seen_as = "report"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(placed_by="") & ~Q(placed_by="machine") & ~Q(because=""),
                name="a_person_holds_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True, lifted_by="", lifted_because="")
                | Q(lifted_at__isnull=False)
                & ~Q(lifted_by="") & ~Q(lifted_by="machine") & ~Q(lifted_because=""),
                name="a_person_lifts_with_a_reason",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.reference} on {self.subject}"


class Erasure(Content):
    """Something kept long enough: proposed by a sweep, erased when two people agree. Seen with it."""

    reference = protected()
    kind = models.CharField(max_length=12)
    subject = models.CharField(max_length=12, db_index=True)
    counted_from = models.DateField()
    due_on = models.DateField()
    swept_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="proposed")
    first_by = models.CharField(max_length=40, default="")
    first_at = models.DateTimeField(null=True)
    second_by = models.CharField(max_length=40, default="")
    second_at = models.DateTimeField(null=True)
    kept_by = models.CharField(max_length=40, default="")
    kept_until = models.DateField(null=True)
    """Not proposed again before this day."""

    seen_as = "report"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "agreed", "erased", "kept", "lapsed"]),
                name="erasure_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["report", "identity", "official"]), name="erasure_kind_is_known"
            ),
            models.UniqueConstraint(
                fields=["kind", "subject"], condition=Q(state__in=["proposed", "agreed"]),
                name="proposed_for_erasure_once",
            ),
            models.CheckConstraint(
                condition=~Q(state="erased")
                | ~Q(first_by="") & ~Q(second_by="") & ~Q(first_by=F("second_by"))
                & ~Q(first_by="machine") & ~Q(second_by="machine"),
                name="two_people_erase",
            ),
            models.CheckConstraint(
                condition=~Q(state="kept") | Q(kept_until__isnull=False) & ~Q(kept_by=""),
                name="kept_until_a_day",
            ),
        ]  # fmt: skip

    @property
    def page(self) -> str:
        """The page of what is to be erased."""
        if self.kind == "official":
            return f"/counterparts/{self.protected_by}/door"
        return f"/{'reports' if self.kind == 'report' else 'sources'}/{self.subject}"

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} {self.state}"


class History(HistoryRow):
    """What changed in this room."""

    class Meta(HistoryRow.Meta):
        abstract = False
