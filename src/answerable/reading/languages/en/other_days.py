"""Days told beside what happened, in English: of a visit to see it, or for which a meeting was set."""

from __future__ import annotations

_WHO = (
    r"(?:we|(?:our|a|an|the|its|their)(?: [\w-]{2,20}){0,3} (?:teams?|staff|mission|delegation)|"
    r"(?:[\w-]{2,20} )?(?:researchers?|investigators?|inspectors?|monitors?|observers?|experts|"
    r"reporters?|journalists?|correspondents?|delegates?))"
)
VISITED = (
    rf"\b{_WHO}(?: (?:who|which|that|also|later|first|then|has|have|had|again|returned|went|came))*,? "
    r"(?:visit(?:ed|ing|s)?|(?:travel(?:l?ed|s)|went|came|returned) (?:back )?to|reached|inspected|"
    r"surveyed|examined)\b"
)
DUE_ON = (
    r"\b(?:scheduled|due|set|planned|slated|arranged|fixed|expected|foreseen|supposed|originally|"
    r"was to)(?:,? (?!was\b|were\b|has\b|had\b|been\b)[a-z'-]{1,20}){0,6}\s\Z|"
    r"\b(?:postponed|put off|pushed back|delayed|moved|rescheduled|deferred|slipped)"
    r"(?: (?!on\b)[a-z'-]{1,20}){0,3}? (?:to|until|till|for|from)(?: [a-z'-]{1,20}){0,3}\s\Z|"
    r"\b(?:meetings?|talks|consultations?|session|visit|call|briefing|summit) (?:of|for|dated)"
    r"(?: [a-z'-]{1,20})?\s\Z"
)
DUE_ON_AFTER = (
    r"(?:'s?)?\s(?:[a-z-]{2,20} ){0,2}?(?:meetings?|talks|consultations?|session|visit|call|briefing|"
    r"summit)\b|,?\s(?:was|were|is|are|(?:has|have|had) been)\b"
)
DAY_LED = (
    r"(?<=\d )(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December),? "
)
