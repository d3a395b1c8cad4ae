"""Permissions to supply: what, to whom, until when, on which conditions; and how each stands today."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected
from answerable.arms.models.articles import Article
from answerable.arms.rules.licences import LicenceState, stands

STATES = ("applied", "withheld", "valid", "suspended", "revoked", "expired")
VERBS = ("enter", "issue", "withhold", "suspend", "reinstate", "revoke", "expire")
FUNDINGS = ("grant", "state_sale", "commercial_sale", "loan", "not_known")


class Supply(Content):
    """What a licence and a transfer have in common: an article for a recipient, and its end user."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="%(class)ss")
    recipient = models.CharField(max_length=120)
    recipient_key = models.CharField(max_length=120, db_index=True)
    """The recipient in its comparing form, so that one state under two names is one."""
    end_user = models.CharField(max_length=200, default="")
    """By office or force, never a person."""
    unit = models.CharField(max_length=12, default="", db_index=True)
    """The unit of the tree of forces it is for, where known."""
    quantity_least = models.PositiveBigIntegerField(null=True)
    quantity_most = models.PositiveBigIntegerField(null=True)
    value = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    currency = models.CharField(max_length=3, default="")
    funding = models.CharField(max_length=16, default="not_known")
    note = models.TextField(default="")
    source = models.CharField(max_length=500, default="")
    register = models.CharField(max_length=12, default="", db_index=True)
    """The register it came with; empty: entered by hand."""
    line_key = models.CharField(max_length=64, default="")
    """The hash of its line in that register."""
    recorded_by = models.CharField(max_length=40)

    seen_as = "arms"
    seen_with: ClassVar[tuple[str, ...]] = ("article", "unit")

    class Meta:
        abstract = True


class Licence(Supply):
    """A licence, an approval or a case under which we supply. Others' licences are not kept here."""

    reference = protected()
    number = models.CharField(max_length=80, default="", db_index=True)
    """The authority's own number."""
    authority = models.CharField(max_length=200)
    issued_on = models.DateField(null=True)
    expires_on = models.DateField(null=True, db_index=True)
    state = models.CharField(max_length=12, default="applied", db_index=True)
    """As it was last turned; how it stands on a day is `stands`, which knows its last day too."""
    state_since = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=STATES) & Q(funding__in=FUNDINGS),
                name="state_of_a_licence_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(recipient="") & ~Q(authority="") & ~Q(recorded_by=""),
                name="a_licence_has_recipient_and_authority",
            ),
            models.CheckConstraint(
                condition=Q(quantity_least__isnull=True) | Q(quantity_most__isnull=True)
                | Q(quantity_most__gte=F("quantity_least")),
                name="most_licensed_is_not_below_least",
            ),
            models.UniqueConstraint(
                fields=["register", "line_key"], condition=~Q(line_key=""),
                name="a_line_is_one_licence",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.number or self.reference

    def stands(self, on: date) -> tuple[LicenceState, date]:
        """How it stands on a day, and since when."""
        return stands(self.state, self.state_since, self.expires_on, on=on)


class LicenceTurn(Content):
    """One change of how a licence stands: to what, from which day, why, and under which measure."""

    licence = models.ForeignKey(Licence, models.PROTECT, related_name="turns")
    number = models.PositiveIntegerField()
    verb = models.CharField(max_length=12)
    state = models.CharField(max_length=12)
    """How it stood afterwards."""
    effective_on = models.DateField()
    because = models.TextField()
    """Who turns a licence says why here; the ledger has the same words."""
    under = models.CharField(max_length=12, default="")
    """The measure that brought it about; empty: a decision of the licensing authority alone."""
    turned_by = models.CharField(max_length=40)
    turned_at = models.DateTimeField()

    seen_as = "arms"
    seen_with = ("licence",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["licence", "number"], name="one_turn_of_a_licence_a_number"
            ),
            models.CheckConstraint(
                condition=Q(state__in=STATES) & Q(verb__in=VERBS) & ~Q(because=""),
                name="a_turn_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.licence_id}"
