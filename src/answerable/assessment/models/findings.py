"""Findings and the names under them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.assessment.models.cases import Case


class Finding(Content):
    """The answer to one prompt of a case. Likelihood and confidence are kept apart."""

    reference = protected()
    case = models.ForeignKey(Case, models.PROTECT, related_name="findings")
    prompt = models.CharField(max_length=40)
    likelihood = models.CharField(max_length=20)
    """An ICD 203 word, or `cannot_tell`."""
    confidence = models.CharField(max_length=10, default="")
    answer = models.TextField(default="")
    because = models.TextField()
    cites = models.JSONField(default=list)
    """References of what it rests on; their kinds are in `rules.cites`."""
    rests_on = models.JSONField(default=list)
    """Kinds of source of the reports it rests on, derived from `cites` when it was written."""
    efforts = models.JSONField(default=list)
    """`{"kind": "interview", "done": false, "because": "no safe way to reach them"}`, a kind once."""
    not_done = models.TextField(default="")
    """What else was not done, and why."""
    disagreement = models.CharField(max_length=10, default="")
    """Where blind opinions differed: `resolved`, or `dissent`; empty: they did not."""
    resolution = models.TextField(default="")
    """How a disagreement was resolved."""
    author = models.CharField(max_length=40)
    written_at = models.DateTimeField()
    state = models.CharField(max_length=14, default="draft")
    """draft, signed (one), countersigned (two), withdrawn, replaced."""

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(
                    state__in=["draft", "signed", "countersigned", "withdrawn", "replaced"]
                ),
                name="finding_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    likelihood__in=[
                        "almost_no_chance",
                        "very_unlikely",
                        "unlikely",
                        "roughly_even",
                        "likely",
                        "very_likely",
                        "almost_certain",
                        "cannot_tell",
                    ]
                ),
                name="likelihood_is_icd_203",
            ),
            models.CheckConstraint(
                condition=Q(confidence__in=["", "low", "moderate", "high"]),
                name="confidence_is_known",
            ),
            models.UniqueConstraint(
                fields=["case", "prompt"],
                condition=Q(state__in=["signed", "countersigned"]),
                name="one_standing_finding_per_prompt",
            ),
            models.UniqueConstraint(
                fields=["case", "prompt"], condition=Q(state="draft"), name="one_draft_per_prompt"
            ),
            models.CheckConstraint(
                condition=Q(likelihood="cannot_tell", confidence="")
                | (~Q(likelihood="cannot_tell") & ~Q(confidence="")),
                name="cannot_tell_takes_no_confidence",
            ),
            models.CheckConstraint(
                condition=~Q(author="") & ~Q(author="machine") & ~Q(because=""),
                name="a_person_finds_with_reasons",
            ),
            models.CheckConstraint(
                condition=Q(disagreement__in=["", "dissent"])
                | Q(disagreement="resolved") & ~Q(resolution=""),
                name="a_resolved_disagreement_says_how",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.prompt}: {self.likelihood}"


class Signature(Content):
    """A person's name under a finding, once per person."""

    finding = models.ForeignKey(Finding, models.PROTECT, related_name="signatures")
    signer = models.CharField(max_length=40)
    role = models.CharField(max_length=20)
    signed_at = models.DateTimeField()

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["finding", "signer"], name="signed_once_each"),
            models.CheckConstraint(
                condition=~Q(signer="") & ~Q(signer="machine"), name="a_person_signs"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signer} under {self.finding_id}"


class SetAside(Content):
    """A source not followed in a finding, with the reason, and the one it gave way to.

    Seen by who reads cases and reports, and sees both records: the reason tells of them.
    """

    finding = models.ForeignKey(Finding, models.PROTECT, related_name="set_aside")
    aside = models.CharField(max_length=12, db_index=True)
    """Reference of the report or source that was not followed."""
    aside_kind = models.CharField(max_length=30)
    favoured = models.CharField(max_length=12)
    favoured_kind = models.CharField(max_length=30)
    because = models.TextField()
    set_by = models.CharField(max_length=40)
    set_at = models.DateTimeField()
    salt = models.BinaryField(max_length=32)
    """With which the history row commits to the reason: the row itself does not tell it."""

    seen_as = "weighed"
    seen_with = ("aside", "favoured")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["finding", "aside"], name="set_aside_once"),
            models.CheckConstraint(
                condition=~Q(set_by="") & ~Q(set_by="machine") & ~Q(because=""),
                name="a_person_sets_aside_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(aside=models.F("favoured")), name="nothing_gives_way_to_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aside} gave way to {self.favoured}"
