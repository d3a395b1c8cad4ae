"""Words that settle whether a name is meant as arms: those of arms, and names that are words besides."""

from __future__ import annotations

from collections.abc import Mapping

_NOUNS: Mapping[str, str] = {
    "aircraft": "aircraft airplane airplanes jet jets plane planes "
    "warplane warplanes طائرة طائرات avion aviones самолет самолёт самолеты самолёты",
    "helicopter": "helicopter helicopters gunship gunships chopper choppers مروحية مروحيات helicoptero "
    "helicopteros вертолет вертолёт вертолеты вертолёты",
    "drone": "drone drones uav uavs مسيرة مسيّرة مسير беспилотник беспилотники",
    "missile": "missile missiles sam sams torpedo torpedoes صاروخ صواريخ misil "
    "misiles ракета ракеты ракет",
    "rocket": "rocket rockets launcher launchers mlrs راجمة راجمات cohete cohetes",
    "bomb": "bomb bombs bomblet bomblets munition munitions kit kits قنبلة قنابل bomba "
    "bombas бомба бомбы",
    "gun": "gun guns cannon cannons howitzer howitzers mortar mortars shell shells artillery قذيفة قذائف "
    "projectile projectiles مدفع مدافع",
    "vehicle": "tank tanks apc apcs vehicle vehicles carrier carriers دبابة دبابات "
    "tanque tanques танк танки",
}
GROUPS: Mapping[str, str] = {
    noun: group for group, nouns in _NOUNS.items() for noun in nouns.split()
}
"""A word of arms → the kind of thing it says a name beside it is."""

ALIKE: Mapping[str, frozenset[str]] = {
    "helicopter": frozenset(("helicopter", "aircraft")), "drone": frozenset(("drone", "aircraft")),
    "missile": frozenset(("missile", "rocket")), "rocket": frozenset(("rocket", "missile", "gun")),
    "gun": frozenset(("gun", "vehicle")), "vehicle": frozenset(("vehicle", "gun", "rocket")),
}  # fmt: skip
"""A kind of thing → the kinds by which people also call it; otherwise only its own."""

_FLOWN = """
strike strikes airstrike airstrikes raid raids bombed targeted bombing bombardment sortie sorties pilot
pilots squadron غارة غارات طيران
"""
FLOWN = frozenset(_FLOWN.split())
"""Words that, near a name with two figures, say that something flown is meant."""

_HAND_HELD = """
rifle rifles carbine carbines machinegun machineguns machine submachine pistol pistols weapon weapons
assault automatic ammunition cartridge cartridges magazine magazines grenade grenades fusil fusiles
"""
HAND_HELD = frozenset(_HAND_HELD.split())
"""Words that, next to a name, say that what one person carries is meant."""

NEVER = frozenset((("k", "9"), ("g", "8"), ("g", "20"), ("g", "7")))
"""Names that mean something else even beside a gun: a police dog, a meeting of states."""

FILLERS = frozenset(("fighter", "attack", "combat", "transport", "bomber", "multirole", "military"))
"""Words that may stand between a name and what it is: `Kfir fighter planes`."""

SMALL_ARMS = frozenset(
    ("m", number)
    for number in ("1", "2", "3", "4", "14", "16", "18", "19", "24", "60", "67", "72", "79")
) | frozenset((("ak", "47"), ("ak", "74"), ("g", "3"), ("uzi",), ("fal",)))
"""Names that mostly mean a rifle, a gun or a grenade, whatever else bears them."""

_LONE = """
am an as at av be by de do el en ft go he if in is it kg km la le lt mm mr ms no of on or pm st to un up
us nr art bis box cap ch div fig gen hwy jan feb mar apr may jun jul aug sep oct nov dec lot par per res
sec vol way day age the and for act law top one two ten has had was all are but not
"""
LONE = frozenset(_LONE.split())
"""Letters that stand before a figure in ordinary prose: `at 4`, `May 12`, `UN 1701`."""

_ORDINARY = """
abu john marathon advanced one said interceptor
air alarm arm armat armored armoured arrow artillery attack attacker battle bird black blue
box brave cannon car caravan cat castle challenge cheetah circle class club colony combat commander
commando compact compass constellation country county cross cruiser crusader cub cup dark defender den
desert dog dove energy escort express extra eye eyes fast festival fighter first flash flower freedom
friendship general ghost goalkeeper grand green ground guardian gun hammer hang hard harm heavy honest hot
hunt impact instructor international iran jet joint junior king lake land legacy light little long marine
master medium mentor military mini mission mobile mortar new newport north patrol point police prince
province provider quds queen ranger rapid red reporter rest river rocket round scout sea shadow shark
shield shooting short sky small smart sniper south special standard star storm strike super supply support
supporter system table tank tel top town training transport travel tribal turbo twin type unidentified
unmanned van vampire walker weapon west white wing
"""
ORDINARY = frozenset(_ORDINARY.split())
"""Words inside designations that are common words: never a name by themselves, whatever is beside."""

PARTS = (
    "block",
    "mod",
    "mk",
    "type",
    "batch",
    "version",
    "series",
    "phase",
    "no",
    "update",
    "mr",
    "rt",
)
"""Words before a figure that tell a version, not a name."""
