"""The incidents a document tells, each once: mentions of one and the same thing put together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from answerable.reading.frames import doers
from answerable.reading.frames.deed_tables import tables
from answerable.reading.frames.located import countries, dateline_end
from answerable.reading.frames.mentions import Mention, Reader
from answerable.reading.languages.deed_words import Arm, Deed, Stage
from answerable.reading.statements.passages import passages
from answerable.reading.statements.telling import telling
from answerable.reading.types import Reading, Statement, When

MORE = {
    Arm.GUN: (Arm.MACHINE_GUN, Arm.RIFLE, Arm.HANDGUN),
    Arm.EXPLOSIVE: (Arm.BOMB, Arm.DYNAMITE, Arm.VEHICLE_BOMB, Arm.GRENADE, Arm.MINE),
    Arm.BOMB: (Arm.VEHICLE_BOMB, Arm.PETROL_BOMB, Arm.AERIAL_BOMB),
}
"""Of which arms a general word may be saying the same."""
NEAREST, WHOLE = 2, 8
TELLS_ENOUGH = 2.0


@dataclass(frozen=True)
class Incident:
    """One incident as a document tells it, over all its mentions."""

    deed: Deed
    stage: Stage
    mentions: tuple[Mention, ...]
    countries: tuple[str, ...]
    """In which it may lie, the likeliest first."""
    weight: float
    organisations: tuple[str, ...] = ()
    """Who is said to have done it, by name."""
    filed_in: str | None = None
    """Where the report was filed, by its dateline."""

    @property
    def country(self) -> str | None:
        """In which it most likely lies."""
        return self.countries[0] if self.countries else None

    @property
    def date(self) -> When | None:
        """The first day told."""
        return next((m.date for m in self.mentions if m.date), None)

    @property
    def place(self) -> str | None:
        """The place told with most of it."""
        told = sorted(self.mentions, key=lambda m: -m.weight())
        for mention in told:
            if mention.places:
                return mention.places[0].name
            if mention.here and self.filed_in:
                return self.filed_in
        return self.filed_in if FALL else None

    @property
    def arms(self) -> tuple[Arm, ...]:
        """With what, each kind once, the plainer word only where no other says more."""
        named = dict.fromkeys(
            arm.term for m in self.mentions if not (m.fights or m.several or m.armed_only())
            for arm in m.arms
        )  # fmt: skip
        return tuple(a for a in named if not any(b in named for b in MORE.get(a, ())))

    @property
    def harm(self) -> tuple[Statement, ...]:
        """The figures of harm told of it."""
        return tuple(s for m in self.mentions for s in m.harm)


def incidents(reading: Reading) -> tuple[Incident, ...]:
    """Return the incidents `reading` tells that touch more than armed sides."""
    table = tables(reading.language)
    if table is None:
        return ()
    published = date.fromisoformat(reading.published_on) if reading.published_on else None
    cut = passages(reading.text)
    whole, told = telling(reading.text, reading.language, published, cut)
    reader = Reader(whole, table, list(reading.statements))
    mentions = [m for sentence in told for m in reader.mentions(sentence)]
    text = "\n".join(p.text for p in cut)
    lines = [p.text for p in cut]
    known, foremost = doers.aliases(lines, table), doers.foremost(lines, table)
    filed = _filed_in(lines)
    spoken_of = countries(text, reading.language, table)
    found = [
        Incident(
            group[0].deed, group[0].stage, tuple(group),
            _countries(group, spoken_of), _weight(group), _doers(group, known, foremost), filed,
        )
        for group in together(mentions)
    ]  # fmt: skip
    return tuple(i for i in found if _stands(i))


def _countries(group: list[Mention], spoken_of: list[str]) -> tuple[str, ...]:
    """Return the countries an incident may lie in, the likeliest first: what stands nearest to a
    deed counts most, then what its sentences name, then what the document speaks of."""
    votes = Counter[str]()
    for mention in group:
        for place, country in enumerate(mention.countries):
            votes[country] += NEAREST if place == 0 else 1
    whole = Counter(spoken_of)
    for country, count in whole.items():
        votes[country] += WHOLE * count / len(spoken_of)
    return tuple(country for country, _ in votes.most_common())


FILED = re.compile(r"^([A-Z][\w' ]{2,30}?)(?:,| \()")
import os
FALL=os.environ.get("FALL")


def _filed_in(lines: list[str]) -> str | None:
    """Return the place of the dateline."""
    found = FILED.match(lines[0]) if lines and dateline_end(lines[0]) else None
    return found[1].title() if found and found[1].lower() != "clandestine" else None


IRREGULAR = re.compile(r"guerr?illas?|rebels?|subversives?|insurgents?|terrorists?", re.I)


def _doers(group: list[Mention], known: dict[str, str], foremost: str | None) -> tuple[str, ...]:
    """Return who did it by name; "the rebels" are the armed group a document speaks of."""
    named = [known.get(o.upper(), o) for m in group for o in m.organisations]
    if not named and foremost and any(IRREGULAR.search(i) for m in group for i in m.individuals):
        named = [known.get(foremost.upper(), foremost)]
    return tuple(dict.fromkeys(named))


def _weight(group: list[Mention]) -> float:
    """What is told again is what a document is about."""
    again = 0.3 * (len(group) > 1) + 0.2 * (len(group) > 3)
    return max(m.weight() for m in group) + again


def _stands(incident: Incident) -> bool:
    spares = any(m.spares() for m in incident.mentions)
    armed = any(m.armed_only() for m in incident.mentions)
    return (spares or not armed) and incident.weight >= TELLS_ENOUGH


def together(mentions: list[Mention]) -> list[list[Mention]]:
    """Put mentions of one incident together."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        group = next((g for g in reversed(groups) if _same(g, mention)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    return groups


ALIKE = frozenset({Deed.ATTACK, Deed.BOMBING})


def _same(group: list[Mention], mention: Mention) -> bool:
    if not (group[0].deed is mention.deed or {group[0].deed, mention.deed} <= ALIKE):
        return False
    days = {m.date.edtf for m in group if m.date}
    return not (mention.date and days and mention.date.edtf not in days)
