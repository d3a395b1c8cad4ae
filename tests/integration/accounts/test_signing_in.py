"""Who comes in: with which proofs, for how long, and what an outsider can learn (nothing)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from answerable.accounts import actions as accounts
from answerable.accounts import factor, queries
from answerable.accounts.models import Account
from answerable.actor import Door, Level, Role
from tests import build

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def clock(settings: Settings) -> None:
    settings.CLOCK = build.NOON


def later(settings: Settings, **by: float) -> datetime:
    settings.CLOCK = settings.CLOCK + timedelta(**by)
    return settings.CLOCK


def enrolled(account: Account, moment: datetime = build.NOON - timedelta(hours=1)) -> str:
    """Enrol a second factor an hour ago; return its secret."""
    secret = factor.new_secret()
    by = queries.actor_for(account, door=Door.WEB, moment=moment)
    accounts.enrol_factor(account, secret, factor.code_at(secret, moment), by=by)
    return secret


def give_password(browser: Client, account: Account, password: str = PASSWORD, to: str = "/"):
    form = {"username": account.username, "password": password, "next": to}
    return browser.post("/sign-in", form)


def test_a_password_alone_opens_nothing() -> None:
    account, browser = build.account(Role.ANALYST), Client()
    enrolled(account)
    assert give_password(browser, account)["Location"] == "/sign-in/code"
    assert browser.get("/people/me")["Location"].startswith("/sign-in?")


def test_the_code_of_now_opens_the_page_asked_for(settings: Settings) -> None:
    account, browser = build.account(Role.ANALYST), Client()
    secret = enrolled(account)
    give_password(browser, account, to="/people/me")
    code = factor.code_at(secret, settings.CLOCK)
    assert browser.post("/sign-in/code", {"code": code})["Location"] == "/people/me"
    assert account.name in browser.get("/people/me").content.decode()


def test_a_code_works_once(settings: Settings) -> None:
    account = build.account(Role.ANALYST)
    code = factor.code_at(enrolled(account), settings.CLOCK)
    for browser, opens in ((Client(), True), (Client(), False)):
        give_password(browser, account)
        assert (browser.post("/sign-in/code", {"code": code}).status_code == 302) is opens


@pytest.mark.parametrize(("seconds", "opens"), [(-30, True), (30, True), (-90, False), (90, False)])
def test_a_code_is_good_for_one_step_around_now(
    settings: Settings, seconds: int, opens: bool
) -> None:
    account, browser = build.account(Role.ANALYST), Client()
    secret = enrolled(account)
    give_password(browser, account)
    code = factor.code_at(secret, settings.CLOCK + timedelta(seconds=seconds))
    assert (browser.post("/sign-in/code", {"code": code}).status_code == 302) is opens


def test_the_first_sign_in_enrols_a_second_factor_from_the_typed_key(settings: Settings) -> None:
    account, browser = build.account(Role.ANALYST), Client()
    assert give_password(browser, account)["Location"] == "/sign-in/factor"
    page = browser.get("/sign-in/factor").content.decode()
    key = re.search(r'<code class="hash" dir="ltr">([A-Z2-7 ]+)</code>', page)
    assert key
    assert "<svg" in page
    assert "style=" not in page
    code = factor.code_at(key[1].replace(" ", ""), settings.CLOCK)
    assert browser.post("/sign-in/factor", {"code": code})["Location"] == "/"
    assert browser.get("/people/me").status_code == 200


def test_the_second_factor_is_waived_for_the_example_on_loopback_only(settings: Settings) -> None:
    account = accounts.open_account(
        username="example", name="Example", password=PASSWORD, because="the example",
        is_example=True, by=build.house(),
    )  # fmt: skip
    browser = Client()
    settings.ON_LOOPBACK = False
    assert give_password(browser, account)["Location"] == "/sign-in/factor"
    settings.ON_LOOPBACK = True
    assert give_password(browser, account)["Location"] == "/"
    assert 'class="banner"' in browser.get("/people/me").content.decode()


def test_a_session_fixed_beforehand_is_worthless(settings: Settings) -> None:
    account, browser = build.account(Role.ANALYST), Client()
    secret = enrolled(account)
    browser.get("/sign-in")
    give_password(browser, account)
    fixed = browser.cookies["sessionid"].value
    browser.post("/sign-in/code", {"code": factor.code_at(secret, settings.CLOCK)})
    assert browser.cookies["sessionid"].value != fixed
    thief = Client()
    thief.cookies["sessionid"] = fixed
    assert thief.get("/people/me").status_code == 302


def change_role(account: Account) -> None:
    accounts.grant_role(account, Role.MONITOR, because="needed", by=build.house())


def change_ceiling(account: Account) -> None:
    accounts.set_ceiling(account, Level.OPEN, because="needed", by=build.house())


def change_password(account: Account) -> None:
    accounts.set_password(account, "another long one", because="lost", by=build.house())


def change_factor(account: Account) -> None:
    accounts.remove_factor(account, because="lost", by=build.house())


def close(account: Account) -> None:
    accounts.close_account(account, because="left", by=build.house())


@pytest.mark.parametrize(
    "change", [change_role, change_ceiling, change_password, change_factor, close]
)
def test_a_session_ends_when_something_about_the_account_changes(
    settings: Settings, change
) -> None:
    account = build.account(Role.ANALYST)
    browser = signed_in(account, settings)
    assert browser.get("/people/me").status_code == 200
    change(Account.objects.get(pk=account.pk))
    assert browser.get("/people/me").status_code == 302


def signed_in(account: Account, settings: Settings) -> Client:
    browser, secret = Client(), enrolled(account)
    give_password(browser, account)
    browser.post("/sign-in/code", {"code": factor.code_at(secret, settings.CLOCK)})
    return browser


def answers(account: Account | None, tries: int) -> list[tuple[int, bytes]]:
    """What somebody outside sees, trying wrong passwords on a name."""
    browser, name = Client(), account.username if account else "nobody-here"
    found = []
    for _ in range(tries):
        response = browser.post("/sign-in", {"username": name, "password": "wrong " + PASSWORD})
        page = re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", response.content)
        found.append((response.status_code, page.replace(name.encode(), b"")))
    return found


def test_no_answer_tells_whether_a_name_exists() -> None:
    account = build.account(Role.ANALYST)
    assert answers(account, 7) == answers(None, 7)


def test_after_five_wrong_tries_even_the_right_password_must_wait(settings: Settings) -> None:
    account = build.account(Role.ANALYST)
    answers(account, 6)
    assert give_password(Client(), account).status_code == 429
    later(settings, minutes=2)
    assert give_password(Client(), account).status_code == 302


def test_codes_cannot_be_tried_one_after_the_other(settings: Settings) -> None:
    account, browser = build.account(Role.ANALYST), Client()
    secret = enrolled(account)
    give_password(browser, account)
    for _ in range(6):
        browser.post("/sign-in/code", {"code": "000000"})
    right = factor.code_at(secret, settings.CLOCK)
    assert browser.post("/sign-in/code", {"code": right}).status_code == 429


@pytest.mark.parametrize(
    "target",
    ["//evil.test", "https://evil.test/", "/\\evil.test", "javascript:alert(1)", "\t//evil.test"],
)
def test_signing_in_leads_nowhere_but_to_our_own_pages(settings: Settings, target: str) -> None:
    account, browser = build.account(Role.ANALYST), Client()
    secret = enrolled(account)
    give_password(browser, account, to=target)
    code = factor.code_at(secret, settings.CLOCK)
    assert browser.post("/sign-in/code", {"code": code})["Location"] == "/"


def test_a_sensitive_act_needs_the_second_factor_of_the_last_minutes(settings: Settings) -> None:
    admin, other = build.account(Role.ADMINISTRATOR), build.account()
    browser = signed_in(admin, settings)
    secret = factor.opened(Account.objects.get(pk=admin.pk).totp_sealed, admin.reference)
    grant = {"role": "analyst", "because": "joins the desk", "from": "/people"}
    later(settings, minutes=11)
    assert browser.post(f"/people/{other.reference}/grant", grant).status_code == 409
    code = factor.code_at(secret, settings.CLOCK)
    assert browser.post("/step-up", {"code": code, "next": "/people"})["Location"] == "/people"
    assert browser.post(f"/people/{other.reference}/grant", grant).status_code == 302
    assert queries.actor_for(other, door=Door.WEB, moment=build.NOON).has(Role.ANALYST)


def test_the_pages_of_people_are_absent_for_everybody_else(settings: Settings) -> None:
    other = build.account()
    browser = signed_in(build.account(Role.ANALYST), settings)
    for path in ("/people", f"/people/{other.reference}", "/people/p-22222222"):
        assert browser.get(path).status_code == 404


def test_signing_in_leaves_a_line_in_the_read_log(settings: Settings) -> None:
    account = build.account(Role.ANALYST)
    signed_in(account, settings)
    assert queries.unsealed_reads().count == 1
    assert accounts.seal_reads(by=build.house()) == 1
    assert accounts.seal_reads(by=build.house()) == 0
