"""A page of a PDF in the order it is read: a file keeps what is drawn, from left to right, always.

Each piece of text comes with where it begins across the page. On a line with letters written from
right to left the pieces are put in the order somebody reads them; any other line is left as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import Any

_RTL = "\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_EASTERN = "\u0660-\u0669\u06f0-\u06f9"
_FROM_RIGHT = re.compile(rf"[{_RTL}]")
_FROM_LEFT = re.compile(rf"[^\W\d_{_RTL}]")
_PARTS = re.compile(rf"\s+|(?:(?![{_RTL}])\w)+(?:[.,:/%-]\w+)*|.", re.S)
_NUMBERS = re.compile(rf"[{_EASTERN}]+(?:[.,:/\u066b\u066c][{_EASTERN}]+)*")
_BRACKETS = re.compile(r"[()\[\]{}«»]")
_SIGNS = re.compile(rf"(?<!\s)\s+([.،؛؟!])(?=[\s{_RTL}]|$)\s*")
_SLASHED = re.compile(rf"(?<=[{_RTL}])\s*/\s*(?=[{_RTL}])")
_SAME_PLACE = 0.5
_MIRRORED = str.maketrans("()[]{}«»", ")(][}{»«")


@dataclass(frozen=True)
class Piece:
    """Some text and where it begins across the page; what is written from the right is already turned."""

    text: str
    x: float


class _Runs(Enum):
    LEFT = "from the left"
    RIGHT = "from the right"
    NUMBER = "a number, as its surroundings"
    NEITHER = "as what stands on both sides"


def page_in_order(page: Any) -> str:
    """The text of a page of pypdf as it is read."""
    pieces: list[Piece] = []

    def seen(text: str, matrix: Sequence[float], at: Sequence[float], *_: object) -> None:
        pieces.append(Piece(text, at[4] * matrix[0] + at[5] * matrix[2] + matrix[4]))

    text = str(page.extract_text(visitor_text=seen))
    told = "".join(piece.text for piece in pieces)
    if not _FROM_RIGHT.search(text) or _signs(text) != _signs(told):
        return text
    return in_order(pieces)


def _signs(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def in_order(pieces: Iterable[Piece]) -> str:
    """Pieces as they are drawn, line after line, as the text somebody reads."""
    lines = list(_lines(pieces))
    whole = "".join(piece.text for line in lines for piece in line)
    from_right = len(_FROM_RIGHT.findall(whole)) >= len(_FROM_LEFT.findall(whole))
    return "\n".join(_line(line, from_right) for line in lines)


def _lines(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        line.append(Piece(first, piece.x))
        for other in others:
            yield line
            line = [Piece(other, piece.x)]
    yield line


def _line(line: list[Piece], from_right: bool) -> str:
    if not any(_FROM_RIGHT.search(piece.text) for piece in line):
        return "".join(piece.text for piece in line)
    across = _once(sorted(line, key=lambda piece: piece.x))
    drawn = _whole_numbers(part for piece in across for part in _parts(piece.text))
    return _spaced(_brackets("".join(_read(drawn, from_right))))


def _once(across: list[Piece]) -> list[Piece]:
    """A letter is drawn again in its place to make it bold, or to set a vowel sign: it is read once."""
    kept: list[Piece] = []
    for piece in filter(lambda piece: piece.text, across):
        last, text = kept[-1] if kept else Piece("", 0.0), piece.text.strip()
        if not _FROM_RIGHT.search(text) or abs(last.x - piece.x) > _SAME_PLACE:
            kept.append(piece)
        elif last.text.strip() and text.startswith(last.text.strip()):
            kept[-1] = Piece(text, piece.x)
        elif not last.text.strip().startswith(text):
            kept.append(piece)
    return kept


def _parts(text: str) -> list[str]:
    """A piece written from the right is one part; eastern digits, turned with it, are turned back."""
    text = _NUMBERS.sub(lambda number: number[0][::-1], text)
    if _FROM_RIGHT.search(text) and not _FROM_LEFT.search(text):
        return [text]
    return _PARTS.findall(text)


def _whole_numbers(parts: Iterable[str]) -> list[str]:
    """Digits drawn one by one are one number."""
    whole: list[str] = []
    for part in parts:
        if whole and part.isdigit() and whole[-1].isdigit():
            whole[-1] += part
        else:
            whole.append(part)
    return whole


def _spaced(line: str) -> str:
    """A sign stands with the word before it, whatever gap was left where it was drawn."""
    return _SIGNS.sub(r"\1 ", _SLASHED.sub("/", line))


def _read(drawn: list[str], from_right: bool) -> Iterator[str]:
    """The parts of a line, from those drawn leftmost on, in the order they are read."""
    runs = _settled([_runs_of(part) for part in drawn], from_right)
    groups = [
        (right, [part for _, part in group])
        for right, group in groupby(zip(runs, drawn, strict=True), key=lambda pair: pair[0])
    ]
    for right, parts in reversed(groups) if from_right else groups:
        yield from reversed(parts) if right else parts


def _runs_of(part: str) -> _Runs:
    if _FROM_RIGHT.search(part):
        return _Runs.RIGHT
    if _FROM_LEFT.search(part):
        return _Runs.LEFT
    return _Runs.NUMBER if any(sign.isdigit() for sign in part) else _Runs.NEITHER


def _settled(runs: list[_Runs], from_right: bool) -> list[bool]:
    """Which parts run from the right: what has no direction goes with its neighbours, or the line."""
    strong = (_Runs.LEFT, _Runs.RIGHT)
    before, after = _nearest(runs, strong), _nearest(runs[::-1], strong)[::-1]
    return [
        run is _Runs.RIGHT
        if run in strong
        else (one is _Runs.RIGHT if one is two and one is not None else from_right)
        for run, one, two in zip(runs, before, after, strict=True)
    ]


def _nearest(runs: list[_Runs], strong: tuple[_Runs, ...]) -> list[_Runs | None]:
    last: _Runs | None = None
    found: list[_Runs | None] = []
    for run in runs:
        found.append(last)
        last = run if run in strong else last
    return found


def _brackets(line: str) -> str:
    """Some programs keep a bracket as it looks, not as it is meant: then the first one closes."""
    first = _BRACKETS.search(line)
    turned = first is not None and first[0] in ")]}»"
    return line.translate(_MIRRORED) if turned else line
