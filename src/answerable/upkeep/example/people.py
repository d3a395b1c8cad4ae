"""The people of the example: one account for each role, and colleagues where work takes two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from answerable.accounts import actions, queries
from answerable.actor import Actor, Door, Level, Role

SET_UP = "set up with the example"
INSPECTION_LASTS = timedelta(days=365)


@dataclass(frozen=True)
class Office:
    """An office of the example."""

    key: str
    name: str
    kind: str


@dataclass(frozen=True)
class Person:
    """Somebody of the example: invented, like everything in it."""

    username: str
    name: str
    roles: tuple[Role, ...]
    office: str
    ceiling: Level = Level.RESTRICTED


OFFICES = (
    Office("intake", "Intake desk", "desk"),
    Office("analysis", "Analysis team", "team"),
    Office("legal", "Legal adviser's office", "bureau"),
    Office("region", "Desk for Veskara and Tamrin", "desk"),
    Office("policy", "Policy bureau", "bureau"),
    Office("licensing", "Licensing bureau", "bureau"),
    Office("embassy", "Embassy in Veskara", "embassy"),
    Office("board", "Deciding body", "team"),
)

PEOPLE = (
    Person("intake", "T. Oduya", (Role.INTAKE_OFFICER,), "intake"),
    Person("monitor", "E. Halloran", (Role.MONITOR,), "intake", Level.INTERNAL),
    Person("analyst", "R. Adeyo", (Role.ANALYST, Role.INTAKE_OFFICER), "analysis"),
    Person("analyst2", "N. Safar", (Role.ANALYST,), "analysis"),
    Person("analyst3", "P. Ilves", (Role.ANALYST,), "analysis"),
    Person("weapons", "D. Marsh", (Role.WEAPONS_ANALYST,), "analysis"),
    Person("weapons2", "Y. Castell", (Role.WEAPONS_ANALYST,), "analysis"),
    Person("legal", "I. Moreau", (Role.LEGAL_ADVISER,), "legal"),
    Person("desk", "L. Brandt", (Role.DESK_OFFICER,), "region"),
    Person("channel", "S. Ferrant", (Role.CHANNEL_LEAD,), "embassy"),
    Person("policy", "A. Nwosu", (Role.POLICY_LEAD,), "policy"),
    Person("policy2", "J. Tallis", (Role.POLICY_LEAD,), "policy"),
    Person("decider", "H. Valder", (Role.DECIDER,), "board"),
    Person("decider2", "C. Imani", (Role.DECIDER,), "board"),
    Person("decider3", "G. Roth", (Role.DECIDER,), "board"),
    Person("licensing", "B. Sorel", (Role.LICENSING_OFFICER,), "licensing"),
    Person("reviewer", "F. Anders", (Role.RELEASE_REVIEWER,), "policy"),
    Person("reviewer2", "O. Lindqvist", (Role.RELEASE_REVIEWER,), "legal"),
    Person("custodian", "M. Quist", (Role.CUSTODIAN,), "legal"),
    Person("inspector", "V. Okoro", (Role.INSPECTOR,), "board", Level.CONFIDENTIAL),
    Person("admin", "K. Lind", (Role.ADMINISTRATOR,), "board", Level.INTERNAL),
)


@dataclass(frozen=True)
class Cast:
    """The people of the example as they act, and their offices by key."""

    accounts: Mapping[str, int]
    offices: Mapping[str, str]
    """Key of an office → its reference."""
    acting: dict[str, Actor] = field(default_factory=dict)

    @property
    def office_names(self) -> Mapping[str, str]:
        """Key of an office → its name."""
        return {office.key: office.name for office in OFFICES}

    def act(self, username: str, moment: datetime) -> Actor:
        """The actor this person is at `moment`: the roles of the example never change."""
        known = self.acting.get(username)
        if known is None:
            account = queries.account_by_id(self.accounts[username])
            assert account is not None
            known = queries.actor_for(account, door=Door.SETUP, moment=moment, stepped_up=True)
            self.acting[username] = known
        return replace(known, moment=moment)


def hire(password: str, *, began: datetime, today: date, by: Actor) -> Cast:
    """Open the offices and accounts of the example, all with one password; the inspection goes on."""
    offices = {
        office.key: actions.found_office(name=office.name, kind=office.kind, because=SET_UP, by=by)
        for office in OFFICES
    }
    accounts = {}
    for person in PEOPLE:
        account = actions.open_account(
            username=person.username, name=person.name, password=password, because=SET_UP,
            ceiling=person.ceiling, is_example=True, by=by,
        )  # fmt: skip
        for role in person.roles:
            until = today + INSPECTION_LASTS if role is Role.INSPECTOR else None
            actions.grant_role(
                account, role, because=SET_UP, office=offices[person.office],
                from_on=began.date(), until_on=until, by=by,
            )  # fmt: skip
        accounts[person.username] = account.pk
    return Cast(accounts, {key: office.reference for key, office in offices.items()})
