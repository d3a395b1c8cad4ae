"""Patterns behind a gate: asked only of the texts that can hold them.

Most rules speak of something a sentence does not: nine of ten askings find nothing, and finding
nothing costs as much as reading the sentence. So a text is looked through once for the words any
pattern cannot do without, and a pattern is asked only where one of its own is among them. The
answer is the same either way, and a pattern no text has come to yet is not even compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from answerable.reading.literals import DIGITS, SHORTEST, hastened, needed, rarest

# Letters that match others when capitals do not count, and have no small letter of their own.
KIN = DIGITS | {ord(a): b for a, b in zip("İıſᲀᲁᲂᲃᲄᲅᲆ", "iisвдосттъ", strict=True)}
UNKNOWN: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
DECIMAL = re.compile(r"\d")
ENDLESS, LONGEST_WORD = re.compile(r"(\\[wd])([*+])"), 40
MOST_KNOWN = 20_000
"""How many words of texts are remembered before they are forgotten and begun again."""
T = TypeVar("T")
Held = tuple[tuple[str, ...], tuple[str, ...]]
"""The words a word of a text holds, and those of several words it may be a part of."""


class Vocabulary:
    """The words of every gate, each under the part of it a text's own words are looked up by.

    A text is looked through word by word, and what a word of a text holds is remembered: few words
    make up most of every text. Words are only ever added.
    """

    def __init__(self) -> None:
        self._behind: dict[str, tuple[str, ...]] = {}
        self._size = 0
        self._known: dict[str, Held | None] = {}
        self._last: tuple[str, frozenset[str]] = ("", frozenset())

    def add(self, words: Iterable[str]) -> frozenset[str]:
        """Look for `words` too from now on, and return them."""
        new = frozenset(words)
        for word in new:
            under = _under(word)
            known = self._behind.get(under, ())
            if word not in known:
                self._behind[under] = (*known, word)
                self._size += 1
                self._known = {}
                self._last = ("", frozenset())
        return new

    def within(self, text: str) -> frozenset[str]:
        """Return the words that stand in `text`."""
        asked, there = self._last  # a sentence is asked about by every table, one after the other
        if asked is not text:
            there = self._within(text, self._size)
            self._last = (text, there)
        return there

    @lru_cache(maxsize=64)  # noqa: B019 - there is one vocabulary, and it lives as long as the process
    def _within(self, text: str, size: int) -> frozenset[str]:
        low, known = _low(text), self._known
        found, begun = list[str](), list[str]()
        for token in low.split(" "):
            held = known.get(token, UNKNOWN)
            if held is UNKNOWN:
                held = self._held(token)
            if held is not None:
                found += held[0]
                begun += held[1]
        found += [word for word in set(begun) if word in low]
        return frozenset(found)

    def _held(self, token: str) -> Held | None:
        """Return the words `token` holds, and those of several words it may be a part of."""
        parts = {token[at : at + n] for n in range(1, SHORTEST + 1) for at in range(len(token))}
        near = [word for part in parts for word in self._behind.get(part, ())]
        there = tuple(sorted(word for word in near if word in token))
        begun = tuple(sorted(word for word in near if " " in word))
        held = (there, begun) if near else None
        if len(token) <= LONGEST_WORD:
            if len(self._known) >= MOST_KNOWN:
                self._known = {}
            self._known[token] = held
        return held


def _under(word: str) -> str:
    """Return the three letters a word is looked up by: they stand within one word of a text."""
    longest = max(word.split(" "), key=len)
    return rarest(longest) if len(longest) >= SHORTEST else longest


def bounded(pattern: str) -> str:
    """Return a pattern in which no word or figure is endless: a run of letters that fills a page is
    no word, and to look along it from each of its letters takes forever."""
    return ENDLESS.sub(lambda m: f"{m[1]}{{{int(m[2] == '+')},{LONGEST_WORD}}}", pattern)


def _low(text: str) -> str:
    """Return `text` in small letters with every digit a 0, as gates are written."""
    low = text.translate(KIN).lower()
    return low if low.isascii() else DECIMAL.sub("0", low)


VOCABULARY = Vocabulary()


class Gated:
    """A pattern with its gate; it answers as the compiled pattern does."""

    def __init__(self, source: str, flags: int = re.I) -> None:
        self.source = source
        self.flags = flags
        self.words = VOCABULARY.add(needed(source))
        """Of which every match holds one; empty where the pattern may match in any text."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(hastened(bounded(self.source)), self.flags)

    def search(self, text: str, *within: int) -> re.Match[str] | None:
        """Return the first match, as `re.Pattern.search` does."""
        if self.words and self.words.isdisjoint(VOCABULARY.within(text)):
            return None
        return self.pattern.search(text, *within)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return every match, as `re.Pattern.finditer` does."""
        if self.words and self.words.isdisjoint(VOCABULARY.within(text)):
            return iter(())
        return self.pattern.finditer(text)


class Rows(Generic[T]):
    """Many rows, each behind a pattern's gate: which of them a text can hold, asked at once."""

    def __init__(self, gated: Iterable[tuple[Gated, T]]) -> None:
        rows = list(gated)
        self._rows = tuple(row for _, row in rows)
        self._open = [n for n, (pattern, _) in enumerate(rows) if not pattern.words]
        self._always = tuple(self._rows[number] for number in self._open)
        self._behind: dict[str, list[int]] = {}
        for number, (pattern, _) in enumerate(rows):
            for word in pattern.words:
                self._behind.setdefault(word, []).append(number)
        self._words = frozenset(self._behind)

    @classmethod
    def of(cls, rows: Iterable[T], pattern: Callable[[T], Gated]) -> Rows[T]:
        """Return rows that know their own patterns."""
        return cls((pattern(row), row) for row in rows)

    def within(self, text: str) -> Sequence[T]:
        """Return the rows `text` can hold, in their order."""
        there = VOCABULARY.within(text)
        if self._words.isdisjoint(there):
            return self._always
        held = set(self._open)
        for word in self._words & there:
            held.update(self._behind[word])
        return [self._rows[number] for number in sorted(held)]
