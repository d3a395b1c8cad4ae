"""Where an article came from, each answer with its basis, and the transfers it may have come by. Pure.

A maker's mark or a stock number names no supplier: an article may be resold, captured or copied.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from answerable.actor import Actor, Role
from answerable.arms.rules.identifications import AnswerKind, why_not_analyse, why_not_confident
from answerable.refusal import Sentence, say
from answerable.term import Term

LINKERS = frozenset({Role.WEAPONS_ANALYST, Role.ANALYST})


class OriginKind(Term):
    """Where it came from."""

    SUPPLIED_BY_US = "supplied_by_us", "supplied by us"
    MADE_UNDER_LICENCE = "made_under_licence", "made under our licence"
    COMPONENT = "component", "a component of ours in another's product"
    THIRD_STATE = "third_state", "supplied by another state"
    CAPTURED = "captured", "captured or diverted"
    UNKNOWN = "unknown", "unknown"


class Basis(Term):
    """What an origin rests on."""

    SERIAL = "serial", "a serial number in our records"
    LOT = "lot", "a lot number in our records"
    REGISTER = "register", "a register of transfers"
    STOCK = "stock", "what the holder is known to hold"
    DOCUMENT = "document", "a document found with it"
    PARTNER = "partner", "what the partner says"
    EXCLUSION = "exclusion", "no other source could be found"
    OTHER = "other", "something else"
    NONE = "none", "nothing that would tell"


class LinkVerdict(Term):
    """What a person says of a transfer or licence it may have come by."""

    CAME_BY = "came_by", "came by it"
    MAY_HAVE = "may_have", "may have come by it"
    DID_NOT = "did_not", "did not come by it"


OURS = frozenset({
    OriginKind.SUPPLIED_BY_US, OriginKind.MADE_UNDER_LICENCE, OriginKind.COMPONENT,
})  # fmt: skip
NEEDS_STATE = frozenset({OriginKind.THIRD_STATE})
TARGETS: Mapping[str, str] = {"tr": "transfer", "lc": "licence"}


@dataclass(frozen=True)
class Came:
    """An origin before it is signed."""

    kind: str
    basis: str
    confidence: str = ""
    state: str = ""


def why_not_sign(
    came: Came, *, answer: str, reviewed: bool, holds: bool, by: Actor
) -> Sentence | None:
    """Say why this origin cannot be signed; `answer` and `reviewed` are of its identification."""
    if (sentence := why_not_analyse(by)) is not None:
        return sentence
    if not holds:
        return say("A later identification stands in its place.")
    if came.kind not in set(OriginKind) or came.basis not in set(Basis):
        return say("Say where it came from, or that this is unknown, and on what basis.")
    if came.kind == OriginKind.UNKNOWN:
        return say("Of an unknown origin nobody is confident.") if came.confidence else None
    if answer == AnswerKind.CANNOT_TELL or not reviewed:
        return say("An origin rests on an identification with which another analyst agrees. "
                   "Until then it is unknown.")  # fmt: skip
    if came.basis == Basis.NONE:
        return say(
            "Say on what basis. What is written on an article names its maker, not its supplier."
        )
    if came.kind in NEEDS_STATE and not came.state.strip():
        return say("Say which state supplied it.")
    return why_not_confident(came.confidence)


def why_not_link(
    verdict: str, target: str, *, kind: str, holds: bool, excluded: bool, by: Actor
) -> Sentence | None:
    """Say why an origin may not be linked so to a transfer or licence."""
    if by.is_machine or not by.has(*LINKERS):
        return say("To link an origin takes one of these roles: {roles}.",
                   roles=tuple(sorted(LINKERS)))  # fmt: skip
    if not holds:
        return say("A later origin stands in its place.")
    if verdict not in set(LinkVerdict) or target.partition("-")[0] not in TARGETS:
        return say("Name a transfer or a licence, and say whether it came by it.")
    if verdict == LinkVerdict.DID_NOT:
        return None
    if excluded:
        return say("It did not come by this: its days or its marks exclude it.")
    if verdict != LinkVerdict.CAME_BY:
        return None
    if kind not in OURS | {OriginKind.THIRD_STATE, OriginKind.CAPTURED}:
        return say("Of what is of unknown origin nobody can say that it came by this.")
    return None
