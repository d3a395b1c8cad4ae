"""English for who did it and with what: armed groups and forces, and kinds of arms."""

from __future__ import annotations

from answerable.reading.languages.deed_words import Arm

_UP = r"(?-i:(?<![\w'-])[A-Z][\w'-]{0,40})"
_GROUP = (
    r"(?:guerr?illas?|rebels?|terrorists?|subversives?|extremists?|insurgents?|militants?|"
    r"commandos?|members|columns?|squads?|combatants?|fighters|units?|gunmen|troops|soldiers|"
    r"militiamen|subversive (?:group|organization|movement)|guerr?illa (?:group|organization|"
    r"movement|column)|terrorist (?:group|organization)|armed (?:group|organization))"
)
_INITIALS = (
    "FMLN ELN EPL FARC MRTA URNG FPMR PRTC ERP FPL ORPA EGP ETA IRA PKK LTTE RENAMO UNITA ISIS "
    "ISIL FSLN MIR MPL AVC EPS GRAPO ARDE FAL NPA MILF AUC LRA ADF RSF TTP JNIM MAS"
)
_SHORT = "|".join(f"{initials}|{initials.capitalize()}" for initials in _INITIALS.split(" "))
_KNOWN = (
    rf"(?-i:{_SHORT}|M-19|M23|Daesh|Contras|Houthis?|Wagner(?: Group)?|Hamas|Taliban)|"
    r"shining path|sendero luminoso|tupac amaru(?: revolutionary movement)?|al-qa'?[ei]da|"
    r"al-shabaab|boko haram|hezbollah|hizballah|islamic jihad|islamic state|janjaweed|"
    r"khmer rouge|tamil tigers|lord's resistance army|red brigades|(?:the )?extraditables|"
    r"farabundo marti(?: national liberation)?(?: front)?|death to kidnappers|"
    r"19[- ](?:of[- ])?april movement|(?-i:Free Homeland )?montoneros"
)
_BODY = (
    r"(?:front|army|movement|forces|brigades?|command|organization|cartel|alliance|squads?|"
    r"unity|group|party|militia)"
)
_ADJ = (
    r"(?:national(?:ist)?|people's|popular|revolutionary|patriotic|liberation|anti-?communist|"
    r"democratic|socialist|communist|islamic|armed|free|secret|zionist|republican|"
    r"workers|youth|guerrilla|homeland|fatherland|resistance|salvation|defen[cs]e)"
)
ORGANISATIONS = (
    rf"(?<!\w)(?P<who>{_KNOWN})(?!\w)",
    rf"(?P<who>(?:{_UP} ){{0,4}}(?:{_ADJ} ){{1,4}}{_BODY}(?: of (?:national |people's )?"
    rf"(?:liberation|resistance|salvation|{_UP}))?)(?!\w)",
    rf"(?P<who>army of national liberation|{_UP} cartel|"
    rf"(?:(?:drug|narcotics)[- ]trafficking |drug )(?:mafias?|rings?|cartels?|organizations?)|"
    rf"revolutionary armed forces of {_UP}|secret anti-?communist army|death squads?|"
    rf"(?:maximiliano hernandez martinez|white hand|black hand) \w+)(?!\w)",
    rf"(?P<who>{_UP}(?: {_UP}){{0,3}}) {_GROUP}(?!\w)",
)
_NATION = r"(?:(?-i:[A-Z][a-z]+(?:ans?|ese|ish|i|ans?|enos?|ines?|ian|an)) )?"
FORCES = (
    rf"(?<!\w)(?:{_NATION}(?:(?:national |state )?(?:armed forces|army(?! of national)|air force|"
    r"navy|marines|military|security forces|national police|police|national guard|treasury "
    r"police|civil guard|security services|government (?:troops|forces)|regime|government|"
    r"high command|special forces)|paramilitar(?:y|ies)(?: (?:groups?|forces?|squads?))?|"
    r"civil defen[cs]e(?: patrols?)?)|"
    r"(?:the )?(?:\d{1,2}(?:st|nd|rd|d|th) |(?-i:[A-Z]\w+) )(?:infantry |artillery |cavalry |"
    r"mobile |counterinsurgency |elite )*(?:brigade|battalion|detachment))(?!\w)"
)
_BEFORE = (
    r"(?:(?:the|on|in|by|a|an|self-styled|self-named|so-called|alleged|suspected|leftist|rightist|maoist|"
    r"marxist|pro-castroite|clandestine|members? of|guerr?illas? (?:of|from)|terrorists? of|units? of|"
    r"columns? of|\w+ guerr?illas of) )*"
)
_MADE = (
    r"(?:carried out|staged|perpetrated|launched|committed|planned|masterminded|set off|planted|"
    r"placed|detonated|threw|hurled|activated|exploded)"
)
BLAMED = tuple(
    row.replace("{before}", _BEFORE).replace("{made}", _MADE)
    for row in (
        r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)) (?:it on |this on )?{before}(?P<who>{who})",
        r"\b(?:blamed|blames|blaming|pinned) (?:\w+ ){{1,5}}on {before}(?P<who>{who})",
        r"\b(?:attributed|imputed|credited|ascribed|linked) (?:\w+ ){{0,4}}to {before}(?P<who>{who})",
        r"(?P<who>{who})(?: \[[^\]]{{1,80}}\]| \([^)]{{1,80}}\)|,[^,]{{1,60}},)? (?:\w+ ){{0,4}}?"
        r"(?:claimed|claims|claiming|admitted|acknowledged|accepted|took|takes|taken|assumed) "
        r"(?:\w+ )?(?:credit|responsibility|having)",
        r"\b(?:claimed|claim|admitted|assumed|perpetrated|committed|carried out|responsibility[\w ]"
        r"{{0,30}}|staged|conducted|launched|made|ordered|planned|planted|placed|set off|action) by "
        r"{before}(?P<who>{who})",
        r"(?P<who>{who})(?: \[[^\]]{{1,80}}\])?(?: guerr?illas| rebels| members)? "
        r"(?:was|were|is|are|being|be) (?:\w+ ){{0,3}}responsible",
        r"(?P<who>{who})(?: \[[^\]]{{1,80}}\]| \([^)]{{1,80}}\))?(?: urban)?"
        r"(?: (?:guerr?illas|rebels|members|units?|commandos?|cells|forces|troops))? "
        r"(?:\w+ ){{0,2}}{made}\b",
        r"\b(?:responsibility of|work of|hands? of|guilt of|members of|belong(?:s|ing)? to) "
        r"(?:the )?(?P<who>{who})",
    )
)
INDIVIDUALS = (
    r"(?:(?:heavily[- ])?armed|hooded|masked|unidentified|unknown|uniformed|alleged|suspected|"
    r"presumed|young|several|leftist|rightist|hired|two|three|four|five|six|some|\d+|group of|"
    r"maoist|marxist) ?(?:\w+ )?(?:men|m[ae]n|individuals?|persons?|subjects|guerr?illas?|"
    r"terrorists?|subversives?|rebels?|extremists?|gunm[ae]n|assailants?|attackers?|civilians|"
    r"youths|soldiers|policemen|gang|commandos?|hitmen|killers|assassins)|guerr?illas|rebels|"
    r"terrorists|subversives|gunmen|assailants|kidnappers|assassins|hitmen|drug traffickers|"
    r"extremists|insurgents|sicarios|soldiers|troops|death squads?"
)
TAKEN_AWAY = (
    r"\b(?:seiz(?:ed|ure)|confiscat\w+|cache|stockpile|arsenal|war materiel|smuggl\w+|"
    r"recovered|found (?:\w+ )?(?:weapons|arms|rifles)|captured (?:\w+ )?(?:weapons|rifles|arms))\b"
)
ARMS = (
    (Arm.MACHINE_GUN, r"(?:sub)?machine-?guns?(?! nest)|machine-?gun(?:ned|ning| fire)|"
        r"(?:uzi|ingram|galil)s?"),
    (Arm.RIFLE, r"(?:assault |automatic |ak-47 |m-16 |g-3 |galil )*rifles?|ak-47s?|m-16s?"),
    (Arm.HANDGUN, r"pistols?|revolvers?|handguns?"),
    (Arm.MORTAR, r"mortars?(?: shells?| rounds?| fire)?|mortared"),
    (Arm.VEHICLE_BOMB, r"car[- ]?bombs?|(?:truck|vehicle|bus|motorcycle)[- ]bombs?|"
        r"car-?bombings?|(?:car|truck|vehicle|van|pickup|bus)s? (?:packed|loaded|filled|laden) with "
        r"(?:\w+ ){0,8}(?:dynamite|explosives)|(?:explosion|detonation) of a (?:car|truck|vehicle|van)|"
        r"bomb (?:placed |planted |hidden )?in (?:a|the) (?:car|vehicle|truck|pickup)|"
        r"bomb-laden (?:car|truck|vehicle)|booby-trapped (?:car|vehicle|truck)"),
    (Arm.DYNAMITE, r"dynamite(?! attack on)|dynamited|dynamiting"),
    (Arm.AERIAL_BOMB, r"(?:\d+-pound|aerial|cluster|napalm|white phosphorus|fragmentation) bombs?|"
        r"bombs? dropped|dropp\w+ (?:\w+ ){0,3}bombs?|(?:indiscriminate |aerial )+"
        r"bomb(?:ing|ardment)s?|(?:planes?|helicopters?|aircraft|air force) (?:\w+ ){0,3}bomb"
        r"(?:ed|ing)|bombardments?"),
    (Arm.PETROL_BOMB, r"molotov cocktails?|(?:petrol|gasoline|incendiary|fire) ?bombs?"),
    (Arm.GRENADE, r"(?:hand |fragmentation |rifle )*grenades?(?!-| launcher)"),
    (Arm.ROCKET, r"rockets?|bazookas?|rpg(?:-\d+)?s?|rocket-propelled grenades?|grenade "
        r"launchers?|catapults?"),
    (Arm.MISSILE, r"missiles?|sam-\d+"),
    (Arm.AIR_STRIKE, r"air[- ]?strikes?"),
    (Arm.DRONE, r"drones?|uavs?|unmanned aircraft|quadcopters?"),
    (Arm.ARTILLERY, r"artillery(?: (?:shells?|shelling|fire|rounds?|strikes?|barrages?))?|howitzers?"),
    (Arm.TANK, r"tank (?:shells?|shelling|fire|rounds?)|tanks? (?:fired|opened fire|shelled)"),
    (Arm.MINE, r"(?:land|antipersonnel|contact|claymore)[- ]?(?:\w+ )?mines?|mines (?:planted|"
        r"placed|laid)|(?:exploded|stepped on|detonated) (?:a |the )?mines?|mined|mines? "
        r"explo(?:ded|sion)"),
    (Arm.BLADE, r"machetes?|kni(?:fe|ves)|daggers?|stabbed|stabbing|throats? (?:were |was )?"
        r"(?:cut|slit)|bayonets?|axes?|beheaded|decapitated|hacked"),
    (Arm.STONE, r"stones?|stoned"),
    (Arm.TORTURE, r"tortured?|torturing|signs of torture|beaten to death"),
    (Arm.BOMB, r"bombs?(?! (?:threats?|attacks?))|time bombs?"),
    (Arm.EXPLOSIVE, r"explosive (?:devices?|charges?|artifacts?|materials?|loads?)|explosives|"
        r"(?:powerful |high-powered |demolition )+charges?|tnt|c-4|plastic explosives?|anfo"),
    (Arm.GUN, r"gunm[ae]n|shot(?! down)|shots|shooting|gunned|gunshots?|gunfire|bullets?|firearms?|guns?|"
        r"bullet-?riddled|riddled|\d+[- ]?(?:mm|caliber|millimeter)|opened fire|fired (?:at|on|"
        r"upon)|volleys?|sharpshooters?|snipers?|automatic weapons?"),
)  # fmt: skip
