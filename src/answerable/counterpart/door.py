"""How a page of this door answers: to whom, in which language, and what becomes of a refusal."""

from __future__ import annotations

import functools
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation

from answerable.counterpart import session
from answerable.counterpart.session import IN, Official
from answerable.counterpart.stores import FRESH, Closed, Place, Store, opened
from answerable.refusal import Absent, Refused

P = ParamSpec("P")
LANGUAGE_COOKIE = "partner_language"
log = logging.getLogger("answerable.failures")


@dataclass(frozen=True)
class Asking:
    """A request, the stores as its reader sees them, and the reader: None before signing in."""

    request: HttpRequest
    store: Store
    official: Official | None

    @property
    def moment(self) -> datetime:
        return session.now()

    def show(self, template: str, *, status: int = 200, **values: object) -> HttpResponse:
        """Render `template` for this reader."""
        shown = {**values, "official": self.official if self.is_in else None}
        response = render(self.request, template, shown, status=status)
        response["Cache-Control"] = "no-store"
        return response

    def field(self, name: str) -> str:
        """A posted field, trimmed; empty when it was not sent."""
        return self.request.POST.get(name, "").strip()

    @property
    def is_in(self) -> bool:
        return self.official is not None and self.official.stage == IN

    @property
    def reader(self) -> Official:
        """The official of a page that only officials reach."""
        if self.official is None or not self.is_in:
            raise Absent("")
        return self.official


View = Callable[Concatenate[Asking, P], HttpResponse]
Answering = Callable[Concatenate[HttpRequest, P], HttpResponse]


def page(*, outside: bool = False, **views: View[P]) -> Answering[P]:
    """One address, a view per method. Inside: nobody signed in goes to the sign-in."""

    @functools.wraps(next(iter(views.values())))
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        view = views.get("GET" if request.method == "HEAD" else request.method or "")
        with translation.override(language_of(request)):
            if view is None:
                return _not_allowed(request, tuple(views))
            try:
                with opened(Place(settings.COUNTERPART_FOLDER, settings.COUNTERPART_URL)) as store:
                    _refuse_stale(store)
                    asking = Asking(request, store, session.reader_of(request, store))
                    if not outside and not asking.is_in:
                        return redirect("/sign-in")
                    return _answered(view, asking, *args, **kwargs)
            except Closed as closed:
                log.error("the stores are closed: %s", closed)
                return closed_page(request)

    return answer


def _answered(view: View[P], asking: Asking, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
    try:
        return view(asking, *args, **kwargs)
    except Absent:
        return asking.show("absent.html", status=404)
    except Refused as refused:
        return asking.show("refused.html", status=409, sentence=refused.sentence)


def _refuse_stale(store: Store) -> None:
    """Fail closed: without a sign of the worker a retraction may be on its way and not here yet."""
    if abs(session.now().timestamp() - store.beat()) > FRESH.total_seconds():
        raise Closed("the worker has not looked here for too long")


def language_of(request: HttpRequest) -> str:
    """The language chosen here, else what the browser asks for."""
    chosen = request.COOKIES.get(LANGUAGE_COOKIE, "")
    known = dict(settings.LANGUAGES)
    return chosen if chosen in known else translation.get_language_from_request(request)


def context(request: HttpRequest) -> dict[str, object]:
    """What every page needs: the other languages, and where it is."""
    here = translation.get_language()
    return {
        "other_languages": [pair for pair in settings.LANGUAGES if pair[0] != here],
        "here": request.path,
    }


def _not_allowed(request: HttpRequest, methods: tuple[str, ...]) -> HttpResponse:
    response = render(request, "absent.html", status=405)
    response["Allow"] = ", ".join(methods)
    return response


def closed_page(request: HttpRequest) -> HttpResponse:
    """The stores cannot be shown just now."""
    return HttpResponse(render_to_string("closed.html", {}, request), status=503)


def absent(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for what is not there, or not theirs: byte for byte the same."""
    with translation.override(language_of(request)):
        return render(request, "absent.html", status=404)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request was malformed."""
    return HttpResponse(render_to_string("absent.html"), status=400)


def not_ours(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: sent from elsewhere, or from a page of an ended session."""
    with translation.override(language_of(request)):
        return render(request, "not_ours.html", status=403)


def failed(request: HttpRequest) -> HttpResponse:
    """Something of ours broke; the page tells a number and nothing else."""
    number = secrets.token_hex(4)
    log.error(
        "failure %s", number, exc_info=True
    )  # not where: an address may be a link that lets in
    return HttpResponse(render_to_string("failed.html", {"number": number}), status=500)
