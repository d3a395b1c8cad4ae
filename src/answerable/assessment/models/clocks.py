"""Clocks: from when, allowed until, stopped only by the act itself; pauses somebody answers for."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content

PAUSE_KINDS = ("danger", "authority", "harmed_ask", "closure")


class Clock(Content):
    """A clock that runs for a subject: from when, allowed until, and stopped only by the act itself.

    An extension is a person's act with a reason and an end date; so is a pause, in its own table.
    """

    subject = models.CharField(max_length=12, db_index=True)
    kind = models.CharField(max_length=40)
    """acknowledge, triage, inquiry, request, or `stage:<code>`."""
    started_on = models.DateField()
    allowed = models.CharField(max_length=40, default="")
    """In words of the playbook: "14 working days", "2 calendar months"."""
    due_on = models.DateField(null=True, db_index=True)
    """Null: the playbook sets no limit; the clock still counts. Paused days are counted on top."""
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


class Pause(Content):
    """Days a clock does not count: who answers for it, why, from when, and at the latest until when.

    It ends by itself on `until_on`; `ended_on` is set where somebody, or the clock, ended it before.
    """

    clock = models.ForeignKey(Clock, models.PROTECT, related_name="pauses")
    kind = models.CharField(max_length=12)
    because = models.TextField()
    from_on = models.DateField()
    until_on = models.DateField()
    ended_on = models.DateField(null=True)
    paused_by = models.CharField(max_length=40)

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=PAUSE_KINDS), name="a_wait_pauses_nothing"),
            models.CheckConstraint(
                condition=Q(until_on__gt=F("from_on")), name="a_pause_has_an_end_ahead"
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True)
                | Q(ended_on__gte=F("from_on"), ended_on__lte=F("until_on")),
                name="a_pause_ends_within_itself",
            ),
            models.CheckConstraint(
                condition=~Q(paused_by="") & ~Q(paused_by="machine") & ~Q(because=""),
                name="a_person_pauses_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.clock_id} {self.from_on} to {self.until_on}"
