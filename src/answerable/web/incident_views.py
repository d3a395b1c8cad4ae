"""What pages of incidents draw and say: ranges with their bars, days on a line, totals by claimant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.actor import Actor
from answerable.assessment.queries import Answered
from answerable.incidents import queries
from answerable.incidents.queries.lines import StatementLine
from answerable.incidents.queries.lists import SituationPage
from answerable.incidents.queries.page import IncidentPage
from answerable.incidents.queries.totals import TotalRow
from answerable.incidents.rules import dates, ranges
from answerable.incidents.rules.dates import Precision
from answerable.incidents.rules.ranges import Counted, Kept, OriginRow, Range
from answerable.playbook.likelihood import Likelihood
from answerable.refusal import Sentence, say
from answerable.term import Term
from answerable.web import plots_ranges as plots


@dataclass(frozen=True)
class RowView:
    """What one origin says of one figure, with its bar and its words."""

    row: OriginRow
    says: Sentence
    shapes: Sequence[plots.Shape]
    quotes: Sequence[StatementLine]


@dataclass(frozen=True)
class RangeView:
    """One range of an incident, drawn."""

    counted: Counted
    range: Range
    words: Sentence
    derived: Sentence
    ticks: Sequence[plots.Tick]
    behind: Sequence[plots.Shape]
    rows: Sequence[RowView]
    kept_out: Sequence[tuple[StatementLine, Kept]]


def range_views(shown: IncidentPage, *, mirrored: bool) -> list[RangeView]:
    """Killed and injured always; missing and displaced where anybody gives them."""
    lines = {s.reference: s for s in shown.statements}
    wanted = [
        what
        for what in Counted
        if what in (Counted.KILLED, Counted.INJURED) or shown.ranges[what].rows
    ]
    return [_range_view(what, shown.ranges[what], lines, mirrored) for what in wanted]


def _range_view(
    what: Counted, found: Range, lines: dict[str, StatementLine], mirrored: bool
) -> RangeView:
    scale = plots.scale_for(
        [found.figure, found.derived, *(row.figure for row in found.rows)], mirrored=mirrored
    )
    out = [(lines[c.statement], why) for c, why in found.kept_out if c.statement in lines]
    return RangeView(
        what, found, ranges.words(found.figure), ranges.words(found.derived), scale.ticks(),
        [*plots.band(found.figure, scale), *plots.grid(scale)],
        [_row_view(row, scale, lines) for row in found.rows], out,
    )  # fmt: skip


def _row_view(row: OriginRow, scale: plots.Scale, lines: dict[str, StatementLine]) -> RowView:
    quotes: dict[str, StatementLine] = {}
    for claim in row.claims:
        if claim.statement in lines:
            quotes.setdefault(lines[claim.statement].quote, lines[claim.statement])
    says = say("denies") if row.denies else ranges.words(row.figure)
    shapes = plots.bar(row.figure, scale, denies=row.denies)
    return RowView(row, says, shapes, list(quotes.values()))


@dataclass(frozen=True)
class MomentView:
    """One thing on the line of days."""

    what: Sentence
    when: Sentence
    precision: Precision
    shapes: Sequence[plots.Shape]


@dataclass(frozen=True)
class Timeline:
    """Days as precise as they are known, on one line."""

    rows: Sequence[MomentView]
    first: date | None
    last: date | None
    ends: tuple[str, str]


def timeline(shown: IncidentPage, *, mirrored: bool) -> Timeline:
    """The incident, its first publication, and every other day an accepted statement gives."""
    told = [(say("The incident"), shown.incident.happened_on)]
    told += [(say("First reported"), shown.first_published)] if shown.first_published else []
    told += _days_said(shown)
    known = [(what, dates.read(edtf), edtf) for what, edtf in told]
    spans = [span for _, k, _ in known if k and (span := _span(k))]
    line = plots.line_for(spans, mirrored=mirrored)
    rows = [
        MomentView(what, dates.words(edtf), k.precision, _shapes(k, line))
        for what, k, edtf in known
        if k is not None
    ]
    first, last = (line.first, line.last) if line else (None, None)
    return Timeline(rows, first, last, line.ends() if line else ("", ""))


def _days_said(shown: IncidentPage) -> list[tuple[Sentence, str]]:
    seen = {shown.incident.happened_on, ""}
    found = []
    for said in (line for line in shown.accepted if line.counts):
        edtf = said.said.date.edtf if said.said.date else ""
        if edtf in seen or not dates.is_known(edtf):
            continue
        seen.add(edtf)
        who = said.claimant or said.publisher or said.title
        found.append((say("{who} says", who=who), edtf))
    return found


def _span(known: dates.Known) -> plots.Span | None:
    if known.earliest is None or known.latest is None:
        return None
    exact = known.precision in (Precision.DAY, Precision.ABOUT, Precision.RANGE)
    return plots.Span(known.earliest, known.latest, exact)


def _shapes(known: dates.Known, line: plots.Line | None) -> Sequence[plots.Shape]:
    span = _span(known)
    return plots.moment(span, line) if line and span else []


@dataclass(frozen=True)
class QuestionView:
    """One of the five questions, with its seven cells and "cannot tell" apart."""

    asked: Answered
    cells: Sequence[bool]
    word: Term | Sentence
    under: Sequence[Term | Sentence]


def question_views(answers: Sequence[Answered]) -> list[QuestionView]:
    """The five questions; an open one leaves all its cells open."""
    return [_question_view(a) for a in answers]


def _question_view(asked: Answered) -> QuestionView:
    scale = [*(one for one in Likelihood if one is not Likelihood.CANNOT_TELL), None]
    cells = [one is not None and one is asked.likelihood for one in scale]
    cells.append(asked.likelihood is Likelihood.CANNOT_TELL)
    under: list[Term | Sentence] = []
    if asked.confidence is not None:
        under.append(say("{level} confidence", level=asked.confidence))
    if asked.likelihood is not None:
        under.append(say("{count} of 2 signatures", count=min(len(asked.signers), 2)))
    word = asked.likelihood or say("Not assessed")
    return QuestionView(asked, cells, word, under)


def quotations(shown: IncidentPage) -> list[StatementLine]:
    """Accepted statements to quote, each wording once, those that count first."""
    unique: dict[str, StatementLine] = {}
    for line in sorted(shown.accepted, key=lambda s: not s.counts):
        unique.setdefault(line.quote, line)
    return list(unique.values())[:_QUOTED]


_QUOTED = 6


@dataclass(frozen=True)
class AsOf:
    """An incident as it stood on a day, as far as was known on a day."""

    true_on: date
    known_on: date
    fields: dict[str, Any]
    when: Sentence
    ranges: Sequence[tuple[Counted, Sentence]]


def as_of_view(
    reference: str, true_on: date | None, known_on: date | None, *, by: Actor
) -> AsOf | None:
    """The look back somebody asked for; None when nobody did."""
    if true_on is None and known_on is None:
        return None
    true, known = true_on or by.today, known_on or by.today
    fields = queries.fields_as_of(reference, true_on=true, known_on=known, by=by)
    found = queries.ranges_as_of(reference, true_on=true, known_on=known, by=by)
    shown = [(what, ranges.words(found[what].figure)) for what in Counted]
    return AsOf(true, known, fields, dates.words(fields.get("happened_on", "")), shown)


@dataclass(frozen=True)
class TotalView:
    """One running total, drawn on the scale of all."""

    row: TotalRow
    when: Sentence
    since: Sentence | None
    says: Sequence[tuple[Counted, Sentence]]
    shapes: Sequence[plots.Shape]


@dataclass(frozen=True)
class TotalsView:
    """A situation's totals by claimant, set beside each other."""

    claimants: Sequence[tuple[str, Sequence[TotalView]]]
    ticks: Sequence[plots.Tick]
    behind: Sequence[plots.Shape]


def total_views(shown: SituationPage, *, mirrored: bool) -> TotalsView:
    """The totals on one scale of those killed; never added."""
    every = [row for rows in shown.totals.values() for row in rows]
    scale = plots.scale_for(_killed(every), mirrored=mirrored)
    groups = [(who, [_total_view(r, scale) for r in rows]) for who, rows in shown.totals.items()]
    return TotalsView(groups, scale.ticks(), plots.grid(scale))


def _killed(rows: Iterable[TotalRow]) -> list[plots.Figure]:
    return [r.total.figures[Counted.KILLED] for r in rows if Counted.KILLED in r.total.figures]


def _total_view(row: TotalRow, scale: plots.Scale) -> TotalView:
    total = row.total
    killed = total.figures.get(Counted.KILLED)
    return TotalView(
        row,
        dates.words(total.date),
        dates.words(total.since) if total.since else None,
        [(what, ranges.words(figure)) for what, figure in total.figures.items()],
        plots.bar(killed, scale) if killed else [],
    )
