"""Whom a clock is told to, and at which marks of its time; each mark once.

What is to be told follows from the clock alone: the day is compared with the marks the playbook
sets, so that a worker that was down for a month, or a wall clock that jumped, tells the same things in
the same order. What was told already is known by its mark and not by the hour at which it was sent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.actor import Actor, Role
from answerable.assessment.rules.cases import ASSIGNERS, HOLDERS
from answerable.assessment.rules.clocks import Reading, Running
from answerable.assessment.rules.pauses import paused_days
from answerable.assessment.rules.triage import TRIAGERS
from answerable.playbook import ClockState
from answerable.refusal import Sentence, say
from answerable.term import Term

DUE, LATE = 100, 101
"""Marks beside the percentages: the day it is due, and the first day after."""
HOUR = 5
"""A digest is composed from this hour of UTC on: a day has hardly begun before."""


class Concern(Term):
    """Why somebody is told of a clock."""

    HELD = "held", "yours"
    DEPUTY = "deputy", "yours while its holder is away"
    OFFICE = "office", "nobody's, in your office"
    UNHELD = "unheld", "nobody's, in no office"
    STEP = "step", "a request or step that falls to you"
    QUEUE = "queue", "in the queue"
    DIALOGUE = "dialogue", "you conduct the dialogue"
    LATE = "late", "late"


@dataclass(frozen=True)
class Due:
    """A running clock with a limit that concerns the reader, as read on their day."""

    subject: str
    read: Reading
    concern: Concern
    marks: tuple[int, ...]
    """The marks it has reached, rising."""
    wanted: tuple[int, ...] = (DUE,)
    """The marks its playbook wants told."""

    @property
    def mark(self) -> int:
        """The furthest mark reached; 0 before the first."""
        return max(self.marks, default=0)


def marks_reached(read: Reading, wanted: Iterable[int]) -> tuple[int, ...]:
    """The marks a clock has reached; lateness is always one, whatever the playbook wants."""
    clock = read.clock
    if clock.due_on is None or read.stopped:
        return ()
    allowed = (clock.due_on - clock.started_on).days
    counted = read.day - read.paused
    found = [mark for mark in sorted(set(wanted)) if counted * 100 >= mark * allowed]
    return (*found, LATE) if read.over_by else tuple(found)


def day_of_mark(clock: Running, mark: int, today: date) -> date | None:
    """The day on which a clock reaches `mark` percent, as known today; None without a limit."""
    if clock.due_on is None:
        return None
    allowed = (clock.due_on - clock.started_on).days
    days = -(-allowed * mark // 100) + paused_days(clock.pauses, clock.until(today))
    return clock.started_on + timedelta(min(days, (date.max - clock.started_on).days))


def to_tell(due: Due, told: Iterable[int]) -> int:
    """The mark to tell now: the furthest one reached, unless it or a further one was told; else 0."""
    return due.mark if due.mark > max(told, default=0) else 0


def concern_of_case(
    holder: str, office: str, *, stands_in: bool, late: bool, by: Actor
) -> Concern | None:
    """Why a clock of a case concerns `by`; None where it does not."""
    if holder and holder == by.pseudonym:
        return Concern.HELD
    if stands_in:
        return Concern.DEPUTY
    if not holder and office and office in by.offices and by.has(*HOLDERS):
        return Concern.OFFICE
    if not holder and not office and by.has(*ASSIGNERS):
        return Concern.UNHELD
    return _late(late=late, by=by)


def concern_of_step(owner: str, office: str, *, late: bool, by: Actor) -> Concern | None:
    """Why the clock of a request or another step of own inquiry concerns `by`."""
    falls_to_office = not owner and office in by.offices and by.has(*HOLDERS)
    if (owner and owner == by.pseudonym) or falls_to_office:
        return Concern.STEP
    return _late(late=late, by=by)


def concern_of_report(*, late: bool, by: Actor) -> Concern | None:
    """Why a clock that runs for a report before any case concerns `by`."""
    return Concern.QUEUE if by.has(*TRIAGERS) else _late(late=late, by=by)


def is_late(read: Reading) -> bool:
    """Say whether a clock is past its day."""
    return read.state is not ClockState.RUNNING


def mark_words(mark: int) -> Sentence:
    """What a mark says."""
    if mark == LATE:
        return say("late")
    if mark == DUE:
        return say("due today")
    return say("{percent} % of the time has passed", percent=mark)


def why_not_calendar(by: Actor, *, reads_cases: bool) -> Sentence | None:
    """Say why somebody has no calendar of due dates."""
    if by.account is None or not reads_cases:
        return say("Your roles read no cases: there are no dates to show.")
    return None


def _late(*, late: bool, by: Actor) -> Concern | None:
    return Concern.LATE if late and by.has(Role.POLICY_LEAD) else None
