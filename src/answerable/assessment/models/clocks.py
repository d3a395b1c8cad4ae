"""Clocks: from when, allowed until, stopped only by the act itself."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content


class Clock(Content):
    """A clock that runs for a subject: from when, allowed until, and stopped only by the act itself.

    There is no pause column: an extension is a person's act with a reason and an end date.
    """

    subject = models.CharField(max_length=12, db_index=True)
    kind = models.CharField(max_length=30)
    """acknowledge, triage, inquiry, request, or `stage:<code>`."""
    started_on = models.DateField()
    allowed = models.CharField(max_length=40, default="")
    """In words of the playbook: "14 working days", "2 calendar months"."""
    due_on = models.DateField(null=True, db_index=True)
    """Null: the playbook sets no limit; the clock still counts."""
    first_due_on = models.DateField(null=True)
    """As the playbook set it, before anybody gave it longer."""
    stopped_on = models.DateField(null=True)
    extended_because = models.TextField(default="")
    extended_by = models.CharField(max_length=40, default="")

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subject", "kind"],
                condition=Q(stopped_on__isnull=True),
                name="one_running_clock_of_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(extended_by="") | ~Q(extended_because="") & ~Q(extended_by="machine"),
                name="a_person_extends_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.kind}"
