"""The words by which what a government says of an incident is told apart: tables, one per language.

Codes are the same in every language, so that an answer in one can be held against a statement in
the other. Patterns are written in ordinary spelling and matched as `reading` matches.
"""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[tuple[str, str], ...]
"""Code and pattern, tried in order."""


@dataclass(frozen=True)
class Tongue:
    """How one language says what is counted, done, hit, warned of, admitted and denied."""

    things: Rows
    """What a number may count."""
    pairs: Rows
    """Two of a thing in one word, where the language has a dual."""
    ones: str
    """Words that make one of what follows or goes before: `a single`."""
    roles: Rows
    """What is said of the things counted."""
    tally: str
    """Words after which a number stands last: `the number of … is six`."""
    share: str
    """What before a second number makes the first a share of it: `seven of the nine`."""
    so_far: str
    """Words that leave a count open upwards."""
    events: Rows
    """What a date or a place may belong to."""
    objects: Rows
    yes: Rows
    """Topic and pattern of what is asserted; `no` of its denial."""
    no: Rows
    hit: str
    """What stands with an object that was hit; `{object}` is filled in."""
    spared: str
    stances: Rows
    """Position and pattern, in order: the first that fits is taken."""
    unsure: str
    """Words that make a sentence a promise, a plan or a supposition."""
    everyone: str
    """Words by which what is said holds of all that were counted."""
    negated: str
    places: tuple[str, ...]
    """Patterns of a named place; group `place`."""
    not_places: str
    first: str
    second: str
    sides: Rows
    """Opposites, as `name/a` and `name/b`: of one thing only one of the two is so."""
    which: Rows
    """Words that tell one of several from the others."""
    up_to: str
    further: str
    """Words that make a strike another than the one spoken of."""
    risen: str
    """Words by which a count is said to have risen since."""
    corrects: str
    """Words by which an account says that it puts an earlier one right."""
    not_quite: str
    """Words that make of a "not" something else: not yet, not until, no fewer than."""
