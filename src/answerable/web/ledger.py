"""The ledger's page: every act in order, how far the log reaches, what was last found of it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import path

from answerable.actor import Role
from answerable.ledger import queries as ledger
from answerable.ledger.rules import why_not_read_acts
from answerable.oversight.queries.acts import ActLine, acts_page
from answerable.oversight.queries.verifications import newest_verification, problems_of
from answerable.refusal import Absent
from answerable.web.door import Asked, page
from answerable.web.paging import page_given

PLACES = {
    "r": "/reports/", "i": "/incidents/", "t": "/situations/", "c": "/cases/", "d": "/decisions/",
    "p": "/people/",
}  # fmt: skip
"""Kind of reference → where its page is, for those who see content."""


@page("GET")
def acts(asked: Asked) -> HttpResponse:
    """The acts, newest first, of one record or of all."""
    _must_read(asked)
    given = asked.request.GET
    subject = given.get("subject", "").strip()[:40]
    found = acts_page(by=asked.by, subject=subject, page=page_given(given))
    last = newest_verification(by=asked.by)
    return asked.show(
        "ledger/acts.html", found=found, subject=subject, tip=ledger.tip(by=asked.by),
        lines=[(line, _place(line, asked)) for line in found.lines],
        checkpoint=ledger.newest_checkpoint(by=asked.by), verification=last,
        problems=problems_of(last)[:20] if last else [],
        newer=_address(subject, found.page - 1), older=_address(subject, found.page + 1),
    )  # fmt: skip


@page("GET")
def checkpoint(asked: Asked) -> HttpResponse:
    """The newest checkpoint as a text file, to be kept elsewhere."""
    _must_read(asked)
    newest = ledger.newest_checkpoint(by=asked.by)
    if newest is None:
        raise Absent("checkpoint")
    response = HttpResponse(newest.note, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="checkpoint-{newest.size}.txt"'
    response["Cache-Control"] = "no-store"
    return response


def _must_read(asked: Asked) -> None:
    """To everybody else there is no such page."""
    if why_not_read_acts(asked.by) is not None:
        raise Absent("ledger")


def _place(line: ActLine, asked: Asked) -> str:
    kind, _, rest = line.subject.partition("-")
    readable = asked.by.has(Role.INSPECTOR) or kind == "p"
    return PLACES[kind] + line.subject if readable and rest and kind in PLACES else ""


def _address(subject: str, number: int) -> str:
    return "/ledger?" + urlencode({"subject": subject, "page": number} if subject
                                  else {"page": number})  # fmt: skip


urlpatterns = [path("ledger", acts), path("ledger/checkpoint", checkpoint)]
