"""The statements of a report as they are offered to an incident it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.incidents.queries.lines import StatementLine, lines_of_report
from answerable.incidents.queries.merges import resolve
from answerable.incidents.queries.panel import LinkLine, links_of
from answerable.incidents.queries.texts import newest_text
from answerable.incidents.rules import taking
from answerable.incidents.rules.judgements import Verdict
from answerable.incidents.rules.statements import State
from answerable.incidents.rules.taking import Span, Telling
from answerable.intake.queries import incidents_apart, tells_apart
from answerable.refusal import Sentence


@dataclass(frozen=True)
class Offered:
    """One statement an incident may take, and why it had better not."""

    line: StatementLine
    why_not: Sentence | None

    @property
    def counts(self) -> bool:
        """False while nobody has accepted it: it enters the range when somebody does."""
        return self.line.state is State.ACCEPTED


def offered(report: str, *, incident: str = "", by: Actor) -> list[Offered]:
    """What a report says and nobody set aside, in the order of its text.

    It is offered to the incident named, or else to a new one.
    """
    lines = _standing(report, by)
    telling = sorted((s for s in lines if s.counts), key=lambda s: s.state is not State.ACCEPTED)
    said = [
        Telling(
            s.reference, (s.start, s.end), s.said.date.edtf if s.said.date else "",
            s.said.place.words if s.said.place else "",
        )
        for s in telling
    ]  # fmt: skip
    if incident:
        known = resolve(incident, by=by)
        said = taking.nearest(said, known.happened_on, known.place.words if known.place else "")
    apart = _apart(report, by) if len(said) > 1 else []
    others = [link for link in links_of(report, by=by) if link.incident != incident]
    why = taking.left_out(said, apart, _taken(lines, others))
    return [Offered(s, why.get(s.reference)) for s in lines]


def named(ticked: Sequence[str], report: str, *, by: Actor) -> tuple[str, ...]:
    """The statements a judgement is to name; none where all are ticked: it then tells all of it.

    What is accepted or put right later then comes along, as it does with a report of one incident.
    """
    every = {line.reference for line in _standing(report, by)}
    return () if every <= set(ticked) else tuple(ticked)


def _standing(report: str, by: Actor) -> list[StatementLine]:
    return [s for s in lines_of_report(report, by=by) if s.state is not State.SET_ASIDE]


def _apart(report: str, by: Actor) -> list[tuple[Span, ...]]:
    text = newest_text(report, by=by)
    if text is None or not tells_apart(text.reading):
        return []
    return [line.told.spans for line in incidents_apart(text.reading).lines]


def _taken(lines: Sequence[StatementLine], links: Sequence[LinkLine]) -> dict[str, str]:
    """Statements that tell an incident `by` may see already, each with its title."""
    return {
        line.reference: link.title
        for link in links if link.verdict is Verdict.SAME
        for line in lines if not link.statements or line.reference in link.statements
    }  # fmt: skip
