"""Where, how, with what, by whom and on what: the words around a figure, from tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from operator import attrgetter, itemgetter
from typing import TypeVar

from answerable.reading.folding import folded
from answerable.reading.gates import Gated, Rows
from answerable.reading.languages.lexicon import Cue, Lexicon
from answerable.reading.statements.passages import Passage
from answerable.reading.types import Manner, Modality, Place

T = TypeVar("T")
CLAUSE = re.compile(r"[,،]\s(?:and|while|whereas|و(?=[قأج]))|[;؛]")
"""What ends a clause, and with it what is told of its place."""


@dataclass(frozen=True)
class Located:
    """A place as it stands in a sentence."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True)
class Weighed:
    """A compiled cue."""

    pattern: Gated
    weight: float
    words: str


@dataclass(frozen=True, eq=False)
class Tables:
    """The compiled surroundings of a language."""

    places: tuple[Gated, ...]
    places_of_prose: tuple[Gated, ...]
    """Those of a text without a colon, which has no cells."""
    not_places: re.Pattern[str]
    countries: dict[str, str]
    manners: Rows[tuple[Manner, Gated]]
    manner_guesses: Rows[tuple[Manner, Gated]]
    weapons: Gated
    actors: tuple[Gated, ...]
    units: Gated
    objects: Gated
    damage: Gated
    services: Gated
    modality: Rows[tuple[Modality, Gated]]
    total: Rows[Weighed]
    period: Rows[Weighed]
    incident: Rows[Weighed]
    turn: Gated
    aside: Gated
    more: Gated
    part_of_before: Gated
    background: Rows[Weighed]
    heading: Rows[Weighed]


@cache
def tables(code: str) -> Tables:
    """Return the compiled surroundings of a language."""
    from answerable.reading.languages import lexicon

    lex = lexicon(code)
    named = [(name, _compiled(pattern)) for name, pattern in lex.places]
    return Tables(
        places=tuple(pattern for _, pattern in named),
        places_of_prose=tuple(pattern for name, pattern in named if name != "cell"),
        not_places=re.compile(rf"(?:{folded(lex.not_places) or '(?!)'})\Z"),
        countries={folded(name): code for name, code in lex.countries.items()},
        manners=_terms(lex.manners),
        manner_guesses=_terms(lex.manner_guesses),
        weapons=_compiled(lex.weapons),
        actors=tuple(_compiled(pattern) for pattern in lex.actors),
        units=_compiled(lex.units),
        objects=_compiled(lex.objects),
        damage=_compiled(lex.object_damage),
        services=_compiled(lex.service_effects),
        modality=_terms(lex.modality),
        turn=_compiled(lex.scope_turn),
        aside=_compiled(lex.scope_aside),
        more=_compiled(lex.more_harmed),
        part_of_before=_compiled(lex.part_of_before),
        **_cues(lex),
    )


def _terms(rows: tuple[tuple[T, str], ...]) -> Rows[tuple[T, Gated]]:
    return Rows.of([(term, _compiled(pattern)) for term, pattern in rows], itemgetter(1))


def _cues(lex: Lexicon) -> dict[str, Rows[Weighed]]:
    return {
        "total": _weighed(lex.scope_total),
        "period": _weighed(lex.scope_period),
        "incident": _weighed(lex.scope_incident),
        "background": _weighed(lex.background),
        "heading": _weighed(lex.background_heading),
    }


def _weighed(cues: tuple[Cue, ...]) -> Rows[Weighed]:
    weighed = [Weighed(_compiled(cue.pattern), cue.weight, cue.words) for cue in cues]
    return Rows.of(weighed, attrgetter("pattern"))


def _compiled(pattern: str) -> Gated:
    return Gated(folded(pattern) or r"(?!)")


def places(passage: Passage, table: Tables) -> list[Located]:
    """Return the places a sentence names, in order."""
    text = passage.text
    found: list[Located] = []
    for pattern in table.places if ":" in text else table.places_of_prose:
        for match in pattern.finditer(text):
            start, end = match.span("place")
            words = match["place"].strip(" ,.'")
            if table.not_places.match(words) or any(p.start < end and start < p.end for p in found):
                continue
            own = passage.own(words, start)
            found.append(Located(start, start + len(words), _place(words, own, table)))
    return sorted(found, key=lambda p: p.start)


def _place(words: str, own: str, table: Tables) -> Place:
    country = table.countries.get(words)
    return Place(own, country=country, precision="country" if country else "unknown")


def nearest_place(
    text: str, start: int, end: int, found: list[Located], exact: bool
) -> Located | None:
    """Return the place nearest a figure; `exact`: a country only for want of a town."""
    if len(found) < 2:
        return found[0] if found else None
    return min(
        found,
        key=lambda p: (
            exact and p.place.country is not None,
            p.end <= start and CLAUSE.search(text, p.end, start) is not None,
            _gap(p.start, p.end, start, end),
            p.start,
        ),
    )


def nearest(
    pattern: Gated, text: str, start: int, end: int, group: str = ""
) -> re.Match[str] | None:
    """Return the match of `pattern` nearest to `[start, end)`."""
    every = _every(pattern, text)
    if len(every) < 2:
        return every[0] if every else None
    return min(every, key=lambda m: (_gap(m.start(), m.end(), start, end), m.start()))


@lru_cache(maxsize=64)
def _every(pattern: Gated, text: str) -> tuple[re.Match[str], ...]:
    """Return every match; the figures of one sentence all ask."""
    return tuple(pattern.finditer(text))


def object_hit(
    text: str, start: int, end: int, table: Tables, speakers: Sequence[tuple[int, int]] = ()
) -> re.Match[str] | None:
    """Return the object nearest a figure, where the sentence tells of a strike on one.

    What names a speaker was not struck: "hospital director Sara Adan said".
    """
    if manner(text, table) is Manner.UNKNOWN and not table.damage.search(text):
        return None
    if not speakers:
        return nearest(table.objects, text, start, end)
    told = [
        match
        for match in _every(table.objects, text)
        if not any(first <= match.start() and match.end() <= last for first, last in speakers)
    ]
    return min(told, key=lambda m: (_gap(m.start(), m.end(), start, end), m.start()), default=None)


@lru_cache(maxsize=64)
def manner(text: str, table: Tables) -> Manner:
    """Return how the harm was done, by the first row that answers."""
    rows = chain.from_iterable(r.within(text) for r in (table.manners, table.manner_guesses))
    return next((term for term, pattern in rows if pattern.search(text)), Manner.UNKNOWN)


def manners(text: str, table: Tables) -> tuple[Manner, ...]:
    """Return every manner the words of `text` name, without what is only guessed."""
    rows = table.manners.within(text)
    return tuple(dict.fromkeys(term for term, pattern in rows if pattern.search(text)))


def actor(text: str, start: int, end: int, table: Tables) -> re.Match[str] | None:
    """Return who did it, where the sentence says so."""
    for pattern in table.actors:
        every = [m for m in _every(pattern, text) if m.end() <= start or m.start() >= end]
        if every:
            return min(every, key=lambda m: (_gap(m.start(), m.end(), start, end), m.start()))
    return None


@lru_cache(maxsize=64)
def modality(text: str, table: Tables) -> Modality:
    """Return how a sentence holds what it says: as fact, plan, denial, possibility."""
    rows = table.modality.within(text)
    return next((term for term, pattern in rows if pattern.search(text)), Modality.ASSERTED)


@lru_cache(maxsize=64)
def weigh(cues: Rows[Weighed], text: str) -> tuple[float, tuple[str, ...]]:
    """Return the weight of the cues a sentence shows, and their words."""
    shown = [cue for cue in cues.within(text) if cue.pattern.search(text)]
    return sum(cue.weight for cue in shown), tuple(dict.fromkeys(cue.words for cue in shown))


def _gap(start: int, end: int, left: int, right: int) -> int:
    return max(0, left - end, start - right)
