"""Whom reports go back to: forty reprints of one wire story are one origin and count once.

Works from what is stored of each report and from the kinships that hold, so that a person's "they do
not tell one thing" parts what the machine had joined.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from answerable.linking.origin_names import origin_key, tidy
from answerable.linking.types import Relation
from answerable.refusal import Sentence, say

DERIVED = frozenset({Relation.COPY, Relation.REWRITE, Relation.SAME_ORIGIN})
"""Kinships by which one report rests on what another rests on."""


@dataclass(frozen=True)
class Teller:
    """A report, as far as its origin can be told from outside its text."""

    reference: str
    credited_to: str = ""
    publisher: str = ""
    published_on: str = ""
    source: str = ""


@dataclass(frozen=True)
class Origin:
    """The first telling that reports go back to; `name` is empty when none names it."""

    name: str
    members: tuple[str, ...]
    words: Sentence


def origins_of(tellers: Sequence[Teller], edges: Iterable[tuple[str, str]]) -> tuple[Origin, ...]:
    """Group reports by origin: by kinship, and by whom they credit. Deterministic."""
    by_reference = {t.reference: t for t in sorted(tellers, key=_age)}
    credited = _same_credit(list(by_reference.values()))
    groups = joined(list(by_reference), [*edges, *credited])
    return tuple(_origin([by_reference[r] for r in group]) for group in groups)


def joined(references: Sequence[str], edges: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Connected groups of references, in the order given; edges to others are ignored."""
    head = {r: r for r in references}
    rank = {r: n for n, r in enumerate(references)}

    def top(one: str) -> str:
        while head[one] != one:
            head[one] = head[head[one]]
            one = head[one]
        return one

    for left, right in edges:
        if left in head and right in head:
            low, high = sorted((top(left), top(right)), key=lambda r: rank[r])
            head[high] = low
    groups: dict[str, list[str]] = {}
    for one in references:
        groups.setdefault(top(one), []).append(one)
    return list(groups.values())


def name_by_report(origins: Iterable[Origin]) -> Mapping[str, str]:
    """Report → the name of its origin."""
    return {member: origin.name for origin in origins for member in origin.members}


def _age(teller: Teller) -> tuple[str, str]:
    return (teller.published_on or "9999", teller.reference)


def _same_credit(tellers: Sequence[Teller]) -> list[tuple[str, str]]:
    first: dict[str, str] = {}
    edges = []
    for teller in tellers:
        for key in {origin_key(teller.credited_to), origin_key(teller.publisher)} - {""}:
            edges.append((first.setdefault(key, teller.reference), teller.reference))
    return edges


def _origin(members: Sequence[Teller]) -> Origin:
    """Who lies under `members`: whom most of them credit, else who published first."""
    references = tuple(m.reference for m in members)
    named = [m.credited_to for m in members if origin_key(m.credited_to)]
    if named:
        count = Counter(origin_key(n) for n in named)
        key = min(count, key=lambda k: (-count[k], k))
        name = tidy([n for n in named if origin_key(n) == key])
        why = say("{count} of {all} credit {name}.", count=count[key], all=len(members), name=name)
        return Origin(name, references, why)
    name = next((m.publisher or m.source for m in members if m.publisher or m.source), "")
    if not name:
        return Origin("", references, say("None of them names a publisher or credits anybody."))
    if len(members) == 1:
        return Origin(name, references, say("It credits nobody: {name} tells it.", name=name))
    first = say("None credits anybody; {name} is the first of them.", name=name)
    return Origin(name, references, first)
