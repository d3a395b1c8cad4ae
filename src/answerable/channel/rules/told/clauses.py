"""A sentence parted into clauses, each knowing who acts in it, what is denied and whose word it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import pairwise

from answerable.channel.rules.told.lexicon import Hit, hits, small
from answerable.channel.rules.told.places import places_in, spans
from answerable.channel.rules.told.tokens import Token, keys, tokens
from answerable.channel.rules.told.words import TONGUES
from answerable.linking.dates import Days, days
from answerable.linking.names import skeleton
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
UNKNOWN = "verb/"
"""Before the stem of a verb that no table knows."""
_VERB_LEAST = 5
_NO_VERBS = frozenset(
    re.findall(
        r"\S+",
        "hundred indeed concerned morning evening during according nothing anything something everything "
        "regarding concerning including following being having building buildings ceiling wedding king "
        "ring need speed exceed involving relating pending alleged armed united wing spring string thing "
        "things sacred naked meeting meetings hundreds aforementioned mentioned referred stated "
        "confirmed recorded "
        "existing remaining corresponding surrounding neighbouring shed reported based noted dated "
        "considering asked going using starting housing",
    )
)
_TO_WHAT = frozenset({"from", "to", "for", "against", "at", "into", "onto", "with"})
"""Prepositions behind which stands what something is done to, or where."""
_ENDS = frozenset(
    re.findall(
        r"\S+",
        "in on by of and or but that which who when while as after before was were is are had has",
    )
)
_WHAT = ("object/", "group/", "craft/", "arm/", "kindof/", "kin/", "animal/")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Professor|Sergeant|Captain|Colonel|Lieutenant|Major|General|Private|Corporal|Judge|Sheikh|Imam"
    r"|Minister|Officer|Commander|Father|Sister)\.? (?:[A-Z][\w'-]+ )*?(?P<name>[A-Z][\w'-]+)\b(?! [A-Z])"
)
_BESIDE = frozenset(
    re.findall(
        r"\S+",
        "near opposite beside behind around outside adjacent nearby facing towards قرب بالقرب مقابل "
        "المقابل المقابله قباله بجوار خلف محاذاه المجاور المجاوره",
    )
)
_SUBJECTS = frozenset({"it", "they", "he", "she", "we", "the", "this", "there"})
_PARTING = frozenset({",", ";", "and", "but", "،", "؛"})
_MODAL = frozenset({"may", "might", "would", "will", "could", "shall", "should"})
"""Words that leave open only what stands behind them."""
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد)",
    re.IGNORECASE,
)
_RECKONED = re.compile(r"(?<!\w)(?:after|before|later|earlier|بعد|قبل|لاحقا)(?!\w)", re.IGNORECASE)
"""A day told by its distance from another that may not be the one told last."""
_RELATIVE = re.compile(r"day\b|week|month|year|ago|امس|اليوم|اسبوع|الماضي", re.IGNORECASE)
_SPEAKERS = frozenset({"other", "ours", "own_agent"})


def weekday_only(words: str) -> bool:
    """Say whether a date names nothing but a day of the week."""
    return _WEEKDAY.search(words) is not None and not any(c.isdigit() for c in words)


def days_of(mention: dates.Mention) -> Days | None:
    """The days of a mention; one without a year is a day of any year."""
    words = mention.words
    reckoned = _RECKONED.search(words) or _RELATIVE.search(words)
    value = None if reckoned and not any(c.isdigit() for c in words) else days(mention.edtf)
    if value is None or mention.year_said or _RELATIVE.search(mention.words):
        return value
    return replace(value, open_year=True)


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

    def doubts(self, at: int) -> bool:
        """Say whether what stands at a word is left open: "may" of what follows, "alleged" of all."""
        words = self.said.tokens
        return any(
            h.first < at
            or (words[h.first].text.lower() not in _MODAL and not self._parted(at, h.first))
            for h in self.of("marks", "unsure")
        )

    def _parted(self, first: int, last: int) -> bool:
        return any(t.text.lower() in _PARTING for t in self.said.tokens[first:last])

    @cached_property
    def marks(self) -> frozenset[str]:
        """How it is said."""
        return frozenset(h.code for h in self.of("marks"))

    @cached_property
    def slots(self) -> frozenset[str]:
        """What it speaks of, by kind."""
        mine = frozenset(
            h.code for h in self.of("things") if not (self._only_says_which(h) or self._beside(h))
        )
        mine |= {
            "name/" + skeleton(m["name"])
            for m in _TITLED.finditer(self.said.text, self.start, self.end)
        }
        kinds = {slot.partition("/")[0] for slot in mine}
        carried = (s for s in self.before if self.leans or s.startswith(_CARRIED))
        return mine | {slot for slot in carried if slot.partition("/")[0] not in kinds}

    def _only_says_which(self, hit: Hit) -> bool:
        """Say whether a thing only says what sort of person is meant: a farm worker."""
        after = any(
            h.code.startswith("group/") and h.first == hit.last + 1 for h in self.of("things")
        )
        return after and hit.code.startswith("object/")

    def _beside(self, hit: Hit) -> bool:
        """Say whether a thing only says where it was: near the clinic, opposite the school."""
        words = [
            t.text.lower() for t in self.said.tokens[max(hit.first - 3, self.first) : hit.first]
        ]
        return not _BESIDE.isdisjoint(words) and hit.code.startswith(("object/", "craft/"))

    @cached_property
    def leans(self) -> bool:
        """Say whether it begins with a word that stands for what was spoken of: these, which."""
        first = [t.text.lower() for t in self.said.tokens[self.first : self.last] if t.is_word][:2]
        return any(word in _STANDS_FOR for word in first)

    @cached_property
    def behind(self) -> frozenset[tuple[str, str]]:
        """What stands behind each preposition, as far as the next one."""
        found: set[tuple[str, str]] = set()
        things = {h.first: h.code for h in self.of("things")}
        acts = {w for h in self.of("acts") for w in h.words}
        before = ""
        for at in range(self.first, self.last):
            token = self.said.tokens[at]
            word = token.text.lower()
            if word in _TO_WHAT or word in _ENDS or not token.is_word:
                before = word if word in _TO_WHAT else ""
            elif at in acts:
                before = ""
            elif before and at in things:
                if things[at].startswith(_WHAT):
                    found.add((before, things[at]))
            elif before and _matters(self.said, at):
                found.add((before, token.stem))
        return frozenset(found)

    @cached_property
    def dated(self) -> tuple[dates.Mention, ...]:
        """The dates that stand in it."""
        return tuple(m for m in self.said.dated if self.start <= m.start < self.end)

    @cached_property
    def days(self) -> tuple[Days, ...]:
        """The days it names; of a day of the week nobody can tell which."""
        named = (m for m in self.dated if not weekday_only(m.words))
        return tuple(value for m in named if (value := days_of(m)) is not None)

    @cached_property
    def places(self) -> frozenset[str]:
        """The places it names."""
        return places_in(self.said.text, self.said.tongue, self.start, self.end)

    @cached_property
    def words(self) -> frozenset[str]:
        """Everything it speaks of: concepts, and the stems of words no table knows."""
        known = {
            h.code.removeprefix("-").removeprefix(UNKNOWN) for h in self.hits if h.layer != "marks"
        }
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

    @cached_property
    def words(self) -> frozenset[str]:
        """Everything its clauses speak of."""
        return frozenset().union(*(clause.words for clause in self.clauses))

    def says(self, *marks: str) -> bool:
        """Say whether one of the marks stands in it."""
        return any(h.layer == "marks" and h.code in marks for h in self.hits)


def sentence(
    text: str, quote: str, tongue: str, dated: Sequence[dates.Mention], before: Clause | None = None
) -> Sentence:
    """A sentence with its clauses; `before` is the last of the sentence before it."""
    words = tokens(text)
    days_said = tuple((m.start, m.end) for m in dated)
    named = (*spans(text, tongue), *days_said)
    found = tuple(
        h for h in hits(words, tongue)
        if h.layer == "marks" or not any(
            a <= words[h.first].start < b for a, b in (named if h.layer == "acts" else days_said)
            if not h.code.startswith("weekday/")
        )
    )  # fmt: skip
    found = (*found, *_unknown(words, found, tongue, named))
    said = Sentence(text, quote, tongue, words, found, tuple(dated))
    reported = next((h.first for h in said.hits if _reports(said, h)), len(words))
    whose = "rejected" if said.says("reject") else "others"
    for first, last, listed in _ranges(said):
        inside = tuple(h for h in said.hits if first <= h.first < last)
        owner = whose if reported < last else "own"
        behind = said.clauses[-1] if said.clauses else before
        slots, spoken = (behind.slots, behind.words) if behind else (frozenset(), frozenset())
        made = Clause(said, first, last, inside, owner, slots, spoken, listed)
        if behind is before and not made.leans:
            made = replace(made, before=frozenset(), before_words=frozenset())
        said.clauses.append(made)
    return said


def _unknown(
    words: tuple[Token, ...], found: tuple[Hit, ...], tongue: str, named: Sequence[tuple[int, int]]
) -> Iterator[Hit]:
    """Verbs that no table knows, as deeds of their own: what was moored, and what was not."""
    taken = {w for h in found for w in h.words}
    if any(h.layer == "acts" for h in found):
        return
    for at, token in enumerate(words):
        word = token.text
        if at in taken or tongue != "en" or not word.islower() or len(word) < _VERB_LEAST:
            continue
        idle = word in _NO_VERBS or not small(tongue).isdisjoint(token.forms)
        inside = any(a <= token.start < b for a, b in named)
        if word.endswith(("ed", "ing")) and not idle and not inside:
            yield Hit("acts", UNKNOWN + token.stem, at, at, (at,))


def _ranges(said: Sentence) -> Iterator[tuple[int, int, bool]]:
    """First and last word of each clause, and whether it goes on with a list."""
    people = {w for h in said.hits if h.code.startswith(("group/", "kin/")) for w in h.words}
    acts = [h.first for h in said.hits if h.layer == "acts" and h.first not in people]
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
            or (token.text == "as" and _then(said, at) in _SUBJECTS)
            or (said.tongue == "ar" and token.text.startswith("و") and len(token.text) > _REACH)
        )
    )  # fmt: skip


def _then(said: Sentence, at: int) -> str:
    return said.tokens[at + 1].text.lower() if at + 1 < len(said.tokens) else ""


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
