"""Who reads: every request gets an actor, or none; no page can forget to ask."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from answerable.ledger.viewer import looking_as, name_of
from answerable.web import session


class Reader:
    """Put the reader on the request as `request.actor` (None: nobody signed in).

    The database connection looks as this reader too, for as long as the request lasts.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        actor = session.reader_of(request)
        request.actor = actor  # type: ignore[attr-defined]  # HttpRequest has no field for it
        with looking_as(name_of(actor)):
            return self.answer(request)
