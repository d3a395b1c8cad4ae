"""Who is told to have done a deed: organisations and forces by name, people by what they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from answerable.reading.frames.deed_tables import Tables

ALIAS = re.compile(r"^\s?(?:[\[(]|, (?:or )?)(?P<short>[^\])\],]{2,70})(?:[\])]|,)")


@dataclass(frozen=True)
class Organisation:
    """A group or force as a sentence names it; `armed` is no force of a state."""

    name: str
    start: int
    end: int
    armed: bool


def organisations(text: str, table: Tables) -> list[Organisation]:
    """Return the armed groups and forces a stretch names, in order."""
    hits = [
        Organisation(m["who"], *m.span("who"), armed=True)
        for pattern in table.organisations
        for m in pattern.finditer(text)
    ]
    hits += [
        Organisation(m[0], m.start(), m.end(), armed=False) for m in table.forces.finditer(text)
    ]
    return [
        Organisation(bare(o.name, table), o.start, o.end, o.armed)
        for o in _longest(hits)
        if _is_name(o.name, table) and not _speaks(o, text, table)
    ]


def _speaks(said: Organisation, text: str, table: Tables) -> bool:
    """Say whether an organisation is named for what it says, or only as whose somebody is."""
    return bool(
        table.small["tells"].match(text, said.end)
        or table.small["heard"].search(text[max(0, said.start - 24) : said.start])
    )


def _is_name(words: str, table: Tables) -> bool:
    name = bare(words, table)
    return not (table.small["general"].fullmatch(name) or table.small["no_name"].fullmatch(name))


def _longest(hits: list[Organisation]) -> Iterator[Organisation]:
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, hit.start - hit.end)):
        if hit.start >= end:
            yield hit
            end = hit.end


def blamed(text: str, table: Tables) -> list[str]:
    """Return who is said to have done it where a sentence tells who and not what."""
    found = (m["who"] for pattern in table.blamed for m in pattern.finditer(text))
    return [said.name for who in found for said in organisations(who, table)[:1]]


def individuals(text: str, table: Tables) -> list[str]:
    """Return the people a stretch names as doers by what they are."""
    return list(dict.fromkeys(m[0] for m in table.individuals.finditer(text)))


def aliases(texts: Iterable[str], table: Tables) -> dict[str, str]:
    """Return under which name each other name of an organisation was given first."""
    known: dict[str, str] = {}
    for text in texts:
        for said in organisations(text, table):
            found = ALIAS.match(text, said.end)
            if found:
                other = bare(found["short"], table).upper()
                known.setdefault(other, known.get(said.name.upper(), said.name))
    return known


def foremost(texts: Iterable[str], table: Tables) -> str | None:
    """Return the armed group a document names most, where it names one above all."""
    counted = Counter(
        said.name for text in texts for said in organisations(text, table) if said.armed
    )
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


def bare(words: str, table: Tables) -> str:
    """Return a name without what stands before it."""
    while (short := table.small["article"].sub("", words)) != words:
        words = short
    return words.strip()
