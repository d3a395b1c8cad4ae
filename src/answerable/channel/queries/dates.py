"""The days of the dialogues a reader conducts: reminders, answers, promises and meetings due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from answerable.actor import Actor
from answerable.channel.models import Commitment, Meeting, Reminder, Request
from answerable.channel.queries.found import as_sent
from answerable.channel.queries.meetings import meeting_lines
from answerable.channel.rules import requests
from answerable.channel.rules.commitments import CommitmentState
from answerable.channel.rules.dated import Dated, DatedKind, dated
from answerable.channel.rules.keeping import why_not_keep
from answerable.channel.rules.meetings import PENDING
from answerable.channel.rules.slippage import deadline


def days_due(*, by: Actor) -> Sequence[Dated]:
    """Every day that is open in a dialogue, for who conducts dialogues; nothing for anybody else."""
    if why_not_keep(by) is not None:
        return []
    return [*_of_requests(by), *_of_promises(by), *_of_meetings(by)]


def _of_requests(by: Actor) -> Iterator[Dated]:
    rows = list(Request.objects.visible_to(by).filter(state="open").order_by("sent_on", "pk"))
    reminded: dict[int, list[Reminder]] = defaultdict(list)
    for one in Reminder.objects.visible_to(by).filter(request__in=rows).order_by("number"):
        reminded[one.request_id].append(one)
    for row in rows:
        sent = as_sent(row, reminded[row.pk])
        timing = requests.timing(sent, today=by.today)
        last = max([row.sent_on, *sent.reminded])
        yield from dated(row.reference, DatedKind.REMIND, last, timing.remind_on)
        yield from dated(row.reference, DatedKind.CLIMB, row.sent_on, timing.climb_on)
        yield from dated(row.reference, DatedKind.ANSWER, row.sent_on, row.wanted_by)


def _of_promises(by: Actor) -> Iterator[Dated]:
    rows = Commitment.objects.visible_to(by).filter(
        state=CommitmentState.OPEN, due_latest__isnull=False
    )
    for row in rows.order_by("due_latest", "pk"):
        yield from dated(row.reference, DatedKind.PROMISE, row.made_on, row.due_latest)


def _of_meetings(by: Actor) -> Iterator[Dated]:
    """By when it was wanted; where nobody said, by when it was set for last."""
    pending = [state.value for state in PENDING]
    rows = Meeting.objects.visible_to(by).filter(state__in=pending).order_by("pk")
    for line in meeting_lines(list(rows), by=by):
        due = deadline(line.story.wanted) or deadline(line.story.set_for)
        yield from dated(line.row.reference, DatedKind.MEETING, line.last.row.moved_on, due)
