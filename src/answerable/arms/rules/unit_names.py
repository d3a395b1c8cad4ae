"""Names of units across scripts: what they share as words, by sound, by number and by size. Pure.

A match is a reason to look, never a verdict: two units may bear one name, and one unit many.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.arms.rules.names import name_key
from answerable.linking.names import near, skeleton
from answerable.refusal import Sentence, say
from answerable.term import Term

LONGEST = 200


class Likeness(Term):
    """How far two names agree, the closest first."""

    SAME = "same", "the same name"
    SOUND = "sound", "the same name in another spelling or script"
    NEAR = "near", "a similar name"
    PART = "part", "part of the name"


_SIZES: Mapping[str, str] = {
    "command": "command commandment headquarters hq قياده командование פיקוד",
    "corps": "corps فيلق корпус גיס",
    "division": "division div فرقه дивизия дивізія אוגדה אוגדת",
    "brigade": "brigade bde brig لواء бригада חטיבה חטיבת",
    "regiment": "regiment regt rgt فوج полк רגימנט",
    "battalion": "battalion battalions bn كتيبه батальон батальйон גדוד",
    "squadron": "squadron sqn سرب эскадрилья ескадрилья טייסת",
    "company": "company coy سريه рота פלוגה פלוגת",
    "base": "base airbase قاعده база בסיס",
}
_SIZE_OF = {name_key(word): size for size, words in _SIZES.items() for word in words.split()}
"""A word for the size of a unit in the languages we read → the size. Facts of language, nothing else."""

_ORDINALS = (
    ("first الاول الاولي первый перша ראשון", 1), ("second ثاني الثاني الثانيه второй друга שני", 2),
    ("third ثالث الثالث الثالثه третий третя שלישי", 3), ("fourth رابع الرابع الرابعه רביעי", 4),
    ("fifth خامس الخامس الخامسه חמישי", 5), ("sixth سادس السادس السادسه ששי", 6),
    ("seventh سابع السابع السابعه שביעי", 7), ("eighth ثامن الثامن الثامنه שמיני", 8),
    ("ninth تاسع التاسع التاسعه תשיעי", 9), ("tenth عاشر العاشر العاشره עשירי", 10),
)  # fmt: skip
_NUMBER_OF = {name_key(word): number for words, number in _ORDINALS for word in words.split()}
_DIGITS = re.compile(r"^(\d{1,6})(?:st|nd|rd|th|я|и|а)?$")
_BESIDE = frozenset(map(name_key, ("the", "of", "no", "nr", "number", "رقم", "de", "la", "le")))


@dataclass(frozen=True)
class Parts:
    """A name taken apart: its numbers, its size, and what is left as words."""

    numbers: frozenset[int]
    sizes: frozenset[str]
    rest: tuple[str, ...]

    @property
    def sound(self) -> str:
        """What is left, by its consonants: the same in four scripts."""
        return skeleton(" ".join(self.rest))


def parts(name: str) -> Parts:
    """A name taken apart."""
    numbers, sizes, rest = set[int](), set[str](), list[str]()
    for word in name_key(name[:LONGEST]).split():
        if (digits := _DIGITS.match(word)) is not None:
            numbers.add(int(digits.group(1)))
        elif word in _NUMBER_OF:
            numbers.add(_NUMBER_OF[word])
        elif word in _SIZE_OF:
            sizes.add(_SIZE_OF[word])
        elif word not in _BESIDE:
            rest.append(word)
    return Parts(frozenset(numbers), frozenset(sizes), tuple(rest))


def likeness(asked: str, known: str) -> Likeness | None:
    """How far `known` is what was asked; None where a number, a size or the sound speaks against it."""
    if name_key(asked) == name_key(known):
        return Likeness.SAME
    one, two = parts(asked), parts(known)
    if _against(one, two):
        return None
    sounds = one.sound, two.sound
    if one == two and one.rest:
        return Likeness.SOUND
    if not any(sounds):
        return _by_number(one, two)
    if sounds[0] == sounds[1]:
        whole = one.numbers == two.numbers and one.sizes == two.sizes
        return _by_sound(one, two) if whole else Likeness.PART
    if near(*sounds):
        return Likeness.NEAR
    return Likeness.PART if _within(one, two) else None


def _by_number(one: Parts, two: Parts) -> Likeness | None:
    """A number alone may be of a unit of any size."""
    if not one.numbers or one.numbers != two.numbers:
        return None
    return Likeness.SOUND if one.sizes == two.sizes else Likeness.PART


def _by_sound(one: Parts, two: Parts) -> Likeness:
    """A sound of two consonants says little between names of one script."""
    scripts = "".join(one.rest).isascii() == "".join(two.rest).isascii()
    enough = 3 if scripts else 2
    return Likeness.SOUND if len(one.sound) >= enough or one.numbers else Likeness.NEAR


def _against(one: Parts, two: Parts) -> bool:
    """Both say a number, or a size, and not the same: the third brigade is not the fourth."""
    numbers = one.numbers and two.numbers and one.numbers != two.numbers
    return bool(numbers or (one.sizes and two.sizes and one.sizes.isdisjoint(two.sizes)))


def _within(one: Parts, two: Parts) -> bool:
    """Every word of the shorter name sounds like one of the longer, and there is something to hear."""
    short, long = sorted(([skeleton(w) for w in side.rest] for side in (one, two)), key=len)
    heard = [word for word in short if len(word) >= 3]
    return bool(heard) and all(word in long for word in short)


def best(asked: str, known: Iterable[str]) -> tuple[Likeness, str] | None:
    """The closest of several names, and how close it is."""
    order = list(Likeness)
    found = [(how, name) for name in known if (how := likeness(asked, name)) is not None]
    return min(found, key=lambda one: order.index(one[0])) if found else None


def why_incomplete(left_out: int) -> Sentence | None:
    """Say why what a name gave is not all of it: more units come close than a page holds."""
    if not left_out:
        return None
    return say(
        "Units that come close but are not shown here: {count}. Name the state, or more of the name.",
        count=left_out,
    )


def why_not_vet(asked: str) -> Sentence | None:
    """Say why a name cannot be looked for."""
    if not name_key(asked):
        return say("Say which unit: a name, an abbreviation or a number.")
    if len(asked) > LONGEST:
        return say("That is longer than the name of a unit can be.")
    return None
