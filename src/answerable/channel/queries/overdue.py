"""What is past its day in the channel: promises nobody has judged, meetings that slipped, requests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.channel.models import Request
from answerable.channel.queries.commitments import CommitmentLine, past_due, past_due_rows
from answerable.channel.queries.meetings import MeetingLine, late_meetings, slipped_count


@dataclass(frozen=True)
class Overdue:
    """Promises past their day that nobody has judged, and meetings that slipped."""

    commitments: Sequence[CommitmentLine] = ()
    meetings: Sequence[MeetingLine] = ()

    @property
    def any(self) -> bool:
        return bool(self.commitments or self.meetings)


@dataclass(frozen=True)
class OverdueCount:
    """How much is past its day, for a screen that links to the lists."""

    commitments: int = 0
    meetings: int = 0
    requests: int = 0
    """Open requests past the day an answer was wanted."""

    @property
    def any(self) -> bool:
        return bool(self.commitments or self.meetings or self.requests)


def overdue_count(*, by: Actor) -> OverdueCount:
    """The same in numbers, from three questions to the database; nothing to who reads no dialogue."""
    if not may_read("dialogue", by.roles) and not by.sight.all_content:
        return OverdueCount()
    asked = Request.objects.visible_to(by).filter(state="open", wanted_by__lt=by.today)
    return OverdueCount(past_due_rows(by=by).count(), slipped_count(by=by), asked.count())


def overdue(*, by: Actor) -> Overdue:
    """What is past its day, for this reader; nothing to who reads no dialogue."""
    if not may_read("dialogue", by.roles) and not by.sight.all_content:
        return Overdue()
    return Overdue(past_due(by=by), late_meetings(by=by))
