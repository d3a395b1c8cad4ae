"""Who stands behind a code on a fragment, as the tables people take in name them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from answerable.accounts.models import Content


class MakerCode(Content):
    """One line of a table of makers: a CAGE code or lot symbol, whose it is, where that is written."""

    code = models.CharField(max_length=5, db_index=True)
    name = models.CharField(max_length=200)
    country = models.CharField(max_length=120, default="")
    """Where the maker is registered: never where an article came from."""
    source = models.CharField(max_length=200)
    register = models.CharField(max_length=12, db_index=True)
    """The taking-in it came with; the newest line of a code stands."""

    seen_as = "arms"

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(code="") & ~Q(name="") & ~Q(source=""),
                name="a_code_has_its_maker_and_source",
            ),
            models.UniqueConstraint(
                fields=["register", "code"], name="a_code_stands_once_in_a_table"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
