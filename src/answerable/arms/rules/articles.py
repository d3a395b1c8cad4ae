"""What an article is: its kind, how it is guided and delivered, and what has to be known to enter it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from answerable.actor import Actor
from answerable.arms.rules.keeping import why_not_keep
from answerable.arms.rules.names import LONGEST, article_key, state_key
from answerable.refusal import Sentence, say
from answerable.term import Term


class ArticleKind(Term):
    """What it is, as far as what is left of it and what it does to people differ."""

    BOMB = "bomb", "bomb"
    GUIDANCE_KIT = "guidance_kit", "guidance kit"
    GUIDED_BOMB = "guided_bomb", "guided bomb"
    MISSILE = "missile", "missile"
    ROCKET = "rocket", "rocket"
    ARTILLERY_ROUND = "artillery_round", "artillery round"
    MORTAR_ROUND = "mortar_round", "mortar round"
    TANK_ROUND = "tank_round", "tank round"
    CANNON_ROUND = "cannon_round", "cannon round"
    SUBMUNITION = "submunition", "submunition or cluster munition"
    GRENADE = "grenade", "grenade"
    MINE = "mine", "mine"
    SMALL_ARMS = "small_arms", "small arms"
    FUZE = "fuze", "fuze"
    DRONE = "drone", "drone"
    LOITERING_MUNITION = "loitering_munition", "loitering munition"
    COMBAT_AIRCRAFT = "combat_aircraft", "combat aircraft"
    HELICOPTER = "helicopter", "helicopter"
    OTHER_AIRCRAFT = "other_aircraft", "other aircraft"
    ARMOURED_VEHICLE = "armoured_vehicle", "armoured vehicle"
    VEHICLE = "vehicle", "vehicle"
    ARTILLERY_PIECE = "artillery_piece", "gun, howitzer or mortar"
    LAUNCHER = "launcher", "launcher"
    AIR_DEFENCE = "air_defence", "air defence"
    SHIP = "ship", "ship or boat"
    SENSOR = "sensor", "sensor"
    ENGINE = "engine", "engine"
    OTHER = "other", "other"


MUNITIONS = frozenset({
    ArticleKind.BOMB, ArticleKind.GUIDANCE_KIT, ArticleKind.GUIDED_BOMB, ArticleKind.MISSILE,
    ArticleKind.ROCKET, ArticleKind.ARTILLERY_ROUND, ArticleKind.MORTAR_ROUND,
    ArticleKind.TANK_ROUND, ArticleKind.CANNON_ROUND, ArticleKind.SUBMUNITION,
    ArticleKind.GRENADE, ArticleKind.MINE, ArticleKind.FUZE, ArticleKind.LOITERING_MUNITION,
})  # fmt: skip
"""What is used up by its use: the rest is there again the next day."""


class Guidance(Term):
    """What steers it, if anything."""

    NONE = "none", "unguided"
    LASER = "laser", "laser"
    SATELLITE = "satellite", "satellite and inertial"
    LASER_AND_SATELLITE = "laser_and_satellite", "laser and satellite"
    RADAR = "radar", "radar"
    INFRARED = "infrared", "infrared"
    TELEVISION = "television", "television"
    WIRE = "wire", "wire"
    COMMAND = "command", "command"
    ANTI_RADIATION = "anti_radiation", "homes on radar"
    INERTIAL = "inertial", "inertial"
    CREW = "crew", "its crew"
    REMOTE = "remote", "remotely piloted"
    SEVERAL = "several", "several ways"
    NOT_KNOWN = "not_known", "not known"


class DeliveredBy(Term):
    """How it comes to where it acts."""

    AIR_DROPPED = "air_dropped", "dropped from the air"
    AIR_LAUNCHED = "air_launched", "launched from the air"
    GROUND_LAUNCHED = "ground_launched", "launched from the ground"
    SHIP_LAUNCHED = "ship_launched", "launched from a ship"
    HAND_CARRIED = "hand_carried", "carried by hand"
    EMPLACED = "emplaced", "laid in place"
    OWN_POWER = "own_power", "goes by itself"
    FITTED = "fitted", "fitted to another"
    SEVERAL = "several", "several ways"
    NOT_KNOWN = "not_known", "not known"


Mass = tuple[Decimal | None, Decimal | None]
"""Kilograms at the least and at the most; None: not known."""
NO_MASS: Mass = (None, None)


@dataclass(frozen=True)
class Described:
    """An article as it is to be entered; every word of it stands in `source`."""

    designation: str
    kind: str
    source: str
    name: str = ""
    family: str = ""
    guidance: str = Guidance.NOT_KNOWN
    delivery: str = DeliveredBy.NOT_KNOWN
    mass: Mass = NO_MASS
    warhead: Mass = NO_MASS
    classes: tuple[Mapping[str, str], ...] = ()
    control: tuple[Mapping[str, str], ...] = ()
    fragments: str = ""
    note: str = ""


@dataclass(frozen=True)
class Named:
    """Another name of an article, with where it stands."""

    text: str
    source: str
    script: str = ""
    """ISO 15924; empty: as its letters say."""


@dataclass(frozen=True)
class Made:
    """A maker of an article."""

    name: str
    source: str
    country: str = ""
    cage: str = ""
    under_licence: bool = False
    from_year: int | None = None
    until_year: int | None = None


@dataclass(frozen=True)
class Holds:
    """A force that holds an article."""

    state: str
    source: str
    quantity: tuple[int | None, int | None] = (None, None)
    from_year: int | None = None
    until_year: int | None = None


@dataclass(frozen=True)
class Whole:
    """An article with its names, makers and holders, as a catalogue brings it."""

    described: Described
    names: tuple[Named, ...] = ()
    makers: tuple[Made, ...] = ()
    holders: tuple[Holds, ...] = ()


SHORTEST_YEAR, LONGEST_YEAR = 1800, 2200


def why_not_describe(described: Described, *, by: Actor) -> Sentence | None:
    """Say why an article cannot be entered so."""
    return why_not_keep(by) or why_not_words(described)


def why_not_words(described: Described) -> Sentence | None:
    """Say what is wrong with the words of an article, whoever enters it."""
    if not article_key(described.designation) or len(described.designation.strip()) > LONGEST:
        return say("Give the designation, in at most {n} characters.", n=LONGEST)
    if described.kind not in list(ArticleKind):
        return say("Say what kind of article it is.")
    if described.guidance not in list(Guidance) or described.delivery not in list(DeliveredBy):
        return say("Say how it is guided and delivered, or that this is not known.")
    return (
        why_not_source(described.source)
        or why_not_mass(described.mass)
        or why_not_mass(described.warhead)
    )


def why_not_twice(known: str, reference: str) -> Sentence:
    """Say why no second article is entered under a name that one goes by: `known`, of `reference`."""
    return say(
        "The catalogue has {known} already: {reference}. Add to that one, or say that another article of "
        "the same name is meant.", known=known, reference=reference,
    )  # fmt: skip


def why_not_source(source: str) -> Sentence | None:
    """Say why a line of the catalogue has no standing: it needs to be found again."""
    return (
        None
        if source.strip()
        else say("Say where this stands: a line without a source is not kept.")
    )


def why_not_mass(mass: Mass) -> Sentence | None:
    """Say why a mass cannot be so."""
    least, most = mass
    if any(end is not None and not 0 <= end <= 10_000_000 for end in mass):
        return say("A mass is given in kilograms and cannot be less than none.")
    if least is not None and most is not None and most < least:
        return say("At the most cannot be less than at the least.")
    return None


def why_not_name(named: Named, known: frozenset[str], *, by: Actor) -> Sentence | None:
    """Say why an article cannot have this name too; `known` are those it has."""
    if not article_key(named.text) or len(named.text.strip()) > LONGEST:
        return say("Give the name, in at most {n} characters.", n=LONGEST)
    if named.text.strip() in known:
        return say("It goes by that name already.")
    return why_not_source(named.source) or why_not_keep(by)


def why_not_merge(*, same: bool, merged: bool, has_merged: bool, by: Actor) -> Sentence | None:
    """Say why one article cannot be said to be another: one of them `merged`, others merged into it."""
    if same:
        return say("That is the same article.")
    if merged:
        return say("It is merged into another already. Take the two apart first.")
    if has_merged:
        return say("Others are merged into it. Take them apart first.")
    return why_not_keep(by)


def why_not_part(*, merged: bool, by: Actor) -> Sentence | None:
    """Say why an article cannot be taken apart from another."""
    return why_not_keep(by) if merged else say("It is not merged into another.")


def why_not_made(made: Made, *, by: Actor) -> Sentence | None:
    """Say why a maker cannot be kept so."""
    if not made.name.strip():
        return say("Say who makes it.")
    if made.cage and not (len(made.cage) == 5 and made.cage.isascii() and made.cage.isalnum()):
        return say("A CAGE code has five letters or digits.")
    return (
        why_not_years(made.from_year, made.until_year)
        or why_not_source(made.source)
        or why_not_keep(by)
    )


def why_not_held(holds: Holds, *, by: Actor) -> Sentence | None:
    """Say why a holder cannot be kept so."""
    if not state_key(holds.state):
        return say("Say who holds it.")
    least, most = holds.quantity
    if least is not None and most is not None and most < least:
        return say("At the most cannot be less than at the least.")
    return (
        why_not_years(holds.from_year, holds.until_year)
        or why_not_source(holds.source)
        or why_not_keep(by)
    )


def why_not_years(first: int | None, last: int | None) -> Sentence | None:
    """Say why years cannot be so."""
    for year in (first, last):
        if year is not None and not SHORTEST_YEAR <= year <= LONGEST_YEAR:
            return say("{year} is no year.", year=year)
    if first is not None and last is not None and last < first:
        return say("It cannot end before it begins.")
    return None


GROUPS: tuple[frozenset[ArticleKind], ...] = (
    MUNITIONS - {ArticleKind.LOITERING_MUNITION},
    frozenset({ArticleKind.DRONE, ArticleKind.LOITERING_MUNITION}),
    frozenset({
        ArticleKind.COMBAT_AIRCRAFT, ArticleKind.HELICOPTER, ArticleKind.OTHER_AIRCRAFT,
    }),
    frozenset({
        ArticleKind.ARMOURED_VEHICLE, ArticleKind.VEHICLE, ArticleKind.ARTILLERY_PIECE,
        ArticleKind.LAUNCHER, ArticleKind.AIR_DEFENCE,
    }),
)  # fmt: skip
"""Kinds that two registers give to one thing: a kit is a bomb to one of them. A boat is no missile."""


def same_thing(
    kind: ArticleKind, known: Mapping[str, ArticleKind], *, said: bool = True
) -> tuple[str, ...]:
    """Of the articles that go by one name, those that a line of this kind can mean.

    Of the very kind, else the only one of its group: a register that has a gun, a carrier and a vehicle
    of one name means three things by it. A line that has not `said` a kind means any of them.
    """
    if not said:
        return tuple(known)
    if exact := tuple(ref for ref, other in known.items() if other is kind):
        return exact
    group: frozenset[ArticleKind] = next((g for g in GROUPS if kind in g), frozenset())
    near = tuple(ref for ref, other in known.items() if other in group)
    return near if len(near) == 1 else ()
