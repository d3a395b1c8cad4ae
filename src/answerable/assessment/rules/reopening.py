"""What came in after the door was shut changes nothing: who says so, and who agrees.

Whoever shut the door does not also say alone that what came after is nothing. Where two people turned
something away, a third weighs what is new; a closed case takes two who weigh it.
"""

from __future__ import annotations

from answerable.actor import Actor
from answerable.assessment.rules.triage import why_not_triager
from answerable.refusal import Sentence, say


def weighing_needs_a_second(reference: str) -> bool:
    """Say whether news of this is set aside by two: of a closed case, as whatever turns away."""
    return reference.startswith("c-")


def why_not_weigh(*, shut: bool, others: tuple[str, ...], by: Actor) -> Sentence | None:
    """Say why `by` may not say that news changes nothing. `others`: who turned it away."""
    if (sentence := why_not_triager(by)) is not None:
        return sentence
    if not shut:
        return say("This is not closed: what is new is weighed in the open.")
    if by.pseudonym in others:
        return say("Another person must weigh it: the decision that stands is yours.")
    return None


def why_not_second_weighing(*, shut: bool, weighed_by: str, by: Actor) -> Sentence | None:
    """Say why `by` may not be the second person. `weighed_by`: who weighed it; empty: nobody."""
    if (sentence := why_not_triager(by)) is not None:
        return sentence
    if not shut:
        return say("This is not closed: what is new is weighed in the open.")
    if not weighed_by:
        return say("Nobody has weighed what is new here: there is nothing to agree to.")
    if by.pseudonym == weighed_by:
        return say("The second person must be another: this weighing is yours.")
    return None
