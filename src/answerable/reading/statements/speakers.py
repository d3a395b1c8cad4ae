"""Who says so: attributions of a sentence, and which of them a statement in it has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import itemgetter

from answerable.reading.agencies import outlet
from answerable.reading.folding import folded
from answerable.reading.gates import Gated, Rows
from answerable.reading.statements.passages import Passage
from answerable.reading.types import Link, Standing

PAPER = re.compile(
    r"(?P<who>.{2,80}?),? (?:reviewed|seen|obtained|viewed|verified) by (?:the )?(?P<by>.{2,40})\Z"
)
FULL_NAME = re.compile(
    r"(?<!\d )\b([A-Z][\w-]{1,30})(?= (?:[A-Z]\. )?((?:(?:al|Al|el|bin|van|von|de)[- "
    r"])?[A-Z][\w-]{1,30})\b)"
)
INSTITUTION = re.compile(
    r"(?:State|White|United|Prime|Foreign|Human|Security|Department|House|States|Nations|"
    r"Minister|Ministry|President|"
    r"Council|Post|Times|News|Embassy|Office|Court|Army|Force|Forces|Health|Defen[cs]e|Strip|"
    r"City|International|Center|Centre|The|In|On|Saudi|South|North|East|West|New|San|Tel|"
    r"Khan|El|Al|\w+(?:ian|ish|ese|can|aeli|emi|raqi))\Z"
)
CAPITALISED_END = re.compile(r"[A-Z][\w.'’-]{0,30}\Z")
CITING = re.compile(r"(?:citing|quoting|cited|نقلا عن|استنادا الى|استنادا إلى)(?!\w)", re.I)
BETWEEN = re.compile(r"[,،\s]{0,3}\Z")
PLACE_TAIL = re.compile(r" (?:in|at|from|on) (?:the )?[A-Z].*\Z")


@dataclass(frozen=True)
class Attributed:
    """One "says so" of a sentence: where it stands, who, and on which side its statement is."""

    start: int
    end: int
    chain: tuple[Link, ...]
    before: bool
    """True where the words come first and what is said after."""


@dataclass
class Known:
    """The people a text has named so far, and who spoke last."""

    full: dict[str, str] = field(default_factory=dict)
    last: tuple[Link, ...] = ()
    spoke: bool = True
    """Whether the last of them said something; who only acted is not "the spokesman" told next."""

    def learn(self, text: str) -> None:
        """Note the full names of a sentence, so that a surname alone is known later."""
        for first, last in _full_names(text):
            self.full.setdefault(last, f"{first} {last}")


@lru_cache(maxsize=64)
def _full_names(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (found[1], found[2])
        for found in FULL_NAME.finditer(text)
        if not INSTITUTION.match(found[1]) and not INSTITUTION.match(found[2])
    )


@dataclass(frozen=True)
class Speech:
    """The compiled tables of a language."""

    rows: Rows[tuple[bool, Gated]]
    anonymous: re.Pattern[str]
    by_role: re.Pattern[str]
    tail: re.Pattern[str]
    trim: re.Pattern[str]
    pronoun: re.Pattern[str]


@cache
def tables(code: str) -> Speech:
    """Return the compiled attribution rows of a language."""
    from answerable.reading.languages import lexicon

    lex = lexicon(code)
    rows = lex.attribution
    return Speech(
        Rows.of(
            [(name.startswith("before"), Gated(folded(pattern))) for name, pattern in rows.rows],
            itemgetter(1),
        ),
        re.compile(rf"(?:{folded(rows.anonymous)})\Z", re.I),
        re.compile(rf"(?:{folded(rows.by_role)})\Z", re.I),
        re.compile(folded(rows.tail) or r"(?!)", re.I),
        re.compile(folded(rows.trim) or r"(?!)", re.I),
        re.compile(rf"(?:{folded(lex.pronouns) or '(?!)'})\Z", re.I),
    )


def attributions(passage: Passage, table: Speech, known: Known) -> list[Attributed]:
    """Return who says so in a sentence, in order; `known` remembers the last."""
    text = passage.text
    found: list[Attributed] = []
    for before, pattern in table.rows.within(text):
        for match in pattern.finditer(text):
            if any(a.start < match.end() and match.start() < a.end for a in found):
                continue
            chain = _chain(match, passage, table, known)
            if chain:
                leads = before and not _ends_its_sentence(match, text, table)
                found.append(Attributed(match.start(), match.end(), chain, leads))
    found = _joined(sorted(found, key=lambda a: a.start), text)
    if found:
        known.last = found[-1].chain
    return found


def _joined(found: list[Attributed], text: str) -> list[Attributed]:
    """ "The agency reported, citing a source": one chain, the source first, who passed it on last."""
    joined: list[Attributed] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last
            and CITING.match(text, one.start)
            and BETWEEN.match(text[last.end : one.start])
            and last.chain != one.chain
        ):
            chain = tuple(dict.fromkeys((*one.chain, *last.chain)))
            joined[-1] = Attributed(last.start, one.end, chain, last.before)
        else:
            joined.append(one)
    return joined


def _ends_its_sentence(match: re.Match[str], text: str, table: Speech) -> bool:
    """ "Nine died, police said on Tuesday": the words of saying come last."""
    led = text[: match.start()].rstrip()
    if not led.endswith((",", '"')):
        return False
    return (
        text[match.end() : match.end() + 1] == ","
        or table.tail.match(text, match.end()) is not None
    )


def cited(who: str, passage: Passage, near: int, table: Speech, known: Known) -> tuple[Link, ...]:
    """Return who is named under words quoted: by his name, or by what he is where that is all."""
    name = who.partition(",")[0].strip()
    return _links(name, passage, near, table, known) if len(name) > 1 else ()


def attribution_of(start: int, end: int, found: Sequence[Attributed]) -> tuple[Link, ...]:
    """Return who says what stands at `[start, end)` of the sentence."""
    inside = [
        a
        for a in found
        if a.start < end and start < a.end and not (start <= a.start and a.end <= end)
    ]
    after = [a for a in found if not a.before and a.start >= start]
    before = [a for a in found if a.before and a.end <= start + 1]
    within = [a for a in found if start <= a.start and a.end <= end]
    if after and before and after[0].start - end > start - before[-1].end:
        return before[-1].chain
    for choice in (after[:1], within[:1], before[-1:], inside[:1]):
        if choice:
            return choice[0].chain
    return found[-1].chain if found and not found[-1].before else ()


def _chain(match: re.Match[str], passage: Passage, table: Speech, known: Known) -> tuple[Link, ...]:
    who = match["who"].strip(" ,\"'")
    if not table.pronoun.match(who) and (trimmed := table.trim.match(who)):
        who = who[trimmed.end() :].strip(" ,\"'")
    if len(who) < 2:
        return ()
    by = match["by"] if "by" in match.re.groupindex else None
    if paper := PAPER.match(who):
        who, by = paper["who"], paper["by"]
    first = _links(who, passage, match.start("who"), table, known)
    named = outlet(by) if by else None
    if first and named and first[-1].who != named:
        return (*first, Link(named, Standing.NAMED))
    return first


def _links(who: str, passage: Passage, near: int, table: Speech, known: Known) -> tuple[Link, ...]:
    if table.pronoun.match(who):
        return known.last
    if named := outlet(who):
        return (Link(named, Standing.NAMED),)
    full = known.full.get(who)
    return (Link(full or passage.own(who, near), standing(full or who, table)),)


def standing(who: str, table: Speech) -> Standing:
    """Say how a speaker is known: by name, by role, or not at all."""
    if table.anonymous.match(who):
        return Standing.ANONYMOUS
    if CAPITALISED_END.search(PLACE_TAIL.sub("", who)):
        return Standing.NAMED
    return Standing.BY_ROLE if table.by_role.match(who) else Standing.NAMED
