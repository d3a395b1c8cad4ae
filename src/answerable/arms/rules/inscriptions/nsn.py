"""Stock numbers: class of supply, who catalogued the item, and the item; 13 characters, no check digit.

The nine characters from the bureau on name the item by themselves; its class may have changed since.
Dashes may be missing. A number of thirteen bare digits is as often a shop's bar code, so it is only read
where a label or a group of weapons says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from answerable.arms.rules.inscriptions import signs
from answerable.arms.rules.inscriptions.bureaus import BUREAUS
from answerable.arms.rules.inscriptions.ranking import filled, fillings, shown
from answerable.arms.rules.inscriptions.signs import APART, DIGIT, EITHER_KIND, ENDS, Copied
from answerable.arms.rules.inscriptions.types import Budget, Kind, Mark, Part, Piece, Source
from answerable.refusal import Sentence, say
from answerable.term import Term


class Group(Term):
    """The groups of supply that concern weapons, by their two digits."""

    WEAPONS = "10", "weapons"
    AMMUNITION = "13", "ammunition and explosives"
    MISSILES = "14", "guided missiles"
    AIRCRAFT = "15", "aircraft and parts of airframes"
    AIRCRAFT_PARTS = "16", "parts of aircraft"


class Class(Term):
    """The classes of weapons whose titles we have read, by their four digits."""

    GUNS_30 = "1005", "guns up to 30 mm"
    GUNS_75 = "1010", "guns over 30 mm and up to 75 mm"
    GUNS_125 = "1015", "guns of 75 mm to 125 mm"
    GUNS_150 = "1020", "guns over 125 mm and up to 150 mm"
    GUNS_200 = "1025", "guns over 150 mm and up to 200 mm"
    GUNS_300 = "1030", "guns over 200 mm and up to 300 mm"
    GUNS_MORE = "1035", "guns over 300 mm"
    CHEMICAL = "1040", "chemical weapons and equipment"
    TORPEDOES = "1045", "launchers of torpedoes and depth charges"
    ROCKETS = "1055", "launchers of rockets and pyrotechnics"


_GROUPS: Mapping[str, Group] = {str(group): group for group in Group}
_CLASSES: Mapping[str, Class] = {str(one): one for one in Class}
_LABEL = r"NSN|NATO STOCK (?:NO|NR|NUMBER)|STOCK (?:NO|NR|NUMBER)"
_ITEM = rf"(?P<item>{EITHER_KIND}{{3}}[- ]?{EITHER_KIND}{{4}})"
_WHOLE = re.compile(
    rf"{APART}(?:(?P<label>{_LABEL}){signs.AFTER_LABEL})?(?:[0-9][A-Z][ -]?)?"
    rf"(?P<fsc>{DIGIT}{{4}})(?P<dash>[- ]?)(?P<ncb>{DIGIT}{{2}})[- ]?{_ITEM}"
    rf"(?:-(?P<dodic>[A-Z]{EITHER_KIND}{DIGIT}{{2}}))?{ENDS}"
)
_ITEM_ONLY = re.compile(
    rf"(?:{APART}NIIN{signs.AFTER_LABEL}|{signs.GAP}[ -]?)(?P<ncb>{DIGIT}{{2}})-?{_ITEM}{ENDS}"
)
_FEWEST_SURE = 6


def read(copy: Copied, budget: Budget) -> Iterator[Mark]:
    """Every stock number, then every item number that stands alone."""
    for match in _WHOLE.finditer(copy.signs):
        if _is_one(match):
            yield _whole(copy, match, budget)
    for match in _ITEM_ONLY.finditer(copy.signs):
        if _sure(match["ncb"] + match["item"]) >= _FEWEST_SURE:
            yield _item(copy, match, budget)


def _is_one(match: re.Match[str]) -> bool:
    code = match["fsc"] + match["ncb"] + match["item"]
    if match["label"]:
        return _sure(code) >= _FEWEST_SURE
    separated = match["dash"] == "-" and "-" in match["item"]
    return _sure(code) > _FEWEST_SURE and (separated or match["fsc"][:2] in _GROUPS)


def _sure(code: str) -> int:
    return sum(sign in signs.DIGITS for sign in code)


def _whole(copy: Copied, match: re.Match[str], budget: Budget) -> Mark:
    fsc, ncb, item = match["fsc"], match["ncb"], _bare(match["item"])
    pieces = [
        _group(copy, fsc), _class(copy, fsc), bureau_piece(copy, ncb), _item_piece(copy, ncb, item),
    ]  # fmt: skip
    if match["dodic"]:
        pieces.append(ammunition_piece(copy, match["dodic"]))
    return _mark(copy, Kind.NSN, match, (fsc + ncb, item), pieces, budget)


def _item(copy: Copied, match: re.Match[str], budget: Budget) -> Mark:
    ncb, item = match["ncb"], _bare(match["item"])
    pieces = [bureau_piece(copy, ncb), _item_piece(copy, ncb, item)]
    return _mark(copy, Kind.NIIN, match, (ncb, item), pieces, budget)


def _mark(
    copy: Copied, kind: Kind, match: re.Match[str], code: tuple[str, str], pieces: list[Piece],
    budget: Budget,
) -> Mark:  # fmt: skip
    numbers, item = code
    places = [copy.strict(sign, signs.DIGITS) for sign in numbers]
    places += [copy.strict(sign, signs.DIGITS + signs.LETTERS) for sign in item]
    start = match.start("fsc" if kind is Kind.NSN else "ncb")
    return Mark(
        kind, copy.at(start), copy.at(match.end()), copy.written(start, match.end()),
        tuple(pieces), shown(filled(places, budget), ()), fillings(places),
        signs.unsure(numbers, signs.DIGITS) + signs.unsure(item, signs.DIGITS + signs.LETTERS),
    )  # fmt: skip


def _group(copy: Copied, fsc: str) -> Piece:
    group = _GROUPS.get(copy.settled(fsc[:2]))
    meaning = (
        say("{group}", group=group) if group
        else say("A group that is not in our table, or cannot be read.")
    )  # fmt: skip
    return Piece(Part.GROUP, copy.said(fsc[:2]), meaning, Source.NSN if group else Source.NONE)


def _class(copy: Copied, fsc: str) -> Piece:
    one = _CLASSES.get(copy.settled(fsc))
    meaning = (
        say("{title}; the class of an item may have been changed since.", title=one) if one
        else say("A class whose title is not in our table, or that cannot be read.")
    )  # fmt: skip
    return Piece(Part.CLASS, copy.said(fsc), meaning, Source.SUPPLY_CLASSES if one else Source.NONE)


def bureau_piece(copy: Copied, ncb: str) -> Piece:
    """Who catalogued it: named only when both digits were read, never when one was supposed."""
    country = BUREAUS.get(ncb)
    if country is not None:
        meaning = say(
            "Catalogued by {country}. That is not who made it, nor who supplied it.",
            country=country,
        )
        return Piece(Part.BUREAU, ncb, meaning, Source.COUNTRY_CODES, str(country))
    return Piece(Part.BUREAU, copy.said(ncb), _no_bureau(ncb), Source.NONE)


def _no_bureau(ncb: str) -> Sentence:
    if signs.unsure(ncb, signs.DIGITS):
        return say("These two digits were not both read: no country is named.")
    return say("A code that is not in our table: no country is named.")


def _item_piece(copy: Copied, ncb: str, item: str) -> Piece:
    meaning = say(
        "With the two digits before it, the item in the catalogue: a kind of article, not this piece."
    )
    return Piece(Part.ITEM, copy.said(ncb + item), meaning, Source.NSN)


def ammunition_piece(copy: Copied, code: str) -> Piece:
    """A type of ammunition, by its four characters."""
    meaning = say("A type of ammunition in the list of the US forces; look the code up there.")
    return Piece(Part.AMMUNITION, copy.said(code), meaning, Source.DODAC)


def _bare(item: str) -> str:
    return item.replace("-", "").replace(" ", "")
