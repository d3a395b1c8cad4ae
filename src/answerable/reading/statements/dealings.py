"""What passed between the sides: rows of a language matched on a sentence, with their parties."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial

from answerable.reading.folding import folded
from answerable.reading.gates import Gated, Rows
from answerable.reading.languages import lexicon
from answerable.reading.languages.lexicon import DealingRow, Lexicon
from answerable.reading.statements.counting import counter, words
from answerable.reading.statements.passages import Passage
from answerable.reading.statements.quantities import figure_of
from answerable.reading.statements.speakers import Known
from answerable.reading.types import Dealing, Figure

REST = (
    r"(?:[^.;:?!\n,،؛]|،(?!\sو)|\.(?=\w)|(?<=\b[A-Z])\.|,(?= ?\d)|(?<=[A-Z]\.[A-Z])\.|"
    r"(?<=\b[A-Z][a-z][a-z])\.(?= \d)){0,220}"
)
LED = re.compile(r"(?:\(\?:)*\{who\}")
"""How a row begins that the side which acts leads."""
SIDES = ("who", "who2", "who3", "whom")
LEADING = re.compile(r"^(?:(?:the|that|and|but|while|an?) )+", re.I)
PRONOUN = "~"
LONG = r"(?:[^;:?!\n.]|\.(?=\w)|(?<=\b[A-Z])\.){0,320}"


@dataclass(frozen=True)
class Dealt:
    """A dealing as it stands in a sentence."""

    start: int
    end: int
    row: DealingRow
    parties: tuple[str, ...]
    incidents: Figure | None


@dataclass(frozen=True)
class Dated:
    """The date of a paper or arrangement as it stands in a sentence."""

    start: int
    end: int
    about: str


@dataclass
class Way:
    """A row, compiled when a text first comes to it: most texts need few of them."""

    row: DealingRow
    needs: Callable[[str, str], bool]
    code: str

    @cached_property
    def pattern(self) -> Gated:
        return Gated(rf"(?<![\w'])(?:{_filled(self.row.pattern, self.code)})")

    @cached_property
    def tail(self) -> Gated | None:
        """What follows the side that acts, sooner sought than a side at every word."""
        if not LED.match(self.row.pattern):
            return None
        return Gated(_filled(self.row.pattern.replace("{who}", "", 1), self.code))

    def within(self, text: str, lowered: str) -> Iterator[re.Match[str]]:
        """Return where a text says it so."""
        if not self.needs(text, lowered) or (self.tail and not self.tail.search(text)):
            return iter(())
        return self.pattern.finditer(text)


@dataclass(frozen=True)
class Tables:
    """The compiled dealings of a language."""

    rows: Rows[Way]
    papers: tuple[tuple[str, Gated], ...]
    count: Gated
    pronoun: re.Pattern[str]
    code: str
    due_on: re.Pattern[str]
    due_on_after: re.Pattern[str]
    day_led: re.Pattern[str]

    def is_due(self, text: str, start: int, end: int) -> bool:
        """Say whether the date at `[start, end)` is that on which something was to be."""
        before = text[max(0, start - 100) : start]
        return self.due_on.search(before) is not None or bool(self.due_on_after.match(text, end))


@cache
def tables(code: str) -> Tables:
    """Return the compiled dealings of a language."""
    lex = lexicon(code)
    ways = (Way(row, _needs(row.needs), code) for row in lex.dealings)
    papers = tuple(
        (about, Gated(folded(p).replace("{date}", _dates(lex)))) for about, p in lex.papers
    )
    return Tables(
        Rows((Gated(folded(way.row.needs)), way) for way in ways),
        papers,
        Gated(_count(code)),
        re.compile(rf"(?:{folded(lex.pronouns) or '(?!)'})\Z", re.I),
        code,
        re.compile(folded(lex.due_on) or r"(?!)", re.I),
        re.compile(folded(lex.due_on_after) or r"(?!)", re.I),
        re.compile(folded(lex.day_led) or r"(?!)"),
    )


def _needs(pattern: str) -> Callable[[str, str], bool]:
    """Return a quick test for the words a row cannot do without; plain words need no engine."""
    if not pattern:
        return lambda text, lowered: True
    if re.fullmatch(r"[\w\s'|]+", pattern):
        stems = tuple(folded(pattern).lower().split("|"))
        return partial(_holds_one, stems)
    compiled = re.compile(folded(pattern), re.I)
    return lambda text, lowered: compiled.search(text) is not None


def _holds_one(stems: tuple[str, ...], _: str, lowered: str) -> bool:
    for stem in stems:  # noqa: SIM110 - a generator for each of them costs twice as much
        if stem in lowered:
            return True
    return False


def _count(code: str) -> str:
    """Return the pattern of a count of incidents."""
    lex = lexicon(code)
    said = folded(lex.incident_words) or r"(?!)"
    return rf"(?:{counter(code).quantity.pattern})\s(?:{folded(lex.of)}\s)?(?:{said})(?!\w)"


def _filled(pattern: str, code: str) -> str:
    """Return a row with its sides and counts in place."""
    lex = lexicon(code)
    party = folded(lex.party) or r"(?!)"
    nameless = re.sub(r"\(\?P<\w+>", "(?:", _count(code))
    sided = folded(pattern)
    for name in ("who", "who2", "who3"):
        sided = sided.replace("{who}", rf"(?P<{name}>{party})", 1)
    return (
        sided.replace("{whom}", rf"(?P<whom>{party})")
        .replace("{count}", rf"(?P<count>{nameless})")
        .replace("{rest}", REST)
        .replace("{long}", LONG)
    )


def _dates(lex: Lexicon) -> str:
    year = r"(?:19|20)\d\d"
    month = words(lex.dates.months)
    month = re.sub(r"(?<!\\)\.", r"\\.", month)
    return (
        rf"(?:(?:{month})(?: \d{{1,2}}(?:,? {year})?| {year}| of the following year)?|\d{{1,2}} "
        rf"(?:{month})(?: {year})?|{year})"
    )


def dealings(passage: Passage, table: Tables, known: Known) -> list[Dealt]:
    """Return what passed between the sides in a sentence; each stretch of words is used once."""
    text, lowered = passage.text, passage.text.lower()
    found: list[Dealt] = []
    for way in table.rows.within(text):
        row = way.row
        for match in way.within(text, lowered):
            if _is_vague(match, table):
                continue
            if not any(
                d.start < match.end() and match.start() < d.end and _rivals(d.row, row)
                for d in found
            ):
                found.append(_dealt(match, row, passage, table, known))
    return _same_actor(sorted(found, key=lambda d: (d.start, -d.end, d.row.name)), known)


def _same_actor(found: list[Dealt], known: Known) -> list[Dealt]:
    """Fill in who acts: "declined to say where, and did not commit" has one actor for both.

    A pronoun is whoever acted before it in the sentence, else whoever spoke last; words inside
    those of another dealing have its sides.
    """
    told: list[Dealt] = []
    for dealt in found:
        before = next((d for d in reversed(told) if d.parties), None)
        last = before.parties[0] if before else known.last[0].who if known.last else ""
        sure = before is not None or known.spoke
        parties = tuple(dict.fromkeys(_resolved(p, last, sure) for p in dealt.parties))
        if (
            not parties
            and before
            and (dealt.row.dealing is Dealing.REFUSAL or dealt.start < before.end)
        ):
            parties = before.parties if dealt.start < before.end else before.parties[:1]
        sides = tuple(p for p in parties if p)
        told.append(dealt if sides == dealt.parties else replace(dealt, parties=sides))
    return told


def _resolved(party: str, last: str, sure: bool) -> str:
    """A pronoun nobody stands behind is no side; "the official" still is one, and is none who acted
    before him unless he is called so too."""
    if not party.startswith(PRONOUN):
        return party
    named = party.removeprefix(PRONOUN)
    is_role = " " in named or len(named) > 5
    if is_role and not sure and named.split(" ")[-1].lower() not in last.lower():
        return named
    return last or (named if is_role else "")


def _is_vague(match: re.Match[str], table: Tables) -> bool:
    """ "several incidents" counts nothing that could be held against anybody."""
    if "count" not in match.re.groupindex or not match["count"]:
        return False
    inner = counter(table.code).quantity.match(match["count"])
    return inner is not None and bool(inner["vague"])


def _rivals(left: DealingRow, right: DealingRow) -> bool:
    """Rows of one kind claim words from each other; a refusal claims them from all."""
    asks = {"asked", "asked_to_meet"} == {left.name, right.name}
    return left.dealing == right.dealing or left.dealing is Dealing.REFUSAL or asks


def _dealt(
    match: re.Match[str], row: DealingRow, passage: Passage, table: Tables, known: Known
) -> Dealt:
    groups = match.groupdict()
    sides = [(groups[name], match.start(name)) for name in SIDES if groups.get(name)]
    named = [_named(side, near, passage, table, known) for side, near in sides]
    incidents = _incidents(groups.get("count"), row, table)
    end = match.start() + len(match[0].rstrip(" ,\"'-"))
    return Dealt(match.start(), end, row, tuple(dict.fromkeys(n for n in named if n)), incidents)


def _incidents(count: str | None, row: DealingRow, table: Tables) -> Figure | None:
    inner = counter(table.code).quantity.match(count) if count else None
    return counted(inner, table.code) if inner else row.figure


def counted(match: re.Match[str], code: str) -> Figure | None:
    """Return the figure of a count of incidents."""
    return figure_of(match, counter(code))


def _named(side: str, near: int, passage: Passage, table: Tables, known: Known) -> str:
    """Return a side by its full name where the text gave one, else in the document's own words."""
    led = table.day_led.match(passage.text, near)
    name = LEADING.sub("", side[led.end() - near if led else 0 :].strip(" ,"))
    if table.pronoun.match(side.strip(" ,")):
        return PRONOUN + passage.own(name, near)
    return known.full.get(name) or passage.own(name, near)


def dated_papers(text: str, table: Tables) -> list[Dated]:
    """Return the papers and arrangements a sentence dates."""
    return [
        Dated(match.start(), match.end(), about)
        for about, pattern in table.papers
        for match in pattern.finditer(text)
    ]
