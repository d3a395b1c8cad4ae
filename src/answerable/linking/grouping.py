"""Readings grouped into tellings, each with the origins its members rest on, and claims across them.

Forty reprints of one wire story are one telling with one origin. Two papers that each sent somebody
are one telling with two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations

from answerable.linking.claims import claims_of, same_claim
from answerable.linking.contradictions import contradictions
from answerable.linking.index_keys import keys
from answerable.linking.origin_names import origin_key, tidy
from answerable.linking.profile import Profile, profile
from answerable.linking.scoring import RELATED, compare
from answerable.linking.types import Claim, Origin, Origins, Pair, Relation, Telling
from answerable.reading.types import Reading
from answerable.refusal import say

_DERIVED = frozenset({Relation.COPY, Relation.REWRITE, Relation.SAME_ORIGIN})
_CROWDED = 200
"""A key shared by more documents than this says nothing; pairs come from the other keys."""


def origins(readings: Sequence[Reading]) -> Origins:
    """Group `readings` into tellings and join the claims they share. Deterministic."""
    known = [profile(r) for r in readings]
    pairs = _scored(readings, known)
    groups = _joined(len(readings), [(p.left, p.right) for p in pairs])
    tellings = tuple(_telling(group, readings, known, pairs) for group in groups)
    return Origins(tellings, _claims(readings))


def _scored(readings: Sequence[Reading], known: Sequence[Profile]) -> list[Pair]:
    found = []
    for left, right in _candidates(readings):
        result = compare(known[left], known[right])
        if result.value >= RELATED:
            contrary = contradictions(readings[left], readings[right])
            found.append(Pair(left, right, result, contrary))
    return found


def _candidates(readings: Sequence[Reading]) -> list[tuple[int, int]]:
    shelves: dict[str, list[int]] = defaultdict(list)
    for index, reading in enumerate(readings):
        for key in keys(reading):
            shelves[key].append(index)
    usable = (shelf for shelf in shelves.values() if len(shelf) <= _CROWDED)
    return sorted({pair for shelf in usable for pair in combinations(shelf, 2)})


def _joined(count: int, edges: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Connected groups, each sorted, in the order of their first member."""
    head = list(range(count))

    def top(one: int) -> int:
        while head[one] != one:
            head[one] = head[head[one]]
            one = head[one]
        return one

    for left, right in edges:
        low, high = sorted((top(left), top(right)))
        head[high] = low
    return _sorted_groups(range(count), top)


def _sorted_groups(items: Iterable[int], group: Callable[[int], Hashable]) -> list[tuple[int, ...]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for item in items:
        groups[group(item)].append(item)
    return sorted(tuple(members) for members in groups.values())


def _telling(
    group: tuple[int, ...],
    readings: Sequence[Reading],
    known: Sequence[Profile],
    pairs: Sequence[Pair],
) -> Telling:
    inside = tuple(p for p in pairs if p.left in group)
    derived = [(p.left, p.right) for p in inside if p.score.relation in _DERIVED]
    credited = [
        (one, two)
        for one, two in combinations(group, 2)
        if known[one].credits.keys() & known[two].credits
    ]
    place = {member: at for at, member in enumerate(group)}
    edges = [(place[one], place[two]) for one, two in [*derived, *credited]]
    roots = [tuple(group[i] for i in root) for root in _joined(len(group), edges)]
    return Telling(group, tuple(_origin(root, readings) for root in roots), inside)


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

    edges = [
        (i, j)
        for (i, left), (j, right) in combinations(enumerate(places), 2)
        if one_claim(left, right)
    ]
    groups = _joined(len(places), edges)
    made = (_claim([places[i] for i in group], readings) for group in groups)
    return tuple(c for c in made if len({r for r, _ in c.statements}) > 1)


def _claim(members: list[tuple[int, int]], readings: Sequence[Reading]) -> Claim:
    told = [readings[r].statements[s].origin or "" for r, s in members]
    named = [name for name in told if origin_key(name)]
    if not named:
        why = say("{count} statements make one count; none names its origin.", count=len(told))
        return Claim(tuple(members), None, why)
    name = _commonest(named)
    words = "One count of one set of incidents; {count} of {all} name {name} as its first telling."
    return Claim(tuple(members), name, say(words, count=len(named), all=len(told), name=name))
