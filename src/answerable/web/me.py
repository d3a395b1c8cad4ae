"""One's own account: language, theme, password, second factor; what one may do and see, in words."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts import actions, queries, rules
from answerable.refusal import Refused, say
from answerable.web import session
from answerable.web.door import Asked, page
from answerable.web.sign_in import enrolment


@page("GET")
def me(asked: Asked) -> HttpResponse:
    """My roles, my clearance, my settings."""
    return asked.show(
        "accounts/me.html", person=queries.myself(by=asked.by), sight=asked.by.sight,
        account=queries.own_account(by=asked.by), members_from=rules.MEMBERS_FROM,
    )  # fmt: skip


@page("POST")
def choose_settings(asked: Asked) -> HttpResponse:
    """Choose language and theme."""
    account = queries.own_account(by=asked.by)
    language, theme = asked.field("language"), asked.field("theme")
    actions.choose_settings(account, language=language, theme=theme, by=asked.by)
    asked.say(say("Your settings are kept."))
    return redirect("/people/me")


@page("POST")
def set_password(asked: Asked) -> HttpResponse:
    """Change one's own password; all other sessions end."""
    account, posted = queries.own_account(by=asked.by), asked.request.POST
    if posted.get("new", "") != posted.get("again", ""):
        raise Refused(say("The new password was typed in two ways. Type it twice the same."))
    actions.set_password(
        account, posted.get("new", ""), current=posted.get("current", ""), by=asked.by
    )
    session.begin(asked.request, account)
    asked.say(say("Your password is changed. Every other session of yours has ended."))
    return redirect("/people/me")


@page("GET")
def factor_page(asked: Asked) -> HttpResponse:
    """The picture and key of a new second factor; the old one must have been given just now."""
    account = queries.own_account(by=asked.by)
    if account.totp_sealed is not None and rules.why_not_step_up(asked.by):
        return redirect("/step-up?next=/people/me/factor")
    shown = enrolment(asked.request, account)
    return asked.show("accounts/factor.html", **shown, to="/people/me/factor/enrol")


@page("POST")
def enrol(asked: Asked) -> HttpResponse:
    """Enrol a new second factor with its first code."""
    account = queries.own_account(by=asked.by)
    secret = session.secret_for(asked.request, account)
    actions.enrol_factor(account, secret, asked.field("code"), by=asked.by)
    session.begin(asked.request, account)
    asked.say(say("Your second factor is enrolled. Every other session of yours has ended."))
    return redirect("/people/me")


urlpatterns = [
    path("people/me", me),
    path("people/me/settings", choose_settings),
    path("people/me/password", set_password),
    path("people/me/factor", factor_page),
    path("people/me/factor/enrol", enrol),
]
