"""Own inquiry and the law view in a case file: what was looked into, and what law says, kept apart."""

from __future__ import annotations

from collections.abc import Iterator

from answerable.actor import Actor
from answerable.assessment.queries import CasePage
from answerable.assessment.queries.law import View, law_page
from answerable.assessment.queries.steps import Step
from answerable.oversight.reports.document import Cell, Facts, Query, Section, Table, Words
from answerable.refusal import Absent, say


def steps(page: CasePage) -> Iterator[Section]:
    """Steps of own inquiry: planned, done, or refused with the reason."""
    if not page.own.steps:
        return
    columns = [say("Step"), say("What is to be found out"), say("To whom it falls"), say("Due"),
               say("State"), say("What came of it")]  # fmt: skip
    reference = page.row.reference
    query = Query(f"/cases/{reference}", f"answerable case show {reference} --json")
    yield Section(
        say("Own inquiry"), [Table(columns, [_step(one) for one in page.own.steps], query=query)]
    )


def law(page: CasePage, *, by: Actor) -> Iterator[Section]:
    """The law view that stands, apart from the findings; nothing where there is none."""
    if not page.row.on_incident:
        return
    try:
        shown = law_page(page.row.subject, by=by)
    except Absent:
        return
    if shown.stands:
        query = Query(f"/law/{page.row.subject}", f"answerable law show {page.row.subject} --json")
        yield Section(say("Law view"), [_view(shown.stands, query), _points(shown.stands, query)])


def _step(one: Step) -> list[Cell]:
    owner = " · ".join(name for name in (one.owner, one.office) if name)
    return [
        Cell(one.kind), Cell(one.row.what, outside=True),
        Cell(owner or say("somebody"), outside=bool(owner)), Cell(one.row.due_on), Cell(one.state),
        Cell(" ".join(part for part in (one.row.outcome, one.exhibit) if part) or "–",
             outside=True),
    ]  # fmt: skip


def _view(view: View, query: Query) -> Facts:
    rows: list[tuple[Words, Cell]] = [
        (say("Reference"), Cell(view.row.reference)),
        (say("Because"), Cell(view.row.because, outside=True)),
        (say("Written by"), Cell(view.author or say("somebody"), outside=bool(view.author))),
        (say("Countersigned by"),
         Cell(view.countersigner or "–", outside=bool(view.countersigner))),
    ]  # fmt: skip
    return Facts(rows, query)


def _points(view: View, query: Query) -> Table:
    rows = [
        [Cell(one.principle), Cell(one.view), Cell(one.because or "–", outside=True),
         Cell(one.source)]
        for one in view.points
    ]  # fmt: skip
    return Table([say("Principle"), say("View"), say("Reason"), say("Named in")], rows,
                 query=query)  # fmt: skip
