"""The staff session: which account a request belongs to, for as long as nothing about it changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from answerable.accounts import queries
from answerable.actor import Actor, Door

STEP_UP_LASTS = timedelta(minutes=10)


def now() -> datetime:
    """The moment of this request. The one place a door of pages reads a clock."""
    frozen: datetime | None = getattr(settings, "CLOCK", None)
    return frozen or datetime.now(UTC)


def reader_of(request: HttpRequest) -> Actor | None:
    """The actor of this request, or None: not signed in, or the session has ended."""
    account = queries.account_by_id(request.session.get("account"))
    if account is None:
        return None
    if not constant_time_compare(request.session.get("seal", ""), account.get_session_auth_hash()):
        request.session.flush()
        return None
    moment = now()
    stepped = datetime.fromtimestamp(request.session.get("stepped_up", 0), UTC)
    fresh = timedelta(0) <= moment - stepped <= STEP_UP_LASTS
    return queries.actor_for(account, door=Door.WEB, moment=moment, stepped_up=fresh)
