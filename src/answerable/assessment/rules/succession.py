"""What a successor needs of each open case: the next act, in which roles it is done, and by whom not."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.actor import Role
from answerable.assessment.rules.cases import HOLDERS
from answerable.assessment.rules.findings import FindingState, Held
from answerable.assessment.rules.stages import CaseView, Findings, prompts, way_on
from answerable.playbook import Condition, Playbook, Prompt


@dataclass(frozen=True)
class Doers:
    """Who can do an act: anybody in one of these roles, except those who did the one before it."""

    roles: frozenset[Role] = frozenset()
    barred: frozenset[str] = frozenset()
    """Pseudonyms: a second signature is another person's."""

    def include(self, pseudonym: str, roles: frozenset[Role]) -> bool:
        """Say whether somebody in these roles is among them."""
        return pseudonym not in self.barred and not self.roles.isdisjoint(roles)


def next_doers(case: CaseView, *, findings: Findings, playbook: Playbook) -> Doers:
    """Who can do the next act on a case; nobody where the procedure ends."""
    move = way_on(case, playbook)
    if case.closed or move is None:
        return Doers()
    for prompt in (p for p in prompts(playbook) if p.code in move.needs):
        if wanted := _signers(prompt, findings.get(prompt.code)):
            return wanted
    for condition in Condition:
        if condition in move.requires and condition not in case.met:
            return Doers(playbook.decision.voters if condition is Condition.DECISION else HOLDERS)
    return Doers(move.roles)


def _signers(prompt: Prompt, held: Held | None) -> Doers | None:
    if held is None or held.state in (FindingState.DRAFT, FindingState.WITHDRAWN):
        return Doers(prompt.signers)
    if held.state is FindingState.SIGNED:
        return Doers(prompt.countersigners, frozenset({held.author, *held.signers}))
    return None
