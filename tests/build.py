"""Factories: people and records for the tests, made through actions only."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime

from answerable.accounts import actions as accounts
from answerable.accounts import queries
from answerable.accounts.models import Account, Compartment
from answerable.actor import Actor, Door, Level, Role, machine

NOON = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
"""A Monday."""

_number = itertools.count(1)


def house(moment: datetime = NOON) -> Actor:
    """The machine, for setting up and for what the worker does."""
    return machine(moment, Door.SETUP)


def account(
    *roles: Role,
    ceiling: Level = Level.INTERNAL,
    compartments: tuple[str, ...] = (),
    name: str = "",
) -> Account:
    """An account with roles, a clearance and compartments (fenced when new)."""
    number = next(_number)
    made = accounts.open_account(
        username=f"person{number}", name=name or f"Person {number}", password="correct horse battery",
        because="set up for a test", ceiling=ceiling, by=house(),
    )  # fmt: skip
    for role in roles:
        until = date(2030, 1, 1) if role is Role.INSPECTOR else None
        accounts.grant_role(made, role, because="set up for a test", until_on=until, by=house())
    for code in compartments:
        if not Compartment.objects.filter(code=code).exists():
            accounts.fence_compartment(code, name=code, because="set up for a test", by=house())
        accounts.admit(made, code, because="set up for a test", by=house())
    return made


def person(
    *roles: Role, moment: datetime = NOON, ceiling: Level = Level.INTERNAL,
    compartments: tuple[str, ...] = (), door: Door = Door.WEB, name: str = "",
) -> Actor:  # fmt: skip
    """Somebody acting at `moment` (noon of a Monday) in `roles`."""
    made = account(*roles, ceiling=ceiling, compartments=compartments, name=name)
    return queries.actor_for(
        Account.objects.get(pk=made.pk), door=door, moment=moment, stepped_up=True
    )
