"""Clocks: which act starts and stops which, how far each has run, and who may give one longer.

A clock is stopped only by the act it waits for. That somebody else has not answered stops nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from answerable.actor import Actor, Role
from answerable.playbook import ClockState, Playbook, due_on, state
from answerable.refusal import Sentence, say
from answerable.term import Term

ACKNOWLEDGE, TRIAGE, INQUIRY, STAGE = "acknowledge", "triage", "inquiry", "stage:"

EXTENDERS = frozenset({Role.POLICY_LEAD, Role.DECIDER})

STARTED_BY: Mapping[str, str] = {
    TRIAGE: "the receipt of the report",
    INQUIRY: "the opening of the case",
    STAGE: "the entry into the stage",
}
STOPPED_BY: Mapping[str, str] = {
    TRIAGE: "a disposition in force that is no hold",
    INQUIRY: "a decision, or the closing of the case",
    STAGE: "the move out of the stage, or the closing of the case",
}
"""There is no line for a wait, a request or a silence: they stop nothing."""


class ClockWords(Term):
    """What a clock is called."""

    TRIAGE = "triage", "Triage, from receipt"
    INQUIRY = "inquiry", "The inquiry, from its launch"


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


@dataclass(frozen=True)
class Reading:
    """A clock as read on a day: "day 248 of 60", very late."""

    clock: Running
    day: int
    of: int | None
    state: ClockState
    over_by: int

    @property
    def stopped(self) -> bool:
        return self.clock.stopped_on is not None

    @property
    def chip(self) -> str:
        """The state as the stylesheet names it."""
        return self.state.value.replace("_", "-")

    @property
    def words(self) -> Sentence:
        """ "day 5 of 14", or "day 5, no limit set"."""
        if self.of is None:
            return say("day {day}, no limit set", day=self.day)
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
    at = min(clock.stopped_on or today, today)
    of = (clock.due_on - clock.started_on).days if clock.due_on else None
    first = (clock.first_due_on - clock.started_on).days if clock.first_due_on else of
    over = max(0, (at - clock.due_on).days) if clock.due_on else 0
    return Reading(
        clock,
        max(0, (at - clock.started_on).days),
        of,
        state(clock.due_on, first, at, clock.started_on),
        over,
    )


def stop(clock: Running, on: date) -> Running:
    """The clock, stopped on a day."""
    return replace(clock, stopped_on=on)


def why_not_extend(clock: Running | None, until: date | None, *, by: Actor) -> Sentence | None:
    """Say why `by` may not give a clock longer: a named person, a reason and an end, never open."""
    if clock is None or clock.stopped_on is not None:
        return say("No such clock is running.")
    if not by.has(*EXTENDERS):
        return say("Only a policy lead or a decider gives a clock longer.")
    if clock.due_on is None:
        return say("No limit is set for this clock: there is nothing to extend.")
    if until is None:
        return say("Say until which day: an extension has an end.")
    if until <= max(clock.due_on, by.today):
        return say("The new day must lie after {due} and after today.",
                   due=clock.due_on)  # fmt: skip
    return None
