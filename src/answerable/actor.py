"""Who acts, in which roles, through which door, at which moment.

Rules and actions take an `Actor` and never read a clock or a request themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from answerable.term import Term


class Role(Term):
    """What a person is trusted to do; a person may hold several."""

    INTAKE_OFFICER = "intake_officer", "intake officer"
    MONITOR = "monitor", "monitor"
    ANALYST = "analyst", "analyst"
    WEAPONS_ANALYST = "weapons_analyst", "weapons analyst"
    LEGAL_ADVISER = "legal_adviser", "legal adviser"
    DESK_OFFICER = "desk_officer", "desk officer"
    CHANNEL_LEAD = "channel_lead", "channel lead"
    POLICY_LEAD = "policy_lead", "policy lead"
    DECIDER = "decider", "decider"
    LICENSING_OFFICER = "licensing_officer", "licensing officer"
    RELEASE_REVIEWER = "release_reviewer", "release reviewer"
    CUSTODIAN = "custodian", "custodian of source identity"
    INSPECTOR = "inspector", "inspector"
    ADMINISTRATOR = "administrator", "administrator"


class Level(Term):
    """The marking ladder, loosest first."""

    OPEN = "open", "open"
    INTERNAL = "internal", "internal"
    RESTRICTED = "restricted", "restricted"
    CONFIDENTIAL = "confidential", "confidential"

    @property
    def rank(self) -> int:
        return list(Level).index(self)


class Door(Term):
    """The way an act came in."""

    WEB = "web", "the pages"
    CLI = "cli", "the command line"
    WORKER = "worker", "the worker"
    SETUP = "setup", "setting up"


MACHINE = "machine"
"""The pseudonym of everything automatic. A row it wrote stays `proposed` until a person decides."""


@dataclass(frozen=True)
class Sight:
    """How far somebody may see: the marking ceiling, compartments, or the house's own sight."""

    ceiling: Level = Level.OPEN
    compartments: frozenset[str] = frozenset()
    all_content: bool = False
    """True for an inspector within the term of the grant, and for the house."""


@dataclass(frozen=True)
class Actor:
    """Somebody acting now. `account` is None for the machine."""

    pseudonym: str
    roles: frozenset[Role]
    door: Door
    moment: datetime
    account: int | None = None
    name: str = ""
    offices: frozenset[str] = frozenset()
    sight: Sight = field(default_factory=Sight)
    stepped_up: bool = False
    """True when the second factor was given within the last few minutes."""

    @property
    def today(self) -> date:
        """The day of the act, in UTC: the same from every office, and no clock change touches it."""
        return self.moment.astimezone(UTC).date()

    @property
    def is_machine(self) -> bool:
        return self.account is None

    def has(self, *roles: Role) -> bool:
        """Say whether any of `roles` is held."""
        return not self.roles.isdisjoint(roles)


def machine(moment: datetime, door: Door = Door.WORKER) -> Actor:
    """The house itself: sees everything, decides nothing."""
    return Actor(
        MACHINE, frozenset(), door, moment, sight=Sight(Level.CONFIDENTIAL, all_content=True)
    )
