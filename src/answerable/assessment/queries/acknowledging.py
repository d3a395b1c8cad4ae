"""The acknowledgement of a report: its clock, what was recorded, and the words the procedure proposes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from answerable.accounts.queries import names_of
from answerable.actor import Actor
from answerable.assessment.queries import timing
from answerable.assessment.queries.procedures import playbook_named
from answerable.assessment.queries.subjects import reads_cases, subject
from answerable.assessment.rules import clocks
from answerable.intake.models import Acknowledgement, Report
from answerable.intake.queries import acknowledged_on, acknowledgement
from answerable.intake.rules import How, why_not_acknowledge
from answerable.refusal import Sentence

TEXT = "acknowledged"


@dataclass(frozen=True)
class Acknowledging:
    """What the page of a report shows of its acknowledgement."""

    clock: clocks.Reading | None
    """None for who does not read cases."""
    row: Acknowledgement | None
    how: How | None
    by: str
    words: str
    """The procedure's text, filled in, in the language of the report where it has one."""
    hows: tuple[How, ...]
    why_not: Sentence | None


def acknowledging(report: Report, *, by: Actor) -> Acknowledging:
    """The acknowledgement of one report the reader sees."""
    row = acknowledgement(report.reference, by=by)
    told = subject(report.reference, by=by)
    return Acknowledging(
        clocks.read(timing.acknowledge_running(told, by=by), by.today) if reads_cases(by) else None,
        row, How(row.how) if row and row.told else None,
        names_of({row.by}).get(row.by, "") if row else "", words_for(report), tuple(How),
        why_not_acknowledge(by, state=report.state, told=bool(row and row.told)),
    )  # fmt: skip


def to_tell(references: Iterable[str], *, by: Actor) -> list[str]:
    """Those reports of which nothing is recorded yet: neither told, nor that nobody can be.

    None for who could not take them together: bulk acts are for those who read cases.
    """
    named = list(references)
    if not reads_cases(by) or why_not_acknowledge(by, state="", told=False) is not None:
        return []
    done = acknowledged_on(named, by=by)
    return [one for one in named if one not in done]


def words_for(report: Report) -> str:
    """What the procedure says to whoever reported; empty where it says nothing."""
    text = playbook_named().texts.get(TEXT)
    if text is None:
        return ""
    filled = text.said(report.language or "en")
    day = report.received_at.date().isoformat()
    return filled.replace("{reference}", report.reference).replace("{day}", day)
