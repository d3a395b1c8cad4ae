"""Load against capacity: what came and what was completed by week, and what follows if it goes on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.oversight.rules.forecast import (
    Emptied,
    Rate,
    Shrinking,
    Staff,
    added,
    capacity,
    emptied,
    people_needed,
    shrinking,
    whole_weeks,
)
from answerable.oversight.rules.periods import Move, weekly
from answerable.refusal import Sentence, say

WEEKS = 12
"""How many whole weeks the rates are counted over."""
MORE = 2
"""How many more people the second forecast supposes."""


@dataclass(frozen=True)
class Week:
    """One week: what came (new or reopened), what was completed."""

    monday: date
    came: int
    ended: int


@dataclass(frozen=True)
class Outlook:
    """The weeks counted, the rates, and two forecasts: as it is, and with more people."""

    on: date
    queue: int
    weeks: tuple[Week, ...]
    arrivals: Rate
    completions: Rate
    staff: Staff
    minutes: int
    now: Shrinking
    empty: Emptied
    extra: tuple[float, float]
    more: Shrinking
    empty_with_more: Emptied

    @property
    def capacity(self) -> float:
        """Cases a week the staff could complete by the procedure's minutes."""
        return capacity(self.staff, self.minutes)

    @property
    def needed(self) -> int | None:
        """People whose minutes keep pace with what comes; None: the procedure estimates no minutes."""
        if not self.minutes:
            return None
        return people_needed(
            self.arrivals.count, self.minutes, weeks=self.arrivals.weeks, staff=self.staff
        )


def outlook(
    found: Iterable[Move], *, queue: int, on: date, staff: Staff, minutes: int, more: int = MORE
) -> Outlook:
    """What the last whole weeks say of the weeks to come."""
    mondays = whole_weeks(on, WEEKS)
    came, ended = weekly(found, mondays)
    arrivals = Rate(sum(came.values()), WEEKS)
    completions = Rate(sum(ended.values()), WEEKS)
    extra = added(more, staff=staff, completions=completions, minutes=minutes)
    now = shrinking(arrivals, completions)
    with_more = shrinking(arrivals, completions, extra)
    return Outlook(
        on, queue, tuple(Week(day, came[day], ended[day]) for day in mondays), arrivals,
        completions, staff, minutes, now, emptied(queue, now, on), extra, with_more,
        emptied(queue, with_more, on),
    )  # fmt: skip


def at_this_rate(found: Emptied, queue: int) -> Sentence:
    """The forecast in words: a day with its interval, or never, or "may be never"."""
    if queue == 0:
        return say("The queue is empty.")
    if found.earliest is None:
        return say("At this rate the queue is never empty.")
    if found.expected is None:
        return say("At this rate the queue is never empty; at best, as these counts allow, on "
                   "{earliest}.", earliest=found.earliest)  # fmt: skip
    if found.latest is None:
        return say("At this rate the queue is empty on {expected}; at the earliest on {earliest}, "
                   "and it may be never.", expected=found.expected, earliest=found.earliest)  # fmt: skip
    return say("At this rate the queue is empty on {expected}; between {earliest} and {latest}.",
               expected=found.expected, earliest=found.earliest, latest=found.latest)  # fmt: skip


def with_more_people(found: Emptied, queue: int, more: int = MORE) -> Sentence:
    """The same with more people."""
    if queue == 0:
        return say("Nothing waits for more people.")
    if found.earliest is None:
        return say("With {more} more people it is never empty either.", more=more)
    if found.expected is None:
        return say("With {more} more people: never; at the best, on {earliest}.",
                   more=more, earliest=found.earliest)  # fmt: skip
    if found.latest is None:
        return say("With {more} more people: on {expected}; at the earliest on {earliest}, "
                   "and it may be never.",
                   more=more, expected=found.expected, earliest=found.earliest)  # fmt: skip
    return say("With {more} more people: on {expected}; between {earliest} and {latest}.",
               more=more, expected=found.expected, earliest=found.earliest,
               latest=found.latest)  # fmt: skip


def assumptions(told: Outlook) -> Sequence[Sentence]:
    """What the forecast takes for granted, each said."""
    staff = told.staff
    return (
        say("Counted over the last {weeks} whole weeks; what comes and what is completed are taken to "
            "go on as they were.", weeks=WEEKS),
        say("{people} people work on cases, {hours} hours a week, {present} in 100 of them present, "
            "{on_cases} in 100 of that on cases.", people=staff.people,
            hours=staff.weekly_minutes // 60, present=round(staff.present * 100),
            on_cases=round(staff.on_cases * 100)),
        say("One case that goes all the way is estimated at {minutes} minutes by the procedure.",
            minutes=told.minutes),
        say("What more people would add lies between what each completes now and what those minutes "
            "allow."),
        say("Intervals are 95 in 100."),
    )  # fmt: skip
