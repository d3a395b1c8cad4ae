"""English for a place named with the word that says it is one."""

from __future__ import annotations

_UP = r"(?-i:(?:[A-Z][\w'-]{1,40}|St\.|[aA]l-[A-Z]\w{1,40}))"
_NAME = rf"{_UP}(?: (?:de |del |la |las |los |el |y |de la |de los |of ){{0,2}}{_UP}){{0,3}}"
_KIND = (
    r"(?:city|town|village|hamlet|municipality|department|province|district|canton|neighborhood|"
    r"neighbourhood|colony|suburb|township|county|governorate|region|jurisdiction|port|valley|"
    r"sector|zone|area|community|locality|ranch|farm|hacienda|estate|jungle)"
)
_SIDE = (
    r"(?:(?:central|southern|northern|eastern|western|south-?eastern|south-?western|north-?eastern|"
    r"north-?western|south|north|east|west|southeast|southwest|northeast|northwest|downtown|"
    r"upper|lower|middle|rural|nearby|the|neighboring|capital) )"
)
NAMED = (
    rf"(?<![\w'-])(?P<place>{_NAME}) (?P<kind>{_KIND}|municipalities)(?!\w)|"
    rf"\b(?P<kind2>{_KIND}) (?:of|known as) (?P<place2>{_NAME})|"
    rf"\b(?:in|at|near|outside|inside|around|toward|towards|between|entering|shelled|"
    rf"shelling|bombed|bombarded|pounded|struck|hit) "
    rf"{_SIDE}{{0,3}}(?:(?:the )?{_KIND} (?:of )?)?(?P<place3>{_NAME})|"
    rf"\b(?:northern|southern|eastern|western|northeastern|northwestern|southeastern|"
    rf"southwestern|central|downtown) (?P<place4>{_NAME})|"
    rf"\b(?:on|at|against|attacked|raided|stormed|targeted|burned|burnt) the (?P<loose>{_NAME}) "
    r"(?-i:(?:[a-z]{3,12} )?(?:bakery|clinic|hospital|market|school|refugee camp|camp|water tower|"
    r"(?:bus|train|railway|power) station|bridge|crossing|junction|checkpoint))(?![\w-])"
)
HERE = (
    r"\b(?:this (?:city|capital|town)|(?:in|of) the (?:\w+ )?capital(?: city)?(?! of)|"
    r"(?:the|this) nation's capital|here (?:today|yesterday|last night|this morning)|"
    r"(?:killed|exploded|murdered|attacked|kidnapped) here|downtown area)\b"
)
