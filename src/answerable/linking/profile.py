"""A reading prepared for comparison, once, so that a thousand comparisons stay cheap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt

from answerable.linking.happenings import Happening, happenings
from answerable.linking.names import people, skeleton
from answerable.linking.origin_names import origin_key
from answerable.linking.speech import quoted
from answerable.linking.words import content, shingles, tokens
from answerable.reading.types import Reading

_MOST_WORDS = 6000
"""A long report is compared by its beginning; what tells an incident stands there."""
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[,\u066c]\d{3})+|\d{2,7}(?![\d,])")
_YEARS = range(1900, 2101)
_FEW = 12
"""Smaller numbers are hours, days and ages, and agree by chance."""


@dataclass(frozen=True)
class Profile:
    """What linking looks at of one document."""

    language: str
    words: tuple[str, ...]
    shingles: frozenset[str]
    weights: Mapping[str, float]
    norm: float
    speech: tuple[frozenset[str], ...]
    names: Mapping[str, str]
    numbers: frozenset[int]
    credits: Mapping[str, str]
    happenings: tuple[Happening, ...]


def profile(reading: Reading) -> Profile:
    """Prepare `reading`; deterministic."""
    words = tuple(tokens(reading.text)[:_MOST_WORDS])
    counts = Counter(content(words))
    weights = {word: 1 + log(n) for word, n in sorted(counts.items())}
    return Profile(
        language=reading.language,
        words=words,
        shingles=shingles(words),
        weights=weights,
        norm=sqrt(sum(w * w for w in weights.values())),
        speech=quoted(reading.text),
        names={skeleton(n): n for n in people(reading.text) if len(skeleton(n)) >= 4},
        numbers=frozenset(_numbers(reading.text)),
        credits=credits(reading),
        happenings=happenings(reading.statements),
    )


def credits(reading: Reading) -> dict[str, str]:
    """Whom the document rests on by its own word: key → name as written, agency first."""
    named = [n for n in (reading.credited_to, reading.publisher) if n]
    return {origin_key(n): n for n in reversed(named) if origin_key(n)}


def _numbers(text: str) -> list[int]:
    found = (int(re.sub(r"\D", "", m.group())) for m in _NUMBER.finditer(text))
    return [n for n in found if n > _FEW and n not in _YEARS]
