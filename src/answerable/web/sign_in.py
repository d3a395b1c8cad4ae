"""Signing in, the second factor, stepping up, signing out.

What is said to somebody outside never depends on whether a name exists: not the words, not the
status, not the time it takes.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from answerable.accounts import actions, factor, queries
from answerable.accounts.rules import wait_seconds
from answerable.actor import Actor, Door, machine
from answerable.refusal import Refused, Sentence, say
from answerable.web import session
from answerable.web.door import Asked, is_our_path, not_allowed, page

if TYPE_CHECKING:
    from answerable.accounts.models import Account

WRONG = say("The user name or the password is not right.")
WRONG_CODE = say("This code is not right, or was used before. Wait for the next and try again.")
WAIT = say("Too many wrong tries. Wait a few minutes, then try again.")
FAILURES_COUNT = timedelta(hours=1)

Page = Callable[[HttpRequest], HttpResponse]


def by_method(**pages: Page) -> Page:
    """One address, a page per method: the pages before anybody is signed in."""

    def answer(request: HttpRequest) -> HttpResponse:
        chosen = pages.get("GET" if request.method == "HEAD" else request.method or "")
        return chosen(request) if chosen else not_allowed(request, tuple(pages))

    return answer


def _show(
    request: HttpRequest, template: str, *, status: int = 200, **values: object
) -> HttpResponse:
    response = render(request, f"accounts/{template}.html", values, status=status)
    response["Cache-Control"] = "no-store"
    return response


def sign_in_page(request: HttpRequest) -> HttpResponse:
    """The form for user name and password."""
    if getattr(request, "actor", None) is not None:
        return redirect(_next(request))
    return _show(request, "sign_in", next=_next(request))


def sign_in(request: HttpRequest) -> HttpResponse:
    """Check user name and password; go on to the second factor."""
    username = request.POST.get("username", "")
    handle = queries.handle_of("password", username)
    if _must_wait(handle):
        return _refused(request, WAIT, 429)
    account = queries.account_with(username, request.POST.get("password", ""))
    if account is None:
        actions.note_attempt(handle, by=_outside())
        return _refused(request, WRONG, 401)
    if session.is_waived(account) and account.totp_sealed is None:
        return _let_in(request, account)
    session.wait_for_code(request, account)
    request.session["next"] = _next(request)
    return redirect("/sign-in/code" if account.totp_sealed else "/sign-in/factor")


def owed(ask: Callable[[HttpRequest, Account], HttpResponse]) -> Page:
    """A page for whose password was right just now; anybody else goes back to the first form."""

    @functools.wraps(ask)
    def answer(request: HttpRequest) -> HttpResponse:
        account = session.waiting_account(request)
        return ask(request, account) if account else redirect("/sign-in")

    return answer


@owed
def code_page(request: HttpRequest, account: Account) -> HttpResponse:
    """The form for the code."""
    if account.totp_sealed is None:
        return redirect("/sign-in/factor")
    return _show(request, "code")


@owed
def give_code(request: HttpRequest, account: Account) -> HttpResponse:
    """Check the code; it works once."""
    handle = queries.handle_of("code", account.reference)
    if _must_wait(handle):
        return _show(request, "code", status=429, wrong=WAIT)
    if not actions.use_code(account, request.POST.get("code", ""), by=_self(account)):
        actions.note_attempt(handle, by=_outside())
        return _show(request, "code", status=401, wrong=WRONG_CODE)
    return _let_in(request, account)


@owed
def factor_page(request: HttpRequest, account: Account) -> HttpResponse:
    """The picture and the key of a new second factor, at the first sign-in."""
    if account.totp_sealed is not None:
        return redirect("/sign-in/code")
    return _show(request, "factor", **enrolment(request, account), to="/sign-in/factor")


@owed
def enrol(request: HttpRequest, account: Account) -> HttpResponse:
    """Enrol the second factor with its first code, and sign in."""
    if account.totp_sealed is not None:
        return redirect("/sign-in/code")
    secret = session.secret_for(request, account)
    try:
        actions.enrol_factor(account, secret, request.POST.get("code", ""), by=_self(account))
    except Refused as refused:
        shown = enrolment(request, account)
        return _show(request, "factor", status=401, **shown, to="/sign-in/factor",
                     wrong=refused.sentence)  # fmt: skip
    return _let_in(request, account)


def enrolment(request: HttpRequest, account: Account) -> dict[str, Any]:
    """What the enrolment page shows: a picture without style or script, and the key to type."""
    secret = session.secret_for(request, account)
    picture = segno.make(factor.address(secret, account.username), error="m").svg_inline(
        scale=5, border=4, dark="#000", light="#fff", svgclass="qr", lineclass=None, omitsize=True
    )
    key = " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))
    return {"picture": picture, "key": key, "username": account.username}


@page("POST")
def sign_out(asked: Asked) -> HttpResponse:
    """End the session here."""
    asked.request.session.flush()
    return redirect("/sign-in")


@page("GET")
def step_up_page(asked: Asked) -> HttpResponse:
    """The form that asks for the second factor again, before a sensitive act."""
    account = queries.own_account(by=asked.by)
    return asked.show("accounts/step_up.html", next=_next(asked.request),
                      with_code=account.totp_sealed is not None)  # fmt: skip


@page("POST")
def step_up(asked: Asked) -> HttpResponse:
    """Check the second factor again (an example account's password where it has none)."""
    account = queries.own_account(by=asked.by)
    handle = queries.handle_of("code", account.reference)
    wrong = WAIT if _must_wait(handle) else None
    if wrong is None and not _proved(asked, account):
        actions.note_attempt(handle, by=asked.by)
        wrong = WRONG_CODE if account.totp_sealed else WRONG
    if wrong is not None:
        return asked.show("accounts/step_up.html", status=401, wrong=wrong, next=_next(asked.request),
                          with_code=account.totp_sealed is not None)  # fmt: skip
    session.step_up(asked.request)
    return redirect(_next(asked.request))


def _proved(asked: Asked, account: Account) -> bool:
    if account.totp_sealed is not None:
        return actions.use_code(account, asked.field("code"), by=asked.by)
    given = asked.request.POST.get("password", "")
    return session.is_waived(account) and bool(queries.account_with(account.username, given))


def _let_in(request: HttpRequest, account: Account) -> HttpResponse:
    then = request.session.get("next") or _next(request)
    session.begin(request, account)
    for handle in (
        queries.handle_of("password", account.username),
        queries.handle_of("code", account.reference),
    ):
        actions.forget_attempts(handle)
    actions.note_read(account.reference, how="signed in", by=_self(account))
    return redirect(then)


def _refused(request: HttpRequest, wrong: Sentence, status: int) -> HttpResponse:
    return _show(request, "sign_in", status=status, wrong=wrong, next=_next(request))


def _must_wait(handle: str) -> bool:
    now = session.now()
    failures, newest = queries.failures_of(handle, since=now - FAILURES_COUNT)
    return newest is not None and now < newest + timedelta(seconds=wait_seconds(failures))


def _next(request: HttpRequest) -> str:
    """Where to go on to: a page of ours, whatever the address says."""
    wanted = request.POST.get("next") or request.GET.get("next") or "/"
    return wanted if is_our_path(wanted) else "/"


def _self(account: Account) -> Actor:
    return queries.actor_for(account, door=Door.WEB, moment=session.now())


def _outside() -> Actor:
    return machine(session.now(), Door.WEB)


urlpatterns = [
    path("sign-in", by_method(GET=sign_in_page, POST=sign_in)),
    path("sign-in/code", by_method(GET=code_page, POST=give_code)),
    path("sign-in/factor", by_method(GET=factor_page, POST=enrol)),
    path("sign-out", sign_out),
    path("step-up", by_method(GET=step_up_page, POST=step_up)),
]
