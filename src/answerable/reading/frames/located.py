"""Where an incident is told to have happened: places by the words that make them places."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from answerable.reading.frames.deed_tables import Tables
from answerable.reading.languages import lexicon

GROUPS = ("place", "place2", "place3", "place4")
STANDS_FOR = re.compile(
    r"(?:front|army|movement|forces|brigade|command|organization|cartel|alliance|party|"
    r"police|guard|battalion|radio|television|ministry|congress|university|church|embassy|"
    r"government|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|jun|jul|"
    r"aug|sep|oct|nov|dec|gmt|col|gen|mr|msgr|dr)(?!\w)",
    re.I,
)


@dataclass(frozen=True)
class Located:
    """A named place and how it is known for one."""

    name: str
    start: int
    kind: str = ""


def located(text: str, table: Tables) -> list[Located]:
    """Return the places a sentence names, in order."""
    kept = []
    for match in table.places.finditer(text):
        group = next(g for g in GROUPS if match[g])
        name = match[group].strip(" .,'")
        name = re.sub(r"'s?$", "", name)
        if name and not STANDS_FOR.match(name) and not name.isupper():
            kept.append(Located(name, match.start(group), match["kind"] or ""))
    return kept


def countries(text: str, code: str, table: Tables) -> list[tuple[int, str]]:
    """Return where in `text` a country is named, or a people or city of one, and which."""
    known = {**lexicon(code).countries, **table.words.peoples}
    return [(m.start(), known[m[1]]) for m in _any(tuple(known)).finditer(text) if m[1] in known]


_COMPILED: dict[tuple[str, ...], re.Pattern[str]] = {}


def _any(names: tuple[str, ...]) -> re.Pattern[str]:
    if names not in _COMPILED:
        longest = sorted(names, key=len, reverse=True)
        _COMPILED[names] = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest))})s?(?!\w)")
    return _COMPILED[names]


def home(text: str, code: str, table: Tables) -> str | None:
    """Return the country a document speaks of most."""
    counted = Counter(country for _, country in countries(text, code, table))
    return counted.most_common(1)[0][0] if counted else None
