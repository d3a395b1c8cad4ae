"""What has been kept long enough, what holds it back, and who may let it go. Pure.

By default nothing is ever proposed: keeping is the rule until an operator sets another. A sweep only
proposes; erasing takes two people, each with a reason, and never touches what is held.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.term import Term


class Kind(Term):
    """What a rule of retention is about."""

    REPORT = "report", "what a report says"
    IDENTITY = "identity", "who a source is"
    OFFICIAL = "official", "an official at a counterpart's door, and what they asked"


class State(Term):
    """How far an erasure has come."""

    PROPOSED = "proposed", "proposed"
    AGREED = "agreed", "agreed by one, awaits a second person"
    ERASED = "erased", "erased"
    KEPT = "kept", "kept, with a reason"
    LAPSED = "lapsed", "no longer due"


OPEN = frozenset({State.PROPOSED, State.AGREED})
ERASERS = frozenset({Role.POLICY_LEAD, Role.LEGAL_ADVISER, Role.DECIDER})
HOLDERS = frozenset({Role.POLICY_LEAD, Role.LEGAL_ADVISER, Role.DECIDER})
HELD_KINDS: Mapping[str, str] = {
    "r": "report", "s": "source", "i": "incident", "t": "situation", "c": "case",
}  # fmt: skip
"""Prefix of a reference → what a hold may be placed on."""
LONGEST = 36_500
"""Days: a hundred years. More is a slip of the hand."""
Limits = Mapping[Kind, int]


@dataclass(frozen=True)
class Item:
    """Something that could be erased, as it stands on a day."""

    kind: Kind
    reference: str
    counted_from: date
    """The last day that counts: receipt, or the closing of the last case it belongs to."""
    in_use: bool = False
    """A case it belongs to is open."""
    held: bool = False
    under: str = ""
    """The record whose marking governs it; empty: it is marked itself."""
    kept_until: date | None = None

    def due_on(self, limits: Limits) -> date | None:
        """The first day it may be proposed; None where no limit is set."""
        days = limits.get(self.kind)
        return None if days is None else self.counted_from + timedelta(days=days)


def limits_from(text: str) -> dict[Kind, int]:
    """The operator's setting: `report=3650 identity=365`, in days. Raises ValueError, saying why."""
    found: dict[Kind, int] = {}
    for part in text.replace(",", " ").split():
        name, sign, days = part.partition("=")
        if name not in set(Kind):
            raise ValueError(f"{part}: there are only {', '.join(Kind)}")
        if not sign or not days.isascii() or not days.isdigit() or not 1 <= int(days) <= LONGEST:
            raise ValueError(f"{part}: give a whole number of days, from 1 to {LONGEST}")
        if Kind(name) in found:
            raise ValueError(f"{part}: {name} is set twice")
        found[Kind(name)] = int(days)
    return found


def due(items: Iterable[Item], limits: Limits, *, today: date) -> list[Item]:
    """Exactly what a sweep on this day proposes, what has been due longest first."""
    found = [(on, item) for item in items if (on := _due(item, limits, today)) is not None]
    return [item for _, item in sorted(found, key=lambda one: (one[0], one[1].reference))]


def _due(item: Item, limits: Limits, today: date) -> date | None:
    on = item.due_on(limits)
    if on is None or on > today or item.in_use or item.held:
        return None
    return None if item.kept_until is not None and item.kept_until > today else on


def why_not_still_due(item: Item | None, limits: Limits, *, today: date) -> Sentence | None:
    """Say why what was proposed may not be erased any more."""
    if item is None:
        return say("It is gone already.")
    if item.held:
        return say("It is under a legal hold: nothing of it is erased until the hold is lifted.")
    if item.in_use:
        return say("A case that rests on it is open.")
    on = item.due_on(limits)
    if on is None:
        return say("No rule says how long this is kept: it is kept.")
    if on > today:
        return say("It is kept until {day}.", day=on)
    return None


def why_not_eraser(by: Actor) -> Sentence | None:
    """Say why somebody may not agree to an erasure, or refuse it."""
    if by.is_machine or not by.has(*ERASERS):
        return say("Only a policy lead, a legal adviser or a decider agrees to an erasure.")
    return None


def why_not_agree(state: State, *, first_by: str, by: Actor) -> Sentence | None:
    """Say why `by` may not agree to an erasure now."""
    if (sentence := why_not_eraser(by)) is not None:
        return sentence
    if state not in OPEN:
        return say("This erasure is settled: {state}.", state=state)
    if state is State.AGREED and first_by == by.pseudonym:
        return say("You agreed already. It takes a second person.")
    return None


def why_not_keep(state: State, until: date | None, *, by: Actor) -> Sentence | None:
    """Say why `by` may not refuse an erasure."""
    if (sentence := why_not_eraser(by)) is not None:
        return sentence
    if state not in OPEN:
        return say("This erasure is settled: {state}.", state=state)
    if until is None or until <= by.today:
        return say("Say until which day it is kept, later than today: then it is looked at again.")
    return None


def why_not_holder(by: Actor) -> Sentence | None:
    """Say why somebody may not place or lift a legal hold."""
    if by.is_machine or not by.has(*HOLDERS):
        return say("Only a policy lead, a legal adviser or a decider places or lifts a legal hold.")
    return None


def why_not_hold(subject: str, *, by: Actor) -> Sentence | None:
    """Say why a hold may not be placed on a record."""
    if (sentence := why_not_holder(by)) is not None:
        return sentence
    if subject.partition("-")[0] not in HELD_KINDS:
        return say("A hold is placed on a report, a source, an incident, a situation or a case.")
    return None


def why_not_lift(*, lifted: bool, by: Actor) -> Sentence | None:
    """Say why a hold may not be lifted."""
    if (sentence := why_not_holder(by)) is not None:
        return sentence
    return say("This hold was lifted already.") if lifted else None
