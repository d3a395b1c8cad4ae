"""One thing told: a count, a day, a place, or something that was so or was not."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.linking.dates import Days
from answerable.reading.types import Figure


@dataclass(frozen=True)
class Claim:
    """What one clause tells, with all that says what it is told of."""

    about: str
    """`figure`, `date`, `place` or `deed`."""
    code: str
    """What was done or counted: `kill`, `warn`; empty where no table names it."""
    quote: str
    holds: bool = True
    agent: str = ""
    """`ours`, `other`, a name, or nothing where nobody is said to have done it."""
    slots: frozenset[str] = frozenset()
    """What it was done to, with, when: `object/school`, `turn/first`."""
    words: frozenset[str] = frozenset()
    """Everything its clause speaks of, whatever the words."""
    marks: frozenset[str] = frozenset()
    """How it is said: `now`, `corrects`, `further`."""
    dated: tuple[Days, ...] = ()
    """The days its clause names, for claims that are not days themselves."""
    places: frozenset[str] = frozenset()
    """The places its clause names; for a claim of a place, those of its sentence."""
    counted: frozenset[tuple[str, Figure]] = frozenset()
    """What else its clause counts, each with its figure."""
    figure: Figure | None = None
    heads: frozenset[str] = frozenset()
    """What a figure counts."""
    rough: bool = False
    """Said with "about": a near figure is the same one."""
    part: bool = False
    """It counts some of a whole that is told beside it."""
    days: Days | None = None
    clock: tuple[int, int] | None = None
    """The minutes of a day between which it was."""
    at: int = 0
    """Which clause of its sentence tells it."""
    naming: bool = False
    """The day is told to name the thing, not to say when it was: the strike of 2 January."""
    around: frozenset[str] = frozenset()
    """Everything its sentence speaks of."""
    behind: frozenset[tuple[str, str]] = frozenset()
    """What stands behind each preposition: from the orchard, to the press."""
