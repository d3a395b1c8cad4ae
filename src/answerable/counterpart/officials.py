"""Accounts of this door: made by a one-use link, opened by a password and a second factor."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password

from answerable.accounts import factor
from answerable.accounts.rules import wait_seconds, why_not_password
from answerable.accounts.sealing import Unsealable, seal, unseal
from answerable.counterpart import rules
from answerable.counterpart.session import hashed
from answerable.counterpart.stores import Store
from answerable.refusal import Refused, refuse_if, say

WRONG_CODE = say("This code is not right, or was used before. Wait for the next and try again.")
NO_LINK = say("This link has been used or is no longer valid. Ask for a new one.")
_PLACE = {"table": "counterpart_official", "column": "totp"}
_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_NOBODY = "argon2$argon2id$v=19$m=65536,t=3,p=1$bm9ib2R5bm9ib2R5$" + "A" * 43
"""Checked where no account is, so that it takes as long to say no."""


@dataclass(frozen=True)
class Account:
    """What is kept of an official to let them in."""

    counterpart: str
    reference: str
    password: str
    totp: str
    step: int


@dataclass(frozen=True)
class Way:
    """A link that still lets in."""

    counterpart: str
    invitation: str
    office: str
    language: str


def way_in(store: Store, token: str, moment: datetime) -> Way:
    """The invitation a link stands for. Refused in the same words used, over, or never there."""
    rows = store.rows(
        "SELECT counterpart, reference, office, until_on, language FROM invitation"
        " WHERE token_hash = ?",
        hashed(token),
    )
    for counterpart, reference, office, until_on, language in rows:
        used = bool(store.rows("SELECT 1 FROM official WHERE invitation = ?", reference))
        refuse_if(rules.why_not_join(until_on, moment.date(), used=used))
        return Way(counterpart, reference, office, language)
    raise Refused(NO_LINK)


def offered_secret(way: Way) -> tuple[str, str]:
    """A fresh secret for a device, and the same sealed to the invitation, for the form to bring back."""
    secret = factor.new_secret()
    return secret, seal(secret, row=way.invitation, **_PLACE).hex()


def secret_in(sealed: str, way: Way) -> str:
    """The secret a form brought back. Refused when it is not one we sealed for this invitation."""
    try:
        return unseal(bytes.fromhex(sealed), row=way.invitation, **_PLACE)
    except (ValueError, Unsealable) as wrong:
        raise Refused(say("Open the link again and begin anew.")) from wrong


def join(
    store: Store, way: Way, *, password: str, again: str, secret: str, code: str, moment: datetime
) -> tuple[str, str]:
    """Make the account of an invitation; its reference and user name. Works once."""
    if password != again:
        raise Refused(say("The two passwords are not the same."))
    refuse_if(why_not_password(password, ""))
    step = factor.step_of(secret, code, moment)
    if step is None:
        raise Refused(WRONG_CODE)
    reference, username = _fresh(10), _fresh(4) + "-" + _fresh(4)
    row = (
        way.counterpart, reference, way.invitation, username, make_password(password),
        seal(secret, row=reference, **_PLACE).hex(), step, "",
    )  # fmt: skip
    try:
        store.change(
            "INSERT INTO counterpart.official (counterpart, reference, invitation, username,"
            " password, totp, step, language) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            *row,
        )
    except store.taken as taken:
        raise Refused(NO_LINK) from taken
    return reference, username


def account_with(store: Store, username: str, password: str) -> Account | None:
    """The account of this name and password; it takes as long to find none."""
    rows = store.rows(
        "SELECT counterpart, reference, password, totp, step FROM official WHERE username = ?",
        username.strip().lower(),
    )
    account = Account(*rows[0]) if rows else None
    right = check_password(password[:1000], account.password if account else _NOBODY)
    return account if account and right else None


def account_of(store: Store, reference: str) -> Account:
    """The account whose password was right just now."""
    [row] = store.rows(
        "SELECT counterpart, reference, password, totp, step FROM official WHERE reference = ?",
        reference,
    )
    return Account(*row)


def use_code(store: Store, account: Account, code: str, moment: datetime) -> bool:
    """Say whether `code` is right now, and use it up: one statement, so that it never works twice."""
    secret = unseal(bytes.fromhex(account.totp), row=account.reference, **_PLACE)
    step = factor.step_of(secret, code, moment)
    if step is None:
        return False
    return store.change(
        "UPDATE counterpart.official SET step = ? WHERE reference = ? AND step < ?",
        step, account.reference, step,
    ) == 1  # fmt: skip


def must_wait(store: Store, what: str, name: str, moment: datetime) -> bool:
    """Say whether too many tries failed within the hour."""
    since = int((moment - timedelta(hours=1)).timestamp())
    tries = store.rows(
        "SELECT moment FROM counterpart.attempt WHERE handle = ? AND moment >= ?",
        _handle(what, name), since,
    )  # fmt: skip
    newest = max((one for (one,) in tries), default=0)
    return bool(tries) and moment.timestamp() < newest + wait_seconds(len(tries))


def note_try(store: Store, what: str, name: str, moment: datetime) -> None:
    """Count a try that failed, under a keyed hash: whether the name exists makes no difference."""
    now = int(moment.timestamp())
    store.change("DELETE FROM counterpart.attempt WHERE moment < ?", now - 86_400)
    store.change("INSERT INTO counterpart.attempt VALUES (?, ?)", _handle(what, name), now)


def forget_tries(store: Store, what: str, name: str) -> None:
    """Forget the failures before a sign-in that succeeded."""
    store.change("DELETE FROM counterpart.attempt WHERE handle = ?", _handle(what, name))


def _handle(what: str, name: str) -> str:
    message = f"{what}:{name.strip().lower()}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), message, sha256).hexdigest()


def _fresh(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))
