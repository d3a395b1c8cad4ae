"""What a language gives to tell incidents apart: words for deeds, for who and what they hit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from answerable.term import Term


class Deed(Term):
    """What was done, of the kinds a register of incidents keeps apart."""

    ATTACK = "attack", "attack"
    BOMBING = "bombing", "bombing"
    KIDNAPPING = "kidnapping", "kidnapping"
    ARSON = "arson", "arson"
    ROBBERY = "robbery", "robbery"
    FORCED_STOPPAGE = "forced_stoppage", "forced work or stoppage"


class Stage(Term):
    """How far it came."""

    ACCOMPLISHED = "accomplished", "accomplished"
    ATTEMPTED = "attempted", "attempted"
    THREATENED = "threatened", "threatened"


class Side(Term):
    """Who a person is, by role."""

    CIVILIAN = "civilian", "civilian"
    OFFICIAL = "official", "official of a government"
    POLITICAL = "political", "political figure"
    LEGAL = "legal", "judge or lawyer"
    DIPLOMAT = "diplomat", "diplomat"
    GUARD = "guard", "guard"
    FORMER_MILITARY = "former_military", "former member of a force"
    POLICE = "police", "police"
    MILITARY = "military", "military"
    ARMED_GROUP = "armed_group", "member of an armed group"


class Use(Term):
    """What an object was for, before it was hit."""

    RESIDENCE = "residence", "home"
    COMMERCE = "commerce", "trade or industry"
    COMMUNICATIONS = "communications", "communications"
    MEDIA = "media", "press or broadcasting"
    DIPLOMATIC = "diplomatic", "embassy or mission"
    ENERGY = "energy", "energy"
    FINANCE = "finance", "bank"
    GOVERNMENT = "government", "government"
    ORGANISATION = "organisation", "party or organisation"
    EDUCATION = "education", "school or university"
    MEDICAL = "medical", "medical"
    RELIGIOUS = "religious", "place of worship"
    VEHICLE = "vehicle", "vehicle"
    TRANSPORT = "transport", "transport"
    WATER = "water", "water"
    LAND = "land", "farm or crops"
    POLICE = "police_use", "police"
    MILITARY = "military_use", "military"


class Arm(Term):
    """With what, as the words name it."""

    GUN = "gun", "gun"
    MACHINE_GUN = "machine_gun", "machine gun"
    HANDGUN = "handgun", "handgun"
    RIFLE = "rifle", "rifle"
    MORTAR = "mortar", "mortar"
    EXPLOSIVE = "explosive", "explosive"
    BOMB = "bomb", "bomb"
    VEHICLE_BOMB = "vehicle_bomb", "vehicle bomb"
    DYNAMITE = "dynamite", "dynamite"
    MINE = "mine", "mine"
    AERIAL_BOMB = "aerial_bomb", "bomb from the air"
    GRENADE = "grenade", "grenade"
    PETROL_BOMB = "petrol_bomb", "petrol bomb"
    MISSILE = "missile", "missile"
    ROCKET = "rocket", "rocket"
    AIR_STRIKE = "air_strike", "air strike"
    DRONE = "drone", "drone"
    ARTILLERY = "artillery", "artillery"
    TANK = "tank", "tank"
    BLADE = "blade", "blade"
    STONE = "stone", "stone"
    TORTURE = "torture", "torture"


@dataclass(frozen=True)
class DeedRow:
    """One way to say a deed.

    `form` is how its people stand to it: a `verb` has a doer and a sufferer by its voice, a `noun`
    has them after its small words, a `thing` only says what was used or what there was.
    """

    deed: Deed
    form: str
    pattern: str
    weight: float = 1.0
    needs: str = ""
    """What must stand in the same sentence too."""
    unless: str = ""
    stage: Stage = Stage.ACCOMPLISHED


@dataclass(frozen=True)
class DeedWords:
    """All a language says of deeds."""

    rows: tuple[DeedRow, ...]
    sides: tuple[tuple[Side, str], ...]
    uses: tuple[tuple[Use, str], ...]
    arms: tuple[tuple[Arm, str], ...]
    taken_away: str
    """What makes arms ones that were found, and not used."""
    passive: str
    """What before a participle makes its sufferer stand on the left."""
    active_after: str
    """What after a participle makes it a passive without its verb: "ten people killed in"."""
    by: str
    suffered: str
    """What joins a noun to who suffered it: "of", "on", "against"."""
    injured: str
    """Which of the words for deeds say that somebody was hurt and not killed."""
    killed: str
    """Which say that somebody was killed."""
    plural: str
    """How words for people end that are many without a number."""
    breaks: str
    """Where a clause ends."""
    organisations: tuple[str, ...]
    """Armed groups and forces by name; group `who`."""
    forces: str
    """Forces of a state by what they are, without a name."""
    individuals: str
    blamed: tuple[str, ...]
    """Who is said to have done it where the sentence tells no deed; group `who`, filled by `{who}`."""
    unreal: str
    """What before a deed makes it no event: a condition, a plan, a general truth."""
    fights: str
    """Armed sides fighting one another."""
    several: str
    """Deeds counted or spoken of in general, none told."""
    places: str
    """How a named place is known for one; groups `place`, `place2` and so on."""
    small: Mapping[str, str]
    """Small patterns by what they are for: what may stand before a name, what is no place."""
    here: str
    """What says that something happened where the report was filed: "this city"."""
    verb_first: bool = False
    """Where the verb stands before who does it and who suffers it; `small["doer"]` tells the first."""
    peoples: Mapping[str, str] = field(default_factory=dict)
    """Of which country a people is, by its code."""
    cities: Mapping[str, str] = field(default_factory=dict)
    """In which country a great city or region lies."""
