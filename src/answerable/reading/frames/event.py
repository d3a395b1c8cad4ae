"""The incident a document is about: of its many figures the ones that tell the whole of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from answerable.reading.frames import tolls
from answerable.reading.frames.children import children_killed
from answerable.reading.frames.tolls import Toll
from answerable.reading.gazetteer import Map
from answerable.reading.statements import dates, surroundings
from answerable.reading.statements.passages import Passage, passages
from answerable.reading.types import Manner, Place, Reading, When

OPENING = 5
"""Sentences in which a report says what happened and how."""


@dataclass(frozen=True)
class EventFrame:
    """One incident as a whole document tells it; None where the document says nothing of it."""

    killed: Toll | None = None
    injured: Toll | None = None
    children_killed: Toll | None = None
    women_killed: Toll | None = None
    date: When | None = None
    place: Place | None = None
    manners: tuple[Manner, ...] = ()
    """Every manner the opening names; a bare "strike" names none."""


def event_frame(reading: Reading) -> EventFrame:
    """Return the main incident of `reading`; the names of parts tell none."""
    if reading.is_contents:
        return EventFrame()
    cut = [passage for passage in passages(reading.text) if not passage.quoted]
    counted = tolls.tolls(reading, children_killed(cut, reading.language))
    told = tolls.of_the_incident(reading)
    return EventFrame(
        **counted,
        date=next((s.date for s in told if s.date and _complete(s.date)), None)
        or _first_day(cut, reading),
        place=next((s.place for s in told if s.place), None) or _first_place(cut, reading),
        manners=_manners(cut, reading.language),
    )


def _complete(when: When) -> bool:
    return len(when.edtf) == 10 and "X" not in when.edtf


def _first_day(cut: list[Passage], reading: Reading) -> When | None:
    """The first whole day the text names: a report opens with its day oftener than not."""
    published = date.fromisoformat(reading.published_on) if reading.published_on else None
    table, clock = dates.tables(reading.language), dates.Clock(published)
    first: When | None = None
    for passage in cut:
        for mention in dates.mentions(passage.text, table, clock):
            words = passage.words(mention.start, mention.end)
            found = dates.when(mention, words, passage.text, table)
            if _complete(found):
                return _in_year_of(first, found) if first else found
            if len(found.edtf) == 10 and found.edtf[5:].replace("-", "").isdigit():
                first = first or found
    return None


def _in_year_of(open_day: When, known: When) -> When:
    """A day without a year, told before the first whole date, is of that date's year."""
    return replace(open_day, edtf=known.edtf[:4] + open_day.edtf[4:])


def _first_place(cut: list[Passage], reading: Reading) -> Place | None:
    """The first place of the opening that is no whole country."""
    table = surroundings.tables(reading.language)
    for passage in cut[:OPENING]:
        for located in surroundings.places(passage, table):
            if located.place.country is None:
                return Map(reading.text, reading.language).at(located.place, passage.start)
    return None


def _manners(cut: list[Passage], code: str) -> tuple[Manner, ...]:
    opening = islice((p for p in cut if not p.heading), OPENING)
    text = " ".join(p.text for p in opening)
    return surroundings.manners(text, surroundings.tables(code))
