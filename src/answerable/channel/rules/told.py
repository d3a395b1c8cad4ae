"""What an answer, a public statement or a finding tells, as facts that can be held against others.

Every fact keeps the sentence it stands in, in the words of the document: nothing is told of a
contradiction that cannot be quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from answerable.channel.rules.told_alike import sides, undated, which, whole
from answerable.channel.rules.told_counts import counts
from answerable.channel.rules.told_tables import Compiled, Fact, Said, tables, tongue_of
from answerable.linking.dates import days
from answerable.linking.names import skeleton
from answerable.reading.statements import dates
from answerable.reading.statements.passages import Passage, passages

LONGEST = 20_000
"""What is read of one account: an answer is a page or two, not a book."""
_NEAR = 90
_NAMING = (" ", " of ", " of the ")
_AND_NOT = re.compile(r"\sand\s|\sو(?=ل[امن]\s)")
_INQUIRY = ("inquiry_closed", "inquiry_opened")


def told(text: str, on: date | None = None) -> tuple[Fact, ...]:
    """The facts `text` tells; `on` is the day it was said, for dates without a year."""
    text = text[:LONGEST]
    code = tongue_of(text)
    return tuple(dict.fromkeys(_read(text, code, on)))


def _read(text: str, code: str, on: date | None) -> Iterator[Fact]:
    corrected = False
    for passage in passages(text):
        said = _said(passage, code, on)
        corrects = said.says("corrects")
        for fact in _facts(said, passage):
            yield replace(fact, corrects=corrects or corrected)
        corrected = corrects


def _said(passage: Passage, code: str, on: date | None) -> Said:
    table = tables(code)
    text = passage.text
    named = {name for name, pattern in table.rows["objects"] if pattern.search(text)}
    # What was spared is told of, yet nothing else in the sentence is told of it.
    objects = frozenset(named - set(_found(text, table.spared)))
    turns = (n for n, name in ((1, "first"), (2, "second")) if table.single[name].search(text))
    clock = dates.Clock(published=on, year=on.year if on else None)
    mentioned = tuple(dates.mentions(text, table.calendar, clock))
    return Said(text, passage.raw, table, objects, next(turns, 0), mentioned)


def _facts(said: Said, passage: Passage) -> Iterator[Fact]:
    yield from counts(said)
    yield from _topics(said)
    yield from _hits(said)
    yield from _stances(said)
    yield from whole(said)
    yield from sides(said)
    if not said.says("unsure"):
        yield from _days(said)
        yield from _places(said, passage)


def _topics(said: Said) -> Iterator[Fact]:
    """What was so or was not: a warning given, a drone in the air, an inquiry opened."""
    denied = {code for code, pattern in said.tables.rows["no"] if pattern.search(said.text)}
    for code in sorted(denied):
        yield said.fact("fact", code, holds=False)
    if said.says("unsure"):
        return
    for code, pattern in said.tables.rows["yes"]:
        if code not in denied and pattern.search(said.text):
            yield said.fact("fact", code)


def _hits(said: Said) -> Iterator[Fact]:
    """Which object was hit, and which was not."""
    spared = _found(said.text, said.tables.spared)
    for code in spared:
        yield said.fact("fact", "hit", code, holds=False)
    if not said.says("negated"):
        for code in _found(said.text, said.tables.hit):
            yield said.fact("fact", "hit", code)


def _found(text: str, rows: Compiled) -> tuple[str, ...]:
    return tuple(code for code, pattern in rows if pattern.search(text))


def _stances(said: Said) -> Iterator[Fact]:
    """What position the words themselves take, whatever was recorded with them."""
    stance = next(iter(_found(said.text, said.tables.rows["stances"])), None)
    if stance == "struck" and said.says("unsure"):
        return
    if stance is not None:
        yield said.fact("position", stance)


def _days(said: Said) -> Iterator[Fact]:
    """The days a sentence gives, each for what stands nearest to it."""
    words = undated(said)
    for mention in said.dated:
        if _denied(said, mention) or _up_to(said, mention):
            continue
        value = days(mention.edtf)
        event, naming = _event(said, mention.start, mention.end)
        if value is not None:
            yield replace(
                said.fact("date", event or "alike"), days=value, words=words, naming=naming,
                which=which(said),
            )  # fmt: skip


def _denied(said: Said, mention: dates.Mention) -> bool:
    """Say whether a day is told of what was not, up to the "and" that begins another matter."""
    if said.says("not_quite"):
        return False
    clause = said.clause(mention.start)
    past = clause.find(said.text[mention.start : mention.end]) + mention.end - mention.start
    other = _AND_NOT.search(clause, past)
    kept = clause[: other.start()] if other else clause
    return said.tables.single["negated"].search(kept) is not None


def _up_to(said: Said, mention: dates.Mention) -> bool:
    """Say whether a day ends a count: "by the end of March"; "not until" tells the day itself."""
    before = said.text[: mention.start]
    return said.tables.up_to.search(before) is not None and not said.says("not_quite")


def _event(said: Said, start: int, end: int) -> tuple[str, bool]:
    """What a date is of, and whether it names it.

    It is of the strike it stands against, of an inquiry of its clause, or of the nearest.
    """
    found = [
        (max(m.start() - end, start - m.end(), 0), order, code, m.span())
        for order, (code, pattern) in enumerate(said.tables.rows["events"])
        for m in pattern.finditer(said.text)
        if not m.start() < start < end < m.end()
    ]
    near = [f for f in sorted(found) if f[0] <= _NEAR]
    for _, _, code, (_, last) in near:
        if said.text[last:start] in _NAMING:
            return code, True
    clause = said.clause(start)
    governs = (code for _, _, code, (a, b) in near if code in _INQUIRY and said.text[a:b] in clause)
    return next(governs, near[0][2] if near else ""), False


def _places(said: Said, passage: Passage) -> Iterator[Fact]:
    """Where it was: the places named with a strike, as skeletons that hold across scripts."""
    strike = dict(said.tables.rows["events"])["strike"]
    if said.says("negated"):
        return
    names = frozenset(
        bones
        for pattern in said.tables.places for match in pattern.finditer(said.text)
        if not said.tables.single["not_places"].fullmatch(match["place"])
        and len(bones := skeleton(match["place"])) >= 2
    )  # fmt: skip
    if names:
        of = "strike" if strike.search(said.text) else "alike"
        yield replace(said.fact("place", of), names=names, words=undated(said), which=which(said))
