"""Meetings asked for, agreed, put off, held: each state with who asserts it and what the other says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel.actions.rows import of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import History, Meeting, MeetingMove, Participant
from answerable.channel.queries import found, met
from answerable.channel.rules import meetings as rules
from answerable.channel.rules.agenda import why_not_came
from answerable.channel.rules.keeping import why_not_keep
from answerable.channel.rules.meetings import MeetingState, Mode, Move
from answerable.channel.rules.said_days import edtf_of
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say


@dataclass(frozen=True)
class Where:
    """How and where a meeting is to be: `disclosed` False says that it was declined to say where."""

    mode: str = Mode.NOT_SAID
    place: str = ""
    disclosed: bool = True


NOWHERE = Where()


@writing
def begin_meeting(
    dialogue: str, title: str, first: Move, *, by: Actor, where: Where = NOWHERE,
    words: str = "", exhibit: str = "", about: str = "",
) -> Meeting:  # fmt: skip
    """Put a meeting on the record: asked for, or known only since it was agreed or held."""
    row, told = found.dialogue(dialogue, by=by), _told(first)
    refuse_if(rules.why_not_move(None, told, since=None, by=by))
    refuse_if(rules.why_not_call(title, where.mode, place=where.place, disclosed=where.disclosed))
    concerns = found.subject(about, by=by) if about else ""
    made = Meeting(
        reference=new_reference("mt"), title=title.strip(), mode=where.mode,
        place=where.place.strip(), disclosed=where.disclosed, state=told.state,
        wanted=told.when if told.state == MeetingState.ASKED else "",
        wanted_words=told.when_words if told.state == MeetingState.ASKED else "",
        recorded_by=by.pseudonym, **under(row, concerns),
    )  # fmt: skip
    made.save(force_insert=True)
    move = _moved(made, told, 1, words, found.must_see_exhibit(exhibit, by=by), by)
    record(
        Act.MEETING_BEGUN, made.reference, by=by, because=told.reason, rows=[_history(made, move)]
    )
    return made


@writing
def move_meeting(
    reference: str, to: Move, *, by: Actor, words: str = "", exhibit: str = ""
) -> MeetingMove:
    """Record the next state of a meeting, as one side asserts it."""
    row, told = met.meeting_locked(reference, by=by), _told(to)
    last = MeetingMove.everything.filter(meeting=row).latest("number")
    refuse_if(rules.why_not_move(MeetingState(row.state), told, since=last.moved_on, by=by))
    seen = found.must_see_exhibit(exhibit, by=by)
    move = _moved(row, told, last.number + 1, words, seen, by)
    row.state = told.state
    row.save(update_fields=["state"])
    rows = [_history(row, move)]
    record(Act.MEETING_MOVED, reference, by=by, because=told.reason, rows=rows)
    return move


@writing
def note_stance(
    reference: str, number: int, stance: str, *, because: str, by: Actor, on: date | None = None
) -> MeetingMove:
    """Record what the other side says to a state: in which words it confirmed, denied or declined."""
    row, day = met.meeting_locked(reference, by=by), on or by.today
    move = MeetingMove.everything.filter(meeting=row, number=number).first()
    if move is None:
        raise Refused(say("This meeting has no such state."))
    refuse_if(rules.why_not_stance(met.as_move(move), stance, on=day, because=because, by=by))
    move.stance, move.stance_on, move.stance_words = stance, day, because.strip()
    move.save(update_fields=["stance", "stance_on", "stance_words"])
    told = of_record(
        move, reference, "meeting_stance", stance, on=day, number=number, state=move.state,
        words=move.stance_words,
    )  # fmt: skip
    record(Act.STANCE_NOTED, reference, by=by, because=because, rows=[told])
    return move


@writing
def place_meeting(reference: str, where: Where, *, because: str, by: Actor) -> Meeting:
    """Say how and where a meeting is to be, or that it was declined to say."""
    reason, row = because_given(because), met.meeting_locked(reference, by=by)
    refuse_if(why_not_keep(by))
    refuse_if(
        rules.why_not_call(row.title, where.mode, place=where.place, disclosed=where.disclosed)
    )
    row.mode, row.place, row.disclosed = where.mode, where.place.strip(), where.disclosed
    row.save(update_fields=["mode", "place", "disclosed"])
    told = of_record(
        row, reference, "meeting_place", where.mode, on=by.today, place=row.place,
        disclosed=row.disclosed,
    )  # fmt: skip
    record(Act.MEETING_PLACED, reference, by=by, because=reason, rows=[told])
    return row


@writing
def name_participant(reference: str, side: str, role: str, *, by: Actor) -> Participant:
    """Name who takes part, by role: no name below those whose office is published."""
    row = met.meeting_locked(reference, by=by)
    taken = Participant.everything.filter(meeting=row, side=side, role=role.strip()).exists()
    refuse_if(rules.why_not_take_part(side, role, taken=taken, by=by))
    made = Participant(meeting=row, side=side, role=role.strip(), **under(row.dialogue, row.about))
    made.save(force_insert=True)
    told = of_record(made, reference, "participant", side, on=by.today, role=made.role)
    record(Act.PARTICIPANT_NAMED, reference, by=by, rows=[told])
    return made


@writing
def note_presence(reference: str, side: str, role: str, came: bool, *, by: Actor) -> Participant:
    """Say whether somebody named for a meeting came."""
    row = met.meeting_locked(reference, by=by)
    refuse_if(why_not_came(MeetingState(row.state), by=by))
    named = Participant.everything.filter(meeting=row, side=side, role=role).first()
    if named is None:
        raise Refused(say("Nobody of that role is named for this meeting."))
    named.came = came
    named.save(update_fields=["came"])
    value = "came" if came else "did_not_come"
    told = of_record(named, reference, "presence", value, on=by.today, side=side, role=role)
    record(Act.PRESENCE_NOTED, reference, by=by, rows=[told])
    return named


def _told(move: Move) -> Move:
    """A day given in words only is read from them, no more exactly than they are."""
    if move.when or not move.when_words.strip():
        return move
    return replace(move, when=edtf_of(move.when_words, said_on=move.on))


def _moved(
    row: Meeting, told: Move, number: int, words: str, exhibit: str, by: Actor
) -> MeetingMove:
    made = MeetingMove(
        meeting=row, number=number, state=told.state, moved_on=told.on,
        asserted_by=told.asserted_by, stance=told.stance,
        stance_on=None if told.stance == rules.Stance.NOT_HEARD else told.on,
        when=told.when, when_words=told.when_words.strip(), reason=told.reason.strip(),
        none_stated=told.none_stated, words=words.strip(), exhibit=exhibit,
        recorded_by=by.pseudonym, recorded_at=by.moment, **under(row.dialogue, row.about),
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def _history(row: Meeting, move: MeetingMove) -> History:
    """What is needed to tell slippage again from history rows alone."""
    return of_record(
        move, row.reference, "meeting", move.state, on=move.moved_on, number=move.number,
        way=row.dialogue.way, office=row.dialogue.office, wanted=row.wanted, when=move.when,
        when_words=move.when_words, asserted_by=move.asserted_by, stance=move.stance,
        reason=move.reason, none_stated=move.none_stated, words=move.words, exhibit=move.exhibit,
    )  # fmt: skip
