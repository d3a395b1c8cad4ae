"""Pages for what went wrong: a sentence, what was kept, what to do, and a number to quote."""

from __future__ import annotations

import logging
import secrets
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from answerable.web.door import absent

log = logging.getLogger("answerable.failures")

OUT_OF_REACH = (OperationalError, InterfaceError, OSError)
"""The records or the disk, not the code: worth trying again."""


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The page for what does not exist, and for what may not be seen."""
    return absent(request)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request was malformed. Rendered without a reader: its host or cookies may be the fault."""
    return HttpResponse(render_to_string("not_understood.html"), status=400)


def not_ours(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: sent from elsewhere, or from a page of an ended session."""
    return render(request, "not_ours.html", status=403)


def failed(request: HttpRequest) -> HttpResponse:
    """Something of ours broke. The page needs no database: that may be what broke."""
    fault = sys.exc_info()[1]
    number = secrets.token_hex(4)
    log.error("failure %s at %s", number, request.path, exc_info=fault)
    reachable = not isinstance(fault, OUT_OF_REACH)
    page = render_to_string("failed.html", {"number": number, "reachable": reachable})
    return HttpResponse(page, status=500 if reachable else 503)
