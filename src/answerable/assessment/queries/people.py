"""Who could do what on a case: people who hold a role now and may see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.accounts import queries as accounts
from answerable.accounts.models import Account
from answerable.actor import Actor, Role
from answerable.assessment.models import Case
from answerable.assessment.rules.cases import HOLDERS


@dataclass(frozen=True)
class Person:
    """Somebody, as named on a page; the pseudonym is what acts know them by."""

    pseudonym: str
    name: str
    offices: frozenset[str]


def able(row: Case, roles: Iterable[Role], *, by: Actor) -> list[Person]:
    """The people who hold one of `roles` on the reader's day and may see the case."""
    wanted = frozenset(roles)
    found = []
    for account in Account.objects.filter(is_active=True).order_by("name", "pk"):
        actor = accounts.actor_for(account, door=by.door, moment=by.moment)
        if actor.has(*wanted) and Case.objects.visible_to(actor).filter(pk=row.pk).exists():
            found.append(Person(account.pseudonym, account.name, actor.offices))
    return found


def may_hold(row: Case, pseudonym: str, *, by: Actor) -> bool:
    """Say whether this person can hold the case."""
    account = Account.objects.filter(pseudonym=pseudonym, is_active=True).first()
    if account is None:
        return False
    actor = accounts.actor_for(account, door=by.door, moment=by.moment)
    return actor.has(*HOLDERS) and Case.objects.visible_to(actor).filter(pk=row.pk).exists()
