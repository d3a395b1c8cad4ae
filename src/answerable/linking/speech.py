"""Quoted speech: what a rewriter keeps when everything around it is said in other words."""

from __future__ import annotations

import re

from answerable.linking.words import content, tokens

_QUOTED = re.compile(r"“([^“”]{1,600})”|\"([^\"\n]{1,600})\"|«([^«»]{1,600})»|„([^„“”]{1,600})[“”]")
_LEAST_WORDS = 4
_MOST_QUOTES = 30


def quoted(text: str) -> tuple[frozenset[str], ...]:
    """The content words of each quotation long enough to be somebody's own words."""
    spoken = (next(g for g in m.groups() if g) for m in _QUOTED.finditer(text))
    bags = (frozenset(content(tokens(words))) for words in spoken)
    return tuple(bag for bag in bags if len(bag) >= _LEAST_WORDS)[:_MOST_QUOTES]


def said_alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether two quotations are one, translated back or trimmed on the way."""
    common = len(left & right)
    return common >= _LEAST_WORDS and common / min(len(left), len(right)) >= 0.6


def in_common(left: tuple[frozenset[str], ...], right: tuple[frozenset[str], ...]) -> int:
    """How many quotations both carry; the smaller count of either side, so that it is symmetric."""
    from_left = sum(any(said_alike(a, b) for b in right) for a in left)
    from_right = sum(any(said_alike(a, b) for a in left) for b in right)
    return min(from_left, from_right)
