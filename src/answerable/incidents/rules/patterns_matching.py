"""What is known of an incident on each aspect, when two values are one, and whether a question fits.

Words are compared folded: case, accents, Arabic letter forms, plural endings and word order are
nothing; a number is everything ("MK 82" is not "MK 84"). Nothing here is more certain than the
statement it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from answerable.incidents.rules.patterns import UNSAID, Aspect, Question, shown
from answerable.linking.names import skeleton
from answerable.linking.objects import kind_of
from answerable.linking.words import STOP, stem, tokens
from answerable.refusal import Sentence, say

SOUND = 4
"""From so many consonants on, two spellings of a name that sound alike are taken for one name."""


class Said(NamedTuple):
    """A value on one aspect and where it stands: a statement's reference; empty: the incident's field."""

    words: str
    statement: str = ""


@dataclass(frozen=True)
class Facts:
    """What one reader may know of one incident."""

    incident: str
    title: str
    happened_on: str = ""
    earliest: date | None = None
    latest: date | None = None
    received_on: date | None = None
    at: tuple[float, float] | None = None
    """Latitude and longitude, where somebody fixed them."""
    values: Mapping[Aspect, Sequence[Said]] = field(default_factory=dict)

    def keys(self, aspect: Aspect) -> frozenset[str]:
        """The values on one aspect in their comparing form."""
        return frozenset(key_of(aspect, said.words) for said in self.values.get(aspect, ()))


@dataclass(frozen=True)
class Reason:
    """Why an incident meets one condition."""

    sentence: Sentence
    statement: str = ""


@lru_cache(maxsize=65536)
def key_of(aspect: Aspect, words: str) -> str:
    """What all spellings of one value share."""
    return _KEYS.get(aspect, _words_key)(words)


def _code_key(words: str) -> str:
    return words


def _words_key(words: str) -> str:
    return " ".join(sorted(set(_stems(words))))


def _object_key(words: str) -> str:
    return kind_of(words) or _words_key(words)


def _name_key(words: str) -> str:
    """A name by its sound where it is long enough to be told apart so, else by its letters."""
    sound = skeleton(words)
    return (
        sound if len(sound) >= SOUND and not any(c.isdigit() for c in words) else _words_key(words)
    )


def _place_key(words: str) -> str:
    """The nearest name: "Ostrel, Lower Veskara" is Ostrel."""
    return _name_key(_parts(words)[0])


_KEYS = {
    Aspect.MANNER: _code_key,
    Aspect.GROUP: _code_key,
    Aspect.OBJECT: _object_key,
    Aspect.ACTOR: _name_key,
    Aspect.PLACE: _place_key,
}


@lru_cache(maxsize=65536)
def _stems(words: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in tokens(words) if word not in STOP)


def _parts(words: str) -> list[str]:
    return [part.strip() for part in words.replace("،", ",").split(",") if part.strip()] or [words]


def fits(aspect: Aspect, wanted: str, words: str) -> bool:
    """Say whether a value is what a condition asks for: the same, or the same with more words said."""
    if words in UNSAID:
        return False
    if key_of(aspect, wanted) == key_of(aspect, words):
        return bool(key_of(aspect, wanted))
    return _WIDER.get(aspect, _within)(wanted, words)


def _within(wanted: str, words: str) -> bool:
    """ "guided bomb" asks for "laser-guided bombs" too, never the other way round."""
    asked = set(_stems(wanted))
    return bool(asked) and asked <= set(_stems(words))


def _never(wanted: str, words: str) -> bool:
    return False


def _in_place(wanted: str, words: str) -> bool:
    """A place lies in each part of its name: Ostrel, Lower Veskara lies in Lower Veskara."""
    return any(_name_key(wanted) == _name_key(part) for part in _parts(words)) or _within(
        wanted, words
    )


_WIDER = {Aspect.MANNER: _never, Aspect.GROUP: _never, Aspect.PLACE: _in_place}


def matches(question: Question, facts: Facts) -> tuple[Reason, ...] | None:
    """Why an incident fits a question, a reason for each condition; None when it does not."""
    reasons = []
    for aspect, wanted in question.values.items():
        found = _met(aspect, wanted, facts)
        if found is None:
            return None
        reasons.append(found)
    if question.since or question.until:
        within = _in_span(question, facts)
        if within is None:
            return None
        reasons.append(within)
    return tuple(reasons)


def _met(aspect: Aspect, wanted: tuple[str, ...], facts: Facts) -> Reason | None:
    for said in facts.values.get(aspect, ()):
        if any(fits(aspect, one, said.words) for one in wanted):
            words = shown(aspect, said.words)
            if said.statement:
                return Reason(say("{aspect}: an accepted statement says “{words}”.",
                                  aspect=aspect, words=words), said.statement)  # fmt: skip
            return Reason(say("{aspect}: the incident is described as “{words}”.",
                              aspect=aspect, words=words))  # fmt: skip
    return None


def _in_span(question: Question, facts: Facts) -> Reason | None:
    """A date that is not exact fits where it may lie in the span; the reason says so."""
    if facts.earliest is None or facts.latest is None:
        return None
    since, until = question.since or date.min, question.until or date.max
    if facts.latest < since or facts.earliest > until:
        return None
    if since <= facts.earliest and facts.latest <= until:
        return Reason(say("its date lies in the span"))
    return Reason(say("its date may lie in the span: it is not exact"))
