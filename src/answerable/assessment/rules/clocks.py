"""Clocks: which act starts and stops which, how far each has run, and who may give one longer.

A clock is stopped only by the act it waits for. That somebody else has not answered stops nothing.
Days are days of UTC wherever the house stands: no change to or from summer time is one day longer
than another, and a day reckoned here is the same day in every office.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from answerable.actor import Actor, Role
from answerable.assessment.rules import pauses as standing_still
from answerable.assessment.rules.pauses import Pause
from answerable.playbook import ClockState, Playbook, due_on, state
from answerable.refusal import Sentence, say
from answerable.term import Term

ACKNOWLEDGE, TRIAGE, INQUIRY, STAGE = "acknowledge", "triage", "inquiry", "stage:"
REQUEST = "request"

EXTENDERS = frozenset({Role.POLICY_LEAD, Role.DECIDER})
LONGEST_EXTENSION = 366
"""Days. Until for ever is no extension but an end of the clock."""

STARTED_BY: Mapping[str, str] = {
    ACKNOWLEDGE: "the receipt of the report",
    TRIAGE: "the receipt of the report",
    INQUIRY: "the opening of the case",
    REQUEST: "the sending of a request",
    STAGE: "the entry into the stage",
}
STOPPED_BY: Mapping[str, str] = {
    ACKNOWLEDGE: "the acknowledgement, or the reason why nobody can be told",
    TRIAGE: "a disposition in force that is no hold",
    INQUIRY: "a decision, or the closing of the case",
    STAGE: "the move out of the stage, or the closing of the case",
    REQUEST: "the end of the request itself; no clock of the case",
}
"""There is no line for a wait or a silence: they stop nothing."""


class ClockWords(Term):
    """What a clock is called."""

    ACKNOWLEDGE = "acknowledge", "Acknowledgement, from receipt"
    TRIAGE = "triage", "Triage, from receipt"
    INQUIRY = "inquiry", "The inquiry, from its launch"
    REQUEST = "request", "A request, from its sending"


@dataclass(frozen=True)
class Running:
    """A clock as kept: from when, due when, stopped when, and given longer by whom."""

    kind: str
    started_on: date
    allowed: str = ""
    due_on: date | None = None
    first_due_on: date | None = None
    stopped_on: date | None = None
    extended_because: str = ""
    extended_by: str = ""
    pauses: tuple[Pause, ...] = ()

    def due_by(self, day: date) -> date | None:
        """When it is due, as known on `day`: later by each day that was really paused by then."""
        if self.due_on is None:
            return None
        paused = standing_still.paused_days(self.pauses, self.until(day))
        return self.due_on + timedelta(min(paused, (date.max - self.due_on).days))

    def until(self, day: date) -> date:
        """The day up to which it counts, read on `day`."""
        return min(self.stopped_on or day, day)


@dataclass(frozen=True)
class Reading:
    """A clock as read on a day: "day 248 of 60", very late."""

    clock: Running
    day: int
    of: int | None
    state: ClockState
    over_by: int
    paused: int = 0
    """Of its days, those that do not count."""
    due_on: date | None = None
    pause: Pause | None = None
    """The pause in force on the day of reading."""

    @property
    def stopped(self) -> bool:
        return self.clock.stopped_on is not None

    @property
    def chip(self) -> str:
        """The state as the stylesheet names it."""
        return self.state.value.replace("_", "-")

    @property
    def words(self) -> Sentence:
        """ "day 5 of 14", "day 5, no limit set"; with the days that were paused, if any were."""
        if self.of is None and self.paused:
            return say("day {day}, of which {paused} paused, no limit set",
                       day=self.day, paused=self.paused)  # fmt: skip
        if self.of is None:
            return say("day {day}, no limit set", day=self.day)
        if self.paused:
            return say("day {day} of {of}, of which {paused} paused",
                       day=self.day, of=self.of, paused=self.paused)  # fmt: skip
        return say("day {day} of {of}", day=self.day, of=self.of)


def begin(kind: str, started_on: date, playbook: Playbook) -> Running:
    """The clock of `kind` as it starts under the playbook; without a limit where none is set."""
    rule = playbook.clock(kind)
    if rule is None:
        return Running(kind, started_on)
    due = due_on(rule, started_on, playbook.calendar_of(rule))
    return Running(kind, started_on, rule.allowed, due, due)


def read(clock: Running, today: date) -> Reading:
    """Read a clock on `today`; a stopped one stands at the day it stopped."""
    at = clock.until(today)
    paused = standing_still.paused_days(clock.pauses, at)
    due = clock.due_by(at)
    first = (clock.first_due_on - clock.started_on).days if clock.first_due_on else None
    return Reading(
        clock,
        max(0, (at - clock.started_on).days),
        (due - clock.started_on).days if due else None,
        state(clock.due_on, first, at - timedelta(paused), clock.started_on),
        max(0, (at - due).days) if due else 0,
        paused,
        due,
        None if clock.stopped_on else standing_still.in_force(clock.pauses, at),
    )


def stop(clock: Running, on: date) -> Running:
    """The clock, stopped on a day."""
    return replace(clock, stopped_on=on)


def why_not_extender(clock: Running | None, *, by: Actor) -> Sentence | None:
    """Say why `by` may not give this clock longer, until whichever day."""
    if clock is None or clock.stopped_on is not None:
        return say("No such clock is running.")
    if not by.has(*EXTENDERS):
        return say("Only a policy lead or a decider gives a clock longer.")
    if clock.due_on is None:
        return say("No limit is set for this clock: there is nothing to extend.")
    return None


def why_not_extend(clock: Running | None, until: date | None, *, by: Actor) -> Sentence | None:
    """Say why `by` may not give a clock longer: a named person, a reason and an end, never open."""
    if (sentence := why_not_extender(clock, by=by)) is not None:
        return sentence
    if until is None:
        return say("Say until which day: an extension has an end.")
    assert clock is not None
    due = clock.due_by(by.today)
    assert due is not None
    if until <= max(due, by.today):
        return say("The new day must lie after {due} and after today.", due=due)
    if (until - max(due, by.today)).days > LONGEST_EXTENSION:
        return say("A clock is given longer by at most a year at a time.")
    return None


def extended(clock: Running, until: date, today: date) -> date:
    """The day to keep for a clock that is to be due on `until`: paused days are counted on top."""
    return until - timedelta(standing_still.paused_days(clock.pauses, clock.until(today)))
