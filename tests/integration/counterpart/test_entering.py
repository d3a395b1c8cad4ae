"""Coming in at the counterpart's door: one link, one account, two factors."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.test import Client

from answerable.counterpart.session import COOKIE
from answerable.counterpart.stores import opened
from tests.integration.counterpart.doors import PASSWORD, TAMRIN, Door, Visitor


def test_a_link_makes_one_account_and_never_another(door: Door) -> None:
    token = door.invite(TAMRIN, "ci-tamrinab")
    door.publish()
    assert Visitor().joins(token).status_code == 200
    outcomes = {Visitor().joins(token).status_code for _ in range(3)}
    assert outcomes == {404}


def test_who_has_just_set_up_an_account_can_sign_out_there_and_then(door: Door) -> None:
    token = door.invite(TAMRIN, "ci-tamrinab")
    door.publish()
    official = Visitor()
    page = official.joins(token)
    [form] = re.findall(rb'action="/sign-out">.*?value="(\w+)"', page.content, re.DOTALL)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = official.browser.cookies
    answer = strict.post("/sign-out", {"csrfmiddlewaretoken": form.decode()})
    assert answer.headers["Location"] == "/sign-in"
    assert strict.get("/").headers["Location"] == "/sign-in"


def test_a_used_an_old_and_an_unknown_link_say_the_same(door: Door) -> None:
    used, old = door.invite(TAMRIN, "ci-tamrinab"), door.invite(TAMRIN, "ci-old", "2020-01-01")
    door.publish()
    Visitor().joins(used)
    asked = Visitor().browser
    pages = {asked.get(f"/join/{token}").content.replace(token.encode(), b"") for token in
             (used, old, "unknown")}  # fmt: skip
    assert len({_without_token(page) for page in pages}) == 1


def _without_token(page: bytes) -> bytes:
    return b"\n".join(line for line in page.splitlines() if b"csrfmiddlewaretoken" not in line)


def test_nobody_is_let_in_on_a_password_alone(door: Door, official: Visitor) -> None:
    official.browser.cookies.clear()
    first = official.browser.post("/sign-in", {"username": official.username, "password": PASSWORD})
    assert first.headers["Location"] == "/sign-in/code"
    assert official.browser.get("/").headers["Location"] == "/sign-in"
    assert official.browser.post("/sign-in/code", {"code": "000000"}).status_code == 401
    assert official.browser.get("/").status_code == 302


def test_password_and_code_let_in_and_the_code_works_once(official: Visitor) -> None:
    code = official.code(30)
    official.browser.cookies.clear()
    assert official.signs_in(code=code).headers["Location"] == "/"
    assert "Questions to you" in official.sees()
    official.browser.cookies.clear()
    assert official.signs_in(code=code).status_code == 401


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(official: Visitor) -> None:
    stranger = Visitor()
    stranger.username = "abcd-efgh"
    official.browser.cookies.clear()
    one, other = stranger.signs_in("x" * 12), official.signs_in("x" * 12)
    assert (one.status_code, other.status_code) == (401, 401)
    assert _without_token(one.content) == _without_token(other.content)


def test_after_five_wrong_tries_one_waits(official: Visitor) -> None:
    outcomes = [official.signs_in("wrong wrong wrong").status_code for _ in range(7)]
    assert outcomes == [401] * 5 + [429] * 2
    assert official.signs_in().status_code == 429


def test_a_session_ends_the_moment_the_invitation_is_taken_back(
    door: Door, official: Visitor
) -> None:
    assert official.browser.get("/").status_code == 200
    door.remove("invitation", "ci-tamrinab")
    door.publish()
    assert official.browser.get("/").headers["Location"] == "/sign-in"
    assert official.signs_in(code=official.code(30)).status_code in (302, 401)
    assert official.browser.get("/").headers["Location"] == "/sign-in"


def test_the_session_cookie_is_kept_from_scripts_and_other_sites(official: Visitor) -> None:
    cookie = official.browser.cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert "sessionid" not in official.browser.cookies


@pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaaaaaa"])
def test_a_weak_password_is_refused_and_the_link_stays_good(door: Door, password: str) -> None:
    token = door.invite(TAMRIN, "ci-tamrinab")
    door.publish()
    assert Visitor().joins(token, password).status_code == 401
    assert Visitor().joins(token).status_code == 200


def test_signing_out_ends_the_session(official: Visitor) -> None:
    kept = official.browser.cookies[COOKIE].value
    official.browser.post("/sign-out")
    official.browser.cookies[COOKIE] = kept
    assert official.browser.get("/").headers["Location"] == "/sign-in"


def test_of_many_who_use_one_link_at_once_one_comes_in(door: Door) -> None:
    token = door.invite(TAMRIN, "ci-tamrinab")
    door.publish()
    with ThreadPoolExecutor(6) as crowd:
        outcomes = list(crowd.map(lambda _: Visitor().joins(token).status_code, range(6)))
    assert outcomes.count(200) == 1
    with opened(door.place) as store:
        assert len(store.rows("SELECT reference FROM official")) == 1


def test_the_door_speaks_the_language_the_counterpart_is_written_to_in(door: Door) -> None:
    token = door.invite(TAMRIN, "ci-tamrinab", language="ar")
    door.publish()
    visitor = Visitor()
    assert '<html lang="ar" dir="rtl">' in visitor.sees(f"/join/{token}")
    visitor.joins(token)
    assert '<html lang="ar"' in visitor.sees()
    visitor.browser.post("/language", {"language": "en", "from": "/"})
    assert '<html lang="en"' in visitor.sees()
