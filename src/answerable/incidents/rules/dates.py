"""Dates of EDTF with their precision: read, checked, said in words; nothing more exact than was said.

`2026-03-12`, `2026-03`, `2026`, `XXXX-10-13` (year not known), `2026-03-12/2026-03-20`, and `~` for
"about this". An empty date is "not known", which is an answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from answerable.linking.dates import Days, apart, days
from answerable.reading.day_words import in_words
from answerable.refusal import Sentence, say
from answerable.term import Term


class Precision(Term):
    DAY = "day", "exact day"
    ABOUT = "about", "about this day"
    RANGE = "range", "between two days"
    MONTH = "month", "month only"
    YEAR = "year", "year only"
    OPEN = "open", "year not known"
    UNKNOWN = "unknown", "not known"


@dataclass(frozen=True)
class Known:
    """What a date tells: the first and last day it may mean, and how exactly it was given."""

    edtf: str
    precision: Precision
    earliest: date | None = None
    latest: date | None = None


_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_MONTH = re.compile(r"^\d{4}-\d{2}(?:-XX)?$")
_LIMIT = 40


def read(edtf: str) -> Known | None:
    """What `edtf` tells; None when it is not a date we know. An empty one is "not known"."""
    if not edtf.replace("X", "").replace("-", ""):
        return Known(edtf, Precision.UNKNOWN)
    if edtf.endswith("/..") or edtf.startswith("../"):
        return _open_ended(edtf)
    found = days(edtf) if len(edtf) <= _LIMIT else None
    if found is None:
        return None
    precision = _precision(edtf, found)
    if found.open_year:
        return Known(edtf, precision)
    return Known(edtf, precision, found.first, found.last)


def _open_ended(edtf: str) -> Known | None:
    """ "Since March" has no last day, "until March" no first."""
    end = read(edtf.removesuffix("/..").removeprefix("../"))
    if end is None or "/" in end.edtf:
        return None
    if edtf.endswith("/.."):
        return Known(edtf, Precision.RANGE, earliest=end.earliest)
    return Known(edtf, Precision.RANGE, latest=end.latest)


def is_known(edtf: str) -> bool:
    """Say whether a date tells anything at all."""
    known = read(edtf)
    return known is not None and known.precision is not Precision.UNKNOWN


def _precision(edtf: str, found: Days) -> Precision:
    if found.open_year:
        return Precision.OPEN
    if "/" in edtf:
        return Precision.RANGE
    if found.length == 1:
        return Precision.ABOUT if set(edtf) & set("~?%") else Precision.DAY
    return Precision.MONTH if found.length <= 31 else Precision.YEAR


def overlap(left: str, right: str) -> bool:
    """Say whether two dates may mean the same day."""
    one, two = days(left), days(right)
    return one is not None and two is not None and apart(one, two) == 0


def why_not_date(edtf: str, *, today: date) -> Sentence | None:
    """Say why `edtf` cannot be the date of something that happened."""
    known = read(edtf)
    if known is None:
        return say(
            "{text} is not a date. Write 2026-03-12, 2026-03, 2026, or two with a slash between.",
            text=edtf[:_LIMIT],
        )
    if known.earliest and known.earliest > today:
        return say("{day} has not come yet.", day=known.earliest.isoformat())
    return None


def words(edtf: str) -> Sentence:
    """A date as a person says it, in the precision it was given."""
    known = read(edtf)
    if known is None or known.precision is Precision.UNKNOWN:
        return say("not known")
    return in_words(edtf)


class Sureness(Term):
    """How sure somebody is of the day they typed."""

    EXACT = "exact", "this day"
    ABOUT = "about", "about this day"
    MONTH = "month", "this month"
    YEAR = "year", "this year"
    UNKNOWN = "unknown", "not known"


def from_parts(day: str, month: str, year: str, sureness: str = "") -> str:
    """The EDTF of a form of three fields, any of them empty; an impossible day is kept as typed."""
    day, month, year = day.strip(), month.strip(), year.strip()
    if sureness == Sureness.UNKNOWN or not (year or month):
        return ""
    head = year.rjust(4, "0") if year else "XXXX"
    if not month or sureness == Sureness.YEAR:
        return head
    if not day or sureness == Sureness.MONTH:
        return f"{head}-{month.rjust(2, '0')}"
    mark = "~" if sureness == Sureness.ABOUT else ""
    return f"{head}-{month.rjust(2, '0')}-{day.rjust(2, '0')}{mark}"
