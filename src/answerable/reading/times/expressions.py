"""Finding the expressions: the longest of those that begin first, each with its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from answerable.reading.languages import lexicon
from answerable.reading.languages.lexicon import TimeWords
from answerable.reading.times.values import VALUES, Context, kind_of

BEFORE = 36


@dataclass(frozen=True)
class Expression:
    """An expression of time: where it stands, what kind it is, and its value."""

    start: int
    end: int
    kind: str
    value: str


def expressions(text: str, written_on: date | None, code: str = "en") -> list[Expression]:
    """Return the expressions of `text`; relative ones are reckoned from `written_on`."""
    rows = _rows(code)
    words = lexicon(code).times
    if words is None or written_on is None:
        return []
    context = Context(written_on, words)
    found = []
    for name, match in _longest(rows, text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        context.ahead = _points_ahead(before.rpartition(".")[2], code)
        value = VALUES[name](match, context) if name in VALUES else name
        if value:
            found.append(Expression(match.start(), match.end(), kind_of(name, value), value))
    return found


def _longest(
    rows: tuple[tuple[str, re.Pattern[str]], ...], text: str
) -> list[tuple[str, re.Match[str]]]:
    every = [(name, match) for name, pattern in rows for match in pattern.finditer(text)]
    every.sort(key=lambda item: (item[1].start(), -item[1].end()))
    kept: list[tuple[str, re.Match[str]]] = []
    for name, match in every:
        if not kept or match.start() >= kept[-1][1].end():
            kept.append((name, match))
    return kept


@cache
def _rows(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    words: TimeWords | None = lexicon(code).times
    if words is None:
        return ()
    return tuple(
        (name, re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.I)) for name, pattern in words.rows
    )


def _points_ahead(before: str, code: str) -> bool:
    """Say whether the last verb before a date looks forward; "said" after it takes that back."""
    ahead, back = _directions(code)
    found = [match.end() for match in ahead.finditer(before)]
    return bool(found) and back.search(before, found[-1]) is None


@cache
def _directions(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = lexicon(code).times
    ahead, back = (words.ahead, words.back) if words else ("", "")
    return re.compile(ahead or r"(?!)", re.I), re.compile(back or r"(?!)", re.I)
