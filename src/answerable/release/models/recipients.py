"""To whom something is released: a counterpart, or somebody else by name."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content, protected

KINDS = ("counterpart", "court", "inquiry", "organisation", "public")


class Recipient(Content):
    """Somebody outside the house. A counterpart is seen by who sees its own record, no other way."""

    reference = protected()
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12)
    counterpart = models.CharField(max_length=12, default="", blank=True, db_index=True)
    """Reference of the counterpart it is; empty for anybody else."""

    seen_as = "release"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="kind_of_recipient_is_known"),
            models.CheckConstraint(
                condition=Q(kind="counterpart") & ~Q(counterpart="")
                | ~Q(kind="counterpart") & Q(counterpart=""),
                name="a_counterpart_is_named_by_its_record",
            ),
            models.UniqueConstraint(
                fields=["counterpart"], condition=~Q(counterpart=""), name="one_recipient_each"
            ),
        ]

    def __str__(self) -> str:
        return self.name
