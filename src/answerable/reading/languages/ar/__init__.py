"""Arabic."""

from __future__ import annotations

from answerable.reading.languages.ar import around, context, dates, dealings, harm, numbers
from answerable.reading.languages.lexicon import Lexicon

LEXICON = Lexicon(
    code="ar",
    numbers=numbers.NUMBERS,
    people=numbers.PEOPLE,
    determiner=numbers.DETERMINER,
    modifier=numbers.MODIFIER,
    of=numbers.OF,
    conjunction=r"و",
    including=r"(?:من )?(?:بينهم|بينهن|بينها|ضمنهم)|منهم|منهن|بمن فيهم|بما في ذلك|(?:معظمهم|"
    r"غالبيتهم|أغلبهم)(?: من)?",
    part_after=r"\sمنهم\s",
    not_people=numbers.NOT_PEOPLE,
    bridges=harm.BRIDGES,
    passive=harm.PASSIVE,
    harm=harm.HARM,
    none_harmed=harm.NONE_HARMED,
    scope_total=context.SCOPE_TOTAL,
    scope_period=context.SCOPE_PERIOD,
    scope_incident=context.SCOPE_INCIDENT,
    scope_turn=context.SCOPE_TURN,
    part_of_before=context.PART_OF_BEFORE,
    scope_aside=context.SCOPE_ASIDE,
    more_harmed=context.MORE_HARMED,
    background=context.BACKGROUND,
    background_heading=context.BACKGROUND_HEADING,
    modality=context.MODALITY,
    dates=dates.DATES,
    attribution=around.ATTRIBUTION,
    places=around.PLACES,
    not_places=around.NOT_PLACES,
    countries=around.COUNTRIES,
    place_kinds=around.PLACE_KINDS,
    manners=around.MANNERS,
    weapons=around.WEAPONS,
    actors=around.ACTORS,
    units=around.UNITS,
    objects=around.OBJECTS,
    object_damage=around.OBJECT_DAMAGE,
    service_effects=around.SERVICE_EFFECTS,
    dealings=dealings.DEALINGS,
    papers=dealings.PAPERS,
    first_told=dealings.FIRST_TOLD,
    rests_on=dealings.RESTS_ON,
    incident_words=dealings.INCIDENT_WORDS,
    party=dealings.PARTY,
    pronouns=r"هو|هي|المسؤول|المصدر|المتحدث|المسؤولون",
    said_on=r"(?:قال|قالت|أعلن|أعلنت|أفاد|أفادت|ذكر|ذكرت|أكد|أكدت|صرح|صرحت|بيان|"
    r"تصريح)(?:\s[\u0621-\u064a]+){0,5}\s*\Z",
)
