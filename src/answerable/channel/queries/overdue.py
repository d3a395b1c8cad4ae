"""What is past its day in the channel, for the first screen; and slippage as of any two days.

The second is told from history rows alone - what was true on one day as far as it was known on another -
so that a figure can be checked against the ledger that commits to them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.channel.models import History, Meeting
from answerable.channel.queries.commitments import CommitmentLine, past_due
from answerable.channel.queries.meetings import MeetingLine, late_meetings
from answerable.channel.rules.meetings import Move
from answerable.channel.rules.slippage import Slip, Story, slip_of, story_of


@dataclass(frozen=True)
class Overdue:
    """Promises past their day that nobody has judged, and meetings that slipped."""

    commitments: Sequence[CommitmentLine] = ()
    meetings: Sequence[MeetingLine] = ()

    @property
    def any(self) -> bool:
        return bool(self.commitments or self.meetings)


@dataclass(frozen=True)
class Then:
    """A meeting as it stood on a day, as far as it was known on another."""

    reference: str
    way: str
    counterpart: str
    story: Story
    slip: Slip | None


def overdue(*, by: Actor) -> Overdue:
    """What the first screen says of the channel; nothing to who reads no dialogue."""
    if not may_read("dialogue", by.roles) and not by.sight.all_content:
        return Overdue()
    return Overdue(past_due(by=by), late_meetings(by=by))


def meetings_then(*, true_on: date, known_on: date, by: Actor) -> Sequence[Then]:
    """Every meeting the reader may see as it stood on `true_on`, as known at the end of `known_on`."""
    seen = Meeting.objects.visible_to(by).values_list("reference", flat=True)
    rows = History.objects.filter(
        what="meeting", subject__in=seen, effective_on__lte=true_on,
        recorded_at__date__lte=known_on,
    )  # fmt: skip
    told: dict[str, list[History]] = defaultdict(list)
    for row in rows.order_by("act", "line"):
        told[row.subject].append(row)
    return [_then(reference, known, true_on) for reference, known in told.items()]


def _then(reference: str, rows: Sequence[History], true_on: date) -> Then:
    first = rows[0].data
    story = story_of(
        [_move(row.value, row.effective_on, row.data) for row in rows], first["wanted"]
    )
    return Then(reference, first["way"], first["counterpart"], story, slip_of(story, today=true_on))


def _move(state: str, on: date, data: Mapping[str, str]) -> Move:
    return Move(state, on, data["asserted_by"], data["stance"], data["when"])
