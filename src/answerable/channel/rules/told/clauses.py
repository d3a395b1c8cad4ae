"""A sentence parted into clauses, each knowing who acts in it, what is denied and whose word it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise

from answerable.channel.rules.told.lexicon import Hit, hits, small
from answerable.channel.rules.told.places import spans
from answerable.channel.rules.told.tokens import Token, keys, tokens
from answerable.channel.rules.told.words import TONGUES
from answerable.linking.dates import Days, days
from answerable.reading.statements import dates

_STOPS = frozenset(",;:()،؛-")
_REACH = 3
_CARRIED = ("turn/", "side/", "object/")
"""What a clause goes on speaking of where it names nothing else."""
_STANDS_FOR = frozenset(
    re.findall(
        r"\S+",
        "these this they it which who that those he she them whom الذي التي الذين وهو وهي وهم",
    )
)
_SPEAKERS = frozenset({"other", "ours", "own_agent"})


@dataclass(frozen=True)
class Clause:
    """A part of a sentence in which something is done."""

    said: Sentence
    first: int
    last: int
    hits: tuple[Hit, ...]
    whose: str = "own"
    """`own`, `others`, or `rejected`: others say it and are contradicted."""
    before: frozenset[str] = frozenset()
    """What the clause before it spoke of."""
    before_words: frozenset[str] = frozenset()
    inherits: bool = False
    """It goes on with a list of which the first was denied."""

    @property
    def start(self) -> int:
        """Where it begins in the sentence."""
        return self.said.tokens[self.first].start

    @property
    def end(self) -> int:
        """Where it ends in the sentence."""
        return self.said.tokens[self.last - 1].end

    def of(self, layer: str, *codes: str) -> tuple[Hit, ...]:
        """The hits of a layer, or of some of its codes, in order."""
        return tuple(h for h in self.hits if h.layer == layer and (not codes or h.code in codes))

    def says(self, *marks: str) -> bool:
        """Say whether one of the marks stands in it."""
        return bool(self.of("marks", *marks))

    @cached_property
    def marks(self) -> frozenset[str]:
        """How it is said."""
        return frozenset(h.code for h in self.of("marks"))

    @cached_property
    def slots(self) -> frozenset[str]:
        """What it speaks of, by kind."""
        mine = frozenset(h.code for h in self.of("things") if not self._only_says_which(h))
        kinds = {slot.partition("/")[0] for slot in mine}
        carried = (s for s in self.before if self.leans or s.startswith(_CARRIED))
        return mine | {slot for slot in carried if slot.partition("/")[0] not in kinds}

    def _only_says_which(self, hit: Hit) -> bool:
        """Say whether a thing only says what sort of person is meant: a farm worker."""
        after = any(
            h.code.startswith("group/") and h.first == hit.last + 1 for h in self.of("things")
        )
        return after and hit.code.startswith("object/")

    @cached_property
    def leans(self) -> bool:
        """Say whether it begins with a word that stands for what was spoken of: these, which."""
        first = [t.text.lower() for t in self.said.tokens[self.first : self.last] if t.is_word][:2]
        return any(word in _STANDS_FOR for word in first)

    @cached_property
    def dated(self) -> tuple[dates.Mention, ...]:
        """The dates that stand in it."""
        return tuple(m for m in self.said.dated if self.start <= m.start < self.end)

    @cached_property
    def days(self) -> tuple[Days, ...]:
        """The days it names."""
        return tuple(value for m in self.dated if (value := days(m.edtf)) is not None)

    @cached_property
    def words(self) -> frozenset[str]:
        """Everything it speaks of: concepts, and the stems of words no table knows."""
        known = {h.code.removeprefix("-") for h in self.hits if h.layer != "marks"}
        taken = {w for h in self.hits for w in h.words}
        carried = self.before_words if self.leans else frozenset()
        return frozenset(known) | carried | {
            self.said.tokens[at].stem for at in range(self.first, self.last)
            if at not in taken and _matters(self.said, at)
        }  # fmt: skip


@dataclass(frozen=True)
class Sentence:
    """One sentence: in matching shape, in its own words, with its phrases, dates and clauses."""

    text: str
    quote: str
    tongue: str
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]
    dated: tuple[dates.Mention, ...]
    clauses: list[Clause] = field(default_factory=list, compare=False)

    def says(self, *marks: str) -> bool:
        """Say whether one of the marks stands in it."""
        return any(h.layer == "marks" and h.code in marks for h in self.hits)


def sentence(text: str, quote: str, tongue: str, dated: Sequence[dates.Mention]) -> Sentence:
    """A sentence with its clauses."""
    words = tokens(text)
    days_said = tuple((m.start, m.end) for m in dated)
    named = (*spans(text, tongue), *days_said)
    found = tuple(
        h for h in hits(words, tongue)
        if h.layer == "marks" or not any(
            a <= words[h.first].start < b for a, b in (named if h.layer == "acts" else days_said)
        )
    )  # fmt: skip
    said = Sentence(text, quote, tongue, words, found, tuple(dated))
    reported = next((h.first for h in said.hits if _reports(said, h)), len(words))
    whose = "rejected" if said.says("reject") else "others"
    for first, last, listed in _ranges(said):
        inside = tuple(h for h in said.hits if first <= h.first < last)
        owner = whose if reported < last else "own"
        behind = said.clauses[-1] if said.clauses else None
        slots, spoken = (behind.slots, behind.words) if behind else (frozenset(), frozenset())
        said.clauses.append(Clause(said, first, last, inside, owner, slots, spoken, listed))
    return said


def _ranges(said: Sentence) -> Iterator[tuple[int, int, bool]]:
    """First and last word of each clause, and whether it goes on with a list."""
    acts = [h.first for h in said.hits if h.layer == "acts"]
    cuts = (*_cuts(said), len(said.tokens))
    first, listed = 0, False
    for at, following in pairwise(cuts):
        if _parts(said, acts, first, at, following):
            yield first, at, listed
            first, listed = at, said.tokens[at].text == "," and at + 1 in acts
    if said.tokens:
        yield first, len(said.tokens), listed


def _parts(said: Sentence, acts: list[int], first: int, at: int, following: int) -> bool:
    """Say whether a new clause begins at a cut: something is done in it, and was before it."""
    token = said.tokens[min(at + 1, len(said.tokens) - 1)]
    if said.tokens[at].text in ";؛":
        return True
    if said.tongue == "en" and one_of(token, "en", "prepositions") and said.tokens[at].text == ",":
        return False
    no = any(h.layer == "marks" and h.code == "object_not" and h.first == at + 1 for h in said.hits)
    return (no or _has(acts, first, at)) and _has(acts, at, following)


def _has(acts: Sequence[int], first: int, last: int) -> bool:
    return any(first <= act < last for act in acts)


@cache
def _known(tongue: str, table: str) -> frozenset[str]:
    words = getattr(TONGUES[tongue], table)
    return frozenset(
        key
        for word in words.split()
        for key in keys("=" + word if tongue == "en" else word, tongue)
    )


def one_of(token: Token, tongue: str, table: str) -> bool:
    """Say whether a word is one of a small table: a conjunction, a preposition."""
    if tongue == "en":
        return "=" + token.text.lower() in _known(tongue, table)
    return token.text in _known(tongue, table)


def _cuts(said: Sentence) -> tuple[int, ...]:
    return tuple(
        at for at, token in enumerate(said.tokens)
        if at and (
            token.text in _STOPS
            or (one_of(token, said.tongue, "breaks") and not _joins_nouns(said, at))
            or (said.tongue == "ar" and token.text.startswith("و") and len(token.text) > _REACH)
        )
    )  # fmt: skip


def _joins_nouns(said: Sentence, at: int) -> bool:
    """Say whether an "and" stands between two things: women and children."""
    things = {w for h in said.hits if h.layer == "things" for w in h.words}
    return said.tokens[at].text.lower() == "and" and {at - 1, at + 1} <= things


def _matters(said: Sentence, at: int) -> bool:
    token = said.tokens[at]
    if (
        not token.is_word
        or len(token.stem) < _REACH
        or not small(said.tongue).isdisjoint(token.forms)
    ):
        return False
    if "=" + token.text.lower() in small(said.tongue):
        return False
    return not any(m.start <= token.start < m.end for m in said.dated)


def _reports(said: Sentence, hit: Hit) -> bool:
    """Say whether others than those whose account it is are told to say something."""
    if hit.layer != "marks" or hit.code != "said":
        return False
    speakers = [h for h in said.hits if h.layer == "marks" and h.code in _SPEAKERS]
    before = [h for h in speakers if h.last < hit.first]
    after = [h for h in speakers if hit.last < h.first <= hit.last + _REACH]
    passive = hit.first and one_of(said.tokens[hit.first - 1], said.tongue, "being")
    turned = said.tongue == "ar" or passive or said.tokens[hit.first].text.lower() == "according"
    near = (after[:1] or before[-1:]) if turned else before[-1:]
    if not near:
        return said.says("reject")
    return any(h.code == "other" and h.last == near[0].last for h in speakers)
