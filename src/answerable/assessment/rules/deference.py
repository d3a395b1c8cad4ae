"""What a finding rests on by kind of source, and whether the partner's word was preferred to another.

Nothing here says that either is wrong: it makes countable what would otherwise be seen by nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from answerable.assessment.rules.cites import SOURCES
from answerable.intake.rules import SourceKind
from answerable.refusal import Sentence, say

PARTNER = SourceKind.PARTNER_STATEMENT.value


@dataclass(frozen=True)
class Aside:
    """A report or source set aside, what it gave way to, and why."""

    aside: str
    favoured: str
    because: str


def on_partner_alone(kinds: Iterable[str]) -> bool:
    """Say whether the partner's account is all there is. Resting on nothing rests on nobody."""
    return set(kinds) == {PARTNER}


def prefers_partner(aside_kind: str, favoured_kind: str) -> bool:
    """Say whether another's account gave way to the partner's."""
    return favoured_kind == PARTNER and aside_kind != PARTNER


def why_not_set_aside(asides: Sequence[Aside]) -> Sentence | None:
    """Say what is wrong with what is set aside: it is named once, for a reason, for something else."""
    for one in asides:
        if {one.aside.partition("-")[0], one.favoured.partition("-")[0]} - SOURCES:
            return say("Name the report or source set aside, and the one preferred, by reference.")
        if one.aside == one.favoured:
            return say("A source cannot be set aside in favour of itself.")
        if not one.because.strip():
            return say("Say why {reference} was set aside.", reference=one.aside)
    if len({one.aside for one in asides}) < len(asides):
        return say("Set each source aside once.")
    return None
