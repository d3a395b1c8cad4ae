"""A day as somebody said it ("early December", "by the end of the month"), as EDTF."""

from __future__ import annotations

from datetime import date

from answerable.reading.folding import fold
from answerable.reading.statements import dates

LANGUAGES = ("en", "ar")


def edtf_of(words: str, *, said_on: date) -> str:
    """What words said on `said_on` mean, nothing more exact than they are; empty when nobody can tell."""
    if not words.strip():
        return ""
    text = fold(words).text
    for code in LANGUAGES:
        clock = dates.Clock(published=said_on, year=None)
        mentioned = dates.mentions(text, dates.tables(code), clock, ahead=True)
        if len(mentioned) == 1:
            return mentioned[0].edtf
    return ""
