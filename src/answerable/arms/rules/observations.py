"""What is seen on an exhibit: where on the picture, what is written, what it could be and why. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.term import Term

WHOLE = 10_000
"""The width and the height of a picture."""
OBSERVERS = frozenset({Role.ANALYST, Role.WEAPONS_ANALYST})
LONGEST = 2_000
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Speaks(Term):
    """Which way a reason speaks."""

    FOR = "for", "for"
    AGAINST = "against", "against"


class RestsOn(Term):
    """What a reason for or against a candidate rests on."""

    INSCRIPTION = "inscription", "what is written"
    CATALOGUE = "catalogue", "the catalogue"
    SHAPE = "shape", "shape and parts"
    MEASURE = "measure", "measurements"
    EXPERT = "expert", "an expert's view"
    OTHER = "other", "something else"


@dataclass(frozen=True)
class Region:
    """A part of a picture, in ten-thousandths from its upper left corner."""

    start: int
    top: int
    wide: int
    high: int

    @property
    def in_hundred(self) -> tuple[str, str, str, str]:
        """Start, top, width and height in percent, as people say them."""
        given = (self.start, self.top, self.wide, self.high)
        one, two, three, four = (f"{part / 100:.2f}".rstrip("0").rstrip(".") for part in given)
        return one, two, three, four


@dataclass(frozen=True)
class Seen:
    """What somebody sees, before it is recorded. No region: the whole picture."""

    what: str
    transcript: str = ""
    region: Region | None = None
    language: str = ""
    taken_on: str = ""
    """EDTF; empty: not known."""


def made_by(taken: date | None, *known: date) -> date:
    """The last day on which what is seen may have been made: it was there when the picture was taken,
    and before anybody here had the picture. It never moves on with the day of the reader."""
    return min(day for day in (taken, *known) if day is not None)


def region_of(given: Sequence[str]) -> Region | Sentence | None:
    """Start, top, width and height as typed, in percent: a region, none, or why it is no region."""
    if not any(part.strip() for part in given):
        return None
    try:
        numbers = [_hundredths(part) for part in given]
    except ValueError:
        return say("Give the region as four numbers from 0 to 100, or leave all four open.")
    region = Region(*numbers)
    return why_not_region(region) or region


def _hundredths(part: str) -> int:
    cleaned = part.strip().removesuffix("%").replace(",", ".")
    if not re.fullmatch(r"\d{1,3}(\.\d{1,6})?", cleaned, re.ASCII):
        raise ValueError(part)
    return round(float(cleaned) * 100)


def why_not_region(region: Region) -> Sentence | None:
    """Say why a region does not lie on its picture."""
    if region.wide <= 0 or region.high <= 0 or min(region.start, region.top) < 0:
        return say("A region has a width and a height above nothing.")
    if region.start + region.wide > WHOLE or region.top + region.high > WHOLE:
        return say("The region reaches beyond the picture.")
    return None


def why_not_observe(by: Actor) -> Sentence | None:
    """Say why `by` does not record what is seen on exhibits."""
    if by.is_machine or not by.has(*OBSERVERS):
        return say("To record what is seen takes one of these roles: {roles}.",
                   roles=tuple(sorted(OBSERVERS)))  # fmt: skip
    return None


def why_not_record(seen: Seen, *, by: Actor) -> Sentence | None:
    """Say why this cannot be recorded as seen."""
    if (sentence := why_not_observe(by)) is not None:
        return sentence
    if not seen.what.strip():
        return say("Say what is seen: a fragment, a plate, a crate, a crater.")
    if max(len(seen.what), len(seen.transcript)) > LONGEST or _CONTROLS.search(seen.transcript):
        return say("Copy what is written in at most {most} characters, without control characters.",
                   most=LONGEST)  # fmt: skip
    return why_not_region(seen.region) if seen.region is not None else None


def why_not_withdraw(*, identified: bool, withdrawn: bool, by: Actor) -> Sentence | None:
    """Say why an observation cannot be withdrawn."""
    if (sentence := why_not_observe(by)) is not None:
        return sentence
    if withdrawn:
        return say("This observation was withdrawn.")
    return say("A signed identification rests on it: it stays.") if identified else None


def why_not_candidate(
    designation: str, *, known: Iterable[str], withdrawn: bool, by: Actor
) -> Sentence | None:
    """Say why something cannot be added to what it could be."""
    if not by.is_machine and (sentence := why_not_observe(by)) is not None:
        return sentence
    if withdrawn:
        return say("This observation was withdrawn.")
    if not designation.strip():
        return say("Name what it could be.")
    if designation.strip().casefold() in {one.casefold() for one in known}:
        return say("This is among the candidates already.")
    return None


def why_not_reason(speaks: str, rests_on: str, words: str, *, by: Actor) -> Sentence | None:
    """Say why a reason for or against a candidate cannot be given so."""
    if (sentence := why_not_observe(by)) is not None:
        return sentence
    if speaks not in set(Speaks) or rests_on not in set(RestsOn):
        return say("Say whether it speaks for or against, and what it rests on.")
    return None if words.strip() else say("Give the reason in words.")
