"""The table of places made from GeoNames: which places, which of their names, in which order.

Every place of countries with few is kept; of countries with very many, those of some size.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from math import cos, hypot, radians
from typing import Any

from answerable.reading.gazetteer.names import bones, key
from answerable.reading.gazetteer.table import FORMAT, SOUND, Entry, line, packed

FLOORS = ((1500, 0), (2500, 1000), (8000, 3000))
"""Up to so many places in a country: the least population of those kept."""
LEAST_ELSEWHERE = 6000
WHOLE = frozenset(["UA", "PK", "IR", "MM", "AF", "IQ", "YE", "SY", "SD", "ET", "CD", "NG", "SO"])
"""Countries kept whole for their wars."""
BY_SOUND = frozenset(re.findall(
    "..", "PSILLBSYJOIQYESAEGLYSDSSSODZTNMAMROMAEQAKWBHIRAFTDERDJPKTR"
))  # fmt: skip
"""Countries whose places are written in Latin letters in many ways."""
IN_TEXTS, LARGE, FAR_KM = 20_000, 100_000, 150
PER_BLOCK, BLOCK, MOST_WORDS = 1024, 65_536, 4
_OURS = re.compile(r"(?![A-Z]{3}\Z)[A-ZÀ-ɏḀ-ỿ'‘`ʻЀ-ӿ֐-ۿ]")
SOURCE = "GeoNames (geonames.org), CC BY 4.0"
Row = Mapping[str, Any]


def table(rows: Iterable[Row]) -> bytes:
    """Return the table of the places `rows` tell of, in the fields GeoNames has."""
    kept = _kept(list(rows))
    places = [_entry(row) for row in kept]
    places = [replace(p, near=near) for p, near in zip(places, _near(places), strict=True)]
    named = _named(kept)
    return _file(sorted(named.items()), places, _first(kept))


def _first(rows: Sequence[Row]) -> list[str]:
    """The first words of names of large places, with the most words a name has that begins so."""
    most: dict[str, int] = {}
    for row in rows:
        for name in _keys(row) if row["population"] >= IN_TEXTS else ():
            words = name.split()
            most[words[0]] = max(most.get(words[0], 0), min(len(words), MOST_WORDS))
    return [f"{word} {count}" for word, count in sorted(most.items()) if len(word) > 1]


def _kept(rows: list[Row]) -> list[Row]:
    per = Counter(row["countrycode"] for row in rows)
    floors = {
        code: next((floor for most, floor in FLOORS if many < most), LEAST_ELSEWHERE)
        for code, many in per.items()
    }
    kept = (
        r for r in rows if r["countrycode"] in WHOLE or r["population"] >= floors[r["countrycode"]]
    )
    return sorted(
        kept, key=lambda r: (r["countrycode"], r["admin1code"], r["latitude"], r["geonameid"])
    )


def _entry(row: Row) -> Entry:
    return Entry(
        row["name"], row["countrycode"], row["latitude"], row["longitude"], row["population"]
    )


def _keys(row: Row) -> set[str]:
    """A name that begins small is GeoNames' own transliteration, and three capitals are an airport."""
    names = {row["name"], *(name for name in row["alternatenames"] if _OURS.match(name))}
    return {known for name in names if len(known := key(name)) > 1}


def _named(rows: Sequence[Row]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for name in sorted(_keys(row)):
            found[name].append(number)
        if row["countrycode"] in BY_SOUND:
            for sound in sorted({bones(name) for name in _keys(row)} - {""}):
                found[SOUND + sound].append(number)
    return found


def _near(places: Sequence[Entry]) -> Iterator[str]:
    """The large place nearest to each that is none itself."""
    large: dict[str, list[Entry]] = defaultdict(list)
    for place in places:
        if place.population >= LARGE:
            large[place.country].append(place)
    for place in places:
        others = large[place.country] if place.population < LARGE else []
        near = min(others, key=lambda other: _km(place, other), default=None)
        yield near.name.replace("|", " ") if near and _km(place, near) <= FAR_KM else ""


def _km(one: Entry, two: Entry) -> float:
    east = (one.longitude - two.longitude) * cos(radians(one.latitude))
    return 111.2 * hypot(one.latitude - two.latitude, east)


def _file(
    named: Sequence[tuple[str, list[int]]], places: Sequence[Entry], first: Sequence[str]
) -> bytes:
    blocks: list[bytes] = []
    head: dict[str, Any] = {
        "format": FORMAT,
        "source": SOURCE,
        "size": len(places),
        "per": PER_BLOCK,
    }
    at = 0

    def put(lines: Sequence[str]) -> tuple[int, int]:
        nonlocal at
        blocks.append(packed(lines))
        at += len(blocks[-1])
        return at - len(blocks[-1]), len(blocks[-1])

    head["names"] = [(lines[0].split("\t")[0], *put(lines)) for lines in _blocks(named)]
    rest = iter(places)
    head["places"] = []
    while some := [line(place) for place in islice(rest, PER_BLOCK)]:
        head["places"].append(put(some))
    head["first"] = put(first)
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + b"".join(blocks)


def _blocks(named: Sequence[tuple[str, list[int]]]) -> Iterator[list[str]]:
    lines: list[str] = []
    size = 0
    for name, numbers in named:
        lines.append(f"{name}\t{','.join(_base36(number) for number in numbers)}")
        size += len(lines[-1])
        if size >= BLOCK:
            yield lines
            lines, size = [], 0
    if lines:
        yield lines


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
        if not number:
            return digits
