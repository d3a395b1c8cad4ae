"""Oversight's own reports, the only thing it writes: what a verification found, and when."""

from __future__ import annotations

from django.db import models

from answerable.ledger.models import HistoryRow


class Verification(models.Model):
    """One run over log, history and exhibits. `problems` names what is wrong; empty: nothing."""

    started_at = models.DateTimeField(db_index=True)
    tree_size = models.BigIntegerField()
    root = models.CharField(max_length=64)
    acts = models.BigIntegerField()
    history_rows = models.BigIntegerField()
    exhibits = models.BigIntegerField()
    problems = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d} {len(self.problems)} problems"


class History(HistoryRow):
    """What changed in this room."""

    class Meta(HistoryRow.Meta):
        abstract = False
