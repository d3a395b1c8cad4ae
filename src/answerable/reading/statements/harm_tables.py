"""The compiled rows of harm of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter, itemgetter

from answerable.reading.folding import folded
from answerable.reading.gates import Gated, Rows
from answerable.reading.languages.lexicon import HarmRow, Lexicon
from answerable.reading.statements.counting import Counter, counter
from answerable.reading.statements.quantities import Quantity
from answerable.reading.types import Figure, Group


@dataclass(frozen=True)
class Row:
    row: HarmRow
    pattern: Gated
    right: tuple[re.Pattern[str], ...]
    left: tuple[re.Pattern[str], ...]
    not_of: re.Pattern[str]


@dataclass(frozen=True)
class Harm:
    """A figure of harm as found in one sentence."""

    start: int
    end: int
    fields: tuple[str, ...]
    figure: Figure
    group: Group
    rule: str
    trigger: tuple[int, int]
    quantity: Quantity
    part: bool = False
    negated: bool = False
    placed: bool = False
    """Told with its own place, which is no other figure's: "and two in Kellan"."""


@dataclass
class HarmTables:
    """The compiled rows of a language."""

    lexicon: Lexicon
    count: Counter
    rows: Rows[Row]
    passive: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    conjunction: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    any_row: Gated = field(default_factory=lambda: Gated(r"(?!)"))
    named: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    named_and_aged: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    alongside: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    not_added: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    carried: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    there: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    joined: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    active: re.Pattern[str] = field(default_factory=lambda: re.compile(r"(?!)"))
    words: Rows[tuple[Gated, tuple[str, ...], Figure]] = field(default_factory=lambda: Rows(()))
    none: Rows[tuple[Gated, tuple[str, ...]]] = field(default_factory=lambda: Rows(()))


@cache
def tables(code: str) -> HarmTables:
    """Return the compiled harm rows of a language."""
    from answerable.reading.languages import lexicon

    lex = lexicon(code)
    there = folded(lex.there) or "(?!)"
    bridges = {name: re.compile(rf"(?:{folded(p)})\Z", re.I) for name, p in lex.bridges.items()}
    rows = tuple(
        Row(
            row,
            Gated(rf"(?<!\w)(?:{folded(row.pattern)})(?!\w)"),
            tuple(bridges[name] for name in row.right),
            tuple(bridges[name] for name in row.left),
            re.compile(rf"(?:{folded(row.not_of) or '(?!)'})\Z", re.I),
        )
        for row in lex.harm
    )
    return HarmTables(
        lex,
        counter(code),
        Rows.of(rows, attrgetter("pattern")),
        re.compile(rf"(?:{folded(lex.passive)})\s*\Z", re.I),
        re.compile(
            rf"(?:,\s\d{{1,2}}|\s\(\d{{1,2}}\))?(?:\s(?:{folded(lex.of)})\s[^,.;]{{2,40}}?)?"
            rf"\s{{0,3}}(?:,\s{{0,3}}|,?\s{{0,3}}(?:{folded(lex.conjunction)})\s{{0,3}})\Z",
            re.I,
        ),
        Gated(rf"(?<!\w)(?:{'|'.join(folded(r.pattern) for r in lex.harm)})"),
        bridges.get("named", re.compile(r"(?!)")),
        bridges.get("named_and_aged", re.compile(r"(?!)")),
        re.compile(rf"[^.;,]{{0,50}}?,?\s*(?:{folded(lex.alongside) or '(?!)'})\s*\Z", re.I),
        re.compile(rf"\s*(?:{folded(lex.not_added) or '(?!)'})", re.I),
        re.compile(rf"(?:{folded(lex.carried) or '(?!)'})\Z", re.I),
        re.compile(rf"(?P<place>{there})(?:(?P<stops>[.;]|\s*\Z)|(?=[,،]|{_and(lex)}))"),
        re.compile(
            rf"(?P<there>{there})?(?P<comma>[,،])?\s(?P<and>(?:{folded(lex.conjunction)})\s)?"
        ),
        re.compile(rf"(?:{folded(lex.active) or '(?!)'})\Z", re.I),
        Rows.of(
            [(Gated(folded(p)), fields, f) for p, fields, f in lex.counted_words], itemgetter(0)
        ),
        Rows.of([(Gated(folded(p)), fields) for p, fields in lex.none_harmed], itemgetter(0)),
    )


def _and(lex: Lexicon) -> str:
    """Return "and" as it stands after a place; in some scripts the first letter of what follows."""
    joins = folded(lex.conjunction)
    return rf"\s(?:{joins})" if lex.numbers.prefix else rf"\s(?:{joins})\s"
