"""English."""

from __future__ import annotations

from answerable.reading.languages.en import (
    attribution,
    context,
    dates,
    dealings,
    deed_words,
    details,
    fighting,
    harm,
    numbers,
    other_days,
    persons,
    places,
    times,
)
from answerable.reading.languages.lexicon import Lexicon

LEXICON = Lexicon(
    code="en",
    numbers=numbers.NUMBERS,
    people=numbers.PEOPLE,
    determiner=numbers.DETERMINER,
    modifier=numbers.MODIFIER,
    of=numbers.OF,
    conjunction=r"(?:and|&|as well as|along with|plus)(?: (?:his|her|their|its))?",
    including=r"includ(?:ing|ed|es)(?: at least)?|among (?:them|whom)(?: (?:were|was))?|of "
    r"(?:whom|them),?|(?:most|some|many|half) of (?:them|whom)|counting",
    headline=numbers.HEADLINE,
    times=times.TIMES,
    took_part=fighting.TOOK_PART,
    no_part=fighting.NO_PART,
    deeds=deed_words.DEEDS,
    age=r"[- ]?(?:(?:years?|yrs?|months?|weeks?|days?)[- ]olds?|y/?o)\b",
    age_before=r"\bag(?:ed|es)\s(?:between\s)?(?:\w{1,12}(?:,\s|\s(?:and|to|or)\s)){0,3}\Z",
    pointing=r"he|she|him|her(?=\s*(?:[.,;:)]|and\b|in\b|to\b|with\b|before\b|after\b|at\b|on\b|"
    r"while\b|when\b|multiple|several|once|twice|instantly|\Z))",
    carried=harm.CARRIED,
    there=r"\s(?:in|at|near|outside) (?:(?:the )?(?:nearby |neighbou?ring )?(?:the )?(?:(?:town|village|"
    r"city|district|camp|port) of )?)[A-Z][\w'-]{1,30}(?: [A-Z][\w'-]{1,30}){0,3}"
    r"(?: on \w{1,12}(?: \w{1,12}){0,2}?)?",
    risen=r"\b(?:rose|risen|rises|rising|increased|climbed|grew|grown|jumped|went up|"
    r"revised)\s(?:up )?(?:from\s)?",
    active=r"\b(?:has|have|had)(?:\s+(?:also|then|later|already|(?!family)[a-z]{2,16}ly))*\s",
    not_added=r"(?:at the \w+ |in (?:the |a )?\w+ |from \w+ )?(?:said|says|told|added|reported|confirmed|"
    r"announced|stated|wrote|recalled)\b|(?:was |were )?among (?:them|the dead|those)\b",
    alongside=r"(?:with(?<!ing with)|alongside|together with|along with|as well as)"
    r"(?: (?:his|her|their|its))?",
    ages=persons.AGES,
    person=persons.PERSON,
    not_person=persons.NOT_PERSON,
    besides=r"(?:(?<!\w)(?:he|she|him|her)|(?<!in )(?<!at )(?<!on )(?<!of )(?<!from )(?<!near )"
    r"(?<![\w.] )\b(?-i:[A-Z])[a-z]{2,20}) and\s",
    others=r"\s(?:others?|more)\b",
    part_after=r"\bof (?:them|whom)\b",
    points_back=r"\b(?:of them|among them)\b",
    not_people=numbers.NOT_PEOPLE,
    bridges=harm.BRIDGES,
    passive=harm.PASSIVE,
    harm=harm.HARM,
    none_harmed=harm.NONE_HARMED,
    counted_words=harm.COUNTED_WORDS,
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
    attribution=attribution.ATTRIBUTION,
    places=places.PLACES,
    not_places=places.NOT_PLACES,
    countries=places.COUNTRIES,
    place_kinds=places.PLACE_KINDS,
    manners=details.MANNERS,
    manner_guesses=details.MANNER_GUESSES,
    weapons=details.WEAPONS,
    actors=details.ACTORS,
    units=details.UNITS,
    objects=details.OBJECTS,
    object_damage=details.OBJECT_DAMAGE,
    families=r"(?:[a-z-]{3,16} )?(?:families|households)",
    service_effects=details.SERVICE_EFFECTS,
    dealings=dealings.DEALINGS,
    papers=dealings.PAPERS,
    first_told=dealings.FIRST_TOLD,
    rests_on=dealings.RESTS_ON,
    incident_words=dealings.INCIDENT_WORDS,
    party=dealings.PARTY,
    pronouns=r"(?:he|she|they|it|we|who|the (?:former |senior )?(?:officials?|sources?|spokes\w+))",
    said_on=(
        r"\b(?:said|says|say|told(?: [\w ]{2,30})?|reported|stated|announced|added|noted|"
        r"confirmed|statement|briefing|reporters|first reported[^,;]{0,40}|"
        r"according to [^,;]{2,60})(?: (?:in a (?:\w+ )?(?:statement|briefing|report|post)|"
        r"earlier|late|on|in))*\s*\Z"
    ),
    visited=other_days.VISITED,
    due_on=other_days.DUE_ON,
    due_on_after=other_days.DUE_ON_AFTER,
    day_led=other_days.DAY_LED,
)
