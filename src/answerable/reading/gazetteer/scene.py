"""What a document is set in: the countries it names or whose places it names, and those places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, hypot, radians

from answerable.reading.folding import fold, folded
from answerable.reading.gazetteer.names import key
from answerable.reading.gazetteer.scanning import Mention, scan
from answerable.reading.gazetteer.table import Entry

NAMED = 2.0
"""A country named weighs as two of its towns."""


@dataclass(frozen=True)
class Scene:
    """Where a document is set."""

    named: frozenset[str]
    """Countries it names."""
    shares: Mapping[str, float]
    """How much speaks for each country; the most is 1."""
    points: Mapping[str, Entry]
    """The places it names, each by its name, as they are likeliest meant."""
    mentions: Sequence[Mention]


def scene(text: str, countries: Mapping[str, str]) -> Scene:
    """Return where a text is set; `countries` are those its language names."""
    mentions = scan(text)
    named = frozenset(_countries(text, countries))
    weights: dict[str, float] = defaultdict(float, dict.fromkeys(sorted(named), NAMED))
    by_name = {key(text[m.start : m.end]): m.entries for m in mentions}
    for entries in by_name.values():
        people = sum(e.population for e in entries) or 1
        for entry in entries:
            weights[entry.country] += entry.population / people
    most = max(weights.values(), default=1.0) or 1.0
    shares = {code: weight / most for code, weight in sorted(weights.items())}
    points = {
        name: max(entries, key=lambda e: (shares.get(e.country, 0) * 4 + _size(e), e.name))
        for name, entries in by_name.items()
    }
    return Scene(named, shares, points, mentions)


def km(one: Entry, two: Entry) -> float:
    """Return roughly how far two places are from each other."""
    east = (one.longitude - two.longitude) * cos(radians(one.latitude))
    return 111.2 * hypot(one.latitude - two.latitude, east)


def _size(entry: Entry) -> float:
    return len(str(entry.population))


def _countries(text: str, countries: Mapping[str, str]) -> set[str]:
    pattern, codes = _named(tuple(countries.items()))
    return {codes[found.lower()] for found in pattern.findall(fold(text).text)}


@cache
def _named(countries: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    names = sorted((re.escape(folded(name)) for name, _ in countries), key=len, reverse=True)
    joined = r"(?:[وفبل](?=[\u0620-\u064a]))?"
    pattern = rf"(?<![^\W\d_]){joined}({'|'.join(names) or '(?!)'})(?!\w)"
    return re.compile(pattern), {folded(name).lower(): code for name, code in countries}
