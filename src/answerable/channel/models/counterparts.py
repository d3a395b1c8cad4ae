"""Who we talk to: a party or a state at one level, with its offices by role."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected

STANDINGS = (
    "leaders",
    "ministers",
    "senior_officials",
    "officials",
    "experts",
    "military",
    "other",
)


class Counterpart(Content):
    """A party or state we talk to, at one level. People are known by their office, not by name."""

    reference = protected()
    name = models.CharField(max_length=200)
    """As it calls itself in the dialogue: a ministry, a commission, a command."""
    state = models.CharField(max_length=120, db_index=True)
    """The party or state it speaks for."""
    standing = models.CharField(max_length=16)
    language = models.CharField(max_length=8, default="en")
    """The language it is written to in."""
    opened_on = models.DateField()

    seen_as = "dialogue"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(standing__in=STANDINGS), name="standing_is_known"),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(state=""), name="a_counterpart_is_named"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class TheirOffice(Content):
    """An office of a counterpart. A name is kept only of who holds it publicly, with where it stands."""

    counterpart = models.ForeignKey(Counterpart, models.PROTECT, related_name="offices")
    number = models.PositiveIntegerField()
    """Counted within its counterpart: nothing tells how many offices others have."""
    role = models.CharField(max_length=200)
    standing = models.CharField(max_length=16)
    holder = models.CharField(max_length=120, default="")
    published_at = models.CharField(max_length=300, default="")
    """Where the holder's name was published; without it no name is kept."""
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    seen_as = "dialogue"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["counterpart", "number"], name="one_office_of_theirs_a_number"
            ),
            models.CheckConstraint(
                condition=Q(standing__in=STANDINGS), name="standing_of_their_office_is_known"
            ),
            models.CheckConstraint(
                condition=Q(holder="") | ~Q(published_at=""),
                name="only_a_published_holder_is_named",
            ),
        ]

    def __str__(self) -> str:
        return self.role
