"""The counterpart's own door as the house knows it: who may come in, and what came in, once each."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.channel.models.counterparts import Counterpart
from answerable.refusal import Sentence, said_again

KINDS = ("answer", "query", "seen", "joined")


class OfficialInvited(Content):
    """An official of a counterpart who may come in by a one-use link. Known by office, not by name."""

    reference = protected()
    counterpart = models.ForeignKey(Counterpart, models.PROTECT, related_name="officials")
    office = models.CharField(max_length=200)
    """The office of theirs it is for, by role."""
    token_hash = models.CharField(max_length=64, unique=True)
    """Of a random token that is shown once and kept nowhere."""
    until_on = models.DateField()
    """The last day on which the link may be used."""
    state = models.CharField(max_length=8, default="invited")
    joined_on = models.DateField(null=True)
    removed_on = models.DateField(null=True)
    invited_by = models.CharField(max_length=40)
    invited_on = models.DateField()

    seen_as = "dialogue"
    seen_with = ("counterpart",)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["invited", "joined"], removed_on__isnull=True)
                | Q(state="removed", removed_on__isnull=False),
                name="a_removed_official_has_the_day",
            ),
            models.CheckConstraint(
                condition=~Q(invited_by="") & ~Q(invited_by="machine") & ~Q(office=""),
                name="a_person_invites_an_office",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class HandedIn(Content):
    """Something handed in at the counterpart's door, taken over or not: there is one row for each."""

    key = models.CharField(max_length=32, unique=True)
    """The key of the in-box: what makes the worker take it over once, however often it is killed."""
    counterpart = models.CharField(max_length=12)
    about = models.CharField(max_length=12, default="", db_index=True)
    official = models.CharField(max_length=12)
    kind = models.CharField(max_length=8)
    of = models.CharField(max_length=24, default="")
    """What it belongs to: a question (`rq-7kq2m9xd/3`) or a released copy (`rl-…/name`)."""
    handed_on = models.DateField()
    text = models.TextField(default="")
    """What they ask of us; the words of an answer stand with the answer."""
    refused_because = models.TextField(default="")
    """Empty: it was taken over."""
    refused_as = models.JSONField(default=dict)
    """The same sentence as it was made, for who reads it in another language."""
    replied_with = models.CharField(max_length=12, default="")
    """The release a question of theirs was answered with: nothing else ever goes to them."""
    replied_on = models.DateField(null=True)
    replied_by = models.CharField(max_length=40, default="")
    answer = models.CharField(max_length=12, default="")
    files = models.JSONField(default=list)
    """`{"name", "report", "exhibit"}` of each file that came with it."""

    seen_as = "dialogue"
    seen_with = ("counterpart", "about")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="kind_handed_in_is_known"),
            models.CheckConstraint(
                condition=Q(replied_with="", replied_on__isnull=True, replied_by="")
                | Q(kind="query", refused_because="", replied_on__isnull=False)
                & ~Q(replied_with="")
                & ~Q(replied_by="")
                & ~Q(replied_by="machine"),
                name="a_person_replies_to_a_question_of_theirs_with_a_release",
            ),
        ]

    @property
    def refusal(self) -> Sentence | None:
        """Why it was not taken over."""
        return said_again(self.refused_as) if self.refused_as else None

    @property
    def page(self) -> str:
        """The page of what it belongs to; empty where it belongs to nothing."""
        record = self.of.rpartition("-")[0]
        if self.refused_because or not record:
            return ""
        return f"/releases/{record}" if self.kind == "seen" else f"/requests/{record}"

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
