"""Answers of this door say nothing of when: no time of day leaves it, and nothing is kept on the way."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from answerable.counterpart.door import language_of


class Plain:
    """Every page names its language and is kept by nobody between here and its reader."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request)
        response.headers.setdefault("Content-Language", language_of(request))
        response["Cache-Control"] = "no-store"
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response
