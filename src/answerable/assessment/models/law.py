"""The law view: apart from every finding, on one incident or on a situation as a whole."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected


class LawView(Content):
    """What legal advisers hold of an incident or a situation, principle by principle.

    `protected_by` is what it is about. Nothing waits for it, and no finding follows from it.
    """

    reference = protected()
    subject = models.CharField(max_length=12, db_index=True)
    points = models.JSONField(default=list)
    """`{"principle": "distinction", "view": "possible", "because": …}`, a principle once."""
    because = models.TextField()
    cites = models.JSONField(default=list)
    author = models.CharField(max_length=40)
    written_at = models.DateTimeField()
    countersigned_by = models.CharField(max_length=40, default="")
    countersigned_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, default="written")
    """`written` by one, `standing` when another has signed, `withdrawn` or `replaced`."""

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["written", "standing", "withdrawn", "replaced"]),
                name="state_of_a_law_view_is_known",
            ),
            models.UniqueConstraint(
                fields=["subject"], condition=Q(state="standing"), name="one_law_view_stands"
            ),
            models.UniqueConstraint(
                fields=["subject"], condition=Q(state="written"), name="one_law_view_awaits"
            ),
            models.CheckConstraint(
                condition=~Q(state="standing") | ~Q(countersigned_by=""),
                name="a_standing_law_view_has_two_names",
            ),
            models.CheckConstraint(
                condition=~Q(author=models.F("countersigned_by")), name="nobody_countersigns_alone"
            ),
            models.CheckConstraint(
                condition=~Q(author="") & ~Q(author="machine") & ~Q(because=""),
                name="a_person_views_law_with_reasons",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} on {self.subject}"
