"""Pages of notes on a case, an incident or a report: each save a version, each draft its writer's."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.assessment.actions import notes as actions
from answerable.assessment.queries import notes as queries
from answerable.refusal import Refused, say
from answerable.web.door import Asked, page

HOMES = {"c": "cases", "i": "incidents", "r": "reports"}
"""Prefix of a record → where its page is."""


@page("GET")
def notes_on(asked: Asked, reference: str) -> HttpResponse:
    """The notes on a record, and the form for a new one with the reader's draft in it."""
    shown = queries.notes_page(reference, by=asked.by)
    return asked.show("assessment/notes.html", shown=shown, home=_home(reference))


@page("POST")
def write(asked: Asked, reference: str) -> HttpResponse:
    """Save a new note."""
    actions.write_note(reference, asked.field("text"), office=asked.field("office"), by=asked.by)
    asked.say(say("The note is saved."))
    return redirect(f"/notes/on/{reference}")


@page("POST")
def draft_on(asked: Asked, reference: str) -> HttpResponse:
    """Keep what somebody is typing, by the script at each pause or by the button."""
    actions.keep_draft(
        reference, asked.request.POST.get("text", ""), office=asked.field("office"), by=asked.by
    )
    return _kept(asked, f"/notes/on/{reference}")


@page("POST")
def discard_on(asked: Asked, reference: str) -> HttpResponse:
    """Throw away the draft of a new note."""
    queries.protected_by(reference, by=asked.by)
    actions.discard_draft(reference, by=asked.by)
    asked.say(say("Your draft is thrown away."))
    return redirect(f"/notes/on/{reference}")


@page("GET")
def one(asked: Asked, reference: str) -> HttpResponse:
    """One note with its versions, and both texts where somebody was faster."""
    return asked.show("assessment/notes_one.html", shown=queries.note_page(reference, by=asked.by))


@page("POST")
def save(asked: Asked, reference: str) -> HttpResponse:
    """Save a note as changed; where somebody was faster, nothing is lost: both texts are shown."""
    note, read = queries.note(reference, by=asked.by), asked.version
    _draft(asked, note.subject, reference, read)  # whatever happens next, the text is not lost
    try:
        actions.save_note(
            reference, asked.field("text"), read=read, office=asked.field("office"), by=asked.by
        )
    except Refused as refused:
        if queries.note(reference, by=asked.by).version == read:
            raise
        asked.say(refused.sentence)
        return redirect(f"/notes/{reference}")
    asked.say(say("Saved, as a new version."))
    return redirect(f"/notes/{reference}")


@page("POST")
def draft(asked: Asked, reference: str) -> HttpResponse:
    """Keep what somebody is changing, for them alone."""
    note = queries.note(reference, by=asked.by)
    _draft(asked, note.subject, reference, asked.version)
    return _kept(asked, f"/notes/{reference}")


@page("POST")
def discard(asked: Asked, reference: str) -> HttpResponse:
    """Throw away the draft of a change: the note stays as it is saved."""
    note = queries.note(reference, by=asked.by)
    actions.discard_draft(note.subject, note=reference, by=asked.by)
    asked.say(say("Your draft is thrown away."))
    return redirect(f"/notes/{reference}")


def _draft(asked: Asked, subject: str, reference: str, read: int | None) -> None:
    actions.keep_draft(
        subject, asked.request.POST.get("text", ""), note=reference, based_on=read or 0,
        office=asked.field("office"), by=asked.by,
    )  # fmt: skip


def _kept(asked: Asked, back: str) -> HttpResponse:
    """To the script: nothing more; to the button: the page again."""
    if asked.request.headers.get("X-Autosave"):
        return HttpResponse(status=204)
    asked.say(say("Draft kept, for you alone."))
    return redirect(back)


def _home(reference: str) -> str:
    return f"/{HOMES[reference[0]]}/{reference}"


urlpatterns = [
    path("notes/on/<str:reference>", notes_on),
    path("notes/on/<str:reference>/write", write),
    path("notes/on/<str:reference>/draft", draft_on),
    path("notes/on/<str:reference>/discard", discard_on),
    path("notes/<str:reference>", one),
    path("notes/<str:reference>/save", save),
    path("notes/<str:reference>/draft", draft),
    path("notes/<str:reference>/discard", discard),
]
