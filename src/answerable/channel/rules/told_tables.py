"""The tables of `told_words` compiled, and one sentence as the readers of facts see it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from answerable.channel.rules.told_words import TONGUES, Rows
from answerable.linking.dates import Days, days
from answerable.reading.folding import folded
from answerable.reading.statements import dates
from answerable.reading.statements.quantities import Counter, counter
from answerable.reading.types import Figure

Compiled = tuple[tuple[str, re.Pattern[str]], ...]

_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")
_BREAK = re.compile(r"[,;:،؛]\s")
_ROWS = ("things", "pairs", "roles", "events", "objects", "yes", "no", "stances", "sides", "which")
_SINGLE = (
    "ones",
    "tally",
    "share",
    "so_far",
    "unsure",
    "everyone",
    "negated",
    "not_places",
    "first",
    "second",
    "further",
    "risen",
    "corrects",
    "not_quite",
)


@dataclass(frozen=True)
class Fact:
    """One thing told: a count, a day, a place, whether something was so, a position."""

    about: str
    """`figure`, `date`, `place`, `fact` or `position`."""
    key: tuple[str, ...]
    """What it is told of: `("people", "killed")`, `("strike",)`, `("warning",)`."""
    quote: str
    figure: Figure | None = None
    days: Days | None = None
    names: frozenset[str] = frozenset()
    holds: bool = True
    rough: bool = False
    """Said with "about": a near figure is the same one."""
    objects: frozenset[str] = frozenset()
    """The objects its sentence names: facts of two different objects are of two things."""
    dated: tuple[Days, ...] = ()
    """The days its sentence names, for facts that are not days themselves."""
    turn: int = 0
    """1 where the sentence says the first strike, 2 where the second; 0 where it does not say."""
    further: bool = False
    """It tells of another strike than the one spoken of before."""
    risen: bool = False
    """It says that the count has risen since."""
    corrects: bool = False
    """It says of itself, or the sentence before it says, that it corrects what was said."""
    naming: bool = False
    """The day is told to name the strike, not to say when it was: the strike of 2 January."""
    words: frozenset[str] = frozenset()
    """The stems of its sentence, where it is held against another by them."""
    which: frozenset[str] = frozenset()
    """What its sentence says to tell one of several from the others: north, upper, left."""
    roles: frozenset[str] = frozenset()
    """All that its sentence says of what is counted, where it is held against another by words."""


@dataclass(frozen=True)
class Tables:
    """A tongue with its patterns compiled."""

    count: Counter
    calendar: dates.Calendar
    rows: dict[str, Compiled]
    single: dict[str, re.Pattern[str]]
    places: tuple[re.Pattern[str], ...]
    hit: Compiled
    spared: Compiled
    up_to: re.Pattern[str]
    """What before a day makes it the end of a count, not the day of a thing: by, until."""


@dataclass(frozen=True)
class Said:
    """One sentence: in matching shape, in its own words, with the objects and dates it names."""

    text: str
    quote: str
    tables: Tables
    objects: frozenset[str]
    turn: int
    dated: tuple[dates.Mention, ...]

    @property
    def days(self) -> tuple[Days, ...]:
        """The days the sentence names."""
        return tuple(value for m in self.dated if (value := days(m.edtf)) is not None)

    def clause(self, at: int) -> str:
        """The part of the sentence between commas that `at` stands in."""
        start = max((m.end() for m in _BREAK.finditer(self.text, 0, at)), default=0)
        stop = _BREAK.search(self.text, at)
        return self.text[start : stop.start() if stop else len(self.text)]

    def fact(self, about: str, *key: str, holds: bool = True) -> Fact:
        """A fact of this sentence."""
        return Fact(
            about, key, self.quote, holds=holds, objects=self.objects, dated=self.days,
            turn=self.turn, further=self.says("further"), risen=self.says("risen"),
        )  # fmt: skip

    def says(self, name: str) -> bool:
        """Say whether a single pattern of the tongue stands in the sentence."""
        return self.tables.single[name].search(self.text) is not None


def tongue_of(text: str) -> str:
    """The language whose words are looked for: the one of most of the letters."""
    return "ar" if len(_ARABIC.findall(text)) > len(_LATIN.findall(text)) else "en"


@cache
def tables(code: str) -> Tables:
    """The compiled tables of a language."""
    tongue = TONGUES[code]
    rows: dict[str, Rows] = {name: getattr(tongue, name) for name in _ROWS}
    flags = 0 if code == "en" else re.IGNORECASE
    return Tables(
        counter(code), dates.tables(code),
        {name: _rows(found) for name, found in rows.items()},
        {name: _word(getattr(tongue, name)) for name in _SINGLE},
        tuple(re.compile(folded(pattern), flags) for pattern in tongue.places),
        _of_objects(tongue.hit, tongue.objects), _of_objects(tongue.spared, tongue.objects),
        re.compile(rf"(?<!\w){folded(tongue.up_to)}\W*$", re.IGNORECASE),
    )  # fmt: skip


def _rows(rows: Rows) -> Compiled:
    return tuple((code, _word(pattern)) for code, pattern in rows)


def _of_objects(pattern: str, objects: Rows) -> Compiled:
    filled = ((code, pattern.replace("{object}", f"(?:{words})")) for code, words in objects)
    return _rows(tuple(filled))


def _word(pattern: str) -> re.Pattern[str]:
    """A whole word; Arabic writes "and", "so", "with" and "to" together with the one that follows."""
    return re.compile(rf"(?<!\w)[وفبل]?(?:{folded(pattern)})(?!\w)", re.IGNORECASE)
