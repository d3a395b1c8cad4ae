"""Who reads: every request gets an actor, or none; no page can forget to ask."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from answerable.web import session


class Reader:
    """Put the reader on the request as `request.actor` (None: nobody signed in)."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = session.reader_of(request)  # type: ignore[attr-defined]  # HttpRequest has no field for it
        return self.answer(request)
