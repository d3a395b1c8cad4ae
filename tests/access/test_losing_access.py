"""Loss of access is immediate: the next request on an old link, in an old session, finds nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from answerable.accounts import actions as accounts
from answerable.accounts.models import Account
from answerable.actor import Level, Role
from tests import build
from tests.access.conftest import World
from tests.access.family import Family
from tests.access.people import COMPARTMENT, Viewer, browser_of

WHY = "no longer needs it"
MEMBER = Viewer("analyst", admitted=True, member=True)


def pages_of(family: Family) -> list[str]:
    """The pages on which a family is seen, downloads included."""
    of = family.of
    return [
        f"/incidents/{of['incident']}", f"/cases/{of['case']}", f"/situations/{of['situation']}",
        f"/exhibits/{of['report']}/original", f"/access/{of['report']}",
        f"/triage/{of['incident']}",
    ]  # fmt: skip


def off_the_record(family: Family, account: Account) -> None:
    for reference in family.named_to:
        accounts.remove_member(reference, account, because=WHY, by=build.house())


def out_of_the_compartment(family: Family, account: Account) -> None:
    accounts.dismiss(account, COMPARTMENT, because=WHY, by=build.house())


def marked_higher(family: Family, account: Account) -> None:
    for reference in family.protected:
        accounts.mark(
            reference, Level.CONFIDENTIAL, compartments=[COMPARTMENT], because=WHY, by=build.house()
        )


def cleared_lower(family: Family, account: Account) -> None:
    accounts.set_ceiling(account, Level.OPEN, because=WHY, by=build.house())


def without_the_role(family: Family, account: Account) -> None:
    accounts.revoke_role(account, Role.ANALYST, because=WHY, by=build.house())


def closed(family: Family, account: Account) -> None:
    accounts.close_account(account, because=WHY, by=build.house())


def opened(browser: Client, family: Family) -> set[int]:
    return {browser.get(page).status_code for page in pages_of(family)}


@pytest.mark.parametrize(
    "loss",
    [
        off_the_record,
        out_of_the_compartment,
        marked_higher,
        cleared_lower,
        without_the_role,
        closed,
    ],
)
def test_old_links_and_downloads_find_nothing_on_the_next_request(
    loss: Callable[[Family, Account], None], world: World
) -> None:
    family = world.family("restricted", fenced=True)
    account = Account.objects.get(pk=world.cast.accounts[MEMBER].pk)
    browser = browser_of(account)
    assert opened(browser, family) == {200}
    loss(family, account)
    assert opened(browser, family) <= {302, 404}
    assert opened(browser_of(Account.objects.get(pk=account.pk)), family) <= {302, 404}


def test_a_role_past_its_last_day_opens_nothing(world: World) -> None:
    from datetime import timedelta

    from django.conf import settings

    made = build.account()
    accounts.grant_role(
        made, Role.ANALYST, until_on=build.NOON.date(), because="for today", by=build.house()
    )
    browser = browser_of(Account.objects.get(pk=made.pk))
    page = f"/incidents/{world.family('internal', fenced=False).of['incident']}"
    assert browser.get(page).status_code == 200
    settings.CLOCK = build.NOON + timedelta(days=1)
    try:
        assert browser.get(page).status_code == 404
    finally:
        settings.CLOCK = build.NOON
