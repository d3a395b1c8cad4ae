"""Settling what a report says: accept, set aside, correct, or write down by hand with its words."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.actor import Actor
from answerable.incidents.rules import dates, ranges
from answerable.incidents.rules.people import Doing, why_not_do
from answerable.reading.types import FIGURES, Confidence, Dealing, Figure, Kind
from answerable.reading.types import Statement as Said
from answerable.refusal import Sentence, say
from answerable.term import Term


class State(Term):
    PROPOSED = "proposed", "proposed"
    ACCEPTED = "accepted", "accepted"
    SET_ASIDE = "set_aside", "set aside"


class TookPart(Term):
    """Whether the one harmed was taking part in the fighting, by what the text says."""

    YES = "yes", "took part in the fighting"
    NO = "no", "took no part in the fighting"
    NOT_SAID = "not_said", "not said"

    @property
    def said(self) -> bool | None:
        """As a statement keeps it."""
        return {"yes": True, "no": False}.get(self.value)

    @classmethod
    def of(cls, said: Said) -> TookPart:
        """What a statement says of it."""
        return cls.NOT_SAID if said.took_part is None else cls.YES if said.took_part else cls.NO


FOUND_RIGHT = say("Read against the text and found right.")
"""The reason the accept button gives, so that an analyst clears a morning's intake by keyboard."""


@dataclass(frozen=True)
class Standing:
    """How a statement stands before somebody settles it."""

    state: str
    is_current: bool = True
    """False when a newer reading of the report replaced it."""


def why_not_settle(now: Standing, wanted: State, *, by: Actor) -> Sentence | None:
    """Say why a statement may not be accepted or set aside."""
    if (sentence := why_not_do(Doing.SETTLE, by)) is not None:
        return sentence
    if wanted is State.PROPOSED:
        return say("Accept the statement or set it aside.")
    if not now.is_current:
        return say("The report has been read again since. Settle the newer statement.")
    if now.state == wanted:
        return say("The statement is already {state}.", state=wanted)
    return None


def typed(quote: str, start: int, code: str) -> Said | None:
    """A statement a person writes down at its place in the text: harm, an event, or a dealing by name.

    None where `code` names none of these.
    """
    passed = next((one for one in Dealing if one.value == code), None)
    told = next((one for one in Kind if one.value == code and one is not Kind.DEALING), None)
    kind = Kind.DEALING if passed else told
    if kind is None:
        return None
    span = (start, start + len(quote))
    return Said(span, quote, kind, rule="typed", dealing=passed, confidence=Confidence(1.0))


def why_not_write(said: Said, text: str, *, by: Actor) -> Sentence | None:
    """Say why a statement may not be written down so: its words must stand in the text."""
    if (sentence := why_not_do(Doing.SETTLE, by)) is not None:
        return sentence
    if not is_quoted(said, text):
        return say("The words are not in the text at that place. Mark them in the report again.")
    if (sentence := _why_not_figures(said)) is not None:
        return sentence
    if said.date and dates.read(said.date.edtf) is None:
        return say("{text} is not a date.", text=said.date.edtf[:40])
    return None


def is_quoted(said: Said, text: str) -> bool:
    """Say whether the quotation stands in `text` exactly where the statement says."""
    start, end = said.span
    return 0 <= start < end <= len(text) and text[start:end] == said.quote


def _why_not_figures(said: Said) -> Sentence | None:
    for name in FIGURES:
        figure: Figure | None = getattr(said, name)
        ends = [end for end in figure or () if end is not None]
        if ends and min(ends) < 0:
            return say("A count cannot be below zero.")
        if len(ends) == 2 and ends[1] < ends[0]:
            return say("The most ({most}) is below the least ({least}).", most=ends[1],
                       least=ends[0])  # fmt: skip
        if ends and max(ends) > ranges.MOST:
            return say("{number} is more people than can be stored.", number=max(ends))
    return None
