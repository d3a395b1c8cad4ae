"""The phrases of a language looked up in a sentence: what was done, to what, and how it is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from answerable.channel.rules.told.tokens import Token, keys
from answerable.channel.rules.told.words import TONGUES

_GAP = 3
"""How many words `~` may stand for."""


@dataclass(frozen=True)
class Hit:
    """A phrase found: what it says, and the first and last of its words."""

    layer: str
    code: str
    first: int
    last: int
    words: tuple[int, ...]


@dataclass(frozen=True)
class Phrase:
    """A phrase of the tables: the forms its words may have; an empty set is a gap."""

    layer: str
    code: str
    words: tuple[frozenset[str], ...]


Index = dict[str, tuple[Phrase, ...]]


@cache
def index(tongue: str) -> Index:
    """Every phrase of a language under each form of its first word."""
    words = TONGUES[tongue]
    found: dict[str, list[Phrase]] = defaultdict(list)
    for layer in ("acts", "things", "marks"):
        for code, phrase in rows(getattr(words, layer)):
            made = Phrase(layer, code, _parts(phrase, tongue))
            for key in made.words[0]:
                found[key].append(made)
    return {key: tuple(phrases) for key, phrases in found.items()}


@cache
def small(tongue: str) -> frozenset[str]:
    """The forms of words that carry no matter of their own."""
    return frozenset(key for word in TONGUES[tongue].small.split() for key in keys(word, tongue))


def rows(table: str) -> Iterator[tuple[str, str]]:
    """Code and phrase of each row of a table."""
    for line in table.strip().splitlines():
        code, _, phrases = line.partition(":")
        for phrase in phrases.split(","):
            if phrase.strip():
                yield code.strip(), phrase.strip()


CODES = frozenset(
    code.removeprefix("-") for words in TONGUES.values() for code, _ in rows(words.acts)
)
"""Everything that may be told to be done."""


def _parts(phrase: str, tongue: str) -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset() if word == "~" else frozenset(keys(word, tongue)) for word in phrase.split()
    )


def hits(said: Sequence[Token], tongue: str) -> tuple[Hit, ...]:
    """The phrases of a sentence; of two in one place the one of more words, and nothing in idioms."""
    known = index(tongue)
    found = [
        hit
        for at, token in enumerate(said)
        for phrase in dict.fromkeys(p for form in sorted(token.forms) for p in known.get(form, ()))
        if (hit := _at(phrase, at, said)) is not None
    ]
    idle = {w for hit in found if hit.code == "skip" for w in hit.words}
    longest: dict[tuple[str, int], int] = {}
    for hit in found:
        for word in hit.words:
            longest[hit.layer, word] = max(longest.get((hit.layer, word), 0), len(hit.words))
    return tuple(
        hit for hit in dict.fromkeys(found)
        if hit.code != "skip" and not idle.intersection(hit.words)
        and (hit.layer == "marks" or len(hit.words) == max(longest[hit.layer, w] for w in hit.words))
    )  # fmt: skip


def _at(phrase: Phrase, at: int, said: Sequence[Token]) -> Hit | None:
    words, place, slack = [at], at + 1, 0
    for part in phrase.words[1:]:
        if not part:
            slack = _GAP
            continue
        reach = range(place, min(place + slack + 1, len(said)))
        match = next((n for n in reach if not part.isdisjoint(said[n].forms)), None)
        if match is None or not all(
            said[n].is_word or said[n].text.isdigit() for n in range(place, match)
        ):
            return None
        words.append(match)
        place, slack = match + 1, 0
    return Hit(phrase.layer, phrase.code, at, words[-1], tuple(words))
