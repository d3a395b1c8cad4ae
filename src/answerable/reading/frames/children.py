"""Children a text tells by their ages and does not count: each named one is counted once."""

from __future__ import annotations

import re
from functools import cache

from answerable.reading.languages import lexicon
from answerable.reading.statements import harm_tables
from answerable.reading.statements.passages import Passage

GROWN = 18
NAME = re.compile(r"[A-Z][a-z'-]+")
NAME_AFTER = re.compile(r"[ ,:(]{0,3}(?:[a-z]{1,30}+ ){0,2}([A-Z][a-z'-]+)")


def children_killed(cut: list[Passage], code: str) -> int:
    """Return how many children told by name and age are told as killed."""
    return len({key for passage in cut for key in _told(passage.text, code)})


def _told(text: str, code: str) -> list[tuple[str, str]]:
    table = harm_tables.tables(code)
    held = table.rows.within(text)
    fields = {row.row.fields for row in held if row.pattern.search(text)}
    if fields and not any("killed" in names for names in fields):
        return []
    return [
        (_name(text, found), found[0].strip("()"))
        for pattern in _ages(code)
        for found in pattern.finditer(text)
        if _is_child(found, code)
    ]


def _is_child(found: re.Match[str], code: str) -> bool:
    groups = found.groupdict()
    if groups.get("infant"):
        return True
    years = groups["years"].lower()
    number = int(years) if years.isdigit() else lexicon(code).numbers.words.get(years, GROWN)
    return number < GROWN


def _name(text: str, found: re.Match[str]) -> str:
    """The given name an age belongs to: after "7-year-old", before "(7)"."""
    if after := NAME_AFTER.match(text, found.end()):
        return after[1]
    before = NAME.findall(text[max(0, found.start() - 60) : found.start()])
    return before[0] if before else ""


@cache
def _ages(code: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in lexicon(code).ages)
