"""People for the rules of this room, without a database."""

from __future__ import annotations

from datetime import UTC, datetime

from answerable.actor import Actor, Door, Role, machine

NOON = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)


def somebody(*roles: Role) -> Actor:
    """A person in these roles."""
    return Actor("a-1", frozenset(roles), Door.WEB, NOON, account=1, name="Somebody")


ANALYST = somebody(Role.ANALYST)
NOBODY = somebody()
HOUSE = machine(NOON)
