"""Codes of a type of ammunition: four characters, by themselves or behind the class of supply."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.arms.rules.inscriptions import signs
from answerable.arms.rules.inscriptions.nsn import ammunition_piece
from answerable.arms.rules.inscriptions.ranking import filled, fillings, shown
from answerable.arms.rules.inscriptions.signs import APART, DIGIT, EITHER_KIND, ENDS, LETTER, Copied
from answerable.arms.rules.inscriptions.types import Budget, Kind, Mark, Part, Piece, Source
from answerable.refusal import say

_CODE = rf"(?P<code>{LETTER}{EITHER_KIND}{DIGIT}{{2}})"
_LABELLED = re.compile(
    rf"{APART}(?:DODIC|DODAC|NALC){signs.AFTER_LABEL}(?:(?P<fsc>{DIGIT}{{4}})-?)?{_CODE}{ENDS}"
)
_WITH_CLASS = re.compile(
    rf"{APART}(?P<fsc>1[34][0-9]{{2}})-?(?P<code>[A-Z][A-Z0-9][0-9]{{2}}){ENDS}"
)


def read(copy: Copied, budget: Budget) -> Iterator[Mark]:
    """Every code that a label or a class of ammunition tells to be one."""
    for pattern in (_LABELLED, _WITH_CLASS):
        for match in pattern.finditer(copy.signs):
            yield _mark(copy, match, budget)


def _mark(copy: Copied, match: re.Match[str], budget: Budget) -> Mark:
    code, fsc = match["code"], match["fsc"] or ""
    places = [copy.strict(code[0], signs.LETTERS),
              copy.strict(code[1], signs.LETTERS + signs.DIGITS),
              *(copy.strict(sign, signs.DIGITS) for sign in code[2:])]  # fmt: skip
    pieces = [ammunition_piece(copy, code)]
    if fsc:
        meaning = say("The class of supply before it.")
        pieces.insert(0, Piece(Part.CLASS, copy.said(fsc), meaning, Source.DODAC))
    unsure = sum(bool(options) and options[0][1] == 1 for options in places)
    start = match.start("fsc") if fsc else match.start("code")
    return Mark(
        Kind.DODIC, copy.at(start), copy.at(match.end()), copy.written(start, match.end()),
        tuple(pieces), shown(filled(places, budget), ()), fillings(places), unsure,
    )  # fmt: skip
