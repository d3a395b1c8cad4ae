"""Text that came all in capitals, put in ordinary letters for the rules to match on.

Old wires and bulletins shout. Words a language writes small are known from a list of its own; what
is on no list is taken for a name and keeps its capital. No letter moves: spans stay as they were.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import resources

from answerable.reading.gazetteer.scanning import scan

SMALL = re.compile(r"[a-zß-öø-ÿ]")
LETTERS = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]")
SAMPLE, LEAST, QUIET = 4_000, 120, 0.04
"""A text is taken to shout when of its first letters, if there are enough, so few are small."""
WORD = re.compile(r"[A-ZÀ-ÖØ-Þ]+(?:'[A-Z]{1,2}(?![A-Z]))?")
ENDINGS = re.compile(
    r"[a-z]{2,}(?:ing|ings|ed|tion|tions|sion|sions|ment|ments|ly|ness|ities|ous|ive|ives|able|"
    r"ible|ists?|ism|ized|ance|ence|less|ful|ships?|ary|ical|ational|fully|ward|wards|ability)"
)
CALENDAR = frozenset(
    [
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ]
)
DAY_BESIDE = re.compile(r"\d\s?$")
DAY_AFTER = re.compile(r"\s?\d")
SHORTEST_NAME, LONGEST_INITIALS, LONGEST_TYPE = 3, 6, 3
NUMBERED = re.compile(r"-\d{1,3}(?![\dA-Z])")
"""What follows the letters of a type: "GBU-39"."""
COMPOUND = re.compile(
    r"(?P<first>[a-z]{3,20})(?:rooms?|points?|houses?|shops?|stores?|yards?|works?|workers?|makers?|keepers?|"
    r"holders?|owners?|drivers?|fighters?|lights?|lines?|boards?|boxes|books?|papers?|doors?|roofs?|"
    r"time|proof|fire|guns?|men|women|people|ways?|walks?|grounds?|places?|storms?|quakes?|cuffs?|"
    r"breaks?|downs?|outs?|offs?|overs?|backs?)"
)
"""Words put together of two: small where the first is: "bathroom", "gunpoint"."""
HISSING = re.compile(r"(?:s|x|z|ch|sh)es$")
VOWEL = re.compile(r"[aeiouyáéíóú]")
INITIALS = re.compile(r"[(\[]\s*$")
CLOSED = re.compile(r"\s*[)\]]")
PART, JOINING = (
    re.compile(r"[^\W\d_]+"),
    frozenset({"de", "del", "la", "las", "los", "y", "of", "da", "do"}),
)
MONTH = re.compile(r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec")


def shouts(text: str) -> bool:
    """Say whether `text` is written all in capitals."""
    head = text[:SAMPLE]
    if len(SMALL.findall(head[:400])) > 40:
        return False
    letters = len(LETTERS.findall(head))
    return letters >= LEAST and len(SMALL.findall(head)) <= letters * QUIET


def quieted(text: str) -> str:
    """Return a sentence in capitals in ordinary letters, each where it stood.

    A known place of several words keeps the capitals of all: "El Congo", "Guatemala City".
    """
    plain = WORD.sub(_word, text)
    for place in scan(text):
        name = plain[place.start : place.end]
        if " " in name:
            plain = plain[: place.start] + PART.sub(_capital, name) + plain[place.end :]
    return plain


def _capital(part: re.Match[str]) -> str:
    inside = part.start() > 0 and part[0].lower() in JOINING
    return part[0].lower() if inside else part[0].capitalize()


def _word(found: re.Match[str]) -> str:
    word, text = found[0], found.string
    stem, _, tail = word.partition("'")
    low = stem.lower()
    own = _own(low, text, found.start(), found.start() + len(stem))
    if not LETTERS.search(text, 0, found.start()):
        own = own[:1].upper() + own[1:]
    return own + word[len(stem) :].lower() if tail else own


def _own(low: str, text: str, start: int, end: int) -> str:
    """Return one word as it is written where nobody shouts."""
    if text[:start][-1:].isdigit():
        return low
    if low in CALENDAR or MONTH.fullmatch(low):
        unsure = low in ("may", "march") or low not in CALENDAR
        return low.capitalize() if not unsure or _dated(text, start, end) else low
    if len(low) <= LONGEST_TYPE and NUMBERED.match(text, end):
        return low.upper()
    if low in _small_words():
        return low
    if len(low) <= LONGEST_INITIALS and _is_initials(low, text, start, end):
        return low.upper()
    return low if is_small(low) else low.capitalize()


def _is_initials(low: str, text: str, start: int, end: int) -> bool:
    """Say whether a short word is the initials of a name: no vowel in it, or alone in brackets."""
    bracketed = INITIALS.search(text[max(0, start - 3) : start]) and CLOSED.match(text, end)
    return bool(bracketed or not VOWEL.search(low))


def _dated(text: str, start: int, end: int) -> bool:
    return bool(DAY_BESIDE.search(text[max(0, start - 3) : start]) or DAY_AFTER.match(text, end))


@lru_cache(maxsize=20_000)
def is_small(low: str) -> bool:
    """Say whether a word, given in small letters, is one the language writes small."""
    if len(low) < SHORTEST_NAME - 1 or low in _small_words() or ENDINGS.fullmatch(low):
        return True
    if low.endswith("s") and low[:-1] in _small_words():
        return True
    if (parts := COMPOUND.fullmatch(low)) and parts["first"] in _small_words():
        return True
    return bool(HISSING.search(low)) and low[:-2] in _small_words()


@cache
def _small_words() -> frozenset[str]:
    listed = resources.files("answerable.reading.languages.en") / "small_words.txt"
    return frozenset(listed.read_text("utf-8").split())
