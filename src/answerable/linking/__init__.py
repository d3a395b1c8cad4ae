"""Which documents tell one thing: keys to find candidates, scores with reasons, contradictions, origins.

A library without Django, a database or a clock. It proposes; people judge.
"""

from answerable.linking.contradictions import contradictions
from answerable.linking.grouping import origins
from answerable.linking.index_keys import VERSION as KEYS_VERSION
from answerable.linking.index_keys import keys
from answerable.linking.scoring import RELATED, score
from answerable.linking.types import (
    Claim,
    Contradiction,
    Origin,
    Origins,
    Pair,
    Reason,
    Relation,
    Score,
    Telling,
)

__all__ = [
    "KEYS_VERSION",
    "RELATED",
    "Claim",
    "Contradiction",
    "Origin",
    "Origins",
    "Pair",
    "Reason",
    "Relation",
    "Score",
    "Telling",
    "contradictions",
    "keys",
    "origins",
    "score",
]
