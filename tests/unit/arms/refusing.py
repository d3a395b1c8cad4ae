"""Who asks, when, and the sentences that several tests of refusals expect."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from answerable.actor import Actor, Door, Role, machine

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
TODAY = NOW.date()
MORROW, BEFORE = TODAY + timedelta(1), TODAY - timedelta(1)


def person(*roles: Role) -> Actor:
    return Actor("p1", frozenset(roles), Door.WEB, NOW, account=1)


OFFICER, WEAPONS, ANALYST = (
    person(Role.LICENSING_OFFICER), person(Role.WEAPONS_ANALYST), person(Role.ANALYST)
)  # fmt: skip
MACHINE, NOBODY, LEAD = machine(NOW, Door.WORKER), person(), person(Role.POLICY_LEAD)
ONLY_KEEPERS = "Only a licensing officer or a weapons analyst keeps the registers of arms."
ONLY_LICENSING = "Only a licensing officer keeps licences."
NO_SOURCE = "Say where this stands: a line without a source is not kept."
LESS = "At the most cannot be less than at the least."
NO_MASS = "A mass is given in kilograms and cannot be less than none."
NO_DAYS = "“soon” says no days. Write 2021, 2021-05, 2021-05-17 or 2021/2022."
COMING = "2026-03-17 has not come yet."
LONG = "x" * 121

Case = tuple[object, str | None]
