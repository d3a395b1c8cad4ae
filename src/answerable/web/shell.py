"""What belongs to no room: the choice of language, kept in the account or before that in a cookie."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts import actions
from answerable.actor import Actor
from answerable.web.door import back_of, not_allowed

YEAR = 365 * 24 * 60 * 60


def choose_language(request: HttpRequest) -> HttpResponse | HttpResponseNotAllowed:
    """Keep the language chosen: in the account of whoever is signed in, else in a cookie."""
    if request.method != "POST":
        return not_allowed(request, ("POST",))
    response = redirect(back_of(request))
    wanted = request.POST.get("language", "")
    if wanted not in dict(settings.LANGUAGES):
        return response
    if (account := getattr(request, "account", None)) is not None:
        by: Actor = request.actor  # type: ignore[attr-defined]  # put there by web.middleware.Reader
        actions.choose_settings(account, language=wanted, theme=account.theme, by=by)
    else:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, wanted, max_age=YEAR, samesite="Strict", httponly=True,
            secure=not settings.ON_LOOPBACK,
        )  # fmt: skip
    return response


urlpatterns = [path("language", choose_language)]
