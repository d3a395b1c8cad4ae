"""What the office's own trained models propose of a report; a file that is of no use changes nothing."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from django.conf import settings

from answerable.actor import Actor
from answerable.intake import weights
from answerable.intake.actions.rows import row_of
from answerable.intake.models import History, Report
from answerable.reading.trained import BadWeights, proposed, why_not_asked
from answerable.reading.types import Reading


def weighed(
    report: Report, reading: Reading, *, but: frozenset[str] = frozenset(), by: Actor
) -> tuple[Reading, list[History]]:
    """Return the reading with what each model proposes, and a row for each: asked, silent or failed.

    A model named in `but` is not asked again, and what ails a file is not noted twice.
    """
    rows: list[History] = []
    for file in settings.TRAINED:
        reading, row = _one(report, reading, file, by)
        if _named(row) in but:
            continue
        rows.append(row)
    return reading, rows


def asked_of(report: Report, reading: Reading) -> frozenset[str]:
    """The models that have been asked about this very text, and what ailed the files that failed."""
    rows = History.objects.filter(subject=report.reference, what="trained")
    return frozenset(_named(row) for row in rows if row.data.get("text") == _hash(reading))


def _named(row: History) -> str:
    told: str = row.data.get("model") or f"{row.data['file']}: {row.data['why']}"
    return told


def _one(report: Report, reading: Reading, file: Path, by: Actor) -> tuple[Reading, History]:
    text = _hash(reading)
    try:
        model = weights.at(file)
    except BadWeights as wrong:
        return reading, row_of(
            report, "trained", "failed", by, file=file.name, why=str(wrong), text=text
        )
    if (why_not := why_not_asked(reading, model)) is not None:
        return reading, row_of(
            report, "trained", "not_asked", by, model=model.label, why=str(why_not), text=text
        )
    after = proposed(reading, [model])
    added = len(after.statements) - len(reading.statements)
    return after, row_of(report, "trained", "asked", by, model=model.label, added=added, text=text)


def _hash(reading: Reading) -> str:
    return sha256(reading.text.encode()).hexdigest()
