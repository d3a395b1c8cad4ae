"""The comparing form of names: of designations, which everybody spells otherwise, of units, of states."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from answerable.linking.words import arabic, fold, plain_digits

LONGEST = 120
LONGEST_KEY = 240
_WITHIN = re.compile("(?<=\\w)[\"'’`´ʼ׳״](?=\\w)|(?<=[^\\W\\d_])\\.(?=[^\\W\\d_])|\u0640")
"""What stands inside a word and is no part of it: an apostrophe, the marks of a Hebrew abbreviation,
the dots of a Latin one, the stretch of an Arabic letter."""
_LETTERS = str.maketrans("ıłøđ", "ilod")
"""Letters of the Latin script that no decomposition brings to their plain form."""


def name_key(name: str) -> str:
    """A name of a unit, family or heading in its comparing form, in any script we read.

    Case, accents, vowel signs, punctuation and the kind of digits are gone; Arabic letters have one
    form and no article; the words stay in their order. Screening and vetting both compare by this.
    """
    even = unicodedata.normalize("NFKC", name).casefold().translate(_LETTERS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", even) if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", _WITHIN.sub("", bare))
    return " ".join(arabic(plain_digits(word)) for word in words)[:LONGEST_KEY].strip()


def article_key(designation: str) -> str:
    """A designation without what spellings differ in: `Mk-84`, `MK 84` and `mk84` are one.

    A bracketed remark is kept: it may be all that tells two versions apart. An empty result means
    that there is nothing to compare by.
    """
    plain = plain_digits(unicodedata.normalize("NFKC", designation))
    return "".join(fold(part) for part in re.findall(r"[^\W_]+", plain))[:LONGEST]


_STATES: Mapping[str, str] = {
    "uae": "united arab emirates", "usa": "united states", "us": "united states",
    "united states of america": "united states", "uk": "united kingdom",
    "great britain": "united kingdom", "turkey": "turkiye", "vietnam": "viet nam",
    "ivory coast": "cote d ivoire", "cape verde": "cabo verde", "swaziland": "eswatini",
    "macedonia": "north macedonia", "burma": "myanmar", "czech republic": "czechia",
    "ussr": "soviet union", "republic of korea": "south korea", "russian federation": "russia",
    "democratic republic of the congo": "dr congo", "bosnia and herzegovina": "bosnia herzegovina",
    "syrian arab republic": "syria", "islamic republic of iran": "iran",
}  # fmt: skip
"""Other names of a state in its comparing form → the one it is compared by. Predecessors are apart:
what was delivered to the Soviet Union was not delivered to Russia."""


def state_key(name: str) -> str:
    """The name of a state or force in its comparing form: no case, accents or punctuation."""
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)
    )  # fmt: skip
    words = " ".join(fold(word) for word in re.findall(r"[^\W_]+", bare))
    return _STATES.get(words, words)[:LONGEST]


_SCRIPTS = (
    ("Arab", "[\u0600-\u06ff]"), ("Hebr", "[\u0590-\u05ff]"), ("Cyrl", "[\u0400-\u04ff]"),
    ("Hans", "[\u4e00-\u9fff]"), ("Hang", "[\uac00-\ud7af]"), ("Kana", "[\u3040-\u30ff]"),
)  # fmt: skip


def script_of(text: str) -> str:
    """The script of a name by its letters, as ISO 15924 says it; Latin when none is found."""
    counted = [(len(re.findall(letters, text)), code) for code, letters in _SCRIPTS]
    most, code = max(counted, key=lambda pair: pair[0])
    return code if most else "Latn"
