"""The backlog of the example, drawn from a fixed seed: what was reported, and how far each one came.

Pure. Every place, figure and fate is invented; the shape is that of the published record: hundreds
of incidents, more than two thirds unresolved, many waiting on the partner, none at the stage of action.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

SEED = 20260316
OLDEST_DAYS, EVERY_DAYS = 690, 15
"""A list comes every fifteen days; the first came 690 days ago, the last some days ago."""

PLACES = (
    "Port Amsel", "Salt Gate", "North Mole", "Delun", "Old Quay", "Kellan", "Upper Ressa",
    "Lower Ressa", "Sorrin", "Orla", "Marrow Bridge", "Tann", "East Tann", "Pell Hollow",
    "Varrick", "Old Varrick", "Hesper Ford", "Ilmen Cross", "Sande", "Quarry End", "Lissen",
    "Upper Lissen", "Brae Mills", "Corran",
)  # fmt: skip
OBJECTS = (
    ("house", "residential", 30), ("market", "market", 9), ("school", "school", 10),
    ("clinic", "hospital", 8), ("ambulance", "ambulance", 6), ("bakery", "food_production", 7),
    ("pumping station", "water_station", 5), ("shelter", "shelter_displaced", 9),
    ("bus", "residential", 6), ("aid store", "aid_warehouse", 4), ("mill", "food_production", 4),
    ("chapel", "religious_place", 2),
)  # fmt: skip
MANNERS = (("airstrike", 50), ("artillery", 22), ("drone", 16), ("shelling", 12))
SOURCES = (
    ("Coastal Wire", "ngo_or_press", "B", 34), ("Orla Valley Monitor", "ngo_or_press", "B", 30),
    ("Tamrin Health Desk", "other", "C", 12), ("Sorrin Voice", "ngo_or_press", "D", 10),
    ("Embassy in Veskara", "own_personnel", "B", 14),
)  # fmt: skip
NEGATIVE = (
    ("not_occurred", "No hit is seen on that day in pictures of the place.", 3),
    ("not_this_actor", "Three origins name the other party; none names Veskara.", 6),
    ("no_civilian_harm", "The only origin withdrew the figure.", 2),
    ("insufficient_information", "One origin, no place within the province, no answer to us.", 5),
    ("duplicate", "Told again under another name of the same quarter.", 2),
    ("out_of_scope", "It happened before the procedure began.", 2),
)  # fmt: skip
WAITS = {
    "incident_analysis": (
        ("partner", "Veskara", "Four questions were asked; none has been answered.", 141),
        ("person", "analyst", "Findings are begun; the second signature is missing.", 96),
        ("nobody", "Nobody", "Accepted, and no analyst has been named.", 70),
        ("office", "analysis", "Pictures of the fragment wait for a weapons analyst.", 71),
    ),
    "policy_impact_assessment": (
        ("office", "legal", "The finding went back for redrafting; nobody has taken it since.", 38),
        ("office", "policy", "A plan is to be drafted.", 14),
        ("office", "board", "Two offices have not spoken; the meeting was not called again.", 6),
    ),
}  # fmt: skip
UNTRIAGED = 64
INCIDENTS = (
    UNTRIAGED + sum(row[-1] for row in NEGATIVE) + sum(w[-1] for ws in WAITS.values() for w in ws)
)
"""How many there are: 500 open and 20 set aside with reasons."""


@dataclass(frozen=True)
class Fate:
    """How far an incident came, and what it waits for."""

    stage: str
    """`untriaged`, `set_aside`, `incident_analysis` or `policy_impact_assessment`."""
    triaged_on: date | None = None
    launched_on: date | None = None
    moved_on: date | None = None
    disposition: str = ""
    because: str = ""
    waits_on: str = ""
    whom: str = ""
    why: str = ""
    since: date | None = None


@dataclass(frozen=True)
class Item:
    """One line of the backlog: what was reported on which day, and its fate."""

    happened_on: date
    received_on: date
    place: str
    thing: str
    object_hit: str
    manner: str
    killed: tuple[int, int]
    injured: tuple[int, int]
    source: str
    fate: Fate

    @property
    def title(self) -> str:
        return f"{self.thing.capitalize()}, {self.place}"


def draw(today: date) -> list[Item]:
    """The backlog as it stands on `today`, oldest receipt first: the same for the same day."""
    dice = random.Random(SEED)
    arrivals = [today - timedelta(days=ago) for ago in range(OLDEST_DAYS, 0, -EVERY_DAYS)]
    sources = [_pick(dice, SOURCES)[0] for _ in arrivals]
    fates = _in_order(dice, _fates(dice))
    return [
        _item(dice, arrivals[at], sources[at], fate, today)
        for number, fate in enumerate(fates)
        if (at := number * len(arrivals) // len(fates)) is not None
    ]


def _fates(dice: random.Random) -> list[tuple[str, Sequence[str]]]:
    fates: list[tuple[str, Sequence[str]]] = [("untriaged", ())] * UNTRIAGED
    for disposition, because, count in NEGATIVE:
        fates += [("set_aside", (disposition, because))] * count
    for stage, waits in WAITS.items():
        for on, whom, why, count in waits:
            fates += [(stage, (on, whom, why))] * count
    return fates


def _in_order(
    dice: random.Random, fates: list[tuple[str, Sequence[str]]]
) -> list[tuple[str, Sequence[str]]]:
    """The furthest and the set aside are older, the untriaged newer; otherwise by chance."""
    lean = {"policy_impact_assessment": -0.35, "set_aside": -0.2, "untriaged": 0.75}
    return sorted(fates, key=lambda fate: dice.random() + lean.get(fate[0], 0.0))


def _item(
    dice: random.Random, received: date, source: str, fate: tuple[str, Sequence[str]], today: date
) -> Item:
    thing, object_hit, _ = _pick(dice, OBJECTS)
    least = dice.choice((0, 0, 1, 1, 2, 2, 3, 4, 5, 7, 9))
    hurt = dice.randint(0, 3) + 2 * least
    return Item(
        happened_on=received - timedelta(days=dice.randint(1, 14)),
        received_on=received,
        place=dice.choice(PLACES),
        thing=thing,
        object_hit=object_hit,
        manner=_pick(dice, MANNERS)[0],
        killed=(least, least + dice.choice((0, 0, 0, 1, 2))),
        injured=(hurt, hurt + dice.choice((0, 0, 2, 5))),
        source=source,
        fate=_fate(dice, received, fate, today),
    )


def _fate(
    dice: random.Random, received: date, fate: tuple[str, Sequence[str]], today: date
) -> Fate:
    stage, told = fate
    if stage == "untriaged":
        return Fate(stage)
    triaged = min(received + timedelta(days=dice.randint(1, 24)), today)
    if stage == "set_aside":
        return Fate(stage, triaged, disposition=told[0], because=told[1])
    launched = min(triaged + timedelta(days=dice.randint(0, 12)), today)
    moved = None
    if stage == "policy_impact_assessment":
        moved = min(launched + timedelta(days=dice.randint(40, 260)), today)
    since = min((moved or launched) + timedelta(days=dice.randint(1, 30)), today)
    return Fate(
        stage, triaged, launched, moved, "accepted", "Harm is told with a place and a day.",
        told[0], told[1], told[2], since,
    )  # fmt: skip


def _pick(dice: random.Random, table: Sequence[tuple[object, ...]]) -> tuple[str, ...]:
    [row] = dice.choices(table, weights=[float(str(row[-1])) for row in table])
    return tuple(str(cell) for cell in row)
