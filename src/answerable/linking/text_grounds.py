"""What the words of two documents say of each other: copied, reworked, quoting the same people."""

from __future__ import annotations

from answerable.linking.names import same_name
from answerable.linking.profile import Profile
from answerable.linking.speech import in_common
from answerable.linking.types import Reason
from answerable.refusal import say

COPIED = 0.6
"""Share of the shorter text's three-word runs from which we call it a copy."""
_ALIKE_FROM = 0.4
"""Independent stories of one war share this much of their vocabulary."""
_PHRASES_FROM = 0.08
"""Likewise of their word pairs."""
_LEAST_WORDS = 12


def text_grounds(left: Profile, right: Profile) -> list[Reason]:
    """Every ground found in the texts, in a fixed order; the same for both orders of arguments."""
    if min(len(left.words), len(right.words)) < _LEAST_WORDS:
        found = [_identical(left, right)]
    else:
        found = [
            _runs(left, right),
            _phrases(left, right),
            _vocabulary(left, right),
            _speech(left, right),
            _names(left, right),
            _numbers(left, right),
        ]
    return [reason for reason in found if reason]


def contained(left: Profile, right: Profile) -> float:
    """Share of the shorter document's three-word runs that stand in the other, 0 to 1."""
    smaller = min(len(left.shingles), len(right.shingles))
    return len(left.shingles & right.shingles) / smaller if smaller else 0.0


def likeness(left: Profile, right: Profile) -> float:
    """Cosine of the two vocabularies, 0 to 1."""
    if not left.norm or not right.norm:
        return 0.0
    shared = sorted(left.weights.keys() & right.weights.keys())
    product = sum(left.weights[w] * right.weights[w] for w in shared)
    return product / (left.norm * right.norm)


def _identical(left: Profile, right: Profile) -> Reason | None:
    if not left.words or left.words != right.words:
        return None
    return Reason("same_words", 6.0, say("The two short texts are the same, word for word."))


def _runs(left: Profile, right: Profile) -> Reason | None:
    share = contained(left, right)
    if share < 0.12:
        return None
    percent = round(100 * share)
    words = "{percent} % of the shorter text stands in the other word for word."
    return Reason("word_runs", round(min(7.0, 9 * share), 3), say(words, percent=percent))


def _phrases(left: Profile, right: Profile) -> Reason | None:
    shared = _dice(left, right)
    if shared < _PHRASES_FROM:
        return None
    weight = round(min(5.0, (shared - _PHRASES_FROM) * 18), 3)
    words = "{percent} % of their word pairs are the same, in other sentences."
    return Reason("phrases", weight, say(words, percent=round(100 * shared)))


def _dice(left: Profile, right: Profile) -> float:
    both = len(left.phrases) + len(right.phrases)
    return 2 * len(left.phrases & right.phrases) / both if both else 0.0


def _vocabulary(left: Profile, right: Profile) -> Reason | None:
    alike = likeness(left, right)
    if alike < _ALIKE_FROM:
        return None
    weight = round(min(3.0, (alike - _ALIKE_FROM) * 6), 3)
    words = "They share much of their wording ({percent} % alike by vocabulary)."
    return Reason("vocabulary", weight, say(words, percent=round(100 * alike)))


def _speech(left: Profile, right: Profile) -> Reason | None:
    count = in_common(left.speech, right.speech)
    if not count:
        return None
    words = "Quoted speech in common: {count}."
    return Reason("quoted_speech", min(3.0, 1.2 * count), say(words, count=count))


def _names(left: Profile, right: Profile) -> Reason | None:
    shared = _shared_names(left, right)
    least = min(len(left.names), len(right.names))
    if len(shared) < 2 or not least:
        return None
    weight = round(min(1.5, 1.8 * len(shared) / least), 3)
    words = "Both name {names}."
    return Reason("names", weight, say(words, names=", ".join(shared[:5])))


def _shared_names(left: Profile, right: Profile) -> list[str]:
    same = {min(left.names[k], right.names[k]) for k in left.names.keys() & right.names.keys()}
    rest_left = sorted(left.names.keys() - right.names.keys())[:60]
    rest_right = sorted(right.names.keys() - left.names.keys())[:60]
    close = {
        min(left.names[a], right.names[b])
        for a in rest_left
        for b in rest_right
        if abs(len(a) - len(b)) <= 2 and same_name(left.names[a], right.names[b])
    }
    return sorted(same | close)


def _numbers(left: Profile, right: Profile) -> Reason | None:
    shared = sorted(left.numbers & right.numbers, reverse=True)
    if not shared:
        return None
    words = "The same figures stand in both: {figures}."
    shown = ", ".join(f"{n:,}" for n in shared[:5])
    return Reason("figures", round(min(1.2, 0.4 * len(shared)), 3), say(words, figures=shown))
