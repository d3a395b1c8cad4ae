"""Suggestions: values that stand together more often than elsewhere, with their statistic and caveats.

A suggestion is a reason to look, never a finding: it says how many of how many, how many would be
expected, with what that was compared, and everything that could make it mean nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_

from answerable.incidents.rules.patterns import CODED, Aspect, Question, shown
from answerable.incidents.rules.patterns_matching import Facts, key_of
from answerable.incidents.rules.patterns_statistics import Table, adjusted, two_sided
from answerable.refusal import Sentence, say

LOOKS: tuple[tuple[Aspect, Aspect], ...] = (
    (Aspect.UNIT, Aspect.MUNITION), (Aspect.UNIT, Aspect.OBJECT), (Aspect.UNIT, Aspect.PLACE),
    (Aspect.UNIT, Aspect.MANNER), (Aspect.UNIT, Aspect.GROUP),
    (Aspect.ACTOR, Aspect.MUNITION), (Aspect.ACTOR, Aspect.OBJECT), (Aspect.ACTOR, Aspect.GROUP),
    (Aspect.MUNITION, Aspect.OBJECT), (Aspect.MUNITION, Aspect.PLACE),
    (Aspect.MUNITION, Aspect.RECIPIENT), (Aspect.MUNITION, Aspect.GROUP),
    (Aspect.MANNER, Aspect.OBJECT), (Aspect.MANNER, Aspect.PLACE), (Aspect.MANNER, Aspect.GROUP),
    (Aspect.OBJECT, Aspect.PLACE), (Aspect.OBJECT, Aspect.RECIPIENT),
)  # fmt: skip
"""Which aspects are compared with which. Left out is what follows from itself: a unit and its side, a
bomb and an airstrike, a place and its state."""
RECENT = tuple(a for a in Aspect if a is not Aspect.RECIPIENT)
"""Aspects whose values of the last days are compared with those before."""
RECENT_DAYS = 90
LEAST_BOTH = 3
"""Fewer incidents than this are never suggested."""
LEAST_EACH = 5
"""A value named by fewer is not tested: no count of it could be told from chance."""
MOST_VALUES = 100
"""So many values of each aspect are compared, those named most often first."""
MOST_SPELLINGS = 4
LEVEL = 0.05
"""The share of false suggestions that is accepted among those made."""
FEW = 10


@dataclass(frozen=True)
class Value:
    """One value: its comparing form, the commonest spelling and the others it is written in."""

    aspect: Aspect
    key: str
    words: str
    spellings: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        return shown(self.aspect, self.words)


@dataclass(frozen=True)
class Suggestion:
    """A concentration: one value, or the last days, in which another stands out."""

    left: Value | None
    """None: the last `RECENT_DAYS` days."""
    right: Value
    table: Table
    p: float
    adjusted: float
    tests: int
    of: int
    """Of how many incidents in all; the table counts those of which both aspects are known."""
    since: date | None = None

    @property
    def question(self) -> Question:
        """The pattern it would be saved as."""
        values = {self.right.aspect: (self.right.words,)}
        if self.left is not None:
            values[self.left.aspect] = (self.left.words,)
        return Question(values, self.since)

    @property
    def shown_p(self) -> str:
        """The adjusted chance, no more exact than is of use."""
        return "< 0.0001" if self.adjusted < 0.0001 else f"{self.adjusted:.4f}"

    @property
    def spellings(self) -> tuple[str, ...]:
        """Other spellings that were counted with the two values."""
        return (*(self.left.spellings if self.left else ()), *self.right.spellings)

    @property
    def sentence(self) -> Sentence:
        """The counts, in words."""
        counts = {
            "both": self.table.both, "left": self.table.left, "right": self.right.said,
            "expected": f"{self.table.expected:.1f}", "elsewhere": self.table.elsewhere[0],
            "others": self.table.elsewhere[1], "aspect": self.right.aspect,
        }  # fmt: skip
        if self.left is None:
            return say(
                "Of {left} incidents of the last {days} days, {both} have “{right}” as {aspect}; about "
                "{expected} would be expected. Of {others} earlier ones, {elsewhere} have it.",
                days=RECENT_DAYS, **counts,
            )  # fmt: skip
        return say(
            "Of {left} incidents with “{value}” as {given}, {both} have “{right}” as {aspect}; about "
            "{expected} would be expected. Of {others} other incidents, {elsewhere} have it.",
            value=self.left.said, given=self.left.aspect, **counts,
        )  # fmt: skip

    @property
    def caveats(self) -> tuple[Sentence, ...]:
        """What could make it mean nothing."""
        few = (FEW_INCIDENTS,) if self.table.both < FEW else ()
        return (
            say("Compared are {known} of the {of} incidents you may see: those of which both are known.",
                known=self.table.known, of=self.of),
            *few, *CAVEATS,
            say("{tests} combinations were compared at once; the adjusted p allows for that, "
                "not for looks taken on other days.", tests=self.tests),
        )  # fmt: skip


FEW_INCIDENTS = say("These are few: one incident more or less would change the figure a good deal.")
CAVEATS: tuple[Sentence, ...] = (
    say("Counted is what was reported and accepted here, not all that happened."),
    say("What is watched more closely, or reported by more people, is named more often."),
    say("Incidents are counted as if each stood alone; one operation, or one source that tells of "
        "several, can make a concentration."),
    say("A concentration says nothing of why, nor of who is answerable."),
)  # fmt: skip


@dataclass(frozen=True)
class Suggested:
    """What stands out, the least likely first, and how many combinations were looked at."""

    suggestions: tuple[Suggestion, ...]
    tests: int
    of: int


Bits = int
"""A set of incidents as the bits of a number: two are met by `&` and counted at once."""
Having = dict[str, list[int]]
"""Words → the places of the incidents that have them."""


def suggested(known: Sequence[Facts], *, today: date) -> Suggested:
    """The concentrations among these incidents, each tested against all the others."""
    index = Index.of(known)
    tables = list(_tables(index, known, today))
    tests = len(tables)
    worth = [(pair, t) for pair, t in tables if t.both >= LEAST_BOTH and t.both > t.expected]
    chances = [two_sided(table) for _, table in worth]
    found = [
        Suggestion(
            left, right, table, p, q, tests, len(known), _since(today) if left is None else None
        )
        for ((left, right), table), p, q in zip(
            worth, chances, adjusted(chances, tests), strict=True
        )
        if q <= LEVEL
    ]
    return Suggested(tuple(sorted(found, key=_order)), tests, len(known))


def _order(one: Suggestion) -> tuple[float, float, str, str]:
    """The least likely first; of those equally so, the one farthest above what is expected."""
    excess = one.table.both / one.table.expected
    return float(f"{one.adjusted:.6g}"), -excess, one.left.key if one.left else "", one.right.key


def _since(today: date) -> date:
    return today - timedelta(days=RECENT_DAYS - 1)


@dataclass(frozen=True)
class Index:
    """Aspect → its values, each with the incidents that have it; and those of which it is known."""

    values: Mapping[Aspect, Sequence[tuple[Value, Bits]]]
    known: Mapping[Aspect, Bits]

    @classmethod
    def of(cls, facts: Sequence[Facts]) -> Index:
        """The index of these incidents, in their order."""
        having: dict[Aspect, Having] = {a: defaultdict(list) for a in Aspect}
        for place, one in enumerate(facts):
            for aspect, told in one.values.items():
                places = having[aspect]
                for said in told:
                    places[said.words].append(place)
        values: dict[Aspect, list[tuple[Value, Bits]]] = {}
        known: dict[Aspect, Bits] = {}
        for aspect, spelled in having.items():
            found = {words: _bits(places, len(facts)) for words, places in spelled.items()}
            known[aspect] = reduce(or_, found.values(), 0)
            values[aspect] = _values(aspect, found)
        return cls(values, known)


def _values(aspect: Aspect, found: Mapping[str, Bits]) -> list[tuple[Value, Bits]]:
    """The values that are named often enough to be tested, each with all its spellings."""
    spelled: dict[str, list[str]] = defaultdict(list)
    for words in found:
        spelled[key_of(aspect, words)].append(words)
    together = {key: reduce(or_, (found[w] for w in many)) for key, many in spelled.items() if key}
    often = sorted((k for k in together if together[k].bit_count() >= LEAST_EACH),
                   key=lambda k: (-together[k].bit_count(), k))  # fmt: skip
    return [(_value(aspect, k, spelled[k], found), together[k]) for k in often[:MOST_VALUES]]


def _value(aspect: Aspect, key: str, spelled: list[str], found: Mapping[str, Bits]) -> Value:
    """The commonest spelling, then the others by their number; ties by the alphabet."""
    first, *others = sorted(spelled, key=lambda words: (-found[words].bit_count(), words))
    return Value(aspect, key, first, () if aspect in CODED else tuple(others[:MOST_SPELLINGS]))


def _bits(places: Sequence[int], many: int) -> Bits:
    marks = bytearray(many // 8 + 1)
    for place in places:
        marks[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(marks, "little")


Pair = tuple[Value | None, Value]


def _tables(index: Index, known: Sequence[Facts], today: date) -> Iterator[tuple[Pair, Table]]:
    for one, other in LOOKS:
        both_known = index.known[one] & index.known[other]
        yield from _crossed(index.values[one], index.values[other], both_known)
    dated = _bits([i for i, f in enumerate(known) if f.earliest and f.latest], len(known))
    recent = _bits([i for i, f in enumerate(known) if _is_recent(f, today)], len(known))
    for aspect in RECENT:
        yield from _crossed([(None, recent)], index.values[aspect], dated & index.known[aspect])


def _is_recent(facts: Facts, today: date) -> bool:
    """Its whole date lies in the last days: one that only may is counted with those before."""
    return (
        facts.earliest is not None and facts.latest is not None and facts.earliest >= _since(today)
    )


def _crossed(
    lefts: Sequence[tuple[Value | None, Bits]], rights: Sequence[tuple[Value, Bits]], among: Bits
) -> Iterator[tuple[Pair, Table]]:
    """The table of each pair both of whose values are named often enough to be tested."""
    many = among.bit_count()
    within = [(value, kept, kept.bit_count()) for value, bits in rights
              if _testable((kept := bits & among).bit_count(), many)]  # fmt: skip
    for left, bits in lefts:
        mine = bits & among
        if not _testable(count := mine.bit_count(), many):
            continue
        for right, theirs, times in within:
            yield (left, right), Table((mine & theirs).bit_count(), count, times, many)


def _testable(count: int, many: int) -> bool:
    """A value that few have, or that nearly all have, cannot stand out."""
    return LEAST_EACH <= count <= many - LEAST_EACH
