"""What is supplied: munitions and platforms, under every name they go by; who makes, who holds them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from answerable.accounts.models import Content, protected

KINDS = (
    "bomb", "guidance_kit", "guided_bomb", "missile", "rocket", "artillery_round", "mortar_round",
    "tank_round", "cannon_round", "submunition", "grenade", "mine", "small_arms", "fuze", "drone",
    "loitering_munition", "combat_aircraft", "helicopter", "other_aircraft", "armoured_vehicle",
    "vehicle", "artillery_piece", "launcher", "air_defence", "ship", "sensor", "engine", "other",
)  # fmt: skip
GUIDANCES = (
    "none", "laser", "satellite", "laser_and_satellite", "radar", "infrared", "television",
    "wire", "command", "anti_radiation", "inertial", "crew", "remote", "several", "not_known",
)  # fmt: skip
DELIVERIES = (
    "air_dropped", "air_launched", "ground_launched", "ship_launched", "hand_carried", "emplaced",
    "own_power", "fitted", "several", "not_known",
)  # fmt: skip


class Article(Content):
    """A munition or platform as one thing, whatever a report, a register or a plate calls it."""

    reference = protected()
    designation = models.CharField(max_length=120)
    key = models.CharField(max_length=120, db_index=True)
    """The designation in its comparing form."""
    name = models.CharField(max_length=200, default="")
    """What it is called besides, in plain words."""
    kind = models.CharField(max_length=24, db_index=True)
    family = models.CharField(max_length=60, default="", db_index=True)
    """Articles of one family can be told apart only by more than a fragment; empty: its own."""
    guidance = models.CharField(max_length=24, default="not_known")
    delivery = models.CharField(max_length=20, default="not_known")
    mass_least = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    mass_most = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    """Kilograms of the whole; null: not known."""
    warhead_least = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    warhead_most = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    classes = models.JSONField(default=list)
    """`{"taxonomy": name of a published one, "class": its word}`."""
    control = models.JSONField(default=list)
    """`{"list": name of a control list, "entry": its number}`."""
    fragments = models.TextField(default="")
    """What is typically left of it."""
    note = models.TextField(default="")
    source = models.CharField(max_length=500)
    """Where all this stands; nothing is entered that has none."""
    register = models.CharField(max_length=12, default="", db_index=True)
    """The register or catalogue it came with; empty: entered by hand."""
    recorded_by = models.CharField(max_length=40)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    """The article this is the same as, for as long as that is said; null: itself."""

    seen_as = "arms"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(merged_into=F("id")), name="no_article_is_merged_into_itself"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=KINDS) & Q(guidance__in=GUIDANCES)
                & Q(delivery__in=DELIVERIES),
                name="kind_of_an_article_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(designation="") & ~Q(source="") & ~Q(recorded_by=""),
                name="an_article_has_its_designation_and_source",
            ),
            models.CheckConstraint(
                condition=Q(mass_least__isnull=True) | Q(mass_most__isnull=True)
                | Q(mass_most__gte=F("mass_least")),
                name="most_mass_is_not_below_least",
            ),
            models.CheckConstraint(
                condition=Q(warhead_least__isnull=True) | Q(warhead_most__isnull=True)
                | Q(warhead_most__gte=F("warhead_least")),
                name="most_warhead_is_not_below_least",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.designation


class OfArticle(Content):
    """What is told of one article: seen by who sees the article."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="%(class)ss")

    seen_as = "arms"
    seen_with: ClassVar[tuple[str, ...]] = ("article",)

    class Meta:
        abstract = True


class Alias(OfArticle):
    """Another name of an article: a spelling, a nickname, another script, a stock number."""

    text = models.CharField(max_length=120)
    key = models.CharField(max_length=120, db_index=True)
    script = models.CharField(max_length=4, default="Latn")
    """ISO 15924: Latn, Arab, Hebr, Cyrl …"""
    source = models.CharField(max_length=500)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["article", "text"], name="an_alias_is_told_once"),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(source=""), name="an_alias_has_its_source"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Maker(OfArticle):
    """Who makes or made an article, where, under which CAGE code."""

    name = models.CharField(max_length=200)
    country = models.CharField(max_length=120, default="")
    cage = models.CharField(max_length=5, default="", db_index=True)
    under_licence = models.BooleanField(default=False)
    """Made under licence of another maker."""
    from_year = models.PositiveSmallIntegerField(null=True)
    until_year = models.PositiveSmallIntegerField(null=True)
    source = models.CharField(max_length=500)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(source=""), name="a_maker_has_its_source"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Holder(OfArticle):
    """A force known to hold an article, and how many where somebody says."""

    state = models.CharField(max_length=120)
    state_key = models.CharField(max_length=120, db_index=True)
    least = models.PositiveIntegerField(null=True)
    most = models.PositiveIntegerField(null=True)
    from_year = models.PositiveSmallIntegerField(null=True)
    until_year = models.PositiveSmallIntegerField(null=True)
    source = models.CharField(max_length=500)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(state="") & ~Q(source=""), name="a_holder_has_its_source"
            ),
        ]

    def __str__(self) -> str:
        return self.state
