"""What an answer, a public statement or a finding tells, as claims that can be held against others.

A text is cut into sentences and these into clauses. Of each clause is read who acts, what is done
to what, whether it is denied, and whose word it is. What is said is known by concepts, not by words:
"perished", "lost their lives" and "were killed" are one. Every claim keeps the sentence it stands in,
in the words of the document: nothing is told of a contradiction that cannot be quoted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from answerable.channel.rules.told.claims import Claim
from answerable.channel.rules.told.clauses import sentence
from answerable.channel.rules.told.counts import counts
from answerable.channel.rules.told.deeds import deeds
from answerable.channel.rules.told.whence import dated, placed
from answerable.reading.statements import dates
from answerable.reading.statements.passages import passages
from answerable.reading.types import Figure

LONGEST = 20_000
"""What is read of one account: an answer is a page or two, not a book."""
_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")

__all__ = ["LONGEST", "Claim", "told", "tongue_of"]


def told(text: str, on: date | None = None) -> tuple[Claim, ...]:
    """The claims `text` makes; `on` is the day it was said, for dates without a year."""
    text = text[:LONGEST]
    return tuple(dict.fromkeys(_read(text, tongue_of(text), on)))


def tongue_of(text: str) -> str:
    """The language whose words are looked for: the one of most of the letters."""
    return "ar" if len(_ARABIC.findall(text)) > len(_LATIN.findall(text)) else "en"


def _read(text: str, tongue: str, on: date | None) -> Iterator[Claim]:
    corrected, last = False, None
    for passage in passages(text):
        clock = dates.Clock(published=on, year=on.year if on else None)
        mentioned = dates.mentions(passage.text, dates.tables(tongue), clock)
        said = sentence(passage.text, passage.raw, tongue, mentioned, last)
        last = said.clauses[-1] if said.clauses else None
        corrects = said.says("corrects")
        for claim in _beside((*counts(said), *deeds(said), *dated(said, on), *placed(said))):
            marks = claim.marks | ({"corrects"} if corrects or corrected else set())
            yield replace(claim, marks=frozenset(marks))
        corrected = corrects


def _beside(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """The claims of a sentence, each knowing what else its clause counts."""
    counted: dict[int, set[tuple[str, Figure]]] = defaultdict(set)
    for claim in claims:
        if claim.figure is not None:
            counted[claim.at] |= {(head, claim.figure) for head in claim.heads}
    for claim in claims:
        yield claim if claim.figure else replace(claim, counted=frozenset(counted[claim.at]))
