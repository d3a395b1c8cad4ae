"""What linking takes and gives: keys to find candidates by, scores with reasons."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.term import Term


class Relation(Term):
    """How one document stands to another."""

    COPY = "copy", "copy"
    REWRITE = "rewrite", "rewrite of the same telling"
    SAME_ORIGIN = "same_origin", "rests on the same origin"
    SAME_EVENT = "same_event", "tells the same event"
    UNRELATED = "unrelated", "not related"


@dataclass(frozen=True)
class Reason:
    """One ground for a score: what, how much it weighs (may be negative), in a sentence."""

    code: str
    weight: float
    words: str


@dataclass(frozen=True)
class Score:
    """How likely two readings tell one thing: `value` between 0 and 1, with its reasons."""

    value: float
    relation: Relation
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Contradiction:
    """Two statements that cannot both be so."""

    about: str
    left: int
    """Index of the statement in the first reading; `right` likewise in the second."""
    right: int
    words: str
