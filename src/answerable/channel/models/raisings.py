"""Incidents and patterns raised with a counterpart, with exactly what was released for it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import protected
from answerable.channel.models.dialogues import WAYS, OfDialogue


class Raising(OfDialogue):
    """One incident or pattern raised once, as a concern or as a question, through one door."""

    reference = protected()
    cause = models.CharField(max_length=10)
    """`concern` or `question`."""
    way = models.CharField(max_length=16)
    office = models.CharField(max_length=12, default="")
    through = models.CharField(max_length=200)
    """Who raised it with whom, by role."""
    raised_on = models.DateField(db_index=True)
    release = models.CharField(max_length=12, db_index=True)
    """What was released for it: reference of the release."""
    digest = models.CharField(max_length=64, default="")
    """The exact version of what was released: the hash of its frozen bytes."""
    words = models.TextField(default="")
    """What was said with it."""
    raised_by = models.CharField(max_length=40)
    withdrawn_on = models.DateField(null=True)
    """The day we told them that we no longer raise it; None: it stands. It was raised all the same."""
    withdrawn_because = models.TextField(default="")
    withdrawn_by = models.CharField(max_length=40, default="")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(cause__in=["concern", "question"]), name="cause_is_known"
            ),
            models.CheckConstraint(condition=Q(way__in=WAYS), name="way_of_a_raising_is_known"),
            models.CheckConstraint(
                condition=~Q(about="") & ~Q(release=""), name="something_released_is_raised"
            ),
            models.CheckConstraint(
                condition=~Q(raised_by="") & ~Q(raised_by="machine"), name="a_person_raises"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True, withdrawn_because="", withdrawn_by="")
                | Q(withdrawn_on__gte=F("raised_on")) & ~Q(withdrawn_because="")
                & ~Q(withdrawn_by="") & ~Q(withdrawn_by="machine"),
                name="a_person_withdraws_what_was_raised_with_a_reason",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.reference} on {self.about}"
