"""The words of a sentence, each with the forms under which a phrase may know it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answerable.reading.folding import folded

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d[\d.,:]*(?<![.,:])|[^\w\s]")
_PLURAL = (("ies", "y", 5), ("ied", "y", 5), ("es", "e", 5), ("s", "", 4))
_PAST = (("ing", "", 6), ("ed", "", 5))
_BEFORE = ("و", "ف"), ("ب", "ل", "ك", "س"), ("ال",)
_AFTER = ("نا", "ها", "هم", "هن", "كم", "ات", "ون", "ين", "ان", "وا", "ه", "ت", "ا", "ي", "ك")
_VERB = ("ي", "ت", "ن", "ا")
_LEAST, _LONG = 3, 7
_NOUNS = frozenset(
    re.findall(
        r"\S+",
        "operation operations population information informations situation organisation organisations "
        "organization organizations corporation administration association obligation generation "
        "reparation reparations foundation relations formation",
    )
)
"""Nouns in -ation that are no deed of the verb they sound like."""


@dataclass(frozen=True)
class Token:
    """One word or sign of a sentence."""

    text: str
    start: int
    end: int
    forms: frozenset[str]
    stem: str

    @property
    def is_word(self) -> bool:
        """Say whether it is a word of letters."""
        return self.text[0].isalpha()


def tokens(text: str) -> tuple[Token, ...]:
    """The words and signs of a sentence in matching shape."""
    return tuple(_token(m) for m in _TOKEN.finditer(text))


def _token(match: re.Match[str]) -> Token:
    word = match[0]
    if not word.isascii() and word[0].isalpha():
        found = arabic_forms(word)
        exact = {"=" + word} | ({"=" + word[1:]} if word[0] in "وف" else set())
        return Token(
            word, match.start(), match.end(), found | exact, min(found, key=lambda w: (len(w), w))
        )
    plain = word if word == "May" else word.lower()
    stem = english_stem(plain)
    return Token(word, match.start(), match.end(), frozenset({"=" + plain, stem}), stem)


def english_stem(word: str) -> str:
    """A word without its ending; nouns and verbs of one root fall together."""
    word = word.removesuffix("'s").removesuffix("'")
    if word.endswith(("ation", "ations")) and len(word) > _LONG and word not in _NOUNS:
        return word.removesuffix("s").removesuffix("ion")
    for endings in (_PLURAL, _PAST):
        for ending, instead, least in endings:
            if (
                len(word) >= least
                and word.endswith(ending)
                and not word.endswith(("ss", "us", "is"))
            ):
                word = word[: -len(ending)] + instead
                break
    if len(word) > _LEAST and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if len(word) > _LEAST and word.endswith("e") else word


def arabic_forms(word: str) -> frozenset[str]:
    """A word with and without what Arabic writes together with it."""
    found = {word}
    for prefixes in _BEFORE:
        found |= {_cut(w, p) for w in found for p in prefixes if w.startswith(p)}
    found |= {"ال" + w[2:] for w in found if w.startswith("لل")} | {
        w[2:] for w in found if w.startswith("لل")
    }
    for _ in range(2):
        found |= {w[: -len(s)] for w in found for s in _AFTER if _ends(w, s)}
    found |= {w[2:] for w in found if w[:1] in _VERB and w[1:2] == "ن" and len(w) > _LEAST + 1}
    found |= {w[1:] for w in found if w[:1] in _VERB and len(w) > _LEAST}
    return frozenset(w for w in found if len(w) >= 2) | {word}


def _cut(word: str, prefix: str) -> str:
    return word[len(prefix) :] if len(word) - len(prefix) >= 2 else word


def _ends(word: str, suffix: str) -> bool:
    return word.endswith(suffix) and len(word) - len(suffix) >= _LEAST - (len(suffix) == 1)


def keys(word: str, tongue: str) -> Iterator[str]:
    """Under which forms a word of a phrase is looked up; `=word` only as it is written."""
    if tongue == "ar":
        plain = folded(word)
        yield plain
        if plain.startswith("="):
            return
        if plain.startswith("ا") and not plain.startswith("ال") and len(plain) > _LEAST:
            yield plain[1:]
        if plain.endswith("ه") and len(plain) > _LEAST + 1:
            yield plain[:-1]
        return
    yield word.lower() if word.startswith("=") else english_stem(word.lower())
