"""The cases on a pattern or a concern about end use, and why no other can be opened on it now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from answerable.actor import Actor
from answerable.assessment.models import Case
from answerable.assessment.queries import procedures
from answerable.assessment.queries.cases import cases
from answerable.assessment.queries.subjects import reads_cases
from answerable.assessment.rules.stages import why_not_open_on_concern, why_not_open_on_pattern
from answerable.playbook import CLOSED
from answerable.refusal import Sentence


@dataclass(frozen=True)
class PatternCases:
    """What the page of a pattern or concern says of its cases; nothing to who reads none."""

    shown: bool
    rows: Sequence[Case] = ()
    playbooks: Sequence[str] = ()
    """The procedures under which none is open."""
    why_not: Sentence | None = None


def cases_on_pattern(reference: str, *, by: Actor) -> PatternCases:
    """The cases on a pattern, the first opened first."""
    if not reads_cases(by):
        return PatternCases(False)
    rows = list(cases(by=by).filter(pattern__reference=reference).order_by("pk"))
    used = {row.procedure.name for row in rows}
    free = [name for name in procedures.meant_for(concerns=False) if name not in used]
    why_not = why_not_open_on_pattern(has_case=not free, by=by)
    first = procedures.default_name()
    return PatternCases(True, rows, sorted(free, key=lambda n: (n != first, n)), why_not)


def cases_on_concern(reference: str, *, by: Actor) -> PatternCases:
    """The cases on a concern about end use, the first opened first."""
    if not reads_cases(by):
        return PatternCases(False)
    rows = list(cases(by=by).filter(concern__reference=reference).order_by("pk"))
    used = {row.procedure.name for row in rows}
    free = [name for name in procedures.meant_for(concerns=True) if name not in used]
    why_not = why_not_open_on_concern(has_case=not free, by=by)
    first = procedures.default_name(on_concern=True)
    return PatternCases(True, rows, sorted(free, key=lambda n: (n != first, n)), why_not)


def open_pattern_cases(*, by: Actor) -> int:
    """How many cases on patterns are open: counted apart, for the funnel counts incidents."""
    rows = cases(by=by).filter(pattern__isnull=False)
    return rows.exclude(stage=CLOSED).count()
