"""Where an incident is told to have happened: places by the words that make them places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from answerable.reading.frames.deed_tables import Tables
from answerable.reading.languages import lexicon

GROUPS = ("place", "place2", "place3", "place4")
STANDS_FOR = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    r"Oct|Nov|Dec|GMT|Col|Gen|Mr|Msgr|Dr|Lt|Maj|Capt|Radio|Efe|Afp|Reuters?|Congress|Pentagon|"
    r"Europe|America|Jesuits?)(?!\w)"
)
ORGANISED = re.compile(
    r"\s(?:\w+ )?(?:front|army|movement|forces|brigade|command|organization|cartel|alliance|party|"
    r"police|guards?|battalion|radio|television|ministry|congress|newspaper|guerrillas?|rebels?|"
    r"government|president|minister|general|leader|commander|embassy|troops|soldiers|people|"
    r"authorities|citizens?|officials?|sources)\b"
)
DATELINE = re.compile(r"^[^-]{3,120}?--\s")


@dataclass(frozen=True)
class Located:
    """A named place and how it is known for one."""

    name: str
    start: int
    kind: str = ""
    country: str | None = None


def located(text: str, code: str, table: Tables) -> list[Located]:
    """Return the places a sentence names, in order, without whole countries and its dateline."""
    begins = dateline_end(text)
    kept: dict[int, Located] = {}
    for match in table.places.finditer(text):
        group = next(g for g in GROUPS if match[g])
        name = match[group].split("'")[0].strip(" .,")
        at = match.start(group)
        if at >= begins and _is_place(name, text[match.end(group) :], code, table):
            kind = match["kind"] or match["kind2"] or ""
            kept[at] = Located(name, at, kind, table.words.cities.get(name))
    for match in _any(tuple(table.words.cities)).finditer(text):
        if match.start() >= begins and not any(p.start <= match.start() < p.start + len(p.name) for p in kept.values()):
            kept[match.start()] = Located(match[1], match.start(), "", table.words.cities[match[1]])
    return [kept[at] for at in sorted(kept)]


def dateline_end(text: str) -> int:
    """Return where the dateline a text opens with ends; nought where it has none."""
    found = DATELINE.match(text)
    return found.end() if found else 0


def _is_place(name: str, after: str, code: str, table: Tables) -> bool:
    if not name or name.isupper() or STANDS_FOR.match(name) or ORGANISED.match(after):
        return False
    return name not in table.words.peoples and name not in lexicon(code).countries


def countries(text: str, code: str, table: Tables, near: int = 0) -> list[str]:
    """Return every country `text` names, by itself, a people or a city of its, the nearest first."""
    known = {**lexicon(code).countries, **table.words.peoples, **table.words.cities}
    named = [(abs(m.start() - near), known[m[1]]) for m in _any(tuple(known)).finditer(text)]
    return [country for _, country in sorted(named)]


@cache
def _any(names: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest))})s?(?!\w)")


def most(named: Iterable[str]) -> str | None:
    """Return the country named most."""
    counted = Counter(named)
    return counted.most_common(1)[0][0] if counted else None
