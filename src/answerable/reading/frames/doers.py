"""Who is told to have done a deed: organisations and forces by name, people by what they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from answerable.reading.frames.deed_tables import Tables

ARTICLE = re.compile(r"^(?:the|an?|by|no|two|three|members? of|alleged|suspected)\s+", re.I)
GENERAL = re.compile(
    r"(?:\w{1,40} )?(?:guerr?illa|armed|secret|communist|democratic|socialist|terrorist|revolutionary|"
    r"national|popular|resistance|free|islamic|subversive) (?:group|organi[sz]ation|movement|forces|"
    r"party|command|squads?|front|alliance|unity|militia)s?",
    re.I,
)
NO_NAME = re.compile(r"(?:The|Two|Three|No|A|An|Some|Several|One|October|November|[A-Z][a-z]+ans?)")
TELLS = re.compile(
    r"\s(?:\w+ )?(?:said|says|reported|reports?|announced|sources?|spokes\w+|chiefs?|officials?|"
    r"commander|believes?|confirmed|investigat\w+|headquarters|station|stated|indicated|told|"
    r"communique|director|learned|learnt|found|discovered|arrested|rescued)\b"
)
HEARD = re.compile(r"\b(?:according to|told|against|on|of the leaders of)(?: the)?\s$", re.I)
ALIAS = re.compile(r"^\s?(?:[\[(]|, (?:or )?)(?P<short>[^\])\],]{2,70})(?:[\])]|,)")


@dataclass(frozen=True)
class Organisation:
    """A group or force as a sentence names it; `armed` is no force of a state."""

    name: str
    start: int
    end: int
    armed: bool


def organisations(text: str, table: Tables) -> list[Organisation]:
    """Return the armed groups and forces a stretch names, in order."""
    hits = [
        Organisation(m["who"], *m.span("who"), armed=True)
        for pattern in table.organisations
        for m in pattern.finditer(text)
    ]
    hits += [Organisation(m[0], m.start(), m.end(), armed=False) for m in table.forces.finditer(text)]
    return [
        Organisation(bare(o.name), o.start, o.end, o.armed)
        for o in _longest(hits)
        if _is_name(o.name) and not _speaks(o, text)
    ]


def _speaks(said: Organisation, text: str) -> bool:
    """Say whether an organisation is named for what it says, or only as whose somebody is."""
    return bool(
        TELLS.match(text, said.end)
        or HEARD.search(text[max(0, said.start - 24) : said.start])
    )


def _is_name(words: str) -> bool:
    name = bare(words)
    return not (GENERAL.fullmatch(name) or NO_NAME.fullmatch(name))


def _longest(hits: list[Organisation]) -> Iterator[Organisation]:
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, hit.start - hit.end)):
        if hit.start >= end:
            yield hit
            end = hit.end


def blamed(text: str, table: Tables) -> list[str]:
    """Return who is said to have done it where a sentence tells who and not what."""
    return [
        bare(m["who"])
        for pattern in table.blamed
        for m in pattern.finditer(text)
        if _is_name(m["who"])
    ]


def individuals(text: str, table: Tables) -> list[str]:
    """Return the people a stretch names as doers by what they are."""
    return list(dict.fromkeys(m[0] for m in table.individuals.finditer(text)))


def aliases(texts: Iterable[str], table: Tables) -> dict[str, str]:
    """Return under which name each other name of an organisation was given first."""
    known: dict[str, str] = {}
    for text in texts:
        for said in organisations(text, table):
            found = ALIAS.match(text, said.end)
            if found:
                other = bare(found["short"]).upper()
                known.setdefault(other, known.get(said.name.upper(), said.name))
    return known


def foremost(texts: Iterable[str], table: Tables) -> str | None:
    """Return the armed group a document names most, where it names one above all."""
    counted = Counter(
        said.name for text in texts for said in organisations(text, table) if said.armed
    )
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]


def bare(words: str) -> str:
    """Return a name without what stands before it."""
    while (short := ARTICLE.sub("", words)) != words:
        words = short
    return words.strip()
