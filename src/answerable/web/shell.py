"""What belongs to no room: the choice of language before anybody signs in."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import path

from answerable.web.door import back_of, not_allowed

YEAR = 365 * 24 * 60 * 60


def choose_language(request: HttpRequest) -> HttpResponse | HttpResponseNotAllowed:
    """Keep the language chosen in a cookie, for the sign-in page and those without an account."""
    if request.method != "POST":
        return not_allowed(request, ("POST",))
    response = redirect(back_of(request))
    wanted = request.POST.get("language", "")
    if wanted in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, wanted, max_age=YEAR, samesite="Strict", httponly=True,
            secure=not settings.ON_LOOPBACK,
        )  # fmt: skip
    return response


urlpatterns = [path("language", choose_language)]
