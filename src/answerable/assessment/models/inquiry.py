"""Own inquiry: what the office itself sets out to find out, by whom and by when."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.assessment.models.cases import Case


class InquiryStep(Content):
    """One step of own inquiry: planned, owned and dated; done with a result, or refused with a reason."""

    reference = protected()
    case = models.ForeignKey(Case, models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=24)
    what = models.TextField()
    owner = models.CharField(max_length=40, default="")
    """Pseudonym of the person it falls to; empty where it falls to an office."""
    office = models.CharField(max_length=12, default="")
    due_on = models.DateField(db_index=True)
    planned_by = models.CharField(max_length=40)
    planned_on = models.DateField()
    state = models.CharField(max_length=10, default="planned")
    outcome = models.TextField(default="")
    """What it brought, or why it was refused."""
    late_because = models.TextField(default="")
    """Why an answer was taken down that came when the case was closed; empty for every other."""
    exhibit = models.CharField(max_length=12, default="")
    ended_on = models.DateField(null=True)
    ended_by = models.CharField(max_length=40, default="")

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(
                    kind__in=["interview", "imagery", "fragment_examination", "site_visit",
                              "office_request", "other"]
                ),
                name="kind_of_step_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state="planned", outcome="", ended_on__isnull=True)
                | Q(state__in=["done", "refused"], ended_on__isnull=False) & ~Q(outcome=""),
                name="an_ended_step_says_what_came_of_it",
            ),
            models.CheckConstraint(
                condition=~Q(owner="", office=""), name="a_step_falls_to_somebody"
            ),
            models.CheckConstraint(
                condition=~Q(planned_by="") & ~Q(planned_by="machine") & ~Q(ended_by="machine"),
                name="people_plan_and_end_steps",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}"
