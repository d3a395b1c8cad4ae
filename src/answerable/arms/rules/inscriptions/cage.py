"""Codes of makers and suppliers: five characters that name a firm at a place.

The code is read where a label says that it is one, or where the table of makers knows it. It names who
made or supplied the part it stands on; parts of one firm go into the articles of many others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from answerable.arms.rules.inscriptions import signs
from answerable.arms.rules.inscriptions.bureaus import registered_with
from answerable.arms.rules.inscriptions.ranking import filled, fillings, known, shown
from answerable.arms.rules.inscriptions.signs import APART, EITHER_KIND, ENDS, Copied
from answerable.arms.rules.inscriptions.types import (
    Budget,
    Candidate,
    Kind,
    Maker,
    Mark,
    Part,
    Piece,
    Source,
)  # fmt: skip
from answerable.refusal import Sentence, say

_FITS = signs.DIGITS + signs.LETTERS
_LABEL = r"N?CAGE|FSCM|NSCM|MFR|MFG|MANUFACTURER|CODE IDENT"
_MORE = r"(?:[ .]{1,2}(?:CODE|NO|NR|IDENT|ID)){0,2}"
_LABELLED = re.compile(
    rf"{APART}(?P<label>{_LABEL}){_MORE}{signs.AFTER_LABEL}(?P<code>{EITHER_KIND}{{5}}){ENDS}"
)
_BARE = re.compile(rf"{APART}(?=[0-9]*[A-Z])(?=[A-Z]*[0-9])(?P<code>[A-Z0-9]{{5}}){ENDS}")
_FEWEST_SURE = 1
_TOO_MANY_UNREAD = 3
_SURELY_A_CODE = frozenset(("CAGE", "NCAGE", "FSCM", "NSCM"))


def read(copy: Copied, makers: Mapping[str, Maker], budget: Budget) -> Iterator[Mark]:
    """Every labelled code, then every bare one that the table knows to the letter."""
    for match in _LABELLED.finditer(copy.signs):
        if _is_one(match):
            yield _mark(copy, match, makers, budget)
    for match in _BARE.finditer(copy.signs) if makers else ():
        if match["code"] in makers:
            yield _mark(copy, match, makers, budget)


def _is_one(match: re.Match[str]) -> bool:
    sure = sum(sign in _FITS for sign in match["code"])
    digits = sum(sign in signs.DIGITS for sign in match["code"])
    return sure >= _FEWEST_SURE and (digits > 0 or match["label"] in _SURELY_A_CODE)


def _mark(copy: Copied, match: re.Match[str], makers: Mapping[str, Maker], budget: Budget) -> Mark:
    code = match["code"]
    doubted = [copy.options(sign, _FITS) for sign in code]
    strict = [copy.strict(sign, _FITS) for sign in code]
    candidates = shown(filled(strict, budget), known(doubted, makers, budget))
    unsure = signs.unsure(code, _FITS)
    start = match.start("code")
    mark = Mark(
        Kind.CAGE, copy.at(start), copy.at(match.end()), copy.written(start, match.end()),
        (), candidates, fillings(strict), unsure,
    )  # fmt: skip
    return _told(copy, mark, code)


def _told(copy: Copied, mark: Mark, code: str) -> Mark:
    """The mark with what it means: the maker, and whose bureau gives codes of its form."""
    pieces = [maker_piece(copy.said(code), mark)]
    country = registered_with(code)
    if country is not None:
        meaning = say(
            "Codes of this form are given to firms registered in {country}. What such a firm makes may "
            "come from elsewhere, and go anywhere.", country=country)  # fmt: skip
        pieces.append(Piece(Part.FORM, code, meaning, Source.COUNTRY_CODES, str(country)))
    return Mark(
        mark.kind, mark.start, mark.end, mark.written, tuple(pieces), mark.candidates,
        mark.possible, mark.unsure,
    )  # fmt: skip


def maker_piece(written: str, mark: Mark) -> Piece:
    """Who made or supplied it, as far as the table knows; a country only where nothing was supposed."""
    found = mark.maker
    if found is None or found.maker is None:
        return Piece(Part.MAKER, written, _no_maker(mark), Source.NONE)
    if found.supposed:
        return Piece(Part.MAKER, written, _if_supposed(found, found.maker), Source.TABLE)
    maker = found.maker
    if not maker.country or not _alone(mark):
        return Piece(Part.MAKER, written, say("{name}.", name=maker.name), Source.TABLE)
    meaning = say("{name}, registered in {country}.", name=maker.name, country=maker.country)
    return Piece(Part.MAKER, written, meaning, Source.TABLE, maker.country)


def _alone(mark: Mark) -> bool:
    """No maker of another country has a code that one misread character would turn into this one."""
    near = {one.maker.country for one in mark.candidates if one.maker and one.supposed <= 1}
    return len(near) == 1


def _no_maker(mark: Mark) -> Sentence:
    if any(one.maker for one in mark.candidates):
        return say("Several makers of the table are as likely: see how it can be read.")
    if mark.possible > 1 and mark.unsure >= _TOO_MANY_UNREAD:
        return say("Too few of its characters were read to name a maker.")
    return say("The maker is not in the table; look the code up.")


def _if_supposed(found: Candidate, maker: Maker) -> Sentence:
    if found.supposed == 1:
        return say("{name}, if one character is supposed so that it reads {code}.",
                   name=maker.name, code=found.text)  # fmt: skip
    return say("{name}, if {count} characters are supposed so that it reads {code}.",
               name=maker.name, count=found.supposed, code=found.text)  # fmt: skip
