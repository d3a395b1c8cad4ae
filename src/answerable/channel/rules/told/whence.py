"""When and where: the days and places of a sentence, each with what they are told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from answerable.channel.rules.told.claims import Claim
from answerable.channel.rules.told.clauses import Clause, Sentence, one_of
from answerable.channel.rules.told.deeds import claim
from answerable.channel.rules.told.denial import so
from answerable.channel.rules.told.lexicon import Hit
from answerable.channel.rules.told.places import bones, places_in
from answerable.channel.rules.told.verbs import is_verb, spoken_of
from answerable.linking.dates import Days, days
from answerable.reading.statements import dates

_NAMING = re.compile(r"(?<!\w)(?:of|of the)\s*$")
_UP_TO = re.compile(
    r"(?<!\w)(?:by|until|till|up to|as (?:of|at)|prior to|after|since|from|to|before|"
    r"(?:note|letter|reply|answer|statement|communiqué|mission|refers) (?:of|dated)|"
    r"حتي|لغايه|بعد|منذ|قبل|مع|المورخه(?: في)?)(?: the)?"
    r"(?: (?:end|close|beginning|start|middle|نهايه|مطلع|بدايه|منتصف|اواخر|اوائل)(?: of)?)?\W*$",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:not|no|never|none)\b[^.;]{0,80}\b(?:until|till|before)(?: the)? *$|"
    r"(?<!\w)(?:لم|لا|لن)(?!\w)[^.؛]{0,80} (?:الا|قبل|حتي) (?:في |يوم )?$",
    re.IGNORECASE,
)
"""A "not until" that tells the day itself."""
_SPAN = re.compile(r"\b(?P<day>[0-3]?\d) (?:to|and|or) (?:the )?$")
_ORDINAL = re.compile(r"\b(?P<word>[a-z]+(?:-[a-z]+)?) (?:of |day of )$", re.IGNORECASE)
_ORDINALS = {
    word: n
    for n, word in enumerate(
        re.findall(
            r"\S+",
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
            "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
            "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
        ),
        1,
    )
}
_MERELY = frozenset({"take_place", "involve"})
_STRIKING = frozenset({"attack", "land", "use"})
_LEAST = 3


def dated(said: Sentence, on: date | None) -> Iterator[Claim]:
    """The days of a sentence, each of what is done nearest to it; `on` is the day it was said."""
    for clause in said.clauses:
        if clause.whose != "own" or clause.says("unsure"):
            continue
        for mention in clause.dated:
            value = _past(day_of(clause.said, mention), mention, on)
            if value is None or _bound(clause, mention):
                continue
            for hit, naming in _of(clause, mention):
                made = claim(clause, event(clause, hit), so(clause, hit), "")
                yield replace(made, about="date", days=value, naming=naming, dated=())
            if not clause.of("acts"):
                yield replace(claim(clause, "", True, ""), about="date", days=value, dated=())


def _past(value: Days | None, mention: dates.Mention, on: date | None) -> Days | None:
    """A day without a year lies before the day it was told on."""
    if value is None or on is None or mention.year_said or value.open_year or value.first <= on:
        return value
    return value.in_year(value.first.year - 1)


def day_of(said: Sentence, mention: dates.Mention) -> Days | None:
    """The days a date means: "the second of December" and "7 to 8 January" included."""
    value, before = days(mention.edtf), said.text[: mention.start]
    if value is None:
        return None
    ordinal, span = _ordinal(before), _SPAN.search(before)
    if ordinal and value.length > 27 and ordinal <= value.length:
        day = value.first.replace(day=ordinal)
        return Days(day, day, value.open_year)
    if span and 0 < int(span["day"]) < value.first.day:
        return Days(value.first.replace(day=int(span["day"])), value.last, value.open_year)
    return value


def _ordinal(before: str) -> int:
    found = _ORDINAL.search(before)
    return _ORDINALS.get(found["word"].lower(), 0) if found else 0


def _bound(clause: Clause, mention: dates.Mention) -> bool:
    """Say whether a day only bounds a count or names a letter: by 4 April, our reply of 4 February."""
    before = clause.said.text[: mention.start]
    if _LATE.search(before) or _SPAN.search(before):
        return False
    return _UP_TO.search(before) is not None


def _of(clause: Clause, mention: dates.Mention) -> Iterator[tuple[Hit, bool]]:
    """What a day is of: the deed it names, else every deed of the clause that is told."""
    acts = clause.of("acts")
    if _reduced(clause, mention):
        return
    tokens = clause.said.tokens
    behind = [h for h in acts if tokens[h.last].end <= mention.start]
    if behind and _names(clause, behind[-1], mention):
        yield behind[-1], True
        return
    for hit in _governing(clause):
        yield hit, False


def _governing(clause: Clause) -> tuple[Hit, ...]:
    """The deeds of a clause that a day or a place in it is told of: its verbs, where it has some."""
    told = [h for h in clause.of("acts") if not spoken_of(clause, h)]
    verbs = [h for h in told if is_verb(clause, h)]
    doing = [h for h in told if clause.said.tokens[h.last].text.endswith("ing") and h not in verbs]
    if doing and {h.code for h in verbs} <= {"start", "finish"}:
        return tuple(doing)
    merely = _MERELY | ({"use"} if any(h.code == "warn" for h in told) else set())
    if {h.code for h in verbs} <= merely:
        # "The attack took place on": what took place, not that it did, has its day.
        nouns = [h for h in told if h not in verbs]
        return tuple(nouns) or tuple(verbs)
    return tuple(h for h in verbs if h.code not in merely) or tuple(told)


def _names(clause: Clause, hit: Hit, mention: dates.Mention) -> bool:
    """Say whether a day says which: the strike of 2 January, ضربة 2 كانون الثاني."""
    said = clause.said
    before = said.text[: mention.start]
    if _NAMING.search(before):
        return not _ordinal(before) and not re.search(
            r"(?:night|morning|evening|day|eve) of $", before
        )
    between = said.text[said.tokens[hit.last].end : mention.start]
    noun = said.tongue == "ar" and not said.tokens[hit.last].text.endswith(("ت", "نا"))
    return noun and not between.strip() and hit.code == "attack"


def _reduced(clause: Clause, mention: dates.Mention) -> bool:
    """Say whether a day stands in what only says which: the drone lost on 6 May crashed."""
    said = clause.said
    words = [t for t in said.tokens[clause.first : clause.last] if t.is_word]
    before, after = (
        [t for t in words if t.end <= mention.start],
        [t for t in words if t.start >= mention.end],
    )
    if said.tongue != "en" or len(before) < _LEAST or before[-1].text.lower() not in ("on", "in"):
        return False
    verb, noun = before[-2], before[-3]
    acts = {said.tokens[h.first].start for h in clause.of("acts")}
    done = verb.start in acts or verb.text.endswith("ed") or verb.text in ("lost", "taken", "held")
    again = any(t.start in acts or one_of(t, "en", "being") for t in after)
    return done and again and not one_of(noun, "en", "small")


def placed(said: Sentence) -> Iterator[Claim]:
    """The places of a sentence, each of the deeds of its clause."""
    for clause in said.clauses:
        if clause.whose != "own" or clause.says("unsure"):
            continue
        if not places_in(said.text, said.tongue, clause.start, clause.end):
            continue
        if not clause.of("acts") and not clause.says("not"):
            yield _at(clause, claim(clause, "", True, ""))
        for hit in _governing(clause):
            if so(clause, hit):
                yield _at(clause, claim(clause, event(clause, hit), True, ""))


def _at(clause: Clause, made: Claim) -> Claim:
    said = clause.said
    return replace(
        made, about="place", places=places_in(said.text, said.tongue), heads=bones(said.text)
    )


def event(clause: Clause, hit: Hit) -> str:
    """What a day or a place is told of: to fire, to land and to strike are one event of a strike."""
    code = hit.code.removeprefix("-")
    if code in _STRIKING:
        return "attack"
    if code == "lift":
        return "finish"
    if code == "active" and any(s.startswith(("event/", "outing/")) for s in clause.slots):
        return "attack"
    alone = {h.code for h in clause.of("acts")} <= {"take_place", "involve"}
    told = clause.leans or any(s.startswith(("event/", "outing/")) for s in clause.slots)
    return "attack" if code in _MERELY and alone and told else code
