"""Who keeps the record of a dialogue, and on which days something of it may be said to be true."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say

KEEPERS = frozenset({Role.CHANNEL_LEAD, Role.DESK_OFFICER, Role.POLICY_LEAD})
"""Who conducts a dialogue, and so keeps its record."""
VIEWERS = KEEPERS | {Role.ANALYST, Role.WEAPONS_ANALYST, Role.LEGAL_ADVISER}
"""Who may say what an answer is worth: also those who weigh evidence on cases."""


def why_not_keep(by: Actor) -> Sentence | None:
    """Say why `by` does not keep the record of a dialogue."""
    if by.is_machine or not by.has(*KEEPERS):
        return say(
            "Only who conducts the dialogue - channel lead, desk, policy lead - records this."
        )
    return None


def why_not_on(day: date, *, today: date, not_before: date | None = None) -> Sentence | None:
    """Say why nothing can have been so on `day`; a day before today is allowed: much is recorded late."""
    if day > today:
        return say("{day} has not come yet.", day=day)
    if not_before is not None and day < not_before:
        return say("{day} lies before {began}, when this began.", day=day, began=not_before)
    return None
