"""Triage, cases in their stages, findings with signatures, clocks, and what a case waits for."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected
from answerable.incidents.models import Incident
from answerable.ledger.models import HistoryRow

FAMILIES = ("accepted", "not_shown", "cannot_tell", "not_for_this_process")


class Triage(Content):
    """The decision whether a case is opened, on a report or an incident. Negative ones take two."""

    reference = protected()
    subject = models.CharField(max_length=12, db_index=True)
    disposition = models.CharField(max_length=40)
    """A code of the playbook; which answers there are is the procedure's to say."""
    family = models.CharField(max_length=24)
    """The families are fixed, and never summed."""
    because = models.TextField()
    decided_by = models.CharField(max_length=40)
    decided_at = models.DateTimeField(db_index=True)
    seconded_by = models.CharField(max_length=40, default="")
    seconded_at = models.DateTimeField(null=True)
    in_force_on = models.DateField(null=True)
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
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.disposition}"


class Procedure(models.Model):
    """The text of a playbook as cases began under it: running cases keep their version."""

    name = models.CharField(max_length=40)
    version = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64, unique=True)
    text = models.TextField()
    adopted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


class Case(Content):
    """One incident in one playbook's procedure. Seen with its incident (`protected_by`)."""

    reference = protected()
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="cases")
    procedure = models.ForeignKey(Procedure, models.PROTECT, related_name="cases")
    stage = models.CharField(max_length=40, db_index=True)
    stage_since = models.DateField()
    launched_on = models.DateField()
    office = models.CharField(max_length=12, default="", db_index=True)
    """Reference of the office that owns it."""
    holder = models.CharField(max_length=40, default="", db_index=True)
    """Pseudonym of the person who holds it; empty: nobody."""
    held_since = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    met = models.JSONField(default=list)
    """What the higher room has recorded that moves may require: a decision, measures done."""
    version = models.PositiveIntegerField(default=1)

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["incident", "procedure"], name="one_case_per_incident_and_procedure"
            ),
            models.CheckConstraint(
                condition=Q(stage="closed", closed_on__isnull=False)
                | (~Q(stage="closed") & Q(closed_on__isnull=True)),
                name="closed_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class Finding(Content):
    """The answer to one prompt of a case. Likelihood and confidence are kept apart."""

    reference = protected()
    case = models.ForeignKey(Case, models.PROTECT, related_name="findings")
    prompt = models.CharField(max_length=40)
    likelihood = models.CharField(max_length=20)
    """An ICD 203 word, or `cannot_tell`."""
    confidence = models.CharField(max_length=10, default="")
    answer = models.TextField(default="")
    because = models.TextField()
    cites = models.JSONField(default=list)
    """References of statements, exhibits and reports it rests on."""
    not_done = models.TextField(default="")
    """What was not done and why: no interview, no visit."""
    author = models.CharField(max_length=40)
    written_at = models.DateTimeField()
    state = models.CharField(max_length=14, default="draft")
    """draft, signed (one), countersigned (two), withdrawn, replaced."""

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(
                    state__in=["draft", "signed", "countersigned", "withdrawn", "replaced"]
                ),
                name="finding_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(
                    likelihood__in=[
                        "almost_no_chance",
                        "very_unlikely",
                        "unlikely",
                        "roughly_even",
                        "likely",
                        "very_likely",
                        "almost_certain",
                        "cannot_tell",
                    ]
                ),
                name="likelihood_is_icd_203",
            ),
            models.CheckConstraint(
                condition=Q(confidence__in=["", "low", "moderate", "high"]),
                name="confidence_is_known",
            ),
            models.UniqueConstraint(
                fields=["case", "prompt"],
                condition=Q(state__in=["signed", "countersigned"]),
                name="one_standing_finding_per_prompt",
            ),
            models.UniqueConstraint(
                fields=["case", "prompt"], condition=Q(state="draft"), name="one_draft_per_prompt"
            ),
            models.CheckConstraint(
                condition=Q(likelihood="cannot_tell", confidence="")
                | (~Q(likelihood="cannot_tell") & ~Q(confidence="")),
                name="cannot_tell_takes_no_confidence",
            ),
            models.CheckConstraint(
                condition=~Q(author="") & ~Q(author="machine") & ~Q(because=""),
                name="a_person_finds_with_reasons",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.prompt}: {self.likelihood}"


class Signature(Content):
    """A person's name under a finding, once per person."""

    finding = models.ForeignKey(Finding, models.PROTECT, related_name="signatures")
    signer = models.CharField(max_length=40)
    role = models.CharField(max_length=20)
    signed_at = models.DateTimeField()

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["finding", "signer"], name="signed_once_each"),
            models.CheckConstraint(
                condition=~Q(signer="") & ~Q(signer="machine"), name="a_person_signs"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signer} under {self.finding_id}"


class Clock(Content):
    """A clock that runs for a subject: from when, allowed until, and stopped only by the act itself.

    There is no pause column: an extension is a person's act with a reason and an end date.
    """

    subject = models.CharField(max_length=12, db_index=True)
    kind = models.CharField(max_length=30)
    """acknowledge, triage, inquiry, request, or `stage:<code>`."""
    started_on = models.DateField()
    allowed = models.CharField(max_length=40, default="")
    """In words of the playbook: "14 working days", "2 calendar months"."""
    due_on = models.DateField(null=True, db_index=True)
    """Null: the playbook sets no limit; the clock still counts."""
    first_due_on = models.DateField(null=True)
    """As the playbook set it, before anybody gave it longer."""
    stopped_on = models.DateField(null=True)
    extended_because = models.TextField(default="")
    extended_by = models.CharField(max_length=40, default="")

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subject", "kind"],
                condition=Q(stopped_on__isnull=True),
                name="one_running_clock_of_a_kind",
            ),
            models.CheckConstraint(
                condition=Q(extended_by="") | ~Q(extended_because="") & ~Q(extended_by="machine"),
                name="a_person_extends_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.kind}"


class Waiting(Content):
    """What a case waits for: whom, why, since when. It never stops a clock."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="waits")
    on_kind = models.CharField(max_length=10)
    """partner, office, person or nobody."""
    on_whom = models.CharField(max_length=120)
    why = models.TextField()
    since_on = models.DateField()
    ended_on = models.DateField(null=True)

    seen_as = "case"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(on_kind__in=["partner", "office", "person", "nobody"]),
                name="waiting_on_is_known",
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(ended_on__isnull=True), name="one_wait_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} on {self.on_whom}"


class History(HistoryRow):
    """What changed in this room: triage, stage moves, findings, holders, waits."""

    class Meta(HistoryRow.Meta):
        abstract = False
