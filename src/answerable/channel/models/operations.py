"""Planned operations at the level of policy: no column for a target, a position or a call-sign.

Every text stays a submission until a named person other than its author has confirmed that it holds to
policy; only then does it reach the history.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import protected
from answerable.channel.models.dialogues import OfDialogue
from answerable.channel.models.meetings import A_PERSON, SIDES

CONFIRMED_BY_ANOTHER = (
    Q(state="awaiting", settled_by="", settled_on__isnull=True)
    | Q(state__in=["confirmed", "refused"], settled_on__isnull=False)
    & ~Q(settled_by="") & ~Q(settled_by="machine") & ~Q(settled_by=F("author"))
)  # fmt: skip


class Submission(OfDialogue):
    """A text that a named person confirms, or refuses; refused, its words are gone."""

    author = models.CharField(max_length=40)
    submitted_on = models.DateField()
    state = models.CharField(max_length=10, default="awaiting")
    settled_by = models.CharField(max_length=40, default="")
    settled_on = models.DateField(null=True)
    refusal = models.TextField(default="")

    class Meta:
        abstract = True


class PlannedOperation(Submission):
    """An operation not yet begun, as a matter of dialogue: its name, its area in words, its outcome."""

    reference = protected()
    title = models.CharField(max_length=200)
    area = models.CharField(max_length=200)
    """In words, no narrower than a district."""
    outcome = models.CharField(max_length=20, default="open")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=CONFIRMED_BY_ANOTHER, name="another_person_settles_an_operation"
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=[
                    "open", "went_ahead", "went_ahead_changed", "called_off", "cannot_tell",
                ]),
                name="outcome_of_an_operation_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(author="") & ~Q(author="machine"), name="a_person_submits_an_operation"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.reference


class OperationEntry(Submission):
    """One thing said about a planned operation: a concern, a course of action, an alternative, a view."""

    reference = protected()
    operation = models.ForeignKey(PlannedOperation, models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=20)
    side = models.CharField(max_length=8)
    who = models.CharField(max_length=200)
    """Who says so, by role: of the population at risk, who states it."""
    said_on = models.DateField()
    words = models.TextField()
    language = models.CharField(max_length=8, default="en")
    least = models.PositiveIntegerField(null=True)
    most = models.PositiveIntegerField(null=True)
    """Of the population at risk, as stated."""
    outcome = models.CharField(max_length=20, default="")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=CONFIRMED_BY_ANOTHER, name="another_person_settles_an_entry"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[
                    "concern", "course_of_action", "alternative", "their_view", "expert_follow_up",
                    "taken_into_account", "population", "what_happened",
                ]) & Q(side__in=SIDES) & ~Q(who=""),
                name="an_entry_says_what_and_who",
            ),
            models.CheckConstraint(
                condition=Q(kind="population") & ~Q(least__isnull=True, most__isnull=True)
                | ~Q(kind="population") & Q(least__isnull=True, most__isnull=True),
                name="only_the_population_has_a_figure",
            ),
            models.CheckConstraint(
                condition=Q(least__isnull=True) | Q(most__isnull=True) | Q(most__gte=F("least")),
                name="most_at_risk_is_not_below_least",
            ),
            models.CheckConstraint(
                condition=Q(state="refused", words="") & ~Q(refusal="")
                | ~Q(state="refused") & ~Q(words=""),
                name="refused_words_are_gone",
            ),
            models.CheckConstraint(
                condition=~Q(author="") & ~Q(author="machine"), name="a_person_submits_an_entry"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.reference


class FollowingIncident(OfDialogue):
    """An incident that followed a planned operation: seen with the incident, counted with it."""

    operation = models.ForeignKey(PlannedOperation, models.PROTECT, related_name="followed_by")
    because = models.TextField()
    noted_on = models.DateField()
    recorded_by = models.CharField(max_length=40)
    holds = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(about="") & ~Q(because=""), name="an_incident_follows_for_a_reason"
            ),
            models.UniqueConstraint(
                fields=["operation", "about"], condition=Q(holds=True), name="follows_once"
            ),
            models.CheckConstraint(condition=A_PERSON, name="a_person_says_what_followed"),
        ]

    def __str__(self) -> str:
        return f"{self.about} after {self.operation_id}"
