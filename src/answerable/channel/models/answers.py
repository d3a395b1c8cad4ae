"""Answers, one per question and telling, as given; and, apart from them, our view of each."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import protected
from answerable.channel.models.dialogues import OfDialogue
from answerable.channel.models.requests import Question

POSITIONS = (
    "additional_information", "admitted_mistake", "denied_involvement", "under_review",
    "incomplete", "asserted_lawful_target", "refused", "no_reply",
)  # fmt: skip


class Answer(OfDialogue):
    """What a counterpart answered to one question, in its words. Silence is recorded as one too."""

    reference = protected()
    question = models.ForeignKey(Question, models.PROTECT, related_name="answers")
    given_on = models.DateField(db_index=True)
    form = models.CharField(max_length=16)
    """`oral`, `written`, `public_statement`; `silence` where nothing came."""
    completeness = models.CharField(max_length=8)
    """`full`, `partial`, or `none` where nothing of what was asked was told."""
    position = models.CharField(max_length=24)
    killed = models.JSONField(null=True)
    """`[least, most]` conceded, either end null when not said; None: no figure given."""
    injured = models.JSONField(null=True)
    happened_on = models.CharField(max_length=60, default="")
    """The day the answer gives for what happened, in EDTF; empty: none given."""
    text = models.TextField()
    """The words themselves, or for an oral answer the note taken of them."""
    language = models.CharField(max_length=8, default="en")
    translation = models.TextField(default="")
    given_by = models.CharField(max_length=200, default="")
    """Who gave it, by role."""
    cites = models.JSONField(default=list)
    """The evidence it names: references of exhibits, or words."""
    exhibit = models.CharField(max_length=12, default="")
    """The letter, minute or published statement it stands in."""
    meeting = models.CharField(max_length=12, default="")
    door = models.CharField(max_length=12, default="")
    """The door of ours it came in by; `counterpart` when they wrote it themselves."""
    superseded_by = models.ForeignKey("self", models.PROTECT, null=True, related_name="replaces")
    recorded_by = models.CharField(max_length=40)
    recorded_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(form__in=["oral", "written", "public_statement", "silence"]),
                name="form_of_an_answer_is_known",
            ),
            models.CheckConstraint(
                condition=Q(completeness__in=["full", "partial", "none"]),
                name="completeness_is_known",
            ),
            models.CheckConstraint(condition=Q(position__in=POSITIONS), name="position_is_known"),
            models.CheckConstraint(
                condition=Q(form="silence", position="no_reply", completeness="none", text="")
                | ~Q(form="silence") & ~Q(position="no_reply") & ~Q(text=""),
                name="silence_has_no_words_and_only_silence",
            ),
            models.CheckConstraint(
                condition=~Q(superseded_by=F("id")), name="no_answer_supersedes_itself"
            ),
            models.CheckConstraint(
                condition=~Q(recorded_by="") & ~Q(recorded_by="machine"),
                name="a_person_records_an_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} to {self.question_id}"


class AnswerView(OfDialogue):
    """Our view of an answer, apart from it: does it answer what was asked, and on what evidence?"""

    answer = models.ForeignKey(Answer, models.PROTECT, related_name="views")
    responsive = models.CharField(max_length=12)
    evidenced = models.CharField(max_length=12)
    because = models.TextField()
    author = models.CharField(max_length=40)
    viewed_on = models.DateField()
    holds = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(responsive__in=["yes", "in_part", "no", "cannot_tell"])
                & Q(evidenced__in=["yes", "in_part", "no", "cannot_tell"]),
                name="view_of_an_answer_is_known",
            ),
            models.UniqueConstraint(
                fields=["answer"], condition=Q(holds=True), name="one_view_of_an_answer_holds"
            ),
            models.CheckConstraint(
                condition=~Q(author="") & ~Q(author="machine") & ~Q(because=""),
                name="a_person_views_an_answer_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"view of {self.answer_id}"
