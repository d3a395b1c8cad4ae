"""A family of the invented world, the words that stand for its markings, and who makes it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from answerable.accounts import actions as accounts
from answerable.accounts import queries as people
from answerable.accounts.models import Account
from answerable.actor import Actor, Door, Level, Role
from tests import build
from tests.access.people import COMPARTMENT

WHY = "as the evidence shows"
LEVELS = tuple(level.value for level in Level)
LONG_AGO = date(2020, 1, 1)
MARKED = (
    "source",
    "report",
    "batch",
    "incident",
    "situation",
    "pattern",
    "question",
    "release",
    "counterpart",
    "dialogue",
    "question_set",
    "register",
    "screening",
    "vetting",
    "unit",
    "concern",
    "article",
    "licence",
    "transfer",
)
CANARY = re.compile(
    r"Zq(report|incident|case|decision|identity|release|dialogue|arms|observed)(\w+?)(in|out)qZ"
)
"""`Zq`, kind of content, marking, inside or outside the compartment, `qZ`."""


@dataclass(frozen=True)
class Family:
    """The references of everything about one happening."""

    level: str
    fenced: bool
    of: dict[str, str] = field(default_factory=dict)
    """Kind of record (`report`, `incident`, `case` …) → its reference."""

    @property
    def protected(self) -> tuple[str, ...]:
        """The references that carry a marking."""
        return tuple(self.of[k] for k in MARKED)

    @property
    def named_to(self) -> tuple[str, ...]:
        """Those of them that people must be named to."""
        return self.protected if self.level in ("restricted", "confidential") else ()


def canary(kind: str, level: str, fenced: bool) -> str:
    """A word that stands in records of this kind and marking, and nowhere else."""
    return f"Zq{kind}{level}{'in' if fenced else 'out'}qZ"


class Makers:
    """The people who make the world: cleared for everything, admitted everywhere."""

    ROLES = (
        Role.INTAKE_OFFICER, Role.ANALYST, Role.DESK_OFFICER, Role.POLICY_LEAD, Role.DECIDER,
        Role.LEGAL_ADVISER, Role.CHANNEL_LEAD, Role.WEAPONS_ANALYST,
        Role.LICENSING_OFFICER,
    )  # fmt: skip

    def __init__(self) -> None:
        self.first, self.second = self._open("Maker One"), self._open("Maker Two")

    def _open(self, name: str) -> Account:
        made = build.account(ceiling=Level.CONFIDENTIAL, compartments=(COMPARTMENT,), name=name)
        for role in self.ROLES:
            accounts.grant_role(made, role, because=WHY, from_on=LONG_AGO, by=build.house())
        return Account.objects.get(pk=made.pk)

    def author(self, days_ago: int = 0) -> Actor:
        return self._at(self.first, days_ago)

    def other(self, days_ago: int = 0) -> Actor:
        return self._at(self.second, days_ago)

    def _at(self, account: Account, days_ago: int) -> Actor:
        moment = build.NOON - timedelta(days_ago)
        return people.actor_for(account, door=Door.WEB, moment=moment, stepped_up=True)
