"""English words of harm, and what may stand between them and the people harmed."""

from __future__ import annotations

from answerable.reading.languages.lexicon import HarmRow

_AUX = (
    r"(?:(?:were|was|are|is|be|been|being|got|have been|has been|had been|having been|to have "
    r"been|may have been|"
    r"could have been|were later|have|has|had|remain|remained|feared|believed|presumed|reported|"
    r"confirmed|declared|"
    r"pronounced|found|left|lay)\s+)"
)
_ADVERB = (
    r"(?:(?:also|all|both|later|then|either|already|now|still|shot|shot and|confirmed|presumed|"
    r"feared|being|(?!family|only)[a-z]{2,16}ly)\s+)"
)
BRIDGES = {
    # "nine people killed", "nine dead", "nine people have died"
    "beside": rf"(?:\s(?:of|from) (?:one|an?|the|the same) (?:[\w'-]+ )?family)?[\s,]*"
    rf"(?:others?\s+|more\s+|people\s+)?(?:who\s+)?{_AUX}{{0,3}}{_ADVERB}{{0,2}}",
    # "nine people, including three children, in the town were killed": to an auxiliary, no full stop
    # but not "a man's health was hurt", nor "and no other guest was hurt"
    "across": rf"(?!'s\b)(?![^.;]*\b(?:no|neither|nor|nobody|none|arrested|"
        rf"charged|accused|convicted|sentenced)\b)[^.;]{{0,100}}?\s"
        rf"{_AUX}{{1,3}}{_ADVERB}{{0,3}}",
    # "killing nine", "killed a total of nine", "the deaths of nine"
    "after": r"[\s:]*(?:a total of\s+|another\s+|(?:all|also|both|some|the|what|as many as|an "
        r"additional|reportedly|of|its|his|her|their)\s+){0,2}",
    # "the death toll from the strike rose to 45"
    # or the line of a list, "Number of dead: 45"
    "toll": r"(?:[^.;]{0,90}?\s(?:to|at|of|is|was|stands at|reached|reaches|passed|topped|"
        r"surpass\w+|exceed\w+|hit|past|above|beyond)|\s?:)\s+(?:now\s+)?",
    # "displaced within a noun phrase" needs nothing between
    "none": r"\s*",
    # "Adam Reyes, 25, of Dahar, was killed"
    "named": rf"(?:\s*\([^()]{{1,40}}\))?(?:,\s*(?:aged? )?\d{{1,3}}(?: years? old)?(?:,|(?= (?:"
        rf"was|were|died)))(?: of [\w ,]{{2,40}}?,)?|,[^.;,]{{2,70}},)?(?:,? who)?\s*{_AUX}{{1,3}}"
        rf"{_ADVERB}{{0,3}}",
    # "a baby in Dahar died"
    "placed": r"\s(?:in|from|of|at|near) (?-i:[A-Z])[\w'.-]{1,20}(?: (?-i:[A-Z])[\w'.-]{1,20}){0,2},?"
        r"\s+(?:(?:has|have|had|later|also)\s+){0,2}",
    # "Adam Reyes, 25, of Dahar, died": by name alone too many die in the course of things
    "named_and_aged": r"(?:\s*\([^()]{1,40}\))?(?:,\s*(?:aged? )?\d{1,3}(?: years? old)?|,\s+an? "
        r"\d{1,3}-year-old(?: [\w'-]{1,20}){0,6}|\s\(\d{1,3}\)),?"
        r"(?:\s(?:of|from) [\w ,.]{2,40}?,)?(?:,? who)?\s+(?:(?:has|had|later|also|reportedly)\s+){0,2}",
}  # fmt: skip
PASSIVE = (
    r"\b(?:was|were|is|are|been|be|being|got|gets|get)(?:\s+(?:also|later|either|shot|and|then|"
    r"all|both|not|never|(?!family|only)[a-z]{2,16}ly))*"
)
CARRIED = (
    rf"[^.;]{{0,90}}?\b(?:and|but|before|where|then|who|until)\s+(?:(?:he|she|they|who)\s+)?"
    rf"{_AUX}{{0,3}}{_ADVERB}{{0,3}}|"
    # "Teen shot in Dahar dies", "17-year-old shot, killed"
    r"(?:\s(?:in|at|near|outside|on|during)\s[^.;,]{2,40}?)?,?\s(?:(?:has|have)\s)?"
)
"""From one word of harm to the next that tells of the same people: "was shot at home and died"."""
KILLED, INJURED, BOTH = ("killed",), ("injured",), ("killed", "injured")
MISSING, DISPLACED, TAKEN = ("missing",), ("displaced",), ("abducted",)
BOTH_SIDES = ("beside", "across")
_SPOT = (
    r"(?:in|on|to) (?:the |his |her |their |both )?(?:(?:left|right|upper|lower|back of the|side of "
    r"the) )?(?:head|neck|face|back|chest|stomach|abdomen|torso|body|shoulders?|arms?|hands?|legs?|"
    r"thighs?|knees?|feet|foot|ankles?|hips?|buttocks|eyes?|side|fingers?)\b"
)
"""Where on the body: what is struck there is somebody."""

HARM = (
    HarmRow("killed_or_injured", BOTH,
        r"(?:killed|dead|slain)(?:\s+(?:or|and|and/or)\s+)(?:injured|wounded|hurt|maimed)|"
        r"(?:injured|wounded)\s+(?:or|and|and/or)\s+killed", (
        "after",), BOTH_SIDES, passive_left=True),
    HarmRow("killed_or_injured", BOTH,
        r"(?:killing|killed)\s+(?:or|and)\s+(?:injuring|wounding|maiming)", ("after",)),
    HarmRow("killed", KILLED, r"killed|slain|murdered|massacred|executed|assassinated|gunned "
        r"down|shot dead|beheaded|(?:shot|stabbed|beaten|burned|crushed|hacked) to death|"
        r"blown up|slaughtered", ("after",), BOTH_SIDES,
        passive_left=True),
    HarmRow("killed", KILLED, r"killing|kills|kill|fatally (?:shoot(?:s|ing)?|wounding|"
        r"injuring|striking|hitting|stabbing)|murdering|claiming|martyring", ("after",)),
    HarmRow("killed", KILLED, r"(?:the )?(?:(?:shooting )?deaths?|killings?|murders?|assassinations?|"
        r"execution|slayings?|fatal(?:ly)? (?:shooting|stabbing)|shooting deaths?|"
        r"massacre|loss) of", ("after",)),
    HarmRow("included", KILLED, r"(?:victims|dead|deceased|fatalities|(?:those|people|civilians) "
        r"killed)(?: (?:of|in) (?:the|this) \w+)? include[ds]?(?: at least)?|among (?:the dead|"
        r"those killed|the victims)(?: (?:were|was|are))?", ("after",)),
    HarmRow("included", KILLED, r"(?:is|are|was|were|being) (?:also )?among (?:the (?:\w+ )?(?:dead|"
        r"killed|victims|fatalities)|(?:those|people) killed)", (), BOTH_SIDES, bare=False),
    HarmRow("included", INJURED, r"(?:is|are|was|were|being) (?:also )?among (?:the (?:\w+ )?(?:"
        r"wounded|injured)|(?:those|people) (?:wounded|injured|hurt))", (), BOTH_SIDES, bare=False),
    HarmRow("labelled", KILLED, r"(?:total )?(?:dead|deaths|fatalities|martyrs)(?=\s?:\s?(?:[a-z]+ "
        r"){0,2}\d)", ("after",)),
    HarmRow("labelled", INJURED, r"(?:total )?injuries(?=\s?:\s?(?:[a-z]+ ){0,2}\d)", ("after",)),
    HarmRow("labelled", MISSING, r"missing(?=\s?:\s?(?:[a-z]+ ){0,2}\d)", ("after",)),
    HarmRow("killed", KILLED, r"(?:claimed|claims|claiming|took|taken|cost|costing) the "
        r"(?:lives|life) of", ("after",)),
    HarmRow("killed", KILLED, r"(?:claimed|claiming|claims|took|cost|costing)(?= [\w, -]{1,30} "
        r"lives\b)", ("after",)),
    HarmRow("killed", KILLED, r"died|dies|die|perished|were martyred|(?:lost|losing) (?:their|"
        r"his|her) li(?:fe|ves)|succumbed|have died|bled to death|drowned|passed away|"
        r"(?:took|taken|takes) (?:his|her|their) own li(?:fe|ves)|committed suicide|(?:did|could) "
        r"not (?:survive|be (?:saved|revived))", (), (*BOTH_SIDES, "placed")),
    HarmRow("dead", KILLED, r"dead|deceased|lifeless", (), BOTH_SIDES),
    HarmRow("killed", KILLED, r"fatally (?:shot|wounded|injured|stabbed)", ("after",), BOTH_SIDES,
        passive_left=True),
    HarmRow("deaths", KILLED, r"deaths|fatalities|martyrs|killed in action", (), ("none", "beside")),
    HarmRow("toll", KILLED, r"(?:death|fatality)[ -]tolls?|toll|number killed|number of (?:the )?(?:dead|"
        r"deaths|martyrs|(?:people |those |civilians )?killed|fatalities)|body count", ("toll", "after")),
    HarmRow("injured_toll", INJURED, r"number of (?:the )?(?:injur(?:ed|ies)|wounded|(?:people |"
        r"those |civilians )(?:injured|wounded))", ("toll", "after")),
    HarmRow("injuries", INJURED, r"injuries", (), ("none",)),
    HarmRow("bodies", KILLED, r"(?:recovered|pulled|found|retrieved|uncovered|discovered) the "
        r"(?:bodies|remains|corpses) of", ("after",)),
    HarmRow("bodies", KILLED, r"(?:recovered|found|retrieved|received|discovered|pulled(?: "
        r"out)?)(?= [\w, -]{1,25} (?:bodies|corpses)\b)", ("after",)),
    HarmRow("bodies", KILLED,
        r"(?:bodies|corpses)(?= (?:\w+ ){0,3}(?:brought|taken|recovered|received|pulled|found|"
            r"arrived))", (),
        ("none",)),
    HarmRow("bodies", KILLED, r"(?:body|bodies|remains|corpses?) of(?= [^.;]{1,120}?\b(?:found|"
        r"recovered|discovered|pulled|retrieved|identified|brought|taken|arrived)\b)", ("after",)),
    HarmRow("bodies", KILLED, r"(?:body|bodies|remains|corpses?)(?: [\w ]{2,40}?)? (?:is|was|were|"
        r"as) (?:that|those) of", ("after",)),
    HarmRow("bodies", KILLED, r"(?:body|corpse)(?= (?:\w+ ){0,3}(?:found|recovered|discovered|"
        r"pulled|retrieved|brought|sent))", (), ("none",)),
    HarmRow("struck", INJURED, rf"(?:struck|hit|grazed)(?= {_SPOT})", (), BOTH_SIDES, bare=False),
    HarmRow("struck", INJURED, rf"(?:struck|hit|striking|hitting|grazed|grazing)(?= [^.;,]{{2,40}}? "
        rf"{_SPOT})|(?:bullets?|rounds?|shots?|shrapnel|fragments?|gunfire) (?:then |also |that )?"
        r"(?:struck|hit|striking|hitting|grazed)", ("after",), bare=False),
    HarmRow("struck", INJURED, r"(?:hit|struck) (?:once|twice|(?:\w+ )?times|(?:during|in) the shooting)",
        (), BOTH_SIDES, bare=False),
    HarmRow("found_hurt", INJURED, r"(?:found|located|discovered)(?= [^.;]{3,110}? (?:suffering|"
        r"with) (?:[\w-]+ ){0,4}(?:wounds?|injuries)\b)", ("after",), bare=False),
    HarmRow("injured", INJURED, r"injured|wounded|hurt|maimed|hospitali[sz]ed|burned", ("after",),
        BOTH_SIDES, passive_left=True),
    HarmRow("injured", INJURED, r"injuring|wounding|burning(?= (?:at least )?\w+ people)|injures|"
    r"wounds|maiming|hurting", ("after",)),
    HarmRow("injured", INJURED, r"(?:the )?(?:injury|injuries|wounding|injuring) (?:of|to)", (
        "after",)),
    HarmRow("injured", INJURED, r"(?:suffers|suffered|suffering|sustained|sustains|with|"
        r"received|treated for|from)"
        r"(?: [\w-]+){0,4} (?:injur(?:ies|y)|wounds?|burns)|in (?:\w+ and \w+ |very )?(?:critical|"
        r"serious|stable|fair|good|grave) (?:but \w+ )?condition|(?:hit|struck|grazed|wounded) by "
        r"(?:the |an? )?(?:\w+ ){0,2}(?:gunfire|bullets?|shrapnel|rounds?|shots?|pellets?)|recovering|in "
        r"hospital|being treated (?:in|at|for)", (), ("beside", "across")),
    HarmRow("shot_hospital", INJURED, r"(?:taken|airlifted|flown|rushed|transported|driven) (?:by "
        r"(?:\w+ )?(?:ambulance|helicopter) )?to (?:the |an? )?(?:[\w.']+ ){0,5}?(?:hospital|"
        r"medical cent(?:er|re)|trauma cent(?:er|re)|clinic)|(?:walked|checked (?:himself|herself)) "
        r"into (?:the |an? )?(?:[\w.']+ ){0,3}?hospital|remains? (?:hospitalised|(?:in|at) (?:the |an? )?"
        r"(?:[\w.']+ ){0,3}?hospital)", (), ("beside", "across")),
    HarmRow("shot", INJURED, r"(?:the )?shooting of|"
        r"shooting(?! suspects?\b)|shoots", ("after",), bare=False),
    HarmRow("shot", INJURED, r"shot(?! (?:dead|and killed|to death|down|at|and fatally))|"
        r"(?:(?<=was )|(?<=were )|(?<=been ))shot(?= at (?:an?|the|his|her|their|close)\b)",
        ("after",), ("beside", "across"), passive_left=True, bare=False),
    HarmRow("missing", MISSING, r"(?:went |gone |reported |still |are |listed as )?missing|"
        r"unaccounted for|trapped (?:under|beneath|in)(?: the)? (?:rubble|debris|ruins)|"
        r"disappeared|buried under(?: the)? rubble", (), BOTH_SIDES),
    HarmRow("displaced", DISPLACED, r"displac(?:ed|ing|es)|uprooted|uprooting|driven from their "
        r"homes|forced (?:to flee|from their homes|out of their homes)|fled (?:their homes|the "
        r"(?:area|fighting|violence|city|town))|becoming displaced|made homeless|left homeless", (
        "after",), BOTH_SIDES, passive_left=True),
    HarmRow("displaced", DISPLACED, r"forcing|forced(?= [\w, -]{1,40} to (?:flee|leave|evacuate))",
        ("after",)),
    HarmRow("abducted", TAKEN, r"abducted|kidnapped|abducting|kidnapping|abducts|seized|seizing|"
        r"captured|capturing|(?:taken|took|take|taking|held|holding) (?:hostage|captive)|(?:the "
        r")?(?:abduction|kidnapping) of", ("after",), BOTH_SIDES, passive_left=True, bare=True),
    HarmRow("detained", TAKEN, r"(?:detain(?:ed|ing|s)|rounded up|rounding up)(?![^.;]{0,80}"
        r"\b(?:in connection|on suspicion|for questioning|suspects?|suspected|over the)\b)",
        ("after",), BOTH_SIDES, passive_left=True, bare=False, not_of=r"suspects?|gunm[ae]n|others?"),
    HarmRow("abducted", TAKEN, r"(?:take|took|taking|taken|seized|seizing|held|holding)(?= "
        r"(?:about |around |some |nearly |at least |more than )?[\w,]+(?: \w+)? (?:hostages|"
        r"captives)\b)", ("after",)),
)  # fmt: skip

_NO_ONE_OF = (
    r"\bno (?:other |more |further )?(?P<group>(?:people|civilians?|(?!one\b|body\b)[a-z]{3,14}(?: "
    r"(?:officers|workers|members|personnel|staff|rescuers))?)(?: (?:or|and|nor) [a-z]{3,14}(?: "
    r"(?:officers|workers|members))?)?) (?:\w+ )?(?:was|were|has been|have been|had been|is|are) "
    r"(?:reported(?: to have been)? )?"
)
"""None of one kind of people, of whom alone it tells."""
NONE_HARMED = (
    (rf"{_NO_ONE_OF}(?:killed|dead)(?: (?:or|nor) (?:injured|wounded|hurt))?\b", KILLED),
    (rf"{_NO_ONE_OF}(?:injured|wounded|hurt|harmed)\b", INJURED),
    (r"\b(?:no(?:body| one|-one| people| civilians?)|none) (?:\w+ )?(?:was|were|has been|have "
        r"been|had been|is) (?:reported )?(?:killed|dead)(?: (?:or|nor) (?:injured|wounded|"
        r"hurt))?", KILLED),
    (r"\b(?:no(?:body| one|-one| people| civilians?)|none) (?:\w+ )?(?:was|were|has been|have "
        r"been|had been) (?:injured|wounded|hurt|harmed)", INJURED),
    (r"\b(?:there were|there was|with|caused|causing|reported|and|but|without|were) no (?:\w+ "
        r")?(?:deaths|fatalities)\b", KILLED),
    (r"\b(?:there were|there was|with|caused|causing|reported|and|but|were)? ?(?:no|without "
        r"(?:any )?) ?(?:\w+ )?casualties\b(?! (?:figures|data))", BOTH),
    (r"\b(?:there were|there was|with|caused|causing|reported|and|but|without|were) no (?:\w+ "
        r")?injur(?:ies|y)\b", INJURED),
)  # fmt: skip
_DEED = r"(?:homicide|murder|killing|slaying|fatal (?:shooting|stabbing))s?"
COUNTED_WORDS = (
    (rf"\bdouble[- ]{_DEED}\b", KILLED, (2, 2)),
    (rf"\btriple[- ]{_DEED}\b", KILLED, (3, 3)),
    (rf"\bquadruple[- ]{_DEED}\b", KILLED, (4, 4)),
    (r"\bmurder[- ]suicide\b", KILLED, (2, None)),
    (r"\b(?:fatal|deadly) (?:shooting|stabbing|attack|strike)\b(?! of)", KILLED, (1, None)),
    (r"\b(?:shooting|stabbing|shelling) death\b(?! (?:of|toll))", KILLED, (1, None)),
    (r"\bdouble[- ](?:shooting|stabbing)\b", INJURED, (2, None)),
    (r"\btriple[- ](?:shooting|stabbing)\b", INJURED, (3, None)),
    (r"\bquadruple[- ](?:shooting|stabbing)\b", INJURED, (4, None)),
)  # fmt: skip
