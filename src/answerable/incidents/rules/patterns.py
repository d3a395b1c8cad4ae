"""A pattern is a saved question over incidents: its conditions as data, and what may be asked.

Each condition names an aspect and one or more values; a value is enough, and every condition must
hold. What an incident is known to be on each aspect comes from its own fields and from accepted
statements of the reports that tell it; proposed and set-aside statements count for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from answerable.actor import Actor
from answerable.incidents.rules.objects import object_words
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.reading.types import Group, Manner
from answerable.refusal import Refused, Sentence, say
from answerable.term import Term

TITLE_LIMIT = 200
VALUES_LIMIT = 12
"""How many values one condition may name: a list longer than that is no question anybody reads."""
WORDS_LIMIT = 200


class Aspect(Term):
    """What a pattern may ask of an incident, and what incidents may have in common."""

    UNIT = "unit", "unit"
    ACTOR = "actor", "who is said to have done it"
    MUNITION = "munition", "munition or weapon"
    OBJECT = "object", "kind of object hit"
    PLACE = "place", "place"
    MANNER = "manner", "manner of attack"
    RECIPIENT = "recipient", "recipient state"
    GROUP = "group", "group harmed"


CODED: Mapping[Aspect, type[Term]] = {Aspect.MANNER: Manner, Aspect.GROUP: Group}
"""Aspects whose values are codes of a list; the others are free words."""
UNSAID = frozenset({"", Manner.UNKNOWN.value, Group.UNKNOWN.value})
"""Values that say nothing: they are never matched and never counted."""


@dataclass(frozen=True)
class Question:
    """The conditions of a pattern. A span asks for incidents that may lie in it, both days included."""

    values: Mapping[Aspect, tuple[str, ...]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None

    @property
    def is_empty(self) -> bool:
        return not any(self.values.values()) and self.since is None and self.until is None


def asked(given: Mapping[str, Iterable[str]], since: str = "", until: str = "") -> Question:
    """A question from words as typed; empty ones are dropped, each value is kept once."""
    values = {}
    for aspect in Aspect:
        words = dict.fromkeys(w.strip() for w in given.get(aspect.value, ()) if w.strip())
        if words:
            values[aspect] = tuple(words)
    return Question(values, _day(since), _day(until))


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise Refused(say("{text} is not a day. Write it as 2026-03-12.", text=text[:40])) from None


def to_json(question: Question) -> dict[str, Any]:
    """Plain lists and strings, for the row; conditions nobody set are not there."""
    told: dict[str, Any] = {a.value: list(v) for a, v in question.values.items() if v}
    for name in ("since", "until"):
        if (day := getattr(question, name)) is not None:
            told[name] = day.isoformat()
    return told


def from_json(data: Mapping[str, Any]) -> Question:
    """The question a row keeps."""
    return asked({a.value: data.get(a.value, ()) for a in Aspect},
                 data.get("since", ""), data.get("until", ""))  # fmt: skip


def why_not_save(
    title: str,
    question: Question,
    *,
    seen: int | None = None,
    version: int | None = None,
    by: Actor,
) -> Sentence | None:
    """Say why a pattern may not be saved so."""
    if (sentence := why_not_do(Doing.PATTERN, by)) is not None:
        return sentence
    if seen is not None and seen != version:
        return say(
            "Somebody else changed this pattern meanwhile. Look at it again, then make your change."
        )
    if not title.strip():
        return say("Give the pattern a title: what the incidents may have in common.")
    if len(title.strip()) > TITLE_LIMIT:
        return say("A title has at most {limit} characters.", limit=TITLE_LIMIT)
    return why_not_ask(question)


def why_not_ask(question: Question) -> Sentence | None:
    """Say why a question cannot be asked so."""
    if question.is_empty:
        return say("Set at least one condition: a pattern without any would hold every incident.")
    if question.since and question.until and question.since > question.until:
        return say("The span ends before it begins.")
    for aspect, values in question.values.items():
        if len(values) > VALUES_LIMIT:
            return say("Name at most {limit} values for one condition.", limit=VALUES_LIMIT)
        if any(len(value) > WORDS_LIMIT for value in values):
            return say("A value has at most {limit} characters.", limit=WORDS_LIMIT)
        for value in values:
            if aspect in CODED and (value in UNSAID or value not in set(CODED[aspect])):
                return say(
                    "“{value}” is not on the list for {aspect}.", value=value[:40], aspect=aspect
                )
    return None


class Verdict(Term):
    """What a person says of an incident and a pattern, whatever its question says."""

    ADDED = "added", "added"
    LEFT_OUT = "left_out", "left out"
    WITHDRAWN = "withdrawn", "left to the question again"


def why_not_include(verdict: Verdict, *, holds: str, merged: bool, by: Actor) -> Sentence | None:
    """Say why this may not be said of an incident; `holds`: what was said of it and still holds."""
    if (sentence := why_not_do(Doing.PATTERN, by)) is not None:
        return sentence
    if merged:
        return say("This incident was merged into another. Say it of that one.")
    if verdict is Verdict.WITHDRAWN and not holds:
        return say("Nobody added this incident or left it out.")
    if verdict.value == holds:
        return say("This was said of the incident already.")
    return None


def shown(aspect: Aspect, words: str) -> str:
    """A value as a person reads it: a code in words a door can translate, else the words themselves."""
    if aspect is Aspect.OBJECT:
        return object_words(words)
    terms = CODED.get(aspect)
    return terms(words) if terms and words in set(terms) else words
