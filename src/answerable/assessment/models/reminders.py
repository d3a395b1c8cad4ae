"""What was reminded of, to whom, once; the digests that carried it; addresses of personal calendars.

None of it is content: references, kinds of clocks and days only.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Digest(models.Model):
    """The mail of one person on one working day: composed, handed over, and then sent or not known."""

    account = models.CharField(max_length=40)
    """Pseudonym of who it is for."""
    day = models.DateField()
    state = models.CharField(max_length=10, default="composed")
    """`composed`, `handing` (to the mail server, at this moment), `sent`, or `dropped`."""
    key = models.CharField(max_length=32, unique=True)
    """Its message id: a mail server that gets it twice sees that it is the same."""
    composed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["account", "day"], name="one_digest_a_day"),
            models.CheckConstraint(
                condition=Q(state__in=["composed", "handing", "sent", "dropped"]),
                name="digest_state_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.day} {self.state}"


class Reminder(models.Model):
    """One clock, one mark of it, one person: once, whatever the wall clock does."""

    digest = models.ForeignKey(Digest, models.PROTECT, related_name="reminders")
    account = models.CharField(max_length=40)
    subject = models.CharField(max_length=12)
    kind = models.CharField(max_length=40)
    started_on = models.DateField()
    allowed_until = models.DateField()
    """The day it was due without pauses: given longer, a clock is reminded of anew."""
    mark = models.PositiveSmallIntegerField()
    """Percent of the time allowed; 100 on the day it is due, 101 once it is late."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["account", "subject", "kind", "started_on", "allowed_until", "mark"],
                name="reminded_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account} {self.subject} {self.kind} {self.mark}"


class CalendarKey(models.Model):
    """The secret address of one person's calendar, as a hash: the address itself is shown once."""

    account = models.CharField(max_length=40, unique=True)
    """Pseudonym of its owner."""
    sha256 = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"a calendar of {self.account}"
