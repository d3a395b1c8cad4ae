"""How late a meeting is or was: a range of days, because both its dates may be vague.

Wanted by 31 October and set for "early December" (1 to 10 December) is from 31 to 40 days late: never
35, and never one end alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.channel.rules.meetings import PENDING, MeetingState, Move
from answerable.incidents.rules.dates import read
from answerable.refusal import Sentence, say

S = MeetingState


@dataclass(frozen=True)
class Slip:
    """Days late: at least, at most. `most` None means that nobody can say yet how long."""

    least: int
    most: int | None

    @property
    def is_late(self) -> bool:
        """Late whichever of the days it may mean."""
        return self.least > 0

    @property
    def perhaps(self) -> bool:
        """On some of the days it may mean it is late, on others not."""
        return self.least == 0 and self.most != 0


@dataclass(frozen=True)
class Story:
    """What became of a meeting, told from its states: what was wanted, agreed, set last, held."""

    wanted: str
    """EDTF of the day by which it was first wanted; empty when nobody said."""
    first_agreed: str = ""
    set_for: str = ""
    held: str = ""
    state: MeetingState | None = None
    slips: int = 0
    cancellations: int = 0

    @property
    def aimed_at(self) -> str:
        """The day that counts: held, else set for last; empty when there is none."""
        return self.held or self.set_for


def deadline(wanted: str) -> date | None:
    """The last day on which a meeting wanted for `wanted` is still in time."""
    known = read(wanted)
    return known.latest if known else None


def between(wanted: str, met: str) -> Slip | None:
    """Days from the deadline to a day that may be a range; None when either is not known."""
    due, known = deadline(wanted), read(met)
    if due is None or known is None or (known.earliest is None and known.latest is None):
        return None
    least = max((known.earliest - due).days, 0) if known.earliest else 0
    return Slip(least, max((known.latest - due).days, 0) if known.latest else None)


def slip_of(story: Story, *, today: date) -> Slip | None:
    """How late a meeting is as of `today`; None when nobody said by when, or nothing says it is late.

    A set day that has passed without the meeting counts no longer: it is late until today, at least.
    """
    due = deadline(story.wanted)
    if due is None:
        return None
    reckoned = between(story.wanted, story.aimed_at)
    if story.held:
        return reckoned
    aimed = read(story.aimed_at)
    if reckoned is not None and (aimed is None or aimed.latest is None or aimed.latest >= today):
        return Slip(max(reckoned.least, _overdue(due, today)), reckoned.most)
    return Slip(_overdue(due, today), None) if today > due else None


def _overdue(due: date, today: date) -> int:
    return max((today - due).days, 0)


def story_of(moves: Sequence[Move], wanted: str) -> Story:
    """Tell what became of a meeting from its states, oldest first."""
    first_agreed = set_for = held = ""
    for move in moves:
        if move.state == S.CANCELLED:
            set_for = ""
        elif move.state in (S.AGREED, S.SLIPPED):
            # A slip that names no new day leaves none: the old one holds no longer.
            set_for = move.when
            first_agreed = first_agreed or (move.when if move.state == S.AGREED else "")
        elif move.state == S.HELD:
            held = move.when
    states = [S(move.state) for move in moves]
    return Story(
        wanted, first_agreed, set_for, held, states[-1] if states else None,
        states.count(S.SLIPPED), states.count(S.CANCELLED),
    )  # fmt: skip


def slipped(story: Story, *, today: date) -> bool:
    """Say whether a meeting somebody still waits for is late, or was put off at least once."""
    if story.state not in PENDING:
        return False
    slip = slip_of(story, today=today)
    return story.slips > 0 or (slip is not None and slip.is_late)


def words(slip: Slip) -> Sentence:
    """How late, in a sentence; a range is said as one."""
    if slip.most is None:
        return say("late by at least {least} days", least=slip.least)
    if slip.most == 0:
        return say("in time")
    if slip.least == slip.most:
        return say("late by {days} days", days=slip.most)
    if slip.least == 0:
        return say("perhaps late, by up to {most} days", most=slip.most)
    return say("late by {least} to {most} days", least=slip.least, most=slip.most)
