"""Which part of a long list a page shows, reckoned in one place. No such page: the nearest is shown."""

from __future__ import annotations

from dataclasses import dataclass

HUNDRED = 100


@dataclass(frozen=True)
class Part:
    """One page of a list of `count`, and where it begins and ends in the list."""

    count: int
    page: int
    pages: int
    size: int

    @property
    def span(self) -> slice:
        """What is cut out of the list."""
        return slice((self.page - 1) * self.size, self.page * self.size)


def part_of(count: int, page: int, size: int = HUNDRED) -> Part:
    """Page `page` of a list of `count`: the first and the last are the limits."""
    pages = pages_of(count, size)
    return Part(count, min(max(page, 1), pages), pages, size)


def pages_of(count: int, size: int = HUNDRED) -> int:
    """How many pages a list has; an empty one has one, and says so."""
    return max(1, -(-count // size))
