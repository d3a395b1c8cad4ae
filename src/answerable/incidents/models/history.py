"""Append-only rows of what changed in this room, by which every past day can be asked for."""

from __future__ import annotations

from answerable.ledger.models import HistoryRow


class History(HistoryRow):
    """What changed in this room: an incident's versions, statements settled, links judged."""

    class Meta(HistoryRow.Meta):
        abstract = False
