"""A clock paused: by a named person, for a reason that is no wait, until a day; never open-ended.

A pause moves the due date by the days that were really paused and by nothing else: it is read off
the pause each time, so that a pause that ends by itself needs nobody to end it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor, Role
from answerable.assessment.rules.cases import WaitingOn
from answerable.refusal import Sentence, say
from answerable.term import Term

PAUSERS = frozenset({Role.POLICY_LEAD, Role.DECIDER})
LONGEST_PAUSE = 92
"""Days. Whoever wants longer says so again, in their name, when these have passed."""


class PauseKind(Term):
    """For what a clock may stand still. An answer that has not come is none of them."""

    DANGER = "danger", "going on now would put people in danger"
    AUTHORITY = "authority", "a court or another authority has ordered it"
    HARMED_ASK = "harmed_ask", "those who were harmed asked for it"
    CLOSURE = "closure", "the house cannot work: evacuation, disaster, outage"


@dataclass(frozen=True)
class Pause:
    """Days that do not count: `from_on` is the first, the clock runs again on the day it ends."""

    kind: str
    from_on: date
    until_on: date
    because: str = ""
    by: str = ""
    ended_on: date | None = None

    @property
    def ends_on(self) -> date:
        """The day it ends: the one set, or the earlier one on which somebody ended it."""
        return self.until_on if self.ended_on is None else min(self.ended_on, self.until_on)

    def in_force(self, day: date) -> bool:
        """Say whether the clock stands still on `day`."""
        return self.from_on <= day < self.ends_on

    def days(self, day: date) -> int:
        """How many days have been paused by `day`."""
        return max(0, (min(self.ends_on, day) - self.from_on).days)


def paused_days(pauses: Iterable[Pause], day: date) -> int:
    """How many days, of all pauses together, have been paused by `day`."""
    return sum(pause.days(day) for pause in pauses)


def in_force(pauses: Iterable[Pause], day: date) -> Pause | None:
    """The pause in force on `day`."""
    return next((pause for pause in pauses if pause.in_force(day)), None)


def why_not_pause(
    *, runs: bool, pauses: Iterable[Pause], kind: str, until: date | None, by: Actor
) -> Sentence | None:
    """Say why `by` may not pause a clock until a day."""
    if (sentence := why_not_pauser(runs=runs, pauses=pauses, by=by)) is not None:
        return sentence
    if kind in set(WaitingOn):
        return say(
            "An answer that has not come pauses no clock. Note it as what the case waits for."
        )
    if kind not in set(PauseKind):
        return say("Say what kind of reason it is: danger, an order of an authority, the wish of "
                   "those harmed, or a house that cannot work.")  # fmt: skip
    return _why_not_until(until, by.today)


def why_not_pauser(*, runs: bool, pauses: Iterable[Pause], by: Actor) -> Sentence | None:
    """Say why `by` may pause this clock for no reason at all."""
    if not runs:
        return say("No such clock is running.")
    if not by.has(*PAUSERS):
        return say("Only a policy lead or a decider pauses a clock.")
    standing = in_force(pauses, by.today)
    if standing is not None:
        return say("The clock is paused until {day}. When that day has come, decide anew.",
                   day=standing.ends_on)  # fmt: skip
    return None


def why_not_resume(*, pauses: Iterable[Pause], by: Actor) -> Sentence | None:
    """Say why `by` may not let a paused clock run on before its day."""
    if in_force(pauses, by.today) is None:
        return say("This clock is not paused.")
    if not by.has(*PAUSERS):
        return say("Only a policy lead or a decider ends a pause.")
    return None


def _why_not_until(until: date | None, today: date) -> Sentence | None:
    if until is None:
        return say("Say until which day: a pause has an end.")
    if until <= today:
        return say("A pause begins today and ends on a later day.")
    if (until - today).days > LONGEST_PAUSE:
        return say("A pause lasts at most {days} days. Decide anew when they have passed.",
                   days=LONGEST_PAUSE)  # fmt: skip
    return None
