"""Whether two claims may be of one thing: what they name, when they say it was, how alike they are."""

from __future__ import annotations

from answerable.channel.rules.told import Claim
from answerable.channel.rules.told.doers import ARMED
from answerable.linking.dates import apart

ANYONE = frozenset({"group/people"})
ANY_OF_THEM = ANYONE | {"group/detainee", "group/witness", "group/hostage"}
"""Whoever is told of by these may be a child, a nurse or a farmer as well."""
_APART_BY = {
    "figure": ("object", "side", "turn", "part", "weekday", "phase", "branch"),
    "date": ("side", "turn", "branch"),
    "place": ("side", "turn", "group", "craft"),
    "deed": ("object", "side", "turn", "part", "weekday", "phase", "branch", "kindof", "craft", "utility",
             "group", "zone", "method"),
}  # fmt: skip
"""The kinds of things by which two claims of each sort are told to be of two things."""
_ENOUGH = {"deed": (2, 0.5), "figure": (2, 0.5), "date": (2, 0.5), "place": (2, 0.4)}
WHOLE = (3, 0.65)
"""How many words two clauses must share, and what part of the fewer, to be of one thing."""


def same_matter(one: Claim, two: Claim) -> bool:
    """Say whether two claims may be of one thing: nothing they name keeps them apart."""
    if one.about != "date" and one.dated and two.dated and _other_days(one, two):
        return False
    if ("further" in one.marks) != ("further" in two.marks):
        return False
    return not any(_keeps_apart(kind, one, two) for kind in _APART_BY[one.about])


def alike(one: Claim, two: Claim, least: tuple[int, float] | None = None) -> bool:
    """Say whether two clauses share most of what the shorter of them speaks of."""
    enough, part = least or _ENOUGH[one.about]
    shared, fewer = len(one.words & two.words), min(len(one.words), len(two.words))
    if least is None:
        enough = min(enough, max(fewer, 1))
    return shared >= enough and shared >= part * fewer


def _keeps_apart(kind: str, one: Claim, two: Claim) -> bool:
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


def _other_days(one: Claim, two: Claim) -> bool:
    return all(apart(a, b) > 0 for a in one.dated for b in two.dated)
