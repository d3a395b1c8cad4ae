"""Two days, or two places, of what happened once."""

from __future__ import annotations

from answerable.channel.rules.opposed.likeness import WHOLE, akin, alike, names_place
from answerable.channel.rules.told import Claim
from answerable.channel.rules.told.clocks import minutes_apart
from answerable.linking.dates import Days, apart

_ONE_DAY = frozenset({"attack", "warn"})
"""What one incident has one day and one place of, whatever the words."""
_ONCE = _ONE_DAY | {"start", "finish", "refer"}
"""What has one day even where only a month is told."""
_SLACK = 15
"""Minutes by which two hands may tell one moment apart."""
_REPEATED = frozenset({
    "search", "access", "active", "damage", "involve", "present", "supply", "guard", "occupy", "enter",
    "inquiry", "see", "inform", "apologise", "admit", "lawful", "harm", "displace",
})  # fmt: skip
"""What may be done in two places."""
_NAMED = ("craft/", "object/", "group/", "kin/")


def days_apart(one: Claim, two: Claim) -> int:
    """How many days lie between the days of one thing; 0 where they may be one day."""
    if one.days is None or two.days is None or one.holds != two.holds:
        return 0
    if one.naming and two.naming:
        return 0
    short = one.code in _ONCE or (_a_day(one.days) and _a_day(two.days))
    return apart(one.days, two.days) if short and _one_event(one, two) else 0


def times_apart(one: Claim, two: Claim) -> int:
    """How many minutes lie between the times of day of one thing; 0 where they may be one."""
    if one.clock is None or two.clock is None or one.holds != two.holds or not _one_event(one, two):
        return 0
    gap = minutes_apart(one.clock, two.clock)
    return gap if gap > _SLACK else 0


def _a_day(days: Days) -> bool:
    """Say whether it is one day or two: of a month, two sentences alike may tell two things."""
    return (days.last - days.first).days <= 1


def _one_event(one: Claim, two: Claim) -> bool:
    """Say whether two days are told of one thing that happened."""
    if one.code != two.code:
        near = bool(one.slots & two.slots) or alike(one, two, WHOLE)
        if akin(one, two) and near and alike(one, two):
            return True
        nameless = "" in (one.code, two.code) and _of_same_things(one, two)
        return nameless or ({one.code, two.code} == {"active", "attack"} and alike(one, two))
    if one.code and any(s.startswith(("object/", "name/")) for s in one.slots & two.slots):
        return True
    inquired = one.code in _ONCE and "inquiry" in one.words & two.words
    return one.code in _ONE_DAY or inquired or alike(one, two, None if one.code else WHOLE)


def _of_same_things(one: Claim, two: Claim) -> bool:
    """Say whether two clauses, of one of which nothing known is done, are of the same things."""
    shared = [slot for slot in one.slots & two.slots if slot.startswith(_NAMED)]
    return len(shared) > 1 or alike(one, two, WHOLE)


def places_apart(one: Claim, two: Claim) -> bool:
    """Say whether one thing is told of two places."""
    if one.holds != two.holds:
        here, away = (one, two) if one.holds else (two, one)
        return bool(here.places & away.places) and one.code == two.code and alike(one, two)
    if not one.holds:
        return False
    if one.code in _REPEATED or names_place(one, two) or names_place(two, one):
        return False
    if one.code != two.code or not one.code:
        return "" in (one.code, two.code) and alike(one, two, WHOLE)
    return one.code in _ONE_DAY or alike(one, two)
