"""What is kept of a name that was looked for: each unit found as it stood, by references and days. Pure.

No words of an entry are kept: they stay where they were written, to be corrected or erased there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from answerable.actor import Actor
from answerable.arms.rules.unit_names import why_not_vet
from answerable.refusal import Sentence, say
from answerable.screening.rules.lines import SCREENERS

Told = Mapping[str, Any]


@dataclass(frozen=True)
class Found:
    """One unit a name could mean, as it is kept and hashed."""

    unit: str
    name: str
    state: str
    how: str
    by_name: str
    listings: Sequence[Told] = ()
    """Every listing of it, those that are over too."""
    listed_above: Sequence[str] = ()
    measures: Sequence[Told] = ()
    entries: Sequence[Told] = ()
    above: Mapping[str, Sequence[Told]] = field(default_factory=dict)
    """Units above it, with their entries."""

    def kept(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "unit": self.unit, "name": self.name, "state": self.state, "how": self.how,
            "by_name": self.by_name, "listings": [dict(one) for one in self.listings],
            "listed_above": list(self.listed_above),
            "measures": [dict(one) for one in self.measures],
            "entries": [dict(one) for one in self.entries],
            "above": {unit: [dict(one) for one in said] for unit, said in self.above.items()},
        }  # fmt: skip


def from_kept(kept: Told) -> Found:
    """A unit as it was kept."""
    return Found(**kept)


def why_not_keep_vetting(asked: str, *, by: Actor) -> Sentence | None:
    """Say why `by` may not keep what this name was held against."""
    if not by.has(*SCREENERS):
        return say("Your roles look for a unit by its name; they keep no certificate of it.")
    return why_not_vet(asked)


def entries_of(
    asked: str, state: str, against: Mapping[str, int], lists: Sequence[Told], found: Sequence[Told]
) -> list[dict[str, Any]]:
    """What is hashed: what was asked and held against, then each unit found, the closest first."""
    first = {"asked": asked, "state": state, "against": dict(against),
             "lists": [dict(one) for one in lists]}  # fmt: skip
    return [first, *({"number": n, **one} for n, one in enumerate(found, start=1))]
