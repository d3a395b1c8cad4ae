"""The table of places: in one file, opened block by block as names are asked for.

The file holds three lists in blocks, each packed by itself: names in order, each with the numbers of
its places; the places; and the first words of names worth looking for in a running text. A block is
unpacked when something in it is first asked for, so a process that reads one page pays for one page.
"""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("places.table")
FORMAT = "answerable-places-1"
SOUND = "~"
"""Before a name that is kept by its sound."""


@dataclass(frozen=True)
class Entry:
    """A place of a gazetteer."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int = 0
    near: str = ""
    """The nearest large place, to tell one of many by."""
    precision: str = ""
    source: str = "GeoNames"


class Table:
    """Places by their names."""

    def __init__(self, data: bytes) -> None:
        head, self._body = data.split(b"\n", 1)
        self._head = json.loads(head)
        if self._head["format"] != FORMAT:
            raise ValueError("This is no table of places.")
        self._starts: list[str] = [first for first, _, _ in self._head["names"]]

    @property
    def told(self) -> str:
        """Where the places are from, in words."""
        return str(self._head["source"])

    @property
    def size(self) -> int:
        """How many places it holds."""
        return int(self._head["size"])

    @cached_property
    def first_words(self) -> dict[str, int]:
        """The first words of names worth looking for in a text, each with the most words of such."""
        told = unpacked(self._cut(*self._head["first"])).split()
        return dict(zip(told[::2], map(int, told[1::2]), strict=True))

    @lru_cache(maxsize=16384)  # noqa: B019 - one table is shipped, and it lives as long as the process
    def named(self, key: str) -> tuple[Entry, ...]:
        """Return the places with this name, as `names.key` folds it."""
        return tuple(self._place(number) for number in self._numbers(key))

    def sounding(self, bones: str) -> tuple[Entry, ...]:
        """Return the places whose name has these bones."""
        return self.named(SOUND + bones) if bones else ()

    def _numbers(self, key: str) -> Iterable[int]:
        at = bisect_right(self._starts, key) - 1
        if at < 0 or not key:
            return ()
        block = self._block(*self._head["names"][at][1:])
        found = block.find(f"\n{key}\t")
        if found < 0:
            return ()
        start = found + len(key) + 2
        return (int(number, 36) for number in block[start : block.find("\n", start)].split(","))

    @lru_cache(maxsize=4096)  # noqa: B019 - as above
    def _place(self, number: int) -> Entry:
        block, line = divmod(number, self._head["per"])
        return entry(self._lines(*self._head["places"][block])[line])

    @cache  # noqa: B019 - as above; all blocks together are some 15 MB
    def _block(self, start: int, length: int) -> str:
        return f"\n{unpacked(self._cut(start, length))}\n"

    @lru_cache(maxsize=64)  # noqa: B019 - as above
    def _lines(self, start: int, length: int) -> list[str]:
        return self._block(start, length)[1:-1].split("\n")

    def _cut(self, start: int, length: int) -> bytes:
        return self._body[start : start + length]


@cache
def shipped() -> Table:
    """Return the table that comes with the product."""
    return Table(FILE.read_bytes())


def packed(lines: Sequence[str]) -> bytes:
    """Return lines as a block."""
    return zlib.compress("\n".join(lines).encode(), 9)


def unpacked(block: bytes) -> str:
    """Return the lines of a block, as one text."""
    return zlib.decompress(block).decode()


def line(place: Entry) -> str:
    """Return a place as a line of the table."""
    ends = f"{place.latitude:.3f}", f"{place.longitude:.3f}"
    return "|".join(
        (place.name.replace("|", " "), place.country, *ends, str(place.population), place.near)
    )


def entry(told: str) -> Entry:
    """Return the place of a line."""
    name, country, latitude, longitude, population, near = told.split("|")
    return Entry(name, country, float(latitude), float(longitude), int(population), near)
