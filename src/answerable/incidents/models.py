"""Situations, incidents, the statements about them, and the judgements that join reports to them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected
from answerable.intake.models import Report, ReportText
from answerable.ledger.models import HistoryRow

STATES = ("proposed", "accepted", "set_aside")
PERSON_DECIDED = Q(state="proposed") | (~Q(settled_by="") & ~Q(settled_by="machine"))
"""No row passes "proposed" without a person: the machine's pseudonym is refused by the database."""


class Situation(Content):
    """A conflict or operation: its dates, recipient states, and claimants' running totals."""

    reference = protected()
    name = models.CharField(max_length=200)
    began_on = models.CharField(max_length=30, default="")
    ended_on = models.CharField(max_length=30, default="")
    recipient_states = models.JSONField(default=list)
    description = models.TextField(default="")

    seen_as = "incident"

    def __str__(self) -> str:
        return self.name


class Place(Content):
    """Where, as precisely as known: words always, coordinates only when somebody fixed them."""

    words = models.CharField(max_length=200)
    country = models.CharField(max_length=80, default="")
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    precision = models.CharField(max_length=30, default="unknown")
    fixed_by = models.CharField(max_length=40, default="")

    seen_as = "incident"

    def __str__(self) -> str:
        return self.words


class Incident(Content):
    """Harm at a place and time, told by one or more reports. Ranges are derived, never typed."""

    reference = protected()
    title = models.CharField(max_length=200)
    situation = models.ForeignKey(Situation, models.PROTECT, null=True, related_name="incidents")
    recipient_states = models.JSONField(default=list)
    happened_on = models.CharField(max_length=40, default="")
    """EDTF, with its precision."""
    earliest_on = models.DateField(null=True, db_index=True)
    latest_on = models.DateField(null=True)
    """The first and last day `happened_on` may mean; null where it leaves the year open."""
    part_of_day = models.CharField(max_length=12, default="unknown")
    place = models.ForeignKey(Place, models.PROTECT, null=True)
    description = models.TextField(default="")
    object_hit = models.CharField(max_length=60, default="")
    """By its original use."""
    manner = models.CharField(max_length=30, default="unknown")
    grading = models.CharField(max_length=12, default="")
    strike_status = models.CharField(max_length=24, default="")
    belligerent_position = models.CharField(max_length=32, default="not-yet-assessed")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="absorbed")
    version = models.PositiveIntegerField(default=1)
    first_received_at = models.DateTimeField(db_index=True)
    """Receipt of the first report that tells it: ages run from here."""
    created_at = models.DateTimeField()

    seen_as = "incident"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(
                    grading__in=["", "confirmed", "fair", "weak", "contested", "discounted"]
                ),
                name="grading_is_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    strike_status__in=[
                        "",
                        "declared_strike",
                        "likely_strike",
                        "contested_strike",
                        "single_source_claim",
                    ]
                ),
                name="strike_status_is_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    belligerent_position__in=[
                        "not-yet-assessed",
                        "non-credible-unsubstantiated",
                        "credible-substantiated",
                        "duplicate",
                    ]
                ),
                name="belligerent_position_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Statement(Content):
    """One thing a report says, with its words. Seen with its report (`protected_by`)."""

    reference = protected()
    report = models.ForeignKey(Report, models.PROTECT, related_name="statements")
    text = models.ForeignKey(ReportText, models.PROTECT, related_name="statements")
    order = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    kind = models.CharField(max_length=12)
    scope = models.CharField(max_length=16, default="incident")
    frame = models.CharField(max_length=12, default="main")
    modality = models.CharField(max_length=16, default="asserted")
    dealing = models.CharField(max_length=30, default="")
    group = models.CharField(max_length=16, default="unknown")
    killed_least = models.IntegerField(null=True)
    killed_most = models.IntegerField(null=True)
    injured_least = models.IntegerField(null=True)
    injured_most = models.IntegerField(null=True)
    missing_least = models.IntegerField(null=True)
    missing_most = models.IntegerField(null=True)
    displaced_least = models.IntegerField(null=True)
    displaced_most = models.IntegerField(null=True)
    date = models.CharField(max_length=40, default="")
    place_words = models.CharField(max_length=200, default="")
    weapon = models.CharField(max_length=200, default="")
    actor = models.CharField(max_length=200, default="")
    claimant = models.CharField(max_length=200, default="")
    """Who says so, nearest to the fact: the first link of the attribution chain."""
    origin_name = models.CharField(max_length=200, default="")
    full = models.JSONField(default=dict)
    """The statement as read, every field of `reading.Statement`."""
    maker = models.CharField(max_length=60)
    """Which reader and version, or the pseudonym of the person who typed it."""
    state = models.CharField(max_length=10, default="proposed")
    settled_by = models.CharField(max_length=40, default="")
    settled_at = models.DateTimeField(null=True)
    because = models.TextField(default="")
    is_current = models.BooleanField(default=True)
    """False: a newer reading of the report replaced it before anybody settled it."""
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="corrections")

    seen_as = "report"

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["report", "state"], name="statement_of_report"),
            models.Index(fields=["scope", "state"], name="statement_by_scope"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="statement_state_is_known"),
            models.CheckConstraint(condition=PERSON_DECIDED, name="a_person_settles_a_statement"),
            models.CheckConstraint(
                condition=Q(start__lt=F("end")) & ~Q(quote=""), name="a_statement_has_its_words"
            ),
            models.UniqueConstraint(fields=["text", "order"], name="statement_order_once"),
        ]

    def __str__(self) -> str:
        return self.quote[:60]


class Key(models.Model):
    """The index linking looks candidates up in: one row per blocking key of a report."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="keys")
    key = models.CharField(max_length=80, db_index=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "key"], name="key_once_per_report")
        ]

    def __str__(self) -> str:
        return self.key


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


class Narrowing(Content):
    """A person's narrower range for one figure of an incident, with the reason; the newest holds."""

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="narrowings")
    figure = models.CharField(max_length=10)
    least = models.IntegerField(null=True)
    most = models.IntegerField(null=True)
    because = models.TextField()
    made_by = models.CharField(max_length=40)
    made_at = models.DateTimeField()
    holds = models.BooleanField(default=True)

    seen_as = "incident"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["incident", "figure"], condition=Q(holds=True), name="one_narrowing_holds"
            ),
            models.CheckConstraint(
                condition=~Q(made_by="") & ~Q(made_by="machine") & ~Q(because=""),
                name="a_person_narrows_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} {self.figure}"


class History(HistoryRow):
    """What changed in this room: an incident's versions, statements settled, links judged."""

    class Meta(HistoryRow.Meta):
        abstract = False
