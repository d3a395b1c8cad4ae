"""The case file: everything about one case that its reader may see, to be printed as it stands now.

Notes of colleagues to one another are no part of it, and drafts are not: what nobody has signed is
nobody's finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from answerable.accounts.queries import marking_of
from answerable.actor import Actor, Level
from answerable.assessment.queries import CasePage, case_page
from answerable.ledger import queries as ledger
from answerable.ledger.rules import why_not_read_acts
from answerable.oversight.reports import (
    case_answer,
    case_findings,
    case_incident,
    case_inquiry,
    case_times,
)
from answerable.oversight.reports.document import (
    Cell,
    Document,
    Facts,
    Plain,
    Query,
    Section,
    Table,
    Words,
)
from answerable.refusal import say
from answerable.response import queries as response


def case_file(reference: str, *, by: Actor) -> Document:
    """The file of a case for this reader, or `Absent`."""
    page = case_page(reference, by=by)
    row = page.row
    told = case_incident.told(page, by=by)
    plans = case_answer.plans_of(page, by=by)
    return Document(
        "case_file", row.title,
        say("Case file {reference}", reference=row.reference),
        marking_words(row.protected_by, by=by),
        say("as of {day}, {time} UTC", day=by.today, time=f"{by.moment:%H:%M}"),
        [
            *case_incident.sections(page, told),
            *case_times.triage(page, by=by),
            *case_findings.sections(page, told, by=by),
            *case_inquiry.steps(page),
            *case_inquiry.law(page, by=by),
            *case_times.sections(page, by=by),
            *case_answer.sections(page, plans),
            *_record(page, by),
        ],
        _facts(page),
        {
            **_named(page), **case_incident.figures(told), **case_findings.figures(page),
            **case_times.figures(page), **case_answer.figures(plans),
        },
    )  # fmt: skip


def marking_words(reference: str, *, by: Actor) -> Words:
    """How a record is marked, as it is printed on every page."""
    marking = marking_of(reference, by=by)
    if marking is None:
        return say("not marked")
    level = Level(marking.level)
    names = tuple(sorted(marking.compartments.values_list("name", flat=True)))
    if names:
        return say("{level}, only for {compartments}", level=level, compartments=names)
    return say("marked {level}", level=level)


def _facts(page: CasePage) -> list[tuple[Words, Cell]]:
    row, care = page.row, page.care
    return [
        (say("Reference"), Cell(row.reference)),
        (say("Procedure"), Cell(say("{title}, version {version}", title=page.book.title,
                                    version=page.book.version))),
        (say("Stage"), Cell(page.stage_words)),
        (say("In this stage since"), Cell(row.stage_since)),
        (say("Opened on"), Cell(row.launched_on)),
        (say("Closed on"), Cell(row.closed_on or say("not closed"))),
        (say("Office"), Cell(care.office or say("no office"), outside=True)),
        (say("Held by"), Cell(care.holder or _holder(page), outside=True)),
        (say("What comes next"), Cell(page.standing.next_step)),
    ]  # fmt: skip


def _holder(page: CasePage) -> Words:
    return say("somebody of that office") if page.row.holder else say("nobody")


def _named(page: CasePage) -> Plain:
    row = page.row
    return {
        "case": row.reference, "subject": row.subject, "stage": row.stage,
        "stage_since": row.stage_since.isoformat(), "launched_on": row.launched_on.isoformat(),
        "closed_on": row.closed_on.isoformat() if row.closed_on else None,
        "procedure": f"{page.book.name} {page.book.version}",
    }  # fmt: skip


def _record(page: CasePage, by: Actor) -> Iterator[Section]:
    """What was done, each act with its reason; and how the ledger vouches for it, to who reads it."""
    row = page.row
    done = response.doings_of(row, by=by, most=10_000)
    rows = [
        [Cell(one.moment.date()), Cell(one.person or say("somebody"), outside=True),
         Cell(one.words), Cell(one.because, outside=True)]
        for one in reversed(done)
    ]  # fmt: skip
    columns = [say("Day"), say("Who"), say("What"), say("Why")]
    query = Query(f"/cases/{row.reference}", f"answerable case show {row.reference} --json")
    yield Section(say("What was done"), [Table(columns, rows, query=query)])
    if why_not_read_acts(by) is None:
        yield Section(say("The ledger"), [_ledger(row.reference, by)])


def _ledger(reference: str, by: Actor) -> Facts:
    acts, tip = ledger.acts(by=by, subject=reference), ledger.tip(by=by)
    first, last = acts.last(), acts.first()
    rows = [
        (say("Acts on this case"), Cell(str(acts.count()), acts.count())),
        (say("The first and the last"),
         Cell(f"{first.number} – {last.number}" if first and last else "–")),
        (say("Acts in the ledger"), Cell(str(tip.size), tip.size)),
        (say("Root"), Cell(tip.root.hex())),
    ]  # fmt: skip
    return Facts(rows, Query(f"/ledger?subject={reference}", "answerable verify --json"))
