"""Who may read what kind of content, who may do what, and how sight follows from grants.

Pure. The tables are the policy; everything else asks them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.actor import Actor, Level, Role, Sight
from answerable.refusal import Sentence, say

_CONTENT_ROLES = frozenset(Role) - {Role.ADMINISTRATOR, Role.CUSTODIAN}

READERS: Mapping[str, frozenset[Role]] = {
    "report": _CONTENT_ROLES - {Role.LICENSING_OFFICER},
    "incident": _CONTENT_ROLES,
    "case": _CONTENT_ROLES - {Role.MONITOR},
    "decision": _CONTENT_ROLES - {Role.MONITOR, Role.INTAKE_OFFICER},
    "acts": frozenset({Role.INSPECTOR, Role.ADMINISTRATOR}),
    "people": frozenset({Role.INSPECTOR, Role.ADMINISTRATOR}),
    "source_identity": frozenset({Role.CUSTODIAN}),
}
"""Kind of content → the roles that read it. `content` alone is read by nobody."""

MEMBERS_FROM = Level.RESTRICTED
"""From this marking up, a person must be named to the record as well."""


@dataclass(frozen=True)
class Grant:
    """A role held from a day, perhaps until one (inclusive)."""

    role: Role
    from_on: date
    until_on: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


def roles_on(day: date, grants: Iterable[Grant]) -> frozenset[Role]:
    """The roles in force on `day`."""
    return frozenset(grant.role for grant in grants if grant.holds_on(day))


def sight_of(roles: frozenset[Role], ceiling: Level, compartments: frozenset[str]) -> Sight:
    """How far somebody with `roles` sees: an inspector sees all content while the grant lasts."""
    return Sight(ceiling, compartments, all_content=Role.INSPECTOR in roles)


def may_read(kind: str, roles: frozenset[Role]) -> bool:
    """Say whether any of `roles` reads this kind of content; an unknown kind is read by nobody."""
    return not roles.isdisjoint(READERS.get(kind, frozenset()))


def why_not_mark(level: Level, compartments: frozenset[str], sight: Sight) -> Sentence | None:
    """Say why somebody may not give this marking: nobody marks beyond what they may see."""
    if sight.all_content:
        return None
    if level.rank > sight.ceiling.rank:
        return say("You cannot mark a record {level}: your own clearance ends at {ceiling}.",
                   level=level, ceiling=sight.ceiling)  # fmt: skip
    if beyond := compartments - sight.compartments:
        return say("You are not admitted to {names}.", names=", ".join(sorted(beyond)))
    return None


MIN_PASSWORD = 12


def why_not_administer(by: Actor) -> Sentence | None:
    """Say why somebody may not administer people; the machine may, when it sets up."""
    if by.is_machine or Role.ADMINISTRATOR in by.roles:
        return None
    return say("Only an administrator may change people, roles and compartments.")


def why_not_open(username: str, password: str, *, taken: bool, by: Actor) -> Sentence | None:
    """Say why an account may not be opened."""
    if (sentence := why_not_administer(by)) is not None:
        return sentence
    if not username.strip():
        return say("Give a user name.")
    if taken:
        return say("The user name {username} is in use. Choose another.", username=username)
    if len(password) < MIN_PASSWORD:
        return say("A password needs at least {least} characters.", least=MIN_PASSWORD)
    return None


def why_not_grant(role: Role, until_on: date | None, *, account: str, by: Actor) -> Sentence | None:
    """Say why a role may not be granted: nobody grants themselves, and inspection has a term."""
    if (sentence := why_not_administer(by)) is not None:
        return sentence
    if account == by.pseudonym and role != Role.ADMINISTRATOR:
        return say("You cannot grant yourself a role. Ask another administrator.")
    if role is Role.INSPECTOR and until_on is None:
        return say("An inspector's grant needs a last day.")
    return None
