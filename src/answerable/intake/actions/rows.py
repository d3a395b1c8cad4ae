"""The row of history that says what became of a report."""

from __future__ import annotations

from typing import Any

from answerable.actor import Actor
from answerable.intake.models import History, Report


def row_of(report: Report, what: str, value: str, by: Actor, **data: Any) -> History:
    """An unsaved row on `report`, true from today, seen by who sees the report."""
    return History(subject=report.reference, what=what, value=value, data=data,
                   effective_on=by.today, protected_by=report.reference)  # fmt: skip
