"""How reports and incidents stand to each other: proposed by the machine, judged by people."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected
from answerable.incidents.models.incidents import Incident
from answerable.incidents.models.statements import PERSON_DECIDED
from answerable.intake.models import Report


class Kinship(Content):
    """How two reports stand to each other, as the machine proposes it, with reasons.

    `protected_by` is the first report; a query must hold the second to the reader's sight as well.
    """

    first = models.ForeignKey(Report, models.PROTECT, related_name="kin_first")
    second = models.ForeignKey(Report, models.PROTECT, related_name="kin_second")
    relation = models.CharField(max_length=16)
    score = models.FloatField()
    reasons = models.JSONField(default=list)
    contradictions = models.JSONField(default=list)
    state = models.CharField(max_length=10, default="proposed")
    settled_by = models.CharField(max_length=40, default="")

    seen_as = "report"
    seen_with = ("second",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["first", "second"], name="kinship_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="kinship_is_ordered"),
            models.CheckConstraint(condition=PERSON_DECIDED, name="a_person_settles_a_kinship"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} {self.relation} {self.second_id}"


class Proposal(Content):
    """The machine's suggestion that a report tells an incident. Seen with its report."""

    reference = protected()
    report = models.ForeignKey(Report, models.PROTECT, related_name="proposals")
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="proposals")
    score = models.FloatField()
    reasons = models.JSONField(default=list)
    via = models.CharField(max_length=12, default="")
    """The kin report it rests on; empty when the report's own words fit. Seen only with that report,
    so that a hidden report proposes nothing to those who may not see it."""
    state = models.CharField(max_length=10, default="proposed")
    settled_by = models.CharField(max_length=40, default="")

    seen_as = "report"
    seen_with = ("incident", "via")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "incident", "via"], name="proposed_once"),
            models.CheckConstraint(condition=PERSON_DECIDED, name="a_person_settles_a_proposal"),
        ]

    def __str__(self) -> str:
        return self.reference


class Judgement(Content):
    """A person's same / different / unsure about two records. Undone by another, never deleted.

    `left` is a report or an incident, `right` an incident; both are references. One judgement on a
    pair holds; withdrawing it brings back the one before. `protected_by` is `left`; a query must
    hold `right` to the reader's sight as well.
    """

    reference = protected()
    left = models.CharField(max_length=12, db_index=True)
    right = models.CharField(max_length=12, db_index=True)
    verdict = models.CharField(max_length=10)
    because = models.TextField()
    judged_by = models.CharField(max_length=40)
    judged_at = models.DateTimeField(db_index=True)
    holds = models.BooleanField(default=True)
    statements = models.JSONField(default=list)
    """References of the statements of the report that tell this incident; empty: all of them."""
    undoes = models.ForeignKey("self", models.PROTECT, null=True, related_name="undone_by")

    seen_as = "report"
    seen_with = ("right",)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(verdict__in=["same", "different", "unsure", "withdrawn"]),
                name="verdict_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(judged_by="") & ~Q(judged_by="machine"), name="a_person_judges"
            ),
            models.UniqueConstraint(
                fields=["left", "right"], condition=Q(holds=True), name="one_judgement_holds"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.left} {self.verdict} {self.right}"
