"""Meetings as pages show them: every state with its asserter, how late, what was put, said, published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from answerable.actor import Actor
from answerable.channel.models import (
    Dialogue,
    Invitation,
    Meeting,
    MeetingMove,
    Participant,
    Readout,
)
from answerable.channel.queries import found, met
from answerable.channel.queries.agenda import ItemShown, OpenItem, agenda_of, open_items
from answerable.channel.queries.commitments import CommitmentLine, promised_at
from answerable.channel.queries.invitations import why_none
from answerable.channel.rules import meetings as rules
from answerable.channel.rules.agenda import Published, why_not_came, why_not_put
from answerable.channel.rules.invitations import InvitationState, Method, why_not_settle
from answerable.channel.rules.keeping import why_not_keep
from answerable.channel.rules.meetings import MeetingState, Mode, Side, Stance
from answerable.channel.rules.readouts import Compared, Text, compared
from answerable.channel.rules.slippage import Slip, Story, slip_of, slipped, story_of, words
from answerable.refusal import Sentence


@dataclass(frozen=True)
class MoveShown:
    """One state: who asserts it, and what the other side says to that."""

    row: MeetingMove
    state: MeetingState
    side: Side
    other: Side
    stance: Stance
    exhibit: str
    in_dispute: bool
    unconfirmed: bool


@dataclass(frozen=True)
class MeetingLine:
    """A meeting as a list shows it."""

    row: Meeting
    state: MeetingState
    mode: Mode
    last: MoveShown
    story: Story
    slip: Slip | None
    late: Sentence | None
    """How late, in words; None where nothing says."""
    slipped: bool
    """Somebody still waits for it, and it is late or was put off."""


@dataclass(frozen=True)
class ReadoutShown:
    """What was published, and by whom."""

    row: Readout
    side: Published
    exhibit: str


@dataclass(frozen=True)
class SideBySide:
    """Two readouts held against each other."""

    left: ReadoutShown
    right: ReadoutShown
    found: Compared


@dataclass(frozen=True)
class InvitationShown:
    """An invitation that came in, and why it cannot be settled."""

    row: Invitation
    method: Method
    state: InvitationState
    why_not: Sentence | None


@dataclass(frozen=True)
class MeetingPage:
    """One meeting with all that belongs to it."""

    line: MeetingLine
    moves: Sequence[MoveShown]
    participants: Sequence[tuple[Participant, Side]]
    agenda: Sequence[ItemShown]
    open_items: Sequence[OpenItem]
    readouts: Sequence[ReadoutShown]
    against: Sequence[SideBySide]
    promised: Sequence[CommitmentLine]
    invitations: Sequence[InvitationShown]
    next_states: Sequence[MeetingState]
    why_not: Sentence | None
    put_why_not: Sentence | None
    came_why_not: Sentence | None
    invite_why_not: Sentence | None


def meeting_page(reference: str, *, by: Actor) -> MeetingPage:
    """The meeting of this reference, or `Absent`."""
    row = met.meeting(reference, by=by)
    (line,) = meeting_lines([row], by=by)
    published, moves = _readouts(row, by), met.moves_of(row, by=by)
    taking_part = Participant.objects.visible_to(by).filter(meeting=row).order_by("side", "role")
    return MeetingPage(
        line, _shown(moves, by),
        [(one, Side(one.side)) for one in taking_part],
        agenda_of(row, by=by), open_items(row, by=by), published, _against(published),
        promised_at(reference, by=by),
        invitations_shown(Invitation.objects.visible_to(by).filter(meeting=row), by=by),
        [one for one in MeetingState if one in rules.MOVES[line.state]],
        why_not_keep(by), why_not_put(line.state, "–", put_already=False, by=by),
        why_not_came(line.state, by=by), why_none(row, moves, by=by),
    )  # fmt: skip


def meetings_of(row: Dialogue, *, by: Actor) -> Sequence[MeetingLine]:
    """The meetings of a dialogue, the newest first."""
    rows = Meeting.objects.visible_to(by).filter(dialogue=row).order_by("-pk")
    return meeting_lines(list(rows), by=by)


def meeting_lines(rows: Sequence[Meeting], *, by: Actor) -> Sequence[MeetingLine]:
    """Meetings as lists show them, in the order given, reckoned as of the reader's day."""
    moved: dict[int, list[MeetingMove]] = defaultdict(list)
    moves = MeetingMove.objects.visible_to(by).filter(meeting__in=rows).order_by("number")
    for move in moves:
        moved[move.meeting_id].append(move)
    return [_line(row, moved[row.pk], by) for row in rows]


def late_meetings(*, by: Actor) -> Sequence[MeetingLine]:
    """Meetings somebody still waits for that slipped: the one most late first."""
    pending = [state.value for state in rules.PENDING]
    kept = Meeting.objects.visible_to(by).filter(state__in=pending)
    rows = kept.select_related("dialogue").order_by("pk")
    late = [line for line in meeting_lines(list(rows), by=by) if line.slipped]
    return sorted(late, key=lambda line: -(line.slip.least if line.slip else 0))


def slipped_count(*, by: Actor) -> int:
    """How many meetings somebody still waits for have slipped, from one question to the database."""
    pending = [state.value for state in rules.PENDING]
    rows = MeetingMove.objects.visible_to(by).filter(meeting__state__in=pending)
    moved: dict[tuple[int, str], list[rules.Move]] = defaultdict(list)
    for move in rows.select_related("meeting").order_by("meeting_id", "number"):
        moved[move.meeting_id, move.meeting.wanted].append(met.as_move(move))
    stories = (story_of(moves, wanted) for (_, wanted), moves in moved.items())
    return sum(slipped(story, today=by.today) for story in stories)


def invitations_of(row: Dialogue, *, by: Actor) -> Sequence[InvitationShown]:
    """The invitations of a dialogue that await a person."""
    waiting = Invitation.objects.visible_to(by).filter(dialogue=row, state=InvitationState.PROPOSED)
    return invitations_shown(waiting, by=by)


def invitations_shown(rows: QuerySet[Invitation], *, by: Actor) -> Sequence[InvitationShown]:
    """Invitations, the newest first."""
    return [
        InvitationShown(
            one, Method(one.method), InvitationState(one.state),
            # One that cannot be confirmed can be set aside still: only who may settle is asked here.
            _why_not_settle(one, by),
        )
        for one in rows.order_by("-pk")
    ]  # fmt: skip


def _why_not_settle(one: Invitation, by: Actor) -> Sentence | None:
    return why_not_settle(InvitationState(one.state), asked=None, meeting=True, by=by)


def _line(row: Meeting, moves: Sequence[MeetingMove], by: Actor) -> MeetingLine:
    story = story_of([met.as_move(one) for one in moves], row.wanted)
    slip = slip_of(story, today=by.today)
    return MeetingLine(
        row, MeetingState(row.state), Mode(row.mode), _shown(moves[-1:], by)[0], story, slip,
        words(slip) if slip else None, slipped(story, today=by.today),
    )  # fmt: skip


def _shown(moves: Sequence[MeetingMove], by: Actor) -> Sequence[MoveShown]:
    seen = found.exhibits_seen([one.exhibit for one in moves if one.exhibit], by=by)
    return [_move(one, seen) for one in moves]


def _move(one: MeetingMove, seen: set[str]) -> MoveShown:
    side, told = Side(one.asserted_by), met.as_move(one)
    other = Side.THEIRS if side is Side.OURS else Side.OURS
    return MoveShown(
        one, MeetingState(one.state), side, other, Stance(one.stance),
        one.exhibit if one.exhibit in seen else "", rules.in_dispute(told), rules.unconfirmed(told),
    )  # fmt: skip


def _readouts(row: Meeting, by: Actor) -> Sequence[ReadoutShown]:
    kept = list(Readout.objects.visible_to(by).filter(meeting=row).order_by("published_on", "pk"))
    seen = found.exhibits_seen([one.exhibit for one in kept if one.exhibit], by=by)
    return [
        ReadoutShown(one, Published(one.side), one.exhibit if one.exhibit in seen else "")
        for one in kept
    ]


def _against(published: Sequence[ReadoutShown]) -> Sequence[SideBySide]:
    """Each readout against each of another side, ours before theirs before the joint one."""
    order: Mapping[Published, int] = {side: place for place, side in enumerate(Published)}
    return [
        SideBySide(left, right, compared(_text(left), _text(right)))
        for left in published
        for right in published
        if order[left.side] < order[right.side]
    ]


def _text(one: ReadoutShown) -> Text:
    return Text(one.row.text, one.row.published_on, one.row.language)
