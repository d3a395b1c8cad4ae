"""From the rows of a list and what its columns mean, to a reading for each row or what is wrong with it.

Pure. The text of a row is its cells under their headings; its statement quotes those cells.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from answerable.intake.importers.sheets import cells
from answerable.intake.importers.sheets.cells import Order, Unclear
from answerable.intake.importers.sheets.fields import FIGURE_FIELDS, Field, suggested
from answerable.reading.types import (
    Confidence,
    Group,
    Kind,
    Link,
    Place,
    Reading,
    Scope,
    Standing,
    Statement,
    When,
)
from answerable.refusal import Sentence, say

READER = "sheet-1"
_SCRIPTS = (("ar", "[\u0600-\u06ff]"), ("he", "[\u0590-\u05ff]"), ("uk", "[ґєії]"), ("ru", "[а-я]"))


@dataclass(frozen=True)
class ColumnPlan:
    """What the columns mean, which number of a date comes first, and what a row counts."""

    columns: Mapping[int, Field]
    order: Order = Order.UNKNOWN
    scope: Scope = Scope.INCIDENT
    group: Group = Group.UNKNOWN

    def as_data(self) -> dict[str, Any]:
        """Plain values, as kept with the list."""
        return {
            "columns": {str(number): f.value for number, f in sorted(self.columns.items())},
            "order": self.order.value, "scope": self.scope.value, "group": self.group.value,
        }  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A row that can be taken in: its number as the sheet shows it, its reading, and what it is."""

    number: int
    reading: Reading
    key: str
    """The hash of its cells under their headings: the same row twice is one report."""


@dataclass(frozen=True)
class RowError:
    """A row that cannot be taken in, and what to write instead."""

    number: int
    column: str
    sentence: Sentence


@dataclass(frozen=True)
class Read:
    """What a list holds under a mapping."""

    rows: tuple[Row, ...] = ()
    errors: tuple[RowError, ...] = ()
    repeated: tuple[int, ...] = field(default_factory=tuple)
    """Rows that say word for word what an earlier row says."""


def suggest(table: list[list[str]]) -> ColumnPlan:
    """What the columns seem to mean, from their headings and cells."""
    columns = suggested(table[0])
    dated = next((number for number, f in columns.items() if f is Field.DATE), None)
    found = (row[dated] for row in table[1:] if dated is not None and dated < len(row))
    return ColumnPlan(columns, cells.order_of(found))


def why_not_mapping(mapping: ColumnPlan) -> Sentence | None:
    """Say why a list cannot be read under this mapping."""
    meant = list(mapping.columns.values())
    if len(meant) != len(set(meant)):
        return say("Two columns have one meaning. Give each meaning to one column.")
    if not set(meant) & (FIGURE_FIELDS | {Field.DESCRIPTION}):
        return say("Say which column holds the harm: killed, injured, or a description.")
    if not set(meant) & {Field.DATE, Field.PLACE}:
        return say("Say which column holds the date or the place.")
    return None


def read(table: list[list[str]], mapping: ColumnPlan, *, publisher: str = "") -> Read:
    """Read every row: those that can be taken in, and what is wrong with the others."""
    rows: list[Row] = []
    errors: list[RowError] = []
    repeated: list[int] = []
    seen: set[str] = set()
    for number, row in enumerate(table[1:], start=2):
        if not any(row):
            continue
        key = _key(table[0], row)
        wrong = list(_wrong(number, table[0], row, mapping))
        if wrong:
            errors += wrong
        elif key in seen:
            repeated.append(number)
        else:
            rows.append(Row(number, _reading(table[0], row, mapping, publisher), key))
        seen.add(key)
    return Read(tuple(rows), tuple(errors), tuple(repeated))


def _wrong(
    number: int, headings: list[str], row: list[str], mapping: ColumnPlan
) -> Iterator[RowError]:
    said = False
    for column, meaning in mapping.columns.items():
        cell = _cell(row, column)
        try:
            said |= _value(meaning, cell, mapping) is not None and meaning is not Field.SAID_BY
        except Unclear as unclear:
            said = True
            yield RowError(number, _cell(headings, column), unclear.sentence)
    if _UNKEEPABLE.search("".join(row)):
        yield RowError(number, "", say("The row has a character that cannot be kept. Remove it."))
    elif not said:
        yield RowError(number, "", say("The row says nothing under the columns chosen. Remove it."))


_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


def _value(meaning: Field, cell: str, mapping: ColumnPlan) -> Any:
    if meaning in FIGURE_FIELDS:
        return cells.figure(cell)
    if meaning is Field.DATE:
        return cells.day(cell, mapping.order)
    return cell or None


def _reading(headings: list[str], row: list[str], mapping: ColumnPlan, publisher: str) -> Reading:
    said = {f: _cell(row, column) for column, f in mapping.columns.items() if _cell(row, column)}
    first = [c for c, f in mapping.columns.items() if f is not Field.DESCRIPTION and _cell(row, c)]
    quoted = "\n".join(_line(headings, row, column) for column in first)
    rest = [c for c in range(len(row)) if c not in first and row[c]]
    text = "\n".join([*([quoted] if quoted else []), *(_line(headings, row, c) for c in rest)])
    quote = quoted or text
    return Reading(
        text=text, title=_title(said, mapping), publisher=publisher or None, credited_to=None,
        published_on=None, language=_language(text), reader=READER,
        statements=(_statement(quote, said, mapping, publisher),),
    )  # fmt: skip


def _statement(
    quote: str, said: Mapping[Field, str], mapping: ColumnPlan, publisher: str
) -> Statement:
    figures = {f.value: cells.figure(said[f]) for f in FIGURE_FIELDS if f in said}
    edtf = cells.day(said.get(Field.DATE, ""), mapping.order)
    sayer = said.get(Field.SAID_BY) or publisher
    return Statement(
        span=(0, len(quote)), quote=quote, scope=mapping.scope, group=mapping.group,
        kind=Kind.HARM if any(figures.values()) else Kind.EVENT,
        killed=figures.get("killed"), injured=figures.get("injured"),
        missing=figures.get("missing"), displaced=figures.get("displaced"),
        abducted=figures.get("abducted"),
        date=When(said[Field.DATE], edtf) if edtf else None,
        place=Place(said[Field.PLACE][:200]) if Field.PLACE in said else None,
        weapon=said.get(Field.WEAPON, "")[:200] or None,
        actor=said.get(Field.ACTOR, "")[:200] or None,
        object_hit=said.get(Field.OBJECT, "")[:200] or None,
        attribution=(Link(sayer[:200], Standing.NAMED),) if sayer else (),
        confidence=Confidence(1.0, {"columns": 1.0}), rule="sheet.row",
    )  # fmt: skip


def _title(said: Mapping[Field, str], mapping: ColumnPlan) -> str | None:
    edtf = cells.day(said.get(Field.DATE, ""), mapping.order)
    parts = [said.get(Field.PLACE, "")[:120], edtf or ""]
    return ", ".join(part for part in parts if part) or None


def _line(headings: list[str], row: list[str], column: int) -> str:
    return f"{_cell(headings, column) or column + 1}: {row[column]}"


def _cell(row: list[str], column: int) -> str:
    return row[column] if column < len(row) else ""


def _key(headings: list[str], row: list[str]) -> str:
    said = [[_cell(headings, column), cell] for column, cell in enumerate(row) if cell]
    return sha256(json.dumps(sorted(said), ensure_ascii=True).encode()).hexdigest()


def _language(text: str) -> str:
    """The language by its script: a row is too short for more."""
    letters = sum(c.isalpha() for c in text) or 1
    for code, script in _SCRIPTS:
        if len(re.findall(script, text, re.I)) > (0.02 if code == "uk" else 0.3) * letters:
            return code
    return "en"
