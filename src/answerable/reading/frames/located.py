"""Where an incident is told to have happened: places by the words that make them places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from answerable.reading.frames.deed_tables import Tables
from answerable.reading.languages import lexicon
from answerable.reading.statements.dateline import place_filed_in

GROUPS = ("place", "place2", "place3", "place4", "loose")
DASH = re.compile(r"\s?[-\u2013\u2014]{1,2}\s")


@dataclass(frozen=True)
class Located:
    """A named place and how it is known for one."""

    name: str
    start: int
    kind: str = ""
    loose: bool = False
    """Named without a word that says something happened there: "a driver from Dahar"."""

    @property
    def end(self) -> int:
        """Where its name ends."""
        return self.start + len(self.name)


def located(text: str, code: str, table: Tables, begins: int = 0) -> list[Located]:
    """Return the places a sentence names after its dateline, in order, without whole countries."""
    kept: dict[int, Located] = {}
    for match in table.places.finditer(text):
        group = next(g for g in GROUPS if match[g])
        name = match[group].split("'")[0].strip(" .,")
        at = match.start(group)
        if at >= begins and _is_place(name, text[match.end(group) :], code, table):
            kind = match["kind"] or match["kind2"] or ""
            kept[at] = Located(name, at, kind, loose=group == "loose")
    for match in _any(tuple(table.words.cities)).finditer(text):
        if (
            match.start() >= begins
            and not any(p.start <= match.start() < p.end for p in kept.values())
            and not table.small["organised"].match(text, match.end())
        ):
            kept[match.start()] = Located(match[1], match.start(), loose=True)
    return [kept[at] for at in sorted(kept)]


def dateline_end(text: str, dateline: str | None) -> int:
    """Return where the document's dateline ends in the sentence it opens; nought in every other."""
    if not dateline or text[: len(dateline)].lower() != dateline.lower():
        return 0
    dash = DASH.match(text, len(dateline))
    return dash.end() if dash else len(dateline)


def filed_in(dateline: str | None) -> str | None:
    """Return the place of a dateline."""
    return place_filed_in(dateline).title() or None


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
