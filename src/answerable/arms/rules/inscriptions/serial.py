"""Serial and part numbers: a maker's own, which say nothing by themselves and much beside its books."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.arms.rules.inscriptions import signs
from answerable.arms.rules.inscriptions.signs import APART, EITHER_KIND, Copied
from answerable.arms.rules.inscriptions.types import Kind, Mark, Part, Piece, Source
from answerable.refusal import Sentence, say

_CODE = rf"(?P<code>{EITHER_KIND}(?:[\-/.]?{EITHER_KIND}){{1,23}}){signs.ENDS}"
_SERIAL = re.compile(
    rf"{APART}(?:S/N|SERNO|SER(?:IAL)?(?: (?:NO|NR|NUMBER))?|SN){signs.AFTER_LABEL}{_CODE}"
)
_PART = re.compile(
    rf"{APART}(?:P/N|PN|PART (?:NO|NR|NUMBER)|DWG(?: (?:NO|NR))?|DRAWING(?: NO)?)"
    rf"{signs.AFTER_LABEL}{_CODE}"
)


def read(copy: Copied) -> Iterator[Mark]:
    """Every number that a label names; one without a figure is a word."""
    for pattern, kind, part, meaning in (
        (_SERIAL, Kind.SERIAL, Part.SERIAL, _serial()), (_PART, Kind.PART_NUMBER, Part.NUMBER, _part()),
    ):  # fmt: skip
        for match in pattern.finditer(copy.signs):
            if any(sign in signs.DIGITS for sign in match["code"]):
                yield _mark(
                    copy, match, kind, Piece(part, copy.said(match["code"]), meaning, Source.WORD)
                )


def _serial() -> Sentence:
    return say(
        "The maker's own number of this piece: only the books of its maker or its holder say which one "
        "it is."
    )


def _part() -> Sentence:
    return say(
        "The number of a drawing or part: it belongs to the maker whose code stands beside it."
    )


def _mark(copy: Copied, match: re.Match[str], kind: Kind, piece: Piece) -> Mark:
    start, end = match.span("code")
    unsure = signs.unsure(match["code"], signs.DIGITS + signs.LETTERS + "-/.")
    return Mark(
        kind, copy.at(start), copy.at(end), copy.written(start, end), (piece,), unsure=unsure
    )
