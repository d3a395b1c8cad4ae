"""Two counts that cannot both be so: of the same, or of a part that is more than its whole."""

from __future__ import annotations

from answerable.channel.rules.opposed.likeness import ANYONE, alike
from answerable.channel.rules.told import Claim
from answerable.channel.rules.told.doers import ARMED
from answerable.channel.rules.told.lexicon import CODES
from answerable.linking import figures
from answerable.reading.types import Figure

_WITHIN = frozenset({
    ("attack", "use"), ("land", "use"), ("fail", "use"), ("destroy", "damage"), ("kill", "harm"),
    ("injure", "harm"), ("kill", "present"), ("accepted", "compensate"),
})  # fmt: skip
"""Of what is counted by the one, no more than by the other: rounds that hit, and rounds fired."""
_NEAR = 2
_SAYS_LITTLE = frozenset(
    {"", "present", "arrive", "receive", "see", "record", "know", "inform", "involve"}
)
_LIGHT = frozenset({"tally", "present"})
_OPEN: Figure = (None, None)


def figures_apart(one: Claim, two: Claim) -> bool:
    """Say whether two counts of one thing do not agree; `one` is the earlier."""
    left, right = one.figure or _OPEN, two.figure or _OPEN
    if ("remain" in one.marks) != ("remain" in two.marks):
        return False
    if one.part != two.part or ("span" in one.marks) != ("span" in two.marks):
        return False
    if "risen" in two.marks and _more(right, (None, left[0])):
        return False
    if one.code == two.code:
        return _apart(one, two) and (one.code != "" or alike(one, two))
    unsaid = (_unsaid(one) or _unsaid(two)) and alike(one, two)
    unsaid = unsaid or ((_light(one) or _light(two)) and _near(one, two))
    return _beyond(one, two) or _beyond(two, one) or (unsaid and _apart(one, two))


def _light(claim: Claim) -> bool:
    """Say whether what is said of those counted says little: processed, received, recorded."""
    return claim.code in _SAYS_LITTLE or claim.code.startswith("verb/")


def _near(one: Claim, two: Claim) -> bool:
    """Say whether both speak of one place or one thing besides what is counted."""
    shared = {w for w in one.words & two.words if w not in one.heads and w not in CODES}
    return len(shared) >= _NEAR and alike(one, two, (_NEAR + 1, 0.4))


def _unsaid(claim: Claim) -> bool:
    """Say whether little is said of those counted: the figure is nine; there were nine."""
    return claim.code == "present" or (
        claim.code == "" and bool(_LIGHT & (claim.marks | claim.words))
    )


def _beyond(part: Claim, whole: Claim) -> bool:
    """Say whether more were hit than were fired, more destroyed than damaged."""
    counted = (part.code, whole.code) in _WITHIN and bool(part.heads & whole.heads)
    return counted and _more(part.figure or _OPEN, whole.figure or _OPEN)


def _more(part: Figure, whole: Figure) -> bool:
    """Say whether a part is surely more than its whole."""
    return part[0] is not None and whole[1] is not None and part[0] > whole[1]


def _apart(one: Claim, two: Claim) -> bool:
    left, right = one.figure or _OPEN, two.figure or _OPEN
    if figures.compatible(left, right):
        return False
    if (one.rough or two.rough) and figures.rounded_alike(left, right):
        return False
    if ("wide" in one.marks) != ("wide" in two.marks):
        return _more(right, left) if "wide" in one.marks else _more(left, right)
    if one.heads & two.heads:
        elsewhere = one.places and two.places and one.places.isdisjoint(two.places)
        return not elsewhere or alike(one, two)
    return one.code not in ("", "present") and (_too_many(one, two) or _too_many(two, one))


def _too_many(some: Claim, everyone: Claim) -> bool:
    """Say whether more children were killed than people; a fighter need not be counted with them."""
    people = all(head.startswith("group/") for head in some.heads) and not some.heads & ARMED
    return (
        everyone.heads == ANYONE
        and people
        and _more(some.figure or _OPEN, everyone.figure or _OPEN)
    )
