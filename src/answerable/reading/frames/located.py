"""Where an incident is told to have happened: places by the words that make them places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from answerable.reading.frames.deed_tables import Tables
from answerable.reading.languages import lexicon

GROUPS = ("place", "place2", "place3", "place4")
DATELINE = re.compile(
    r"^(?:[^-]{3,120}?--|[A-Z]{3}[A-Z ]{0,30}(?:,[^-\u2013\u2014.]{0,60}| \([^)]{1,40}\))? "
    r"[-\u2013\u2014])\s"
)


@dataclass(frozen=True)
class Located:
    """A named place and how it is known for one."""

    name: str
    start: int
    kind: str = ""
    country: str | None = None

    @property
    def end(self) -> int:
        """Where its name ends."""
        return self.start + len(self.name)


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
        if match.start() >= begins and not any(
            p.start <= match.start() < p.start + len(p.name) for p in kept.values()
        ):
            kept[match.start()] = Located(match[1], match.start(), "", table.words.cities[match[1]])
    return [kept[at] for at in sorted(kept)]


def dateline_end(text: str) -> int:
    """Return where the dateline a text opens with ends; nought where it has none."""
    found = DATELINE.match(text)
    return found.end() if found else 0


def _is_place(name: str, after: str, code: str, table: Tables) -> bool:
    if (
        not name
        or name.isupper()
        or table.small["no_place"].match(name)
        or table.small["organised"].match(after)
    ):
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
