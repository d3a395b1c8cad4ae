"""How a person's name is told from other capitals in English."""

from __future__ import annotations

_WORD = (
    r"(?:[A-Z][a-z]{1,30}(?:[A-Z][a-z]{1,30})?(?:['-][A-Za-z][a-z]{1,30}){0,3}|[A-Z]\.|"
    r"[Aa]l-[A-Z][a-z'-]{1,30})"
)
_LINK = r"(?:bin|ibn|al|el|de|la|van|von|abu)"
PERSON = rf"(?-i:{_WORD}(?:\s(?:{_LINK}\s)?{_WORD}){{1,6}}(?:,? (?:Jr|Sr|II|III)\.?)?)"
NOT_PERSON = (
    r"\b(?-i:January|February|March|April|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|On|In|At|After|When|While|"
    r"During|According|Multiple|Several|Some|Many|Other|Another|Two|Three|Four|Five|Six|Seven|"
    r"Eight|Nine|Ten|One|Both|All|Each|No|However|Meanwhile|Local|Sources?|Police|Officers?|"
    r"Deputies|Sheriff|Army|Forces?|Military|Navy|Guard|Department|Ministry|Minister|Council|"
    r"Agency|News|Times|Post|Press|Radio|TV|Channel|Network|Center|Centre|Society|Organi[sz]ation|"
    r"Committee|Association|Foundation|Party|Movement|Brigades?|Battalion|Government|Authority|"
    r"Authorities|Office|Court|County|City|Town|Village|Camp|Strip|Bank|District|Province|"
    r"Governorate|State|States|Street|St|Avenue|Road|Drive|Lane|Boulevard|Highway|Square|Junction|"
    r"Park|Hospital|Clinic|University|College|School|Mosque|Church|Market|Hotel|Airport|Building|"
    r"Tower|House|Apartments?|Family|North|South|East|West|Northern|Southern|Eastern|Western|"
    r"Central|Facebook|Twitter|Telegram|Israeli?|Palestinians?|American|Syrian|Russian|Nations?|"
    r"United|International|National|Hamas|Boko|Islamic|Red|Crescent|Cross|Human|Rights|Health)\b"
)
_YEARS = (
    r"(?P<years>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
)
AGES = (
    rf"\((?:aged? )?{_YEARS}(?:[- ]years?[- ]olds?)?\)",
    rf"\b{_YEARS}[- ]years?[- ]olds?\b",
    rf"\baged {_YEARS}\b",
    r"(?P<infant>\b[\w-]+[- ](?:months?|weeks?|days?)[- ]olds?)\b",
)
