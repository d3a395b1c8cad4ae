"""Deference: how many findings rest on the partner's account alone, and how often it was preferred.

Counted over findings in force. What cites a record the reader may not see is left out and said to be:
neither number may tell what stands behind it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.assessment.rules.deference import on_partner_alone, prefers_partner
from answerable.assessment.rules.findings import FindingState

IN_FORCE = frozenset({FindingState.SIGNED.value, FindingState.COUNTERSIGNED.value})


@dataclass(frozen=True)
class Weighed:
    """A finding as it stood: what kinds of source it rests on; None: not all of it may be seen."""

    finding: str
    case: str
    incident: str
    prompt: str
    state: str
    on: date
    kinds: tuple[str, ...] | None
    cites: tuple[str, ...] = ()
    """References of what it cites, seen by the reader or not: never shown as they are."""


@dataclass(frozen=True)
class Preferred:
    """A source not followed in a finding, what it gave way to, and the written reason."""

    finding: str
    case: str
    incident: str
    prompt: str
    aside_kind: str
    favoured_kind: str
    because: str
    on: date


@dataclass(frozen=True)
class Deference:
    """The two shares with what is behind them."""

    counted: int
    unseen: int
    """Findings in force left out: they cite what this reader may not see."""
    alone: tuple[Weighed, ...]
    preferred: tuple[Preferred, ...]

    @property
    def findings_that_prefer(self) -> int:
        return len({one.finding for one in self.preferred})


def deference(found: Iterable[Weighed], asides: Iterable[Preferred]) -> Deference:
    """Count the findings in force, and the preferences noted in them."""
    held = [one for one in found if one.state in IN_FORCE]
    seen = [one for one in held if one.kinds is not None]
    counted = {one.finding for one in seen}
    return Deference(
        len(seen), len(held) - len(seen),
        tuple(one for one in seen if on_partner_alone(one.kinds or ())),
        tuple(one for one in asides if one.finding in counted
              and prefers_partner(one.aside_kind, one.favoured_kind)),
    )  # fmt: skip
