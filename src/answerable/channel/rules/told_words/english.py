"""How an answer in English says what happened."""

from __future__ import annotations

from answerable.channel.rules.told_words.tongue import Tongue

_OURS = (
    r"(?:our|its|the (?:\w+ )?)\s?(?:own )?(?:\w+ )?(?:forces?|military|army|troops|aircraft|"
    r"air force|artillery|navy|pilots?|units?|soldiers)"
)
_STRUCK = r"(?:struck|hit|shelled|bombed|attacked|targeted|fired (?:on|at|upon)|engaged|destroyed)"

ENGLISH = Tongue(
    things=(
        (
            "children",
            r"child(?:ren)?|minors?|boys?|girls?|pupils?|infants?|sons?|daughters?|toddlers?|bab(?:y|ies)",
        ),
        ("women", r"wom[ae]n"),
        ("fighters", r"fighters?|militants?|combatants?|gunmen|armed men|terrorists?"),
        ("families", r"famil(?:y|ies)|households?"),
        (
            "people",
            r"persons?|people|civilians?|non-combatants?|residents?|inhabitants?|dead|"
            r"fatalities|deaths?|victims?|lives|casualties|individuals|workers|bodies|"
            r"wounded|injured",
        ),
        (
            "munitions",
            r"munitions?|bombs?|missiles?|shells?|rounds?|rockets?|projectiles?|warheads?",
        ),
        ("drones", r"drones?|unmanned \w+"),
        ("aircraft", r"aircraft|jets?|planes?|helicopters?|fighter-bombers?"),
        ("vehicles", r"vehicles?|cars?|trucks?|lorr(?:y|ies)|ambulances?"),
        ("buildings", r"buildings?|houses?|homes?|structures?|dwellings?|apartments?|flats?"),
        ("strikes", r"strikes?|attacks?|sorties?|raids?|airstrikes?"),
        ("minutes", r"minutes?"),
        ("hours", r"hours?"),
        ("metres", r"met(?:re|er)s?"),
    ),
    pairs=(),
    ones=r"(?:an? single|only one|just one|one single|one)",
    roles=(
        (
            "killed",
            r"kill\w*|died|dead|deaths?|lost (?:their )?li(?:fe|ves)|lives of|"
            r"fatalit\w+|perish\w*|cost the lives|loss of life|bodies",
        ),
        ("injured", r"injur\w*|wound\w*|hurt|maimed"),
        ("displaced", r"displaced|evacuated|fled"),
        ("accepted", r"accepted"),
        ("compensated", r"offered|compensat\w+|paid|payments?"),
        ("failed", r"failed|did not (?:detonate|explode)|unexploded|duds?"),
        (
            "used",
            r"releas\w+|fired|launch\w+|dropped|employed|used|expended|deliver\w+|impact\w*|landed",
        ),
        ("took_part", r"took part|participat\w+|involved|flew|deployed|conducted"),
        ("hit", r"struck|hit|destroyed|damaged|demolished"),
        ("present", r"present|gathered|inside|occupants?|stood|sheltering|were in|living"),
        ("arrested", r"detained|arrested"),
        ("ahead", r"ahead|before|prior|in advance|notice"),
    ),
    tally=r"number|toll|tally|total|figure|count",
    share=r"(?:out )?of (?:the |these |those |which )?(?:total of )?",
    so_far=r"so far|to date|as yet|until now|at this point|already|preliminar\w+|initial\w*",
    events=(
        (
            "inquiry_closed",
            r"(?:inquiry|investigation|examination|review|findings|file|mechanism|"
            r"probe)[^.;]{0,60}?(?:conclud\w+|complet\w+|closed|finali[sz]ed|ended)|"
            r"(?:conclud\w+|complet\w+|closed) (?:its|the|their|our) (?:\w+ "
            r")?(?:inquiry|investigation|examination|review|file)",
        ),
        (
            "inquiry_opened",
            r"(?:inquiry|investigation|examination|review|probe)[^.;]{0,60}?(?:opened|"
            r"launched|ordered|began|begun|initiated|started)|(?:opened|launched|"
            r"ordered|began|initiated) (?:an?|the) (?:\w+ ){0,2}(?:inquiry|"
            r"investigation|examination|review|probe)",
        ),
        ("warned", r"warn\w+|leaflets?"),
        (
            "handed_over",
            r"hand(?:ed|ing) over|handover|relinquish\w*|turned over|ceded|vacated|"
            r"transfer(?:red)? (?:of )?(?:control|command)|(?:withdrew|withdrawn|withdrawal) from",
        ),
        ("met", r"met\b|meeting|consultations?"),
        ("paid", r"paid|payments?"),
        (
            "strike",
            r"strikes?|struck|attack\w*|engage(?:d|ments?)|shelling|shelled|operation|"
            r"mission|sortie|bombing|bombed|raid|hit|incident|explosion|impact|fired|"
            r"released|landed|took place|occurred|airstrikes?|air strikes?|bombardments?|"
            r"bombarded|shooting|shot at|assault\w*|ambush\w*|opened fire|gunfire|"
            r"(?:deliver|expend)\w* (?:\w+ )?(?:weapons|munitions|ordnance|bombs)",
        ),
    ),
    objects=(
        ("school", r"schools?|classrooms?|annex"),
        ("mosque", r"mosques?"),
        ("church", r"church(?:es)?"),
        ("hospital", r"hospitals?"),
        ("clinic", r"clinics?|health cent(?:re|er)"),
        ("warehouse", r"warehouses?"),
        ("depot", r"depots?"),
        ("bakery", r"baker(?:y|ies)"),
        ("tower", r"towers?|high-rise"),
        ("garage", r"garages?|workshop"),
        ("convoy", r"convoys?"),
        ("ambulance", r"ambulances?"),
        ("vehicle", r"vehicles?|cars?|trucks?|minibus"),
        ("well", r"wells?"),
        ("water", r"water (?:station|plant|tower|works)|pumping station"),
        ("power", r"power (?:station|plant)|substation"),
        ("market", r"markets?|souk"),
        ("camp", r"camps?"),
        ("tent", r"tents?"),
        ("bridge", r"bridges?"),
        ("house", r"houses?|homes?|flats?"),
        ("farm", r"farms?|orchards?|greenhouses?"),
        ("boat", r"boats?|vessels?"),
        ("tunnel", r"tunnels?"),
        ("field", r"open field|fields?"),
        ("command", r"command (?:post|cent(?:re|er))|headquarters"),
        ("wedding", r"wedding"),
        ("shop", r"shops?"),
        ("prison", r"prisons?|detention cent(?:re|er)"),
    ),
    yes=(
        (
            "warning",
            r"(?:were|was|been|had been) (?:duly |repeatedly |clearly )?(?:warned|"
            r"notified in advance)|warnings? (?:was|were|had been|have been) (?:\w+ "
            r")?(?:issued|given|sent|delivered|made)|(?:issued|gave|sent|dropped|"
            r"delivered) (?:\w+ ){0,3}?(?:warnings?|leaflets)|warned (?:the "
            r")?(?:residents|inhabitants|civilians|population|occupants)",
        ),
        (
            "drones",
            r"(?:footage|video|imagery|pictures?)[^.;]{0,50}?(?:by|from) (?:one of "
            r")?our (?:own )?(?:drones?|unmanned)|(?:our|one of our|its|a) (?:\w+ "
            r")?(?:drones?|unmanned aircraft) (?:was|were|recorded|filmed|observed|was "
            r"flying|circled|had been|flew)",
        ),
        (
            "aircraft",
            r"(?:our|two of our|one of our|its|two|three|four) (?:\w+ )?(?:aircraft|"
            r"jets|planes) (?:was|were|took part|conducted|released|flew|struck|"
            r"carried)|sortie (?:report|log)",
        ),
        (
            "recording",
            r"(?:footage|recording|video)[^.;]{0,40}? (?:shows?|showed|confirms?|"
            r"indicates?)|(?:footage|recording|video) (?:was|were|has been|is) (?:taken|"
            r"kept|preserved|enclosed|attached)",
        ),
        (
            "inquiry",
            r"(?:inquiry|investigation|examination|probe) (?:was|has been|had been) "
            r"(?:opened|launched|ordered)|(?:opened|launched|ordered) (?:an?|the) "
            r"(?:\w+ ){0,2}(?:inquiry|investigation|probe)",
        ),
        (
            "visit",
            r"(?:our |the )?(?:investigators|inspectors|team|officers) (?:visited|"
            r"inspected|went to)|site (?:was|has been) visited",
        ),
        (
            "witnesses",
            r"witnesses (?:were|have been) (?:interviewed|heard|questioned)|"
            r"(?:interviewed|heard|questioned) (?:\w+ ){0,3}?(?:witnesses|survivors|"
            r"residents)",
        ),
        (
            "militants",
            r"(?:militants|fighters|gunmen|armed men|combatants) (?:were|had been) "
            r"(?:present|inside|operating|firing)|(?:used|occupied) by (?:militants|"
            r"fighters|armed groups)",
        ),
        (
            "supplied",
            r"(?:munition|weapon|bomb|missile|shell)s? (?:used )?(?:was|were) (?:of a "
            r"type |of the type |a )?(?:supplied|delivered|provided|transferred)",
        ),
        ("cause_known", r"cause[^.;]{0,30}(?:was|has been) established"),
        (
            "in_use",
            r"(?:was|were|been|remained) (?:still |fully |then )?(?:open|operating|functioning|"
            r"operational|in use|in service|occupied|inhabited)|(?:treating|admitting) (?:\w+ )?"
            r"patients|(?:in|under) (?:full|daily|normal) (?:use|operation)",
        ),
        (
            "killed_were_fighters",
            r"(?:all|each|every one|those|the (?:dead|deceased|victims))[^.;,\d]{0,50} (?:were|was) "
            r"(?:an? )?(?:active )?(?:members? of|fighters?|combatants?|militants?|gunmen)",
        ),
    ),
    no=(
        (
            "warning",
            r"no (?:prior |advance |specific )?(?:warnings?|leaflets?)|without (?:any |"
            r"prior |advance |a )*warning|(?:not|never) (?:been |preceded by )?(?:a "
            r")?(?:warn(?:ed|ings?)|notified)",
        ),
        (
            "drones",
            r"no (?:drones?|unmanned (?:aircraft|vehicles?|systems?))|(?:drones?|"
            r"unmanned aircraft) (?:were|was|had) (?:not|never)|none of our (?:drones?|"
            r"unmanned)",
        ),
        (
            "aircraft",
            r"no (?:\w+ )?(?:aircraft|jets|planes) (?:of ours )?(?:was|were|flew|took)|"
            r"none of our (?:aircraft|jets|planes)|(?:aircraft|jets|planes) (?:were|"
            r"was) not",
        ),
        (
            "recording",
            r"no (?:\w+ )?(?:recordings?|footage|video)\b|(?:recording|footage|video) "
            r"(?:does not exist|was not (?:made|kept)|no longer exists)",
        ),
        (
            "inquiry",
            r"no (?:\w+ )?(?:inquiry|investigation|probe) (?:was|has been|is|had been) |"
            r"(?:inquiry|investigation) (?:was|has) (?:not|never) (?:been )?(?:opened|"
            r"launched)",
        ),
        (
            "visit",
            r"no (?:site )?visit|(?:did|could|have|has) not (?:been able to )?(?:visit|"
            r"inspect)|(?:was|been) (?:not|never) visited",
        ),
        ("witnesses", r"no witnesses|witnesses (?:were|have|could) not"),
        (
            "in_use",
            r"(?:was|were|been|stood|lay|left|long|an?|the) (?:\w+ )?(?:abandoned|disused|vacant|"
            r"derelict|unoccupied|uninhabited|deserted|empty)|(?:no longer|not|out of|ceased) "
            r"(?:\w+ )?(?:in use|use|operating|functioning|operational|inhabited|occupied|open)|"
            r"closed (?:down|for|since)|ceased to (?:operate|function)",
        ),
        (
            "killed_were_fighters",
            r"(?:those|persons|people|men|dead|deceased|victims|occupants|they|all)[^.;,\d]{0,50} "
            r"were (?:all |only )?(?:unarmed )?(?:civilians|non-combatants|not (?:members|fighters|"
            r"combatants|militants))|none of (?:those|the)[^.;,\d]{0,50} (?:was|were) (?:an? )?"
            r"(?:members?|fighters?|combatants?|militants?)",
        ),
        (
            "militants",
            r"no (?:militants|fighters|gunmen|armed men|combatants)|(?:militants|"
            r"fighters|gunmen) (?:were|was) not",
        ),
        (
            "supplied",
            r"no (?:supplied|\w+-supplied) (?:munition|weapon|bomb)s?|(?:munition|"
            r"weapon|bomb|missile|shell)s? (?:used )?(?:was|were) not (?:of a type |of "
            r"the type |a )?(?:supplied|delivered|provided|transferred)",
        ),
        (
            "cause_known",
            r"cause[^.;]{0,30}(?:was|has|could) (?:not|never) (?:be |been )?established",
        ),
    ),
    hit=rf"{_STRUCK} (?:by mistake |in error |directly )?(?:the |a |an |that )?(?:\w+ "
    rf")?{{object}}|{{object}}(?: itself)?(?:[^.;,]{{0,40}}?) (?:was|were|is|been) "
    rf"(?:\w+ )?(?:struck|hit|damaged|destroyed|shelled|touched)",
    spared=r"{object}(?: itself)? (?:was|were) (?:not|never) (?:itself )?(?:struck|hit|damaged|"
    r"destroyed|touched|targeted|harmed|affected)|(?:did|do) not (?:strike|hit|touch|"
    r"damage|target) (?:the |any |that )?{object}|{object}(?: itself)? remained "
    r"(?:intact|untouched)|no {object} (?:was|were) (?:hit|struck|damaged)",
    stances=(
        (
            "denied_involvement",
            rf"did not (?:carry out|conduct|execute|launch|perform|make) (?:any |the |"
            rf"this |that )?(?:\w+ )?(?:strikes?|attacks?|operations?|raids?|shelling)|"
            rf"{_OURS}[^.;]{{0,60}}? (?:did not|never) (?:strike|hit|attack|fire|target|"
            rf"shell|bomb)|(?:forces|military|army|we) (?:were|was|are|had|have|has|is) "
            rf"(?:not|nothing) (?:been )?(?:involved|engaged|responsible|active|"
            rf"operating|to do)|nothing to do with|"
            rf"no (?:\w+ )?(?:involvement|part|role|hand) (?:\w+ )?in|no involvement|"
            rf"(?:took|played|taken|played) no (?:part|role)|did not (?:take part|participate)|"
            rf"den(?:y|ies|ied) "
            rf"(?:any )?(?:involvement|responsibility|having|that)|(?:cannot|could "
            rf"not)[^.;]{{0,30}}be (?:attributed|imputed) to (?:our|its)|not "
            rf"(?:attributable to|caused by|the result of)[^.;]{{0,20}}(?:our|its|\w+ "
            rf"forces)|not (?:a |one )?of ours|(?:was|were) not (?:carried out|conducted|"
            rf"fired|caused) by|none of our (?:aircraft|forces|units|weapons)",
        ),
        (
            "asserted_lawful_target",
            r"(?:legitimate|lawful|valid) (?:military )?(?:objective|target)|(?:used|"
            r"being used|serving)[^.;]{0,40}?(?:to coordinate|for military|as a "
            r"(?:command|military|launch))|military objective|in (?:full "
            r")?(?:conformity|accordance) with[^.;]{0,40}(?:target|attack)",
        ),
        (
            "admitted_mistake",
            rf"(?:as a result of|due to|because of|result of|following) (?:an? )?(?:\w+ "
            rf")?(?:error|mistake|misidentification|malfunction)|by mistake|in error|"
            rf"mistakenly|misidentif\w+|accepts? (?:\w+ )?responsib\w+|"
            rf"regret\w*[^.;]{{0,60}}(?:deaths?|loss|lives|cost)|acknowledge[sd]? "
            rf"(?:that|having|responsib)|(?:we|government) (?:accept|admit|acknowledge|"
            rf"concede)s? that|(?:admit|conced)\w+|shell of ours|round of ours|"
            rf"{_OURS}[^.;]{{0,30}} (?:in error|by mistake)",
        ),
        (
            "struck",
            rf"{_OURS}[^.;]{{0,40}}? {_STRUCK}|{_STRUCK} by {_OURS}|(?:strike|attack|"
            rf"engagement|operation|mission) (?:was|were) (?:carried out|conducted|"
            rf"executed) by {_OURS}|{_OURS} (?:conducted|carried out|executed)",
        ),
        (
            "under_review",
            r"under (?:review|examination|investigation|inquiry)|being (?:examined|"
            r"reviewed|investigated|looked into)|has not (?:yet )?been concluded|not in "
            r"a position to say|we will revert",
        ),
    ),
    unsure=r"\b(?:promised|will|would|intends?|plans?|expects?|(?-i:may)|might|could|if|whether|"
    r"alleged(?:ly)?|reports? (?:that|of)|claims? that|you (?:state|allege|write|claim))\b",
    everyone=r"all of (?:whom|them)|all (?:were|had|lost|died)|each of (?:whom|them)|both of whom",
    negated=r"\b(?:not|no|never|none|neither|without|cannot)\b",
    places=(
        r"(?:\b(?:in|at|near|outside|inside|around|below|above|beside|to|from|of|reached|left|between|and|"
        r"towards) |\b(?:village|town|district|city|camp|quarter|suburb|area|"
        r"neighbourhood|neighborhood|crossing) (?:of )?)(?:the (?:village|town|district|"
        r"city|camp|quarter|suburb|area|neighbourhood) of )?(?:the (?=[A-Z][\w'’-]+ (?:[a-z]+ )?"
        r"(?:crossroads|junction|yard|station|bridge|market|camp|crossing|checkpoint|quarter|"
        r"district|valley|pass|road|square|port|harbour|airfield|base|roundabout)\b))?"
        r"(?P<place>[A-Z][\w'’-]+(?: "
        r"(?:al|el|ad|as|ash|bin|ibn)[ -][A-Z][\w'’-]+| [A-Z][\w'’-]+){0,2})",
    ),
    not_places=r"(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Government|"
    r"Ministry|Minister|Air|Army|Command|Ambassador|Mechanism|Parliament|Our|We|The|"
    r"With|As|It|In|On|Fact-?Finding|Advocate|Government)\b.*",
    first=r"\bfirst (?:strike|attack|round|shell|wave|engagement|one)",
    second=r"\bsecond (?:strike|attack|round|shell|wave|engagement|one)",
    sides=(
        ("middle/a", r"(?:in|within) the (?:very )?(?:cent(?:re|er)|middle|heart) of"),
        ("middle/b", r"(?:out)?skirts?|edge of|periphery|outside|far from|away from"),
        ("death/a", r"natural causes|heart (?:attack|failure)|illness|disease|suicide"),
        ("death/b", r"beat(?:en|ings?)|tortured?|shot|strangled|ill-treatment|blows|violence"),
        ("intent/a", r"deliberate(?:ly)?|intentional(?:ly)?|on purpose|wilful(?:ly)?"),
        ("intent/b", r"accident(?:al|ally)?|unintentional(?:ly)?|inadvertent(?:ly)?"),
        (
            "arms/a",
            r"(?:were|was|been) (?:heavily )?armed|carr(?:ied|ying) (?:weapons|arms|rifles)",
        ),
        ("arms/b", r"unarmed"),
        ("moving/a", r"stationary|parked|at a standstill|halted"),
        ("moving/b", r"moving|in motion|travelling|at speed|under way"),
        ("light/a", r"(?:in|by) (?:broad )?daylight|at (?:noon|midday)|in the afternoon"),
        ("light/b", r"at night|after dark|in darkness|at (?:midnight|dusk)|overnight"),
        ("alive/a", r"(?:still )?alive|survived|living"),
        ("alive/b", r"(?:already )?dead|died|lifeless|perished"),
        ("will/a", r"voluntar(?:y|ily)|of (?:their|his|her) own (?:free )?(?:will|accord)"),
        ("will/b", r"forced|forcibl[ey]|coerced|under duress|compelled"),
        ("laden/a", r"(?:fully )?(?:loaded|laden)|full"),
        ("laden/b", r"unladen|empty"),
    ),
    which=(
        ("north", r"north(?:ern)?"),
        ("south", r"south(?:ern)?"),
        ("east", r"east(?:ern)?"),
        ("west", r"west(?:ern)?"),
        ("upper", r"upper"),
        ("lower", r"lower"),
        ("left", r"left-hand"),
        ("right", r"right-hand"),
        ("first", r"first"),
        ("second", r"second"),
        ("third", r"third"),
        ("inner", r"inner"),
        ("outer", r"outer"),
        ("old", r"old"),
        ("new", r"new"),
    ),
    up_to=r"(?:by|until|till|up to|as (?:of|at)|prior to|before|after|since) (?:the )?(?:(?:end|close|"
    r"beginning|start|middle) of )?",
    further=r"(?:was|were|came|is) again|again (?:under|struck|hit|shelled|attacked|came)|once more|anew|"
    r"(?:another|a (?:further|separate|subsequent|later|different|fresh|new)|further|"
    r"additional) (?:\w+ )?(?:strikes?|airstrikes?|attacks?|raids?|incidents?|engagements?|"
    r"bombardments?|operations?|shelling)",
    risen=r"since then|(?:have|has|had) since (?:\w+ )?(?:died|risen|increased|grown|reached)|"
    r"(?:succumbed|died)[^.;]{0,30} of (?:their|his|her) (?:wounds|injuries)|succumbed|"
    r"(?:bring|rais|tak)(?:ing|es) the (?:\w+ )?(?:number|toll|total|figure|count)|"
    r"(?:toll|number|total|figure|count)[^.;]{0,40} (?:rose|risen|increased|grown|climbed)|"
    r"in the meantime|meanwhile|subsequently (?:died|rose|increased)",
    corrects=r"errat(?:um|a)|corrigend(?:um|a)|(?:clerical|typographical|typing|transcription) "
    r"(?:error|mistake|slip)|(?:should|ought to) (?:be )?(?:have )?read|(?:we|wish(?:es)? to|to|"
    r"hereby|must) (?:correct|rectify)|by way of correction|correction|misprint|"
    r"(?:was|were) (?:given|stated|reported) (?:wrongly|incorrectly|in error)|"
    r"(?:wrongly|incorrectly|erroneously) (?:given|stated|reported)|supersedes|"
    r"replaces (?:the|our) (?:\w+ )?(?:figure|number|note|letter|date)",
    not_quite=r"not yet|no longer|not only|(?:not|never|no)[^.;,]{0,80} (?:until|before|other than)|"
    r"no (?:fewer|less|more|later|earlier) than|not (?:fewer|less|more|later|earlier) than|"
    r"no doubt|without (?:delay|prejudice)|has yet to|nothing but",
)
