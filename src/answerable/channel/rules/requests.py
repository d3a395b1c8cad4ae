"""Requests: sent on a day, wanted by another, reminded of, taken up a ladder. Their days are their own.

Pure reckoning from the day of asking; no clock of any case hears of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.actor import Actor
from answerable.channel.rules.dialogues import LONGEST, DialogueState, Rung, Way, why_not_go_on
from answerable.channel.rules.keeping import why_not_keep, why_not_on
from answerable.channel.rules.questions import why_not_questions
from answerable.refusal import Sentence, say


@dataclass(frozen=True)
class Asked:
    """A request as somebody wants to record it."""

    title: str
    addressee: str
    questions: Sequence[str]
    sent_on: date
    wanted_by: date | None = None
    """None: as many days on as the dialogue gives."""
    about: str = ""
    raising: str = ""
    way: str = ""
    office: str = ""
    letter: str = ""
    from_set: str = ""
    """A set whose questions come first, word for word."""


@dataclass(frozen=True)
class Sent:
    """What has been done about a request so far: when it was reminded of, how far up the ladder."""

    sent_on: date
    wanted_by: date
    remind_every: int
    ladder: Sequence[Rung]
    reminded: Sequence[date] = ()
    climbed: int = 0
    """Rungs taken."""
    ended_on: date | None = None


@dataclass(frozen=True)
class Timing:
    """A request's days as of one day: how long it has waited, how late it is, what is due next."""

    allowed: int
    """Days from sending to the wanted day."""
    waited: int
    overdue: int
    """Days past the wanted day; 0 on it and before."""
    remind_on: date | None
    """When it is next to be reminded of; None once it has ended."""
    next_rung: Rung | None
    climb_on: date | None
    reminder_due: bool
    rung_due: bool

    @property
    def chip(self) -> str:
        """How it is marked: in time, past the wanted day, past twice the days it had."""
        if not self.overdue:
            return "running"
        return "very-late" if self.waited > 2 * self.allowed else "late"

    @property
    def words(self) -> Sentence:
        """ "day 5 of 30"."""
        return say("day {day} of {of}", day=self.waited, of=self.allowed)


def wanted_by(asked: Asked, answer_days: int) -> date:
    """The day an answer is wanted by: as said, or as many days on as the dialogue gives."""
    return asked.wanted_by or asked.sent_on + timedelta(answer_days)


def timing(request: Sent, *, today: date) -> Timing:
    """Reckon a request's days as of `today`; one that ended waits no longer."""
    until = request.ended_on or today
    allowed = (request.wanted_by - request.sent_on).days
    waited = max((until - request.sent_on).days, 0)
    overdue = max((until - request.wanted_by).days, 0)
    if request.ended_on is not None:
        return Timing(allowed, waited, overdue, None, None, None, False, False)
    remind_on = max([request.sent_on, *request.reminded]) + timedelta(request.remind_every)
    rung = request.ladder[request.climbed] if request.climbed < len(request.ladder) else None
    climb_on = request.wanted_by + timedelta(rung.after) if rung else None
    return Timing(
        allowed, waited, overdue, remind_on, rung, climb_on, remind_on <= today,
        climb_on is not None and climb_on <= today,
    )  # fmt: skip


def why_not_ask(
    asked: Asked, *, state: DialogueState, since: date, answer_days: int, by: Actor
) -> Sentence | None:
    """Say why `by` may not record this request."""
    if (sentence := why_not_go_on(state, by=by)) is not None:
        return sentence
    if not asked.title.strip() or not asked.addressee.strip():
        return say("Say what the request is called and to whom it goes, by office.")
    if asked.way and asked.way not in set(Way):
        return say("Choose through which door it went.")
    return (
        why_not_questions(asked.questions)
        or why_not_on(asked.sent_on, today=by.today, not_before=since)
        or _why_not_wanted(asked.sent_on, wanted_by(asked, answer_days))
    )


def _why_not_wanted(sent: date, wanted: date) -> Sentence | None:
    if not sent <= wanted <= sent + timedelta(LONGEST):
        return say("The wanted day lies within a year after the request was sent.")
    return None


def why_not_remind(*, ended: bool, since: date, on: date, by: Actor) -> Sentence | None:
    """Say why a request cannot be reminded of; before its day it may be, whenever somebody wants."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if ended:
        return say("No question of this request is open.")
    return why_not_on(on, today=by.today, not_before=since)


def why_not_climb(
    rung: Rung | None, *, ended: bool, wanted: date, on: date, by: Actor
) -> Sentence | None:
    """Say why a request cannot be taken up the ladder: never before the wanted day has passed."""
    if (sentence := why_not_remind(ended=ended, since=wanted, on=on, by=by)) is not None:
        return sentence
    if rung is None:
        return say("There is no rung above.")
    return None
