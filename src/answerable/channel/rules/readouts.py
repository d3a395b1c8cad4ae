"""What two sides published about one meeting, side by side: where their facts differ, in their words.

Nothing is resolved. A difference carries both quotations; a point only one side makes carries that one
and says that the other is silent about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.channel.rules import readout_words as known
from answerable.channel.rules.readout_words import Topic, Way
from answerable.channel.rules.told import tongue_of
from answerable.channel.rules.told.clauses import Sentence as Said
from answerable.channel.rules.told.clauses import sentence
from answerable.channel.rules.told.denial import so
from answerable.channel.rules.told.lexicon import Hit
from answerable.linking.dates import apart, days
from answerable.reading.folding import folded
from answerable.reading.statements import dates
from answerable.reading.statements.passages import passages
from answerable.refusal import Sentence, say

LONGEST = 20_000


@dataclass(frozen=True)
class Text:
    """A readout: its words, and the day they were published."""

    words: str
    on: date
    language: str = "en"


@dataclass(frozen=True)
class Told:
    """One fact of a readout, with the sentence it stands in."""

    key: str
    value: str
    quote: str
    number: float | None = None


@dataclass(frozen=True)
class Difference:
    """A fact the two tell otherwise, with both quotations."""

    about: Sentence
    left: str
    right: str


@dataclass(frozen=True)
class Alone:
    """A point one of them makes and the other is silent about."""

    topic: Topic
    quote: str
    denied: bool = False
    """It is spoken of only to say that it is not so."""


@dataclass(frozen=True)
class Compared:
    """Two readouts against each other."""

    differences: Sequence[Difference] = field(default_factory=tuple)
    only_left: Sequence[Alone] = field(default_factory=tuple)
    only_right: Sequence[Alone] = field(default_factory=tuple)
    both: Sequence[Topic] = field(default_factory=tuple)


_TOPICS = {topic: re.compile(folded(pattern), re.I) for topic, pattern in known.TOPICS.items()}
_WAYS = {way: re.compile(folded(pattern), re.I) for way, pattern in known.WAYS.items()}
_EVENTS = {name: re.compile(folded(pattern), re.I) for name, pattern in known.EVENTS.items()}
_WORDS = "|".join(sorted(map(re.escape, map(folded, known.NUMBERS)), key=len, reverse=True))
_NUMBERS = {folded(word): number for word, number in known.NUMBERS.items()}
_COUNTS = {
    unit: re.compile(
        rf"(?<![\w.,])(?P<count>\d[\d,]*(?:\.\d+)?|{_WORDS})(?P<half>\s(?:and a half|ونصف))?"
        rf"[\s-](?:\w+\s){{0,2}}?(?:{folded(pattern)})(?!\w)(?P<after>\s(?:and a half|ونصف))?",
        re.I,
    )
    for unit, pattern in known.UNITS.items()
}
_NEAR = 60
_LASTING = ("hours", "minutes")
"""How long it took: of one meeting, whatever the sentence speaks about."""


def compared(left: Text, right: Text) -> Compared:
    """Hold two readouts of one meeting against each other."""
    one, two = _sentences(left), _sentences(right)
    facts = [_facts(one, left), _facts(two, right)]
    topics = [_topics(one), _topics(two)]
    return Compared(
        tuple(dict.fromkeys((*_differences(*facts), *_denials(*topics)))),
        _alone(topics[0], topics[1]),
        _alone(topics[1], topics[0]),
        tuple(topic for topic in topics[0] if topic in topics[1]),
    )


def _sentences(text: Text) -> list[Said]:
    """The sentences of a readout, each with its clauses and what is denied in them."""
    words = text.words[:LONGEST]
    tongue = tongue_of(words)
    return [sentence(one.text, one.raw, tongue, ()) for one in passages(words)]


def _denied(said: Said, match: re.Match[str]) -> bool:
    """Say whether the clause a word stands in tells that it was not so."""
    at = [n for n, t in enumerate(said.tokens) if t.start < match.end() and t.end > match.start()]
    if not at:
        return False
    clause = next(c for c in said.clauses if c.first <= at[0] < c.last)
    return not so(clause, Hit("acts", "made", at[0], at[-1], tuple(at)))


def _alone(one: dict[Topic, Told], two: dict[Topic, Told]) -> tuple[Alone, ...]:
    """The points `one` speaks of and `two` does not."""
    return tuple(
        Alone(topic, told.quote, told.value == "denied")
        for topic, told in one.items()
        if topic not in two
    )


def _facts(sentences: Iterable[Said], text: Text) -> list[Told]:
    code = text.language if text.language in ("en", "ar") else "en"
    table = dates.tables(code)
    return [
        told
        for one in sentences
        for told in (*_ways(one), *_counts(one), *_days(one, table, text.on))
    ]


def _ways(said: Said) -> Iterator[Told]:
    if not re.search(_EVENTS["follow-up"], said.text):
        for way, pattern in _WAYS.items():
            if (match := pattern.search(said.text)) and not _denied(said, match):
                yield Told("way", way, said.quote)


def _counts(said: Said) -> Iterator[Told]:
    for unit, pattern in _COUNTS.items():
        for match in pattern.finditer(said.text):
            half = 0.5 if match["half"] or match["after"] else 0.0
            number = _number(match["count"]) + half
            key = unit if unit in _LASTING else f"{unit} {_event(said.text)}"
            yield Told(key, match[0], said.quote, number)


def _number(text: str) -> float:
    word = text.casefold()
    return float(_NUMBERS[word]) if word in _NUMBERS else float(text.replace(",", ""))


def _days(said: Said, table: dates.Calendar, on: date) -> Iterator[Told]:
    for mention in dates.mentions(said.text, table, dates.Clock(published=on, year=on.year)):
        near = said.text[max(0, mention.start - _NEAR) : mention.end + _NEAR]
        if event := _event(near):
            yield Told(f"day of the {event}", mention.edtf, said.quote)


def _event(text: str) -> str:
    return next((name for name, pattern in _EVENTS.items() if pattern.search(text)), "")


def _topics(sentences: Iterable[Said]) -> dict[Topic, Told]:
    """The first sentence that makes each point; `value` says whether it is made or denied."""
    found: dict[Topic, Told] = {}
    for one in sentences:
        for topic, pattern in _TOPICS.items():
            if topic not in found and (match := pattern.search(one.text)):
                denied = _denied(one, match)
                found[topic] = Told(topic, "denied" if denied else "made", one.quote)
    return found


def _denials(one: dict[Topic, Told], two: dict[Topic, Told]) -> Iterator[Difference]:
    for topic in one:
        if topic in two and one[topic].value != two[topic].value:
            about = say("One says it and the other denies it: {topic}.", topic=topic)
            yield Difference(about, one[topic].quote, two[topic].quote)


def _differences(one: Sequence[Told], two: Sequence[Told]) -> Iterator[Difference]:
    """For each key both tell: none of the one's values fits any of the other's."""
    for key in dict.fromkeys(told.key for told in one):
        left = [told for told in one if told.key == key]
        right = [told for told in two if told.key == key]
        if right and not any(_fits(a, b) for a in left for b in right):
            yield Difference(_about(left[0], right[0]), left[0].quote, right[0].quote)


def _fits(one: Told, two: Told) -> bool:
    if one.number is not None and two.number is not None:
        return abs(one.number - two.number) < 0.01
    mine, theirs = days(one.value), days(two.value)
    if mine is not None and theirs is not None:
        return apart(mine, theirs) == 0
    return one.value == two.value


def _about(one: Told, two: Told) -> Sentence:
    if one.key == "way":
        return say("How they met: {one} or {two}.", one=Way(one.value), two=Way(two.value))
    if one.number is not None:
        return say("The figures differ: “{one}” and “{two}”.", one=one.value, two=two.value)
    return say("The days differ: {one} and {two}.", one=one.value, two=two.value)
