"""Backups made and restored from, so that a roll-back is visible afterwards."""

from __future__ import annotations

from django.db import models

from answerable.ledger.models import HistoryRow


class Backup(models.Model):
    """One backup: how far the log reached and what it held."""

    made_at = models.DateTimeField(db_index=True)
    tree_size = models.BigIntegerField()
    root = models.CharField(max_length=64)
    exhibits = models.BigIntegerField()
    folder = models.CharField(max_length=500)

    def __str__(self) -> str:
        return self.folder


class History(HistoryRow):
    """What changed in this room."""

    class Meta(HistoryRow.Meta):
        abstract = False
