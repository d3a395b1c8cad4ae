"""Who somebody is at a moment, and which records they may know of."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.hashers import check_password, make_password
from django.db.models import F, QuerySet
from django.utils.crypto import salted_hmac

from answerable.accounts import rules
from answerable.accounts.models import Account, Attempt, Compartment, Marking
from answerable.accounts.sight import visible_references
from answerable.actor import Actor, Door, Level, Role


def marking_of(reference: str, *, by: Actor) -> Marking | None:
    """The marking of a record, when `by` may see that record; else None, as if there were none."""
    if not by.is_machine and not rules.may_read(rules.kind_of(reference), by.roles):
        return None
    seen = Marking.objects.all() if by.sight.all_content else visible_references(by)
    return seen.filter(reference=reference).first()


def no_narrower(level: Level, compartments: frozenset[str]) -> QuerySet[Marking]:
    """The markings that shut out nobody who may see what is marked so; names are not asked about."""
    levels = [one.value for one in Level if one.rank <= level.rank]
    fenced = Compartment.objects.exclude(code__in=compartments)
    return Marking.objects.filter(level__in=levels).exclude(compartments__in=fenced)


def knows_of(reference: str, *, by: Actor) -> Marking | None:
    """The marking, when `by` may know that the record exists: they see it, or they read the ledger."""
    if rules.may_read("acts", by.roles):
        return Marking.objects.filter(reference=reference).first()
    return marking_of(reference, by=by)


def actor_for(account: Account, *, door: Door, moment: datetime, stepped_up: bool = False) -> Actor:
    """The actor an account is at `moment`: roles in force, offices, ceiling, compartments."""
    grants = list(account.grants.select_related("office"))
    held = [rules.Grant(Role(g.role), g.from_on, g.until_on) for g in grants]
    today = moment.date()
    roles = rules.roles_on(today, held) if account.is_active else frozenset()
    offices = frozenset(
        g.office.reference
        for g, h in zip(grants, held, strict=True)
        if g.office and h.holds_on(today)
    )
    admitted = frozenset(
        account.admissions.annotate(code=F("compartment__code")).values_list("code", flat=True)
    )
    sight = rules.sight_of(roles, Level(account.ceiling), admitted)
    return Actor(
        account.pseudonym, roles, door, moment, account.pk, account.name, offices, sight, stepped_up
    )


def account_named(username: str) -> Account | None:
    """The active account with this user name, if any."""
    return Account.objects.filter(username=username, is_active=True).first()


def account_by_id(number: int | None) -> Account | None:
    """The active account with this row number, as a session names it."""
    return Account.objects.filter(pk=number, is_active=True).first() if number else None


def names_of(pseudonyms: set[str]) -> dict[str, str]:
    """Pseudonym → the name people know; those erased or unknown are left out."""
    return dict(Account.objects.filter(pseudonym__in=pseudonyms).values_list("pseudonym", "name"))


def account_with(username: str, password: str) -> Account | None:
    """The active account with this user name and password; a name unknown costs the same time."""
    account = account_named(username)
    short = password[: rules.MAX_PASSWORD + 1]
    if account is None:
        make_password(short)
        return None
    return account if check_password(short, account.password) else None


def handle_of(kind: str, name: str) -> str:
    """Under what failures are counted: a keyed hash, so that the table names nobody."""
    salt = f"answerable.accounts.attempt.{kind}"
    return salted_hmac(salt, name.strip().casefold(), algorithm="sha256").hexdigest()


def failures_of(handle: str, *, since: datetime) -> tuple[int, datetime | None]:
    """How many sign-ins failed under this handle since then, and when the newest did."""
    moments = Attempt.objects.filter(handle=handle, moment__gt=since).values_list(
        "moment", flat=True
    )
    found = sorted(moments)
    return len(found), found[-1] if found else None
