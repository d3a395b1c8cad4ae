"""Roles as a phrase, in the words of the playbook: "analyst, weapons analyst or policy lead"."""

from __future__ import annotations

from collections.abc import Iterable

from answerable.actor import Role
from answerable.playbook import Playbook
from answerable.refusal import say


def in_words(roles: Iterable[Role], playbook: Playbook | None = None) -> str:
    """The roles joined by "or"; a sentence, so that doors can say it in another language."""
    wanted = set(roles)
    renamed = playbook.roles if playbook else {}
    names: list[str] = [renamed.get(role, role) for role in Role if role in wanted]
    if len(names) < 2:
        return say("{name}", name=names[0]) if names else say("nobody")
    phrase = names[0]
    for name in names[1:-1]:
        phrase = say("{some}, {more}", some=phrase, more=name)
    return say("{some} or {last}", some=phrase, last=names[-1])
