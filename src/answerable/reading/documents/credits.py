"""Who published a document, whom it credits, its title and its day, as far as it says so itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from answerable.reading.agencies import OUTLET, outlet, outlet_in
from answerable.reading.gates import Gated

HEAD, TAIL = 1500, 900
LONGEST_TITLE = 220

BYLINE = re.compile(r"(?:By|بقلم|كتب|Par|Автор)\s+\S.{0,80}$")
LEAD_OUTLET = re.compile(
    r"([A-Z][\w.’'&-]{0,30}(?: [A-Z][\w.’'&-]{0,30}){0,3}|[\u0621-\u064a]+(?: "
    r"[\u0621-\u064a]+){0,2})\s?/\s"
)
SENTENCE_END = re.compile(r"[.!?؟。][\"”»')\]]*$")
DATELINE = re.compile(r"^.{0,60}?\(([^()\n]{2,40})\)\s*[-–—:]", re.M)
ADDRESS_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?!\d)"
)
STAMP_DAY = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")

SAID = (
    r" (?:reports|reported|has reported|writes|wrote|said|says|news agency (?:reports|reported))\b"
)
MOST_WORDS = 5
"""More words than these the name of an outlet never has."""
# How a document credits somebody else's telling; the outlet stands in the group.
CREDITS = (
    r"\baccording to (?:a (?:report|story) (?:by|in|from) )?(?:the )?({o})\b",
    rf"\b({{o}}){SAID}",
    r"\b(?:told|tells|reviewed by|seen by|obtained by|viewed by|interview with|citing|cites|"
    r"cited by|quoted by|quoting|"
    r"as reported by|reported by) (?:the )?({o})\b",
    r"(?:وفق(?:ا ل|اً ل)?|بحسب|حسب|نقلا عن|نقلاً عن|نقلت|أفادت|ذكرت|قالت|لـ?|كشفت)\s?(?:وكالة |"
    r"صحيفة |وكالة أنباء )?[«\"“]?({o})",
    r"(?:сообщает|сообщил[аои]?|пишет|передает|передаёт|со ссылкой на|по данным|повідомляє|"
    r"повідомил[аои]|пише|з посиланням на)"
    r"\s(?:агентство |агентства |видання |издание )?[«\"“]?({o})",
    r"(?:selon|d['’]après|rapporte|cité par)\s(?:l['’]agence )?({o})",
    r"(?:לפי|דיווח[הו]?|על פי)\s?(?:סוכנות )?({o})",
    r"\b(?:Sources?|المصدر|المصادر|Источники?|Джерел[оа]|מקור)\s?:\s?(?:وكالة |صحيفة |агентство )?({o})",
)
CREDIT_LINE = re.compile(r"^\((?:additional )?(?:reporting|writing|editing|by) ", re.I | re.M)


@cache
def _credits() -> tuple[Gated, ...]:
    return tuple(Gated(row.replace("{o}", OUTLET), 0) for row in CREDITS)


@cache
def _said() -> re.Pattern[str]:
    return re.compile(SAID)


def credited_to(text: str) -> str | None:
    """Return the agency or paper `text` rests on: its dateline's, else the one it credits most."""
    dated = DATELINE.search(text[:HEAD])
    if dated and (named := outlet(dated[1])):
        return named
    votes: dict[str, int] = {}
    low = text.lower()
    for pattern in _credits():
        for found in _found(pattern, text) if _may_hold(low, pattern) else ():
            if (named := outlet(found[1])) is not None:
                votes[named] = votes.get(named, 0) + 1
    return max(votes, key=lambda name: votes[name]) if votes else None


def _may_hold(low: str, row: Gated) -> bool:
    """Say whether a text can hold a row: only of the Arabic one no whole word is known."""
    if row.source.endswith(SAID):
        return True
    return any(word in low for word in row.words) if row.words else not low.isascii()


def _found(row: Gated, text: str) -> Iterator[re.Match[str]]:
    """Yield where a row credits somebody; words that follow a name are sooner found than a name."""
    if not row.source.endswith(SAID):
        yield from row.pattern.finditer(text)
        return
    past = 0
    for said in _said().finditer(text):
        begun = said.start()
        for _ in range(MOST_WORDS + 1):
            begun = text.rfind(" ", past, begun)
            if begun < 0:
                break
        found = row.pattern.search(text, max(past, begun), said.end())
        if found is not None:
            past = found.end()
            yield found


def publisher_of(text: str) -> str | None:
    """Return the outlet a plain text names itself by: "Name/ …" or a dateline's agency."""
    lead = next((line for line in text[:HEAD].split("\n") if LEAD_OUTLET.match(line)), None)
    if lead and (found := LEAD_OUTLET.match(lead)):
        return outlet(found[1]) or found[1]
    dated = DATELINE.search(text[:HEAD])
    return outlet_in(dated[1]) if dated else None


def title_of(text: str) -> str | None:
    """Return the first line of a plain text when it stands there as a title."""
    line, _, rest = text.partition("\n")
    if not rest.strip() or not 8 <= len(line) <= LONGEST_TITLE:
        return None
    if SENTENCE_END.search(line) or BYLINE.match(line) or DATELINE.match(line):
        return None
    if LEAD_OUTLET.match(line) or line.startswith(">"):
        return None
    return line


def day_in_address(address: str) -> str | None:
    """Return the day an address or file name carries, as many newspapers' do."""
    found = ADDRESS_DAY.search(address)
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}" if found else None


def day_of(stamp: str) -> str | None:
    """Return the day of an ISO stamp, or None."""
    found = STAMP_DAY.match(stamp.strip())
    return found[0] if found else None
