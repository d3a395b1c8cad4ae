"""A reading prepared for comparison, once, so that a thousand comparisons stay cheap."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt

from answerable.linking.dates import Days, days
from answerable.linking.happenings import Happening, happenings
from answerable.linking.names import people, skeleton
from answerable.linking.origin_names import origin_key
from answerable.linking.speech import quoted
from answerable.linking.words import content, shingles, tokens
from answerable.reading.types import Reading

_MOST_WORDS = 6000
"""A long report is compared by its beginning; what tells an incident stands there."""
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[,\u066c]\d{3})+|\d{2,7}(?![\d,])")
_BYLINES = re.compile(
    r"(?m)^By [A-Z][^\n]{3,80}$|\((?:Additional )?[Rr]eporting by [^)\n]{3,300}\)"
)
"""Two stories by one desk share their reporters' names; that says nothing of what they tell."""
_YEARS = range(1900, 2101)
_HEAD, _HEAD_LEAST = 25, 4
"""Words of a headline that are looked at, and how many a line needs to be taken for one."""
_OTHER_SCRIPTS = frozenset({"ar", "he", "uk", "ru"})
_LEAST_BONES = 4
_FEW = 12
"""Smaller numbers are hours, days and ages, and agree by chance."""


@dataclass(frozen=True)
class Profile:
    """What linking looks at of one document."""

    language: str
    head: frozenset[str]
    published: Days | None
    words: tuple[str, ...]
    shingles: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    weights: Mapping[str, float]
    norm: float
    speech: tuple[frozenset[str], ...]
    names: Mapping[str, str]
    numbers: frozenset[int]
    credits: Mapping[str, str]
    happenings: tuple[Happening, ...]


def profile(reading: Reading) -> Profile:
    """Prepare `reading`; deterministic."""
    text = "" if is_row(reading) else _BYLINES.sub(" ", reading.text)
    words = tuple(_own_script(tokens(text), reading.language)[:_MOST_WORDS])
    meaning = content(words)
    counts = Counter(meaning)
    weights = {word: 1 + log(n) for word, n in sorted(counts.items())}
    return Profile(
        language=reading.language,
        head=frozenset(content(tokens(text and (reading.title or _first_line(text))))[:_HEAD]),
        published=days(reading.published_on),
        words=words,
        shingles=shingles(words),
        phrases=frozenset(pairwise(meaning)) | frozenset(zip(meaning, meaning[2:], strict=False)),
        weights=weights,
        norm=sqrt(sum(w * w for w in weights.values())),
        speech=quoted(text),
        names=_named(text, reading.language),
        numbers=frozenset(_numbers(text)),
        credits=credits(reading),
        happenings=happenings(reading.statements),
    )


def is_row(reading: Reading) -> bool:
    """Say whether this is a row of a list: it has its list's form, and no wording of its own."""
    return bool(reading.statements) and all(s.rule == "sheet.row" for s in reading.statements)


def credits(reading: Reading) -> dict[str, str]:
    """Whom the document rests on by its own word: key → name as written, agency first."""
    named = [n for n in (reading.credited_to, reading.publisher) if n]
    return {origin_key(n): n for n in reversed(named) if origin_key(n)}


def _own_script(words: list[str], language: str) -> list[str]:
    """Without Latin words in a document of another script: they are handles, tags and menus."""
    if language not in _OTHER_SCRIPTS:
        return words
    return [word for word in words if not word.isascii() or word.isdigit()]


def _named(text: str, language: str) -> dict[str, str]:
    runs = (run for run in people(text) if not (language in _OTHER_SCRIPTS and run.isascii()))
    return {skeleton(run): run for run in runs if len(skeleton(run)) >= _LEAST_BONES}


def _first_line(text: str) -> str:
    """The first line that says something; a masthead or a byline has few words."""
    lines = (line for line in text.splitlines() if len(line.split()) > _HEAD_LEAST)
    return next(lines, text[:200])


def _numbers(text: str) -> list[int]:
    found = (int(re.sub(r"\D", "", m.group())) for m in _NUMBER.finditer(text))
    return [n for n in found if n > _FEW and n not in _YEARS]
