"""Who wrote a document and from where, as it says in its head and foot, in its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEAD, TAIL = 1200, 900
_BYLINE = re.compile(
    r"^(?:By|Par|بقلم|كتب(?:ت)?|تقرير|Автор(?:ка)?|מאת)\s?:?\s(?P<who>[^\n.،:]{3,120})$", re.M
)
_NOT_AUTHOR = re.compile(r"\s(?:and agencies|with agencies)$|\s+(?:\||·|•|-)\s.*$", re.I)
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?|"
    r"янв\w*|фев\w*|мар\w*|апр\w*|ма[йя]|июн\w*|июл\w*|авг\w*|сен\w*|окт\w*|ноя\w*|дек\w*"
)
_DATELINE = re.compile(
    r"^(?P<line>[^\W\d_][^\n()]{1,60}?(?:\s?\((?P<country>[^()\n]{3,40})\)(?=,\s\d)[^\n()]{2,40}?)?"
    rf"(?:,\s(?:\d{{1,2}}\s(?:{_MONTH})|(?:{_MONTH})\s\d{{1,2}}))?"
    r"(?:\s?\((?P<agency>[^()\n]{2,40})\))?)\s?(?P<dash>[-–—]{1,2})\s",
    re.M,
)
_DATED = re.compile(
    rf"^[^,]{{2,40}},\s(?:\d{{1,2}}\s(?:{_MONTH})|(?:{_MONTH})\s\d{{1,2}},?)\s(?:19|20)\d\d$"
)
_CAPITALS = re.compile(r"[A-ZÀ-ÞА-ЯЁІЇЄҐ][A-ZÀ-ÞА-ЯЁІЇЄҐ' /.-]{2,}")
_CREDIT = re.compile(
    r"^\((?:additional |with )?(?:reporting|writing|editing|compiled|written|by)\b[^\n]{3,400}\)?$"
    r"|^(?:(?:additional )?reporting|writing|editing) (?:by|for) [^\n]{3,300}$"
    r"|^(?:إعداد|تحرير|شارك في التغطية|\(?إعداد)[^\n]{3,300}$",
    re.I | re.M,
)


@dataclass(frozen=True)
class Byline:
    """Author, dateline and credit line, each in the document's words; None where it has none."""

    author: str | None = None
    dateline: str | None = None
    credit_line: str | None = None


def byline_of(text: str) -> Byline:
    """Return what the head and the foot of `text` say of who wrote it and where."""
    return Byline(_author(text[:HEAD]), _dateline(text[:HEAD]), _credit(text))


def _author(head: str) -> str | None:
    found = _BYLINE.search(head)
    return (_NOT_AUTHOR.sub("", found["who"]).strip() or None) if found else None


def _dateline(head: str) -> str | None:
    """A place before a dash is a dateline when it is in capitals, dated, or has its agency with it."""
    for found in _DATELINE.finditer(head):
        line = found["line"].strip()
        place = re.split(r"[,(]", line)[0].strip()
        is_dated = _DATED.search(line) is not None
        if found["agency"] or found["country"] or is_dated or _CAPITALS.fullmatch(place):
            return line
    return None


def _credit(text: str) -> str | None:
    found = list(_CREDIT.finditer(text[-TAIL:]))
    return found[-1][0].strip() if found else None
