"""Dialogues with a counterpart, the letters that mandate them, and what every record of one carries."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected
from answerable.channel.models.counterparts import STANDINGS, Counterpart

WAYS = ("embassy", "bureau", "envoy", "standing_group", "ministers", "other")


class Dialogue(Content):
    """A channel to one counterpart: through which door, for what, how often, after which other."""

    reference = protected()
    counterpart = models.ForeignKey(Counterpart, models.PROTECT, related_name="dialogues")
    title = models.CharField(max_length=200)
    purpose = models.TextField()
    standing = models.CharField(max_length=16)
    """The level at which it is held."""
    way = models.CharField(max_length=16)
    """The kind of door; `office` is ours that keeps it."""
    office = models.CharField(max_length=12, default="")
    situation = models.CharField(max_length=12, default="", db_index=True)
    cadence_days = models.PositiveIntegerField(null=True)
    """How often it is to meet; None: when called."""
    answer_days = models.PositiveIntegerField()
    """Days in which an answer is wanted, unless a request says another day."""
    remind_every = models.PositiveIntegerField()
    """Days after which an unanswered request is to be reminded of, and then again."""
    ladder = models.JSONField(default=list)
    """`{"after": days past wanted-by, "to": whom}`, rung by rung."""
    predecessor = models.ForeignKey("self", models.PROTECT, null=True, related_name="successors")
    state = models.CharField(max_length=8, default="open")
    opened_on = models.DateField()
    ended_on = models.DateField(null=True)
    worked = models.CharField(max_length=10, default="")
    """When it has ended: did it produce what it was set up for?"""
    ending = models.TextField(default="")
    """Why it ended, with what it did not bring."""

    seen_as = "dialogue"
    seen_with = ("counterpart",)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(standing__in=STANDINGS), name="standing_of_a_dialogue_is_known"
            ),
            models.CheckConstraint(condition=Q(way__in=WAYS), name="way_is_known"),
            models.CheckConstraint(
                condition=Q(state__in=["open", "dormant"], ended_on__isnull=True, worked="")
                | Q(state="ended", ended_on__isnull=False, worked__in=["yes", "in_part", "no"])
                & ~Q(ending=""),
                name="an_ended_dialogue_says_whether_it_worked",
            ),
            models.CheckConstraint(
                condition=~Q(predecessor=F("id")), name="no_dialogue_precedes_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class OfDialogue(Content):
    """What every record of a dialogue carries: seen by who sees the dialogue, its counterpart, and
    the incident or pattern it concerns; to anybody else it is not there."""

    dialogue = models.ForeignKey(Dialogue, models.PROTECT, related_name="+")
    counterpart = models.CharField(max_length=12)
    about = models.CharField(max_length=12, default="", db_index=True)
    """Reference of the incident or pattern it concerns; empty: the dialogue as a whole."""

    seen_as = "dialogue"
    seen_with: ClassVar[tuple[str, ...]] = ("counterpart", "about")

    class Meta:
        abstract = True


class Mandate(OfDialogue):
    """A letter or decision that directs a dialogue: from whom, of which day, demanding what."""

    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    from_whom = models.CharField(max_length=200)
    to_whom = models.CharField(max_length=200)
    dated_on = models.DateField()
    exhibit = models.CharField(max_length=12, default="")
    demands = models.JSONField(default=list)
    """`{"text": what is demanded, "by": day or ""}`, in the order of the letter."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["dialogue", "number"], name="one_mandate_a_number")
        ]

    def __str__(self) -> str:
        return self.title
