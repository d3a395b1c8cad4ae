"""Triage: the decision whether a case is opened, and what opened it again."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected

FAMILIES = ("accepted", "not_shown", "cannot_tell", "not_for_this_process")


class Triage(Content):
    """The decision whether a case is opened, on a report or an incident. Negative ones take two."""

    reference = protected()
    subject = models.CharField(max_length=12, db_index=True)
    disposition = models.CharField(max_length=40)
    """A code of the playbook; which answers there are is the procedure's to say."""
    family = models.CharField(max_length=24)
    """The families are fixed, and never summed."""
    procedure = models.CharField(max_length=40)
    procedure_version = models.CharField(max_length=20)
    """Under which text it was decided: what an answer means, its procedure says."""
    because = models.TextField()
    decided_by = models.CharField(max_length=40)
    decided_at = models.DateTimeField(db_index=True)
    seconded_by = models.CharField(max_length=40, default="")
    seconded_at = models.DateTimeField(null=True)
    in_force_on = models.DateField(null=True)
    until_on = models.DateField(null=True, db_index=True)
    """On this day a hold comes back to the queue; nothing else has one."""
    state = models.CharField(max_length=10, default="in_force")
    """`awaiting` a second person, `in_force`, or `superseded`."""

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(family__in=FAMILIES), name="family_is_known"),
            models.CheckConstraint(
                condition=Q(family="accepted") | ~Q(state="in_force") | ~Q(seconded_by=""),
                name="turning_away_takes_two",
            ),
            models.UniqueConstraint(
                fields=["subject"],
                condition=Q(state__in=["awaiting", "in_force"]),
                name="one_triage_stands",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["awaiting", "in_force", "superseded"]),
                name="triage_state_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(decided_by=models.F("seconded_by")),
                name="the_second_is_another_person",
            ),
            models.CheckConstraint(
                condition=~Q(decided_by="") & ~Q(decided_by="machine") & ~Q(because=""),
                name="a_person_triages_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(disposition="on_hold", until_on__isnull=False)
                | (~Q(disposition="on_hold") & Q(until_on__isnull=True)),
                name="a_hold_and_nothing_else_has_an_end",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.disposition}"


class Reopening(Content):
    """New information on a closed case, or a report or incident turned away: it opened it again, or a
    person weighed it and said why it changes nothing."""

    subject = models.CharField(max_length=12, db_index=True)
    news = models.JSONField(default=list)
    """References of the reports, statements and exhibits that are new."""
    what_is_new = models.TextField()
    because = models.TextField()
    opens = models.BooleanField(default=True)
    """False: weighed, and nothing was opened."""
    state = models.CharField(max_length=10, default="in_force")
    """`awaiting` a second person, `in_force`, or `superseded`: only what opens nothing awaits one."""
    reopened_by = models.CharField(max_length=40)
    reopened_at = models.DateTimeField(db_index=True)
    seconded_by = models.CharField(max_length=40, default="")
    seconded_at = models.DateTimeField(null=True)

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(reopened_by="")
                & ~Q(reopened_by="machine")
                & ~Q(because="")
                & ~Q(what_is_new=""),
                name="a_person_reopens_and_says_what_is_new",
            ),
            models.CheckConstraint(condition=~Q(news=[]), name="reopening_cites_what_is_new"),
            models.CheckConstraint(
                condition=Q(opens=True, state="in_force")
                | Q(opens=False, state__in=["awaiting", "in_force", "superseded"]),
                name="only_what_opens_nothing_awaits_a_second",
            ),
            models.CheckConstraint(
                condition=Q(opens=True)
                | ~Q(state="in_force")
                | ~Q(subject__startswith="c-")
                | ~Q(seconded_by=""),
                name="news_of_a_closed_case_is_set_aside_by_two",
            ),
            models.CheckConstraint(
                condition=~Q(reopened_by=models.F("seconded_by")),
                name="nobody_sets_news_aside_alone",
            ),
            models.UniqueConstraint(
                fields=["subject"], condition=Q(state="awaiting"), name="one_weighing_awaits"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} opened again"
