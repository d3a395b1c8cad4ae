"""Designations of types: GBU-39/B, MK 84 MOD 4, AGM-114R, FUZE M557, and what their letters tell.

A designation names a type. Types are made under licence, copied and sold on, so none tells a country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from answerable.arms.rules.inscriptions import signs
from answerable.arms.rules.inscriptions.ranking import SHOWN
from answerable.arms.rules.inscriptions.signs import APART, DIGIT, EITHER_KIND, ENDS, Copied
from answerable.arms.rules.inscriptions.types import (
    Budget,
    Candidate,
    Kind,
    Mark,
    Part,
    Piece,
    Source,
)  # fmt: skip
from answerable.refusal import Sentence, say
from answerable.term import Term


class Family(Term):
    """What the letters of a designation say a thing is, as far as a source of ours says so."""

    AGM = "AGM", "guided missile against targets on the ground, from the air"
    AIM = "AIM", "guided missile against aircraft, from the air"
    BGM = "BGM", "guided missile, against tanks or other targets on the ground"
    FGM = "FGM", "guided missile against tanks, carried by a person"
    MIM = "MIM", "guided missile against aircraft, from the ground"
    RIM = "RIM", "guided missile against aircraft, from a ship"
    UGM = "UGM", "missile from a submarine"
    MGM = "MGM", "guided missile against targets on the ground, from a vehicle"
    GBU = "GBU", "guided bomb"
    CBU = "CBU", "cluster bomb"
    BLU = "BLU", "live bomb or submunition, without guidance of its own"
    BDU = "BDU", "practice bomb"
    BBU = "BBU", "explosive item"
    BRU = "BRU", "bomb rack"
    BSU = "BSU", "tail, fin or brake of a bomb"
    CDU = "CDU", "clustering device of a cluster bomb"
    ADU = "ADU", "adapter"
    MJU = "MJU", "countermeasure, such as a flare"
    MLU = "MLU", "miscellaneous live munition"


_BY_REGISTER = frozenset(("AGM", "AIM", "BGM", "FGM", "MIM", "RIM", "UGM", "MGM", "GBU"))
_UNEXPLAINED = frozenset(
    ("FMU", "FZU", "KMU", "MAU", "WDU", "WGU", "WCU", "SUU", "LAU", "PGU", "DSU", "RGM", "AGR")
)
"""Prefixes that stand on munitions and whose meaning no source of ours gives: read, not explained."""
_FAMILIES: Mapping[str, Family] = {str(one): one for one in Family}
PREFIXES = frozenset(_FAMILIES) | _UNEXPLAINED

_SERIES = re.compile(
    rf"{APART}(?P<prefix>[A-Z]{{2}}{EITHER_KIND}|[A-Z]{EITHER_KIND}[A-Z]|{EITHER_KIND}[A-Z]{{2}})"
    rf"(?:-|[ ]?(?=[0-9?]))(?P<number>{DIGIT}{{1,3}})"
    rf"(?P<variant>(?![A-Z]{{3}})[A-Z?]{{0,2}})"
    rf"(?P<slash>(?:/|\([A-Z]\d?\)\d?/)[A-Z?8])?(?![A-Z0-9])"
)
_MARK_MOD = re.compile(
    rf"{APART}(?P<prefix>M(?:K|ARK))[- .]{{0,2}}(?P<number>{DIGIT}{{1,3}})"
    rf"(?:[ ,-]{{0,2}}MOD[ .-]{{0,2}}(?P<mod>{DIGIT}{{1,2}}))?{ENDS}"
)
_MODEL = re.compile(
    rf"{APART}(?P<word>FUZE|FUSE|PROJ(?:ECTILE)?|CTG|CARTRIDGE|ROCKET|GRENADE|MINE|MORTAR|PRIMER|BOMB"
    rf"|WARHEAD|SHELL)(?:[ ,.:]{{1,2}}[A-Z0-9]{{1,8}}){{0,3}}?[ ,.:]{{1,2}}X?M(?P<number>[0-9?]{{1,4}})"
    rf"(?P<variant>(?:[AE][0-9]){{0,2}}){ENDS}"
)
_NUMBER_ALONE = frozenset("?")


def read(copy: Copied, budget: Budget) -> Iterator[Mark]:
    """Every designation of a known form."""
    for match in _SERIES.finditer(copy.signs):
        if prefixes := _prefixes(copy, match["prefix"], budget):
            yield _series(copy, match, prefixes)
    for match in _MARK_MOD.finditer(copy.signs):
        yield _mark_mod(copy, match)
    for match in _MODEL.finditer(copy.signs):
        if set(match["number"]) != _NUMBER_ALONE:
            yield _model(copy, match)


def _prefixes(copy: Copied, written: str, budget: Budget) -> list[Candidate]:
    """The known prefixes these three signs can be, the fewest supposed first."""
    if written in PREFIXES:
        return [Candidate(written, 0)]
    if not budget.spend(len(PREFIXES)):
        return []
    places = [dict(copy.options(sign, signs.LETTERS)) for sign in written]
    found = [
        Candidate(prefix, sum(options[sign] for sign, options in zip(prefix, places, strict=True)))
        for prefix in sorted(PREFIXES)
        if all(sign in options for sign, options in zip(prefix, places, strict=True))
    ]
    return sorted(found, key=lambda one: (one.supposed, one.text))


def _series(copy: Copied, match: re.Match[str], prefixes: list[Candidate]) -> Mark:
    prefix = prefixes[0].text if len(prefixes) == 1 else ""
    family = _FAMILIES.get(prefix)
    pieces = [
        Piece(
            Part.TYPE, copy.said(match["prefix"]), _family(prefix, family), _source(prefix, family)
        ),
        _number(copy, match["number"], Source.MUNITIONS),
    ]
    variant = match["variant"] + (match["slash"] or "")
    if variant:
        pieces.append(
            Piece(
                Part.VARIANT, copy.said(variant), say("The variant of the type."), Source.MUNITIONS
            )
        )
    start, end = match.span()
    unsure = (
        signs.unsure(match["number"], signs.DIGITS) + signs.unsure(match["prefix"], signs.LETTERS)
        + sum(sign in "?8" for sign in variant)
    )  # fmt: skip
    candidates = tuple(
        Candidate(
            _spelt(copy, one.text, match["number"], variant),
            one.supposed + _supposed(match["number"], variant),
        )
        for one in prefixes[:SHOWN]
    )
    return Mark(Kind.DESIGNATION, copy.at(start), copy.at(end), copy.written(start, end), tuple(pieces),
                candidates, len(prefixes), unsure)  # fmt: skip


def _spelt(copy: Copied, prefix: str, number: str, variant: str) -> str:
    """The designation as it is usually spelt; unread characters stay open."""
    return f"{prefix}-{copy.settled(number)}{variant.replace('8', 'B')}"


def _supposed(number: str, variant: str) -> int:
    letters = sum(sign in signs.LETTERS for sign in number)
    return letters + variant.count("8")


def _mark_mod(copy: Copied, match: re.Match[str]) -> Mark:
    meaning = say("A mark: the number of a model, in a series of its own for each kind of thing.")
    pieces = [
        Piece(Part.TYPE, match["prefix"], meaning, Source.MARK_MOD),
        _number(copy, match["number"], Source.MARK_MOD),
    ]  # fmt: skip
    mod = match["mod"]
    if mod:
        pieces.append(
            Piece(
                Part.VARIANT,
                copy.said(mod),
                say("The modification of that model."),
                Source.MARK_MOD,
            )
        )
    start, end = match.span()
    text = f"MK {copy.settled(match['number'])}" + (f" MOD {copy.settled(mod)}" if mod else "")
    unsure = signs.unsure(match["number"] + (mod or ""), signs.DIGITS)
    return Mark(Kind.DESIGNATION, copy.at(start), copy.at(end), copy.written(start, end), tuple(pieces),
                (Candidate(text, _supposed(match["number"] + (mod or ""), "")),), 1, unsure)  # fmt: skip


def _model(copy: Copied, match: re.Match[str]) -> Mark:
    start, end = match.span()
    number = match["number"] + match["variant"]
    pieces = (
        Piece(
            Part.TYPE, match["word"], say("What it is, by the word before the model."), Source.WORD
        ),
        Piece(
            Part.NUMBER,
            copy.said(f"M{number}"),
            say("The model of that kind of thing."),
            Source.WORD,
        ),
    )
    candidate = Candidate(f"{match['word']} M{number}", 0)
    return Mark(
        Kind.DESIGNATION, copy.at(start), copy.at(end), copy.written(start, end), pieces,
        (candidate,), 1, number.count(signs.UNKNOWN),
    )  # fmt: skip


def _family(prefix: str, family: Family | None) -> Sentence:
    if family is not None:
        return say("{family}", family=family)
    if prefix:
        return say(
            "The letters of a munition or of a part of one; none of our sources says which kind."
        )
    return say("Letters that can be more than one kind of munition.")


def _source(prefix: str, family: Family | None) -> Source:
    if family is None:
        return Source.NONE
    return Source.REGISTER if prefix in _BY_REGISTER else Source.MUNITIONS


def _number(copy: Copied, number: str, source: Source) -> Piece:
    meaning = say("The number of the type in its series.")
    return Piece(Part.NUMBER, copy.said(number), meaning, source)
