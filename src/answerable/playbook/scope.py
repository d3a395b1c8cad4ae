"""Whether an incident lies within the scope of a playbook, by the conditions the file gives as data.

What is not known turns nobody away: only what is known to lie outside is said to be outside.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from answerable.playbook.terms import HarmKind, Means
from answerable.playbook.types import Applies, Playbook
from answerable.refusal import Sentence, say


@dataclass(frozen=True)
class Facts:
    """What is known of an incident, as far as a scope may ask."""

    states: frozenset[str] = frozenset()
    """Recipient states; empty: not known."""
    means: Means | None = None
    latest_on: date | None = None
    """The last day it may have happened on."""
    absent: frozenset[HarmKind] = frozenset()
    """Kinds of harm known not to have been done."""


def why_not_in_scope(book: Playbook, facts: Facts) -> Sentence | None:
    """Say which condition of the scope an incident is known not to meet; None: within, or unknown."""
    found = (look(book.applies_to, facts) for look in _LOOKS)
    return next((sentence for sentence in found if sentence is not None), None)


def _state(limit: Applies, facts: Facts) -> Sentence | None:
    wanted = {name.casefold() for name in limit.states}
    if not wanted or not facts.states or any(s.casefold() in wanted for s in facts.states):
        return None
    return say("Outside the scope of this procedure: it applies to {states}.",
               states=tuple(sorted(limit.states)))  # fmt: skip


def _means(limit: Applies, facts: Facts) -> Sentence | None:
    if not limit.means or facts.means is None or facts.means in limit.means:
        return None
    return say("Outside the scope of this procedure: it applies to harm by {means}.",
               means=tuple(m for m in Means if m in limit.means))  # fmt: skip


def _day(limit: Applies, facts: Facts) -> Sentence | None:
    if limit.first_on is None or facts.latest_on is None or facts.latest_on >= limit.first_on:
        return None
    return say("Outside the scope of this procedure: it applies to incidents from {day} on.",
               day=limit.first_on)  # fmt: skip


def _harm(limit: Applies, facts: Facts) -> Sentence | None:
    if not limit.harm or not limit.harm <= facts.absent:
        return None
    return say("Outside the scope of this procedure: it applies where there are {kinds}.",
               kinds=tuple(k for k in HarmKind if k in limit.harm))  # fmt: skip


_LOOKS: tuple[Callable[[Applies, Facts], Sentence | None], ...] = (_state, _means, _day, _harm)
