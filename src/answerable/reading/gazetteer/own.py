"""Places the operator adds: camps, districts, villages, in a table of their own or as GeoNames has it.

A line is taken whole or refused with what is wrong with it; nothing of a file is guessed.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from answerable.reading.gazetteer.names import key
from answerable.reading.gazetteer.table import Entry
from answerable.reading.types import Precision
from answerable.refusal import Sentence, say

COLUMNS = ("name", "country", "latitude", "longitude")
OPTIONAL = ("other_names", "precision", "population", "near")
GEONAMES_FIELDS = 19
MOST_LINES, MOST_NAME, MOST_NAMES = 200_000, 200, 60
OWN = "own list"


@dataclass(frozen=True)
class OwnPlace:
    """A place somebody added, with every name it bears."""

    entry: Entry
    names: tuple[str, ...]

    @property
    def is_known_by(self) -> str:
        """What makes it the same place when it is added again: its name and its point."""
        at = self.entry
        return f"{key(at.name)}|{at.country}|{at.latitude:.4f}|{at.longitude:.4f}"


@dataclass(frozen=True)
class Fault:
    """A line that was not taken."""

    line: int
    why: Sentence


@dataclass(frozen=True)
class Listed:
    """What a file holds."""

    places: tuple[OwnPlace, ...]
    faults: tuple[Fault, ...]


def why_not_take(found: Listed) -> Sentence | None:
    """Say why a list is not taken: a list with a line at fault is taken in no part."""
    if found.faults:
        first = found.faults[0]
        return say(
            "{count} lines are at fault and nothing was added. Line {line}: {why}",
            count=len(found.faults), line=first.line, why=first.why,
        )  # fmt: skip
    return None if found.places else say("The list holds no place.")


class OwnPlaces:
    """Places somebody added, by their names."""

    def __init__(self, places: Iterable[OwnPlace]) -> None:
        named: dict[str, list[Entry]] = defaultdict(list)
        for place in places:
            for name in sorted({key(n) for n in (place.entry.name, *place.names)} - {""}):
                named[name].append(place.entry)
        self._named: Mapping[str, tuple[Entry, ...]] = {n: tuple(e) for n, e in named.items()}

    def __bool__(self) -> bool:
        return bool(self._named)

    def named(self, name: str) -> tuple[Entry, ...]:
        """Return the added places with this name, as `names.key` folds it."""
        return self._named.get(name, ())


def listed(text: str) -> Listed:
    """Return the places of a file: CSV with a heading, or GeoNames' own lines."""
    places: dict[str, OwnPlace] = {}
    faults = []
    for number, told in _rows(text):
        if isinstance(told, Sentence):
            faults.append(Fault(number, told))
        else:
            places.setdefault(told.is_known_by, told)
    return Listed(tuple(places.values()), tuple(faults))


def _rows(text: str) -> Iterator[tuple[int, OwnPlace | Sentence]]:
    lines = text.removeprefix("\ufeff").splitlines()
    if len(lines) > MOST_LINES:
        yield MOST_LINES, say("A list of places has at most {most} lines.", most=MOST_LINES)
        return
    if lines and lines[0].count("\t") == GEONAMES_FIELDS - 1:
        for number, line in enumerate(lines, 1):
            yield number, _geonames(line.split("\t"))
        return
    yield from _table(lines)


def _table(lines: list[str]) -> Iterator[tuple[int, OwnPlace | Sentence]]:
    heading = next(csv.reader(lines[:1]), [])
    columns = [name.strip().lower() for name in heading]
    missing = [name for name in COLUMNS if name not in columns]
    unknown = [name for name in columns if name not in (*COLUMNS, *OPTIONAL)]
    if missing or unknown:
        yield 1, say(
            "The first line names the columns: {needed}; and where known {optional}.",
            needed=", ".join(COLUMNS), optional=", ".join(OPTIONAL),
        )  # fmt: skip
        return
    rows = csv.reader(StringIO("\n".join(lines[1:])))
    for row in rows:
        if any(cell.strip() for cell in row):
            yield (
                rows.line_num + 1,
                _row(dict(zip(columns, row, strict=False)), len(row) == len(columns)),
            )


def _geonames(cells: list[str]) -> OwnPlace | Sentence:
    if len(cells) != GEONAMES_FIELDS:
        return say("A line of GeoNames has {count} fields.", count=GEONAMES_FIELDS)
    fields = {
        "name": cells[1], "country": cells[8], "latitude": cells[4], "longitude": cells[5],
        "other_names": cells[3].replace(",", ";"), "population": cells[14],
    }  # fmt: skip
    return _row(fields, True)


def _row(row: Mapping[str, str], is_whole: bool) -> OwnPlace | Sentence:
    if not is_whole:
        return say("The line has more or fewer cells than the first line.")
    cells = {name: cell.strip() for name, cell in row.items()}
    point = _point(cells["latitude"], cells["longitude"])
    population = cells.get("population") or "0"
    precision = cells.get("precision", "")
    names = tuple(n.strip() for n in cells.get("other_names", "").split(";") if n.strip())
    checks = (
        (bool(key(cells["name"])) and len(cells["name"]) <= MOST_NAME, say("The place has no name.")),
        (_is_code(cells["country"]), say("The country is two capital letters, as in ISO 3166: “JO”.")),
        (point is not None, say("Latitude and longitude are degrees with a dot: 31.52 and 34.45.")),
        (population.isascii() and population.isdigit(), say("The population is a whole number.")),
        (not precision or precision in {p.value for p in Precision},
         say("{word} is not on the list of how exactly a place is known.", word=precision[:40])),
        (len(names) <= MOST_NAMES, say("A place has at most {most} other names.", most=MOST_NAMES)),
    )  # fmt: skip
    wrong = next((why for is_right, why in checks if not is_right), None)
    if wrong is not None or point is None:
        return wrong or say("The place has no point.")
    entry = Entry(
        cells["name"],
        cells["country"],
        *point,
        int(population),
        cells.get("near", ""),
        precision,
        OWN,
    )
    return OwnPlace(entry, names)


def _is_code(code: str) -> bool:
    return len(code) == 2 and code.isascii() and code.isalpha() and code.isupper()


def _point(latitude: str, longitude: str) -> tuple[float, float] | None:
    try:
        found = round(float(latitude), 5), round(float(longitude), 5)
    except ValueError:
        return None
    return found if abs(found[0]) <= 90 and abs(found[1]) <= 180 else None
