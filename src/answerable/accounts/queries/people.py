"""People as administrators and inspectors see them, and as each sees themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from answerable.accounts import models, rules
from answerable.accounts.models import Account, Compartment, RoleGrant
from answerable.accounts.sealing import unseal
from answerable.actor import Actor, Level, Role
from answerable.refusal import Absent, Refused, say


@dataclass(frozen=True)
class Held:
    """A role as held: where, from when, until when, and whether it is in force today."""

    role: Role
    office: str
    from_on: str
    until_on: str
    in_force: bool


@dataclass(frozen=True)
class Person:
    """An account as the people pages show it; never its secrets."""

    reference: str
    username: str
    name: str
    ceiling: Level
    is_active: bool
    is_example: bool
    has_factor: bool
    roles: tuple[Held, ...]
    compartments: tuple[str, ...]


def people(*, by: Actor) -> list[Person]:
    """Every account, active ones first, by name. For administrators and inspectors."""
    _must_read_people(by)
    accounts = Account.objects.prefetch_related("grants__office", "admissions__compartment")
    return [_person(account, by) for account in accounts.order_by("-is_active", "name", "pk")]


def person(reference: str, *, by: Actor) -> Person:
    """One account. Anybody else's reference is absent to who may not read people."""
    return _person(account_of(reference, by=by), by)


def myself(*, by: Actor) -> Person:
    """The reader's own account."""
    return _person(Account.objects.get(pk=by.account or 0), by)


def account_of(reference: str, *, by: Actor) -> Account:
    """The account behind a reference, to hand to an action."""
    _must_read_people(by)
    account = Account.objects.filter(reference=reference).first()
    if account is None:
        raise Absent(reference)
    return account


def account_called(username: str, *, by: Actor) -> Account:
    """The account with this user name, active or not, to hand to an action."""
    _must_read_people(by)
    account = Account.objects.filter(username=username).first()
    if account is None:
        raise Refused(say("There is no account {name}.", name=username))
    return account


def has_administrator() -> bool:
    """Say whether anybody can administer people; until then the house itself does, at set-up."""
    held = RoleGrant.objects.filter(role=Role.ADMINISTRATOR.value, account__is_active=True)
    return held.exists()


def own_account(*, by: Actor) -> Account:
    """The reader's own account, to hand to an action."""
    return Account.objects.get(pk=by.account or 0)


def mail_of(account: Account, *, by: Actor) -> str:
    """Where somebody's digest goes: for themselves and for the house that sends it; else empty."""
    if account.mail_sealed is None or not (by.is_machine or account.pseudonym == by.pseudonym):
        return ""
    return unseal(
        account.mail_sealed, table="accounts_account", column="mail_sealed", row=account.reference
    )


class Office(NamedTuple):
    """An office as pages name it."""

    reference: str
    name: str
    kind: rules.OfficeKind


def offices(*, by: Actor | None = None) -> list[Office]:
    """Every office, by name; offices are no secret inside the house."""
    rows = models.Office.objects.order_by("name").values_list("reference", "name", "kind")
    return [Office(ref, name, rules.OfficeKind(kind)) for ref, name, kind in rows]


def office_of(reference: str, *, by: Actor) -> models.Office | None:
    """The office behind a reference, to hand to an action; None for an empty one: everywhere."""
    if not reference:
        return None
    office = models.Office.objects.filter(reference=reference).first()
    if office is None:
        raise Absent(reference)
    return office


def compartments(*, by: Actor) -> list[tuple[str, str]]:
    """Code and name of compartments: all to who reads people, else only one's own."""
    fences = Compartment.objects.order_by("code")
    if not rules.may_read("people", by.roles) and not by.is_machine:
        fences = fences.filter(code__in=by.sight.compartments)
    return list(fences.values_list("code", "name"))


def _must_read_people(by: Actor) -> None:
    if not by.is_machine and not rules.may_read("people", by.roles):
        raise Absent("people")


def _person(account: Account, by: Actor) -> Person:
    return Person(
        reference=account.reference, username=account.username, name=account.name,
        ceiling=Level(account.ceiling), is_active=account.is_active, is_example=account.is_example,
        has_factor=account.totp_sealed is not None,
        roles=tuple(_held(grant, by) for grant in account.grants.all()),
        compartments=tuple(sorted(a.compartment.code for a in account.admissions.all())),
    )  # fmt: skip


def _held(grant: RoleGrant, by: Actor) -> Held:
    in_force = rules.Grant(Role(grant.role), grant.from_on, grant.until_on).holds_on(by.today)
    until = grant.until_on.isoformat() if grant.until_on else ""
    office = grant.office.name if grant.office else ""
    return Held(Role(grant.role), office, grant.from_on.isoformat(), until, in_force)
