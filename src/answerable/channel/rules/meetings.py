"""The states of a meeting, who says it is in one, and what the other side says to that.

What one side asserts is not yet so: each state carries its asserter and the other side's stance. Both
are on the record, and a state the other side denies stays in dispute however often it is repeated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor
from answerable.channel.rules.keeping import why_not_keep, why_not_on
from answerable.incidents.rules.dates import is_known, read
from answerable.refusal import Sentence, say
from answerable.term import Term


class MeetingState(Term):
    """Where a meeting stands."""

    ASKED = "asked", "asked for"
    AGREED = "agreed", "agreed"
    SLIPPED = "slipped", "slipped"
    CANCELLED = "cancelled", "cancelled"
    RE_REQUESTED = "re_requested", "asked for again"
    HELD = "held", "held"
    FOLLOWED_UP = "followed_up", "followed up"


class Side(Term):
    """Which side of the dialogue."""

    OURS = "ours", "our side"
    THEIRS = "theirs", "the other side"


class Stance(Term):
    """What the other side says to an assertion."""

    NOT_HEARD = "not_heard", "not heard yet"
    CONFIRMED = "confirmed", "confirmed"
    DENIED = "denied", "denied"
    DECLINED = "declined", "declined to say"


class Mode(Term):
    """How people meet."""

    IN_PERSON = "in_person", "in person"
    VIRTUAL = "virtual", "virtual"
    NOT_SAID = "not_said", "not said"


S = MeetingState
PENDING = frozenset({S.ASKED, S.AGREED, S.SLIPPED, S.RE_REQUESTED})
"""Neither held nor called off: a meeting somebody still waits for."""
MOVES: Mapping[MeetingState | None, frozenset[MeetingState]] = {
    None: frozenset({S.ASKED, S.AGREED, S.HELD}),
    S.ASKED: frozenset({S.AGREED, S.SLIPPED, S.CANCELLED, S.HELD}),
    S.AGREED: frozenset({S.SLIPPED, S.CANCELLED, S.HELD}),
    S.SLIPPED: frozenset({S.AGREED, S.SLIPPED, S.CANCELLED, S.HELD}),
    S.CANCELLED: frozenset({S.RE_REQUESTED}),
    S.RE_REQUESTED: frozenset({S.AGREED, S.SLIPPED, S.CANCELLED, S.HELD}),
    S.HELD: frozenset({S.FOLLOWED_UP}),
    S.FOLLOWED_UP: frozenset(),
}
"""State → the states it can go to. What was cancelled comes back only by being asked for again."""
DATED = frozenset({S.AGREED, S.HELD})
"""States that make no sense without a date, however vague."""


@dataclass(frozen=True)
class Move:
    """A state as somebody asserts it: on which day, for when, and what the other side says to it."""

    state: str
    on: date
    asserted_by: str
    stance: str = Stance.NOT_HEARD
    when: str = ""
    """EDTF of the day the state names: wanted, agreed, the new one, the day it was held."""
    when_words: str = ""
    reason: str = ""
    none_stated: bool = False
    """No reason was given: a fact of its own."""


def why_not_move(
    now: MeetingState | None, wanted: Move, *, since: date | None, by: Actor
) -> Sentence | None:
    """Say why `by` may not record this state after `now`, which began on `since`."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if wanted.state not in set(S):
        return say("Choose what became of the meeting.")
    state = S(wanted.state)
    if state not in MOVES[now]:
        return _no_way(now, state)
    return (
        _why_not_said(wanted)
        or why_not_on(wanted.on, today=by.today, not_before=since)
        or _why_not_when(wanted)
    )


def _no_way(now: MeetingState | None, state: MeetingState) -> Sentence:
    if now is None:
        return say("A record of a meeting cannot begin as {state}.", state=state)
    return say("A meeting that is {now} cannot become {state}.", now=now, state=state)


def _why_not_said(wanted: Move) -> Sentence | None:
    if wanted.asserted_by not in set(Side):
        return say("Say which side asserts it.")
    if wanted.stance not in set(Stance):
        return say("Say what the other side says to it.")
    if wanted.state == S.CANCELLED and not wanted.reason.strip() and not wanted.none_stated:
        return say("Write the reason that was stated, or say that none was.")
    if wanted.none_stated and wanted.reason.strip():
        return say("Either a reason was stated or none was: not both.")
    return None


def _why_not_when(wanted: Move) -> Sentence | None:
    known = read(wanted.when)
    if known is None:
        return say(
            "{text} is not a date. Write 2026-03-12, 2026-03, 2026, or two with a slash between.",
            text=wanted.when[:40],
        )
    if wanted.state in DATED and not is_known(wanted.when):
        return say("Say for which day, however roughly.")
    if wanted.state == S.HELD and known.earliest and known.earliest > wanted.on:
        return say("{day} has not come yet.", day=known.earliest.isoformat())
    return None


def why_not_stance(
    asserted: Move, stance: str, *, on: date, because: str, by: Actor
) -> Sentence | None:
    """Say why `by` may not record what the other side says to a state asserted before."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if stance not in set(Stance) - {Stance.NOT_HEARD}:
        return say("Say what the other side says to it.")
    if stance == asserted.stance:
        return say("That is what stands already.")
    if not because.strip():
        return say("Quote what was said, or who declined to say it.")
    return why_not_on(on, today=by.today, not_before=asserted.on)


def stands(moves: Sequence[Move]) -> Move | None:
    """The state a meeting is in: the one asserted last."""
    return moves[-1] if moves else None


def in_dispute(move: Move | None) -> bool:
    """Say whether the other side denies what was asserted."""
    return move is not None and move.stance == Stance.DENIED


def unconfirmed(move: Move | None) -> bool:
    """Say whether only one side asserts it: the other was not heard, or declined to say."""
    return move is not None and move.stance in (Stance.NOT_HEARD, Stance.DECLINED)


def why_not_call(title: str, mode: str, *, place: str, disclosed: bool) -> Sentence | None:
    """Say what is amiss with how a meeting is named and placed."""
    if not title.strip():
        return say("Give the meeting a title.")
    if mode not in set(Mode):
        return say("Say how they meet, or that it was not said.")
    if place.strip() and not disclosed:
        return say("Either a place is known or it was declined to say: not both.")
    return None


def why_not_take_part(side: str, role: str, *, taken: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not name this role for a meeting."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if side not in set(Side) or not role.strip():
        return say("Say the side, and the office by role.")
    return say("That role is named already.") if taken else None
