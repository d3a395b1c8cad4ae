"""What was ordered and delivered, by us and by others; on which conditions; what was checked since."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected
from answerable.arms.models.articles import OfArticle
from answerable.arms.models.licences import FUNDINGS, Licence, Supply

TRANSFER_STATES = ("ordered", "in_delivery", "delivered", "withheld", "cancelled", "not_known")


class Transfer(Supply):
    """One order of an article by a recipient from a supplier, and what came of it."""

    reference = protected()
    supplier = models.CharField(max_length=120)
    supplier_key = models.CharField(max_length=120, db_index=True)
    ours = models.BooleanField(default=False, db_index=True)
    """The supplier is we."""
    licence = models.ForeignKey(Licence, models.PROTECT, null=True, related_name="transfers")
    designation = models.CharField(max_length=120, default="")
    """What the register calls the article."""
    condition = models.CharField(max_length=40, default="")
    """New, second hand, modernised: as the register says."""
    ordered = models.CharField(max_length=40, default="")
    """EDTF; empty: not known."""
    ordered_from = models.DateField(null=True)
    ordered_until = models.DateField(null=True)
    delivered_least = models.PositiveBigIntegerField(null=True)
    delivered_most = models.PositiveBigIntegerField(null=True)
    first_delivered = models.DateField(null=True, db_index=True)
    """The first day on which any may have been delivered."""
    last_delivered = models.DateField(null=True)
    """The last day on which any may have been delivered."""
    unsure = models.JSONField(default=list)
    """What the register itself marks as uncertain: "ordered", "quantity", "delivered"."""
    state = models.CharField(max_length=12, default="ordered", db_index=True)
    gone_on = models.DateField(null=True)
    """The day a newer edition of its register no longer had it."""

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=TRANSFER_STATES) & Q(funding__in=FUNDINGS),
                name="state_of_a_transfer_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(recipient="") & ~Q(supplier="") & ~Q(recorded_by=""),
                name="a_transfer_has_supplier_and_recipient",
            ),
            models.CheckConstraint(
                condition=Q(quantity_least__isnull=True) | Q(quantity_most__isnull=True)
                | Q(quantity_most__gte=F("quantity_least")),
                name="most_ordered_is_not_below_least",
            ),
            models.CheckConstraint(
                condition=Q(delivered_least__isnull=True) | Q(delivered_most__isnull=True)
                | Q(delivered_most__gte=F("delivered_least")),
                name="most_delivered_is_not_below_least",
            ),
            models.UniqueConstraint(
                fields=["register", "line_key"], condition=~Q(line_key=""),
                name="a_line_is_one_transfer",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.reference


class Delivery(Content):
    """One delivery of a transfer: when, how many, and by which lots or serials, where told."""

    transfer = models.ForeignKey(Transfer, models.PROTECT, related_name="deliveries")
    number = models.PositiveIntegerField()
    delivered = models.CharField(max_length=40)
    """EDTF."""
    earliest = models.DateField()
    latest = models.DateField()
    least = models.PositiveBigIntegerField(null=True)
    most = models.PositiveBigIntegerField(null=True)
    lots = models.JSONField(default=list)
    serials = models.JSONField(default=list)
    source = models.CharField(max_length=500, default="")

    seen_as = "arms"
    seen_with = ("transfer",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["transfer", "number"], name="one_delivery_a_number"),
            models.CheckConstraint(
                condition=Q(latest__gte=F("earliest")), name="a_delivery_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"delivery {self.number} of {self.transfer_id}"


class OfSupply(OfArticle):
    """What stands beside a licence or a transfer: named by its reference, seen by who sees it."""

    subject = models.CharField(max_length=12, db_index=True)
    """The reference of the licence or transfer."""
    unit = models.CharField(max_length=12, default="")
    number = models.PositiveIntegerField()
    recorded_by = models.CharField(max_length=40)

    seen_with: ClassVar[tuple[str, ...]] = ("article", "unit")

    class Meta:
        abstract = True


class Condition(OfSupply):
    """A condition or assurance, in its words: who gave it, on what authority, until when it holds."""

    kind = models.CharField(max_length=16)
    words = models.TextField()
    given_by = models.CharField(max_length=200, default="")
    authority = models.CharField(max_length=16, default="not_known")
    given_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    commitment = models.CharField(max_length=12, default="")
    """The commitment of the channel in which it was given."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject", "number"], name="one_condition_a_number"),
            models.CheckConstraint(
                condition=Q(kind__in=[
                    "assurance", "use", "retransfer", "storage", "reporting", "access", "other",
                ]) & ~Q(words=""),
                name="a_condition_has_its_words",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} of {self.subject}"


class EndUseCheck(OfSupply):
    """One check of what became of what was supplied: done or not, on the spot or from a desk."""

    kind = models.CharField(max_length=16)
    due_on = models.DateField(null=True)
    done_on = models.DateField(null=True)
    outcome = models.CharField(max_length=12)
    visited = models.BooleanField(null=True)
    """Somebody went there; null: not said."""
    counted = models.PositiveBigIntegerField(null=True)
    """How many were seen, where they were counted."""
    words = models.TextField(default="")
    done_by = models.CharField(max_length=200, default="")
    source = models.CharField(max_length=500, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject", "number"], name="one_check_a_number"),
            models.CheckConstraint(
                condition=Q(kind__in=["before_licence", "delivery", "inventory", "storage", "use"])
                & Q(outcome__in=["in_order", "not_in_order", "cannot_tell", "not_done"]),
                name="outcome_of_a_check_is_known",
            ),
            models.CheckConstraint(
                condition=Q(outcome="not_done") | Q(done_on__isnull=False),
                name="a_check_done_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.subject}"
