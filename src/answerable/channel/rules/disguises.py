"""Text without its disguises: one digit per figure, one letter per shape, nothing invisible between.

Who wants to pass a position through a form for policy writes it in other digits, in look-alike
letters, with invisible characters between, or letter by letter. Each reading of a text is looked at.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import unquote

_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаеорсухіѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTXYaeopcyxisABEZHIKMNOPTYXo"
)
"""Cyrillic and Greek letters that look like Latin ones."""
_WORD = re.compile(r"\w+")
_SIGNS = {
    ord(sign): shown
    for shown, signs in {
        "°": "º˚∘⁰", "'": "′’‘´`ʹ", '"': "″”“ʺ", "-": "−–—‑‒", ".": "٫・。", ",": "٬،", ";": "؛",
        "/": "⁄∕", "+": "＋",
    }.items()
    for sign in signs
}  # fmt: skip
"""Signs of degrees, minutes, seconds, minus, decimal point and plus in their many forms."""
_SPACED = re.compile(r"(?<![^\s(\[,;:])(?:\S[ _-]){4,}\S(?![^\s)\],.;:])")
_MIXED = re.compile(r"\b[\dOolI|]{1,3}[.,][\dOolI|]{3,}\b")
_DOTS = re.compile(r"(?<=\w)[·•](?=\w)")
"""Between two letters a full stop; with a space on either side it only divides a list."""
_SPELT = {
    word: str(number % 10)
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "oh")
    )
} | {"niner": "9"}
_DIGITS = re.compile(rf"(?<!\w)(?:{'|'.join(_SPELT)})(?!\w)", re.I)
_SAID = re.compile(r"(?<=\d)(?:\s*(point|dot|decimal|comma|فاصلة)\s*|(_)(?=\d{3}))(?=\d)", re.I)
_GAP = re.compile(r"\s{4,}")
"""However wide a gap, it is one; patterns that cross gaps may then be narrow."""
_APART = re.compile(r"(?<!\w)\d(?:[ -]\d){1,9}(?!\w)")
_TO_DIGITS = str.maketrans("OolI|", "00111")


def readings(text: str) -> Sequence[str]:
    """The ways a hostile reader could read `text`: as it stands, letters joined, figures mended."""
    plain = undisguised(text)
    joined = _SPACED.sub(lambda m: re.sub(r"[ _-]", "", m[0]), plain)
    mended = _MIXED.sub(_mended, plain)
    return tuple(dict.fromkeys((plain, joined, mended, _spoken(plain))))


def _spoken(plain: str) -> str:
    """Figures spelt digit by digit, and signs said in words: "31 point 5", "tango two one"."""
    digits = _DIGITS.sub(lambda m: _SPELT[m[0].casefold()], plain)
    signs = _SAID.sub(lambda m: "," if (m[1] or "").casefold() == "comma" else ".", digits)
    return _APART.sub(lambda m: re.sub(r"[ -]", "", m[0]), signs)


def undisguised(text: str) -> str:
    """`text` with Western digits, Latin look-alikes as Latin, and without what nobody sees."""
    # Escapes first: what a browser would make of the text is what a reader would see.
    unescaped = _DOTS.sub(".", unquote(html.unescape(text)))
    wide = unicodedata.normalize("NFKD", unescaped.translate(_SIGNS)).translate(_SIGNS)
    seen = (c for c in wide if unicodedata.category(c) not in ("Cf", "Mn", "Me", "Cc", "Co", "Cn")
            or c in "\n\t")  # fmt: skip
    told = _WORD.sub(_latin, "".join(map(_digit, seen))).replace("\t", " ")
    return _GAP.sub(lambda m: "\n" if "\n" in m[0] else " ", told)


def _latin(match: re.Match[str]) -> str:
    """A word as Latin where nothing in it is anything else: Russian and Greek words stay themselves."""
    word = match[0].translate(_ALIKE)
    return word if word.isascii() else match[0]


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)


def _mended(match: re.Match[str]) -> str:
    """Letters that stand for digits, where most of the figure is digits anyway."""
    if sum(sign.isdigit() for sign in match[0]) < 4:
        return match[0]
    return match[0].translate(_TO_DIGITS)
