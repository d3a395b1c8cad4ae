"""What is past its day in the channel: promises nobody has judged, and meetings that slipped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.channel.queries.commitments import CommitmentLine, past_due
from answerable.channel.queries.meetings import MeetingLine, late_meetings


@dataclass(frozen=True)
class Overdue:
    """Promises past their day that nobody has judged, and meetings that slipped."""

    commitments: Sequence[CommitmentLine] = ()
    meetings: Sequence[MeetingLine] = ()

    @property
    def any(self) -> bool:
        return bool(self.commitments or self.meetings)


def overdue(*, by: Actor) -> Overdue:
    """What is past its day, for this reader; nothing to who reads no dialogue."""
    if not may_read("dialogue", by.roles) and not by.sight.all_content:
        return Overdue()
    return Overdue(past_due(by=by), late_meetings(by=by))
