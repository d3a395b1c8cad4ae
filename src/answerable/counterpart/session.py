"""Who asks: an official whose invitation stands, for as long as it does and the session lasts."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from answerable.counterpart import schema
from answerable.counterpart.rules import PENDING_SECONDS, SESSION_SECONDS
from answerable.counterpart.stores import Store

COOKIE = "partner_session"
CODE, IN = "code", "in"
_LASTS = {CODE: PENDING_SECONDS, IN: SESSION_SECONDS}


@dataclass(frozen=True)
class Official:
    """Somebody of a counterpart: known by the office they were invited for, not by name."""

    reference: str
    counterpart: str
    invitation: str
    username: str
    office: str
    party: str
    stage: str


def now() -> datetime:
    """The moment of this request: the one place this door reads a clock."""
    frozen: datetime | None = getattr(settings, "CLOCK", None)
    return frozen or datetime.now(UTC)


def today() -> str:
    """The day, in UTC: all that is kept of when something was handed in."""
    return now().date().isoformat()


def reader_of(request: HttpRequest, store: Store) -> Official | None:
    """The official of this request, at whichever stage; from then on the stores look as theirs."""
    found = _session(store, request.COOKIES.get(COOKIE, ""))
    if found is None:
        return None
    counterpart, reference, stage = found
    store.look_as(counterpart)
    account = store.rows(
        "SELECT o.invitation, o.username, i.office, p.name FROM official o"
        " JOIN invitation i ON i.reference = o.invitation JOIN party p ON 1 = 1"
        " WHERE o.reference = ?",
        reference,
    )
    if not account:  # the invitation was taken back: nothing of theirs opens any more
        store.look_as(schema.DOOR)
        return None
    invitation, username, office, party = account[0]
    return Official(reference, counterpart, invitation, username, office, party, stage)


def _session(store: Store, token: str) -> tuple[str, str, str] | None:
    rows = store.rows(
        "SELECT counterpart, official, stage, begun_at FROM session WHERE token_hash = ?",
        hashed(token),
    )
    for counterpart, official, stage, begun_at in rows:
        if 0 <= now().timestamp() - begun_at <= _LASTS.get(stage, 0):
            return counterpart, official, stage
    return None


def begin(
    store: Store, response: HttpResponse, *, counterpart: str, official: str, stage: str
) -> None:
    """A session under a key nobody has seen before; what this official had open before has ended."""
    token = secrets.token_urlsafe(32)
    moment = int(now().timestamp())
    with store.transaction():
        store.change(
            "DELETE FROM counterpart.session WHERE official = ? OR begun_at < ?",
            official, moment - SESSION_SECONDS,
        )  # fmt: skip
        store.change(
            "INSERT INTO counterpart.session (counterpart, token_hash, official, stage, begun_at)"
            " VALUES (?, ?, ?, ?, ?)",
            counterpart, hashed(token), official, stage, moment,
        )  # fmt: skip
    response.set_cookie(
        COOKIE, token, httponly=True, samesite="Strict", secure=settings.SESSION_COOKIE_SECURE,
        max_age=None,
    )  # fmt: skip


def end(store: Store, request: HttpRequest, response: HttpResponse) -> None:
    """End the session here."""
    store.change(
        "DELETE FROM counterpart.session WHERE token_hash = ?",
        hashed(request.COOKIES.get(COOKIE, "")),
    )
    response.delete_cookie(COOKIE, samesite="Strict")


def hashed(token: str) -> str:
    """How a random token is kept: found by it, not told by it."""
    return sha256(token.encode()).hexdigest()
