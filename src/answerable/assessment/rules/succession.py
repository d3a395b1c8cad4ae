"""What a successor needs of each open case: the next act, and in which roles somebody can do it."""

from __future__ import annotations

from answerable.actor import Role
from answerable.assessment.rules.cases import ASSIGNERS, HOLDERS
from answerable.assessment.rules.findings import FindingState, Held
from answerable.assessment.rules.stages import CaseView, Findings, prompts, way_on
from answerable.playbook import Condition, Playbook, Prompt


def next_roles(case: CaseView, *, findings: Findings, playbook: Playbook) -> frozenset[Role]:
    """The roles in which the next act on a case can be done; nobody's where the procedure ends."""
    move = way_on(case, playbook)
    if case.closed or move is None:
        return frozenset()
    for prompt in (p for p in prompts(playbook) if p.code in move.needs):
        if wanted := _to_sign(prompt, findings.get(prompt.code)):
            return wanted
    for condition in Condition:
        if condition in move.requires and condition not in case.met:
            return playbook.decision.voters if condition is Condition.DECISION else HOLDERS
    return move.roles


def roles_of_taking(holder: str) -> frozenset[Role]:
    """The roles that can take over a case: anybody who may hold one nobody holds, else who gives it."""
    return ASSIGNERS if holder else HOLDERS


def _to_sign(prompt: Prompt, held: Held | None) -> frozenset[Role]:
    state = held.state if held else FindingState.WITHDRAWN
    if state is FindingState.COUNTERSIGNED:
        return frozenset()
    return prompt.countersigners if state is FindingState.SIGNED else prompt.signers
