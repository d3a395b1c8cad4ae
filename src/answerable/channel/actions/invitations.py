"""Invitations taken in as calendar files: read strictly, then confirmed or set aside by a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256

from answerable.accounts.actions import new_reference
from answerable.actor import Actor
from answerable.channel.actions.meetings import begin_meeting, move_meeting
from answerable.channel.actions.rows import of_record, under
from answerable.channel.acts import Act
from answerable.channel.models import Dialogue, History, Invitation, Meeting
from answerable.channel.queries import found, met
from answerable.channel.rules import invitations as rules
from answerable.channel.rules.invitations import UID_END, InvitationState, Invited, Method
from answerable.channel.rules.meetings import PENDING, MeetingState, Move, Side
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say


@writing
def receive_invitation(dialogue: str, data: bytes, *, by: Actor, meeting: str = "") -> Invitation:
    """Take in a calendar file of the other side. It is a proposal, and changes nothing yet."""
    row = found.dialogue(dialogue, by=by)
    refuse_if(rules.why_not_receive(data, by=by))
    asked = rules.invited(data)
    about = _meeting(row, asked, meeting, by)
    digest = sha256(data).hexdigest()
    known = Invitation.objects.visible_to(by).filter(dialogue=row, uid=asked.uid)
    refuse_if(
        rules.why_not_take(
            newest=max((one.sequence for one in known), default=None), sequence=asked.sequence,
            same=known.filter(digest=digest).exists(),
        )
    )  # fmt: skip
    made = Invitation(
        reference=new_reference("iv"), meeting=about, method=asked.method, uid=asked.uid,
        sequence=asked.sequence, title=asked.title, starts=asked.on.isoformat(), hour=asked.hour,
        place=asked.place, digest=digest, received_by=by.pseudonym, received_at=by.moment,
        **under(row, about.about if about else ""),
    )  # fmt: skip
    made.save(force_insert=True)
    record(Act.INVITATION_RECEIVED, made.reference, by=by, rows=[_told(made, by)])
    return made


@writing
def confirm_invitation(reference: str, *, because: str, by: Actor) -> Meeting:
    """Confirm an invitation: the state it tells of goes on the record as theirs to assert."""
    reason, made = because_given(because), _locked(reference, by)
    asked = _asked(made)
    refuse_if(
        rules.why_not_settle(
            InvitationState(made.state), asked=asked, meeting=made.meeting is not None, by=by
        )
    )
    meeting = _apply(made, asked, by)
    made.meeting = meeting
    _settle(made, InvitationState.CONFIRMED, by)
    record(Act.INVITATION_CONFIRMED, reference, by=by, because=reason, rows=[_told(made, by)])
    return meeting


@writing
def set_aside_invitation(reference: str, *, because: str, by: Actor) -> Invitation:
    """Set an invitation aside: it stays on the record, and nothing follows from it."""
    reason, made = because_given(because), _locked(reference, by)
    refuse_if(rules.why_not_settle(InvitationState(made.state), asked=None, meeting=True, by=by))
    _settle(made, InvitationState.SET_ASIDE, by)
    record(Act.INVITATION_SET_ASIDE, reference, by=by, because=reason, rows=[_told(made, by)])
    return made


def _meeting(row: Dialogue, asked: Invited, named: str, by: Actor) -> Meeting | None:
    """The meeting it is about: the one named, ours by its name in the file, or theirs known before."""
    ours = asked.uid.removesuffix(UID_END) if asked.uid.endswith(UID_END) else ""
    seen = Meeting.objects.visible_to(by).filter(dialogue=row)
    before = Invitation.objects.visible_to(by).filter(
        dialogue=row, uid=asked.uid, state=InvitationState.CONFIRMED
    )
    if named:
        meeting = met.meeting(named, by=by)
        if meeting.dialogue_id != row.pk:
            raise Refused(say("That meeting is of another dialogue."))
        return meeting
    if ours and (about := seen.filter(reference=ours).first()):
        return about
    last = before.order_by("-pk").first()
    return seen.filter(invitations=last).first() if last else None


def _apply(made: Invitation, asked: Invited, by: Actor) -> Meeting:
    if made.meeting is None:
        first = replace(_move(made, MeetingState.ASKED, by), when=made.starts)
        return begin_meeting(made.dialogue.reference, made.title, first, words=made.title, by=by)
    state = MeetingState(made.meeting.state)
    if asked.method is Method.CANCEL:
        to = replace(_move(made, MeetingState.CANCELLED, by), none_stated=True, when="")
    elif state is MeetingState.CANCELLED:
        to = _move(made, MeetingState.RE_REQUESTED, by)
    elif state in PENDING and state is not MeetingState.AGREED:
        to = _move(made, MeetingState.AGREED, by)
    else:
        to = _move(made, MeetingState.SLIPPED, by)
    move_meeting(made.meeting.reference, to, words=made.title, by=by)
    return met.meeting(made.meeting.reference, by=by)


def _move(made: Invitation, state: MeetingState, by: Actor) -> Move:
    return Move(state, by.today, Side.THEIRS, when=made.starts, when_words=made.hour)


def _asked(made: Invitation) -> Invited:
    return Invited(
        Method(made.method), made.uid, made.title, date.fromisoformat(made.starts), made.hour,
        made.place, made.sequence,
    )  # fmt: skip


def _locked(reference: str, by: Actor) -> Invitation:
    row = met.invitation(reference, by=by)
    return Invitation.everything.select_for_update().get(pk=row.pk)


def _settle(made: Invitation, state: InvitationState, by: Actor) -> None:
    made.state, made.settled_by, made.settled_on = state.value, by.pseudonym, by.today
    made.save(update_fields=["state", "settled_by", "settled_on", "meeting"])


def _told(made: Invitation, by: Actor) -> History:
    return of_record(
        made, made.reference, "invitation", made.state, on=by.today, method=made.method,
        uid=made.uid, sequence=made.sequence, title=made.title, starts=made.starts, hour=made.hour,
        digest=made.digest, meeting=made.meeting.reference if made.meeting else "",
    )  # fmt: skip
