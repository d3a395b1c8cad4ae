"""The words for deeds of a language, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from operator import itemgetter
from typing import Any, Generic, TypeVar

from answerable.reading.folding import folded
from answerable.reading.gates import Gated, Rows
from answerable.reading.languages import lexicon
from answerable.reading.languages.deed_words import Arm, DeedRow, DeedWords, Side, Use
from answerable.reading.literals import hastened_within

T = TypeVar("T", Arm, Side, Use)
NEVER = r"(?!)"


@dataclass(frozen=True)
class Found(Generic[T]):
    """A word of a table, and where it stands."""

    term: T
    start: int
    end: int
    words: str


@dataclass(frozen=True, eq=False)
class Row:
    """One way to say a deed, compiled."""

    said: DeedRow
    pattern: Gated
    needs: Gated | None
    unless: Gated | None


@dataclass(frozen=True, eq=False)
class Tables:
    """The compiled words of a language."""

    words: DeedWords
    countries: frozenset[str]
    rows: Rows[Row]
    sides: Rows[tuple[Side, Gated]]
    uses: Rows[tuple[Use, Gated]]
    arms: Rows[tuple[Arm, Gated]]
    taken_away: Gated
    passive: re.Pattern[str]
    active_after: re.Pattern[str]
    by: re.Pattern[str]
    suffered: re.Pattern[str]
    injured: re.Pattern[str]
    killed: re.Pattern[str]
    plural: re.Pattern[str]
    number: re.Pattern[str]
    breaks: re.Pattern[str]
    unreal: re.Pattern[str]
    fights: Gated
    several: Gated
    organisations: tuple[Gated, ...]
    forces: Gated
    individuals: Gated
    blamed: tuple[Gated, ...]
    places: Gated
    here: Gated
    small: dict[str, re.Pattern[str]]


@cache
def tables(code: str) -> Tables | None:
    """Return the compiled deed words of a language; None where it has none yet."""
    given = lexicon(code).deeds
    if given is None:
        return None
    words: DeedWords = _as_matched(given)
    who = hastened_within("|".join((*(_unnamed(o) for o in words.organisations), words.forces)))
    return Tables(
        words,
        frozenset(lexicon(code).countries),
        Rows.of([_row(row) for row in words.rows], lambda row: row.pattern),
        Rows.of([(term, _whole(pattern)) for term, pattern in words.sides], itemgetter(1)),
        Rows.of([(term, _whole(pattern)) for term, pattern in words.uses], itemgetter(1)),
        Rows.of([(term, _whole(pattern)) for term, pattern in words.arms], itemgetter(1)),
        Gated(words.taken_away),
        re.compile(words.passive, re.I),
        re.compile(words.active_after, re.I),
        re.compile(words.by, re.I),
        re.compile(words.suffered, re.I),
        re.compile(words.injured, re.I),
        re.compile(words.killed, re.I),
        re.compile(rf"(?:{words.plural})\Z", re.I),
        re.compile(
            rf"(?<!\w)(?P<n>\d[\d,]{{0,59}}+|{'|'.join(lexicon(code).numbers.words)})"
            r" (?:[\w'-]{1,59}+ ){0,3}$",
            re.I,
        ),
        re.compile(words.breaks, re.I),
        re.compile(words.unreal, re.I),
        Gated(words.fights),
        Gated(words.several),
        tuple(Gated(pattern) for pattern in words.organisations),
        Gated(words.forces),
        _whole(words.individuals),
        tuple(Gated(pattern.format(who=who)) for pattern in words.blamed),
        Gated(words.places),
        Gated(words.here),
        {name: re.compile(pattern) for name, pattern in words.small.items()},
    )


def _as_matched(value: Any) -> Any:
    """Every pattern of a table in the shape texts are matched in."""
    if type(value) is str:
        return folded(value)
    if isinstance(value, tuple):
        return tuple(_as_matched(each) for each in value)
    if isinstance(value, Mapping):
        return {_as_matched(key): _as_matched(each) for key, each in value.items()}
    if isinstance(value, DeedRow | DeedWords):
        return replace(
            value, **{f.name: _as_matched(getattr(value, f.name)) for f in fields(value)}
        )
    return value


def _row(row: DeedRow) -> Row:
    return Row(
        row,
        _whole(row.pattern),
        Gated(row.needs) if row.needs else None,
        Gated(row.unless) if row.unless else None,
    )


def _whole(pattern: str) -> Gated:
    return Gated(rf"(?<![\w-])(?:{pattern})(?!\w|-\w)")


def _unnamed(pattern: str) -> str:
    return pattern.replace("(?P<who>", "(?:")


def found(rows: Rows[tuple[T, Gated]], text: str) -> list[Found[T]]:
    """Return every word of a table in `text`, in order, the longest where they overlap."""
    every = [
        Found(term, m.start(), m.end(), m[0])
        for term, pattern in rows.within(text)
        for m in pattern.finditer(text)
    ]
    return list(_apart(sorted(every, key=lambda f: (f.start, f.start - f.end))))


def _apart(every: list[Found[T]]) -> Iterator[Found[T]]:
    end = 0
    for each in every:
        if each.start >= end:
            yield each
            end = each.end
