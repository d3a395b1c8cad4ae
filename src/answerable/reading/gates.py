"""Patterns behind a gate: asked only of the texts that can hold them.

Most rules speak of something a sentence does not: nine of ten askings find nothing, and finding
nothing costs as much as reading the sentence. So a text is looked through once for the words any
pattern cannot do without, and a pattern is asked only where one of its own is among them. The
answer is the same either way, and a pattern no text has come to yet is not even compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import Generic, TypeVar

from answerable.reading.literals import (
    DIGITS,
    SHORTEST,
    Words,
    hastened,
    needed,
    opened_with,
    rarest,
)
from answerable.reading.openings import LETTERS

# Letters that match others when capitals do not count, and have no small letter of their own.
KIN = DIGITS | {ord(a): b for a, b in zip("İıſᲀᲁᲂᲃᲄᲅᲆ", "iisвдосттъ", strict=True)}
PLAIN = (
    bytes(range(128))
    .lower()
    .translate(bytes.maketrans(b"123456789\t\n\v\f\r\x1c\x1d\x1e\x1f", b"0" * 9 + b" " * 9))
    .ljust(256)
)
Places = tuple[tuple[int, int], ...]
"""Where words of a text begin: the bits of the patterns that may begin so, and where."""
Opened = tuple[int, Places | None]
"""The bits of the gates a text opens, and where its words begin; None where that is not known."""
Held = tuple[int, tuple[str, ...], Places]
"""The gates a word of a text opens, the words of several it may be a part of, and its beginnings."""
DECIMAL, SPACE, WORD = re.compile(r"\d"), re.compile(r"\s"), re.compile(r"\w+")
ENDLESS, LONGEST_WORD = re.compile(r"(\\[wd])([*+])"), 40
MOST_KNOWN, MOST_HELD = 20_000, 2_000
"""How many words of texts, and how many choices of rows, are remembered before all are forgotten."""
T = TypeVar("T")


class Several:
    """Words a gate needs one after the other: how its longest shows in a word of a text.

    The first may be the end of a longer one, the last the beginning.
    """

    def __init__(self, words: str) -> None:
        first, *middle, last = words.split(" ")
        self.words, self.longest = words, _longest(words)
        self.may_end, self.may_begin = self.longest == first, self.longest == last
        self.may_be = self.longest in middle

    def may_hold(self, token: str) -> bool:
        """Say whether the longest of the words can be `token`."""
        return (
            (self.may_end and token.endswith(self.longest))
            or (self.may_begin and token.startswith(self.longest))
            or (self.may_be and token == self.longest)
        )


class Vocabulary:
    """The words of every gate, each under the part of it a text's own words are looked up by.

    A text is looked through word by word, and which gates a word of a text opens is remembered: few
    words make up most of every text. Gates are only ever added; each is a bit of a number, so that
    those a text opens are one number.
    """

    def __init__(self) -> None:
        self._behind: dict[str, tuple[str, ...]] = {}
        self._several: dict[str, tuple[Several, ...]] = {}
        self._opens: dict[str, int] = {}
        self._bits: dict[tuple[Words, Words], int] = {}
        self._starting: dict[str, int] = {}
        self._leading: dict[str, int] = {}
        self._wordless = self._anywhere = 0
        self._known: dict[str, Held] = {}
        self._last: tuple[str, Opened] = ("", (0, None))

    def add(self, words: Words, opening: Words) -> int:
        """Return the bit of a gate that any of `words` opens, and only a word that begins as one of
        `opening` does; where one of them is empty all texts do."""
        bit = self._bits.get((words, opening))
        if bit is None:
            bit = self._bits[words, opening] = 1 << len(self._bits)
            self._wordless |= 0 if words else bit
            self._anywhere |= 0 if opening else bit
            for word in words:
                self._look_for(word, bit)
            for letters in opening:
                self._starting[letters] = self._starting.get(letters, 0) | bit
                for n in range(1, len(letters)):
                    self._leading[letters[:n]] = self._leading.get(letters[:n], 0) | bit
            self._known, self._last = {}, ("", (0, None))
        return bit

    def _look_for(self, word: str, bit: int) -> None:
        under = _under(word)
        if word not in self._opens and " " in word:
            self._several[under] = (*self._several.get(under, ()), Several(word))
        elif word not in self._opens:
            self._behind[under] = (*self._behind.get(under, ()), word)
        self._opens[word] = self._opens.get(word, 0) | bit

    def opened(self, text: str) -> Opened:
        """Return the bits of the gates `text` opens, and where its words begin."""
        asked, there = self._last  # a sentence is asked about by every table, one after the other
        if asked is not text:
            there = self._opened(text, len(self._bits))
            self._last = (text, there)
        return there

    @lru_cache(maxsize=64)  # noqa: B019 - there is one vocabulary, and it lives as long as the process
    def _opened(self, text: str, size: int) -> Opened:
        low, known = _low(text), self._known
        opened, starting, at = self._wordless, self._anywhere, 0
        begun, places = set[str](), list[tuple[int, int]]()
        for token in low.split(" "):
            bits, parts, starts = known.get(token) or self._held(token)
            opened |= bits
            if parts:
                begun.update(parts)
            for begin, offset in starts:
                starting |= begin
                places.append((begin, at + offset))
            at += len(token) + 1
        for word in begun:
            if word in low:
                opened |= self._opens[word]
        if len(low) != len(text):
            return opened, None
        return opened & starting, tuple(places)

    def _held(self, token: str) -> Held:
        """Return the bits of the gates `token` opens, the words of several it may be a part of, and
        where in it a pattern may begin."""
        parts = {token[at : at + n] for n in range(1, SHORTEST + 1) for at in range(len(token))}
        opens, bits = self._opens, 0
        for part in parts & self._behind.keys():
            for word in self._behind[part]:
                if word in token:
                    bits |= opens[word]
        begun = tuple(
            several.words
            for part in parts & self._several.keys()
            for several in self._several[part]
            if several.may_hold(token)
        )
        starts = [
            (self._beginning(f"{token} ", at.start()), at.start()) for at in WORD.finditer(token)
        ]
        held = (bits, begun, tuple(start for start in starts if start[0]))
        if len(token) <= LONGEST_WORD:
            if len(self._known) >= MOST_KNOWN:
                self._known = {}
            self._known[token] = held
        return held

    def _beginning(self, token: str, at: int) -> int:
        """Return the bits of the patterns that may begin in `token`, which its space ends."""
        head = token[at : at + LETTERS]
        bits = [self._starting.get(head[:n], 0) for n in range(1, len(head) + 1)]
        if len(head) < LETTERS:  # the letters after the space are not known yet
            bits.append(self._leading.get(head, 0))
        return reduce(or_, bits)


def _longest(word: str) -> str:
    return max(word.split(" "), key=len)


def _under(word: str) -> str:
    """Return the three letters a word is looked up by: they stand within one word of a text."""
    longest = _longest(word)
    return rarest(longest) if len(longest) >= SHORTEST else longest


def bounded(pattern: str) -> str:
    """Return a pattern in which no word or figure is endless: a run of letters that fills a page is
    no word, and to look along it from each of its letters takes forever."""
    return ENDLESS.sub(lambda m: f"{m[1]}{{{int(m[2] == '+')},{LONGEST_WORD}}}", pattern)


def _low(text: str) -> str:
    """Return `text` in small letters with every digit a 0 and plain spaces, as gates are written."""
    if text.isascii():  # no letter here has kin
        return text.encode("ascii").translate(PLAIN).decode("ascii")
    return SPACE.sub(" ", DECIMAL.sub("0", text.translate(KIN).lower()))


VOCABULARY = Vocabulary()


class Gated:
    """A pattern with its gate; it answers as the compiled pattern does."""

    def __init__(self, source: str, flags: int = re.I) -> None:
        self.source = source
        self.flags = flags
        self.words = needed(source)
        """Of which every match holds one; empty where the pattern may match in any text."""
        opening = opened_with(source)
        self.begins_words = bool(opening)
        """Whether it is enough to ask it of the words that begin as it does."""
        self.bit = VOCABULARY.add(self.words, opening)
        """The bit of its gate."""

    @classmethod
    def before(cls, pattern: re.Pattern[str]) -> Gated:
        """Return a gate before a pattern that is compiled already, and asked as it is."""
        gated = cls(pattern.pattern, pattern.flags)
        gated.pattern = pattern
        return gated

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(hastened(bounded(self.source)), self.flags)

    def search(self, text: str, *within: int) -> re.Match[str] | None:
        """Return the first match, as `re.Pattern.search` does."""
        opened, places = VOCABULARY.opened(text)
        if not opened & self.bit:
            return None
        if within or places is None or not self.begins_words:
            return self.pattern.search(text, *within)
        match, bit = self.pattern.match, self.bit
        return next(
            (found for bits, at in places if bits & bit and (found := match(text, at))), None
        )

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return every match, as `re.Pattern.finditer` does."""
        opened, places = VOCABULARY.opened(text)
        if not opened & self.bit:
            return iter(())
        if places is None or not self.begins_words:
            return self.pattern.finditer(text)
        return iter(self._matches(text, places))

    def _matches(self, text: str, places: Places) -> list[re.Match[str]]:
        """Return the matches: the pattern is asked only of the words that begin as it does."""
        match, bit, past = self.pattern.match, self.bit, 0
        matches = []
        for bits, at in places:
            if bits & bit and at >= past and (found := match(text, at)):
                past = found.end()
                matches.append(found)
        return matches


class Rows(Generic[T]):
    """Many rows, each behind a pattern's gate: which of them a text can hold, asked at once."""

    def __init__(self, gated: Iterable[tuple[Gated, T]]) -> None:
        self._rows = tuple((pattern.bit, row) for pattern, row in gated)
        self._bits = reduce(or_, (bit for bit, _ in self._rows), 0)
        self._held: dict[int, tuple[T, ...]] = {}

    @classmethod
    def of(cls, rows: Iterable[T], pattern: Callable[[T], Gated]) -> Rows[T]:
        """Return rows that know their own patterns."""
        return cls((pattern(row), row) for row in rows)

    def within(self, text: str) -> Sequence[T]:
        """Return the rows `text` can hold, in their order."""
        opened = VOCABULARY.opened(text)[0] & self._bits
        held = self._held.get(opened)
        if held is None:
            if len(self._held) >= MOST_HELD:
                self._held = {}
            held = self._held[opened] = tuple(row for bit, row in self._rows if bit & opened)
        return held
