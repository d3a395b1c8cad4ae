"""Nothing is raised, and nothing read outside, but by a release that stands released."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from answerable.accounts import actions as accounts
from answerable.accounts import queries as people
from answerable.accounts.models import Account
from answerable.accounts.queries import marking_of
from answerable.actor import Actor, Level, Role
from answerable.channel import actions as channel
from answerable.channel.rules.counterparts import Described
from answerable.refusal import Absent
from answerable.release import actions, queries
from answerable.release.models import Release
from tests import build
from tests.access.people import browser_of
from tests.integration.assessment.arrange import incident
from tests.integration.release import arrange
from tests.integration.release.arrange import WHY, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Team:
    return Team()


def _counterpart(by: Actor, state: str = "Veskara") -> str:
    described = Described("Ministry of Defence", state, "officials", "ar")
    return channel.keep_counterpart(described, because=WHY, by=by).reference


def _draft(team: Team, counterpart: str) -> Release:
    to = actions.name_recipient(
        "The ministry", kind="counterpart", counterpart=counterpart, because=WHY, by=team.lead
    )
    row = actions.begin(
        to.reference, incident().reference, title="The mill", purpose="to be answered",
        because=WHY, by=team.preparer,
    )  # fmt: skip
    actions.add_text(row.reference, "We ask what was struck.", because=WHY, by=team.preparer)
    return row


def _why_not(row: Release, team: Team, *, counterpart: str, subject: str = "") -> str:
    about = subject or row.subject
    return str(queries.why_not_raise_with(
        row.reference, subject=about, counterpart=counterpart, by=team.lead
    ))  # fmt: skip


def test_only_what_stands_released_lets_something_be_raised(team: Team) -> None:
    ministry = _counterpart(team.lead)
    row = _draft(team, ministry)
    assert "is draft" in _why_not(row, team, counterpart=ministry)
    ready = arrange.approved(team, row)
    assert "is approved" in _why_not(ready, team, counterpart=ministry)
    actions.send(row.reference, because=WHY, by=team.lead)
    assert _why_not(row, team, counterpart=ministry) == "None"
    actions.retract(row.reference, because=WHY, by=team.lead)
    assert "retracted" in _why_not(row, team, counterpart=ministry)


def test_a_release_lets_nothing_else_be_raised_and_with_nobody_else(team: Team) -> None:
    ministry, other = _counterpart(team.lead), _counterpart(team.lead, "Tamrin")
    row = arrange.sent(team, _draft(team, ministry))
    assert "another recipient" in _why_not(row, team, counterpart=other)
    elsewhere = incident().reference
    assert "another record" in _why_not(row, team, counterpart=ministry, subject=elsewhere)


def test_a_release_that_may_not_be_seen_is_no_release(team: Team) -> None:
    ministry = _counterpart(team.lead)
    row = arrange.sent(team, _draft(team, ministry))
    monitor = build.person(Role.MONITOR)
    with pytest.raises(Absent):
        queries.why_not_raise_with(
            row.reference, subject=row.subject, counterpart=ministry, by=monitor
        )


def test_a_counterpart_gets_what_was_released_to_it_and_nothing_else(team: Team) -> None:
    ministry, other = _counterpart(team.lead), _counterpart(team.lead, "Tamrin")
    row = arrange.sent(team, _draft(team, ministry))
    _draft(team, other)
    assert [o.reference for o in queries.released_to(ministry, by=team.lead)] == [row.reference]
    assert queries.released_to(other, by=team.lead) == []
    actions.retract(row.reference, because=WHY, by=team.lead)
    assert queries.released_to(ministry, by=team.lead) == []


def test_who_may_not_see_a_counterpart_sees_nothing_released_to_it(team: Team) -> None:
    ministry = _counterpart(team.lead)
    row = arrange.sent(team, _draft(team, ministry))
    high = build.person(Role.CHANNEL_LEAD, ceiling=Level.CONFIDENTIAL)
    accounts.mark(ministry, Level.RESTRICTED, because=WHY, by=high)
    with pytest.raises(Absent):
        queries.released(row.reference, by=team.preparer)
    assert queries.releases(by=team.preparer).lines == []
    assert queries.releases(by=team.preparer).recipients == []


def test_a_recipient_whose_name_tells_something_is_seen_by_who_is_named_to_it(team: Team) -> None:
    high = build.person(Role.POLICY_LEAD, ceiling=Level.RESTRICTED)
    made = actions.name_recipient(
        "The inquiry nobody knows of", kind="inquiry", level=Level.RESTRICTED, because=WHY, by=high
    )
    assert [one.reference for one in queries.releases(by=high).recipients] == [made.reference]
    assert queries.releases(by=team.preparer).recipients == []
    with pytest.raises(Absent):
        actions.begin(
            made.reference, incident().reference, title="t", purpose="p", because=WHY,
            by=team.preparer,
        )  # fmt: skip


def test_a_release_is_marked_as_high_as_what_it_is_about(team: Team) -> None:
    high = build.person(Role.ANALYST, ceiling=Level.CONFIDENTIAL)
    about = incident(Level.RESTRICTED)
    account = Account.objects.get(pk=high.account)
    accounts.name_member(about.reference, account, because=WHY, by=build.house())
    to = actions.name_recipient("A court", kind="court", because=WHY, by=team.lead)
    row = actions.begin(to.reference, about.reference, title="t", purpose="p", because=WHY, by=high)
    mark = marking_of(row.reference, by=high)
    assert mark is not None
    assert mark.level == Level.RESTRICTED


Cut = Callable[[Account, Release], object]


def _revoke(account: Account, row: Release) -> object:
    return accounts.revoke_role(
        account, Role.RELEASE_REVIEWER, because=WHY, by=build.person(Role.ADMINISTRATOR)
    )


def _close(account: Account, row: Release) -> object:
    return accounts.close_account(account, because=WHY, by=build.person(Role.ADMINISTRATOR))


def _raise(account: Account, row: Release) -> object:
    high = build.person(Role.POLICY_LEAD, ceiling=Level.CONFIDENTIAL)
    return accounts.mark(row.reference, Level.RESTRICTED, because=WHY, by=high)


def _raise_subject(account: Account, row: Release) -> object:
    high = build.person(Role.POLICY_LEAD, ceiling=Level.CONFIDENTIAL)
    return accounts.mark(row.subject, Level.RESTRICTED, because=WHY, by=high)


@pytest.mark.parametrize("cut", [_revoke, _close, _raise, _raise_subject])
def test_old_links_and_downloads_find_nothing_once_access_is_lost(team: Team, cut: Cut) -> None:
    row = arrange.sent(team)
    account = Account.objects.get(pk=team.one.account)
    browser: Client = browser_of(account)
    links = [f"/releases/{row.reference}", f"/releases/{row.reference}/files/release.html"]
    assert [browser.get(link).status_code for link in links] == [200, 200]
    cut(account, row)
    assert all(browser.get(link).status_code in (302, 404) for link in links)
    fresh = browser_of(Account.objects.get(pk=account.pk))
    assert all(fresh.get(link).status_code in (302, 404) for link in links)


def test_who_lost_a_role_under_review_gives_no_verdict(team: Team) -> None:
    row = arrange.under_review(team)
    account = Account.objects.get(pk=team.one.account)
    _revoke(account, row)
    now = people.actor_for(account, door=team.one.door, moment=team.one.moment)
    with pytest.raises(Absent):
        actions.review(row.reference, "fit", digest=row.digest, notes="x", by=now)
