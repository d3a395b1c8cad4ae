"""What a document says of a dialogue, read by a machine: proposed until a person settles it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import protected
from answerable.channel.models.dialogues import OfDialogue


class Proposal(OfDialogue):
    """One statement of a document that may be an answer, a promise, a turn of an inquiry, a meeting."""

    reference = protected()
    report = models.CharField(max_length=12, db_index=True)
    """The document it stands in: who may not see that sees no proposal either."""
    statement = models.CharField(max_length=12)
    quote = models.TextField()
    language = models.CharField(max_length=8, default="")
    said_on = models.CharField(max_length=30, default="")
    """The day the document is of, in EDTF; empty: it does not say."""
    dealing = models.CharField(max_length=30)
    becomes = models.CharField(max_length=12)
    position = models.CharField(max_length=24, default="")
    """The position its words suggest."""
    maker = models.CharField(max_length=60)
    """Which reader and version."""
    proposed_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="proposed", db_index=True)
    settled_by = models.CharField(max_length=40, default="")
    settled_on = models.DateField(null=True)
    because = models.TextField(default="")
    became = models.CharField(max_length=12, default="")
    """The record a person made of it."""

    seen_as = "told"
    seen_with: ClassVar[tuple[str, ...]] = ("counterpart", "about", "report")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dialogue", "statement"], name="a_statement_is_proposed_once_a_dialogue"
            ),
            models.CheckConstraint(
                condition=Q(becomes__in=["answer", "commitment", "inquiry", "meeting"])
                & ~Q(quote="") & ~Q(report=""),
                name="a_proposal_has_its_words",
            ),
            models.CheckConstraint(
                condition=Q(state="proposed", settled_by="", became="", settled_on__isnull=True)
                | Q(state="accepted", settled_on__isnull=False) & ~Q(settled_by="")
                & ~Q(settled_by="machine") & ~Q(became="")
                | Q(state="set_aside", settled_on__isnull=False, became="") & ~Q(settled_by="")
                & ~Q(settled_by="machine") & ~Q(because=""),
                name="a_person_settles_a_proposal_of_a_dialogue",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.quote[:60]
