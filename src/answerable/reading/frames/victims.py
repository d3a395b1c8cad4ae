"""Whom a deed struck, one by one or counted: roles and how many, never anybody's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from answerable.reading.frames.deed_tables import Found, Tables
from answerable.reading.frames.deeds import NAMED, Told, is_person
from answerable.reading.languages import lexicon
from answerable.reading.languages.deed_words import Side, Stage

FAR = 60


@dataclass(frozen=True)
class Victims:
    """People of one role a deed struck: how many, and what it did to them."""

    side: Side | None
    """Their role; None where only a number is told."""
    count: int | None
    """None where they are many and nobody counts them."""
    effect: str
    """A field of a statement: "killed", "injured"."""
    among: bool = False
    """They are some of those told before them, and add nobody: "including three children"."""


@dataclass(frozen=True)
class _Unit:
    start: int
    end: int
    count: int | None
    side: Side
    named: bool
    words: str
    among: bool = False


def victims(
    deed: Told, word: str, code: str, table: Tables, before: int | None = None
) -> list[Victims]:
    """Return whom a deed struck, where its `word` says what it did to them.

    Of those told after it only who stands `before` the next deed: "killing two, wounding nine".
    """
    effect = _effect(word, table)
    if not effect or deed.row.stage is not Stage.ACCOMPLISHED:
        return []
    bare = table.small["bare_number"].search(deed.before)
    if bare and deed.row.form == "verb":
        count = _number(bare["n"] or "", code)
        return [Victims(None, count, effect)]
    return [
        Victims(unit.side, unit.count, effect, unit.among)
        for unit in _together(_units(deed, code, table), deed.sufferer, table)
        if unit.side is not Side.ARMED_GROUP
        and not (deed.after and before is not None and unit.start >= before)
    ]


def _effect(word: str, table: Tables) -> str:
    if table.killed.fullmatch(word):
        return "killed"
    return "injured" if table.injured.fullmatch(word) else ""


def _units(deed: Told, code: str, table: Tables) -> Iterator[_Unit]:
    """Yield every person or group a stretch tells of, by role or by name."""
    told = [_role(found, deed.sufferer, code, table) for found in deed.people]
    told += [
        _Unit(m.start(), m.end(), 1, Side.CIVILIAN, True, "")
        for m in NAMED.finditer(deed.sufferer)
        if not table.small["nobody"].match(m[0])
        and is_person(m, deed.sufferer, table)
        and not any(u.start <= m.start() < u.end for u in told)
    ]
    yield from sorted(told, key=lambda unit: unit.start)


def _role(found: Found[Side], text: str, code: str, table: Tables) -> _Unit:
    counted = table.number.search(text[max(0, found.start - FAR) : found.start])
    many = table.plural.search(found.words) is not None
    count = None if many else 1
    if counted and many:
        count = _number(counted["n"], code)
    return _Unit(found.start, found.end, count, found.term, False, found.words)


def _number(words: str, code: str) -> int | None:
    said = words.lower().replace(",", "")
    return int(said) if said.isdigit() else lexicon(code).numbers.words.get(said)


def _together(units: Iterator[_Unit], text: str, table: Tables) -> list[_Unit]:
    """Count a person told by role and by name once: "the priest Juan, rector of the college"."""
    kept: list[_Unit] = []
    for unit in units:
        last = kept[-1] if kept else None
        if last is not None and not last.named and not text[last.end : unit.start].strip():
            kept[-1] = replace(unit, start=last.start, count=unit.count if not unit.named else 1)
            continue
        if last is not None and table.small["whose"].fullmatch(text[last.end : unit.start]):
            kept[-1] = replace(last, end=unit.end)
            continue
        if last is not None and _is_among(last, text[last.end : unit.start], table):
            kept.append(replace(unit, among=True))
            continue
        if last is not None and _is_same(last, unit, text[last.end : unit.start], table):
            first = last if not last.named or unit.named else unit
            kept[-1] = _Unit(
                last.start, unit.end, last.count or unit.count, first.side, True, first.words
            )
        else:
            kept.append(unit)
    return kept


def _is_among(last: _Unit, between: str, table: Tables) -> bool:
    """Say whether some of those just counted are told apart: "seven people, including two nuns"."""
    return bool((last.count or 0) > 1 and table.small["among"].search(between))


def _is_same(last: _Unit, unit: _Unit, between: str, table: Tables) -> bool:
    if table.small["joined"].search(between):
        return False
    if last.named and unit.named and not unit.words:
        return False
    return unit.count in (1, None) and last.count in (1, None)
