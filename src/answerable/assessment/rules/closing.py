"""When a case may end: after a decision, or after a disposition two people put in force."""

from __future__ import annotations

from answerable.actor import Actor, Role
from answerable.assessment.rules.stages import CaseView, Findings, why_not_move
from answerable.assessment.rules.triage import Standing
from answerable.playbook import CLOSED, Playbook
from answerable.refusal import Sentence, say

CLOSERS = frozenset({Role.ANALYST, Role.DESK_OFFICER, Role.POLICY_LEAD})
"""Who closes a case that triage has ended; after a decision the playbook says who."""


def why_not_close(
    case: CaseView, *, findings: Findings, playbook: Playbook, triaged: Standing | None, by: Actor
) -> Sentence | None:
    """Say why `by` may not close a case."""
    if case.closed:
        return say("This case is closed already.")
    if triaged is not None and triaged.turns_away:
        if by.has(*CLOSERS):
            return None
        return say("Only an analyst, a desk officer or a policy lead closes it.")
    if playbook.move(case.stage, CLOSED) is None:
        return say("A case is closed only after a decision, or after a disposition that two "
                   "people put in force.")  # fmt: skip
    return why_not_move(case, CLOSED, findings=findings, playbook=playbook, by=by)
