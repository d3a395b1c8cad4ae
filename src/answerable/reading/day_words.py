"""Dates of EDTF as a person says them, nothing more exact than was said: "about 5 March 2026"."""

from __future__ import annotations

from answerable.refusal import Sentence, say
from answerable.term import Term

MARKS = "~?%"
WHOLE_DAY = 10


class Month(Term):
    JANUARY = "01", "January"
    FEBRUARY = "02", "February"
    MARCH = "03", "March"
    APRIL = "04", "April"
    MAY = "05", "May"
    JUNE = "06", "June"
    JULY = "07", "July"
    AUGUST = "08", "August"
    SEPTEMBER = "09", "September"
    OCTOBER = "10", "October"
    NOVEMBER = "11", "November"
    DECEMBER = "12", "December"


def in_words(edtf: str) -> Sentence:
    """Return a date in words, in the precision it was given; a date that tells nothing is not known."""
    if not edtf.strip("X-/."):
        return say("not known")
    if edtf.endswith("/.."):
        return say("since {day}", day=in_words(edtf.removesuffix("/..")))
    if edtf.startswith("../"):
        return say("until {day}", day=in_words(edtf.removeprefix("../")))
    if "/" in edtf:
        first, last = (in_words(part) for part in edtf.split("/", 1))
        return say("from {first} to {last}", first=first, last=last)
    bare = edtf.strip(MARKS)
    if bare != edtf and len(bare) == WHOLE_DAY and "X" not in bare:
        return say("about {day}", day=_plain(bare))
    return _plain(bare)


def _plain(edtf: str) -> Sentence:
    year, *rest = edtf.split("-")
    month = next((m for m in Month if rest and m.value == rest[0]), None)
    day = rest[1].lstrip("0") if len(rest) > 1 and rest[1] != "XX" else ""
    if month is None:
        return say("{year}", year=year)
    if year == "XXXX":
        return (
            say("{day} {month}, year not known", day=day, month=month)
            if day
            else say("{month}, year not known", month=month)
        )
    if day:
        return say("{day} {month} {year}", day=day, month=month, year=year)
    return say("{month} {year}", month=month, year=year)
