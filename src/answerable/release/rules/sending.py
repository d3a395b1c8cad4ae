"""Who hands released copies over. Pure."""

from __future__ import annotations

from answerable.actor import Actor
from answerable.refusal import Sentence, say
from answerable.release.rules.states import PREPARERS

LONGEST = 80


def why_not_hand_over(to: str, *, by: Actor) -> Sentence | None:
    """Say why `by` may not take released copies out to hand them over."""
    if by.is_machine or not by.has(*PREPARERS):
        return say("Only who prepares releases hands their copies over.")
    if not to.strip() or len(to.strip()) > LONGEST:
        return say("Say to whom it is handed, in at most {most} characters.", most=LONGEST)
    return None
