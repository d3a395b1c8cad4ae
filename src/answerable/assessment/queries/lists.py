"""The list of cases, filtered, oldest first, a hundred at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThanOrEqual, LessThan

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.assessment.models import Case, Procedure, Waiting
from answerable.assessment.queries import cases as seen
from answerable.assessment.queries.care import holder_shown, office_names
from answerable.assessment.queries.case_page import Wait, shown_wait
from answerable.assessment.queries.handover import deputised
from answerable.assessment.queries.procedures import playbook_named, playbook_of
from answerable.assessment.queries.timing import as_running
from answerable.assessment.queries.timing import clocks as clock_rows
from answerable.assessment.rules import clocks
from answerable.assessment.rules.cases import WaitingOn
from answerable.assessment.rules.stages import stage_words
from answerable.paging import part_of
from answerable.playbook import CLOSED

PAGE = 100
RECEIVED = Coalesce("incident__first_received_at", "pattern__saved_at", "concern__received_at")
"""From when a case's age runs: see `Case.received_at`."""
_ON = {name: Q((f"{name}__isnull", False)) for name in ("incident", "pattern", "concern")}


@dataclass(frozen=True)
class Filters:
    """What to show: everything open, unless it says otherwise. Ages run from receipt."""

    stage: str = ""
    """A stage's code, `closed`, or empty for every open case."""
    office: str = ""
    """An office's reference, or `none`."""
    waiting: str = ""
    """partner, office, person, nobody; or `none`: no wait is noted."""
    least_days: int | None = None
    most_days: int | None = None
    holder: str = ""
    """`mine`, `none`, or empty for all."""
    about: str = ""
    """`incident`, `pattern`, `concern`, or empty for all."""


@dataclass(frozen=True)
class Line:
    """One case in the list."""

    row: Case
    stage: str
    days: int
    inquiry: clocks.Reading | None
    wait: Wait | None
    holder: str
    office: str


@dataclass(frozen=True)
class Listed:
    """One page of the list, and how many there are in all."""

    lines: Sequence[Line]
    count: int
    page: int
    pages: int


def case_list(filters: Filters, *, page: int = 1, by: Actor) -> Listed:
    """The cases that pass `filters`, the one received first at the top."""
    rows = _filtered(seen.cases(by=by), filters, by)
    part = part_of(rows.count(), page, PAGE)
    found = list(rows.order_by(RECEIVED, "pk")[part.span])
    return Listed(_lines(found, by), part.count, part.page, part.pages)


def _filtered(rows: QuerySet[Case], wanted: Filters, by: Actor) -> QuerySet[Case]:
    rows = rows.filter(stage=wanted.stage) if wanted.stage else rows.exclude(stage=CLOSED)
    if wanted.about in _ON:
        rows = rows.filter(_ON[wanted.about])
    if wanted.office:
        rows = rows.filter(office="" if wanted.office == "none" else wanted.office)
    if wanted.holder == "mine":
        mine = [row.pk for row in deputised(by=by)]
        rows = rows.filter(Q(holder=by.pseudonym) | Q(pk__in=mine))
    elif wanted.holder:
        rows = rows.filter(holder="")
    if wanted.waiting:
        rows = _waiting(rows, wanted.waiting, by)
    if wanted.least_days is not None:
        rows = rows.filter(LessThan(RECEIVED, _received(wanted.least_days - 1, by)))
    if wanted.most_days is not None:
        rows = rows.filter(GreaterThanOrEqual(RECEIVED, _received(wanted.most_days, by)))
    return rows


def _received(days: int, by: Actor) -> datetime:
    """The first moment of the day `days` ago."""
    return datetime.combine(by.today - timedelta(days), time(), tzinfo=by.moment.tzinfo)


def _waiting(rows: QuerySet[Case], kind: str, by: Actor) -> QuerySet[Case]:
    waits = Waiting.objects.visible_to(by).filter(case=OuterRef("pk"), ended_on__isnull=True)
    if kind == "none":
        return rows.exclude(Exists(waits))
    return rows.filter(Exists(waits.filter(on_kind=kind)))


def _lines(rows: Sequence[Case], by: Actor) -> list[Line]:
    kept = clock_rows(by=by).filter(
        subject__in=[row.reference for row in rows], kind=clocks.INQUIRY
    )
    inquiries = {clock.subject: clock for clock in kept.order_by("started_on", "pk")}
    open_waits = Waiting.objects.visible_to(by).filter(case__in=rows, ended_on__isnull=True)
    waits = {wait.case_id: wait for wait in open_waits}
    offices, names = office_names(), names_of({row.holder for row in rows if row.holder})
    return [
        Line(
            row, stage_words(playbook_of(row.procedure), row.stage),
            max(0, (by.today - row.received_at.date()).days),
            clocks.read(as_running(clock), by.today)
            if (clock := inquiries.get(row.reference)) else None,
            shown_wait(waits[row.pk], row, by=by) if row.pk in waits else None,
            holder_shown(row, names, by=by), offices.get(row.office, ""),
        )
        for row in rows
    ]  # fmt: skip


def waits_on() -> Sequence[WaitingOn]:
    """The kinds of waits a list can be narrowed to."""
    return tuple(WaitingOn)


def stages() -> Sequence[tuple[str, str]]:
    """Code and words of every stage a list can be narrowed to, of all procedures in use."""
    books = [playbook_of(row) for row in Procedure.objects.order_by("pk")] or [playbook_named()]
    return list(
        {code: stage_words(book, code) for book in books for code in book.stage_codes}.items()
    )


def offices() -> Sequence[tuple[str, str]]:
    """Reference and name of every office."""
    return list(office_names().items())
