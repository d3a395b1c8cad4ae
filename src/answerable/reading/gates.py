"""Patterns behind a gate: asked only of the texts that can hold them.

Most rules speak of something a sentence does not: nine of ten askings find nothing, and finding
nothing costs as much as reading the sentence. A gate is three letters out of each word the pattern
cannot do without; a text that has none of them is passed over without asking. The answer is the
same either way, and a pattern no text has yet come to is not even compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from answerable.reading.literals import SHORTEST, needed, rarest

# Letters that match others when capitals do not count, and have no small letter of their own.
KIN = {ord(a): b for a, b in zip("İıſᲀᲁᲂᲃᲄᲅᲆ", "iisвдосттъ", strict=True)}
T = TypeVar("T")


class Gated:
    """A pattern with its gate; it answers as the compiled pattern does."""

    def __init__(self, source: str, flags: int = re.I) -> None:
        self.source = source
        self.flags = flags
        self.gate = frozenset(rarest(word) for word in needed(source))
        """Empty where the pattern may match in any text."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    def search(self, text: str, *within: int) -> re.Match[str] | None:
        """Return the first match, as `re.Pattern.search` does."""
        if self.gate and self.gate.isdisjoint(threes(text)):
            return None
        return self.pattern.search(text, *within)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return every match, as `re.Pattern.finditer` does."""
        if self.gate and self.gate.isdisjoint(threes(text)):
            return iter(())
        return self.pattern.finditer(text)


class Rows(Generic[T]):
    """Many rows, each behind a pattern's gate: which of them a text can hold, asked at once."""

    def __init__(self, gated: Iterable[tuple[Gated, T]]) -> None:
        rows = list(gated)
        self.rows = tuple(row for _, row in rows)
        gates = [pattern.gate for pattern, _ in rows]
        self._open = frozenset(n for n, gate in enumerate(gates) if not gate)
        self._behind: dict[str, list[int]] = {}
        for number, gate in enumerate(gates):
            for letters in gate:
                self._behind.setdefault(letters, []).append(number)

    def within(self, text: str) -> list[T]:
        """Return the rows `text` can hold, in their order."""
        found = self._behind.keys() & threes(text)
        held = self._open.union(*[self._behind[letters] for letters in found])
        return [self.rows[number] for number in sorted(held)]


@lru_cache(maxsize=64)
def threes(text: str) -> frozenset[str]:
    """Return every three letters that stand side by side in `text`, in small letters."""
    low = (text if text.isascii() else text.translate(KIN)).lower()
    return frozenset([low[i : i + SHORTEST] for i in range(len(low) - SHORTEST + 1)])
