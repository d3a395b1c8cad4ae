"""The incident in a case file: what is known of it, each range with the words it was derived from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from answerable.actor import Actor
from answerable.assessment.queries import CasePage
from answerable.incidents.queries.lines import StatementLine
from answerable.incidents.queries.page import IncidentPage, incident_page
from answerable.incidents.rules import dates, ranges
from answerable.incidents.rules.ranges import Counted, OriginRow, Range
from answerable.oversight.reports.document import (
    Block,
    Cell,
    Facts,
    Plain,
    Query,
    Quotation,
    Section,
    Table,
    Text,
    Words,
)
from answerable.refusal import Absent, say


def told(page: CasePage, *, by: Actor) -> IncidentPage | None:
    """The incident a case is on; None for a case on something else, and where it may not be seen."""
    if not page.row.on_incident:
        return None
    try:
        return incident_page(page.row.subject, by=by)
    except Absent:
        return None


def sections(page: CasePage, shown: IncidentPage | None) -> Iterator[Section]:
    """What happened, how many were harmed by whose words, and what the reports rest on."""
    if shown is None:
        return
    reference = shown.incident.reference
    query = Query(f"/incidents/{reference}", f"answerable incident show {reference} --json")
    yield Section(say("The incident"), [Facts(_facts(shown), query)])
    yield Section(say("Who was harmed"), [_ranges(shown, query)])
    said = {line.reference: line for line in shown.statements}
    for what, found in shown.ranges.items():
        if found.rows:
            yield Section(_heading(what, found), list(_origins(found, said)), level=2)
    yield Section(say("Reports and originals"), [_reports(shown, query)])


def figures(shown: IncidentPage | None) -> Plain:
    """The ranges as plain values."""
    if shown is None:
        return {"ranges": None}
    return {
        "ranges": {
            what.value: {"least": found.figure[0], "most": found.figure[1],
                         "statements": found.statements, "narrowed": bool(found.narrowed)}
            for what, found in shown.ranges.items()
        }
    }  # fmt: skip


def quotation(line: StatementLine) -> Quotation:
    """A statement in its own words, with where it stands."""
    whence = say(
        "{publisher}, report {report}, statement {reference}", report=line.report,
        publisher=line.publisher or line.claimant or say("no publisher named"),
        reference=line.reference,
    )  # fmt: skip
    return Quotation(line.quote, line.language, whence)


def _facts(shown: IncidentPage) -> list[tuple[Words, Cell]]:
    incident = shown.incident
    place = incident.place
    return [
        (say("Incident"), Cell(incident.reference)),
        (say("When"), Cell(dates.words(incident.happened_on))),
        (say("Where"), Cell(place.words if place else say("not known"), outside=bool(place))),
        (say("Recipient states"),
         Cell(say("{states}", states=tuple(incident.recipient_states))
              if incident.recipient_states else say("none named"))),
        (say("What was hit"), Cell(incident.object_hit or say("not known"),
                                   outside=bool(incident.object_hit))),
        *((view.axis, Cell(view.term)) for view in shown.axes),
        (say("First report received"), Cell(incident.first_received_at.date())),
        (say("Description"), Cell(incident.description or "–", outside=True)),
    ]  # fmt: skip


def _ranges(shown: IncidentPage, query: Query) -> Table:
    columns = [say("Harmed"), say("Range"), say("Statements"), say("Narrowed by a person, because")]
    rows = [
        [
            Cell(what), Cell(ranges.words(found.figure)),
            Cell(str(found.statements), found.statements),
            Cell(found.narrowed.because if found.narrowed else "–", outside=True),
        ]
        for what, found in shown.ranges.items()
    ]  # fmt: skip
    return Table(columns, rows, frozenset({2}), query=query)


def _heading(what: Counted, found: Range) -> Words:
    return say("{what}: {figure}", what=what, figure=ranges.words(found.figure))


def _origins(found: Range, said: Mapping[str, StatementLine]) -> Iterator[Block]:
    """Each origin once with its words: forty reprints are one."""
    for row in found.rows:
        yield Text(_origin(row))
        lines = [said[claim.statement] for claim in row.claims if claim.statement in said]
        yield from (quotation(line) for line in lines)
    if found.kept_out:
        kept = tuple(sorted({reason for _, reason in found.kept_out}))
        yield Text(say("{count} statements were kept out of the range: {reasons}.",
                       count=len(found.kept_out), reasons=kept), quiet=True)  # fmt: skip


def _origin(row: OriginRow) -> Words:
    if row.denies:
        return say("{origin} denies it: a position, not a count.", origin=row.origin)
    return say("{origin}: {figure}; reports: {reports}", origin=row.origin,
               figure=ranges.words(row.figure), reports=len(row.reports))  # fmt: skip


def _reports(shown: IncidentPage, query: Query) -> Table:
    columns = [say("Report"), say("Title"), say("Received"), say("SHA-256 of the original")]
    rows = [
        [Cell(one.report.reference), Cell(one.report.title or "–", outside=True),
         Cell(one.report.received_at.date()), Cell(_in_fours(one.sha256))]
        for one in shown.evidence
    ]  # fmt: skip
    return Table(columns, rows, query=query)


def _in_fours(digest: str) -> str:
    """A hash in groups, so that it breaks over lines and can be read aloud."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
