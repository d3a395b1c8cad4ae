"""The hand that writes people, roles, compartments and markings."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.auth.hashers import make_password

from answerable.accounts import rules
from answerable.accounts.acts import Act
from answerable.accounts.models import (
    Account,
    Admission,
    Compartment,
    History,
    Marking,
    Membership,
    Office,
    Read,
    RoleGrant,
)
from answerable.actor import Actor, Level, Role
from answerable.ledger.actions import record, writing
from answerable.refusal import Absent, Refused, because_given, refuse_if, say

_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
"""No 0/o, 1/i/l, u: a reference is read aloud."""


def new_reference(kind: str) -> str:
    """A public reference: the kind's prefix and eight random characters (39 bits), never sequential."""
    return f"{kind}-" + "".join(secrets.choice(_LETTERS) for _ in range(8))


@writing
def open_account(
    *, username: str, name: str, password: str, because: str, by: Actor,
    ceiling: Level = Level.INTERNAL, is_example: bool = False,
) -> Account:  # fmt: skip
    """Open an account without roles. Refuses a user name in use or a password under 12 characters."""
    reason = because_given(because)
    refuse_if(rules.why_not_open(username, password, taken=_taken(username), by=by))
    account = Account(
        reference=new_reference("p"), pseudonym="a-" + secrets.token_hex(8), username=username,
        name=name, ceiling=ceiling.value, is_example=is_example, created_at=by.moment,
        password=make_password(password),
    )  # fmt: skip
    account.save(force_insert=True)
    row = _row(account.reference, "account", "open", by, ceiling=ceiling.value)
    record(Act.OPENED, account.reference, by=by, because=reason, rows=[row])
    return account


@writing
def found_office(*, name: str, kind: str, because: str, by: Actor) -> Office:
    """Found an office: embassy, bureau, envoy, desk or team."""
    refuse_if(rules.why_not_administer(by))
    office = Office(reference=new_reference("o"), name=name, kind=kind)
    office.save(force_insert=True)
    row = _row(office.reference, "office", kind, by, name=name)
    record(Act.OFFICE_FOUNDED, office.reference, by=by, because=because_given(because), rows=[row])
    return office


@writing
def grant_role(
    account: Account, role: Role, *, because: str, by: Actor,
    office: Office | None = None, until_on: date | None = None, from_on: date | None = None,
) -> RoleGrant:  # fmt: skip
    """Grant a role from today (or a day named); sessions older than this end."""
    refuse_if(rules.why_not_grant(role, until_on, account=account.pseudonym, by=by))
    grant = RoleGrant(
        account=account,
        role=role.value,
        office=office,
        from_on=from_on or by.today,
        until_on=until_on,
    )
    grant.save(force_insert=True)
    _end_sessions(account)
    row = _row(account.reference, "role", role.value, by, granted=True,
               office=office.reference if office else "",
               until_on=until_on.isoformat() if until_on else "")  # fmt: skip
    record(Act.ROLE_GRANTED, account.reference, by=by, because=because_given(because), rows=[row])
    return grant


@writing
def revoke_role(account: Account, role: Role, *, because: str, by: Actor) -> None:
    """End every grant of `role` now; the grant rows go, the history stays."""
    refuse_if(rules.why_not_administer(by))
    held = RoleGrant.objects.filter(account=account, role=role.value)
    if not held.exists():
        raise Refused(say("{name} does not hold the role {role}.", name=account.name, role=role))
    held.delete()
    _end_sessions(account)
    row = _row(account.reference, "role", role.value, by, granted=False)
    record(Act.ROLE_REVOKED, account.reference, by=by, because=because_given(because), rows=[row])


@writing
def fence_compartment(code: str, *, name: str, because: str, by: Actor) -> Compartment:
    """Make a compartment; nobody is in it yet."""
    refuse_if(rules.why_not_administer(by))
    compartment = Compartment(code=code, name=name)
    compartment.save(force_insert=True)
    row = _row(code, "compartment", "fenced", by, name=name)
    record(Act.COMPARTMENT_FENCED, code, by=by, because=because_given(because), rows=[row])
    return compartment


@writing
def admit(account: Account, compartment: str, *, because: str, by: Actor) -> None:
    """Admit somebody to a compartment."""
    refuse_if(rules.why_not_administer(by))
    fence = Compartment.objects.get(code=compartment)
    Admission.objects.get_or_create(account=account, compartment=fence)
    row = _row(account.reference, "compartment", compartment, by, admitted=True)
    record(Act.ADMITTED, account.reference, by=by, because=because_given(because), rows=[row])


@writing
def dismiss(account: Account, compartment: str, *, because: str, by: Actor) -> None:
    """End somebody's admission to a compartment, at once."""
    refuse_if(rules.why_not_administer(by))
    Admission.objects.filter(account=account, compartment__code=compartment).delete()
    row = _row(account.reference, "compartment", compartment, by, admitted=False)
    record(Act.DISMISSED, account.reference, by=by, because=because_given(because), rows=[row])


@writing
def mark(
    reference: str, level: Level, *, because: str, by: Actor,
    compartments: Iterable[str] = (), tlp: str = "",
) -> Marking:  # fmt: skip
    """Change a record's marking; loosening it is a decision like any other, and both are recorded."""
    wanted = frozenset(compartments)
    refuse_if(rules.why_not_mark(level, wanted, by.sight))
    marking = Marking.objects.filter(reference=reference).first()
    if marking is None or not _sees(marking, by):
        raise Absent(reference)
    before = marking.level
    marking.level, marking.tlp = level.value, tlp
    marking.save(force_update=True)
    marking.compartments.set(Compartment.objects.filter(code__in=wanted))
    row = _row(reference, "marking", level.value, by, before=before, compartments=sorted(wanted))
    record(Act.MARKED, reference, by=by, because=because_given(because), rows=[row])
    return marking


def mark_new(
    reference: str, level: Level, *, by: Actor, compartments: Iterable[str] = (), tlp: str = ""
) -> Marking:
    """Give a record just made its first marking, inside the action that makes it.

    From `restricted` up its maker is named to it, so that nobody loses sight of their own record.
    Records no act: the making action does, with the marking in its history row.
    """
    wanted = frozenset(compartments)
    refuse_if(rules.why_not_mark(level, wanted, by.sight))
    marking = Marking(reference=reference, level=level.value, tlp=tlp)
    marking.save(force_insert=True)
    marking.compartments.set(Compartment.objects.filter(code__in=wanted))
    if level.rank >= rules.MEMBERS_FROM.rank and by.account is not None:
        Membership(account_id=by.account, reference=reference).save(force_insert=True)
    return marking


@writing
def name_member(reference: str, account: Account, *, because: str, by: Actor) -> None:
    """Name somebody to a record, so that they may see it from `restricted` up."""
    _must_see(reference, by)
    Membership.objects.get_or_create(account=account, reference=reference)
    row = _row(reference, "member", account.pseudonym, by, member=True)
    record(Act.MEMBER_NAMED, reference, by=by, because=because_given(because), rows=[row])


@writing
def remove_member(reference: str, account: Account, *, because: str, by: Actor) -> None:
    """Take somebody off a record; their next request finds nothing."""
    _must_see(reference, by)
    Membership.objects.filter(account=account, reference=reference).delete()
    row = _row(reference, "member", account.pseudonym, by, member=False)
    record(Act.MEMBER_REMOVED, reference, by=by, because=because_given(because), rows=[row])


def note_read(reference: str, *, how: str, by: Actor) -> None:
    """Add one line to the read log, in the request that shows the record."""
    Read(reader=by.pseudonym, reference=reference, how=how, moment=by.moment).save(
        force_insert=True
    )


def _row(subject: str, what: str, value: str, by: Actor, **data: Any) -> History:
    return History(subject=subject, what=what, value=value, data=data, effective_on=by.today)


def _taken(username: str) -> bool:
    return Account.objects.filter(username=username).exists()


def _end_sessions(account: Account) -> None:
    account.session_epoch += 1
    account.save(update_fields=["session_epoch"])


def _must_see(reference: str, by: Actor) -> None:
    marking = Marking.objects.filter(reference=reference).first()
    if marking is None or not _sees(marking, by):
        raise Absent(reference)


def _sees(marking: Marking, by: Actor) -> bool:
    from answerable.accounts.queries import visible_references

    return by.sight.all_content or visible_references(by).filter(pk=marking.pk).exists()
