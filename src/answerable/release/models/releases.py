"""A release: what is put together for one recipient, piece by piece, and on what each piece rests."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.release.models.recipients import Recipient

STATES = (
    "draft", "frozen", "under_review", "approved", "released", "retracted", "refused", "withdrawn",
)  # fmt: skip


class Release(Content):
    """What is prepared for one recipient about one incident, pattern or situation."""

    reference = protected()
    recipient = models.ForeignKey(Recipient, models.PROTECT, related_name="releases")
    subject = models.CharField(max_length=12, db_index=True)
    title = models.CharField(max_length=200)
    """As the recipient reads it."""
    purpose = models.TextField()
    """What it is released for: consent is asked for this."""
    language = models.CharField(max_length=8, default="en")
    state = models.CharField(max_length=12, default="draft", db_index=True)
    round = models.PositiveIntegerField(default=0)
    """How often it was frozen: reviews are of one round's bytes."""
    preparer = models.CharField(max_length=40)
    workers = models.JSONField(default=list)
    """Pseudonyms of all who worked on it: none of them reviews it."""
    digest = models.CharField(max_length=64, default="", blank=True)
    """SHA-256 over the manifest of the frozen bytes; empty while it is a draft."""
    started_on = models.DateField()
    frozen_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField(null=True)
    retracted_at = models.DateTimeField(null=True)

    seen_as = "release"
    seen_with = ("subject", "recipient")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="state_of_release_is_known"),
            models.CheckConstraint(
                condition=~Q(state__in=["frozen", "under_review", "approved", "released",
                                        "retracted"]) | ~Q(digest=""),
                name="what_is_frozen_has_a_digest",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["released", "retracted"]) | Q(released_at__isnull=False),
                name="what_went_out_says_when",
            ),
            models.CheckConstraint(
                condition=~Q(preparer="") & ~Q(preparer="machine"), name="a_person_prepares"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


class Item(Content):
    """One piece of a release: a fact in our words, the copy of an exhibit, a text we wrote."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="items")
    order = models.PositiveIntegerField()
    kind = models.CharField(max_length=8)
    text = models.TextField()
    """The words that go out; of an exhibit, its caption."""
    incident = models.CharField(max_length=12, default="", blank=True)
    report = models.CharField(max_length=12, default="", blank=True)
    exhibit = models.CharField(max_length=12, default="", blank=True)
    stands = models.BooleanField(default=True)
    """False once it was taken out of the draft."""
    added_by = models.CharField(max_length=40)
    added_on = models.DateField()

    seen_as = "release"
    seen_with = ("release", "incident", "report")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind="fact", exhibit="", report="") & ~Q(incident="")
                | Q(kind="exhibit") & ~Q(exhibit="") & ~Q(report="")
                | Q(kind="text", exhibit="", report=""),
                name="an_item_says_what_it_is_made_of",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="an_item_has_words"),
            models.UniqueConstraint(fields=["release", "order"], name="order_of_item_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.order}"


class Ground(Content):
    """That an item rests on one report (of a fact: on one statement of it). Seen with that report."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="grounds")
    release = models.CharField(max_length=12, db_index=True)
    report = models.CharField(max_length=12, db_index=True)
    statement = models.CharField(max_length=12, default="", blank=True)
    conditions_met = models.TextField(default="", blank=True)
    """How this release keeps the conditions the source set."""

    seen_as = "report"
    seen_with = ("release",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["item", "report", "statement"], name="grounded_once")
        ]

    def __str__(self) -> str:
        return f"{self.item_id} on {self.report}"


class Override(Content):
    """That two people let a report be used without its source's consent, naming the danger weighed."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="overrides")
    report = models.CharField(max_length=12, db_index=True)
    danger = models.TextField()
    because = models.TextField()
    proposed_by = models.CharField(max_length=40)
    proposed_on = models.DateField()
    confirmed_by = models.CharField(max_length=40, default="", blank=True)
    confirmed_danger = models.TextField(default="", blank=True)
    """The danger in the words of the second person."""
    confirmed_because = models.TextField(default="", blank=True)
    confirmed_on = models.DateField(null=True)

    seen_as = "report"
    seen_with = ("release",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "report"], name="one_override_each"),
            models.CheckConstraint(
                condition=~Q(danger="") & ~Q(because="") & ~Q(proposed_by="")
                & ~Q(proposed_by="machine") & ~Q(confirmed_by="machine")
                & ~Q(confirmed_by=models.F("proposed_by")),
                name="two_people_name_the_danger",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by="", confirmed_on__isnull=True)
                | Q(confirmed_on__isnull=False) & ~Q(confirmed_by="") & ~Q(confirmed_danger="")
                & ~Q(confirmed_because=""),
                name="the_second_person_says_why",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.release_id} despite {self.report}"
