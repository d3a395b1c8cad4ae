"""What changed in this room, append-only."""

from __future__ import annotations

from django.db import models

from answerable.ledger.models import HistoryRow


class History(HistoryRow):
    """What changed in this room; a row that concerns an incident or pattern is seen with it too."""

    about = models.CharField(max_length=12, default="", db_index=True)

    seen_with = ("about",)

    class Meta(HistoryRow.Meta):
        abstract = False
