"""English for deeds: what was done, in which words, and what makes it no event of its own."""

from __future__ import annotations

from answerable.reading.languages.deed_words import Deed, DeedRow, Stage

AIR = (
    r"\b(?:air ?(?:force|raids?|strikes?|craft)|aerial|planes?|warplanes?|jets?|helicopters?|"
    r"aviation|A-37|C-47)\b"
)
WEAPONS = (
    r"\b(?:missiles?|rockets?|drones?|UAVs?|air ?strikes?|strikes?|shells?|shelling|artillery|tanks?|"
    r"mortars?|bombs?|munitions?|projectiles?|warplanes?|fighter jets?|jets?|helicopters?|gunships?|"
    r"bombardment|barrages?|gunfire|bullets?|air force|snipers?)\b"
)
WORK = r"\b(?:on strike|strikers?|unions?|unionists?|stoppages?|hunger|wages?|labou?r|general strikes?)\b"
THINGS_BURNT = (
    r"\b(?:bus(?:es)?|minibus(?:es)?|vehicles?|cars?|trucks?|houses?|homes?|buildings?|stores?|"
    r"shops?|warehouses?|factor(?:y|ies)|offices?|crops?|plantations?|farms?|ranch(?:es)?|"
    r"haciendas?|schools?|church(?:es)?|town halls?|trains?|railroad|gas(?:oline)? stations?|"
    r"estates?|mayor's office|planes?|helicopters?|machinery|equipment|tankers?|residences?)\b"
)

ROWS = (
    DeedRow(Deed.KIDNAPPING, "verb", r"kidnap(?:p?ed|s)?|abduct(?:ed|s)?|kidnapp?ing (?!of|by)|"
        r"abducting", 1.2),
    DeedRow(Deed.KIDNAPPING, "noun", r"kidnapp?ings?|abductions?", 1.0),
    DeedRow(Deed.KIDNAPPING, "verb", r"(?:taken|took|taking|holding|held|seized|seizing|were|are) "
        r"(?:\w+ ){0,3}?(?:hostages?|captives?)|taken (?:away )?by force|forcibly taken", 1.0),
    DeedRow(Deed.KIDNAPPING, "thing", r"kidnappers?|hostages|ransom|abductors?", 0.4),
    DeedRow(Deed.ARSON, "verb", r"set(?:ting)? (?:fire to|on fire|afire|ablaze)|set "
        r"(?:\w+ ){1,4}(?:on fire|afire|ablaze)|torch(?:ed|ing)|fire-?bomb(?:ed|ing)|"
        r"burn(?:ed|ing|t) (?:down|to the ground)", 1.2),
    DeedRow(Deed.ARSON, "verb", r"burn(?:ed|ing|t)", 0.9, needs=THINGS_BURNT,
        unless=r"burned (?:bodies|body|corpses?|to death|alive)|\bflags?\b|explo[ds]|bomb"),
    DeedRow(Deed.ARSON, "noun", r"arson(?:ists?)?|incendiary attacks?|(?<!open)(?<!cease)\bfires? "
        r"set (?:by|at)", 0.9),
    DeedRow(Deed.ROBBERY, "verb", r"robb(?:ed|ing)|loot(?:ed|ing)|ransack(?:ed|ing)|"
        r"stole(?:n)?|stealing", 0.8, unless=r"stolen (?:cars?|vehicles?|automobiles?)"),
    DeedRow(Deed.ROBBERY, "noun", r"robber(?:y|ies)|hold-?ups?|bank assaults?|heists?", 0.8),
    DeedRow(Deed.FORCED_STOPPAGE, "noun", r"armed strikes?|(?:armed|transport(?:ation)?|"
        r"forced|enforced) (?:work )?stoppages?|forced labou?r", 1.0),
    DeedRow(Deed.BOMBING, "verb", r"dynamited|dynamiting|blew up|blown up|blow up|blowing up|"
        r"detonat(?:ed|ing)|blasted|car-?bombed", 1.2),
    DeedRow(Deed.BOMBING, "verb", r"bombed", 1.0, unless=AIR),
    DeedRow(Deed.BOMBING, "thing", r"explo(?:ded|des?|ding)|went off|goes off", 1.1,
        needs=r"\b(?:bombs?|charges?|devices?|dynamite|explosives?|grenades?|car|vehicle|truck|"
        r"packages?|mines?|artifacts?|sticks)\b"),
    DeedRow(Deed.BOMBING, "noun", r"(?:car[- ]?)?bombings?|bomb(?:ing)? (?:attacks?|"
        r"explosions?|blasts?)|bomb (?:threats?|attempts?)|dynamite (?:attacks?|attempts?|"
        r"explosions?|blasts?|charges?)|explosions?|blasts?|terrorist bombs?|"
        r"(?:attack|attacks) with (?:explosives|dynamite|bombs?)|grenade attacks?",
        1.0, unless=AIR),
    DeedRow(Deed.BOMBING, "thing", r"(?:car[- ]?|time |powerful |high-powered |truck |homemade |"
        r"terrorist |\d+-\w+ |contact |street ){0,4}bombs?|(?:sticks of |dynamite )*dynamite|"
        r"explosive (?:devices?|charges?|artifacts?)|explosives|grenades?|booby[- ]?trap\w*",
        0.6, unless=AIR),
    DeedRow(Deed.ATTACK, "verb", r"murder(?:ed|ing)|assassinat(?:ed|ing)|killed|killing(?! of\b)|"
        r"slain|slay(?:ing)?(?! of)|massacred|executed|shot (?:dead|down|to death)|gunned "
        r"(?:him |her |them )?down|machine-?gunned|machine-?gunning|(?:cut|mowed) down|stabbed|"
        r"(?:hacked|beaten|tortured|stoned|burned) to death|beheaded|lynched|hanged|riddled", 1.2),
    DeedRow(Deed.ATTACK, "verb", r"shot(?! down)|wound(?:ed|ing)|injur(?:ed|ing)|ambushed|"
        r"attack(?:ed|ing)|assaulted|strafed|strafing|shelled|shelling|"
        r"fired (?:\w+ ){0,3}(?:up)?on|fired (?:\w+ )"
        r"{0,4}at|opened fire (?:up)?on|opened fire|mortared|tortured|raped|raided|harassed", 0.9),
    DeedRow(Deed.ATTACK, "verb", r"bombed|bombing|strafed|bombarded|rocketed", 1.0, needs=AIR),
    DeedRow(Deed.ATTACK, "verb", r"hit|struck|pounded|(?:slammed|ploughed|plowed|crashed|tore|smashed) "
        r"into|landed (?:on|in)|fell on|rained (?:down )?on|targeted", 0.9, needs=WEAPONS),
    DeedRow(Deed.ATTACK, "verb", r"destroyed|sabotaged|damaged|toppled|knocked down|downed", 0.7),
    DeedRow(Deed.ATTACK, "noun", r"murders?|assassinations?|killings?|slayings?|massacres?|"
        r"executions?|homicides?|(?:shooting |violent )?deaths?(?= of)|crimes?(?= (?:against|of))|"
        r"genocide", 1.0),
    DeedRow(Deed.ATTACK, "noun", r"(?:terrorist |armed |mortar |rocket |machine-?gun |criminal )*"
        r"(?:attacks?|assaults?|ambush(?:es)?|raids?|shootings?|strafings?|sabotage|bombardments?|"
        r"attempts? (?=on|against)|outrages?|incursions?)|bombings?|shelling", 0.8),
    DeedRow(Deed.ATTACK, "noun", r"(?:(?:air|drone|missile|rocket|artillery)[- ]?)strikes?|"
        r"(?:drone|missile|artillery|tank)[- ](?:attacks?|shelling|fire|barrages?|bombardments?)|"
        r"strikes? (?=on (?:an?|the|his|her|their|its|two|three|several) )", 0.9, unless=WORK),
    DeedRow(Deed.ATTACK, "noun", r"(?:assassination|murder) attempts?|attempts? (?:on the li(?:fe|"
        r"ves)|against the li(?:fe|ves))|attempt(?:ed)? (?:to (?:kill|murder|assassinate)|murder|"
        r"assassination)|tried to (?:kill|murder|assassinate)|escaped (?:unhurt|unharmed|an "
        r"assassination|an attempt)", 1.0, stage=Stage.ATTEMPTED),
    DeedRow(Deed.ATTACK, "noun", r"death threats?|threat(?:s|ened|ening|en)? (?:\w+ ){0,3}?(?:to "
        r"(?:kill|murder|assassinate|attack|execute)|with death|of death)|(?:death|condemned) "
        r"(?:sentences?|to death)", 0.8, stage=Stage.THREATENED),
    DeedRow(Deed.ATTACK, "thing", r"(?:bodies|body|corpses?|remains) (?:of|were|was|found)|found "
        r"dead|dead bod(?:y|ies)|lifeless bod(?:y|ies)", 0.7),
    DeedRow(Deed.ATTACK, "verb", r"lost (?:his|her|their) li(?:fe|ves)", 0.9),
    DeedRow(Deed.ATTACK, "verb", r"(?<=\w )dead(?=[,. ])", 0.7,
        needs=r"\b(?:left|leaving|leaves|resulted in|were|was) (?:\w+ ){1,5}dead\b"),
    DeedRow(Deed.ATTACK, "noun", r"(?:the|this|that) (?:\w+ )?crime", 0.6),
    DeedRow(Deed.ATTACK, "thing", r"murderers|assassins|killers", 0.4),
)  # fmt: skip

PASSIVE = (
    r"\b(?:was|were|been|being|be|is|are|got)(?:\s+(?:also|reportedly|allegedly|later|then|"
    r"apparently|brutally|savagely|cruelly|cowardly|recently|seriously|slightly|gravely|"
    r"critically|badly|both|all|either|not|shot and|shot|tortured and|kidnapped and|captured and|"
    r"killed or|killed and|totally|completely|partially|partly|still|again|simultaneously|"
    r"subsequently|practically|vilely|violently|today|yesterday|\w+ly))*\s*$"
)
ACTIVE_AFTER = (
    r"\s*(?:,|\.|$|by\b|in\b|on\b|at\b(?! (?:least|most)\b)|during\b|when\b|while\b|near\b|"
    r"yesterday|today|last\b|"
    r"this\b|early\b|with\b|after\b|and (?:wounded|injured|another|\d+|one|two|three|four|five|six)"
    r"|as\b(?! (?:many|few)\b)|from\b|over\b(?! (?:\d|an?\b|two\b|three\b))|outside\b|"
    r"inside\b|before\b|to death|"
    r"(?-i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))"
)
BREAKS = (
    r"[;:]|\.\s|,? (?:when|while|although|because|who|which|whose|that|where|after|before|but|"
    r"since|if|as (?:a result|well)|adding|saying|said|stated|reported|announced)\b|--|"
    r",(?= (?:and|was|were|is|has|had|according|the (?:\w{1,30} ){1,3}(?:said|reported|added))\b)"
)
UNREAL = (
    r"\b(?:would|could|might|(?<!\d )may(?! \d)|should|must|will|shall|if|unless|whether|avoid|prevent|"
    r"planned to|plans? to|planning to|intend\w* to|ready to|prepared to|going to|want\w* to|"
    r"in order to|order\w* to|able to|capable of|stop|halt|never|not|cease|cannot|can|did not|"
    r"do not|does not|have not|has not|had not|against the|end to|end of the|in case of|tries to|"
    r"try to|trying to|wish\w* to|decided to|let us|refus\w+ to|commemorat\w+|anniversary of|"
    r"demand\w* (?:an )?end)\b[^,.;:]{0,24}$"
)
FIGHTS = (
    r"\b(?:clash(?:es|ed)?|combats?|fighting|firefights?|skirmish(?:es)?|crossfire|battles?|"
    r"confrontations?|counterattack\w*|encounters?|combing operations?)\b"
)
SEVERAL = (
    r"\b(?:(?:the )?(?:past|last) (?:\d+|few|several|two|three|four|five|six|seven|eight|nine|ten|"
    r"\w+teen) (?:years|months)|since (?:19\d\d|the beginning|january|the start)|so far this year|"
    r"(?:this|last) year|in (?:19|20)\d\d|in recent (?:years|months)|during the (?:19[78]0|years|"
    r"decade|war|past year)|(?:10|ten|9|nine)[- ]years?|every (?:day|year|week)|each (?:day|year)|"
    r"daily|years ago|always|wave of|series of|hundreds of|thousands of|more than \d+,\d\d\d|"
    r"\d\d,\d\d\d|acts of|campaign of|type of|kind of|kinds of|types of|such (?:as|acts)|"
    r"crimes such as|violence such as|centuries|in the history)\b"
)
INJURED = r"wound(?:ed|ing)|injur(?:ed|ing)|shot|tortured|raped"
KILLED = (
    r"murder(?:ed|ing|s)?|assassinat(?:ed|ing|ions?)|kill(?:ed|ing|ings)|slain|slay(?:ing|ings)|"
    r"massacred?s?|executed|executions?|shot (?:dead|down|to death)|gunned (?:\w+ )?down|"
    r"machine-?gunn(?:ed|ing)|(?:cut|mowed) down|stabbed|(?:hacked|beaten|tortured|stoned|burned) "
    r"to death|beheaded|lynched|hanged|riddled|(?:shooting |violent )?deaths?|homicides?|(?:found )?dead|"
    r"lost (?:his|her|their) li(?:fe|ves)|"
    r"(?:bodies|body|corpses?|remains) (?:of|were|was|found)"
)
