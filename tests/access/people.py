"""The people of the access tests: one account per role, sight and membership, and their browsers."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from answerable.accounts import actions as accounts
from answerable.accounts import queries
from answerable.accounts.models import Account, Membership
from answerable.actor import Actor, Door, Level, Role
from tests import build

ROLES = tuple(role.value for role in Role)
COMPARTMENT = "echo"
_number = itertools.count(1)


@dataclass(frozen=True)
class Viewer:
    """Who asks: a role, whether admitted to the compartment, whether named to the records."""

    role: str
    admitted: bool
    member: bool
    ceiling: str = "restricted"


class Cast:
    """One account per viewer, named to the records where the viewer is a member."""

    def __init__(self, named_to: list[str]) -> None:
        self.named_to = named_to
        self.accounts = {
            viewer: self._open(viewer)
            for viewer in itertools.starmap(
                Viewer, itertools.product(ROLES, (False, True), (False, True))
            )
        }

    def browser(self, viewer: Viewer) -> Client:
        """A browser in which this viewer is signed in."""
        return browser_of(self.accounts[viewer])

    def _open(self, viewer: Viewer) -> Account:
        fences = (COMPARTMENT,) if viewer.admitted else ()
        made = build.account(
            Role(viewer.role), ceiling=Level(viewer.ceiling), compartments=fences,
            name=f"Viewer {next(_number)}",
        )  # fmt: skip
        if viewer.member:
            for reference in self.named_to:
                accounts.name_member(reference, made, because="works on it", by=build.house())
        return Account.objects.get(pk=made.pk)


def everybody(account: Account) -> Actor:
    """The account as an actor at the frozen moment."""
    return queries.actor_for(account, door=Door.WEB, moment=build.NOON, stepped_up=True)


def browser_of(account: Account, *, enforce_csrf: bool = False) -> Client:
    """A browser signed in as this account, second factor given just now."""
    browser = Client(enforce_csrf_checks=enforce_csrf, raise_request_exception=False)
    session = SessionStore()
    session["account"] = account.pk
    session["seal"] = account.get_session_auth_hash()
    session["stepped_up"] = build.NOON.timestamp()
    session.save()
    browser.cookies["sessionid"] = session.session_key
    return browser


def members_of(reference: str) -> set[int]:
    """Row numbers of the accounts named to a record."""
    found = Membership.objects.filter(reference=reference).values_list("account_id", flat=True)
    return set(found)
