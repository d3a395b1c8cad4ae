"""Who stands in for whom, and a case on its way to another office: nobody's cases are stranded."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content
from answerable.assessment.models.cases import Case


class Absence(models.Model):
    """Somebody is away from one day to another, both included; a deputy stands in for all their cases."""

    person = models.CharField(max_length=40, db_index=True)
    from_on = models.DateField()
    until_on = models.DateField(db_index=True)
    back_on = models.DateField(null=True)
    """The day they were back after all, before `until_on`; the absence no longer holds on it."""
    deputy = models.CharField(max_length=40, default="")
    """Pseudonym of who stands in for every case that has no deputy of its own; empty: nobody."""
    noted_by = models.CharField(max_length=40)
    noted_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until_on__gte=F("from_on")), name="an_absence_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=~Q(deputy=F("person")), name="nobody_stands_in_for_themselves"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} away {self.from_on} to {self.until_on}"


class Deputy(Content):
    """Who stands in for one case while its holder is away; it comes before the deputy for all."""

    absence = models.ForeignKey(Absence, models.PROTECT, related_name="deputies")
    case = models.ForeignKey(Case, models.PROTECT, related_name="deputies")
    deputy = models.CharField(max_length=40)

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["absence", "case"], name="one_deputy_for_a_case"),
            models.CheckConstraint(condition=~Q(deputy=""), name="a_deputy_is_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.deputy} for {self.case_id}"


class Referral(Content):
    """A case offered to another office. Until it is accepted the sending office stays responsible."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="referrals")
    from_office = models.CharField(max_length=12, db_index=True)
    to_office = models.CharField(max_length=12, db_index=True)
    state = models.CharField(max_length=10, default="sent")
    """sent, accepted, returned or withdrawn."""
    because = models.TextField()
    sent_by = models.CharField(max_length=40)
    sent_at = models.DateTimeField()
    answer = models.TextField(default="")
    answered_by = models.CharField(max_length=40, default="")
    answered_at = models.DateTimeField(null=True)

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=["sent", "accepted", "returned", "withdrawn"]),
                name="referral_state_is_known",
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(state="sent"), name="one_referral_on_its_way"
            ),
            models.CheckConstraint(
                condition=Q(state="sent", answered_by="", answer="")
                | (~Q(state="sent") & ~Q(answered_by="") & ~Q(answer="")),
                name="a_referral_is_answered_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state="accepted") | ~Q(answered_by=F("sent_by")),
                name="nobody_accepts_what_they_sent",
            ),
            models.CheckConstraint(
                condition=~Q(from_office=F("to_office")), name="a_referral_leaves_its_office"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} to {self.to_office}: {self.state}"
