"""Names of places in the shape they are compared in: one for a spelling, one for a sound.

A place is written many ways: with and without marks, with a dash or a space, with the article of its
language or without. `key` folds what is only writing. `bones` keeps what romanisations of one Arabic
or Hebrew name share, and is asked only where `key` finds nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from answerable.reading.folding import ARABIC_FORMS

_GONE = re.compile(r"[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05c7\u0640'’‘ʻʼ`´ʾʿ.]")
_APART = re.compile(r"[\W_]+")
_LETTERS = {
    ord(one): other
    for one, other in zip(
        ["ı", "ł", "ø", "đ", "ð", "þ", "æ", "œ", "ß", "ə", "ґ", "ё", "ی", "ک", "گ", "پ", "چ", "ہ"],
        ["i", "l", "o", "d", "d", "th", "ae", "oe", "ss", "a", "г", "е", "ي", "ك", "ك", "ب", "ج", "ه"],
        strict=True,
    )
}  # fmt: skip
_ARTICLES = frozenset([
    "al", "el", "ul", "il", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "ath", "az",
    "ez", "an", "en", "adh", "the", "of", "de", "la", "le", "los", "las",
])  # fmt: skip
_SOUNDS = tuple(
    (re.compile(pattern), kept)
    for pattern, kept in (
        (r"kh", "x"), (r"gh", "g"), (r"sh|ch", "s"), (r"dj", "j"), (r"dh", "d"), (r"th", "t"),
        (r"ph", "f"), (r"ck|[qc]", "k"), (r"t[zs]", "s"), (r"(?<=[aeiou])w", ""),
        (r"[aeiouy]", ""), (r"(?<=\w)h", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
LEAST_BONES = 3


@lru_cache(maxsize=8192)
def key(name: str) -> str:
    """Return a name as it is looked up: small letters, no marks, one space between words."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name.translate(ARABIC_FORMS))
    low = _GONE.sub("", plain).lower().translate(_LETTERS)
    return _APART.sub(" ", low).strip()


def bones(name: str) -> str:
    """Return what spellings of one name in Latin letters share; empty where that is too little."""
    known = key(name)
    if not known.isascii():
        return ""
    words = [w for w in known.split() if w not in _ARTICLES] or known.split()
    told = " ".join(_sound(word) for word in words)
    return told if len(told.replace(" ", "")) >= LEAST_BONES else ""


def _sound(word: str) -> str:
    lead = "a" if word[:1] in "aeiou" else ""
    for pattern, kept in _SOUNDS:
        word = pattern.sub(kept, word)
    return lead + word
