"""Horizon dates: when a mandate ends or an authority lapses, and which open cases would outlive it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor, Role
from answerable.refusal import Sentence, say
from answerable.term import Term

NAMERS = frozenset({Role.POLICY_LEAD, Role.DECIDER})
NAME_LENGTH, SOURCE_LENGTH = 200, 2_000


class HorizonKind(Term):
    """What ends on a horizon date."""

    MANDATE = "mandate", "end of a mandate"
    AUTHORITY = "authority", "expiry of an authority"
    TERM = "term", "end of a term of office"
    FUNDING = "funding", "end of funding"
    OTHER = "other", "another end"


@dataclass(frozen=True)
class Outlook:
    """What becomes of the open cases on a horizon date, as things stand today."""

    open: int
    """Open cases it is about."""
    after: int
    """Of these: due only after it, or without any limit."""
    late: int
    """Of these: late today already."""

    @property
    def outlive(self) -> int:
        """The cases that would still be open when it has come."""
        return self.after + self.late


def outlook(due: Iterable[date | None], ends_on: date, today: date) -> Outlook:
    """Count open cases by the day their inquiry is due (None: no limit is set)."""
    days = list(due)
    late = sum(day is not None and day < today for day in days)
    after = sum(day is None or (day > ends_on and day >= today) for day in days)
    return Outlook(len(days), after, late)


def why_not_horizon(
    *, kind: str, name: str, source: str, ends_on: date | None, by: Actor
) -> Sentence | None:
    """Say why `by` may not name a horizon date."""
    if (sentence := why_not_namer(by)) is not None:
        return sentence
    if kind not in set(HorizonKind):
        return say("Say what ends on that day.")
    if not name.strip() or len(name) > NAME_LENGTH:
        return say("Give a name of at most {most} characters.", most=NAME_LENGTH)
    if not source.strip() or len(source) > SOURCE_LENGTH:
        return say("Say where the date stands written.")
    return why_not_day(ends_on, by=by)


def why_not_day(ends_on: date | None, *, by: Actor) -> Sentence | None:
    """Say why a horizon does not lie on this day."""
    if ends_on is None:
        return say("Say on which day it ends.")
    if ends_on < by.today:
        return say("{day} has passed. A horizon lies ahead.", day=ends_on)
    return None


def why_not_move(
    *, struck: bool, before: date, ends_on: date | None, source: str, by: Actor
) -> Sentence | None:
    """Say why `by` may not change a horizon date: it needs a source again, and another day."""
    if (sentence := why_not_strike(struck=struck, by=by)) is not None:
        return sentence
    if not source.strip() or len(source) > SOURCE_LENGTH:
        return say("Say where the date stands written.")
    if ends_on == before:
        return say("It ends on this day already.")
    return why_not_day(ends_on, by=by)


def why_not_strike(*, struck: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not change a horizon date, or strike it."""
    if struck:
        return say("This horizon date is struck already.")
    return why_not_namer(by)


def why_not_namer(by: Actor) -> Sentence | None:
    """Say why `by` names no horizon dates at all."""
    if by.has(*NAMERS):
        return None
    return say("Only a policy lead or a decider names horizon dates.")
