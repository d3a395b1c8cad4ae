"""One claim made in several documents: the same count, of the same incidents, under the same mechanism.

"Nearly 500 potential incidents" and "approximately 500 incidents" are one claim. It is counted once,
and it goes back to whoever told it first.
"""

from __future__ import annotations

from answerable.linking import figures
from answerable.linking.words import content, tokens
from answerable.reading.types import Dealing, Reading, Statement

_AROUND = 260
"""Characters either side of a statement that say what its count is a count of."""
_SHARED = 0.3
_LEAST_SHARED = 4


def is_claim(statement: Statement) -> bool:
    """Say whether a statement is a count of incidents and of how they were handled."""
    counted = statement.incidents is not None and figures.mark(statement.incidents)
    return statement.dealing is Dealing.HANDLING_STATISTIC and bool(counted)


def same_claim(
    left_text: str, left: Statement, right_text: str, right: Statement, *, figures_too: bool = True
) -> bool:
    """Say whether two statements make one claim. Symmetric."""
    if figures_too and not figures.rounded_alike(
        left.incidents or (None, None), right.incidents or (None, None)
    ):
        return False
    return same_subject(left_text, left, right_text, right)


def same_subject(left_text: str, left: Statement, right_text: str, right: Statement) -> bool:
    """Say whether what stands around two statements speaks of the same things. Symmetric."""
    one, two = _subject(left_text, left), _subject(right_text, right)
    shared = len(one & two)
    return shared >= _LEAST_SHARED and shared / min(len(one), len(two)) >= _SHARED


def claims_of(reading: Reading) -> list[int]:
    """Indexes of the statements of `reading` that are claims."""
    return [i for i, s in enumerate(reading.statements) if is_claim(s)]


def _subject(text: str, said: Statement) -> frozenset[str]:
    start, end = said.span
    return frozenset(content(tokens(text[max(0, start - _AROUND) : end + _AROUND])))
