"""What lies in a file that is made of others: each part with its bytes, its name and its address.

A part is a document of its own and is read by itself, so that no rule ever reads across two of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MOST_PARTS = 500
MOST_TOTAL = 40 * 1024 * 1024
LONGEST_NAME = 200


@dataclass(frozen=True)
class Part:
    """One document inside another."""

    name: str
    data: bytes
    how: str
    """How it lies in the whole: "attachment", "message", "item", "page", "file"."""
    content_type: str = ""
    address: str = ""
    """Where it stood on the web, when the whole says so."""


@dataclass(frozen=True)
class Parts:
    """The parts that are taken out, and how many were left because they were too many or too large."""

    taken: tuple[Part, ...] = ()
    left: int = 0

    @property
    def contents(self) -> str:
        """The names of the parts, a line each: the text of a file that has none of its own."""
        return "\n".join(part.name for part in self.taken)


def bounded(found: Iterable[Part]) -> Parts:
    """Take parts while there is room; count the rest."""
    taken: list[Part] = []
    room, left = MOST_TOTAL, 0
    for part in found:
        if len(taken) >= MOST_PARTS or len(part.data) > room:
            left += 1
        elif part.data:
            taken.append(part)
            room -= len(part.data)
    return Parts(tuple(taken), left)
