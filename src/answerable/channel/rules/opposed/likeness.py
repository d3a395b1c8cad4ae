"""Whether two claims may be of one thing: what they name, when they say it was, how alike they are."""

from __future__ import annotations

import re
from functools import lru_cache

from answerable.channel.rules.told import Claim
from answerable.channel.rules.told.doers import ARMED
from answerable.channel.rules.told.places import bones
from answerable.linking.dates import apart
from answerable.linking.figures import compatible
from answerable.linking.names import skeleton
from answerable.reading.folding import folded

ANYONE = frozenset({"group/people"})
ANY_OF_THEM = ANYONE | {"group/detainee", "group/witness", "group/hostage"}
"""Whoever is told of by these may be a child, a nurse or a farmer as well."""
_APART_BY = {
    "figure": ("name", "object", "side", "turn", "part", "weekday", "phase", "branch"),
    "date": ("side", "turn", "branch", "name"),
    "time": ("side", "turn", "branch", "weekday", "object"),
    "place": ("name", "side", "turn", "group", "craft"),
    "deed": ("name", "object", "side", "turn", "part", "weekday", "phase", "branch", "kindof", "force",
             "craft", "utility", "group", "zone", "method"),
}  # fmt: skip
"""The kinds of things by which two claims of each sort are told to be of two things."""
_WIDELY = frozenset({"figure", "date", "time", "place"})
_SHARED = 3
_ENOUGH = {
    "deed": (2, 0.5),
    "figure": (2, 0.5),
    "date": (2, 0.5),
    "time": (2, 0.5),
    "place": (2, 0.4),
}
_KIN = (
    {"attack", "use", "land", "destroy", "damage", "burn"}, {"release", "return", "arrive"},
    {"arrive", "access", "enter"}, {"withdraw", "leave", "hand_over"}, {"displace", "leave", "warn"},
    {"start", "inquiry", "refer"}, {"inform", "know", "arrive", "answer"}, {"supply", "arrive"},
    {"refer", "receive", "inform", "arrive"}, {"enter", "start"}, {"occupy", "enter", "hand_over"},
    {"access", "cut", "lift"},
)  # fmt: skip
"""Deeds that may be the two ends, or two names, of one event."""
WHOLE = (3, 0.65)
"""How many words two clauses must share, and what part of the fewer, to be of one thing."""


_SORTS_OF_PLACE = frozenset(
    skeleton(word)
    for word in re.findall(
        r"\S+",
        "street road square camp village town city bridge district quarter lane avenue hill river valley "
        "north south east west upper lower old new port bay the and near شارع طريق ساحة مخيم قرية بلدة "
        "مدينة جسر حي",
    )
)


def same_matter(one: Claim, two: Claim) -> bool:
    """Say whether two claims may be of one thing: nothing they name keeps them apart."""
    if one.about != "date" and one.dated and two.dated and _other_days(one, two):
        return False
    if one.about != "place" and _elsewhere(one, two):
        return False
    if one.about != "figure" and _other_counts(one, two):
        return False
    if ("further" in one.marks) != ("further" in two.marks):
        return False
    if one.about != "place" and _to_others(one, two):
        return False
    return not any(_keeps_apart(kind, one, two) for kind in _APART_BY[one.about])


def alike(one: Claim, two: Claim, least: tuple[int, float] | None = None) -> bool:
    """Say whether two clauses share most of what the shorter of them speaks of."""
    enough, part = least or _ENOUGH[one.about]
    shared, fewer = in_common(one, two), min(len(one.words), len(two.words))
    if least is None:
        enough = min(enough, max(fewer, 1))
    if shared >= enough and shared >= part * fewer:
        return True
    return least is None and one.about in _WIDELY and _alike_around(one, two)


def _alike_around(one: Claim, two: Claim) -> bool:
    """Say whether the sentences of two claims share most of what the shorter speaks of."""
    shared, fewer = len(one.around & two.around), min(len(one.around), len(two.around))
    return shared >= _SHARED and shared >= fewer / 2


def in_common(one: Claim, two: Claim) -> int:
    """How much both speak of; people in the one may be the nurses of the other."""
    return len(one.words & two.words) + people_alike(one, two)


def people_alike(one: Claim, two: Claim) -> bool:
    """Say whether the people of the one may be among those of the other."""
    left, right = ({w for w in c.words if w.startswith("group/")} for c in (one, two))
    return bool(left and right and not left & right and (left | right) & ANYONE)


def _keeps_apart(kind: str, one: Claim, two: Claim) -> bool:
    if kind == "phase" and one.about == "deed" and one.holds == two.holds:
        return False
    left, right = ({s for s in c.slots if s.startswith(kind + "/")} for c in (one, two))
    if not left or not right:
        return False
    return _groups_apart(left, right) if kind == "group" else not left & right


def _groups_apart(left: set[str], right: set[str]) -> bool:
    """Say whether nobody is in both: anyone may be a child, a fighter is no nurse."""
    if (left & right) - ANY_OF_THEM:
        return False
    if left - ANY_OF_THEM and right - ANY_OF_THEM:
        return True
    return bool((left if right & ANY_OF_THEM else right) & ARMED)


def _elsewhere(one: Claim, two: Claim) -> bool:
    """Say whether both name places, and neither names one of the other's."""
    if not one.places or not two.places or (one.dated and two.dated):
        return False
    return not names_place(one, two) and not names_place(two, one)


def akin(one: Claim, two: Claim) -> bool:
    """Say whether two deeds may be one event told by two words."""
    return any({one.code, two.code} <= kin for kin in _KIN)


def names_place(one: Claim, two: Claim) -> bool:
    """Say whether a place of the one is named in the other, if only beside another."""
    words = _bones(two.quote)
    return any(
        place in two.places or any(place.startswith(w) or place.endswith(w) for w in words)
        for place in one.places
    )


@lru_cache(maxsize=1024)
def _bones(quote: str) -> frozenset[str]:
    return bones(folded(quote)) - _SORTS_OF_PLACE


def _to_others(one: Claim, two: Claim) -> bool:
    """Say whether behind one preposition both name something, and nothing alike: from the orchard."""
    if not one.words or not two.words:
        return False
    for word in {word for word, _ in one.behind} & {word for word, _ in two.behind}:
        left, right = ({what for w, what in c.behind if w == word} for c in (one, two))
        people = any(what.startswith("group/") for what in left | right)
        alone = left.isdisjoint(two.words | right) and right.isdisjoint(one.words | left)
        if alone and not people:
            return True
    return False


def _other_counts(one: Claim, two: Claim) -> bool:
    """Say whether both count the same and come to different figures: it was another time."""
    left, right = dict(one.counted), dict(two.counted)
    shared = left.keys() & right.keys()
    return bool(shared) and not any(compatible(left[head], right[head]) for head in shared)


def _other_days(one: Claim, two: Claim) -> bool:
    return all(apart(a, b) > 0 for a in one.dated for b in two.dated)
