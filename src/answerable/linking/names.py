"""Names across spellings and scripts: `Khan Younis`, `Khān Yūnis` and `خان يونس` give one skeleton.

A skeleton keeps the consonants that survive every common romanisation. Two names with one skeleton
are probably one name; two with different skeletons may still be one: absence proves nothing.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from answerable.linking.words import STOP, WORD, fold

_PAIRS = (("kh", "x"), ("sh", "c"), ("ch", "c"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"),
          ("ck", "k"), ("ts", "s"), ("zh", "j"))  # fmt: skip
_LETTERS = str.maketrans(
    # Latin letters that romanisations exchange for each other
    {"q": "k", "c": "k", "z": "s", "v": "f", "p": "b", "\x01": "c"}
    # Arabic
    | dict(zip("بتثجحخدذرزسشصضطظعغفقكلمنه", "bttj\0xddrsscsdtd\0gfkklmn\0", strict=True))
    | {"ا": "\0", "ي": "\0", "و": "\0", "ء": "\0", "پ": "b", "چ": "c", "گ": "g"}
    # Hebrew
    | dict(zip("אבגדהוזחטיכלמנסעפצקרשת", "\0bgd\0\0sxt\0klmns\0fskrct", strict=True))
    | dict(zip("ךםןףץ", "kmnfs", strict=True))
    # Cyrillic
    | dict(zip("бвгґдзклмнпрстфхцчшщжй", "bfggdsklmnbrstfxsccsj\0", strict=True))
)
_OPENERS = frozenset(("later", "earlier", "meanwhile", "however", "another", "former", "senior"))
_NEAR = 0.88
_PUBLIC = frozenset(
    (
        "president", "prime", "minister", "ministry", "secretary", "department", "administration",
        "state", "states", "united", "nations", "white", "house", "army", "forces", "defence",
        "defense", "council", "agency", "office", "police", "sheriff", "county", "city", "court",
        "street", "avenue", "road", "hospital", "university", "school", "news", "post", "times",
        "press", "government", "general", "international", "national", "center", "centre",
        "policy", "privacy", "service", "terms", "facebook", "twitter", "photo", "strip", "bank",
    )
)  # fmt: skip
_VOWELS = re.compile("[aeiouyhw'\0аеёиіїоуыэюяєьъ]")
_DOUBLED = re.compile(r"(.)\1+")
_ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "ash", "an", "the", "as-", "at"})


def skeleton(name: str) -> str:
    """The consonants of `name`, the same for all its spellings in four scripts."""
    parts = [fold(w) for w in WORD.findall(name.replace("-", " "))]
    return "".join(_bones(p) for p in parts if p not in _ARTICLES)


def same_name(left: str, right: str) -> bool:
    """Say whether two names are one name spelled twice (`Ramming Chappell`, `Raming Chapel`)."""
    if fold(left) == fold(right):
        return True
    one, two = skeleton(left), skeleton(right)
    # Two scripts can only agree by sound, so a short skeleton (Rafah, Sanaa) has to do there.
    enough = 3 if left.isascii() == right.isascii() else 2
    if len(one) >= enough and one == two:
        return True
    return near(one, two)


def near(one: str, two: str) -> bool:
    """Say whether two skeletons differ by no more than a slip of the pen. Symmetric."""
    if min(len(one), len(two)) < 5 or abs(len(one) - len(two)) > 2 or one[0] != two[0]:
        return False
    # SequenceMatcher may answer differently when its sides are exchanged.
    match = SequenceMatcher(None, min(one, two), max(one, two))
    return match.quick_ratio() >= _NEAR and match.ratio() >= _NEAR


def is_public(name: str) -> bool:
    """Say whether a name is an office or a body that any report of a conflict may mention."""
    return any(fold(word) in _PUBLIC for word in WORD.findall(name))


def people(text: str) -> tuple[str, ...]:
    """Runs of two to four capitalised words: names of people and bodies, in order, each once."""
    runs = (_without_openers(m.group()) for m in _RUN.finditer(text))
    return tuple(dict.fromkeys(run for run in runs if " " in run))


_RUN = re.compile(
    r"(?<![\w’'])(?:[A-ZÀ-ÞА-ЯІЇЄҐ][a-zà-ÿа-яіїєґ’'\-]{1,20})"
    r"(?: (?:(?:bin|al-|de|von|van) )?[A-ZÀ-ÞА-ЯІЇЄҐ][a-zà-ÿа-яіїєґ’'\-]{1,20}){1,3}"
)


def _without_openers(run: str) -> str:
    """A sentence may begin with a capital that belongs to no name ("Later Idris Malvane left")."""
    words = run.split(" ")
    while words and (fold(words[0]) in STOP or fold(words[0]) in _OPENERS):
        words.pop(0)
    return " ".join(words)


def _bones(word: str) -> str:
    for pair, one in _PAIRS:
        word = word.replace(pair, "\x01" if one == "c" else one)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word.translate(_LETTERS)))
