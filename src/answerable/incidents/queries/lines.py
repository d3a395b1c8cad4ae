"""Statements as a page shows them: their words, what they say, how they stand, why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.incidents.models import Statement
from answerable.incidents.rules import chips, dates
from answerable.incidents.rules import statements as rules
from answerable.incidents.rules.statements import Standing, State
from answerable.reading.assisted import RULE
from answerable.reading.types import Frame, Kind, Modality, Scope, statement_from_json
from answerable.reading.types import Statement as Said
from answerable.refusal import Sentence


@dataclass(frozen=True)
class StatementLine:
    """One statement, for one reader."""

    number: int
    """Its place in the text, from 1: the number of its highlight."""
    reference: str
    report: str
    title: str
    publisher: str
    language: str
    start: int
    end: int
    quote: str
    kind: Kind
    scope: Scope
    frame: Frame
    modality: Modality
    state: State
    chips: tuple[Sentence, ...]
    claimant: str
    when: Sentence
    said: Said
    """The statement as read, every field."""
    because: str
    settled_by: str
    settled_at: datetime | None
    ruled_out: tuple[str, ...]
    confidence: float
    maker: str
    """Which reader and version; of a person's, their pseudonym."""
    is_typed: bool
    corrects: int | None
    """The number of the statement that this one was put in the place of."""
    why_not_accept: Sentence | None
    why_not_set_aside: Sentence | None

    @property
    def model(self) -> str:
        """The model that proposed it, by name and version; empty where a rule or a person did."""
        return self.maker if self.said.rule.startswith(RULE) and not self.is_typed else ""

    @property
    def counts(self) -> bool:
        """False for running totals, periods and background: they never enter an incident's range."""
        return self.scope is Scope.INCIDENT and self.frame is Frame.MAIN


def lines_of_report(report: str, *, by: Actor) -> list[StatementLine]:
    """What one report says, in the order of its text; replaced readings are left out."""
    return lines_of_reports([report], by=by)


def lines_of_reports(reports: Iterable[str], *, by: Actor) -> list[StatementLine]:
    """What several reports say, report by report, in the order of each text."""
    rows = Statement.objects.visible_to(by).filter(protected_by__in=list(reports), is_current=True)
    return _lines(rows, by)


def lines_named(references: Iterable[str], *, by: Actor) -> list[StatementLine]:
    """The statements with these references, as far as `by` may see them."""
    return _lines(Statement.objects.visible_to(by).filter(reference__in=list(references)), by)


def _lines(found: QuerySet[Statement], by: Actor) -> list[StatementLine]:
    rows = list(found.select_related("report", "text").order_by("report_id", "start", "end", "pk"))
    names = names_of({row.settled_by for row in rows} - {""})
    counted: Counter[int] = Counter()
    numbers: dict[int, int] = {}
    for row in rows:
        counted[row.report_id] += 1
        numbers[row.pk] = counted[row.report_id]
    return [_line(row, numbers, names, by) for row in rows]


def _line(
    row: Statement, numbers: Mapping[int, int], names: Mapping[str, str], by: Actor
) -> StatementLine:
    said = statement_from_json(row.full)
    standing = Standing(row.state, row.is_current)
    return StatementLine(
        number=numbers[row.pk], reference=row.reference, report=row.protected_by, title=row.report.title,
        publisher=row.report.publisher, language=row.text.language, start=row.start, end=row.end,
        quote=row.quote, kind=said.kind, scope=said.scope, frame=said.frame,
        modality=said.modality, state=State(row.state), chips=chips.chips(said),
        claimant=row.claimant, when=dates.words(row.date), said=said, because=row.because,
        settled_by=names.get(row.settled_by, ""), settled_at=row.settled_at,
        ruled_out=said.ruled_out, confidence=said.confidence.value, maker=row.maker,
        corrects=numbers.get(row.corrects_id) if row.corrects_id else None,
        is_typed=row.maker == row.settled_by,
        why_not_accept=rules.why_not_settle(standing, State.ACCEPTED, by=by),
        why_not_set_aside=rules.why_not_settle(standing, State.SET_ASIDE, by=by),
    )  # fmt: skip
