"""The first telling of a statement, as far as the document itself names it.

Three grounds, strongest first: the document says who reported a figure first; the sentence says it
was told to, seen by or reported by an outlet; else none, and `Reading.credited_to` is all there is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from answerable.reading.agencies import outlet
from answerable.reading.folding import folded
from answerable.reading.gates import Gated, Rows
from answerable.reading.statements.counting import counter
from answerable.reading.statements.dealings import Tables as DealingTables
from answerable.reading.statements.dealings import counted
from answerable.reading.types import Figure


@dataclass(frozen=True)
class FirstTold:
    """ "The Post first reported the nearly 500 incidents": who, and which count of incidents."""

    who: str
    incidents: Figure | None


@cache
def _patterns(code: str) -> tuple[Rows[Gated], Rows[Gated]]:
    from answerable.reading.languages import lexicon

    lex = lexicon(code)
    return _rows(lex.first_told), _rows(lex.rests_on)


def _rows(patterns: tuple[str, ...]) -> Rows[Gated]:
    gated = [Gated(rf"(?<!\w)(?:{folded(pattern)})", 0) for pattern in patterns]
    return Rows((pattern, pattern) for pattern in gated)


def first_told(sentences: Iterable[str], code: str, table: DealingTables) -> list[FirstTold]:
    """Return every "first reported" of a document."""
    found: list[FirstTold] = []
    for text in sentences:
        for pattern in _patterns(code)[0].within(text):
            for match in pattern.finditer(text):
                who = outlet(match["who"])
                number = table.count.search(text)
                inner = counter(code).quantity.match(number[0]) if number else None
                if who:
                    found.append(FirstTold(who, counted(inner, code) if inner else None))
    return found


def rests_on(text: str, code: str) -> str | None:
    """Return the outlet whose telling a sentence repeats, or None."""
    for pattern in _patterns(code)[1].within(text):
        if (match := pattern.search(text)) and (who := outlet(match["who"])):
            return who
    return None


def compatible(left: Figure, right: Figure) -> bool:
    """Say whether two counts can be one: "nearly 500" and "approximately 500" can."""
    ends = [end for end in (*left, *right) if end is not None]
    return bool(ends) and max(ends) * 0.9 <= min(ends)
