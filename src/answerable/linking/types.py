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


@dataclass(frozen=True)
class Origin:
    """The first telling that documents go back to."""

    name: str | None
    """Its name as the documents give it; None when none of them names it."""
    members: tuple[int, ...]
    """Which readings rest on it."""
    words: str
    """Why, in a sentence."""


@dataclass(frozen=True)
class Pair:
    """Two readings of a telling, and what linking says of them."""

    left: int
    right: int
    score: Score
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True)
class Telling:
    """Documents that tell one thing. Its weight is the number of its origins, not of its members."""

    members: tuple[int, ...]
    origins: tuple[Origin, ...]
    pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True)
class Claim:
    """One statement that several documents make, with the one origin all of them go back to."""

    statements: tuple[tuple[int, int], ...]
    """Reading and statement, by index."""
    origin: str | None
    words: str
    """Why they are one claim, and why it has this origin."""


@dataclass(frozen=True)
class Origins:
    """What `origins` gives: every reading in exactly one telling, and the claims across tellings."""

    tellings: tuple[Telling, ...]
    claims: tuple[Claim, ...]

    def origin_of(self, reading: int, statement: int) -> str | None:
        """The origin that joining gives a statement; None when it is no claim of several."""
        here = (reading, statement)
        return next((c.origin for c in self.claims if here in c.statements), None)
