"""How an answer in English says what happened."""

from __future__ import annotations

from answerable.channel.rules.told.words.english_acts import ACTS
from answerable.channel.rules.told.words.english_conduct import CONDUCT
from answerable.channel.rules.told.words.english_duties import DUTIES
from answerable.channel.rules.told.words.english_marks import (
    BEING,
    BREAKS,
    MARKS,
    PREPOSITIONS,
    SKIP,
    SMALL,
)
from answerable.channel.rules.told.words.english_things import THINGS
from answerable.channel.rules.told.words.shape import Tongue

_NAME = r"[A-Z][\w'’-]+"
ENGLISH = Tongue(
    acts=ACTS + DUTIES + CONDUCT,
    things=THINGS,
    marks=MARKS + SKIP,
    small=SMALL,
    breaks=BREAKS,
    prepositions=PREPOSITIONS,
    being=BEING,
    places=(
        rf"(?:\b(?:[Ii]n|[Aa]t|[Nn]ear|off|outside|inside|around|below|above|beside|to|from|of|on|reached|left|"
        rf"between|and|before|towards) |\b(?:village|town|district|city|camp|quarter|suburb|area|"
        rf"neighbourhood|neighborhood|crossing|province|hamlet|monastery|island|valley) (?:of )?)"
        rf"(?:the )?(?:[a-z]+ of )?(?P<place>{_NAME}(?: (?:al|el|ad|as|ash|bin|ibn)[ -]{_NAME}"
        rf"| {_NAME}){{0,2}}(?: (?:crossroads|junction|yard|station|bridge|rail yard))?)",
    ),
    not_places=r"(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Government|Ministry|"
    r"Minister|Air|Army|Command|Ambassador|Mechanism|Parliament|Our|We|The|With|As|It|In|On|No|"
    r"Fact-?Finding|Advocate|Military|Police|Joint|Red|Department|Embassy|Inspector|Defence|"
    r"Commission|United|Northern|Southern|Eastern|Western|New|Correction|If|Two|Three|Four)\b.*",
)
"""The places of English are written with a capital; what else has one is left out."""
