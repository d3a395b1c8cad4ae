"""Blind first opinions, and dissent that stays with a finding."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content
from answerable.assessment.models.cases import Case
from answerable.assessment.models.findings import Finding

LIKELIHOODS = (
    "almost_no_chance", "very_unlikely", "unlikely", "roughly_even", "likely", "very_likely",
    "almost_certain", "cannot_tell",
)  # fmt: skip


class Opinion(Content):
    """What one person thinks of a prompt before seeing what anybody else thinks.

    Until all that were asked for are in, only its author sees it: no inspector, no administrator. The
    history row meanwhile holds a commitment to it, and nothing that could be read.
    """

    case = models.ForeignKey(Case, models.PROTECT, related_name="opinions")
    prompt = models.CharField(max_length=40)
    round = models.PositiveSmallIntegerField(default=1)
    """Opinions may be asked for anew when the case comes back; what was said before is kept."""
    likelihood = models.CharField(max_length=20)
    confidence = models.CharField(max_length=10, default="")
    because = models.TextField()
    cites = models.JSONField(default=list)
    author = models.CharField(max_length=40)
    given_at = models.DateTimeField()
    salt = models.BinaryField(max_length=32)
    opened = models.BooleanField(default=False, db_index=True)
    """True once all are in."""

    seen_as = "case"
    blind_until = ("author", "opened")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "prompt", "round", "author"], name="one_opinion_each_in_a_round"
            ),
            models.CheckConstraint(
                condition=Q(likelihood__in=LIKELIHOODS), name="opinion_is_icd_203"
            ),
            models.CheckConstraint(
                condition=Q(likelihood="cannot_tell", confidence="")
                | (~Q(likelihood="cannot_tell") & Q(confidence__in=["low", "moderate", "high"])),
                name="opinion_keeps_confidence_apart",
            ),
            models.CheckConstraint(
                condition=~Q(author="") & ~Q(author="machine") & ~Q(because=""),
                name="a_person_opines_with_reasons",
            ),
        ]

    def __str__(self) -> str:
        return f"an opinion on {self.prompt}"


class Dissent(Content):
    """One person's lasting disagreement with a finding, in their words."""

    finding = models.ForeignKey(Finding, models.PROTECT, related_name="dissents")
    author = models.CharField(max_length=40)
    likelihood = models.CharField(max_length=20)
    because = models.TextField()
    recorded_at = models.DateTimeField()

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["finding", "author"], name="dissents_once"),
            models.CheckConstraint(
                condition=~Q(author="") & ~Q(author="machine") & ~Q(because=""),
                name="a_person_dissents_with_reasons",
            ),
        ]

    def __str__(self) -> str:
        return f"dissent from {self.finding_id}"
