"""What is to be done: plans of measures, clearances by office, decisions with every vote."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.assessment.models import Case
from answerable.ledger.models import HistoryRow


class Plan(Content):
    """A set of measures proposed on a case; or "no action", which is a plan like any other."""

    reference = protected()
    case = models.ForeignKey(Case, models.PROTECT, related_name="plans")
    summary = models.TextField()
    no_action = models.BooleanField(default=False)
    because = models.TextField()
    asked = models.JSONField(default=list)
    """References of the offices asked to clear it. One that stays silent stops nothing."""
    proposed_by = models.CharField(max_length=40)
    proposed_at = models.DateTimeField()
    state = models.CharField(max_length=12, default="proposed")
    """proposed, decided, or replaced."""

    seen_as = "decision"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "decided", "replaced"]),
                name="plan_state_is_known",
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(state="proposed"), name="one_open_plan_per_case"
            ),
        ]

    def __str__(self) -> str:
        return self.summary[:60]


class Measure(Content):
    """What is done as a result: target, owner, due day, legal basis, expected effect."""

    reference = protected()
    plan = models.ForeignKey(Plan, models.PROTECT, related_name="measures")
    kind = models.CharField(max_length=40)
    target = models.CharField(max_length=200)
    owner = models.CharField(max_length=120)
    due_on = models.DateField()
    legal_basis = models.CharField(max_length=200, default="")
    expected_effect = models.TextField()
    covers = models.JSONField(default=dict)
    """What it puts into the register of restrictions: parts by name, `from`, `until`, `as_case`."""
    state = models.CharField(max_length=12, default="proposed")
    """proposed, decided, carried_out, refused."""
    carried_out_on = models.DateField(null=True)
    evidence = models.TextField(default="")

    seen_as = "decision"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "decided", "carried_out", "refused"]),
                name="measure_state_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(state="carried_out") | Q(carried_out_on__isnull=False),
                name="carried_out_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.target}"


class Clearance(Content):
    """An office's view of a plan: clear, clear with comment, or object with reason."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="clearances")
    office = models.CharField(max_length=12)
    view = models.CharField(max_length=20)
    because = models.TextField()
    given_by = models.CharField(max_length=40)
    given_at = models.DateTimeField()
    holds = models.BooleanField(default=True)

    seen_as = "decision"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(view__in=["clear", "clear_with_comment", "object"]),
                name="clearance_view_is_known",
            ),
            models.UniqueConstraint(
                fields=["plan", "office"], condition=Q(holds=True), name="one_view_per_office"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office} {self.view}"


class Decision(Content):
    """What was decided on a plan, under which rule, with which reasons, to be reviewed when."""

    reference = protected()
    case = models.ForeignKey(Case, models.PROTECT, related_name="decisions")
    plan = models.OneToOneField(Plan, models.PROTECT, related_name="decision")
    rule = models.CharField(max_length=30)
    outcome = models.CharField(max_length=20, default="open")
    """open, adopted, no_action, rejected, withdrawn."""
    question = models.TextField(default="")
    """What is decided, as a sentence; empty: whether the plan is adopted."""
    because = models.TextField(default="")
    yielded = models.JSONField(default=dict)
    """What the rule came to when it was decided: a sentence as template and values."""
    review_on = models.DateField(null=True)
    effect = models.TextField(default="")
    """What the review found; empty until it was made."""
    reviewed_on = models.DateField(null=True)
    reviewed_by = models.CharField(max_length=40, default="")
    opened_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_on = models.DateField(null=True)
    """The day it holds from."""
    decided_by = models.CharField(max_length=40, default="")
    reconsidered_at = models.DateTimeField(null=True)
    """When new information opened the question again; what was decided then stays as it was."""
    reconsidered_by = models.CharField(max_length=40, default="")
    reconsidered_because = models.TextField(default="")

    seen_as = "decision"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(reconsidered_at__isnull=True, reconsidered_by="")
                | (Q(reconsidered_at__isnull=False) & ~Q(reconsidered_by="")
                   & ~Q(reconsidered_because="") & Q(outcome__in=["adopted", "no_action"])),
                name="a_person_reconsiders_what_was_decided",
            ),
            models.CheckConstraint(
                condition=Q(
                    outcome__in=["open", "adopted", "no_action", "rejected", "withdrawn"]
                ),
                name="decision_outcome_is_known",
            ),
            models.CheckConstraint(
                condition=Q(outcome="open")
                | (~Q(because="") & ~Q(decided_by="") & ~Q(decided_by="machine")
                   & Q(decided_at__isnull=False)
                   & (Q(outcome="withdrawn") | Q(review_on__isnull=False))),
                name="a_person_decides_with_reason_and_review",
            ),
            models.CheckConstraint(
                condition=Q(effect="", reviewed_on__isnull=True)
                | (~Q(effect="") & Q(reviewed_on__isnull=False) & ~Q(outcome="open")),
                name="an_effect_is_reviewed_after_the_decision",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.reference} {self.outcome}"


class Vote(Content):
    """One voter's view, the newest holds; earlier ones stay on the record."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="votes")
    voter = models.CharField(max_length=40)
    office = models.CharField(max_length=12, default="")
    view = models.CharField(max_length=10)
    because = models.TextField()
    cast_at = models.DateTimeField()
    holds = models.BooleanField(default=True)

    seen_as = "decision"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(view__in=["for", "against", "abstain"]), name="vote_is_known"
            ),
            models.UniqueConstraint(
                fields=["decision", "voter"], condition=Q(holds=True), name="one_vote_each"
            ),
            models.CheckConstraint(
                condition=~Q(voter="") & ~Q(voter="machine"), name="a_person_votes"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.voter} {self.view}"


class Dissent(Content):
    """A dissenting opinion on a decision that was taken: a record of its own, never changed."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="dissents")
    author = models.CharField(max_length=40)
    office = models.CharField(max_length=12, default="")
    """The office it is given for; empty: in the author's own name."""
    because = models.TextField()
    given_at = models.DateTimeField()

    seen_as = "decision"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(author="") & ~Q(author="machine") & ~Q(because=""),
                name="a_person_dissents_from_a_decision",
            )
        ]

    def __str__(self) -> str:
        return f"{self.author} dissents from {self.decision_id}"


class History(HistoryRow):
    """What changed in this room: plans, clearances, votes, decisions, measures."""

    seen_as = "decision"
    """The second wall shows these rows to readers of decisions only."""

    class Meta(HistoryRow.Meta):
        abstract = False
