"""Names of known places in a running text, found by their first words.

Only names of places of some size are looked for: in a large enough list every word is a village
somewhere. What a rule found to be a place is looked up among all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from answerable.reading.gazetteer.names import key
from answerable.reading.gazetteer.table import Entry, shipped

LEAST_PEOPLE = 20_000
MOST_WORDS, MOST_LETTERS = 4, 60
MOST_NAMES = 200
"""Of a hostile text that is nothing but names, the first so many."""
_WORD = re.compile(
    r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽȘȚА-ЯЁІЇЄҐ][\w'’]{2,40}|"
    r"[\u05d0-\u05ea\u0620-\u064a]{3,40}"
)
_FOLLOWING = re.compile(r"[ \-]?[\w'’]{1,40}")
_JOINED = {"و", "ف", "ب", "ل", "ك"}
_NO_PLACES = """
Abu Tal Tel Block Centre Center North South East West City Town Old New Great
January February March April May June July August September October November December
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Army Police Reading Mobile Nice
President Minister Victoria Said Ali Omar Hassan Hussein Ibrahim Mohammed Muhammad Ahmed
Mustafa Khalil Saleh Salem Mahmoud Abdullah George James Charles Orange Man Most Best Same
Union Media Central Human Islam Hamas Imam Sheikh Battle Defence Defense Nation Deal Date
Bath Split Male Safe Along Much Hope Enterprise Independence Liberty Commerce Industry
Apple Street Avenue Hill Lake River Castle College Park Garden University Hospital Wells
Jackson Johnson Smith Wilson Lincoln Madison Washington Clinton Franklin Bush Marshall
قتل احمد محمد علي حسن حسين عمر سعيد صالح سالم خالد محمود مصطفى ابراهيم عبد الله يوم سنة
مدينة المدينة بلدة القرية مركز المركز حرب شمال جنوب شرق غرب كان قال على الى هذا هذه التي الذي
منزل شهيد مستشفى مدرسة دار بيت جبل وادي عين تل كفر خان شرقي غربي وسط حي مخيم قوات جيش
"""
"""Names of large places that are oftener something else."""


@dataclass(frozen=True)
class Mention:
    """A name of known places where it stands in a text."""

    start: int
    end: int
    entries: tuple[Entry, ...]


def scan(text: str) -> list[Mention]:
    """Return the names of known places in `text`, in order, the longest that stand there."""
    first, found, past = shipped().first_words, list[Mention](), 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < past:
            continue
        for skip in _beginnings(word[0], first):
            mention = _longest(text, start + skip)
            if mention is not None:
                found.append(mention)
                past = mention.end
                break
        if len(found) >= MOST_NAMES:
            break
    return found


@lru_cache(maxsize=16384)
def _beginnings(word: str, first: frozenset[str]) -> tuple[int, ...]:
    """Return after how many joined letters a word begins some name: "وبغداد" after one."""
    whole = (0,) if _begins(word, first) else ()
    joined = word[0] in _JOINED and len(word) > 4 and _begins(word[1:], first)
    return (*whole, 1) if joined else whole


def _begins(word: str, first: frozenset[str]) -> bool:
    known = key(word)
    return known in first and known not in _no_places()


@cache
def _no_places() -> frozenset[str]:
    return frozenset(key(word) for word in _NO_PLACES.split())


def _longest(text: str, start: int) -> Mention | None:
    ends, at = list[int](), start
    while len(ends) < MOST_WORDS and (word := _FOLLOWING.match(text, at, start + MOST_LETTERS)):
        at = word.end()
        ends.append(at)
    for end in reversed(ends):
        entries = _large(key(text[start:end]))
        if entries:
            return Mention(start, end, entries)
    return None


@lru_cache(maxsize=8192)
def _large(name: str) -> tuple[Entry, ...]:
    entries = shipped().named(name)
    return entries if any(e.population >= LEAST_PEOPLE for e in entries) else ()
