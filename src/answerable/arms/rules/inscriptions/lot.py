"""Ammunition lot numbers: who made the lot, in which year and month, and which of its series it is.

The form of MIL-STD-1168 is maker's symbol, year, month letter (A to M without I), interfix, dash,
sequence, then a suffix where the lot was reworked. The older form has no date: maker, interfix, sequence.
A letter that stands for no month, or a year that had not yet come, refuses the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from answerable.arms.rules.inscriptions import signs
from answerable.arms.rules.inscriptions.cage import maker_piece
from answerable.arms.rules.inscriptions.ranking import filled, fillings, known, shown
from answerable.arms.rules.inscriptions.signs import APART, DIGIT, ENDS, LETTER, Copied, Options
from answerable.arms.rules.inscriptions.types import (
    Budget,
    Kind,
    Maker,
    Mark,
    Part,
    Piece,
    Source,
)  # fmt: skip
from answerable.refusal import Sentence, say
from answerable.term import Term


class Month(Term):
    """The months by their letter: I is left out, so that nobody takes it for a 1."""

    JANUARY = "A", "January"
    FEBRUARY = "B", "February"
    MARCH = "C", "March"
    APRIL = "D", "April"
    MAY = "E", "May"
    JUNE = "F", "June"
    JULY = "G", "July"
    AUGUST = "H", "August"
    SEPTEMBER = "J", "September"
    OCTOBER = "K", "October"
    NOVEMBER = "L", "November"
    DECEMBER = "M", "December"


FIRST_YEAR = 1960
"""The older form was in use until then: a two-digit year of the newer one is read as no earlier."""
MONTHS: Mapping[str, Month] = {str(month): month for month in Month}
_NUMBER = list(MONTHS)
_LABEL = r"(?:LOT(?: (?:NO|NR|NUMBER))?|L/N|LN)"
_NEW = re.compile(
    rf"{APART}(?:(?P<label>{_LABEL}){signs.AFTER_LABEL})?(?P<maker>{LETTER}{{1,3}}?)(?P<dash>[ -]?)"
    rf"(?P<year>{DIGIT}{{2}})(?P<month>{LETTER})(?P<interfix>{DIGIT}{{3}})(?P<mid>[-A-Z?])"
    rf"(?P<sequence>{DIGIT}{{3}})(?P<suffix>[A-Z?]{{0,3}}){ENDS}"
)
_OLD = re.compile(
    rf"{APART}(?:(?P<label>{_LABEL}){signs.AFTER_LABEL})?(?P<maker>{LETTER}{{2,3}})-"
    rf"(?:(?P<interfix>{DIGIT}{{1,3}})-)?(?P<sequence>[0-9?]{{1,4}})(?P<suffix>[A-Z]{{0,2}}){ENDS}"
)
_LEAST_LENGTH, _MOST_LENGTH = 13, 16
_FEWEST_SURE = 5


def read(
    copy: Copied, makers: Mapping[str, Maker], budget: Budget, not_after: date | None
) -> Iterator[Mark]:
    """Every lot number of the newer form, then of the older where a label or the table vouches for it."""
    for match in _NEW.finditer(copy.signs):
        if _sure(match) >= (_FEWEST_SURE if match["label"] else _FEWEST_SURE + 2):
            yield _new(copy, match, makers, budget, not_after)
    for match in _OLD.finditer(copy.signs):
        if match["label"] or match["maker"] in makers:
            yield _old(copy, match, makers, budget)


def _sure(match: re.Match[str]) -> int:
    digits = match["year"] + match["interfix"] + match["sequence"]
    return sum(sign in signs.DIGITS for sign in digits) + (match["month"] in signs.LETTERS)


def _new(
    copy: Copied, match: re.Match[str], makers: Mapping[str, Maker], budget: Budget,
    not_after: date | None,
) -> Mark:  # fmt: skip
    if (sentence := why_not_dated(match["year"], match["month"], not_after)) is not None:
        return _mark(copy, match, Kind.LOT, refused=sentence)
    year, month = match["year"], match["month"]
    mark = _mark(copy, match, Kind.LOT, makers=makers, budget=budget)
    pieces = [
        maker_piece(copy.said(match["maker"]), mark),
        Piece(Part.YEAR, copy.said(year), _year_meaning(year, not_after), Source.LOT),
        Piece(Part.MONTH, copy.said(month), _month_meaning(copy, month), Source.LOT),
        *_rest(copy, match),
    ]
    # A character one was torn between is written as several, and stands in one place.
    places = match.end() - match.start("maker")
    if not _LEAST_LENGTH <= places <= _MOST_LENGTH:
        pieces.append(Piece(Part.FORM, mark.written, say(
            "{count} characters; since edition C the standard asks for 13 to 16. An earlier edition, "
            "or a character is missing.", count=places), Source.LOT))  # fmt: skip
    return _with(mark, pieces)


def _old(copy: Copied, match: re.Match[str], makers: Mapping[str, Maker], budget: Budget) -> Mark:
    mark = _mark(copy, match, Kind.OLD_LOT, makers=makers, budget=budget)
    source = Source.LOT_1168A if match["interfix"] else Source.LOT_OLDEST
    pieces = [
        maker_piece(copy.said(match["maker"]), mark),
        *_rest(copy, match),
        Piece(Part.DATE, "", say("The older form gives no date."), source),
    ]
    return _with(mark, pieces)


def why_not_dated(year: str, month: str, not_after: date | None) -> Sentence | None:
    """Say why no lot can bear this year and month; unsure characters are given the benefit."""
    if month in signs.LETTERS and month not in MONTHS:
        return say("{letter} stands for no month in a lot number: it was misread, or this is no lot "
                   "number.", letter=month)  # fmt: skip
    if not year.isdecimal() or not_after is None:
        return None
    full = full_year(year, not_after)
    if full is None or (full, _month_number(month)) > (not_after.year, not_after.month):
        return say("It would have been made after {day}: it was misread, this is no lot number, or that "
                   "day is wrong.", day=not_after)  # fmt: skip
    return None


def full_year(year: str, not_after: date | None) -> int | None:
    """The year two digits stand for: the latest that had come; None when none had in the form's time."""
    latest = not_after.year if not_after else FIRST_YEAR + 99
    fitting = [century + int(year) for century in (1900, 2000, 2100)]
    return max((one for one in fitting if FIRST_YEAR <= one <= latest), default=None)


def _month_number(letter: str) -> int:
    return _NUMBER.index(letter) + 1 if letter in MONTHS else 1


def _year_meaning(year: str, not_after: date | None) -> Sentence:
    if not year.isdecimal():
        return say("The last two digits of the year of production; not both were read.")
    return say("Made in {year}.", year=str(full_year(year, not_after)))


def _month_meaning(copy: Copied, letter: str) -> Sentence:
    if letter in MONTHS:
        return say("{month}", month=MONTHS[letter])
    could = tuple(MONTHS[one] for one, _ in copy.strict(letter, "".join(MONTHS)))
    if 0 < len(could) < len(MONTHS):
        return say("A month, unsure: {months}.", months=could)
    return say("A month, unread.")


def _rest(copy: Copied, match: re.Match[str]) -> list[Piece]:
    found = match.groupdict()
    pieces = []
    if found["interfix"]:
        pieces.append(Piece(Part.INTERFIX, copy.said(found["interfix"]),
            say("A series of lots of that maker, made alike."), Source.LOT))  # fmt: skip
    if found.get("mid", "-") not in ("-", signs.UNKNOWN):
        pieces.append(Piece(Part.IDENTIFIER, found["mid"],
            say("A letter in place of the dash: the code of a kind of lot."), Source.LOT))  # fmt: skip
    pieces.append(Piece(Part.SEQUENCE, copy.said(found["sequence"]),
        say("The number of the lot in its series."), Source.LOT))  # fmt: skip
    if found["suffix"]:
        pieces.append(_suffix(copy, found["suffix"]))
    return pieces


def _suffix(copy: Copied, suffix: str) -> Piece:
    meaning = say(
        "The lot was reworked, repaired or changed after it was made: parts of it may be older or newer "
        "than the date says. A last letter Y, W or T may also tell of a theatre."
    )
    return Piece(Part.SUFFIX, copy.said(suffix), meaning, Source.LOT)


def _mark(
    copy: Copied, match: re.Match[str], kind: Kind, *, makers: Mapping[str, Maker] | None = None,
    budget: Budget | None = None, refused: Sentence | None = None,
) -> Mark:  # fmt: skip
    symbol = match["maker"]
    fits = [copy.strict(sign, signs.LETTERS) for sign in symbol]
    doubted: list[Options] = [copy.options(sign, signs.LETTERS) for sign in symbol]
    start = match.start("maker")
    candidates = shown(filled(fits, budget), known(doubted, makers or {}, budget)) if budget else ()
    return Mark(
        kind, copy.at(start), copy.at(match.end()), copy.written(start, match.end()), (),
        candidates, fillings(fits), _unsure(match), refused,
    )  # fmt: skip


def _unsure(match: re.Match[str]) -> int:
    found = match.groupdict()
    digits = "".join(found.get(name) or "" for name in ("year", "interfix", "sequence"))
    letters = found["maker"] + (found.get("month") or "") + (found["suffix"] or "")
    return signs.unsure(digits, signs.DIGITS) + signs.unsure(letters, signs.LETTERS)


def _with(mark: Mark, pieces: list[Piece]) -> Mark:
    return Mark(
        mark.kind, mark.start, mark.end, mark.written, tuple(pieces), mark.candidates,
        mark.possible, mark.unsure,
    )  # fmt: skip
