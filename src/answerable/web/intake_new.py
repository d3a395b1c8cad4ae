"""Taking in by hand: a file, pasted text, what was told by telephone or cable, and lists."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import path

from answerable.accounts.queries import compartments
from answerable.actor import Level
from answerable.assessment.queries.acknowledging import to_tell
from answerable.assessment.rules.bulk import MOST
from answerable.intake import actions, queries, rules
from answerable.intake.actions import Received
from answerable.intake.importers.sheets.cells import Order
from answerable.intake.importers.sheets.fields import Field
from answerable.intake.importers.sheets.rows import ColumnPlan
from answerable.intake.queries import Preview
from answerable.intake.rules import Allowed, Entry, Named, SourceKind, Told, Use
from answerable.reading.types import Group, Scope
from answerable.refusal import Refused, Sentence, refuse_if, say
from answerable.web.door import Asked, page
from answerable.web.judging import one_of

MOST_ON_PAGE = 4 * 1024 * 1024
"""A list larger than this is taken in from the command line: its dry run travels in the page."""


@page("GET")
def new_report(asked: Asked) -> HttpResponse:
    """`/reports/new`: the three ways a report comes in by hand."""
    return asked.show("intake/new.html", **_choices(asked))


@page("POST")
def take_in_file(asked: Asked) -> HttpResponse:
    """Take in the files chosen, each a report."""
    files = asked.request.FILES.getlist("file")
    if not files:
        raise Refused(say("Choose a file."))
    source, said = _source(asked), _said(asked)
    refuse_if(rules.why_not_receive(asked.by))
    sent = [(file.name or "", file.read()) for file in files]
    refuse_if(next(filter(None, (_why_not_sent(name, data) for name, data in sent)), None))
    received = [
        actions.receive_report(data, source=source, filename=name, by=asked.by, **said)
        for name, data in sent
    ]
    return _taken(asked, received)


def _why_not_sent(name: str, data: bytes) -> Sentence | None:
    """Why one of the files sent is not taken in; then none is, and it is named."""
    wrong = rules.why_not_bytes(data, settings.LIMIT_BYTES)
    return wrong and say("{name}: {wrong}", name=rules.kept_filename(name), wrong=wrong)


@page("POST")
def take_in_words(asked: Asked) -> HttpResponse:
    """Take in words: pasted, told by telephone, or sent by cable."""
    words = asked.request.POST.get("words", "").replace("\r\n", "\n")
    entry = one_of(Entry, asked.field("entry"))
    told = Told(asked.field("taken_by"), asked.field("told_on"), asked.field("subject"))
    received = actions.receive_told(
        words, source=_source(asked), entry=entry, told=told,
        precise_place=asked.field("precise_place"), by=asked.by, **_said(asked),
    )  # fmt: skip
    return _taken(asked, [received])


@page("GET")
def new_list(asked: Asked) -> HttpResponse:
    """`/lists/new`: where a list is chosen for its dry run."""
    return asked.show("intake/list_new.html", **_choices(asked))


@page("POST")
def preview_list(asked: Asked) -> HttpResponse:
    """The dry run: what each column means, which rows are good, what is wrong with the others."""
    refuse_if(rules.why_not_receive(asked.by))
    data, filename = _list_sent(asked)
    seen = queries.preview(data, _plan(asked) if asked.field("columns") else None)
    return _show_preview(asked, seen, data, filename)


@page("POST")
def take_in_list(asked: Asked) -> HttpResponse:
    """Take in the good rows of a list."""
    data, filename = _list_sent(asked)
    said = _said(asked)
    said.pop("published_on")
    done = actions.take_in_list(
        data, source=_source(asked), mapping=_plan(asked), filename=filename, by=asked.by, **said
    )
    return asked.show("intake/list_done.html", done=done)


@page("GET")
def taken_list(asked: Asked, reference: str) -> HttpResponse:
    """`/lists/<ref>`: a list that was taken in, and its reports."""
    batch = queries.batch(reference, by=asked.by)
    reports = queries.batch_reports(reference, by=asked.by)
    kept = reports.exclude(state=rules.State.WITHDRAWN)
    untold = to_tell(kept.values_list("reference", flat=True), by=asked.by)
    return asked.show("intake/list.html", batch=batch, rows=list(reports[: queries.PAGE]),
                      untold=untold, picked=untold[:MOST],
                      source=queries.source_of(batch, by=asked.by),
                      not_stated=rules.NOT_STATED)  # fmt: skip


def _show_preview(asked: Asked, seen: Preview, data: bytes, filename: str) -> HttpResponse:
    return asked.show(
        "intake/list_preview.html", seen=seen, filename=filename, meanings=list(Field),
        orders=list(Order), scopes=list(Scope), groups=list(Group),
        held=base64.b64encode(data).decode(), carried=_carried(asked),
        errors=seen.read.errors[:200], wrong=len({e.number for e in seen.read.errors}),
        sample=seen.read.rows[:5],
    )  # fmt: skip


_CARRIED = ("source", "kind", "use", "conditions", "marking", "compartment", "situation")


def _carried(asked: Asked) -> list[tuple[str, str]]:
    """What the first form said, carried through the dry run."""
    posted = asked.request.POST
    return [(name, value) for name in _CARRIED for value in posted.getlist(name)]


def _list_sent(asked: Asked) -> tuple[bytes, str]:
    """The bytes of the list: from the file chosen, or as the dry run carries them."""
    file = asked.request.FILES.get("file")
    if file is not None:
        data, name = file.read(), file.name or ""
    else:
        name = asked.field("filename")
        try:
            data = base64.b64decode(asked.request.POST.get("held", ""), validate=True)
        except (binascii.Error, ValueError) as wrong:
            raise Refused(say("The list did not arrive whole. Choose the file again.")) from wrong
    refuse_if(rules.why_not_bytes(data, MOST_ON_PAGE))
    return data, rules.kept_filename(name)


def _plan(asked: Asked) -> ColumnPlan:
    posted = asked.request.POST
    columns = {
        int(name.removeprefix("column-")): one_of(Field, code)
        for name, code in posted.items()
        if isinstance(code, str) and code and name.removeprefix("column-").isdecimal()
    }
    meant = list(columns.values())
    if len(meant) != len(set(meant)):
        raise Refused(say("Two columns have one meaning. Give each meaning to one column."))
    return queries.plan_of(
        columns, order=one_of(Order, asked.field("order")).value,
        scope=one_of(Scope, asked.field("scope")).value,
        group=one_of(Group, asked.field("group")).value,
    )  # fmt: skip


def _source(asked: Asked) -> Named:
    """The source as the form names it: a person whose identity is sealed, or a public name."""
    kind, name = (
        one_of(SourceKind, asked.field("kind") or SourceKind.OTHER.value),
        asked.field("source"),
    )
    if not name and kind is SourceKind.NGO_OR_PRESS:  # what the form offers first; nobody chose it
        kind = SourceKind.OTHER
    return Named(name or rules.NOT_STATED, kind, asked.field("identity"), asked.field("contact"))


def _said(asked: Asked) -> dict[str, Any]:
    """What every form says beside the words: marking, consent, dates."""
    use = one_of(Use, asked.field("use") or Use.NOT_ASKED.value)
    consent = Allowed(use, asked.field("conditions"), asked.field("given_how"))
    return {
        **_guarded(asked), "consent": consent, "published_on": asked.field("published_on"),
        "situation": asked.field("situation"),
    }  # fmt: skip


def _guarded(asked: Asked) -> dict[str, Any]:
    level = one_of(Level, asked.field("marking") or Level.INTERNAL.value)
    return {"level": level, "compartments": asked.request.POST.getlist("compartment")}


def _taken(asked: Asked, received: list[Received]) -> HttpResponse:
    new = [each for each in received if each.is_new]
    if len(received) == 1:
        only = received[0]
        asked.say(_became(only))
        return redirect(f"/reports/{only.report.reference}")
    asked.say(
        say("{new} taken in, {known} here already.", new=len(new), known=len(received) - len(new))
    )
    return redirect("/intake")


def _became(received: Received) -> str:
    if received.is_new:
        return say("The report was taken in and sealed. Its text is read within moments.")
    if received.dated:
        return say("These bytes were here already. They gained the day of their publication.")
    return say("These bytes were here already from this source. Nothing was changed.")


def _choices(asked: Asked) -> Mapping[str, Any]:
    """What the forms offer: nobody marks beyond what they may see."""
    ceiling = Level.CONFIDENTIAL if asked.by.sight.all_content else asked.by.sight.ceiling
    return {
        "kinds": list(SourceKind), "uses": list(Use), "not_stated": rules.NOT_STATED,
        "levels": [level for level in Level if level.rank <= ceiling.rank],
        "compartments": compartments(by=asked.by),
        "names": sorted({known.source.name for known in queries.sources(by=asked.by)
                         if known.source.identity_sealed is None}),
        "why_not": rules.why_not_receive(asked.by), "today": asked.by.today,
    }  # fmt: skip


urlpatterns = [
    path("reports/new", new_report),
    path("reports/new/file", take_in_file),
    path("reports/new/words", take_in_words),
    path("lists/new", new_list),
    path("lists/new/preview", preview_list),
    path("lists/new/take-in", take_in_list),
    path("lists/<str:reference>", taken_list),
]
