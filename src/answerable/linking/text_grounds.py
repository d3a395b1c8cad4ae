"""What the words of two documents say of each other: copied, reworked, quoting the same people."""

from __future__ import annotations

from math import log

from answerable.linking.names import is_public, near
from answerable.linking.profile import Profile
from answerable.linking.speech import in_common
from answerable.linking.types import Reason
from answerable.refusal import say

COPIED = 0.6
"""Share of the shorter text's three-word runs from which we call it a copy."""
_ALIKE_FROM = 0.4
"""Independent stories of one war share this much of their vocabulary."""
_PHRASES_USUAL = 0.06
"""Likewise of their word pairs; fewer speak against one story, more for it."""
_PHRASES_FEWEST = 0.02
_TOLD_FROM = 0.45
_WORDING = frozenset({"word_runs", "phrases", "vocabulary"})
_LEAST_WORDS = 12
_CARRIED_OVER = 0.3
"""Share of the shorter text's three-word runs from which sentences were carried over."""
_MANY_WORDS = 120


def text_grounds(left: Profile, right: Profile) -> list[Reason]:
    """Every ground found in the texts, in a fixed order; the same for both orders of arguments."""
    if min(len(left.words), len(right.words)) < _LEAST_WORDS:
        found = [_identical(left, right)]
    else:
        found = [
            _runs(left, right),
            _phrases(left, right),
            _vocabulary(left, right),
            _headline(left, right),
            _speech(left, right),
            _names(left, right),
            _numbers(left, right),
        ]
    grounds = [reason for reason in found if reason]
    return _without_furniture(grounds, left, right)


def copied(grounds: list[Reason]) -> bool:
    """Say whether the grounds found make one text a copy of the other."""
    weights = {g.code: g.weight for g in grounds}
    return "same_words" in weights or weights.get("word_runs", 0) >= 9 * COPIED


def wording_shared(grounds: list[Reason], left: Profile, right: Profile) -> bool:
    """Say whether what they share is wording, and not only the words any report of it must use.

    Two short reports of one strike name its day, place and toll in much the same words, each by
    itself. Speech quoted in both, or sentences carried over, are of one telling; so is a
    vocabulary shared over many words.
    """
    weights = {g.code: g.weight for g in grounds}
    if "quoted_speech" in weights or weights.get("word_runs", 0) >= 9 * _CARRIED_OVER:
        return True
    return min(len(left.words), len(right.words)) >= _MANY_WORDS


def _told(left: Profile, right: Profile) -> tuple[float, float]:
    """How much of each headline the other document tells, 0 to 1."""
    return _told_of(left, right), _told_of(right, left)


def _told_of(one: Profile, other: Profile) -> float:
    return len(one.head & other.weights.keys()) / len(one.head) if one.head else 0.5


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


def _without_furniture(grounds: list[Reason], left: Profile, right: Profile) -> list[Reason]:
    """Pages of one site share menus and notices; they tell one thing only if a headline says so."""
    told = max(_told(left, right))
    if told < _TOLD_FROM and any(g.code in _WORDING and g.weight > 0 for g in grounds):
        words = say("What they share is told by neither headline: likely furniture of the page.")
        kept = [g for g in grounds if g.code not in _WORDING]
        return [Reason("furniture", -0.5, words), *kept]
    return grounds


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
    if left.language != right.language:
        return None
    shared = max(_dice(left, right), _PHRASES_FEWEST)
    weight = round(1.6 * log(shared / _PHRASES_USUAL), 3)
    words = "{percent} % of their word pairs are the same."
    return Reason("phrases", weight, say(words, percent=round(100 * shared)))


def _dice(left: Profile, right: Profile) -> float:
    both = len(left.phrases) + len(right.phrases)
    return 2 * len(left.phrases & right.phrases) / both if both else 0.0


def _vocabulary(left: Profile, right: Profile) -> Reason | None:
    alike = likeness(left, right)
    if alike < _ALIKE_FROM:
        return None
    weight = round(min(3.0, (alike - _ALIKE_FROM) * 3), 3)
    words = "They share much of their wording ({percent} % alike by vocabulary)."
    return Reason("vocabulary", weight, say(words, percent=round(100 * alike)))


def _speech(left: Profile, right: Profile) -> Reason | None:
    count = in_common(left.speech, right.speech)
    if not count:
        return None
    words = "Quoted speech in common: {count}."
    return Reason("quoted_speech", min(3.2, 1.6 * count), say(words, count=count))


def _names(left: Profile, right: Profile) -> Reason | None:
    shared = _shared_names(left, right)
    persons = [name for name in shared if not is_public(name)]
    weight = min(3.0, 1.2 * len(persons)) + min(0.4, 0.1 * (len(shared) - len(persons)))
    if not shared:
        return None
    words = "Both name {names}."
    shown = ", ".join([*persons, *(name for name in shared if name not in persons)][:5])
    return Reason("names", round(weight, 3), say(words, names=shown))


def _headline(left: Profile, right: Profile) -> Reason | None:
    best, worst = max(told := _told(left, right)), min(told)
    weight = round(2 * (best - 0.6) + 1.6 * (worst - 0.4), 3)
    words = "{percent} % of the words of one headline stand in the other document."
    if left.language != right.language:
        return None
    return Reason("headline", weight, say(words, percent=round(100 * best)))


def _shared_names(left: Profile, right: Profile) -> list[str]:
    same = {min(left.names[k], right.names[k]) for k in left.names.keys() & right.names.keys()}
    rest_left = sorted(left.names.keys() - right.names.keys())[:60]
    rest_right = sorted(right.names.keys() - left.names.keys())[:60]
    close = {
        min(left.names[a], right.names[b]) for a in rest_left for b in rest_right if near(a, b)
    }
    return sorted(same | close)


def _numbers(left: Profile, right: Profile) -> Reason | None:
    shared = sorted(left.numbers & right.numbers, reverse=True)
    if not shared:
        return None
    words = "The same figures stand in both: {figures}."
    shown = ", ".join(f"{n:,}" for n in shared[:5])
    return Reason("figures", round(min(1.2, 0.4 * len(shared)), 3), say(words, figures=shown))
