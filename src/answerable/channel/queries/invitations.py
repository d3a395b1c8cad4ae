"""Our invitation to a meeting as a calendar file: a day, a title, a place; nothing of the agenda."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from icalendar import Calendar, Event

from answerable.actor import Actor
from answerable.channel.models import Meeting, MeetingMove
from answerable.channel.queries import met
from answerable.channel.rules.invitations import UID_END, why_not_invite
from answerable.channel.rules.meetings import MeetingState
from answerable.incidents.rules.dates import read
from answerable.refusal import Sentence, refuse_if


def invitation(reference: str, *, by: Actor) -> bytes:
    """A calendar file for the other side; refused while no exact day is set."""
    row = met.meeting(reference, by=by)
    moves = met.moves_of(row, by=by)
    last, cancelled = moves[-1], row.state == MeetingState.CANCELLED
    refuse_if(why_none(row, moves, by=by))
    named = _named(row, moves)
    known = read(named)
    assert known is not None
    assert known.earliest is not None
    event = Event()
    event.add("uid", f"{row.reference}{UID_END}")
    event.add("sequence", last.number - 1)
    event.add("dtstamp", by.moment)
    event.add("summary", row.title)
    event.add("dtstart", known.earliest)
    event.add("dtend", known.earliest + timedelta(1))
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if row.place and row.disclosed:
        event.add("location", row.place)
    whole = Calendar()
    whole.add("prodid", "-//Answerable//Meetings//EN")
    whole.add("version", "2.0")
    whole.add("method", "CANCEL" if cancelled else "REQUEST")
    whole.add_component(event)
    return bytes(whole.to_ical())


def why_none(row: Meeting, moves: Sequence[MeetingMove], *, by: Actor) -> Sentence | None:
    """Say why there is no invitation to a meeting."""
    return why_not_invite(MeetingState(row.state), _named(row, moves), by=by)


def _named(row: Meeting, moves: Sequence[MeetingMove]) -> str:
    """The day it is set for; of a cancelled meeting the day that was called off."""
    if row.state != MeetingState.CANCELLED:
        return moves[-1].when
    return next((move.when for move in reversed(moves) if move.when), "")
