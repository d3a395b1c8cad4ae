"""Saved questions over incidents, and the incidents people added to them or left out, with reasons."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.incidents.models.incidents import Incident


class Pattern(Content):
    """A saved question. Which incidents it finds is derived anew for each reader, never stored."""

    reference = protected()
    title = models.CharField(max_length=200)
    question = models.JSONField(default=dict)
    """The conditions as data: `incidents.rules.patterns.from_json` reads them."""
    because = models.TextField()
    """Why it was saved."""
    saved_by = models.CharField(max_length=40)
    saved_at = models.DateTimeField(db_index=True)
    version = models.PositiveIntegerField(default=1)

    seen_as = "incident"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(saved_by="") & ~Q(saved_by="machine") & ~Q(because=""),
                name="a_person_saves_a_pattern_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Inclusion(Content):
    """A person's judgement that an incident belongs to a pattern, or does not, whatever it asks.

    `protected_by` is the pattern; it is seen only by who sees the incident too.
    """

    pattern = models.ForeignKey(Pattern, models.PROTECT, related_name="inclusions")
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="inclusions")
    verdict = models.CharField(max_length=10)
    because = models.TextField()
    judged_by = models.CharField(max_length=40)
    judged_at = models.DateTimeField()
    holds = models.BooleanField(default=True)

    seen_as = "incident"
    seen_with = ("incident",)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(verdict__in=["added", "left_out", "withdrawn"]),
                name="inclusion_verdict_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(judged_by="") & ~Q(judged_by="machine") & ~Q(because=""),
                name="a_person_includes_with_a_reason",
            ),
            models.UniqueConstraint(
                fields=["pattern", "incident"],
                condition=Q(holds=True),
                name="one_inclusion_holds",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} {self.verdict} {self.pattern_id}"
