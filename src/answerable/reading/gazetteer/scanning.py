"""Names of known places in a running text, found by their first words.

Only names of places of some size are looked for: in a large enough list every word is a village
somewhere. What a rule found to be a place is looked up among all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from answerable.reading.gazetteer.names import key
from answerable.reading.gazetteer.table import Entry, shipped

LEAST_PEOPLE = 20_000
MOST_WORDS, MOST_LETTERS, MOST_TOKENS = 4, 60, 50_000
MOST_NAMES, MOST_TRIES = 200, 4000
"""Of a hostile text that is nothing but names, the first so many."""
_WORD = re.compile(
    r"(?<![^\W_])(?:[A-ZÀ-ÖØ-ÞĀ-Ž\u0218\u021aА-ЯЁІЇЄҐ][\w'’]{2,40}|[\u05d0-\u05ea\u0620-\u064a]{3,40})"
)
_FOLLOWING = re.compile(r"[ \-]?[\w'’]{1,40}")
_JOINED = ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال")
_NO_PLACES = """
The She He They One Two Three Four Five Six Seven Since Both Due Post Camp God Lord Red Crescent
Mosque Civil Islamic Umm Din Allah Camps After Before During Many Some Several More Most Here There
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
    tokens = _tokens()
    starts = [at for token in set(text.split()) if tokens[token] for at in _stands(text, token)]
    found, past = list[Mention](), 0
    for start in sorted(starts)[:MOST_TRIES]:
        if start >= past and (mention := _longest(text, start)) is not None:
            found.append(mention)
            past = mention.end
            if len(found) >= MOST_NAMES:
                break
    return found


class _Tokens(dict[str, tuple[int, ...]]):
    """Where in a word of a text, with all that is written to it, a name may begin."""

    def __missing__(self, token: str) -> tuple[int, ...]:
        if len(self) >= MOST_TOKENS:
            self.clear()
        self[token] = found = tuple(
            word.start() + skip
            for word in islice(_WORD.finditer(token), MOST_WORDS)
            for skip in _beginnings(word[0])
        )
        return found


@cache
def _tokens() -> _Tokens:
    return _Tokens()


def _stands(text: str, token: str) -> Iterator[int]:
    """Where the names that a token may begin stand in a text."""
    inside = _tokens()[token]
    at = text.find(token)
    while at >= 0:
        for start in inside:
            yield at + start
        at = text.find(token, at + len(token))


def _beginnings(word: str) -> tuple[int, ...]:
    """Return after how many joined letters a word begins some name: "وبغداد" after one."""
    skips = (0, *(len(joined) for joined in _JOINED if word.startswith(joined)))
    return tuple(n for n in skips if len(word) - n > 2 and _begins(word[n:]))


def _begins(word: str) -> bool:
    known = key(word)
    return known in shipped().first_words and known not in _no_places()


@cache
def _no_places() -> frozenset[str]:
    return frozenset(key(word) for word in _NO_PLACES.split())


def _longest(text: str, start: int) -> Mention | None:
    first = _FOLLOWING.match(text, start)
    if first is None:
        return None
    ends, at = [first.end()], first.end()
    most = _most_words(first[0])
    while len(ends) < most and (word := _FOLLOWING.match(text, at, start + MOST_LETTERS)):
        at = word.end()
        ends.append(at)
    for end in reversed(ends):
        if entries := _large(text[start:end]):
            return Mention(start, end, entries)
    return None


@lru_cache(maxsize=8192)
def _most_words(word: str) -> int:
    return shipped().first_words.get(key(word), 1)


@lru_cache(maxsize=16384)
def _large(name: str) -> tuple[Entry, ...]:
    entries = shipped().named(key(name))
    return entries if any(e.population >= LEAST_PEOPLE for e in entries) else ()
