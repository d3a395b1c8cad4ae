"""The partner's own inquiry into an incident: where it stands and what came of it, apart from answers."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import protected
from answerable.channel.models.dialogues import OfDialogue

THEIR_STAGES = (
    "initial_examination", "fact_finding_assessment", "advocate_general_decision",
    "criminal_investigation", "appeal",
)  # fmt: skip
THEIR_OUTCOMES = (
    "no_action", "lessons_learned", "disciplinary", "criminal_charge", "compensation", "unknown",
)  # fmt: skip


class PartnerInquiry(OfDialogue):
    """One inquiry of theirs: the body that holds it, its stage as they say, the day they promised."""

    reference = protected()
    body = models.CharField(max_length=200)
    stage = models.CharField(max_length=28)
    outcome = models.CharField(max_length=16, default="")
    opened_on = models.DateField()
    promised_on = models.DateField(null=True)
    """The day by which they last promised a result."""
    ended_on = models.DateField(null=True)
    recorded_by = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(stage__in=THEIR_STAGES), name="their_stage_is_known"
            ),
            models.CheckConstraint(
                condition=Q(outcome="", ended_on__isnull=True)
                | Q(outcome__in=THEIR_OUTCOMES, ended_on__isnull=False),
                name="an_outcome_has_its_day",
            ),
            models.CheckConstraint(
                condition=~Q(about="") & ~Q(recorded_by="") & ~Q(recorded_by="machine"),
                name="a_person_records_an_inquiry_into_something",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class InquiryTurn(OfDialogue):
    """One thing we were told of an inquiry: a stage, a promised day, an outcome. Only ever added."""

    inquiry = models.ForeignKey(PartnerInquiry, models.PROTECT, related_name="turns")
    number = models.PositiveIntegerField()
    stage = models.CharField(max_length=28)
    outcome = models.CharField(max_length=16, default="")
    promised_on = models.DateField(null=True)
    turned_on = models.DateField()
    told_by = models.CharField(max_length=200)
    """Who told us, by role, or where it was published."""
    answer = models.CharField(max_length=12, default="")
    """The answer it was told in."""
    note = models.TextField(default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inquiry", "number"], name="one_turn_a_number"),
            models.CheckConstraint(
                condition=Q(stage__in=THEIR_STAGES) & Q(outcome__in=["", *THEIR_OUTCOMES]),
                name="turn_of_an_inquiry_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"turn {self.number} of {self.inquiry_id}"
