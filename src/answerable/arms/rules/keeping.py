"""Who keeps the registers of arms, and on which days something of them may be said to be true."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say

KEEPERS = frozenset({Role.LICENSING_OFFICER, Role.WEAPONS_ANALYST})
"""Who enters articles and transfers: who licenses, and who identifies."""


def why_not_keep(by: Actor) -> Sentence | None:
    """Say why `by` does not keep the registers of arms."""
    if by.is_machine or not by.has(*KEEPERS):
        return say("Only a licensing officer or a weapons analyst keeps the registers of arms.")
    return None


def why_not_license(by: Actor) -> Sentence | None:
    """Say why `by` does not keep licences."""
    if by.is_machine or Role.LICENSING_OFFICER not in by.roles:
        return say("Only a licensing officer keeps licences.")
    return None


def why_not_known(known_on: date | None, *, today: date) -> Sentence | None:
    """Say why nothing is known by this day yet; what is true on a later day may be asked for."""
    if known_on is not None and known_on > today:
        return say("What will be known on a later day is not known yet.")
    return None


def why_not_on(day: date | None, *, today: date) -> Sentence | None:
    """Say why nothing can have happened on `day`; a day in the past is allowed: much is told late."""
    if day is not None and day > today:
        return say("{day} has not come yet.", day=day)
    return None
