"""The characters of an inscription as copied: which are sure, which could be another, where gaps are.

Conventions a copyist may use: `?` (or a box) for one character nobody can read, `[8B]` or `(8/B)` for
either of two, `...` for a gap of unknown length. Spans always point into the text as it was typed.
"""

from __future__ import annotations

import re
import string
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

UNKNOWN = "?"
GAP = "…"
LETTERS, DIGITS = string.ascii_uppercase, string.digits
_UNREADABLE = frozenset("?¿？□▢▯■█�*_")
_DASHES = frozenset("-‐‑‒–—−﹣－")
_FIRST_EITHER = 0xE000
_MOST_EITHER = 0x800
_EITHER = re.compile(r"\[([A-Z0-9])/?([A-Z0-9])/?([A-Z0-9]?)\]|\(([A-Z0-9])/([A-Z0-9])\)")
_DOTS = re.compile(r"\[?\.{3,}\]?|\[…\]")

CONFUSED: Mapping[str, str] = {
    "0": "ODQ", "1": "IL", "2": "Z", "4": "A", "5": "S", "6": "G", "7": "T", "8": "B",
    "O": "0", "D": "0", "Q": "0", "I": "1", "L": "1", "Z": "2", "A": "4", "S": "5", "G": "6", "T": "7",
    "B": "8",
}  # fmt: skip
"""Characters that wear, dirt and slanting light turn into each other: a digit and letters."""

_SOME = "?\ue000-\ue7ff"
DIGIT = f"[0-9ODQILZASGTB{_SOME}]"
LETTER = f"[A-Z0124567 8{_SOME}]".replace(" ", "")
EITHER_KIND = f"[A-Z0-9{_SOME}]"
APART = rf"(?<!{EITHER_KIND})"
"""Nothing that could belong to the code stands before."""
ENDS = rf"(?!{EITHER_KIND})"
AFTER_LABEL = r"[ .:#=\-]{0,4}"

Options = tuple[tuple[str, int], ...]
"""What a character may be, and whether that is as read (0) or supposed (1)."""


@dataclass(frozen=True)
class Copied:
    """The text with one sign per place: capitals, plain digits, one kind of dash."""

    text: str
    signs: str
    either: Mapping[str, str] = field(default_factory=dict)
    """A private sign → the characters a copyist was torn between."""
    after: tuple[int, ...] = ()
    extra: tuple[int, ...] = ()

    def at(self, place: int) -> int:
        """Where in the text as typed the sign at `place` begins."""
        number = bisect_right(self.after, place)
        return place + (self.extra[number - 1] if number else 0)

    def written(self, start: int, end: int) -> str:
        """The text as typed between two places."""
        return self.text[self.at(start) : self.at(end)]

    def said(self, signs: str) -> str:
        """Signs for a reader: a character one was torn between is shown as both."""
        if not self.either:
            return signs
        return "".join(f"[{self.either[s]}]" if s in self.either else s for s in signs)

    def options(self, sign: str, fits: str) -> Options:
        """What `sign` may be where only characters of `fits` stand."""
        if sign == UNKNOWN:
            return tuple((one, 1) for one in fits)
        if sign in self.either:
            return tuple((one, 1) for one in self.either[sign] if one in fits)
        own: Options = ((sign, 0),) if sign in fits else ()
        return own + tuple((one, 1) for one in CONFUSED.get(sign, "") if one in fits)

    def strict(self, sign: str, fits: str) -> Options:
        """As `options`, but a sign that fits is what it is."""
        found = self.options(sign, fits)
        return found[:1] if found and found[0][1] == 0 else found

    def settled(self, figures: str) -> str:
        """Figures, a sign that can only be one of them taken for it; the others stay as they are."""
        return "".join(
            found[0][0] if len(found := self.strict(sign, DIGITS)) == 1 else sign
            for sign in figures
        )


def copied(text: str) -> Copied:
    """Fold what was typed; linear, and never fails whatever stands in it."""
    plain = "".join(map(_plain, text))
    return _with_places(text, plain)


def unsure(signs: Iterable[str], fits: str) -> int:
    """How many of `signs` are unreadable or do not belong where only `fits` stand."""
    return sum(1 for sign in signs if sign not in fits)


@cache
def _plain(sign: str) -> str:
    if sign in _UNREADABLE:
        return UNKNOWN
    if sign in _DASHES:
        return "-"
    if "\ue000" <= sign <= "\uf8ff":
        return " "
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    wide = unicodedata.normalize("NFKC", sign) if sign > "\x7f" else sign
    large = wide.upper()
    return (
        large
        if len(large) == 1 and large not in "\r\t\v\f\xa0"
        else " "
        if large.isspace()
        else sign
    )


def _with_places(text: str, plain: str) -> Copied:
    """Put one sign for each `[8B]` and each gap, and remember how far the rest has moved."""
    either: dict[str, str] = {}
    parts: list[str] = []
    after: list[int] = []
    extra: list[int] = []
    last = place = 0
    for match in sorted([*_EITHER.finditer(plain), *_DOTS.finditer(plain)], key=re.Match.start):
        if match.start() < last:
            continue
        sign = _sign_for(match, either)
        if not sign:
            continue
        parts += (plain[last : match.start()], sign)
        place += match.start() - last + 1
        last = match.end()
        after.append(place)
        extra.append(last - place)
    parts.append(plain[last:])
    return Copied(text, "".join(parts), either, tuple(after), tuple(extra))


def _sign_for(match: re.Match[str], either: dict[str, str]) -> str:
    if match.re is _DOTS:
        return GAP
    torn = "".join(dict.fromkeys(part for part in match.groups() if part))
    if len(either) >= _MOST_EITHER or len(torn) < 2 or not _alike(match, torn):
        return ""
    sign = chr(_FIRST_EITHER + len(either))
    either[sign] = torn
    return sign


def _alike(match: re.Match[str], torn: str) -> bool:
    """Round brackets also stand in designations: there only characters taken for each other count."""
    return match[0][0] == "[" or torn[1] in CONFUSED.get(torn[0], "")
