"""Our invitation to a meeting as a calendar file: a day, a title, a place; nothing of the agenda."""

from __future__ import annotations

from datetime import timedelta

from icalendar import Calendar, Event

from answerable.actor import Actor
from answerable.channel.models import MeetingMove
from answerable.channel.queries import met
from answerable.channel.rules.invitations import UID_END, why_not_invite
from answerable.channel.rules.meetings import MeetingState
from answerable.incidents.rules.dates import read
from answerable.refusal import refuse_if


def invitation(reference: str, *, by: Actor) -> bytes:
    """A calendar file for the other side; refused while no exact day is set."""
    row = met.meeting(reference, by=by)
    moves = met.moves_of(row, by=by)
    last = moves[-1]
    cancelled = row.state == MeetingState.CANCELLED
    named = _last_named(moves) if cancelled else last.when
    refuse_if(why_not_invite(MeetingState(row.state), named, by=by))
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


def _last_named(moves: list[MeetingMove]) -> str:
    """The day that was called off."""
    return next((move.when for move in reversed(moves) if move.when), "")
