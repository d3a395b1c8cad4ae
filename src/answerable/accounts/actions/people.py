"""Accounts and offices: opened, founded, closed; password, clearance and settings."""

from __future__ import annotations

import secrets

from django.contrib.auth.hashers import check_password, make_password

from answerable.accounts import rules
from answerable.accounts.actions.rows import end_sessions, history, new_reference
from answerable.accounts.acts import Act
from answerable.accounts.models import Account, Office, RoleGrant
from answerable.actor import Actor, Level, Role
from answerable.ledger.actions import record, writing
from answerable.refusal import Refused, because_given, refuse_if, say


@writing
def open_account(
    *, username: str, name: str, password: str, because: str, by: Actor,
    ceiling: Level = Level.INTERNAL, is_example: bool = False,
) -> Account:  # fmt: skip
    """Open an account without roles. Refuses a user name in use or a password under 12 characters."""
    reason = because_given(because)
    handle = username.strip()
    refuse_if(rules.why_not_open(handle, password, name=name, taken=_taken(handle), by=by))
    account = Account(
        reference=new_reference("p"), pseudonym="a-" + secrets.token_hex(8), username=handle,
        name=name.strip() or handle, ceiling=ceiling.value, is_example=is_example,
        created_at=by.moment, password=make_password(password),
    )  # fmt: skip
    account.save(force_insert=True)
    row = history(account.reference, "account", "open", by, ceiling=ceiling.value)
    record(Act.OPENED, account.reference, by=by, because=reason, rows=[row])
    return account


@writing
def found_office(*, name: str, kind: str, because: str, by: Actor) -> Office:
    """Found an office: embassy, bureau, envoy, desk or team."""
    taken = Office.objects.filter(name=name).exists()
    refuse_if(rules.why_not_found(name, kind, taken=taken, by=by))
    office = Office(reference=new_reference("o"), name=name, kind=kind)
    office.save(force_insert=True)
    row = history(office.reference, "office", kind, by, name=name)
    record(Act.OFFICE_FOUNDED, office.reference, by=by, because=because_given(because), rows=[row])
    return office


@writing
def close_account(account: Account, *, because: str, by: Actor) -> None:
    """End an account: its sessions and grants end now, its name stays for what it did."""
    refuse_if(
        rules.why_not_close(account=account.pseudonym, last=is_last_administrator(account), by=by)
    )
    if not account.is_active:
        raise Refused(say("The account of {name} is closed already.", name=account.name))
    account.is_active = False
    account.save(update_fields=["is_active"])
    end_sessions(account)
    row = history(account.reference, "account", "closed", by)
    record(Act.CLOSED, account.reference, by=by, because=because_given(because), rows=[row])


@writing
def set_password(
    account: Account, password: str, *, by: Actor, because: str = "", current: str = ""
) -> None:
    """Set a password: one's own with the current one, another's as administrator with a reason."""
    own = account.pseudonym == by.pseudonym
    known = own and check_password(current, account.password)
    refuse_if(
        rules.why_not_set_password(password, own=own, known=known, name=account.username, by=by)
    )
    reason = because.strip() if own else because_given(because)
    account.password = make_password(password)
    account.save(update_fields=["password"])
    end_sessions(account)
    row = history(account.reference, "password", "set", by)
    record(Act.PASSWORD_SET, account.reference, by=by, because=reason, rows=[row])


@writing
def set_ceiling(account: Account, ceiling: Level, *, because: str, by: Actor) -> None:
    """Set how far up the ladder somebody may see; sessions older than this end."""
    refuse_if(rules.why_not_set_ceiling(account=account.pseudonym, by=by))
    before, account.ceiling = account.ceiling, ceiling.value
    account.save(update_fields=["ceiling"])
    end_sessions(account)
    row = history(account.reference, "ceiling", ceiling.value, by, before=before)
    record(Act.CEILING_SET, account.reference, by=by, because=because_given(because), rows=[row])


@writing
def choose_settings(account: Account, *, language: str, theme: str, by: Actor) -> None:
    """Choose the language and theme of one's own pages."""
    refuse_if(rules.why_not_choose(language, theme, own=account.pseudonym == by.pseudonym, by=by))
    account.language, account.theme = language, theme
    account.save(update_fields=["language", "theme"])
    row = history(account.reference, "settings", language, by, theme=theme)
    record(Act.SETTINGS_CHOSEN, account.reference, by=by, rows=[row])


def is_last_administrator(account: Account) -> bool:
    """Say whether, without this account, nobody active could administer people."""
    able = RoleGrant.objects.filter(role=Role.ADMINISTRATOR.value, account__is_active=True)
    others = able.filter(until_on__isnull=True).exclude(account=account)
    return able.filter(account=account).exists() and not others.exists()


def _taken(username: str) -> bool:
    return Account.objects.filter(username__iexact=username).exists()
