"""Taking a register in: who may, and which of its suppliers is we."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Actor
from answerable.arms.rules.keeping import why_not_keep
from answerable.arms.rules.names import state_key
from answerable.refusal import Sentence, say


def why_not_take(series: str, *, by: Actor) -> Sentence | None:
    """Say why a register cannot be taken in."""
    if not series.strip() or len(series.strip()) > 120:
        return say("Say which register this is an edition of.")
    return why_not_keep(by)


def ours_by(names: Iterable[str]) -> frozenset[str]:
    """The suppliers that are we, in their comparing form, by the names a register has for us."""
    return frozenset(state_key(name) for name in names if name.strip())
