"""Who says so, in English."""

from __future__ import annotations

from answerable.reading.agencies import OUTLET
from answerable.reading.languages.lexicon import Attribution
from answerable.reading.literals import by_letter, hastened

_SAID = (
    r"said|says|say|stated|states|added|adds|noted|notes|indicated|announced|announces|"
    r"confirmed|confirms|"
    r"claimed|claims|reported|reports|report|insisted|argued|acknowledged|conceded|explained|"
    r"warned|alleged|remarked|asserted|"
    r"declared|disclosed|revealed|estimates|estimate|stressed|wrote|tweeted|posted|maintains?|"
    r"maintained|recounted|testified|"
    r"put the (?:toll|number)|concluded|found that"
)
SAY = rf"(?-i:{hastened(_SAID)})"
_AUX_WORDS = (
    r"has|have|had|first|also|later|earlier|repeatedly|consistently|reportedly|officially|"
    r"has also|have also|who|on \w+"
)
_AUX = rf"(?:(?:{hastened(_AUX_WORDS)}) ){{0,2}}"
_NO_NAME = (
    r"that|to|not|declined|refused|where|while|who|which|whom|but|because|as|when|if|"
    r"after|before|since|has|have|had|was|were|are|is|would|will|could|may|might|did"
)
_WORD = (
    rf"(?!(?:{hastened(by_letter(_NO_NAME))}|(?-i:{hastened(by_letter(_SAID))}))\b)"
    r"[\w.'&$/-]{1,30}+"
)
_NAME = rf"{_WORD}(?: {_WORD}){{0,11}}?"
_FREE = r"(?:[^,.;:\"()]|\.(?=\w)|(?<=\b[A-Z])\.|(?<=[A-Z]\.[A-Z])\.)"
_START = (
    r"(?<![^ ,;:\"(-])"
    r"(?:^|(?<=[,;:\"()-] )|(?<=[,;:\"(-])|(?<=\bwhere )|(?<=\bwhile )|(?<=\bwhich )|(?<=\bas )|"
    r"(?<=\band )|(?<=\bbut )|(?<=\bwith )|(?<=\bthat )|(?<=\bwhom )|(?<=\bthough ))"
)

_NOBODY = (
    r"(?!(?:an? )?(?:early|earlier|initial|first|unconfirmed|conflicting|recent|previous|preliminary) "
    r"(?:(?:media|news|press) )?(?:reports?|accounts?|estimates?)\b)"
)
""" "Early reports said": nobody is named, and no verb "reports" has a subject "early"."""
_WENT = (
    r"(?:visited|went to|travelled to|traveled to|interviewed|spoke (?:to|with)|inspected|examined|"
    r"surveyed|toured|returned to|reached|reviewed)"
)
_FOUND = r"(?:found|confirmed|concluded|established|verified|determined|learned|recorded|reported)"

ATTRIBUTION = Attribution(
    rows=(
        ("before:found", rf"{_START}(?P<who>{_WORD}(?: {_WORD}){{0,4}}?) (?:also |later )?{_WENT} "
            rf"(?:[^ ,.;:\"]{{1,25}} ){{1,12}}?and (?:later |also )?{_FOUND} that\b"),
        ("after:according_to", rf"\b(?:according to|as per|citing|cites|cited|quoting|as "
            rf"reported by|reported by|by the count of) (?P<who>{_FREE}{{2,140}}?)(?=[,;:\"()]|"
            rf"(?<!\b[A-Z])\.(?=\W|$)|\s(?:on|in a|who|which|said|saying|that|as of)\b|$)"),
        ("before:told", rf"{_START}(?P<who>{_NAME})(?:,[^,]{{1,80}},)? {_AUX}(?:told|tells) "
            rf"(?P<by>(?:the )?(?:{OUTLET})|reporters|journalists|a (?:press|news) (?:briefing|"
            rf"conference)|\w+ [A-Z]\w+|\w+)"),
        ("before:said", rf"{_START}{_NOBODY}(?P<who>{_NAME})(?:,[^,]{{1,90}},)? {_AUX}{SAY}\b(?! by\b| "
            rf"of\b)"),
        ("before:reporting", rf"\bwith (?P<who>{_NAME}) (?:reporting|saying|stating|claiming|"
            rf"estimating|putting)\b"),
        ("before:statement", r"\b(?:in|according to) (?:an?|the) (?:statement|report|post|"
            r"briefing|press release|tally|count) (?:by|from|of|issued by|published by) "
            r"(?P<who>[^,.;:\"()]{2,80})"),
        ("after:said", rf"[,\"] ?(?:{SAY}) (?!of |that |to |by |it |there |in |on |at |this |a "
            rf"(?:total|number))(?P<who>{_FREE}{{2,120}}?)(?=[,;:\"()]|(?<!\b[A-Z])\.(?=\W|$)|"
            rf"\s(?:on|in a|in an|who|which|that|as|told|adding|during|at a|this|last)\b|$)"),
    ),
    anonymous=(
        r"(?:(?:an?|one|another|two|three|four|five|several|some|multiple|many|\d+|the|senior|"
            r"former|current|unnamed|anonymous|other|local|security|palestinian|israeli|us|"
            r"u\.s\.|american|russian|ukrainian|western|european|arab|state department|white "
            r"house|(?-i:[A-Z][\w.]{1,20})) ){0,5}"
        r"(?:officials?|sources?|persons?|people|diplomats?|witness(?:es)?|eyewitness(?:es)?|"
            r"residents?|activists?|aides?|insiders?|medics?|survivors?|employees?)\b.*|"
            r".*\b(?:familiar with|condition of anonymity|requested anonymity|asked not to be "
            r"named|not authori[sz]ed to|briefed on)\b.*"
    ),
    by_role=(
        r".*\b(?:authorit(?:y|ies)|spokes\w+|police|army|military|ministry|government|officials|"
            r"tall(?:y|ies)|forces|monitor|group|hospital|medics|rescuers|"
        r"defen[cs]e|organi[sz]ation|department|secretary|adviser|minister|president|"
            r"administration|agency|embassy|memo|cable|report|document)\b.*"
    ),
    tail=r"(?:,? (?:on|this|last|late|early|earlier|yesterday|in an? |at an? |to reporters|"
        r"during|after|when asked)\b[^,;]{0,60})?[.,\"' ]*\Z",
    trim=r"(?:(?:\d{1,2}/\d{0,2}\)?|"
        r"the|that|though|even though|and that|first|also|where|while|but|and|as|however|"
        r"meanwhile|also|earlier|later|separately|in addition|on \w+|for (?:his|her|its|their) "
        r"part),? )+",
)  # fmt: skip
