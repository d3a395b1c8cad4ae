"""What reports say, one statement at a time, and the keys by which linking finds candidates."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected
from answerable.intake.models import Report, ReportText

STATES = ("proposed", "accepted", "set_aside")
PERSON_DECIDED = Q(state="proposed") | (~Q(settled_by="") & ~Q(settled_by="machine"))
"""No row passes "proposed" without a person: the machine's pseudonym is refused by the database."""


class Statement(Content):
    """One thing a report says, with its words. Seen with its report (`protected_by`)."""

    reference = protected()
    report = models.ForeignKey(Report, models.PROTECT, related_name="statements")
    text = models.ForeignKey(ReportText, models.PROTECT, related_name="statements")
    order = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    kind = models.CharField(max_length=12)
    scope = models.CharField(max_length=16, default="incident")
    frame = models.CharField(max_length=12, default="main")
    modality = models.CharField(max_length=16, default="asserted")
    dealing = models.CharField(max_length=30, default="")
    group = models.CharField(max_length=16, default="unknown")
    killed_least = models.IntegerField(null=True)
    killed_most = models.IntegerField(null=True)
    injured_least = models.IntegerField(null=True)
    injured_most = models.IntegerField(null=True)
    missing_least = models.IntegerField(null=True)
    missing_most = models.IntegerField(null=True)
    displaced_least = models.IntegerField(null=True)
    displaced_most = models.IntegerField(null=True)
    date = models.CharField(max_length=40, default="")
    place_words = models.CharField(max_length=200, default="")
    weapon = models.CharField(max_length=200, default="")
    actor = models.CharField(max_length=200, default="")
    unit = models.CharField(max_length=200, default="")
    object_hit = models.CharField(max_length=200, default="")
    manner = models.CharField(max_length=30, default="unknown")
    claimant = models.CharField(max_length=200, default="")
    """Who says so, nearest to the fact: the first link of the attribution chain."""
    origin_name = models.CharField(max_length=200, default="")
    full = models.JSONField(default=dict)
    """The statement as read, every field of `reading.Statement`."""
    maker = models.CharField(max_length=60)
    """Which reader and version, or the pseudonym of the person who typed it."""
    state = models.CharField(max_length=10, default="proposed")
    settled_by = models.CharField(max_length=40, default="")
    settled_at = models.DateTimeField(null=True)
    because = models.TextField(default="")
    is_current = models.BooleanField(default=True)
    """False: a newer reading of the report replaced it before anybody settled it."""
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="corrections")

    seen_as = "report"

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["report", "state"], name="statement_of_report"),
            models.Index(fields=["scope", "state"], name="statement_by_scope"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="statement_state_is_known"),
            models.CheckConstraint(condition=PERSON_DECIDED, name="a_person_settles_a_statement"),
            models.CheckConstraint(
                condition=Q(start__lt=F("end")) & ~Q(quote=""), name="a_statement_has_its_words"
            ),
            models.UniqueConstraint(fields=["text", "order"], name="statement_order_once"),
        ]

    def __str__(self) -> str:
        return self.quote[:60]


class Key(models.Model):
    """The index linking looks candidates up in: one row per blocking key of a report."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="keys")
    key = models.CharField(max_length=80, db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "key"], name="key_once_per_report")
        ]

    def __str__(self) -> str:
        return self.key
