"""With which letters a match of a pattern begins, where they are few, and whether a word begins there.

Read off the pattern itself, as what it cannot do without is. Of a pattern that is known to begin words,
only the words of a text are asked that begin so. Small letters; digits are all 0, and any space is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, cached_property

LETTERS, SHORT = 5, 3
"""How many letters are followed, and how many where there are too many beginnings of so many."""
MOST = 400
"""More beginnings than these are not worth knowing."""
CUT = "\0"
"""Ends a beginning after which anything may come."""
STANDS_FOR = {"0": r"\d", " ": r"\s"}
BEGINS_WORDS = re.compile(r"\\b\Z|\(\?<!(?:\\w|\[(?!\^)(?:\\.|[^\]\\])*\\w(?:\\.|[^\]\\])*\])\)\Z")
"""What keeps a match from beginning within a word: that, or a longer list."""


@dataclass(frozen=True)
class Opening:
    """How a part of a pattern opens."""

    letters: frozenset[str] = frozenset([CUT])
    begins_word: bool | None = False
    """None for what takes nothing and tells nothing of it."""

    @cached_property
    def is_told(self) -> bool:
        """Whether what comes after makes no difference any more."""
        return all(map(_is_told, self.letters))


ANYHOW, NOTHING = Opening(), Opening(frozenset([""]), None)
EDGE = Opening(frozenset([""]), begins_word=True)


def spelled(words: Iterable[str]) -> Opening:
    """Return how words open."""
    return _few({word[:LETTERS] for word in words}, begins_word=False)


def followed(first: Opening, then: Opening) -> Opening:
    """Return how one part opens with another after it."""
    if first.is_told:
        return first
    if first is NOTHING:
        return then
    letters = {
        (one + other)[:LETTERS]
        for one in first.letters
        for other in (("",) if _is_told(one) else then.letters)
    }
    edge = then.begins_word if first.begins_word is None else first.begins_word
    return _few(letters, edge)


def either(many: Iterable[Opening]) -> Opening:
    """Return how what is any one of several parts opens."""
    rows = list(many)
    edges = {row.begins_word for row in rows}
    edge = edges.pop() if len(edges) == 1 else False
    return _few({word for row in rows for word in row.letters}, edge)


def repeated(part: Opening, least: int, most: int) -> Opening:
    """Return how a part opens that stands there so often."""
    more = part if most == 1 else replace(part, letters=frozenset(map(_cut, part.letters)))
    if least:
        return more
    edge = None if part.begins_word else False
    return Opening(more.letters | {""}, edge)


def ahead(part: Opening) -> Opening:
    """Return how a part opens that only looks at what follows."""
    return Opening(frozenset(map(_cut, part.letters)), None) if CUT not in part.letters else NOTHING


def look(whole: Opening) -> str:
    """Return the look ahead that finds where a part can begin; empty where that can be anywhere."""
    words = [word.removesuffix(CUT) for word in whole.letters]
    told = ""
    for at in range(min(SHORT, *map(len, words)) if words else 0):
        told += f"[{''.join(sorted({_as_written(word[at]) for word in words}))}]"
    return f"(?={told})" if told else ""


def told(whole: Opening) -> frozenset[str]:
    """Return the letters every match of a pattern begins a word with; none where that is not known."""
    letters = frozenset(word.removesuffix(CUT) for word in whole.letters)
    known = whole.begins_word and all(word[:1].isalnum() for word in letters)
    return letters if known else frozenset()


def _is_told(word: str) -> bool:
    return len(word) >= LETTERS or word.endswith(CUT)


def _cut(word: str) -> str:
    return word if _is_told(word) else word + CUT


def _few(letters: Iterable[str], begins_word: bool | None) -> Opening:
    kept = frozenset(letters)
    if len(kept) > MOST:
        kept = frozenset(word if len(word) <= SHORT else word[:SHORT] + CUT for word in kept)
    return Opening(kept if len(kept) <= MOST else ANYHOW.letters, begins_word)


@cache
def _as_written(letter: str) -> str:
    """Return the parts of a class that hold a letter, small or large, a figure or a space."""
    if letter in STANDS_FOR:
        return STANDS_FOR[letter]
    return "".join(re.escape(c) for c in (letter.upper(), letter) if len(c) == 1)
