"""Where many lines came from at once: a published register, a spreadsheet, the starter catalogue."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected


class Register(Content):
    """One taking-in of a file: whose register, what it held, and what became of its lines."""

    reference = protected()
    series = models.CharField(max_length=120, db_index=True)
    """The register this is an edition of."""
    form = models.CharField(max_length=12)
    exhibit = models.CharField(max_length=12, default="")
    sha256 = models.CharField(max_length=64)
    ours = models.JSONField(default=list)
    """The names by which the register calls us, as a supplier."""
    counts = models.JSONField(default=dict)
    taken_at = models.DateTimeField()
    taken_by = models.CharField(max_length=40)

    seen_as = "arms"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(form__in=["sipri", "sheet", "catalogue"]), name="form_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.series
