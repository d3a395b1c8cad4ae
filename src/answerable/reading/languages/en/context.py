"""English cues: what a figure counts, what is context, what is denied or only planned."""

from __future__ import annotations

from answerable.reading.languages.lexicon import Cue
from answerable.reading.types import Modality

_WAR = (
    r"(?:war|conflict|hostilities|offensive|campaign|fighting|military operations?|violence|"
    r"invasion|assault|crisis|unrest|uprising|insurgency)"
)

# A war goes on and adds up; an "assault" or a "raid" may be over in an hour.
_LONG = (
    r"(?:war|conflict|hostilities|offensive|campaign|fighting|violence|invasion|crisis|unrest|"
    r"uprising|insurgency|blockade|siege|occupation)"
)
_SAID_FOR_SURE = r"(?<!may )(?<!might )(?<!could )(?<!would )(?<!must )(?<!to )"
""" "at least 24 may have been killed": the tense of a guess at one event, not of a count that goes on."""
_SPANS = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|several|many|a few) "
    r"(?:days|weeks|months|years|decades)"
)
_BLOWS = (
    r"(?:bombardments?|bombing|shelling|air ?strikes|strikes|attacks|raids|clashes|battles?|bloodshed|"
    r"killings?|unrest|fire)"
)
_LAND = (
    r"(?:strip|country|territory|enclave|region|province|governorate|north|south|east|west|capital|"
    r"district|city|front)"
)
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_TALLY = r"(?:toll|number|total|tally|count|figure|deaths?)"
_COUNTED = (
    r"(?:killed|claimed|left|cost|taken|displaced|injured|wounded|uprooted|driven|forced|led to)"
)

SCOPE_TURN = (
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|rais(?:es|ed|ing)|push(?:es|ed|ing)|"
    r"lift(?:s|ed|ing)) (?:(?:up )?to [\w, ]{1,30}? )?(?:the|its|their|a) (?:[\w'-]+ ){0,4}?"
    rf"{_TALLY}\b|\b(?:in|of|into|during|amid) (?:an?|the|its) (?:[\w'-]+ ){{0,3}}{_LONG} (?:that|which) "
    rf"ha(?:s|ve|d)\b|\bthe (?:\w+ ){{0,2}}{_LONG} ha(?:s|ve|d) (?:\w+ ){{0,2}}{_COUNTED}\b|"
    r"\b(?:most recently|the latest of them|the last of them)\b|"
    r"\b(?:including|among them|of them|of whom)(?= [^.;,]{0,50} (?:in|by) "
    r"(?:an?|one|the) (?:single )?(?:strike|attack|raid|bombing|blast|explosion|airstrike|air strike))"
)
MORE_HARMED = (
    r"\b(?:(?:more|further) (?:\w+ )?(?:bodies|people|victims|died|dead|deaths)|another (?:\w+ )?(?:body|"
    r"victim|person)|bodies|rubble|debris|wounds|succumbed|hospital|intensive care|search)\b"
)

SCOPE_ASIDE = r"\b(?:while|whereas)(?= (?:\d|the |an? |another |more |some |at least ))|;"
PART_OF_BEFORE = (
    r"\A(?:of (?:them|those|these|the (?:dead|victims|total|\d[\d,]*))|among (?:them|the dead|those|"
    r"the victims)|(?:they|these|the (?:dead|total|figure|toll|number|victims)) includ|(?:more than |"
    r"nearly |about |at least )?(?:half|most|a third|a quarter|two thirds|\d+ per ?cent))\b"
)

SCOPE_TOTAL = (
    Cue(rf"\b(?:days|weeks|months|years|decades|a week|a month|"
        rf"a year) of (?:[\w'-]+ ){{0,3}}(?:{_BLOWS}|{_WAR})\b", 3.0,
        "it counts a whole war or campaign"),
    Cue(rf"\b(?:{_SPANS}|a year|a decade) (?:after|into|on from|since) (?:the|its|a|an)\b", 1.2,
        "it counts since a day in the past"),
    Cue(rf"\bsince (?:last )?{_DAY}\b", 3.0, "it counts since a day in the past"),
    Cue(r"\bsince (?:the|an?|its|their|that|\w+ing)\b", 2.0, "it counts since a day in the past"),
    Cue(rf"\b\d[\d,]{{0,9}} (?:[\w-]{{1,20}} ){{1,4}}(?:in|over|during|within) (?:the |just |"
        rf"only )?{_SPANS}\b", 2.0,
        "it counts days, weeks or years"),
    Cue(rf"\b{_LONG}'s (?:\w+ )?(?:toll|dead|victims|casualties|cost)\b|\b(?:covering|amid|by|to|under|"
        rf"of) "
        rf"(?:the |an? )?(?:[\w-]+ )?{_LONG}\b|\b{_LONG} dead\b",
        1.2, "it counts a whole war or campaign"),
    Cue(r"\b(?:\w+'s|its|their|our) (?:own )?(?:running )?(?:count|tally|figures|list|database|data|"
        r"register|"
        r"records)\b|\b(?:latest|updated|new|revised) (?:count|tally|figures|list)\b|\blogged\b|"
        r"\baltogether\b|\band counting\b|\bto this day\b", 1.6, "it is called a total"),
    Cue(r"\b(?:mines|landmines|snipers|drones|munitions|airstrikes|air strikes|strikes|attacks|raids|"
        r"gunmen|militias|forces) (?:have|had) ", 0.6, "it adds up more than one event"),
    Cue(rf"{_SAID_FOR_SURE}\bha(?:s|ve) (?:now |so far |already |also )?"
        r"(?:shot dead|abducted|kidnapped|detained|treated|buried|received|recorded|"
        r"documented|counted|registered|verified|lost|seen)\b", 0.9,
        "it is told in the tense of a count that goes on"),
    Cue(rf"\b\w+-(?:day|week|month|year)(?:-old|-long)? (?:\w+ ){{0,2}}{_WAR}\b|\bnow in (?:its|their) "
        r"\w+ (?:day|week|month|year)\b", 2.0, "it counts a whole war or campaign"),
    Cue(rf"\b(?:as of|as at|(?:up to|until|through)(?! \d)) (?:\d|{_MONTH}|{_DAY}|yesterday|today|"
        r"now|the end of)", 3.0, "it counts up to a day"),
    Cue(r"\bthe \d{1,5}(?:st|nd|rd|th) (?:[\w-]{1,20} ){1,3}(?:to be )?(?:killed|to die)\b", 0.4,
        "it counts those before too"),
    Cue(r"\bcumulative(?:ly)?\b|\brunning (?:total|count|tally)\b|\ba (?:tally|count|database|"
        r"register) (?:kept|compiled|maintained)\b|\bper the tally\b", 2.4, "it is called a total"),
    Cue(r"\b(?:number|total) of (?:[\w-]+ ){0,4}(?:killed|dead|deaths|injured|wounded) (?:\w+ ){0,5}"
        r"(?:now |already )(?:stands|exceeds|tops|is|at|past)\b", 1.0, "it is called a total"),
    Cue(rf"\b{_LONG} (?:(?:in|on|of|against) [\w' ]{{2,30}}? )?(?:that |which )?ha(?:s|ve|d) "
        rf"(?:(?:also|already|now|so far|since|\w+ly) ){{0,2}}{_COUNTED}\b", 2.2,
        "it is what a whole war has done"),
    Cue(rf"\b{_SPANS} (?:of|into|after|since) (?:the |a |an )?(?:[\w'-]+ ){{0,2}}{_WAR}\b", 3.0,
        "it counts a whole war or campaign"),
    Cue(r"\bsince (?:the |a |an |that |these )?(?:[\w'-]+ ){1,4}(?:began|started|erupted|opened|"
        r"resumed|collapsed|ended|took effect|took hold|came into force|broke out|was (?:imposed|"
        r"launched|declared)|were (?:imposed|launched))\b", 3.0, "it counts since a day in the past"),
    Cue(r"\bin all,|\b(?:its|the) tally\b|\b(?:now|currently) stands? at\b|\bup to now\b|"
        r"\bthus far\b", 1.2, "it is called a total"),
    Cue(r"\bsince (?:the (?:start|beginning|outbreak|onset|ceasefire|truce)|(?:that|the|this) "
        r"(?:war|conflict|attack|day|time|uprising)|its|(?:early |late |mid-?|last |\w+\.? \d{1,2},? "
        r")?(?:january|february|march|april|may|june|july|august|september|october|november|"
        r"december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|20\d\d|19\d\d|then))", 3.0,
        "it counts since a day in the past"),
    Cue(rf"{_SAID_FOR_SURE}\b(?:ha(?:s|ve)|its \w+ ha(?:s|ve)) "
        r"(?:now |so far |already |also |reportedly )?(?:been )?"
        r"(?:killed|died|injured|wounded|displaced|claimed|lost their lives|perished|fled)", 0.9,
        "it is told in the tense of a count that goes on"),
    Cue(rf"\b(?:in|during|from|result of|throughout|over|course of) (?:the |its |this |that |israel's "
        rf"|russia's |a )?(?:\w+[ -]){{0,3}}{_WAR}\b", 1.5, "it counts a whole war or campaign"),
    Cue(r"\b(?:overall|cumulative|total|combined|aggregate) (?:death |casualty )?(?:toll|number|"
        r"figure|count)|\bin total\b|\ball told\b|\bso far\b|\bto date\b|\bmounting\b", 1.2,
        "it is called a total"),
    Cue(r"\b(?:health (?:authorit\w+|ministry|officials)|ministry of health)\b", 0.5,
        "its claimant keeps a running count"),
    Cue(r"\b(?:death toll|toll) (?:in|of) (?:the )?(?:[A-Z]\w+|enclave|territory|strip|country|"
        r"war|conflict)\b", 1.2, "it is the toll of a whole territory"),
)  # fmt: skip
SCOPE_PERIOD = (
    Cue(rf"\b(?:between|from) \d{{1,2}} (?:and|to|until) \d{{1,2}} {_MONTH}|"
        rf"(?<!night of )\b\d{{1,2}} ?- ?\d{{1,2}} {_MONTH}|"
        rf"(?<!night of )\b{_MONTH} \d{{1,2}} ?(?:-|to|and|through) ?\d{{1,2}}\b", 2.4,
        "it counts from one day to another"),
    Cue(rf"\bbetween (?:[\w:]+ ){{0,4}}{_DAY} and (?:[\w:]+ ){{0,4}}{_DAY}\b|"
        rf"\bfrom {_DAY} (?:\w+ )?(?:to|until|through) {_DAY}\b", 3.0,
        "it counts from one day to another"),
    Cue(rf"\b{_BLOWS} (?:on|in|inside|against) the (?:\w+ )?{_LAND}\b", 1.4,
        "it adds up attacks in several places"),
    Cue(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|various) (?:other |"
        r"different )?"
        r"(?:separate|different|simultaneous|coordinated)? ?(?:attacks|incidents|raids|ambushes|"
        r"shootings|"
        r"bombings|clashes|villages|towns|districts|provinces)\b", 1.6, "it adds up more than one event"),
    Cue(r"\bin recent (?:days|weeks|months|years)\b|\bon average\b|\ba (?:string|wave|spate|"
        r"succession|surge|number) of (?:\w+ ){0,2}(?:attacks|strikes|raids|bombings|killings|"
        r"incidents|explosions)\b", 2.5, "it adds up more than one event"),
    Cue(rf"\b(?:in|during|throughout) (?:early |late |mid-)?{_MONTH}\b(?! \d{{1,2}}\b)", 0.9,
        "it counts a month"),
    Cue(rf"\b(?:killed|died|deaths|dead|lives|people|civilians|casualties)\b[^.;,]{{0,25}} (?:in|"
        rf"over|during|within|for) (?:the |just |only |less than |more than )?{_SPANS}\b", 2.0,
        "it counts days, weeks or years"),
    Cue(r"\b(?:airstrikes|air strikes|strikes|raids|attacks|shelling|bombings|clashes|bombardments?)\b"
        r"[^.;]{0,60}\b(?:across|throughout|around|in (?:several|different|various|\w+ different|two|"
        r"three|four|five|six|seven|\d+)) (?:the |separate )?(?:strip|country|territory|enclave|region|"
        r"province|governorate|north|south|towns|villages|areas|districts|cities|locations|places)\b|"
        r"\b(?:airstrikes|air strikes|strikes|raids|attacks) (?:across|throughout) ", 2.2,
        "it adds up attacks in several places"),
    Cue(r"\bof the \d[\d,]* (?:\w+ ){0,2}(?:killed|dead|deaths|injured|wounded)\b", 0.6,
        "it divides a count"),
    Cue(r"\bover the (?:weekend|holiday)\b", 1.2, "it counts some days"),
    Cue(r"\b(?:in|over|during|within|for) the (?:past|last|previous|preceding) (?:\w+ )?(?:24 |"
        r"48 |72 |\d+ |few |two |three |several )?(?:hours?|days?|weeks?|months?|years?)\b", 3.0,
        "it counts the last hours, days or weeks"),
    Cue(r"\b(?:this|last) (?:year|month|week)(?:'s)?\b(?! (?:on|in|when|(?:\w+ ){0,2}(?:strike|air ?"
        r"strike|raid|attack|bombing|explosion|blast|ambush|shooting|massacre|clash)\b))", 1.2,
        "it counts a week, a month or a year"),
    Cue(r"\b(?:in|during|throughout) (?:the (?:first|second|third|last|final) (?:half|quarter|"
        r"(?:\w+ )?(?:weeks?|months?)) of |(?:all of )?(?:january|february|march|april|may|june|"
        r"july|august|september|october|november|december) (?:alone|20\d\d|19\d\d))", 2.0,
        "it counts a month or a season"),
    Cue(r"\b(?:[1-9]\d{1,3}|dozens of|hundreds of|scores of) (?:\w+ ){0,2}(?:operations|attacks|"
        r"strikes|raids|air ?strikes|incidents|bombardments|clashes|explosions|violations)\b", 2.4,
        "it adds up many attacks"),
    Cue(r"\bthese (?:\w+ )?(?:operations|attacks|strikes|raids|incidents|clashes)\b", 1.6,
        "it adds up the attacks told before it"),
    Cue(r"\b(?:distributed|broken down|divided) as follows\b|\b(?:monthly|weekly|daily) "
        r"(?:distribution|breakdown)\b", 2.4, "it divides a count by kind"),
    Cue(r"\b(?:documented|recorded|registered|verified|tallied) (?:at least |more than |over |nearly "
        r")?(?:the )?(?:killing of \d{2,}|deaths of \d{2,}|hundreds|thousands|dozens|"
        r"\d{2,} (?:\w+ )?(?:deaths|killings|fatalities))\b", 1.6, "it is a count somebody keeps"),
    Cue(r"\bin the first (?:few )?(?:\w+ )?(?:hours|days|weeks|months)\b", 2.5,
        "it counts the first days of something"),
    Cue(r"\b(?:in|during) (?:19|20)\d\d(?: alone)?\b", 1.8, "it counts a year"),
    Cue(r"\bbetween (?:(?:\d{1,2} )?(?-i:[A-Z][a-z]{2,8})\.?(?: \d{1,2})?,?(?: \d{4})?|\d{4}) and ",
        2.0, "it counts from one day to another"),
    Cue(r"\b(?:daily|weekly|monthly|annual(?:ly)?|per (?:day|week|month)|each (?:day|week|"
        r"month)|a series of|separate (?:attacks|strikes|incidents)|several (?:attacks|strikes|"
        r"incidents)|across the (?:strip|country|territory|enclave|region))\b", 1.0,
        "it adds up more than one event"),
)  # fmt: skip
SCOPE_INCIDENT = (
    Cue(r"\b(?:deadliest|worst|bloodiest|first|second|third|fourth|fifth|heaviest|largest|biggest|"
        r"most \w+) (?:[\w'-]+ ){0,7}(?:since|of the (?:war|conflict|year|campaign|"
        r"siege)|in (?:\w+ )?(?:weeks|months|years|a decade|decades))\b",
        9.0, "it is one among those since"),
    Cue(r"\btoll (?:from|of|in) (?:the |an? |\w+'s )(?:\w+ ){0,3}(?:strike|air ?strike|raid|attack|"
        r"bombing|explosion|blast|shelling|ambush|shooting|massacre|clash)\b", 0.8,
        "it is the toll of one attack"),
    Cue(r"\b(?:an?|the|this|one|another|single|saturday's|sunday's|monday's|tuesday's|"
        r"wednesday's|thursday's|friday's|week's|month's|year's) (?:\w+[ -]){0,3}(?:strike|air ?strike|"
        r"raid|attack|"
        r"bombing|explosion|blast|shelling|ambush|shooting|massacre|bombardment|clash|incident|"
        r"drone|missile|rocket|shell|bomb)\b", 1.3, "it tells of one strike or attack"),
    Cue(r"\b(?:on|early|late) (?:\w+ )?(?:monday|tuesday|wednesday|thursday|friday|saturday|"
        r"sunday)\b|\b(?:yesterday|today|tonight|overnight|last night|this morning|at dawn|"
        r"\d{1,2}(?::\d\d)? ?[ap]\.?m)\b", 1.2, "it names its day or hour"),
    Cue(r"\b(?:when|after) (?:an?|the|two|three|several|israeli|russian|\w+ian|gunmen|"
        r"unidentified|armed)\b", 0.5, "it tells what happened"),
    Cue(r"\b(?:house|home|car|vehicle|apartment|school|hospital|market|mosque|church|tent|"
        r"shelter|checkpoint|bus|building|clinic|village of|town of)\b", 0.6,
        "it names what was hit"),
)  # fmt: skip
BACKGROUND = (
    Cue(r"\b(?:was|were) (?:triggered|sparked|set off|ignited|prompted) (?:on|by|when|after|in)\b",
        3.0, "it tells how the conflict began"),
    Cue(r"\b(?:began|started|erupted|broke out|launched|came|retaliation|offensive|war|campaign|"
        r"assault) (?:\w+ ){0,4}?(?:after|following|in (?:response|retaliation) to|when|with) "
        r"(?:an?|the|its|hamas|gunmen|\w+)", 2.0, "it tells what the present events follow from"),
    Cue(r"\bdecades[- ](?:old|long)\b|\blatest (?:episode|round|chapter|flare-up)\b|\byears? "
        r"(?:ago|earlier)\b|\bin previous\b|\bhistorically\b", 1.5, "it tells what went before"),
    Cue(r"\bsince .{0,60}\b(?:attacked|attack|invaded|invasion|assault) .{0,40}\b(?:19|20)\d\d\b",
        1.5, "it tells what the present events follow from"),
    Cue(r"\bin the first (?:few )?(?:hours?|days?|weeks?|months?)\b", 1.2,
        "it tells the beginning of something told before it"),
    Cue(r"\b(?:a|one|two|three|several|\d+) (?:weeks?|months?|years?) (?:ago|earlier|before|"
        r"prior)\b|\blast year\b", 1.2, "it happened long before"),
    Cue(r"\bin (?:19|20)\d\d\b(?!-)", 0.8, "it is told by its year only"),
)  # fmt: skip
BACKGROUND_HEADING = (
    Cue(r"\b(?:war|conflict|background|context|history|what (?:preceded|happened before)|"
        r"previously|recall|timeline|how it began)\b", 1.0, "its heading names the conflict"),
)  # fmt: skip
MODALITY = (
    (Modality.DECLINED, r"\b(?:declin|refus)(?:ed|es|ing|e) to (?:say|comment|confirm|discuss|"
        r"elaborate|answer|disclose|specify|give|provide|name|address)\b|\bwould not (?:say|"
        r"comment|confirm|discuss|disclose|elaborate)\b|\bdid not (?:immediately )?(?:respond|"
        r"comment|reply|commit|say)\b|\bno (?:immediate )?comment\b"),
    (Modality.DENIED, r"\b(?:den(?:ied|ies|y|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|"
        r"refut(?:ed|es))\b"),
    (Modality.CONDITIONAL, r"\b(?:could|(?-i:might|may)|would|if|should|unless|can lead|"
        r"risk(?:s|ed)?|threatens? to|potential(?:ly)?|options?|in case)\b"),
    (Modality.PLANNED, r"\b(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|threat(?:en|ens|ened|ening)|"
        r"want(?:s|ed|ing)?|vow(?:s|ed|ing)?) to (?:kill|murder|shoot|injure|hurt)\b|"
        r"\b(?:will|is (?:due|set|scheduled|expected|planned) to|are (?:due|set|"
        r"scheduled|expected|planned) to|plans? to|to be held|has been scheduled|had been "
        r"scheduled|intends? to|due to)\b"),
    (Modality.ALLEGED, r"\b(?:alleg(?:ed|edly|es|ing|ations?)|claim(?:ed|s|ing)?|reportedly|"
        r"purported(?:ly)?|unconfirmed|accus(?:ed|es|ing)|rumou?r(?:s|ed)?|believed to|"
        r"suspected of|apparently)\b"),
)  # fmt: skip
