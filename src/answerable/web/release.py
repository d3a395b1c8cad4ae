"""Releases: the list, and one release from draft to retraction."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.actions import note_read
from answerable.actor import Level
from answerable.channel.queries.portal import offices_of
from answerable.refusal import Sentence, say
from answerable.release import actions, queries
from answerable.release.rules.reviews import Verdict
from answerable.web.door import Asked, page
from answerable.web.reports import SEALED_OFF


@page("GET")
def releases(asked: Asked) -> HttpResponse:
    """`/releases`: every release the reader may see; a recipient named, a release begun."""
    about = asked.request.GET.get("about", "").strip()
    levels = [one for one in Level if one.rank <= asked.by.sight.ceiling.rank]
    return asked.show(
        "release/list.html", shown=queries.releases(by=asked.by), about=about, levels=levels
    )


@page("POST")
def name_recipient(asked: Asked) -> HttpResponse:
    """Name somebody things may be released to."""
    made = actions.name_recipient(
        asked.field("name"), kind=asked.field("kind"), counterpart=asked.field("counterpart"),
        level=_level(asked), because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("{name} can be released to now.", name=made.name))
    return redirect("/releases")


def _level(asked: Asked) -> Level:
    given = asked.field("level")
    return Level(given) if given in set(Level) else Level.INTERNAL


@page("POST")
def begin(asked: Asked) -> HttpResponse:
    """Begin a release."""
    row = actions.begin(
        asked.field("recipient"), asked.field("subject"), title=asked.field("title"),
        purpose=asked.field("purpose"), language=asked.field("language") or "en",
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    return redirect(f"/releases/{row.reference}")


@page("GET")
def release(asked: Asked, reference: str) -> HttpResponse:
    """`/releases/<rl>`: what it holds, on what each piece rests, who reviewed it, who read it."""
    shown = queries.release_page(reference, by=asked.by)
    note_read(reference, how="page", by=asked.by)
    offices = offices_of({one.row.reader for one in shown.reads}, by=asked.by)
    return asked.show(
        "release/release.html", shown=shown, row=shown.row, verdicts=list(Verdict),
        reads=[(one.row, offices.get(one.row.reader, one.row.reader)) for one in shown.reads],
    )  # fmt: skip


@page("GET")
def file(asked: Asked, reference: str, name: str) -> HttpResponse:
    """One file as it is frozen or as it went out; taken away, never shown by the browser."""
    media_type, data = queries.file_of(reference, name, by=asked.by)
    note_read(reference, how="file", by=asked.by)
    return _taken(data, media_type, name)


@page("POST")
def add(asked: Asked, reference: str) -> HttpResponse:
    """Put a fact, a text or the copy of an exhibit into a draft."""
    _ADD.get(asked.field("kind"), _text)(asked, reference)
    asked.say(say("Put into the release."))
    return redirect(f"/releases/{reference}")


def _fact(asked: Asked, reference: str) -> None:
    actions.add_fact(
        reference, asked.field("text"), statements=asked.request.POST.getlist("statement"),
        conditions_met=asked.field("conditions_met"), because=asked.field("because"), by=asked.by,
    )  # fmt: skip


def _text(asked: Asked, reference: str) -> None:
    actions.add_text(reference, asked.field("text"), because=asked.field("because"), by=asked.by)


def _exhibit(asked: Asked, reference: str) -> None:
    actions.add_exhibit(
        reference, asked.field("report"), caption=asked.field("text"),
        conditions_met=asked.field("conditions_met"), because=asked.field("because"), by=asked.by,
    )  # fmt: skip


_ADD: Mapping[str, Callable[[Asked, str], None]] = {
    "fact": _fact, "text": _text, "exhibit": _exhibit,
}  # fmt: skip


@page("POST")
def remove(asked: Asked, reference: str) -> HttpResponse:
    """Take a piece out of a draft."""
    order = asked.field("order")
    actions.remove_item(
        reference, int(order) if order.isdecimal() and len(order) < 6 else 0,
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(say("Taken out. That it was in it stays on record."))
    return redirect(f"/releases/{reference}")


@page("POST")
def override(asked: Asked, reference: str) -> HttpResponse:
    """Propose, or agree as the second person, to use a report without consent."""
    second = asked.field("second") == "yes"
    act = actions.confirm_override if second else actions.propose_override
    act(
        reference, asked.field("report"), danger=asked.field("danger"),
        because=asked.field("because"), by=asked.by,
    )  # fmt: skip
    asked.say(
        say("Two people have decided: the report may be used for this release.") if second
        else say("Proposed. A second person decides, in their own words.")
    )  # fmt: skip
    return redirect(f"/releases/{reference}")


_MOVES: Mapping[str, tuple[Callable[..., Any], Sentence]] = {
    "freeze": (actions.freeze, say("Frozen: not a byte of it changes from now on.")),
    "submit": (actions.submit, say("Put to two reviewers, blind to each other.")),
    "reopen": (actions.reopen, say("A draft again. What was frozen and reviewed counts no more.")),
    "withdraw": (actions.withdraw, say("Withdrawn. It does not go out.")),
    "send": (actions.send, say("Released: exactly what was approved has been copied out.")),
    "retract": (actions.retract, say("Retracted. What was seen, and when, stays on record.")),
}
"""Step, as its address ends → what does it, and what the next page says."""


def _mover(step: str) -> Callable[..., HttpResponse]:
    """The view of one step."""
    act, words = _MOVES[step]

    @page("POST")
    def move(asked: Asked, reference: str) -> HttpResponse:
        act(reference, because=asked.field("because"), by=asked.by)
        asked.say(words)
        return redirect(f"/releases/{reference}")

    return move


@page("POST")
def review(asked: Asked, reference: str) -> HttpResponse:
    """Give a verdict on the bytes the page showed."""
    made = actions.review(
        reference, asked.field("verdict"), digest=asked.field("digest"),
        notes=asked.field("notes"), by=asked.by,
    )  # fmt: skip
    asked.say(
        say("Your verdict is in, and so is the other.") if made.opened
        else say("Your verdict is in. Nobody else reads it until the other is in too.")
    )  # fmt: skip
    return redirect(f"/releases/{reference}")


@page("POST")
def hand_over(asked: Asked, reference: str) -> HttpResponse:
    """Take the released copies out, to hand them over by another way."""
    files = actions.hand_over(
        reference, to=asked.field("to"), because=asked.field("because"), by=asked.by
    )
    return _taken(zipped(files), "application/zip", f"{reference}.zip")


def zipped(files: list[tuple[str, bytes]]) -> bytes:
    """The copies in one file, the same bytes each time: no clock of ours is in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files:
            packed.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def _taken(data: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Security-Policy"] = SEALED_OFF
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


urlpatterns = [
    path("releases", releases),
    path("releases/begin", begin),
    path("releases/recipients", name_recipient),
    path("releases/<str:reference>", release),
    path("releases/<str:reference>/files/<str:name>", file),
    path("releases/<str:reference>/add", add),
    path("releases/<str:reference>/remove", remove),
    path("releases/<str:reference>/override", override),
    *(path(f"releases/<str:reference>/{step}", _mover(step)) for step in _MOVES),
    path("releases/<str:reference>/review", review),
    path("releases/<str:reference>/hand-over", hand_over),
]
