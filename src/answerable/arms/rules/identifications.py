"""What it is: signed by one weapons analyst, reviewed by another; "cannot tell" is an answer. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.actor import Actor, Role
from answerable.playbook.likelihood import SCALE, Confidence
from answerable.refusal import Sentence, say
from answerable.term import Term


class AnswerKind(Term):
    """How far an identification goes."""

    ARTICLE = "article", "this article"
    FAMILY = "family", "one of this family"
    CANNOT_TELL = "cannot_tell", "cannot tell"


class Method(Term):
    """By what it was identified."""

    INSCRIPTION = "inscription", "by what is written on it"
    SHAPE = "shape", "by its shape and parts"
    MEASURE = "measure", "by its measurements"
    COMPARISON = "comparison", "by comparison with known pictures"
    OTHER = "other", "in another way"


class Reviewed(Term):
    """The view of the analyst who reviews."""

    AGREES = "agrees", "agrees"
    DISAGREES = "disagrees", "disagrees"
    CANNOT_TELL = "cannot_tell", "cannot tell"


@dataclass(frozen=True)
class Said:
    """An identification before it is signed."""

    answer: str
    method: str
    designation: str = ""
    article: str = ""
    likelihood: str = ""
    confidence: str = ""


def why_not_analyse(by: Actor) -> Sentence | None:
    """Say why `by` neither signs nor reviews: it takes a weapons analyst."""
    if by.is_machine or not by.has(Role.WEAPONS_ANALYST):
        return say("Only a weapons analyst signs or reviews this.")
    return None


def why_not_sign(said: Said, *, withdrawn: bool, by: Actor) -> Sentence | None:
    """Say why this identification cannot be signed."""
    if (sentence := why_not_analyse(by)) is not None:
        return sentence
    if withdrawn:
        return say("This observation was withdrawn.")
    if said.answer not in set(AnswerKind) or said.method not in set(Method):
        return say("Say what it is, or that you cannot tell, and by what you looked.")
    named = any((said.designation.strip(), said.article, said.likelihood, said.confidence))
    if said.answer == AnswerKind.CANNOT_TELL:
        return say("“Cannot tell” names no article and no likelihood.") if named else None
    if not said.designation.strip():
        return say("Name the article or the family.")
    return why_not_sure(said.likelihood, said.confidence)


def why_not_sure(likelihood: str, confidence: str) -> Sentence | None:
    """Say why it is not said how likely and how well known something is: two things, both needed."""
    if likelihood not in set(SCALE):
        return say("Say how likely it is.")
    return why_not_confident(confidence)


def why_not_confident(confidence: str) -> Sentence | None:
    """Say why it is not said how well something is known."""
    return None if confidence in set(Confidence) else say("Say how confident you are.")


def why_not_review(
    verdict: str, *, signed_by: str, reviewed: bool, holds: bool, by: Actor
) -> Sentence | None:
    """Say why `by` may not review what somebody signed: never one's own, and once."""
    if (sentence := why_not_analyse(by)) is not None:
        return sentence
    if by.pseudonym == signed_by:
        return say("Who signed it does not review it: another weapons analyst does.")
    if not holds:
        return say("A later one stands in its place.")
    if reviewed:
        return say("It was reviewed already. Who sees it otherwise signs anew.")
    return None if verdict in set(Reviewed) else say("Say whether you agree.")


def stands(verdict: str, *, holds: bool) -> bool:
    """Say whether something signed and reviewed can be built upon: it holds, and another agrees."""
    return holds and verdict == Reviewed.AGREES
