"""The language a page answers in: the account's own, else the cookie, else what the browser asks for."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from answerable.accounts import queries
from answerable.actor import Actor


class Language:
    """Answer each request in its reader's language; keep the account for the masthead."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        with translation.override(language):
            response = self.answer(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response


def language_of(request: HttpRequest) -> str:
    """The code of the language to answer in; always one of those we have."""
    actor: Actor | None = getattr(request, "actor", None)
    account = queries.account_by_id(actor.account) if actor else None
    request.account = account  # type: ignore[attr-defined]  # HttpRequest has no field for it
    wanted = account.language if account else ""
    known = dict(settings.LANGUAGES)
    return wanted if wanted in known else translation.get_language_from_request(request)
