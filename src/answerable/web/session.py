"""The staff session: which account a request belongs to, for as long as nothing about it changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import rotate_token
from django.utils.crypto import constant_time_compare

from answerable.accounts import factor, queries
from answerable.actor import Actor, Door

if TYPE_CHECKING:
    from answerable.accounts.models import Account

STEP_UP_LASTS = timedelta(minutes=10)
PENDING_LASTS = timedelta(minutes=5)


def now() -> datetime:
    """The moment of this request. The one place a door of pages reads a clock."""
    frozen: datetime | None = getattr(settings, "CLOCK", None)
    return frozen or datetime.now(UTC)


def reader_of(request: HttpRequest) -> Actor | None:
    """The actor of this request, or None: not signed in, or the session has ended."""
    account = queries.account_by_id(request.session.get("account"))
    if account is None:
        return None
    if not _holds(account, request.session.get("seal", "")):
        request.session.flush()
        return None
    moment = now()
    stepped = datetime.fromtimestamp(request.session.get("stepped_up", 0), UTC)
    fresh = timedelta(0) <= moment - stepped <= STEP_UP_LASTS
    return queries.actor_for(account, door=Door.WEB, moment=moment, stepped_up=fresh)


def begin(request: HttpRequest, account: Account) -> None:
    """Sign somebody in, under a key nobody has seen before: a session fixed beforehand is worthless."""
    request.session.flush()
    request.session["account"] = account.pk
    request.session["seal"] = account.get_session_auth_hash()
    step_up(request)
    rotate_token(request)


def step_up(request: HttpRequest) -> None:
    """Remember that the second factor was given now."""
    request.session["stepped_up"] = now().timestamp()


def wait_for_code(request: HttpRequest, account: Account) -> None:
    """Remember that the password was right, and that nothing is open before the second factor is."""
    request.session.flush()
    request.session["pending"] = account.pk
    request.session["pending_seal"] = account.get_session_auth_hash()
    request.session["pending_at"] = now().timestamp()


def waiting_account(request: HttpRequest) -> Account | None:
    """The account whose password was given within the last minutes and whose code is still owed."""
    account = queries.account_by_id(request.session.get("pending"))
    given = datetime.fromtimestamp(request.session.get("pending_at", 0), UTC)
    fresh = timedelta(0) <= now() - given <= PENDING_LASTS
    held = account is not None and _holds(account, request.session.get("pending_seal", ""))
    return account if fresh and held else None


def secret_for(request: HttpRequest, account: Account) -> str:
    """The secret being enrolled: made once per session, and kept there sealed to the account."""
    kept = request.session.get("enrolling", "")
    if kept:
        return factor.opened(bytes.fromhex(kept), account.reference)
    secret = factor.new_secret()
    request.session["enrolling"] = factor.sealed(secret, account.reference).hex()
    return secret


def is_waived(account: Account) -> bool:
    """The second factor is waived only for the example's accounts, only on this machine alone."""
    return account.is_example and bool(settings.ON_LOOPBACK)


def _holds(account: Account, seal: str) -> bool:
    return constant_time_compare(seal, account.get_session_auth_hash())
