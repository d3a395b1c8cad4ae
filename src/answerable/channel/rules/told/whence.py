"""When and where: the days and places of a sentence, each with what they are told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from answerable.channel.rules.told.claims import Claim
from answerable.channel.rules.told.clauses import Clause, Sentence, days_of, one_of, weekday_only
from answerable.channel.rules.told.clocks import times
from answerable.channel.rules.told.deeds import claim
from answerable.channel.rules.told.denial import so
from answerable.channel.rules.told.lexicon import Hit
from answerable.channel.rules.told.places import far_from, places_in
from answerable.channel.rules.told.verbs import is_verb, reduced, spoken_of
from answerable.linking.dates import Days
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
_PARTS = re.compile(
    r"(?<!\w)(?:after|before|following|prior to|until|once|when|بعد ان|قبل ان|عقب|حين|عندما|بعد|قبل)"
    r"(?= (?!noon\b|midday\b|midnight\b|dawn\b|ال?ظهر|منتصف|dark|\d))"
)
_THEN = re.compile(r"(?: \d{4})?,? (?:when|on which|the day on which|حين|عندما)\b")
_FROM = re.compile(
    r"\b(?:from|since|as of|as from|with effect from|منذ|ابتداء من|اعتبارا من)(?: the)? *$",
    re.IGNORECASE,
)
_STATES = frozenset({"access", "force", "cut", "occupy", "punish"})
"""What is so from a day on."""
_MERELY = frozenset({"take_place", "involve"})
_STRIKING = frozenset({"attack", "land", "use"})
_LEAST = 3


def dated(said: Sentence, on: date | None) -> Iterator[Claim]:
    """The days of a sentence, each of what is done nearest to it; `on` is the day it was said."""
    for clause in said.clauses:
        if clause.whose != "own":
            continue
        yield from clocked(clause)
        for mention in clause.dated:
            value = _past(day_of(clause.said, mention), mention, on)
            later = _when(said, clause, mention) is not None
            if (
                value is None
                or (not later and _bound(clause, mention) and not _began(clause, mention))
                or weekday_only(mention.words)
            ):
                continue
            if (then := _when(said, clause, mention)) is not None:
                clause = then
            for hit, naming in _of(clause, mention):
                made = claim(clause, event(clause, hit), so(clause, hit), "")
                yield replace(made, about="date", days=value, naming=naming, dated=())
            if not clause.of("acts"):
                yield replace(claim(clause, "", True, ""), about="date", days=value, dated=())


def clocked(clause: Clause) -> Iterator[Claim]:
    """The times of day of a clause, each of what is done nearest to it."""
    for start, minutes in times(clause.said.text, clause.start, clause.end):
        for hit in _governing(clause, start):
            made = claim(clause, event(clause, hit), so(clause, hit), "")
            yield replace(made, about="time", clock=minutes)


def _when(said: Sentence, clause: Clause, mention: dates.Mention) -> Clause | None:
    """The clause a day is of that goes before it: until 30 May, when he was released."""
    if not _THEN.match(said.text, mention.end):
        return None
    behind = (c for c in said.clauses if c.first >= clause.last and c.of("acts"))
    return next(behind, None)


def _past(value: Days | None, mention: dates.Mention, on: date | None) -> Days | None:
    """A day without a year lies before the day it was told on."""
    if value is None or on is None or mention.year_said or value.open_year or value.first <= on:
        return value
    return replace(value.in_year(value.first.year - 1), open_year=value.open_year)


def day_of(said: Sentence, mention: dates.Mention) -> Days | None:
    """The days a date means: "the second of December" and "7 to 8 January" included."""
    value, before = days_of(mention), said.text[: mention.start]
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
    for hit in _governing(clause, mention.start):
        yield hit, False


def _governing(clause: Clause, start: int) -> tuple[Hit, ...]:
    """The deeds of a clause that a day or a place in it is told of: its verbs, where it has some."""
    acts = [h for h in clause.of("acts") if not clause.doubts(h.first)]
    near = [h for h in acts if _part(clause, h) == _part_at(clause, start)]
    told = [h for h in near or acts if not spoken_of(clause, h) and not reduced(clause, h)]
    verbs = [h for h in told if is_verb(clause, h)]
    begun = min((h.first for h in verbs if h.code in ("start", "finish")), default=0)
    doing = [h for h in told if _is_doing(clause, h) and h not in verbs and h.first > begun]
    if doing and {h.code for h in verbs} <= {"start", "finish"}:
        return tuple(doing)
    merely = _MERELY | ({"use"} if any(h.code == "warn" for h in told) else set())
    if {h.code for h in verbs} <= merely:
        # "The attack took place on": what took place, not that it did, has its day.
        nouns = [h for h in told if h not in verbs]
        return tuple(nouns) or tuple(verbs)
    return tuple(h for h in verbs if h.code not in merely) or tuple(told)


def _is_doing(clause: Clause, hit: Hit) -> bool:
    return clause.said.tokens[hit.last].text.endswith("ing")


def _part(clause: Clause, hit: Hit) -> int:
    return _part_at(clause, clause.said.tokens[hit.first].start)


def _part_at(clause: Clause, place: int) -> int:
    """Which part of a clause a place is in: what was before or after another thing is one of its own."""
    text = clause.said.text
    return sum(1 for m in _PARTS.finditer(text, clause.start, clause.end) if m.end() <= place)


def _began(clause: Clause, mention: dates.Mention) -> bool:
    """Say whether a day tells from when on something was so: closed from 12 August."""
    before = clause.said.text[: mention.start]
    state = any(h.code.removeprefix("-") in _STATES for h in clause.of("acts"))
    return state and _FROM.search(before) is not None


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
        if clause.whose != "own":
            continue
        yield from _far(clause)
        if not places_in(said.text, said.tongue, clause.start, clause.end):
            continue
        if not clause.of("acts") and not clause.says("not"):
            yield _at(clause, claim(clause, "", True, ""))
        for hit in _governing(clause, clause.start):
            if so(clause, hit):
                yield _at(clause, claim(clause, event(clause, hit), True, ""))


def _far(clause: Clause) -> Iterator[Claim]:
    """The places that something was not in, but so far from."""
    said = clause.said
    if away := far_from(said.text, said.tongue, clause.start, clause.end):
        for hit in _governing(clause, clause.start):
            made = claim(clause, event(clause, hit), False, "")
            yield replace(made, about="place", places=away)


def _at(clause: Clause, made: Claim) -> Claim:
    said = clause.said
    return replace(made, about="place", places=places_in(said.text, said.tongue))


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
