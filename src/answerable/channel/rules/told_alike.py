"""Sentences of two accounts that say the same of the same thing but for one word: a count, a "not".

What no table names can still be held against its counterpart when two sentences share most of their
words. Words are compared by their stems, and a sentence counts as alike only well above chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from answerable.channel.rules.told_tables import Fact, Said

_WORD = re.compile(r"[^\W\d_]{4,}")
_ENGLISH_END = re.compile(r"(?:ations?|ings?|ments?|ied|ies|ed|es|s|e|y)$")
_ARABIC_START = re.compile(r"^(?:[وف]?[بلك]?ال|لل)")
_ARABIC_FORM = re.compile(r"^[ايتن](?=\w{3})|(?:ات|ون|ين|ان|ت|ه|ة)$")
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "this that these those with from into upon have been were will which their there they "
        "when where whom whose also only very other such than then some most more less among "
        "well time morning noon afternoon evening night midnight dawn dusk "
        "التي الذي الذين هذه هذا ذلك على منها فيها صباح مساء ليل فجر",
    )
)
_COUNTED = re.compile(r"\s+(?P<noun>[^\W\d_]{4,})")
_UNIT = re.compile(
    r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|cent|percent|times?|thousand|million|"
    r"hundred|kilo\w*|met(?:re|er)s?|miles?|of|were|was|from|with|that|after|before|"
    r"يوما?|أيام|ايام|شهرا?|سنة|سنوات|ساعات|ساعة|دقيقة|دقائق|مئة|الف|مليون)$",
    re.IGNORECASE,
)
BY_WORDS = frozenset({"whole", "alike", "side"})
"""Keys of the facts that are held against others by the words of their sentences."""
_ENOUGH: dict[str, tuple[int, float]] = {
    "figure": (3, 0.6), "date": (3, 1.0), "place": (4, 0.6), "fact": (4, 0.7), "side": (3, 0.6),
}  # fmt: skip
"""How many words two sentences must share, and what part of the shorter, by what is told apart."""


def stems(text: str) -> frozenset[str]:
    """The words of a sentence that carry its matter, without their endings."""
    words = (match[0].lower() for match in _WORD.finditer(text))
    return frozenset(_stem(word) for word in words if word not in _SMALL)


def _stem(word: str) -> str:
    if word.isascii():
        return _ENGLISH_END.sub("", word)[:7] or word
    return _ARABIC_FORM.sub("", _ARABIC_FORM.sub("", _ARABIC_START.sub("", word)))


def whole(said: Said) -> Iterator[Fact]:
    """The sentence as one thing that is so, or with one "not" in it that is not so."""
    words = stems(said.tables.single["negated"].sub(" ", said.text))
    nots = len(said.tables.single["negated"].findall(said.text))
    if len(words) < _ENOUGH["fact"][0] or nots > 1 or said.says("unsure") or said.says("not_quite"):
        return
    yield replace(said.fact("fact", "whole", holds=not nots), words=words, which=which(said))


def sides(said: Said) -> Iterator[Fact]:
    """Which of two opposites a sentence tells: in the centre or on the outskirts."""
    if said.says("unsure") or said.says("negated"):
        return
    for code, pattern in said.tables.rows["sides"]:
        if pattern.search(said.text):
            name, side = code.split("/")
            words = stems(pattern.sub(" ", said.text))
            yield replace(said.fact("fact", "side", name, holds=side == "a"), words=words,
                          which=which(said))  # fmt: skip


def which(said: Said) -> frozenset[str]:
    """The words by which a sentence says which of several it means: the north gate."""
    return frozenset(c for c, pattern in said.tables.rows["which"] if pattern.search(said.text))


def undated(said: Said) -> frozenset[str]:
    """The stems of a sentence without the days it names."""
    text = said.text
    for mention in sorted(said.dated, key=lambda m: -m.start):
        text = text[: mention.start] + " " + text[mention.end :]
    return stems(text)


def counted(said: Said, end: int) -> str:
    """The word that follows a number, where it can be counted."""
    match = _COUNTED.match(said.text, end)
    return "" if match is None or _UNIT.match(match["noun"]) else _stem(match["noun"].lower())


def alike(one: Fact, two: Fact) -> bool:
    """Say whether the sentences of two facts share most of the words of the shorter."""
    if one.which and two.which and one.which != two.which:
        return False
    shared, least = len(one.words & two.words), min(len(one.words), len(two.words))
    enough, part = _ENOUGH["side" if one.key[0] == "side" else one.about]
    return shared >= enough and shared >= part * least
