"""Who could do what on a case: people who hold a role now and may see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from answerable.accounts import queries as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.assessment.models import Absence, Case
from answerable.assessment.rules.cases import HOLDERS
from answerable.assessment.rules.handover import Span
from answerable.refusal import Refused, say


@dataclass(frozen=True)
class Person:
    """Somebody, as named on a page; the pseudonym is what acts know them by."""

    pseudonym: str
    name: str
    roles: frozenset[Role]
    offices: frozenset[str]

    def has(self, *roles: Role) -> bool:
        """Say whether any of `roles` is held."""
        return not self.roles.isdisjoint(roles)


def able(row: Case, roles: Iterable[Role], *, by: Actor) -> list[Person]:
    """The people who hold one of `roles` on the reader's day and may see the case."""
    return _able(row, frozenset(roles), Account.objects.all(), by)


def _able(row: Case, wanted: frozenset[Role], among: QuerySet[Account], by: Actor) -> list[Person]:
    granted = among.filter(is_active=True, grants__role__in=wanted).distinct()
    found = []
    for account in granted.order_by("name", "pk"):
        actor = accounts.actor_for(account, door=by.door, moment=by.moment)
        if actor.has(*wanted) and Case.objects.visible_to(actor).filter(pk=row.pk).exists():
            found.append(Person(account.pseudonym, account.name, actor.roles, actor.offices))
    return found


def may_hold(row: Case, pseudonym: str, *, by: Actor) -> bool:
    """Say whether this person can hold the case."""
    return bool(_able(row, HOLDERS, Account.objects.filter(pseudonym=pseudonym), by))


def pseudonym_of(username: str) -> str:
    """The pseudonym of an account by its user name; "nobody" is nobody."""
    if username == "nobody":
        return ""
    account = accounts.account_named(username)
    if account is None:
        raise Refused(say("There is no active account {name}.", name=username))
    return account.pseudonym


def account_of(pseudonym: str) -> Account:
    """The account behind a pseudonym, open or closed; refuses one that was never given."""
    account = Account.objects.filter(pseudonym=pseudonym).first()
    if account is None:
        raise Refused(say("There is no such person."))
    return account


def serves(pseudonym: str, from_on: date, until_on: date, *, by: Actor) -> bool:
    """Say whether somebody could stand in on these days: a role that holds cases, and not away."""
    wanted = Span(from_on, until_on)
    account = Account.objects.filter(pseudonym=pseudonym, is_active=True).first()
    if account is None or any(wanted.meets(other) for other in _spans(pseudonym)):
        return False
    return accounts.actor_for(account, door=by.door, moment=by.moment).has(*HOLDERS)


def _spans(pseudonym: str) -> list[Span]:
    rows = Absence.objects.filter(person=pseudonym)
    return [Span(row.from_on, row.until_on, row.back_on) for row in rows]


def holders(*, by: Actor) -> list[Person]:
    """Everybody who holds a role that may hold cases, by name."""
    granted = Account.objects.filter(is_active=True, grants__role__in=HOLDERS).distinct()
    found = []
    for account in granted.order_by("name", "pk"):
        actor = accounts.actor_for(account, door=by.door, moment=by.moment)
        if actor.has(*HOLDERS):
            found.append(Person(account.pseudonym, account.name, actor.roles, actor.offices))
    return found


def is_of(pseudonym: str, office: str, *, by: Actor) -> bool:
    """Say whether somebody belongs to an office now."""
    account = Account.objects.filter(pseudonym=pseudonym, is_active=True).first()
    if account is None:
        return False
    return office in accounts.actor_for(account, door=by.door, moment=by.moment).offices


def is_office(reference: str) -> bool:
    """Say whether there is an office of this reference."""
    return any(office.reference == reference for office in accounts.offices())
