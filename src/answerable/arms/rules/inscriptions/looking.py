"""Makers looked up as a text needs them: only codes that stand in it, or may, are ever asked for.

A table of makers may have hundreds of thousands of lines; a plate bears a handful of codes. What was
found may open further readings, so the text is read until it asks for nothing new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from answerable.arms.rules.inscriptions.types import Maker

Find = Callable[[AbstractSet[str]], Mapping[str, Maker]]
"""Codes or lot symbols → the makers of those that are known."""


class Asking(Mapping[str, Maker]):
    """What is known of makers so far; a code nobody has asked for yet is noted, and is not there."""

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self._known: dict[str, Maker] = {}
        self._asked: set[str] = set()

    def look_up(self, find: Find) -> None:
        """Ask for all that was missing, at once."""
        asked = frozenset(self.missing)
        self._known |= {code: one for code, one in find(asked).items() if code in asked}
        self._asked |= asked
        self.missing.clear()

    def __getitem__(self, code: str) -> Maker:
        if code not in self._asked:
            self.missing.add(code)
        return self._known[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def __bool__(self) -> bool:
        """Any code may be known, until it was asked for."""
        return True
