"""Oversight's own reports, the only thing it writes: verifications, series, questions with answers."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.ledger.models import HistoryRow


class Verification(models.Model):
    """One run over log, history and exhibits. `problems` names what is wrong; empty: nothing."""

    started_at = models.DateTimeField(db_index=True)
    tree_size = models.BigIntegerField()
    root = models.CharField(max_length=64)
    acts = models.BigIntegerField()
    history_rows = models.BigIntegerField()
    exhibits = models.BigIntegerField()
    problems = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d} {len(self.problems)} problems"


class PublishedSeries(models.Model):
    """A series that others publish, as taken in. Public figures: it stands under no marking."""

    name = models.CharField(max_length=120)
    publisher = models.CharField(max_length=200)
    form = models.CharField(max_length=20)
    lines = models.JSONField(default=list)
    """Each period with its terms, its parts, its note and the line it stood on."""
    sha256 = models.CharField(max_length=64)
    imported_at = models.DateTimeField()
    imported_by = models.CharField(max_length=40)
    holds = models.BooleanField(default=True)
    """False: taken in again since, with reasons; the earlier stays on the record."""

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["name"], condition=Q(holds=True), name="one_series_of_a_name_holds"
            ),
            models.CheckConstraint(
                condition=Q(form__in=["carry_over", "layers"]), name="series_form_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Question(Content):
    """What a legislature or another overseer asked, in their words, and the figures chosen for it."""

    reference = protected()
    asked_by = models.CharField(max_length=200)
    received_on = models.DateField()
    words = models.TextField()
    figures = models.JSONField(default=list)
    """Saved queries: which figure, narrowed to what, over which days."""
    taken_at = models.DateTimeField()
    taken_by = models.CharField(max_length=40)

    seen_as = "decision"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(asked_by="") & ~Q(taken_by="machine"),
                name="somebody_asked_in_words",
            )
        ]

    def __str__(self) -> str:
        return self.reference


class Answer(Content):
    """What was answered as of a day: the words, and each figure frozen with the records counted."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="answers")
    number = models.PositiveIntegerField()
    true_on = models.DateField()
    known_on = models.DateField()
    words = models.TextField()
    figures = models.JSONField(default=list)
    answered_at = models.DateTimeField()
    answered_by = models.CharField(max_length=40)

    seen_as = "decision"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["question", "number"], name="answers_are_numbered"),
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(answered_by="") & ~Q(answered_by="machine"),
                name="a_person_answers_in_words",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_id} {self.number}"


class History(HistoryRow):
    """What changed in this room."""

    class Meta(HistoryRow.Meta):
        abstract = False
