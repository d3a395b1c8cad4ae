"""People and findings as the rules see them, without a database."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Actor, Door, Role
from answerable.assessment.rules.findings import FindingState, Held
from answerable.playbook import Playbook, load, shipped
from tests.build import NOON

CHIRG = load(shipped("chirg"), "chirg")


def person(*roles: Role, pseudonym: str = "a-1", offices: frozenset[str] = frozenset()) -> Actor:
    """Somebody in `roles`, of `offices`."""
    return Actor(pseudonym, frozenset(roles), Door.WEB, NOON, account=1, offices=offices)


def held(
    prompts: Iterable[str], state: FindingState = FindingState.COUNTERSIGNED
) -> dict[str, Held]:
    """A finding in this state on each of these prompts."""
    signers = {FindingState.COUNTERSIGNED: ("a-8", "a-9"), FindingState.SIGNED: ("a-8",)}
    return {p: Held(p, state, "a-8", signers.get(state, ())) for p in prompts}


def every_prompt(book: Playbook = CHIRG) -> list[str]:
    """The code of every prompt of a playbook."""
    return [prompt.code for stage in book.stages for prompt in stage.prompts]
