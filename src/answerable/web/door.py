"""How a page answers: for whom, what is shown, and what becomes of a refusal.

A view is decorated with `@page`, takes `Asked` (the request and its reader), makes one call into a
room and answers. What is absent and what may not be seen give one and the same page.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from answerable.actor import Actor
from answerable.refusal import Absent, Refused
from answerable.web.templatetags.words import said

P = ParamSpec("P")


@dataclass(frozen=True)
class Asked:
    """A request and who makes it."""

    request: HttpRequest
    by: Actor

    def show(self, template: str, *, status: int = 200, **values: object) -> HttpResponse:
        """Render `template` for this reader."""
        return render(self.request, template, values, status=status)

    def field(self, name: str) -> str:
        """A posted field, trimmed; empty when it was not sent."""
        return self.request.POST.get(name, "").strip()

    @property
    def version(self) -> int | None:
        """Which version of the record the page showed; None when it sent none."""
        text = self.field("version")
        return int(text) if text.isdecimal() and len(text) < 10 else None

    def say(self, words: object) -> None:
        """Put a sentence on the next page's status line."""
        self.request.session["said"] = said(words)


View = Callable[Concatenate[Asked, P], HttpResponse]


def page(*methods: str) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """Make a view of a function: `@page("GET")`, `@page("POST")`. Nobody signed in: to the sign-in."""

    def decorate(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @functools.wraps(view)
        def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.method not in (methods + (("HEAD",) if "GET" in methods else ())):
                return not_allowed(request, methods)
            actor: Actor | None = getattr(request, "actor", None)
            if actor is None:
                return redirect("/sign-in?" + urlencode({"next": request.get_full_path()}))
            return _answered(view, Asked(request, actor), *args, **kwargs)

        return answer

    return decorate


def _answered(view: View[P], asked: Asked, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
    try:
        return view(asked, *args, **kwargs)
    except Absent:
        return absent(asked.request)
    except Refused as refused:
        return asked.show(
            "refused.html", status=409, sentence=refused.sentence, back=back_of(asked.request)
        )


def absent(request: HttpRequest) -> HttpResponse:
    """The page for what does not exist or may not be seen: byte for byte the same."""
    return render(request, "absent.html", status=404)


def not_allowed(request: HttpRequest, methods: tuple[str, ...]) -> HttpResponse:
    """The address exists, but is not asked in this way."""
    response = render(request, "not_allowed.html", {"methods": methods}, status=405)
    response["Allow"] = ", ".join(methods)
    return response


def back_of(request: HttpRequest) -> str:
    """The page of ours the act came from: its path only, whatever the referrer claims."""
    path = request.POST.get("from", "")
    return path if is_our_path(path) else "/"


def is_our_path(path: str) -> bool:
    """Say whether `path` leads to a page of ours and nowhere else, however a browser reads it."""
    clean = not any(sign in path for sign in "\\\r\n\t\x00")
    return clean and path.startswith("/") and not path.startswith("//")
