"""Applications held against what bears on them: the lines, what one person saw, and what people ruled."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected

ASKS = ("approval", "amendment", "delivery", "")
STANDINGS = ("blocked", "may_be_blocked", "not_recognised", "bears", "nothing")
RULINGS = ("go_on", "refuse", "ask_further")


class Screening(Content):
    """Lines screened together, as true on one day and known on another. Of any reader's answer it says
    nothing: that is read anew for each, and kept for who screened."""

    reference = protected()
    title = models.CharField(max_length=200)
    true_on = models.DateField()
    known_on = models.DateField()
    lines_count = models.PositiveIntegerField()
    made_by = models.CharField(max_length=40)
    made_at = models.DateTimeField(db_index=True)

    seen_as = "arms"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(made_by="") & ~Q(made_by="machine")
                & Q(lines_count__gte=1),
                name="a_person_screens_lines",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.title


class OfScreening(Content):
    """What every record of a screening carries."""

    screening = models.ForeignKey(Screening, models.PROTECT, related_name="+")

    seen_as = "arms"

    class Meta:
        abstract = True


class Line(OfScreening):
    """One application as it was written, each part as it stood in the list."""

    screening = models.ForeignKey(Screening, models.PROTECT, related_name="lines")
    number = models.PositiveIntegerField()
    """Counted within its screening, as in the list."""
    label = models.CharField(max_length=120, default="")
    """What the applicant calls it."""
    recipient = models.CharField(max_length=120, default="")
    unit = models.CharField(max_length=200, default="")
    article = models.CharField(max_length=120, default="")
    licence = models.CharField(max_length=80, default="")
    asks = models.CharField(max_length=12, default="")
    quantity = models.CharField(max_length=40, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["screening", "number"], name="one_line_of_a_screening_a_number"
            ),
            models.CheckConstraint(condition=Q(asks__in=ASKS), name="what_a_line_asks_is_known"),
            models.CheckConstraint(
                condition=~Q(recipient="", unit="", article="", licence=""),
                name="a_line_names_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} of {self.screening_id}"


class Vetting(Content):
    """A name of a unit looked for, as of a day. What was found is not told here: it is its maker's."""

    reference = protected()
    asked = models.CharField(max_length=200)
    """The name as it was typed."""
    state = models.CharField(max_length=120, default="")
    """Only units of this state or party were looked at; empty: all."""
    true_on = models.DateField()
    known_on = models.DateField()
    made_by = models.CharField(max_length=40)
    made_at = models.DateTimeField(db_index=True)

    seen_as = "arms"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(asked="") & ~Q(made_by="") & ~Q(made_by="machine"),
                name="a_person_looks_for_a_name",
            ),
        ]

    def __str__(self) -> str:
        return self.asked


class OfOneReader(Content):
    """What one person saw, kept for them alone: it rests on what they might see, and others may not."""

    made_by = models.CharField(max_length=40)
    opened = models.BooleanField(default=False)

    seen_as = "arms"
    blind_until = ("made_by", "opened")

    class Meta:
        abstract = True


class Answer(OfOneReader):
    """What bore on one line, for who screened it."""

    screening = models.ForeignKey(Screening, models.PROTECT, related_name="+")
    line = models.OneToOneField(Line, models.PROTECT, related_name="answer")
    standing = models.CharField(max_length=16)
    bearings = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(standing__in=STANDINGS), name="standing_of_a_line_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.standing} {self.line_id}"


class Vetted(OfOneReader):
    """One unit that a name could mean, for who looked for it: what was said of it then, by references."""

    vetting = models.ForeignKey(Vetting, models.PROTECT, related_name="found")
    number = models.PositiveIntegerField()
    """The closest first."""
    unit = models.CharField(max_length=12)
    said = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["vetting", "number"], name="one_unit_found_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.unit} in {self.vetting_id}"


class Certificate(OfOneReader):
    """What was checked when: by whom with what sight, against how much, and a hash of every answer.

    Of a screening, or of a name that was looked for.
    """

    screening = models.OneToOneField(
        Screening, models.PROTECT, null=True, related_name="certificate"
    )
    vetting = models.OneToOneField(Vetting, models.PROTECT, null=True, related_name="certificate")
    sees = models.CharField(max_length=12)
    """The marking up to which its maker saw."""
    against = models.JSONField(default=dict)
    """Kind of record → how many it was held against."""
    lists = models.JSONField(default=list)
    """The lists of ineligible units a name was held against, each with how many units were on it."""
    standings = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(screening__isnull=True, vetting__isnull=False)
                | Q(screening__isnull=False, vetting__isnull=True),
                name="a_certificate_is_of_one_check",
            ),
        ]

    def __str__(self) -> str:
        return self.digest


class Ruling(OfScreening):
    """What a person decided on one line, and why; the newest holds, earlier ones stay."""

    line = models.ForeignKey(Line, models.PROTECT, related_name="rulings")
    view = models.CharField(max_length=12)
    because = models.TextField()
    ruled_by = models.CharField(max_length=40)
    ruled_at = models.DateTimeField()
    holds = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(view__in=RULINGS) & ~Q(because="")
                & ~Q(ruled_by="") & ~Q(ruled_by="machine"),
                name="a_person_rules_on_a_line_with_a_reason",
            ),
            models.UniqueConstraint(
                fields=["line"], condition=Q(holds=True), name="one_ruling_holds"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.view} {self.line_id}"
