"""Roles granted and revoked; compartments fenced, people admitted to them and dismissed."""

from __future__ import annotations

from datetime import date

from answerable.accounts import rules
from answerable.accounts.actions.people import is_last_administrator
from answerable.accounts.actions.rows import end_sessions, fences, history
from answerable.accounts.acts import Act
from answerable.accounts.models import Account, Admission, Compartment, Office, RoleGrant
from answerable.actor import Actor, Role
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say


@writing
def grant_role(
    account: Account, role: Role, *, because: str, by: Actor,
    office: Office | None = None, until_on: date | None = None, from_on: date | None = None,
) -> RoleGrant:  # fmt: skip
    """Grant a role from today (or a day named); sessions older than this end."""
    start = from_on or by.today
    refuse_if(rules.why_not_grant(role, start, until_on, account=account.pseudonym, by=by))
    grant = RoleGrant(
        account=account, role=role.value, office=office, from_on=start, until_on=until_on
    )
    grant.save(force_insert=True)
    end_sessions(account)
    row = history(account.reference, "role", role.value, by, granted=True,
                  office=office.reference if office else "", from_on=start.isoformat(),
                  until_on=until_on.isoformat() if until_on else "")  # fmt: skip
    record(Act.ROLE_GRANTED, account.reference, by=by, because=because_given(because), rows=[row])
    return grant


@writing
def revoke_role(account: Account, role: Role, *, because: str, by: Actor) -> None:
    """End every grant of `role` now; the grant rows go, the history stays."""
    last = role is Role.ADMINISTRATOR and is_last_administrator(account)
    refuse_if(rules.why_not_revoke(last=last, by=by))
    held = RoleGrant.objects.filter(account=account, role=role.value)
    if not held.exists():
        raise Refused(say("{name} does not hold the role {role}.", name=account.name, role=role))
    held.delete()
    end_sessions(account)
    row = history(account.reference, "role", role.value, by, granted=False)
    record(Act.ROLE_REVOKED, account.reference, by=by, because=because_given(because), rows=[row])


@writing
def fence_compartment(code: str, *, name: str, because: str, by: Actor) -> Compartment:
    """Make a compartment; nobody is in it yet."""
    taken = Compartment.objects.filter(code=code).exists()
    refuse_if(rules.why_not_fence(code, taken=taken, by=by))
    compartment = Compartment(code=code, name=name or code)
    compartment.save(force_insert=True)
    row = history(code, "compartment", "fenced", by, name=name)
    record(Act.COMPARTMENT_FENCED, code, by=by, because=because_given(because), rows=[row])
    return compartment


@writing
def admit(account: Account, compartment: str, *, because: str, by: Actor) -> None:
    """Admit somebody to a compartment."""
    refuse_if(rules.why_not_admit(account=account.pseudonym, by=by))
    [fence] = fences(frozenset({compartment}))
    _, is_new = Admission.objects.get_or_create(account=account, compartment=fence)
    if not is_new:
        raise Refused(
            say("{name} is admitted to {code} already.", name=account.name, code=compartment)
        )
    row = history(account.reference, "compartment", compartment, by, admitted=True)
    record(Act.ADMITTED, account.reference, by=by, because=because_given(because), rows=[row])


@writing
def dismiss(account: Account, compartment: str, *, because: str, by: Actor) -> None:
    """End somebody's admission to a compartment, at once."""
    refuse_if(rules.why_not_administer(by))
    gone, _ = Admission.objects.filter(account=account, compartment__code=compartment).delete()
    if not gone:
        raise Refused(say("{name} is not admitted to {code}.", name=account.name, code=compartment))
    row = history(account.reference, "compartment", compartment, by, admitted=False)
    record(Act.DISMISSED, account.reference, by=by, because=because_given(because), rows=[row])
