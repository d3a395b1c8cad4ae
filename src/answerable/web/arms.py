"""Arms: what the registers hold, and taking one in after its dry run."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.actor import Level
from answerable.arms.actions.registers import take_in_register
from answerable.arms.importers.columns import Column
from answerable.arms.importers.lines import Holds
from answerable.arms.queries import registers as queries
from answerable.arms.queries.licences import ending
from answerable.arms.queries.registers import Wanted, must_read_arms
from answerable.arms.rules.keeping import why_not_keep
from answerable.intake.importers.sheets.cells import Order
from answerable.intake.rules import why_not_bytes
from answerable.refusal import Refused, refuse_if, say
from answerable.web.arms_forms import marked
from answerable.web.door import Asked, page

MOST_ON_PAGE = 4 * 1024 * 1024
"""A register larger than this is taken in from the command line: its dry run travels in the page."""
_CARRIED = ("series", "holds", "ours", "supplier", "authority", "order", "replaces", "level")


@page("GET")
def arms(asked: Asked) -> HttpResponse:
    """`/arms`: how many articles, transfers and licences there are, and from which registers."""
    must_read_arms(by=asked.by)
    return asked.show(
        "arms/arms.html", counted=queries.counted(by=asked.by),
        registers=queries.registers(by=asked.by), ending=ending(by=asked.by),
        why_not=why_not_keep(asked.by), levels=levels(asked), holds=list(Holds),
        orders=list(Order),
    )  # fmt: skip


@page("POST")
def preview(asked: Asked) -> HttpResponse:
    """The dry run: what it holds, what is new in it, what is wrong with it. Nothing is stored."""
    refuse_if(why_not_keep(asked.by))
    data = _sent(asked)
    seen = queries.preview(data, _wanted(asked), by=asked.by, level=marked(asked).level)
    return asked.show(
        "arms/register_preview.html", seen=seen, held=base64.b64encode(data).decode(),
        carried=[(name, asked.field(name)) for name in _CARRIED], errors=seen.errors[:200],
        columns=list(Column), wrong=len({error.number for error in seen.errors}),
    )  # fmt: skip


@page("POST")
def take_in(asked: Asked) -> HttpResponse:
    """Take in what is new in a register."""
    done = take_in_register(
        _sent(asked), _wanted(asked), because=asked.field("because"), by=asked.by,
        marked=marked(asked),
    )  # fmt: skip
    asked.say(
        say("{new} lines taken in, {known} known already, {wrong} left out.", new=done.new,
            known=done.known, wrong=len({error.number for error in done.errors}))
    )  # fmt: skip
    return redirect("/arms")


def _wanted(asked: Asked) -> Wanted:
    """How the register is to be taken in, with what somebody said of its columns."""
    posted = asked.request.POST
    said = {
        code.removeprefix("column-"): heading
        for code, heading in posted.items()
        if code.startswith("column-") and isinstance(heading, str)
    }
    return Wanted(
        asked.field("series"), asked.field("holds") or Holds.TRANSFERS, said,
        {Column.SUPPLIER: asked.field("supplier"), Column.AUTHORITY: asked.field("authority")},
        tuple(name.strip() for name in asked.field("ours").split(",") if name.strip()),
        asked.field("order") or Order.UNKNOWN, bool(asked.field("replaces")),
    )  # fmt: skip


def _sent(asked: Asked) -> bytes:
    """The bytes of the register: from the file chosen, or as the dry run carries them."""
    file = asked.request.FILES.get("file")
    try:
        data = file.read() if file else base64.b64decode(asked.field("held"), validate=True)
    except (binascii.Error, ValueError) as wrong:
        raise Refused(say("The file did not arrive whole. Choose it again.")) from wrong
    refuse_if(why_not_bytes(data, MOST_ON_PAGE))
    return data


def levels(asked: Asked) -> list[Level]:
    """The markings this reader may give."""
    return [one for one in Level if one.rank <= asked.by.sight.ceiling.rank]


def link_to_pages(at: str, given: Mapping[str, str], number: int) -> dict[str, Any]:
    """The addresses of the page before and the page after."""
    rest = {name: text for name, text in given.items() if name != "page" and text}
    return {
        "earlier": f"{at}?{urlencode({**rest, 'page': number - 1})}",
        "later": f"{at}?{urlencode({**rest, 'page': number + 1})}",
    }  # fmt: skip


urlpatterns = [
    path("arms", arms),
    path("arms/registers/preview", preview),
    path("arms/registers/take-in", take_in),
]
