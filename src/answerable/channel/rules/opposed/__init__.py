"""Which two claims cannot both be so: of one thing, at one time and place, and not agreeing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from answerable.channel.rules.opposed.counts import figures_apart
from answerable.channel.rules.opposed.deeds import STANDING, deeds_opposed
from answerable.channel.rules.opposed.likeness import same_matter
from answerable.channel.rules.opposed.whence import days_apart, places_apart, times_apart
from answerable.channel.rules.told import Claim
from answerable.linking.dates import apart
from answerable.linking.figures import compatible

_CHECKS: Mapping[str, Callable[[Claim, Claim], int]] = {
    "figure": figures_apart, "date": days_apart, "place": places_apart, "deed": deeds_opposed,
    "time": times_apart,
}  # fmt: skip

__all__ = ["STANDING", "opposed", "same_told"]


def opposed(one: Claim, two: Claim) -> int:
    """How far two claims of one thing lie apart: days for days, 1 for the rest; 0 where they agree.

    `one` is the earlier: what has only come about since, or is put right by the later, is no
    contradiction, save that a change of position stays one.
    """
    if one.about != two.about or ("corrects" in two.marks and one.code not in STANDING):
        return 0
    gap = _CHECKS[one.about](one, two)
    return gap if gap and same_matter(one, two) else 0


def same_told(one: Claim, two: Claim) -> bool:
    """Say whether two claims tell one figure, or one day, of one thing in the same words."""
    if (one.about, one.code) != (two.about, two.code):
        return False
    if one.figure is not None and two.figure is not None:
        return (
            one.heads == two.heads
            and one.figure == two.figure
            and compatible(one.figure, two.figure)
        )
    return one.days is not None and two.days is not None and apart(one.days, two.days) == 0
