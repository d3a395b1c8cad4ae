"""English cues: whether somebody harmed was taking part in the fighting, and with what it was done."""

from __future__ import annotations

from answerable.reading.languages.lexicon import Cue

TOOK_PART = (
    Cue(r"\bexchanges? of (?:gunfire|fire|shots)\b", 3.0, "killed in an exchange of gunfire"),
    Cue(r"\barmed\b(?! forces)", 2.0, "he or those with him were armed"),
    Cue(r"\b(?:operatives?|combatants?|fighters?|militants?|gunm[ae]n)\b", 1.6, "called a fighter"),
    Cue(r"\b(?:military|armed) (?:branch|wing|arm)\b", 1.6, "member of an armed wing"),
    Cue(
        r"\bbattles?\b|\bin combat\b|\bfighting (?:with|against)\b|\bclash(?:es|ed)?\b",
        1.6,
        "killed in fighting",
    ),
    Cue(
        r"\b(?:he|they|who|and) (?:had )?(?:opened fire|fired|shot at|attacked|infiltrated|tried to "
        r"(?:attack|infiltrate|stab|plant|lay))\b|\bwhile (?:firing|shooting|attacking|trying to "
        r"(?:attack|infiltrate|stab|plant|lay|fire))\b|\battempt\w* to (?:attack|infiltrate|plant|"
        r"lay|fire|stab)\b",
        2.2,
        "he attacked",
    ),
    Cue(
        r"\b(?:firing|launching|fired|launched|launch) (?:\w+ ){0,2}(?:rockets?|mortars?|missiles?|"
        r"shells?|qassams?)\b|\brocket(?:-launching)? (?:cell|squad|crew|launchers?)\b",
        2.4,
        "he was firing rockets",
    ),
    Cue(
        r"\b(?:lay|laying|laid|plant(?:ing|ed)?|prepar\w+|carrying|assembling) (?:\w+ ){0,3}(?:"
        r"explosives?|charges?|bombs?|devices?)\b",
        2.0,
        "he was laying explosives",
    ),
    Cue(
        r"\b(?:incursion|military operation|IDF operation|raid|operation \"|attempt to arrest)",
        0.8,
        "killed in an incursion or operation",
    ),
    Cue(
        r"\b(?:during|in|after) an? (?:\w+ )?attack on\b|\b(?:hurling|shooting|shot) (?:\w+ )?(?:"
        r"explosives?|at |soldiers?|grenades?)|\bmilitary (?:compound|base|post)\b|\btraining\b",
        1.4,
        "he attacked",
    ),
    Cue(r"\b(?:commander|activist|wanted)\b", 0.8, "called a commander or wanted"),
    Cue(r"\b(?:izz a-din|al-qassam|al-quds brigades|saraya)\b", 1.2, "member of an armed wing"),
)
NO_PART = (
    Cue(r"\b(?:she|her|girl|woman|mother|wife)\b", 1.0, "a woman or girl is told of"),
    Cue(
        r"\b(?:house|home|apartment|residential|building|yard|roof|bed|slept|sleeping|asleep)\b",
        1.0,
        "killed at home",
    ),
    Cue(
        r"\bfamily|\brelatives?\b|\bparents?\b|\bhis (?:father|mother|son|wife|children|brother)\b",
        0.8,
        "killed with his family",
    ),
    Cue(
        r"\bdemonstrat\w+|\bprotest\w*|\bthrew (?:\w+ )?stones|\bthrowing stones|\bstones?\b|"
        r"\btires\b|\bmolotov\b",
        1.8,
        "killed at a demonstration",
    ),
    Cue(
        r"\bbystanders?\b|\bpassers?-?by\b|\buninvolved\b|\bcivilians?\b", 1.4, "called a civilian"
    ),
    Cue(
        r"\bon (?:his|her|the|their) way\b|\bstreet\b|\bshop\b|\bmarket\w*|\bcar\b|\btaxi\b|"
        r"\bschool\b|\bmosque\b|\bhospital\b|\bambulance\b|\bmedics?\b|\bphoto\w*",
        0.7,
        "killed where people live and work",
    ),
    Cue(
        r"\bchildren\b|\bminors?\b|\bchild\b|\btoddlers?\b|\bboys?\b|\bplaying\b",
        1.2,
        "children were harmed with him",
    ),
    Cue(
        r"\bfarm\w*|\bland\b|\bherd\w*|\bsheep\b|\bbirds?\b|\bscrap\b|\bgather\w+ (?:wood|gravel)|"
        r"\bfields?\b|\bgrove\b|\bolive",
        1.0,
        "at work on the land",
    ),
    Cue(r"\bfence\b", 0.3, "killed near a fence"),
    Cue(r"\bthe (?:object|target) of (?:the|a)\b|\btargeted\b", 0.3, "another was the target"),
    Cue(r"\bpolice (?:officers?|station|post)\b|\bpolice training\b", 0.4, "at a police post"),
    Cue(r"\b(?:aircraft|planes?|bombed|bombing|bombardment) ", 0.4, "killed in a bombardment"),
)
