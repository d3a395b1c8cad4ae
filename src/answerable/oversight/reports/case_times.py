"""Triage, clocks and waits in a case file: what ran, who gave it longer, and for whom it waited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from answerable.actor import Actor
from answerable.assessment.models import Waiting
from answerable.assessment.queries import CasePage, triage_page
from answerable.assessment.queries.case_page import Wait, shown_wait
from answerable.assessment.queries.clock_lines import Paused, Timed
from answerable.assessment.rules.clocks import Reading
from answerable.oversight.reports.document import (
    Cell,
    Plain,
    Query,
    Section,
    Table,
    Text,
    Words,
)
from answerable.playbook import ClockState
from answerable.refusal import Absent, say


def triage(page: CasePage, *, by: Actor) -> Iterator[Section]:
    """The dispositions on record, the one in force first."""
    try:
        shown = triage_page(page.row.subject, by=by)
    except Absent:
        return
    columns = [say("Disposition"), say("State"), say("Day"), say("Decided by"), say("Agreed by"),
               say("Under"), say("Why")]  # fmt: skip
    rows = [
        [
            Cell(one.words), Cell(one.state), Cell(one.row.decided_at.date()),
            Cell(one.decided_by or say("somebody"), outside=True),
            Cell(one.seconded_by or "–", outside=True),
            Cell(f"{one.row.procedure} {one.row.procedure_version}"),
            Cell(one.row.because, outside=True),
        ]
        for one in shown.history
    ]  # fmt: skip
    if rows:
        reference = page.row.subject
        query = Query(f"/triage/{reference}", f"answerable triage {reference} --json")
        yield Section(say("Triage"), [Table(columns, rows, query=query)])


def sections(page: CasePage, *, by: Actor) -> Iterator[Section]:
    """The clocks with every extension, and the waits, which stop none of them."""
    reference = page.row.reference
    query = Query(f"/cases/{reference}", f"answerable case show {reference} --json")
    columns = [say("Clock"), say("Started"), say("Due"), say("Stopped"), say("Day"), say("Of"),
               say("State"), say("Given longer by, because")]  # fmt: skip
    rows = [_clock(timed) for timed in page.clocks]
    yield Section(
        say("Clocks"),
        [Table(columns, rows, frozenset({4, 5}), query=query),
         Text(say("A pending answer from a partner never stops a clock."), quiet=True)],
    )  # fmt: skip
    pauses = [_pause(timed, one, by.today) for timed in page.clocks for one in timed.pauses]
    if pauses:
        yield Section(say("Pauses"), [Table(
            [say("Clock"), say("Reason"), say("From"), say("Until"), say("Days paused so far"),
             say("By"), say("Why")], pauses, frozenset({4}), query=query,
        )])  # fmt: skip
    waits = _waits(page, by)
    if waits:
        yield Section(say("What it waited for"), [Table(
            [say("Waiting on"), say("Whom"), say("Since"), say("Until"), say("Why")],
            [_wait(one) for one in waits], query=query,
        )])  # fmt: skip


def figures(page: CasePage) -> Plain:
    """The clocks as plain values."""
    return {
        "clocks": [
            {"kind": read.clock.kind, "day": read.day, "of": read.of, "state": read.state.value,
             "due_on": read.due_on.isoformat() if read.due_on else None, "paused": read.paused,
             "extended_because": read.clock.extended_because or None}
            for read in (timed.read for timed in page.clocks)
        ]
    }  # fmt: skip


def _clock(timed: Timed) -> list[Cell]:
    read, clock = timed.read, timed.read.clock
    longer = f"{timed.extended_by}: {clock.extended_because}" if clock.extended_because else "–"
    return [
        Cell(timed.words), Cell(clock.started_on), Cell(read.due_on or say("no limit set")),
        Cell(clock.stopped_on or say("running")), Cell(str(read.day), read.day),
        Cell("–" if read.of is None else str(read.of), read.of), Cell(_state(read)),
        Cell(longer, outside=True),
    ]  # fmt: skip


def _pause(timed: Timed, one: Paused, today: date) -> list[Cell]:
    days = one.pause.days(timed.read.clock.until(today))
    return [
        Cell(timed.words), Cell(one.words), Cell(one.pause.from_on), Cell(one.pause.ends_on),
        Cell(str(days), days), Cell(one.by or say("somebody"), outside=bool(one.by)),
        Cell(one.pause.because, outside=True),
    ]  # fmt: skip


def _state(read: Reading) -> Words:
    """A clock that stopped before it was late was in time."""
    return say("in time") if read.stopped and read.state is ClockState.RUNNING else read.state


def _waits(page: CasePage, by: Actor) -> list[Wait]:
    rows = Waiting.objects.visible_to(by).filter(case=page.row).order_by("since_on", "pk")
    return [shown_wait(row, page.row, by=by) for row in rows]


def _wait(one: Wait) -> list[Cell]:
    return [
        Cell(one.kind), Cell(one.whom or "–", outside=True), Cell(one.row.since_on),
        Cell(one.row.ended_on or say("still waiting")), Cell(one.row.why, outside=True),
    ]  # fmt: skip
