"""What a document is set in: the countries it names or whose places it names, and those places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, radians

from answerable.reading.gazetteer.names import key
from answerable.reading.gazetteer.scanning import Mention, scan
from answerable.reading.gazetteer.table import Entry

Firsts = Mapping[str, Sequence[tuple[str, str]]]
"""The names of countries with their codes, each under its first word."""
_JOINED = "وفبل"
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


def scene(text: str, countries: Firsts) -> Scene:
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


def _countries(text: str, firsts: Firsts) -> set[str]:
    """The countries a text names: one first looks for a word of their names, then for the name."""
    heads = set(map(_head, set(text.split()))) & firsts.keys()
    return {code for head in heads for name, code in firsts[head] if _is_said(name, text)}


def _is_said(name: str, text: str) -> bool:
    at = text.find(name)
    while at >= 0:
        before, after = text[max(0, at - 2) : at], text[at + len(name) : at + len(name) + 1]
        if not after.isalnum() and not before.rstrip(_JOINED)[-1:].isalnum():
            return True
        at = text.find(name, at + 1)
    return False


@lru_cache(maxsize=50_000)
def _head(token: str) -> str:
    """The first word of what stands between two spaces, without a word joined to it."""
    words = key(token).split(" ", 1)[0]
    return words[1:] if words[:1] in _JOINED and len(words) > 4 else words


def firsts_of(countries: Mapping[str, str]) -> Firsts:
    """Return the names of countries by their first words."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, code in countries.items():
        found[_head(name)].append((name, code))
    return dict(found)
