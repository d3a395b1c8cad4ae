"""What a document says of a dialogue, as a machine read it: proposed, never decided.

Each kind of dealing can become one kind of record: an answer to a question, a commitment, a turn of
the partner's inquiry, a move of a meeting. A person records it where it belongs, or sets it aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.channel.rules.answers import Position
from answerable.channel.rules.keeping import why_not_keep
from answerable.linking.names import skeleton
from answerable.linking.words import WORD
from answerable.reading.types import Dealing
from answerable.refusal import Sentence, say
from answerable.term import Term


class Becomes(Term):
    """What a proposal can become."""

    ANSWER = "answer", "answer"
    COMMITMENT = "commitment", "commitment"
    INQUIRY = "inquiry", "turn of the partner’s inquiry"
    MEETING = "meeting", "meeting"


class ProposalState(Term):
    """Where a proposal stands."""

    PROPOSED = "proposed", "proposed"
    ACCEPTED = "accepted", "accepted"
    SET_ASIDE = "set_aside", "set aside"


@dataclass(frozen=True)
class Reads:
    """How a dealing is taken: what it can become, and which position its words suggest."""

    becomes: Becomes
    position: str = ""


READS: Mapping[str, Reads] = {
    Dealing.ANSWER: Reads(Becomes.ANSWER, Position.ADDITIONAL_INFORMATION),
    Dealing.ADMISSION: Reads(Becomes.ANSWER, Position.ADMITTED_MISTAKE),
    Dealing.DENIAL: Reads(Becomes.ANSWER, Position.DENIED_INVOLVEMENT),
    Dealing.REFUSAL: Reads(Becomes.ANSWER, Position.REFUSED),
    Dealing.INVESTIGATION_OPENED: Reads(Becomes.INQUIRY),
    Dealing.INVESTIGATION_CLOSED: Reads(Becomes.INQUIRY),
    Dealing.COMMITMENT: Reads(Becomes.COMMITMENT),
    Dealing.ASSURANCE: Reads(Becomes.COMMITMENT),
    Dealing.MEETING_ASKED: Reads(Becomes.MEETING),
    Dealing.MEETING_SCHEDULED: Reads(Becomes.MEETING),
    Dealing.MEETING_POSTPONED: Reads(Becomes.MEETING),
    Dealing.MEETING_CANCELLED: Reads(Becomes.MEETING),
    Dealing.MEETING_HELD: Reads(Becomes.MEETING),
}
"""Dealing → how it is taken. What we raised, asked or did is on our own record already."""

PREFIXES: Mapping[Becomes, str] = {
    Becomes.ANSWER: "an",
    Becomes.COMMITMENT: "cm",
    Becomes.INQUIRY: "pi",
    Becomes.MEETING: "mt",
}
"""What a proposal becomes → the prefix of the record it became."""
_SHORTEST = 3


def speaks_for(names: Iterable[str], speakers: Iterable[str]) -> bool:
    """Say whether one of `speakers` is the counterpart called `names`, or of its state: Veskara's army,
    a Veskaran minister. In doubt it is not: a proposal in the wrong dialogue helps nobody."""
    stems = {bones for name in names if len(bones := skeleton(name)) >= _SHORTEST}
    words = {bones for who in speakers for word in WORD.findall(who) if (bones := skeleton(word))}
    whole = {bones for who in speakers if (bones := skeleton(who))}
    return any(word.startswith(stem) for stem in stems for word in words | whole)


def why_not_lay_in(document: str, *, by: Actor) -> Sentence | None:
    """Say why `by` may not lay anything into a dialogue at all."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    return None if document.strip() else say("Name the document by its reference.")


def why_not_propose(*, is_document: bool, by: Actor) -> Sentence | None:
    """Say why nothing can be proposed from a document."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    return None if is_document else say("This document has not been read yet.")


def why_not_settle(state: ProposalState, *, by: Actor) -> Sentence | None:
    """Say why `by` may not accept a proposal or set it aside."""
    if (sentence := why_not_keep(by)) is not None:
        return sentence
    if state is not ProposalState.PROPOSED:
        return say("Somebody settled this proposal already.")
    return None


def why_not_accept(
    state: ProposalState, *, becomes: Becomes, became: str, same_dialogue: bool, by: Actor
) -> Sentence | None:
    """Say why a proposal cannot be accepted as the record `became`."""
    if (sentence := why_not_settle(state, by=by)) is not None:
        return sentence
    if became.partition("-")[0] != PREFIXES[becomes]:
        return say("Name the record it became, of this kind: {kind}.", kind=becomes)
    if not same_dialogue:
        return say("{reference} belongs to another dialogue.", reference=became)
    return None
