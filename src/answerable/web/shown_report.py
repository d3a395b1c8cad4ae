"""A report as the queue and its own page show it: everything both need, gathered once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from answerable.accounts import queries as accounts
from answerable.accounts.actions import note_read
from answerable.actor import Actor, Level
from answerable.assessment.queries import timing
from answerable.assessment.queries.acknowledging import Acknowledging, acknowledging
from answerable.assessment.rules.clocks import Reading as ClockReading
from answerable.incidents.queries.lines import StatementLine
from answerable.incidents.queries.panel import Panel, panel
from answerable.intake import actions, queries, rules
from answerable.intake.queries import Inside, Seal
from answerable.refusal import Refused, Sentence
from answerable.term import Term
from answerable.web.marked import Paragraph, Span, paragraphs
from answerable.web.ticking import Proposed, proposed


class Language(Term):
    """Languages that reports come in, by their names."""

    ENGLISH = "en", "English"
    ARABIC = "ar", "Arabic"
    UKRAINIAN = "uk", "Ukrainian"
    RUSSIAN = "ru", "Russian"
    HEBREW = "he", "Hebrew"
    FRENCH = "fr", "French"


@dataclass(frozen=True)
class Side:
    """One text of a report: its lines, its language and who made it."""

    version: int
    language: str
    lines: tuple[Paragraph, ...]
    maker: str
    at: datetime

    @property
    def language_words(self) -> Term | str:
        return language_words(self.language)


@dataclass(frozen=True)
class ShownReport:
    """A report for one reader."""

    report: Any
    entry: rules.Entry
    state: rules.State
    credibility: rules.Credibility
    why_unread: Sentence | None
    seal: Seal
    marking: Level
    compartments: tuple[str, ...]
    source: Any
    """None where the reader may not see it."""
    text: Side | None
    translations: tuple[Side, ...]
    panel: Panel
    proposals: tuple[Proposed, ...]
    clock: ClockReading | None
    acknowledging: Acknowledging
    inside: Inside
    """What lies in it, and what it lay in."""
    told: Mapping[str, Any]
    """What the document says of itself: author, dateline, credit line, day of change; and notes."""

    @property
    def explained(self) -> Mapping[int, StatementLine]:
        """The statements by the number of their mark."""
        return {line.number: line for line in self.panel.statements}

    @property
    def models(self) -> Sequence[str]:
        """The models that proposed some of the statements, each once."""
        named = (line.model for line in self.panel.statements)
        return sorted({name for name in named if name})

    @property
    def language_words(self) -> Term | str:
        """The language by name, or its code."""
        return language_words(self.report.language)


@dataclass(frozen=True)
class Beside:
    """What only the page of a report shows: what may be done with it, and who had it in hand."""

    consents: Sequence[Any]
    custody: Sequence[tuple[Any, str]]
    readers: Sequence[Any]
    submitter: str
    why_not_grade: Sentence | None
    why_not_keep: Sentence | None
    why_not_translate: Sentence | None
    why_not_withdraw: Sentence | None


def language_words(code: str) -> Term | str:
    """A language by its name, or its code where we have none."""
    return next((term for term in Language if term.value == code), code)


def opened(reference: str, *, by: Actor) -> ShownReport:
    """Open a report: noted as its first opening where it is, and in the read log always."""
    report = queries.report(reference, by=by)
    newest = queries.newest_text(report, by=by)
    actions.note_opened(report, by=by)
    note_read(reference, how="report", by=by)
    marking = accounts.marking_of(reference, by=by)
    beside = panel(reference, by=by)
    return ShownReport(
        report=report, entry=rules.Entry(report.entry), state=rules.State(report.state),
        credibility=rules.Credibility(report.credibility), why_unread=queries.why_unread(report),
        seal=queries.seal_of(report), marking=Level(marking.level if marking else "internal"),
        compartments=tuple(marking.compartments.values_list("code", flat=True)) if marking else (),
        source=queries.source_of(report, by=by), text=_text(newest, beside),
        translations=tuple(_translations(report, by)), panel=beside,
        proposals=proposed(reference, beside, by=by), clock=_clock(reference, by),
        acknowledging=acknowledging(report, by=by), inside=queries.inside(report, by=by),
        told=newest.reading if newest else {},
    )  # fmt: skip


def beside(shown: ShownReport, *, by: Actor) -> Beside:
    """What else its own page shows."""
    report = shown.report
    steps = queries.custody_of(report, by=by)
    names = queries.names({step.actor for step in steps} | {report.submitter})
    return Beside(
        consents=[(rules.Use(c.use), c) for c in queries.consents(report, by=by)],
        custody=[(step, names.get(step.actor, "")) for step in steps],
        readers=accounts.readers_of(report.reference, by=by),
        submitter=names.get(report.submitter, ""),
        why_not_grade=rules.why_not_grade(by), why_not_keep=rules.why_not_keep(by),
        why_not_translate=rules.why_not_translate(by, text="-", has_original=shown.text is not None),
        why_not_withdraw=rules.why_not_withdraw(by, state=report.state),
    )  # fmt: skip


def _text(text: Any, beside: Panel) -> Side | None:
    if text is None:
        return None
    spans = [
        Span(s.number, s.start, s.end)
        for s in beside.statements
        if text.text[s.start : s.end] == s.quote
    ]
    lines = paragraphs(text.text, spans)
    return Side(text.version, text.language, lines, text.reader, text.made_at)


def _translations(report: Any, by: Actor) -> list[Side]:
    made = queries.translations(report, by=by)
    names = queries.names({text.translator for text in made})
    return [
        Side(t.version, t.language, paragraphs(t.text, ()), names.get(t.translator, ""), t.made_at)
        for t in made
    ]


def _clock(reference: str, by: Actor) -> ClockReading | None:
    """The triage clock, where triage is for this reader to see."""
    try:
        return next(iter(timing.clocks_of(reference, by=by)), None)
    except Refused:
        return None
