"""Restrictions: what a decided measure covers, in force from the moment of the decision."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected

KINDS = (
    "suspend_licence", "withhold_future_approval", "suspend_sales", "suspend_transfers",
    "unit_ineligibility", "refuse_licence", "carve_out", "condition",
)  # fmt: skip
A_DECISION = ~Q(measure="") & ~Q(decision="")


class Restriction(Content):
    """What may not be licensed or delivered, since which decision, until when; who lifted it, and why.

    Each part names a record of the house or is in words; what is left empty is not asked about. Nothing
    of it is ever changed but that it is lifted.
    """

    reference = protected()
    kind = models.CharField(max_length=40, db_index=True)
    recipient = models.CharField(max_length=120, default="")
    unit = models.CharField(max_length=12, default="", db_index=True)
    unit_words = models.CharField(max_length=200, default="")
    article = models.CharField(max_length=12, default="", db_index=True)
    article_words = models.CharField(max_length=120, default="")
    family = models.CharField(max_length=60, default="")
    licence = models.CharField(max_length=12, default="", db_index=True)
    licence_words = models.CharField(max_length=80, default="")
    unit_under = models.CharField(max_length=12, default="")
    article_under = models.CharField(max_length=12, default="")
    licence_under = models.CharField(max_length=12, default="")
    """Whose marking governs each record it names: for what came with a register, the register's."""
    from_on = models.DateField(db_index=True)
    until_on = models.DateField(null=True)
    """The last day; null: until it is lifted."""
    measure = models.CharField(max_length=12, unique=True)
    decision = models.CharField(max_length=12, db_index=True)
    """The measure, and the decision that set it and says why: read by who may see the case."""
    set_by = models.CharField(max_length=40)
    set_at = models.DateTimeField()
    lifted_on = models.DateField(null=True)
    """The first day on which it holds no longer."""
    lifted_because = models.TextField(default="")
    lifted_by = models.CharField(max_length=40, default="")
    lifted_at = models.DateTimeField(null=True)

    seen_as = "arms"
    seen_with = ("unit_under", "article_under", "licence_under")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="kind_of_a_restriction_is_known"),
            models.CheckConstraint(
                condition=~Q(recipient="", unit="", unit_words="", article="", article_words="",
                             family="", licence="", licence_words=""),
                name="a_restriction_covers_something",
            ),
            models.CheckConstraint(
                condition=A_DECISION & ~Q(set_by="") & ~Q(set_by="machine"),
                name="a_decision_sets_a_restriction",
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="a_restriction_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(lifted_on__isnull=True, lifted_at__isnull=True, lifted_because="",
                            lifted_by="")
                | (Q(lifted_on__isnull=False) & Q(lifted_at__isnull=False) & ~Q(lifted_because="")
                   & ~Q(lifted_by="") & ~Q(lifted_by="machine")),
                name="a_person_lifts_a_restriction_with_a_reason",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.reference
