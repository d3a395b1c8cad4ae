"""Who is told to have done a deed: organisations and forces by name, people by what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.reading.frames.deed_tables import Tables

ARTICLE = re.compile(r"^(?:the|an?|by|members? of|alleged|suspected)\s+", re.I)


def organisations(text: str, table: Tables) -> list[str]:
    """Return the armed groups and forces a stretch names, each once, in order."""
    hits: list[tuple[int, int, str]] = []
    for pattern in table.organisations:
        hits += [(*m.span("who"), m["who"]) for m in pattern.finditer(text)]
    hits += [(m.start(), m.end(), m[0]) for m in table.forces.finditer(text)]
    return list(dict.fromkeys(_bare(words) for _, _, words in _longest(hits)))


def _longest(hits: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit[0], hit[0] - hit[1])):
        if hit[0] >= end:
            yield hit
            end = hit[1]


def blamed(text: str, table: Tables) -> list[str]:
    """Return who is said to have done it where a sentence tells who and not what."""
    return [_bare(m["who"]) for pattern in table.blamed for m in pattern.finditer(text)]


def individuals(text: str, table: Tables) -> list[str]:
    """Return the people a stretch names as doers by what they are."""
    return list(dict.fromkeys(m[0] for m in table.individuals.finditer(text)))


def _bare(words: str) -> str:
    while (short := ARTICLE.sub("", words)) != words:
        words = short
    return words.strip()
