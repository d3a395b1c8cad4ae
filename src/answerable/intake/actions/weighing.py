"""What the office's own trained models propose of a report; a file that is of no use changes nothing."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from answerable.actor import Actor
from answerable.intake import weights
from answerable.intake.actions.rows import row_of
from answerable.intake.models import History, Report
from answerable.reading.trained import BadWeights, proposed, why_not_asked
from answerable.reading.types import Reading


def weighed(report: Report, reading: Reading, *, by: Actor) -> tuple[Reading, list[History]]:
    """Return the reading with what each model proposes, and a row for each: asked, silent or failed."""
    rows: list[History] = []
    for file in settings.TRAINED:
        reading, row = _one(report, reading, file, by)
        rows.append(row)
    return reading, rows


def _one(report: Report, reading: Reading, file: Path, by: Actor) -> tuple[Reading, History]:
    try:
        model = weights.at(file)
    except BadWeights as wrong:
        return reading, row_of(report, "trained", "failed", by, file=file.name, why=str(wrong))
    if (why_not := why_not_asked(reading, model)) is not None:
        return reading, row_of(
            report, "trained", "not_asked", by, model=model.label, why=str(why_not)
        )
    after = proposed(reading, [model])
    added = len(after.statements) - len(reading.statements)
    return after, row_of(report, "trained", "asked", by, model=model.label, added=added)
