"""Mentions of one and the same incident put together, and what they tell of it all taken together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from answerable.reading.frames.days import holds, may_be_one, narrowest
from answerable.reading.frames.deed_tables import Tables
from answerable.reading.frames.mentions import Mention
from answerable.reading.languages.deed_words import Arm, Deed
from answerable.reading.types import When

ALIKE = frozenset({Deed.ATTACK, Deed.BOMBING})
"""One is told as the other as a report goes on."""
NEAREST, WHOLE = 2, 8
AGAIN, OFTEN = 0.3, 0.2
NEXT = 2
MORE = {
    Arm.GUN: (Arm.MACHINE_GUN, Arm.RIFLE, Arm.HANDGUN),
    Arm.EXPLOSIVE: (Arm.BOMB, Arm.DYNAMITE, Arm.VEHICLE_BOMB, Arm.GRENADE, Arm.MINE),
    Arm.BOMB: (Arm.VEHICLE_BOMB, Arm.PETROL_BOMB, Arm.AERIAL_BOMB),
}
"""Of which arms a general word may be saying the same."""


def together(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """Put mentions of one incident together: of one kind, of no other day and no other place."""
    groups: list[_Group] = []
    day = ""
    for mention in mentions:
        begins = mention.another and _does_harm(mention)
        same = (g for g in reversed(groups) if _same(g, mention))
        group = None if begins else next(same, None)
        if group is None:
            groups.append(_Group([mention], day if begins else ""))
        else:
            group.told.append(mention)
        day = mention.day or day
    return [group.told for group in groups]


@dataclass(frozen=True)
class _Group:
    """The mentions of one incident so far."""

    told: list[Mention]
    goes_on: str
    """The day of the one it was set apart from: "a second strike", of the same day unless told."""

    def days(self) -> set[str]:
        told = {m.day for m in self.told} - {""}
        return set(narrowest(told)) or {self.goes_on} - {""}


def _same(begun: _Group, mention: Mention) -> bool:
    group = begun.told
    if (group[0].quoted, group[0].behind) != (mention.quoted, mention.behind):
        return False
    if not (group[0].deed is mention.deed or {group[0].deed, mention.deed} <= ALIKE):
        return False
    days = begun.days()
    if mention.day and days and not any(may_be_one(day, mention.day) for day in days):
        return False
    return not (_elsewhere(group, mention) or _at_others(group, mention))


def _does_harm(mention: Mention) -> bool:
    """Say whether it is told as done and not only referred to: "the attack in the north"."""
    return mention.spares() and any(deed.row.form != "noun" for deed in mention.told)


def _elsewhere(group: list[Mention], mention: Mention) -> bool:
    here = {p.name for m in group for p in m.places if not p.loose}
    there = {p.name for p in mention.places if not p.loose}
    return bool(here and there) and here.isdisjoint(there)


def _at_others(group: list[Mention], mention: Mention) -> bool:
    """Say whether a later paragraph tells it as done to objects of another kind."""
    if mention.paragraph == group[-1].paragraph or not _does_harm(mention):
        return False
    struck = {o.term for m in group if _does_harm(m) for o in m.objects()}
    others = {o.term for o in mention.objects()}
    return bool(struck and others) and struck.isdisjoint(others)


def deed_of(group: list[Mention]) -> Deed:
    """Return what was done: "an attack" that is told next as a bomb going off was a bombing."""
    if group[0].deed is Deed.ATTACK and any(_bombs(m) for m in group[:NEXT]):
        return Deed.BOMBING
    return group[0].deed


def _bombs(mention: Mention) -> bool:
    done = bool(mention.arms) or _does_harm(mention)
    return mention.deed is Deed.BOMBING and mention.is_one() and done


def date_of(group: list[Mention]) -> When | None:
    """Return when it was: the first day told, or what is told later of the day within it."""
    told = [mention.date for mention in group if mention.date]
    first = told[0] if told else None
    within = (d for d in told if first and d.edtf != first.edtf and holds(first.edtf, d.edtf))
    return next(within, first)


def weight(group: list[Mention]) -> float:
    """Return how much like one event of its own it is told; what is told again is the matter."""
    again = AGAIN * (len(group) > 1) + OFTEN * (len(group) > 3)
    return max(mention.weight() for mention in group) + again


def touches_others(group: list[Mention]) -> bool:
    """Say whether it is not told to have struck armed sides alone."""
    armed = any(mention.armed_only() for mention in group)
    return not armed or any(mention.spares() for mention in group)


def countries_of(group: list[Mention], spoken_of: list[str]) -> tuple[str, ...]:
    """Return the countries an incident may lie in, the likeliest first.

    What stands nearest to a deed counts most, then what the document speaks of.
    """
    votes = Counter[str]()
    for mention in group:
        for place, country in enumerate(mention.countries):
            votes[country] += NEAREST if place == 0 else 1
    shares = {c: WHOLE * n / len(spoken_of) for c, n in Counter(spoken_of).items()}
    ranked = {country: votes[country] + shares.get(country, 0) for country in [*votes, *shares]}
    return tuple(sorted(ranked, key=lambda country: -ranked[country]))


def organisation_of(
    group: list[Mention],
    blamed: list[str],
    known: dict[str, str],
    foremost: str | None,
    table: Tables,
) -> str | None:
    """Return who did it by name: the one named most, an armed group before a force of a state.

    "The rebels" are the armed group a document speaks of.
    """
    named = [o for mention in group for o in mention.organisations]
    said = Counter(known.get(o.upper(), o) for o in [*named, *blamed])
    irregular = table.small["irregular"]
    if foremost and any(irregular.search(i) for m in group for i in m.individuals):
        said[known.get(foremost.upper(), foremost)] += 1
    forces = table.forces.pattern
    return max(said, key=lambda o: said[o] + (not forces.fullmatch(o)), default=None)


def arms_of(group: list[Mention]) -> tuple[Arm, ...]:
    """Return with what, each kind once, the plainer word only where no other says more."""
    named = dict.fromkeys(
        arm.term for mention in group if mention.is_one() and not mention.armed_only()
        for arm in mention.arms
    )  # fmt: skip
    return tuple(arm for arm in named if not any(other in named for other in MORE.get(arm, ())))
