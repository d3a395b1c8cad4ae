"""After a decision: dissent that stays with it, and news that opens the question again. Pure."""

from __future__ import annotations

from answerable.actor import Actor, Role
from answerable.playbook import CLOSED, EFFECT_REVIEW, Playbook
from answerable.refusal import Sentence, say
from answerable.response.rules.decisions import HOLDS, Result
from answerable.response.rules.plans import CLEARERS, PROPOSERS, may_decide_here

DISSENTERS = CLEARERS | PROPOSERS | {Role.ANALYST, Role.DECIDER}
"""Whoever had a part in it may say, for good, that they think otherwise."""
TAKEN = HOLDS | {Result.REJECTED}
"""The results one can dissent from: something was decided."""


def why_not_dissent(
    *, result: Result, office: str, playbook: Playbook, by: Actor
) -> Sentence | None:
    """Say why `by` may not give a dissenting opinion; `office`: the one it is given for, or empty."""
    if result not in TAKEN:
        return say(
            "Nothing is decided here that one could dissent from. Vote, or object, until then."
        )
    if not by.has(*DISSENTERS, *playbook.decision.voters):
        return say("Only people who have a part in cases give a dissenting opinion; your roles only "
                   "read.")  # fmt: skip
    if office and office not in by.offices:
        return say("You do not speak for this office.")
    return None


def why_not_reconsider(
    *, result: Result, in_force: bool, stage: str, playbook: Playbook, by: Actor
) -> Sentence | None:
    """Say why `by` may not open a decision again. What was decided stays; a new plan follows."""
    if result not in HOLDS or not in_force:
        return say("Only a decision in force can be opened again.")
    if stage == CLOSED:
        return say("The case is closed. Reopen it: it is then decided anew.")
    if stage == EFFECT_REVIEW or not may_decide_here(stage, playbook):
        return say("Nothing is decided at this stage. Send the case back: it is then decided anew.")
    if not by.has(Role.POLICY_LEAD, *playbook.decision.voters):
        return say("Only a policy lead or who decides opens a decision again.")
    return None
