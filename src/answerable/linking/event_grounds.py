"""What two accounts of an incident say about each other: when, where, how many, what was hit.

Fields are compared and not words, so that an Arabic report meets an English one.
"""

from __future__ import annotations

from collections.abc import Callable

from answerable.linking import figures
from answerable.linking.dates import apart
from answerable.linking.happenings import Happening
from answerable.linking.names import same_name
from answerable.linking.places import distance_km, same_words
from answerable.linking.profile import Profile
from answerable.linking.types import Reason
from answerable.reading.types import Figure, Manner
from answerable.refusal import say

_NEAR = ((2, 1.8), (8, 1.1), (25, 0.2), (80, -1.2))
"""Weight by distance in kilometres; beyond the last it counts against."""
_FROM_THE_AIR = frozenset({Manner.AIRSTRIKE, Manner.DRONE})
_INDIRECT_FIRE = frozenset({Manner.ARTILLERY, Manner.SHELLING})


def event_grounds(left: Profile, right: Profile) -> list[Reason]:
    """The grounds of the pair of happenings that fits best; empty when either side tells none."""
    best: list[Reason] = []
    highest: tuple[float, str] | None = None
    for one in left.happenings:
        for two in right.happenings:
            grounds = grounds_of(one, two)
            rank = (sum(g.weight for g in grounds), "".join(sorted(g.words for g in grounds)))
            if grounds and (highest is None or rank > highest):
                best, highest = grounds, rank
    return best


def grounds_of(left: Happening, right: Happening) -> list[Reason]:
    """Every ground between two happenings, for and against."""
    found = [compare(left, right) for compare in _COMPARISONS]
    grounds = [reason for reason in found if reason]
    if not (left.taken_over or right.taken_over):
        return grounds
    # A date or place taken over from another sentence may belong to another event.
    return [Reason(g.code, round(0.8 * g.weight, 3), g.words) for g in grounds]


def fits(left: Happening, right: Happening) -> bool:
    """Say whether two happenings may be one: a place or day in common and neither against it."""
    codes = {g.code: g.weight for g in grounds_of(left, right)}
    anchored = codes.get("date", 0) > 0 or codes.get("place", 0) > 0
    return anchored and min(codes.get("date", 0), codes.get("place", 0)) >= 0


def _date(left: Happening, right: Happening) -> Reason | None:
    if left.when is None or right.when is None:
        return None
    gap = apart(left.when, right.when)
    vague = max(left.when.length, right.when.length)
    if gap > 0:
        weight = {1: 0.6, 2: -0.3, 3: -1.0}.get(gap, -3.5)
        return Reason("date", weight, say("The dates are {days} days apart.", days=gap))
    if vague > 31:
        return None
    weight = 1.8 if vague == 1 else 1.0 if vague <= 7 else 0.4
    if left.when.open_year != right.when.open_year:
        words = "The day of the year is the same; one leaves the year open."
        return Reason("date", round(0.8 * weight, 3), say(words))
    return Reason("date", weight, say("The dates agree."))


def _place(left: Happening, right: Happening) -> Reason | None:
    if left.where is None or right.where is None:
        return None
    named = sorted({left.where.words, right.where.words})
    if same_words(left.where, right.where):
        return Reason("place", 1.9, say("The place is the same: {names}.", names=" / ".join(named)))
    away = distance_km(left.where, right.where)
    if away is not None:
        return _by_distance(away, " / ".join(named))
    countries = {left.where.country, right.where.country} - {None}
    if len(countries) == 2:
        return Reason("place", -3.0, say("The places are in different countries."))
    return None


def _by_distance(away: float, names: str) -> Reason:
    near = next(
        (w for limit, w in ((2, 1.8), (8, 1.1), (25, 0.2), (80, -1.2)) if away <= limit), -3.0
    )
    words = "{names}: the places are {km} km apart."
    return Reason("place", near, say(words, names=names, km=round(away)))


def _killed(left: Happening, right: Happening) -> Reason | None:
    return _toll("killed", left.killed, right.killed, 1.0)


def _injured(left: Happening, right: Happening) -> Reason | None:
    return _toll("injured", left.injured, right.injured, 0.6)


def _toll(what: str, left: Figure | None, right: Figure | None, scale: float) -> Reason | None:
    if not left or not right or figures.mark(left) is None or figures.mark(right) is None:
        return None
    close = figures.closeness(left, right)
    said = " / ".join(sorted({figures.words(left), figures.words(right)}))
    if close == 1.0:
        # One or two killed is common; forty-three killed is hardly ever two events.
        size = max(figures.mark(left) or 0, figures.mark(right) or 0)
        weight = 0.6 if size <= 2 else 1.2 if size <= 5 else 1.8
        agree = "Killed agree: {said}." if what == "killed" else "Injured agree: {said}."
        return Reason(what, weight * scale, say(agree, said=said))
    weight = 0.3 if close >= 0.6 else -0.2 if close >= 0.35 else -0.8
    words = "Killed differ: {said}." if what == "killed" else "Injured differ: {said}."
    return Reason(what, round(weight * scale, 3), say(words, said=said))


def _object(left: Happening, right: Happening) -> Reason | None:
    if not left.object_kind or not right.object_kind:
        return None
    if left.object_kind == right.object_kind:
        kind = left.object_kind.replace("_", " ")
        return Reason("object", 0.8, say("The same kind of object was hit: {kind}.", kind=kind))
    return Reason("object", -0.4, say("Different kinds of objects were hit."))


def _manner(left: Happening, right: Happening) -> Reason | None:
    pair = {left.manner, right.manner}
    if Manner.UNKNOWN in pair:
        return None
    if len(pair) == 1:
        return Reason("manner", 0.3, say("Both tell of {manner}.", manner=left.manner))
    if pair <= _FROM_THE_AIR or pair <= _INDIRECT_FIRE:
        return None
    return Reason("manner", -0.5, say("They tell of different ways of attack."))


def _actor(left: Happening, right: Happening) -> Reason | None:
    if not left.actor or not right.actor or not same_name(left.actor, right.actor):
        return None
    named = min(left.actor, right.actor)
    return Reason("actor", 0.3, say("Both name {actor}.", actor=named))


_COMPARISONS: tuple[Callable[[Happening, Happening], Reason | None], ...] = (
    _date, _place, _killed, _injured, _object, _manner, _actor,
)  # fmt: skip
