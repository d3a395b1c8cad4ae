"""The agenda of a meeting, and minutes typed against it: what answers, what promises, what is noted."""

from __future__ import annotations

from datetime import date

from answerable.actor import Actor
from answerable.channel.rules.keeping import why_not_keep
from answerable.channel.rules.meetings import PENDING, MeetingState, Side
from answerable.refusal import Sentence, say
from answerable.term import Term

S = MeetingState
MINUTED = frozenset({S.HELD, S.FOLLOWED_UP})


class MinuteKind(Term):
    """What a line of the minutes is; an answer and a commitment go to their own place."""

    NOTE = "note", "note"
    ANSWER = "answer", "answer to the question"
    COMMITMENT = "commitment", "commitment"


class Published(Term):
    """Who published something about a meeting."""

    OURS = "ours", "our side"
    THEIRS = "theirs", "the other side"
    JOINT = "joint", "both together"


def why_not_put(
    state: MeetingState, title: str, *, put_already: bool, by: Actor
) -> Sentence | None:
    """Say why `by` may not put an item on the agenda."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if state not in PENDING | MINUTED:
        return say("This meeting was cancelled. Record that it was asked for again first.")
    if not title.strip():
        return say("Say what the item is.")
    if put_already:
        return say("That is on the agenda already.")
    return None


def why_not_drop(*, dropped: bool, minuted: bool, by: Actor) -> Sentence | None:
    """Say why `by` may not take an item off the agenda."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if dropped:
        return say("It is off the agenda already.")
    if minuted:
        return say("It was spoken about: it stays on the record.")
    return None


def why_not_minute(
    state: MeetingState, *, kind: str, side: str, words: str, item: str, by: Actor
) -> Sentence | None:
    """Say why `by` may not type this into the minutes, against the agenda item `item`."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if state not in MINUTED:
        return say("Minutes are typed once the meeting was held.")
    if kind not in set(MinuteKind):
        return say("Say whether it is a note, an answer or a commitment.")
    if side not in set(Side):
        return say("Say which side spoke.")
    if not words.strip():
        return say("Write what was said.")
    if kind == MinuteKind.ANSWER and question_of(item) is None:
        return say("An answer stands against a question: this item is none.")
    if kind == MinuteKind.ANSWER and side != Side.THEIRS:
        return say("An answer is given by the other side.")
    return None


def question_of(item: str) -> tuple[str, int] | None:
    """The request and number an agenda item puts: `rq-7kq2m9xd/3`; None when it puts no question."""
    request, sign, number = item.partition("/")
    if not sign or not request.startswith("rq-") or not number.isdecimal():
        return None
    return request, int(number)


def why_not_publish(side: str, text: str, *, on: date, by: Actor) -> Sentence | None:
    """Say why `by` may not keep what was published about a meeting."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if side not in set(Published):
        return say("Say who published it: one side, or both together.")
    if not text.strip():
        return say("Paste its words as they were published.")
    if on > by.today:
        return say("{day} has not come yet.", day=on.isoformat())
    return None


def why_not_came(state: MeetingState, *, by: Actor) -> Sentence | None:
    """Say why `by` may not say who came."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    return None if state in MINUTED else say("Who came is recorded once the meeting was held.")
