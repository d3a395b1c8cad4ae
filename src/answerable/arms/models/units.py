"""Forces: units in their tree, under dated names, and what is alleged or found of each. No persons."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected

SERVICES = (
    "army", "navy", "air_force", "joint", "police", "border_guard", "intelligence", "reserve",
    "militia", "other", "not_known",
)  # fmt: skip
ECHELONS = (
    "ministry", "command", "corps", "division", "brigade", "regiment", "battalion", "squadron",
    "company", "base", "school", "other", "not_known",
)  # fmt: skip
A_PERSON = ~Q(recorded_by="") & ~Q(recorded_by="machine")
IN_ORDER = Q(from_on__isnull=True) | Q(until_on__isnull=True) | Q(until_on__gte=F("from_on"))


class Unit(Content):
    """A unit of a force. Known by its names and its place in the tree, never by who serves in it."""

    reference = protected()
    state = models.CharField(max_length=120, db_index=True)
    """The state or party whose unit it is."""
    service = models.CharField(max_length=16)
    echelon = models.CharField(max_length=12)
    note = models.TextField(default="")
    disbanded_on = models.DateField(null=True)
    recorded_by = models.CharField(max_length=40)

    seen_as = "arms"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(service__in=SERVICES) & Q(echelon__in=ECHELONS) & ~Q(state=""),
                name="a_unit_is_of_a_force",
            ),
            models.CheckConstraint(condition=A_PERSON, name="a_person_keeps_a_unit"),
        ]

    def __str__(self) -> str:
        return self.reference


class OfUnit(Content):
    """What every record of a unit carries."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    seen_as = "arms"

    class Meta:
        abstract = True


class UnitName(OfUnit):
    """A name of a unit in one script, with the days it bore it and where that stands."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="names")
    number = models.PositiveIntegerField()
    """Counted within its unit."""
    text = models.CharField(max_length=200)
    folded = models.CharField(max_length=240, db_index=True)
    """As it is compared: `rules.names.name_key`."""
    kind = models.CharField(max_length=16)
    language = models.CharField(max_length=8, default="")
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    source = models.CharField(max_length=300)
    recorded_by = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "number"], name="one_name_of_a_unit_a_number"),
            models.CheckConstraint(
                condition=Q(kind__in=["official", "alias", "transliteration", "abbreviation"])
                & ~Q(text="") & ~Q(folded="") & ~Q(source=""),
                name="a_name_of_a_unit_has_its_source",
            ),
            models.CheckConstraint(condition=IN_ORDER, name="a_name_ends_after_it_begins"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.text


class UnitPlace(OfUnit):
    """Under which unit a unit stood, from when to when. Seen by who may see both."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="places")
    under = models.ForeignKey(Unit, models.PROTECT, related_name="below")
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    source = models.CharField(max_length=300)
    recorded_by = models.CharField(max_length=40)

    seen_with = ("under",)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(unit=F("under")) & ~Q(source=""), name="no_unit_is_under_itself"
            ),
            models.CheckConstraint(condition=IN_ORDER, name="a_place_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} under {self.under_id}"


class UnitEntry(OfUnit):
    """One thing said of a unit: alleged or found, never neither, and always to be looked at again."""

    reference = protected()
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=12)
    standing = models.CharField(max_length=8)
    about = models.CharField(max_length=12, default="", db_index=True)
    """The incident or pattern it tells of; seen by who may see that as well."""
    what = models.TextField()
    basis = models.TextField()
    """Who alleges it, or what found it."""
    cites = models.JSONField(default=list)
    """References it rests on: findings, exhibits, publications of ours."""
    happened_on = models.DateField(null=True)
    review_on = models.DateField(db_index=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.TextField(default="")
    recorded_by = models.CharField(max_length=40)
    recorded_at = models.DateTimeField()

    seen_with = ("about",)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind__in=["incident", "pattern", "training", "assistance", "other"])
                & Q(standing__in=["alleged", "found"]) & ~Q(what="") & ~Q(basis=""),
                name="an_entry_is_alleged_or_found",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["incident", "pattern"]) | ~Q(about=""),
                name="an_entry_of_an_incident_names_it",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True, withdrawn_because="")
                | (Q(withdrawn_on__isnull=False) & ~Q(withdrawn_because="")),
                name="an_entry_is_withdrawn_with_a_reason",
            ),
            models.CheckConstraint(condition=A_PERSON, name="a_person_enters_what_is_said_of_a_unit"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.standing} of {self.unit_id}"


class UnitAnswer(OfUnit):
    """What the unit, or who speaks for it, answers to an entry; that it does not answer is one too."""

    entry = models.ForeignKey(UnitEntry, models.PROTECT, related_name="answers")
    about = models.CharField(max_length=12, default="", db_index=True)
    position = models.CharField(max_length=12)
    words = models.TextField(default="")
    language = models.CharField(max_length=8, default="en")
    who = models.CharField(max_length=200)
    """By office."""
    answered_on = models.DateField()
    source = models.CharField(max_length=300)
    recorded_by = models.CharField(max_length=40)

    seen_with = ("about",)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(position__in=["accepts", "in_part", "denies", "inquires", "no_answer"])
                & ~Q(who="")
                & ~Q(source=""),
                name="position_of_a_unit_is_known",
            ),
            models.CheckConstraint(
                condition=Q(position="no_answer") | ~Q(words=""), name="an_answer_has_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position} to {self.entry_id}"


class Ineligible(OfUnit):
    """A unit on a list of those that may receive nothing, from when to when, by whose word and why."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="ineligible")
    number = models.PositiveIntegerField()
    """Counted within its unit."""
    list_name = models.CharField(max_length=120)
    legal_basis = models.CharField(max_length=200)
    from_on = models.DateField(db_index=True)
    until_on = models.DateField(null=True)
    because = models.TextField()
    ended_because = models.TextField(default="")
    recorded_by = models.CharField(max_length=40)
    ended_by = models.CharField(max_length=40, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "number"], name="one_listing_a_number"),
            models.UniqueConstraint(
                fields=["unit", "list_name"], condition=Q(until_on__isnull=True),
                name="listed_once_on_a_list",
            ),
            models.CheckConstraint(
                condition=~Q(list_name="") & ~Q(legal_basis="") & ~Q(because="") & A_PERSON,
                name="a_person_lists_a_unit_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(until_on__isnull=True, ended_because="", ended_by="")
                | (Q(until_on__gte=F("from_on")) & ~Q(ended_because="")
                   & ~Q(ended_by="") & ~Q(ended_by="machine")),
                name="a_person_ends_a_listing_with_a_reason",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.unit_id} on {self.list_name}"
