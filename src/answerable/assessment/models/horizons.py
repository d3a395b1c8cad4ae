"""Horizon dates: when a mandate ends or an authority lapses, whoever holds the cases then."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected

HORIZON_KINDS = ("mandate", "authority", "term", "funding", "other")


class Horizon(Content):
    """A named, dated, sourced day that open cases may outlive: of the house, a situation or an office."""

    reference = protected()
    kind = models.CharField(max_length=12)
    name = models.CharField(max_length=200)
    about = models.CharField(max_length=12, default="", blank=True)
    """A situation's or an office's reference; empty: the whole house."""
    ends_on = models.DateField(db_index=True)
    source = models.TextField()
    """Where the date stands written: a law, a cable, a letter of appointment."""
    because = models.TextField()
    """Why it is as it is now: the reason of whoever named or changed it last."""
    named_by = models.CharField(max_length=40)
    struck_on = models.DateField(null=True)
    """Set when it no longer holds: it stays on the record, and off the first screen."""

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=HORIZON_KINDS), name="horizon_is_known"),
            models.CheckConstraint(
                condition=~Q(named_by="") & ~Q(named_by="machine") & ~Q(because="") & ~Q(source=""),
                name="a_person_names_a_horizon_with_its_source",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} on {self.ends_on}"
