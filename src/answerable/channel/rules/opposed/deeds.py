"""Two claims of what was so: one denies what the other tells, or both exclude each other."""

from __future__ import annotations

from answerable.channel.rules.opposed.likeness import (
    ANY_OF_THEM,
    WHOLE,
    alike,
    in_common,
    people_alike,
)
from answerable.channel.rules.told import Claim
from answerable.channel.rules.told.lexicon import CODES

STANDING = frozenset({"involve", "lawful", "mistake"})
"""Deeds that are positions of the partner about the whole incident."""
_OF_ALL = STANDING | {
    "warn", "inquiry", "finish", "apologise", "harm", "punish", "charge", "assess", "approve",
    "combatant", "guided", "deliberate", "import", "combat", "mistreat", "natural", "active", "access",
    "kill", "inhabit",
}  # fmt: skip
"""Deeds of which a denial is of the whole incident, whatever else the clause speaks of."""
_TOPICS = _OF_ALL | {
    "attack", "compensate", "interview", "visit", "see", "own_stock", "injure", "keep", "record",
    "lay_mines", "loot", "land",
}  # fmt: skip
"""Deeds of which one incident has one: two claims need share little else."""
_OF_SOMETHING = frozenset({
    "access", "inform", "release", "detain", "present", "help", "inhabit", "search", "guard", "see",
    "identify", "return", "disclose", "supply", "compensate",
})  # fmt: skip
"""Deeds that are done to somebody: the ambulances were let through, not the journalists."""
_MAY_COME = frozenset({
    "compensate", "apologise", "punish", "charge", "inquiry", "finish", "interview", "visit", "identify",
    "inform", "disclose", "release", "return", "answer", "help", "repair", "exchange", "access", "clear",
    "record", "keep", "agree", "start", "hand_over", "withdraw", "admit", "arrive", "accepted",
})  # fmt: skip
"""What may come about after it was said not to be so."""
_BY_WHOM = frozenset({"attack", "use", "damage", "destroy", "kill", "involve", "active"})
"""Deeds of which a denial is of one doer only."""
_BLAMED = frozenset({"cause", "attack", "destroy", "cut", "lay_mines"})
"""Deeds that have one doer: who lays them at two doors contradicts himself."""
_SORTS = ("kindof/", "method/")
"""Kinds of things of which a denial is of that sort only."""
_FIRST = frozenset({"warn", "approve", "assess", "coordinate"})
"""Deeds that mean another thing when they come after what they should go before."""
_NAMED = ("craft/", "object/", "group/", "kin/")
_PEOPLE = ("group/", "kin/")
_CROSSING = frozenset(
    frozenset(pair)
    for pair in (
        ("lawful", "mistake"), ("lawful", "present"), ("inhabit", "present"), ("empty", "present"),
        ("use", "attack"), ("use", "land"),
    )
)  # fmt: skip
"""Deeds of two names that may exclude each other."""
_USED = ({"use", "attack"}, {"use", "land"})
_EXCLUDED = (("lawful", "mistake"), ("mistake", "lawful"))


def deeds_opposed(one: Claim, two: Claim) -> bool:
    """Say whether one tells what the other denies, or two positions exclude each other."""
    if one.code != two.code:
        return frozenset({one.code, two.code}) in _CROSSING and _crossed(one, two)
    if not one.code:
        return _wholes_opposed(one, two)
    if one.holds == two.holds:
        return _other_doers(one, two) or _other_phase(one, two)
    no, yes = (two, one) if one.holds else (one, two)
    if _narrower(no, yes):
        return False
    return _denied_of(no, yes) and not _came_about(one, two) and _of_one_thing(one, two)


def _narrower(no: Claim, yes: Claim) -> bool:
    """Say whether only some of what is told is denied: no children, no cluster munitions."""
    for kind in _SORTS:
        denied, told = ({s for s in c.slots if s.startswith(kind)} for c in (no, yes))
        if denied and not told:
            return True
    denied, told = ({s for s in c.slots if s.startswith("group/")} for c in (no, yes))
    return bool(denied - ANY_OF_THEM and told and told <= ANY_OF_THEM)


def _crossed(one: Claim, two: Claim) -> bool:
    """Say whether two deeds that are not one exclude each other."""
    if (one.code, two.code) in _EXCLUDED and one.holds and two.holds:
        return True
    pairs = ((one, two), (two, one))
    return _of_one_means(one, two) or any(_empty(*pair) or _deserted(*pair) for pair in pairs)


def _deserted(empty: Claim, full: Claim) -> bool:
    """Say whether a house was empty in the one, and people were in it in the other."""
    nobody = (empty.code, empty.holds) in (("inhabit", False), ("empty", True), ("present", False))
    if not nobody or (full.code, full.holds) != ("present", True):
        return False
    inside = any(slot.startswith(_PEOPLE) for slot in full.slots)
    return inside and any(slot.startswith("object/") for slot in empty.slots & full.slots)


def _of_one_means(one: Claim, two: Claim) -> bool:
    """Say whether a kind of weapon was used by the one and struck by the other, or was not."""
    if one.holds == two.holds or {one.code, two.code} not in _USED:
        return False
    return any(slot.startswith("kindof/") for slot in one.slots & two.slots)


def _empty(used: Claim, empty: Claim) -> bool:
    """Say whether it was used by fighters in the one, and nobody was there in the other."""
    if (used.code, used.holds, empty.code, empty.holds) != ("lawful", True, "present", False):
        return False
    return any(slot.startswith("object/") for slot in used.slots & empty.slots)


def _wholes_opposed(one: Claim, two: Claim) -> bool:
    """Say whether two clauses say the same but for a "not", and no table has judged them yet."""
    yet = not one.holds and "yet" in one.marks
    if one.holds == two.holds or yet or _judged(one, two) or _judged(two, one):
        return False
    shared, more = in_common(one, two), max(len(one.words), len(two.words))
    return alike(one, two, WHOLE) and shared >= more / 2


def _judged(one: Claim, two: Claim) -> bool:
    return any("-" + code[1:] in two.heads for code in one.heads if code[0] == "+")


def _of_one_thing(one: Claim, two: Claim) -> bool:
    """Say whether what is denied and what is told are of one thing."""
    if one.code in _OF_SOMETHING and _of_others(one, two):
        return False
    if one.code not in _OF_ALL and _nothing_shared(one, two):
        return False
    return one.code in _TOPICS or _of_one_kind(one, two) or alike(one, two)


def _nothing_shared(one: Claim, two: Claim) -> bool:
    """Say whether both clauses speak of something besides the deed, and of nothing alike."""
    if len(one.words & two.words) > 1:
        return False
    left, right = ({word for word in c.words if word not in CODES} for c in (one, two))
    return bool(left and right) and not left & right and not people_alike(one, two)


def _of_others(one: Claim, two: Claim) -> bool:
    """Say whether each names somebody or something, and not one of them is the same."""
    left, right = ({s for s in c.slots if s.startswith(_NAMED)} for c in (one, two))
    if not left or not right or left & right:
        return False
    people = [any(s.startswith(_PEOPLE) for s in slots) for slots in (left, right)]
    return people[0] != people[1] or not (left | right) & ANY_OF_THEM


def _of_one_kind(one: Claim, two: Claim) -> bool:
    """Say whether both name one kind of weapon: cluster munitions are used or they are not."""
    return any(slot.startswith(("kindof/", "utility/")) for slot in one.slots & two.slots)


def _other_doers(one: Claim, two: Claim) -> bool:
    """The same deed laid at two doors: "the insurgents blew it up", "our engineers did"."""
    doors = {one.agent, two.agent}
    return one.holds and one.code in _BLAMED and doors == {"ours", "other"} and alike(one, two)


def _other_phase(one: Claim, two: Claim) -> bool:
    """Say whether what must come first is told to have come before, and after."""
    phases = [{s for s in c.slots if s.startswith("phase/")} for c in (one, two)]
    other = all(phases) and phases[0].isdisjoint(phases[1])
    return one.holds and one.code in _FIRST and other and alike(one, two)


def _denied_of(no: Claim, yes: Claim) -> bool:
    """Say whether what one denies is what the other tells: of one doer, where doers matter."""
    if not no.agent or "person" in (no.agent, yes.agent):
        return no.agent in ("", yes.agent)
    if no.code in _BY_WHOM:
        return no.agent == yes.agent or (no.agent.startswith("named:") and yes.agent == "ours")
    return yes.agent in ("", no.agent) or "other" not in (no.agent, yes.agent)


def _came_about(one: Claim, two: Claim) -> bool:
    """Say whether the later tells only what has come about since: `one` is the earlier."""
    if one.holds:
        return "again" in two.marks
    return one.code in _MAY_COME and "ever" not in two.marks
