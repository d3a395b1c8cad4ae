"""Requests with their numbered questions, the sets questions are taken from, and reminders."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.channel.models.dialogues import WAYS, OfDialogue
from answerable.channel.models.raisings import Raising


class QuestionSet(Content):
    """Questions worth asking again, word for word. Changing one makes the next version."""

    reference = protected()
    title = models.CharField(max_length=200)
    questions = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1)
    kept_by = models.CharField(max_length=40)
    kept_on = models.DateField()

    seen_as = "dialogue"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(kept_by="") & ~Q(kept_by="machine"), name="people_keep_question_sets"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Request(OfDialogue):
    """What was asked of a counterpart at once, about one incident or pattern, or the dialogue itself."""

    reference = protected()
    raising = models.ForeignKey(Raising, models.PROTECT, null=True, related_name="requests")
    title = models.CharField(max_length=200)
    addressee = models.CharField(max_length=200)
    """To whom, by role."""
    way = models.CharField(max_length=16)
    office = models.CharField(max_length=12, default="")
    letter = models.CharField(max_length=12, default="")
    """The exhibit it was sent as."""
    sent_on = models.DateField(db_index=True)
    wanted_by = models.DateField(db_index=True)
    remind_every = models.PositiveIntegerField()
    ladder = models.JSONField(default=list)
    """As the dialogue had it when this was sent: a later change moves no rung of it."""
    state = models.CharField(max_length=8, default="open", db_index=True)
    """`open` while a question is; `ended` when none is."""
    ended_on = models.DateField(null=True)
    asked_by = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state="open", ended_on__isnull=True)
                | Q(state="ended", ended_on__isnull=False),
                name="an_ended_request_has_its_day",
            ),
            models.CheckConstraint(condition=Q(way__in=WAYS), name="way_of_a_request_is_known"),
            models.CheckConstraint(
                condition=~Q(asked_by="") & ~Q(asked_by="machine"), name="a_person_asks"
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class Question(OfDialogue):
    """One numbered question of a request. It ends answered or lapsed, or it is open: never lost."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="questions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    taken_from = models.CharField(max_length=24, default="")
    """The set it was taken from, with its version: `qs-…/2`; empty: asked for this request."""
    state = models.CharField(max_length=10, default="open", db_index=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "number"], name="one_question_a_number"),
            models.CheckConstraint(
                condition=Q(state="open", ended_on__isnull=True)
                | Q(state__in=["answered", "lapsed"], ended_on__isnull=False),
                name="an_ended_question_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id}/{self.number}"


class Reminder(OfDialogue):
    """A request reminded of (rung 0) or taken up the ladder (rung 1 and on)."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="reminders")
    number = models.PositiveIntegerField()
    rung = models.PositiveIntegerField(default=0)
    to = models.CharField(max_length=200)
    sent_on = models.DateField()
    words = models.TextField(default="")
    sent_by = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request", "number"], name="one_reminder_a_number"),
            models.CheckConstraint(
                condition=~Q(sent_by="") & ~Q(sent_by="machine"), name="a_person_reminds"
            ),
        ]

    def __str__(self) -> str:
        return f"reminder {self.number} of {self.request_id}"
