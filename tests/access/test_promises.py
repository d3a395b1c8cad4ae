"""What holds on every address: a strict policy for browsers, a token in every form, no leak by id."""

from __future__ import annotations

import re
from statistics import median
from time import perf_counter

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from answerable.accounts import rules
from answerable.accounts.models import Account, Attempt
from tests import build
from tests.access import policy
from tests.access.addresses import ADDRESSES
from tests.access.asking import address, ask, everything_a_form_may_say, ledger_size, never_of
from tests.access.conftest import World
from tests.access.matrix import foreign_canaries
from tests.access.people import Viewer, browser_of
from tests.access.rows import rows_under

ANALYST = Viewer("analyst", admitted=False, member=False)
POSTS = [route for route, page in ADDRESSES.items() if "POST" in page.methods]
RECORDS = [route for route in POSTS if ADDRESSES[route].gate.of]


def of_route(route: str, world: World) -> str:
    """The address with an internal record in it, or the analyst's own reference."""
    of = world.family("internal", fenced=False).of
    return address(route, of.get(ADDRESSES[route].gate.of) or "p-22222222")


def browser_with_forms(world: World) -> Client:
    return browser_of(world.cast.accounts[ANALYST], enforce_csrf=True)


@pytest.mark.parametrize("route", POSTS)
def test_a_form_without_its_own_token_changes_nothing(route: str, world: World) -> None:
    path, form = of_route(route, world), everything_a_form_may_say(world.families[2])
    browser, before = browser_with_forms(world), ledger_size()
    browser.get("/people/me")
    for forged in (form, {**form, "csrfmiddlewaretoken": "x" * 64}):
        assert browser.post(path, forged).status_code == 403
    good = {**form, "csrfmiddlewaretoken": browser.cookies["csrftoken"].value}
    elsewhere = browser.post(path, good, headers={"origin": "https://elsewhere.test"})
    assert elsewhere.status_code == 403
    assert ledger_size() == before


@pytest.mark.parametrize(
    "path", ["/no/such/page", "/sign-in", "/static/none.css", "/sign-in?next=//x"]
)
def test_errors_and_pages_outside_carry_the_strict_policy_too(path: str) -> None:
    header = Client(raise_request_exception=False).get(path).headers["Content-Security-Policy"]
    assert "default-src 'none'" in header
    assert "unsafe" not in header


def test_an_answer_of_a_refused_form_carries_the_strict_policy(world: World) -> None:
    answer = browser_with_forms(world).post("/people/me/settings", {})
    assert answer.status_code == 403
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_request_for_another_host_is_refused_with_the_strict_policy() -> None:
    answer = Client(raise_request_exception=False).get("/", headers={"host": "elsewhere.test"})
    assert answer.status_code == 400
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("route", RECORDS)
def test_naming_hidden_records_in_a_form_neither_shows_nor_changes_them(
    route: str, world: World
) -> None:
    hidden = world.family("confidential", fenced=True)
    before = rows_under(hidden.protected)
    browser = world.cast.browser(ANALYST)
    answer = ask(browser, "POST", of_route(route, world), everything_a_form_may_say(hidden))
    assert foreign_canaries(answer, ANALYST) == set()
    assert rows_under(hidden.protected) == before


def test_a_form_writes_no_field_it_does_not_declare(world: World) -> None:
    account = world.cast.accounts[ANALYST]
    before = Account.objects.filter(pk=account.pk).values().get()
    fields = {name: "1" for name in before} | {"ceiling": "confidential", "is_example": "on"}
    browser = world.cast.browser(ANALYST)
    browser.post("/people/me/settings", {**fields, "language": "ar", "theme": "dark"})
    after = Account.objects.filter(pk=account.pk).values().get()
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"language", "theme"}


def gap_in_milliseconds(pairs: int, world: World) -> float:
    """How much longer the median hidden record takes than the median record that never was."""
    hidden = world.family("confidential", fenced=True).of["incident"]
    browser, took = world.cast.browser(ANALYST), ([], [])
    for _ in range(pairs):
        for side, reference in enumerate((hidden, never_of("incident"))):
            begun = perf_counter()
            browser.get(f"/incidents/{reference}")
            took[side].append(perf_counter() - begun)
    return abs(median(took[0]) - median(took[1])) * 1_000


def test_a_hidden_record_takes_no_longer_than_one_that_never_was(world: World) -> None:
    assert gap_in_milliseconds(60, world) < 5


@pytest.mark.soak
def test_two_thousand_hidden_records_take_no_longer(world: World) -> None:
    assert gap_in_milliseconds(2_000, world) < 5


@pytest.mark.parametrize("role", policy.READS)
def test_the_policy_and_the_product_agree_on_who_reads_which_kind(role: str) -> None:
    said = {kind.replace("source_identity", "identity") for kind, roles in rules.READERS.items()
            if role in {r.value for r in roles}}  # fmt: skip
    assert said == policy.READS[role]


def test_a_hidden_path_is_not_in_any_page_of_the_low_viewer(world: World) -> None:
    browser = world.cast.browser(ANALYST)
    hidden = {
        reference
        for family in world.families
        if family.fenced or family.level in ("restricted", "confidential")
        for reference in family.of.values()
        if reference
    }
    for route, page in ADDRESSES.items():
        if "GET" in page.methods and not page.gate.of and page.gate.to in ("self", "shelf"):
            body = ask(browser, "GET", address(route, "i-22222222")).body.decode("utf-8", "replace")
            assert not hidden & set(re.findall(r"\b[a-z]{1,2}-[2-9a-z]{8}\b", body)), route


def sign_in_gap_in_milliseconds(pairs: int, name: str) -> float:
    """How much longer the median wrong password takes on a name that exists."""
    took: tuple[list[float], list[float]] = ([], [])
    for number in range(pairs):
        for side, username in enumerate((name, f"nobody{number}")):
            Attempt.objects.all().delete()
            form = {"username": username, "password": f"wrong horse battery {number}"}
            begun = perf_counter()
            assert Client().post("/sign-in", form).status_code == 401
            took[side].append(perf_counter() - begun)
    return abs(median(took[0]) - median(took[1])) * 1_000


def test_a_wrong_password_takes_as_long_on_a_name_nobody_has(world: World) -> None:
    assert sign_in_gap_in_milliseconds(40, world.cast.accounts[ANALYST].username) < 5


@pytest.mark.soak
def test_it_does_so_at_the_full_cost_of_the_hash_too(world: World, settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["answerable.accounts.hashing.GatedArgon2"]
    made = build.account()
    assert sign_in_gap_in_milliseconds(60, made.username) < 5
