"""What changed in this room, append-only."""

from __future__ import annotations

from answerable.ledger.models import HistoryRow


class History(HistoryRow):
    """What changed in this room."""

    class Meta(HistoryRow.Meta):
        abstract = False
