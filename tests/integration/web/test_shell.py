"""What every page has: a policy for scripts, a language, places one may go, and sentences for faults."""

from __future__ import annotations

import re

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import URLPattern, path

from answerable.accounts.models import Account
from answerable.actor import Role
from answerable.config.urls import urlpatterns as addresses
from tests import build
from tests.pages import signed_in, visitor

pytestmark = pytest.mark.django_db


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the secret of source 7")


def no_disk(request: HttpRequest) -> HttpResponse:
    raise OSError(28, "No space left on device")


urlpatterns: list[URLPattern] = [*addresses, path("broken", broken), path("no-disk", no_disk)]
handler400 = "answerable.web.errors.not_understood"
handler404 = "answerable.web.errors.not_found"
handler500 = "answerable.web.errors.failed"

BROKEN = override_settings(ROOT_URLCONF=__name__)


def places(html: str) -> list[str]:
    [nav] = re.findall(r"<nav.*?</nav>", html, re.S)
    return re.findall(r'href="([^"]+)"', nav)


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [("GET", "/nowhere", 404), ("GET", "/language", 405), ("POST", "/", 405)],
)
def test_every_answer_carries_the_policy_for_scripts(
    method: str, address: str, status: int
) -> None:
    response = signed_in(build.person(Role.ANALYST)).generic(method, address)
    assert response.status_code == status
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_host_that_is_not_ours_is_refused_with_the_policy() -> None:
    response = visitor().get("/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "Content-Security-Policy" in response


def test_a_form_without_its_token_is_refused_in_words() -> None:
    response = visitor(enforce_csrf_checks=True).post("/language", {"language": "ar"})
    assert response.status_code == 403
    assert "Nothing was changed" in response.content.decode()
    assert "Content-Security-Policy" in response


@BROKEN
def test_a_fault_of_ours_is_a_page_with_a_number_and_nothing_else() -> None:
    client = signed_in(build.person(Role.ANALYST), raise_request_exception=False)
    response = client.get("/broken")
    html = response.content.decode()
    assert response.status_code == 500
    assert re.search(r"<code>[0-9a-f]{8}</code>", html)
    assert "secret" not in html
    assert "Traceback" not in html
    assert "Content-Security-Policy" in response


@BROKEN
def test_a_full_disk_is_said_as_something_that_passes() -> None:
    client = visitor(raise_request_exception=False)
    response = client.get("/no-disk")
    assert response.status_code == 503
    assert "cannot be reached just now" in response.content.decode()


def test_an_address_asked_in_the_wrong_way_says_which_way_is_right() -> None:
    response = signed_in(build.person(Role.ANALYST)).post("/")
    assert response["Allow"] == "GET"


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (
            (Role.ANALYST,),
            [
                "/",
                "/intake",
                "/incidents",
                "/situations",
                "/patterns",
                "/cases",
                "/channel",
                "/arms",
                "/screening",
                "/releases",
                "/clocks",
            ],
        ),
        ((Role.MONITOR,), ["/", "/intake", "/incidents", "/situations", "/patterns"]),
        ((Role.ADMINISTRATOR,), ["/", "/ledger", "/people"]),
        ((Role.CUSTODIAN,), ["/"]),
    ],
    ids=lambda value: "-".join(map(str, value))[:40],
)
def test_the_masthead_leads_only_where_a_role_may_go(
    roles: tuple[Role, ...], expected: list[str]
) -> None:
    html = signed_in(build.person(*roles)).get("/nowhere").content.decode()
    assert places(html) == expected


def test_every_place_of_the_masthead_exists() -> None:
    inspector = signed_in(build.person(Role.INSPECTOR))
    for address in places(inspector.get("/nowhere").content.decode()):
        assert inspector.get(address).status_code == 200, address


def test_before_sign_in_the_browser_is_asked_for_its_language() -> None:
    html = visitor(headers={"accept-language": "ar,en;q=0.5"}).get("/sign-in").content.decode()
    assert '<html lang="ar" dir="rtl"' in html


def test_a_language_chosen_before_sign_in_is_kept_in_a_cookie() -> None:
    client = visitor()
    response = client.post("/language", {"language": "ar", "from": "/sign-in"})
    assert response["Location"] == "/sign-in"
    assert 'lang="ar"' in client.get("/sign-in").content.decode()


def test_a_language_chosen_while_signed_in_is_kept_in_the_account() -> None:
    by = build.person(Role.ANALYST)
    signed_in(by).post("/language", {"language": "ar", "from": "/"})
    assert Account.objects.get(pk=by.account).language == "ar"
    assert 'lang="ar"' in signed_in(by).get("/").content.decode()


@pytest.mark.parametrize("wanted", ["xx", "", "ar' or 1", "../en"])
def test_a_language_we_do_not_have_changes_nothing(wanted: str) -> None:
    by = build.person(Role.ANALYST)
    signed_in(by).post("/language", {"language": wanted, "from": "/"})
    assert Account.objects.get(pk=by.account).language == "en"


@pytest.mark.parametrize(
    "to",
    ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere", "javascript:x", "/a\r\nb"],
)
def test_nobody_is_led_out_of_the_house(to: str) -> None:
    assert visitor().post("/language", {"language": "ar", "from": to})["Location"] == "/"


def test_what_does_not_exist_looks_the_same_whoever_asks_for_it() -> None:
    client = signed_in(build.person(Role.ANALYST))
    one, two = (client.get(f"/nowhere/{n}") for n in (1, 2))
    strip = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"|value="/nowhere/\d"')
    assert strip.sub(b"", one.content) == strip.sub(b"", two.content)


def test_the_theme_of_the_account_is_set_by_the_server() -> None:
    from answerable.accounts import actions

    by = build.person(Role.ANALYST)
    actions.choose_settings(Account.objects.get(pk=by.account), language="en", theme="dark", by=by)
    assert '<html lang="en" dir="ltr" data-theme="dark">' in signed_in(by).get("/").content.decode()
