"""Readings grouped into tellings, each with the origins its members rest on, and claims across them.

Forty reprints of one wire story are one telling with one origin. Two papers that each sent somebody
are one telling with two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from answerable.linking.claims import claims_of, same_claim
from answerable.linking.clusters import by_likeness, connected
from answerable.linking.contradictions import contradictions
from answerable.linking.index_keys import keys
from answerable.linking.origin_names import origin_key, tidy
from answerable.linking.profile import Profile, profile
from answerable.linking.scoring import RELATED, compare
from answerable.linking.types import Claim, Origin, Origins, Pair, Relation, Score, Telling
from answerable.reading.types import Reading
from answerable.refusal import say

_DERIVED = frozenset({Relation.COPY, Relation.REWRITE, Relation.SAME_ORIGIN})
_CROWDED = 200
"""A key shared by more documents than this says nothing; pairs come from the other keys."""


def origins(readings: Sequence[Reading]) -> Origins:
    """Group `readings` into tellings and join the claims they share. Deterministic."""
    known = [profile(r) for r in readings]
    scores = {(i, j): compare(known[i], known[j]) for i, j in _candidates(readings)}
    groups = by_likeness(len(readings), {pair: s.value for pair, s in scores.items()}, RELATED)
    tellings = tuple(_telling(group, readings, known, scores) for group in groups)
    return Origins(tellings, _claims(readings))


def _candidates(readings: Sequence[Reading]) -> list[tuple[int, int]]:
    shelves: dict[str, list[int]] = defaultdict(list)
    for index, reading in enumerate(readings):
        for key in keys(reading):
            shelves[key].append(index)
    usable = (shelf for shelf in shelves.values() if len(shelf) <= _CROWDED)
    return sorted({pair for shelf in usable for pair in combinations(shelf, 2)})


def _telling(
    group: tuple[int, ...],
    readings: Sequence[Reading],
    known: Sequence[Profile],
    scores: Mapping[tuple[int, int], Score],
) -> Telling:
    inside = [pair for pair in combinations(group, 2) if pair in scores]
    pairs = tuple(
        Pair(i, j, scores[i, j], contradictions(readings[i], readings[j])) for i, j in inside
    )
    derived = {(p.left, p.right) for p in pairs if p.score.relation in _DERIVED}
    credited = {
        (i, j)
        for i, j in combinations(group, 2)
        if known[i].credits.keys() & known[j].credits.keys()
    }
    roots = connected(group, derived | credited)
    return Telling(group, tuple(_origin(root, readings) for root in roots), pairs)


def _origin(members: tuple[int, ...], readings: Sequence[Reading]) -> Origin:
    """Who lies under `members`: whom most of them credit, else who published first."""
    credited = [readings[m].credited_to or "" for m in members]
    named = [name for name in credited if origin_key(name)]
    if named:
        name = _commonest(named)
        count = sum(origin_key(n) == origin_key(name) for n in named)
        why = say("{count} of {all} credit {name}.", count=count, all=len(members), name=name)
        return Origin(name, members, why)
    first = min(members, key=lambda m: (readings[m].published_on or "9999", m))
    publisher = readings[first].publisher
    if publisher is None:
        return Origin(None, members, say("None of them names a publisher or credits anybody."))
    words = "None credits anybody; {name} is the first of them."
    return Origin(publisher, members, say(words, name=publisher))


def _commonest(named: list[str]) -> str:
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in named:
        by_key[origin_key(name)].append(name)
    winner = max(sorted(by_key), key=lambda key: len(by_key[key]))
    return tidy(by_key[winner])


def _claims(readings: Sequence[Reading]) -> tuple[Claim, ...]:
    places = [(r, s) for r, reading in enumerate(readings) for s in claims_of(reading)]

    def one_claim(left: tuple[int, int], right: tuple[int, int]) -> bool:
        one, two = readings[left[0]], readings[right[0]]
        return same_claim(one.text, one.statements[left[1]], two.text, two.statements[right[1]])

    edges = [pair for pair in combinations(places, 2) if one_claim(*pair)]
    made = [_claim(group, readings) for group in connected(places, edges)]
    return tuple(c for c in made if len({r for r, _ in c.statements}) > 1)


def _claim(members: tuple[tuple[int, int], ...], readings: Sequence[Reading]) -> Claim:
    told = [readings[r].statements[s].origin or "" for r, s in members]
    named = [name for name in told if origin_key(name)]
    if not named:
        why = say("{count} statements make one count; none names its origin.", count=len(told))
        return Claim(members, None, why)
    name = _commonest(named)
    words = "One count of one set of incidents; {count} of {all} name {name} as its first telling."
    return Claim(members, name, say(words, count=len(named), all=len(told), name=name))
