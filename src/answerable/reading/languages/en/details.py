"""English for how, with what, by whom and on what."""

from __future__ import annotations

from answerable.reading.literals import by_letter, hastened
from answerable.reading.types import Manner

MANNERS = (
    (Manner.DRONE, r"\b(?:drones?|UAVs?|unmanned aerial|quadcopters?|loitering munitions?|FPV)\b"),
    (Manner.AIRSTRIKE, r"\b(?:air ?strikes?|air-strikes?|air raids?|aerial (?:attack|"
        r"bombardment|bombing|strike|raid)s?|warplanes?|fighter jets?|jets?|air force|bombing "
        r"raids?|barrel bombs?|helicopter gunships?|helicopters? (?:fired|attacked))\b"),
    (Manner.ARTILLERY, r"\b(?:artillery|howitzers?|tank (?:fire|shells?|shelling)|mortars?|"
        r"rocket (?:fire|attack|barrage|launcher)s?|rockets|MLRS|Grad)\b"),
    (Manner.SHELLING, r"\b(?:shelling|shelled|shells?|bombardment|bombarded)\b"),
    (Manner.EXPLOSIVE_DEVICE, r"\b(?:car ?bombs?|truck bombs?|roadside bombs?|suicide "
        r"(?:bomb\w*|attack\w*)|IEDs?|explosive devices?|land ?mines?|booby[- ]traps?|dynamite|"
        r"explosives?|bombs? (?:exploded|went off|blast)|detonat\w+|grenades?)\b"),
    (Manner.SHOOTING, r"\b(?:shooting|shot|gunfire|gunned down|opened fire|open fire|"
        r"fired (?:up)?on|fired at|snipers?|"
        r"live (?:fire|ammunition)|bullets?|gunmen|machine-?gun\w*|machinegun\w*|firearms?|"
        r"rifle|pistol|gun)\b"),
    (Manner.GROUND_ASSAULT, r"\b(?:ground (?:assault|offensive|operation|invasion)|stormed|"
        r"raided|incursion|ambush\w*|attacked the (?:town|village|city))\b"),
)  # fmt: skip
MANNER_GUESSES = (
    (Manner.AIRSTRIKE, r"\b(?:israeli|russian|u\.s\.|american|coalition|saudi-led|turkish|"
        r"syrian|nato|army|military|missile) strikes?\b|\bbomb(?:ed|ing|ings|s)\b"),
)  # fmt: skip
_BY_NAME = (
    r"(?:(?-i:[A-Z]{2,5}(?:-\d{1,3}|[1-9]\d{0,2})\w?)(?:[ /][A-Z]-?\d+)?|GBU-\d+|MK-?\d{2}|"
    r"Mark \d{2}|Hellfire|"
    r"JDAM|Tomahawk|Iskander|Kalibr|Shahed(?:-\d+)?|Grad|HIMARS|Patriot|Kh-\d+|S-[34]00|"
    r"Javelin|TOW|AK-47|M-?16|Kalashnikov)(?: (?:guided )?(?:missiles?|bombs?|rockets?|"
    r"rifles?|drones?|assault rifles?|munitions?))?"
)
_BY_KIND = (
    r"(?:\d[\d,]{0,9}-(?:pound|lb|kg|kilogram|millimet\w+|mm) )?(?:cluster |guided |glide |barrel |"
    r"bunker-buster |ballistic |cruise |surface-to-\w+ |air-to-\w+ |anti-tank |thermobaric |"
    r"incendiary |unguided |precision-guided |artillery |tank |mortar |car |truck |roadside "
    r"|suicide |explosive ){0,4}(?:white phosphorus|munitions?|bombs?|missiles?|rockets?|"
    r"(?<=artillery )shells?|(?<=tank )shells?|(?<=mortar )shells?|shells|mortars?|"
    r"artillery|drones?|quadcopters?|grenades?|land ?mines?|machine ?guns?|assault rifles?|"
    r"rifles?|pistols?|handguns?|snipers?|dynamite|explosives?|explosive devices?|IEDs?|"
    r"knives|knife|machetes?|tear gas|chlorine|sarin)"
)
WEAPONS = rf"\b(?:{_BY_NAME}|{hastened(_BY_KIND)})\b"
_NAME = r"(?-i:[A-Z][\w.'-]{0,30}(?:[ -](?:[A-Z][\w.'-]{0,30}|al-\w+|bin)){0,4})"
_ARMED_HOW = (
    r"security|armed|government|rebel|naval|occupation|special|defen[cs]e|coalition|"
    r"allied|paramilitary|air|border|military|regime|islamist|palestinian|unidentified|"
    r"unknown|masked|guerrilla|death"
)
_ARMED_WHO = (
    r"forces?|army|military|troops|soldiers|militants?|gunm[ae]n|fighters|police(?:m[ae]n)?|"
    r"navy|air force|warplanes?|jets?|aircraft|drones?|rebels|militias?|militiamen|"
    r"paramilitar(?:y|ies)|settlers|insurgents|terrorists|guerrillas|commandos?|squads?|"
    r"coalition|brigades?|islamists|jihadists|snipers?|planes|helicopters|tanks|artillery|"
    r"gang|attackers?|assailants?|shooter"
)
_ARMED = rf"(?:(?:{hastened(by_letter(_ARMED_HOW))}) ){{0,4}}(?:{hastened(by_letter(_ARMED_WHO))})"
_ONLY_ARMS = (
    r"(?!(?:(?:the|an?|one|two|three|four|several) )?(?:warplanes?|jets?|aircraft|drones?|planes|"
    r"helicopters|tanks|artillery)\b)"
)
""" "A drone hit a minibus": an arm told without whose it was is nobody who did it."""
ACTORS = (
    rf"\bby {_ONLY_ARMS}(?P<actor>(?:(?:suspected|alleged|unidentified|unknown|the|an?|members of "
        rf"the) )*(?:{_NAME} )?{_ARMED})\b",
    rf"\b(?=(?-i:[A-Z])){_ONLY_ARMS}(?P<actor>(?:{_NAME} ){_ARMED})\b",
    r"\b(?P<actor>(?-i:[A-Z][a-z]+(?:ian|i|ish|ese|an)|U\.S\.|US|NATO|Saudi-led coalition|"
        r"Houthi|Hamas|Hezbollah))(?:'s)? (?:military )?(?:air ?strikes?|strikes?|shelling|"
        r"bombardment|bombing|raids?|attacks?|missiles?|drones?|rockets?|artillery|fire|tank "
        r"fire|invasion|offensive|forces)\b",
    rf"\b(?P<actor>(?:{_NAME}) (?:militants|gunmen|fighters|rebels|guerrillas))\b",
    r"\b(?P<actor>(?:unidentified |masked |armed |suspected |radical )*(?:gunm[ae]n|militants|"
        r"rebels|guerrillas|terrorists|islamists|assailants|attackers|soldiers))\b",
    rf"\bby (?!(?:an? )?[A-Z]{{1,5}}-\d)(?P<actor>(?:the )?{_NAME})(?=[\s,.])",
)  # fmt: skip
UNITS = (
    r"\b(?:the )?(?:(?-i:[A-Z][\w'-]{1,30}|\d{1,4}(?:st|nd|rd|th)?) ){1,3}(?:Brigade|Battalion|"
    r"Division|Regiment|Squadron|Corps|Unit|Company|Platoon|Fleet|Wing)\b|\bUnit \d+\b"
)
OBJECTS = (
    r"\b(?:(?:an?|the|its|one|another|this|their|his|her) (?:(?!(?:and|or|in|on|at|of|to|by|the|"
        r"a|was|were|when|with|from|near|inside|hit|struck|killed|died|as|that|"
        r"who)\b)[\w'-]{1,30} ){0,3}?)?(?:hospital|clinic|health cent(?:er|re)|ambulance|school|"
        r"university|kindergarten|mosque|church|synagogue|cathedral|market|bakery|"
    r"bridge|pumping station|water tower|reservoir|well|power (?:plant|station)|substation|"
        r"water (?:station|plant|tank|facility)|refugee "
        r"camp|displacement camp|tent camp|camp for displaced (?:people|families)|shelter|aid "
        r"convoy|convoy|aid (?:warehouse|truck)|warehouse|"
    r"apartment (?:building|block)|residential (?:building|block|tower|area)|(?<!white )house|"
        r"home|building|bus|car|vehicle|taxi|train|railway station|train station|airport|port|"
        r"factory|farm|wedding|funeral|checkpoint|police station|embassy|prison|dam|pipeline|"
        r"tower|hotel|restaurant|shop|office|tent|cafe|playground|stadium)\b"
)  # fmt: skip
OBJECT_DAMAGE = (
    r"\b(?:hit|struck|strikes|damag(?:ed|ing|es)|destroy(?:ed|ing|s)|level(?:led|ed|ling|ing)|"
    r"bomb(?:ed|ing)|shell(?:ed|ing)|target(?:ed|ing)|burn(?:ed|t|ing)|demolish(?:ed|ing)|"
    r"flatten(?:ed|ing)|set (?:fire to|ablaze|on fire)|"
    r"collapsed|blew up|raz(?:ed|ing)|ravaged|gutted|looted|torched|attack(?:ed|ing)? on)\b"
)
SERVICE_EFFECTS = (
    r"\b(?:(?P<cut>(?:water|electricity|power|internet|telephone|phone|gas|heating|communications?)(?: "
        r"(?:supply|supplies|services?|lines?|networks?))?(?: to (?:the )?[\w' -]{2,30}?)? (?:was|were|"
        r"has been|have been|went) (?:\w+ly |also )?(?:cut(?: off)?|disrupted|interrupted|halted|"
        r"knocked out|down))|power (?:cuts?|outages?)|without (?:power|electricity|(?:running "
        r"|drinking )?water|heating)|"
        r"(?:water|electricity|power|internet|gas|heating) (?:supply|supplies|services?) ?(?:cut|"
        r"disrupted|interrupted|halted)|"
    r"out of service|stopped (?:functioning|operating|working)|forced to (?:close|shut down)|"
        r"blackouts?|cut off (?:power|water|electricity)|food shortages?|shortages? of (?:food|"
        r"water|medicine|fuel))\b"
)  # fmt: skip
