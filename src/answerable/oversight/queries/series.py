"""The published series that hold, each with its sums; public figures, for whoever reads incidents."""

from __future__ import annotations

from typing import Any

from answerable.accounts.rules import may_read
from answerable.actor import Actor
from answerable.oversight.models import PublishedSeries
from answerable.oversight.rules.series import Form, Line, Series, gaps, published, sum_of
from answerable.refusal import Absent


def all_series(*, by: Actor) -> list[PublishedSeries]:
    """Every series that holds, by name."""
    if not may_read("incident", by.roles):
        return []
    return list(PublishedSeries.objects.filter(holds=True).order_by("name"))


def series_named(name: str, *, by: Actor) -> PublishedSeries:
    """One series; a name nobody took in is absent."""
    found = next((one for one in all_series(by=by) if one.name == name), None)
    if found is None:
        raise Absent(name)
    return found


def series_numbered(number: int, *, by: Actor) -> PublishedSeries:
    """One series by the number of its page."""
    found = next((one for one in all_series(by=by) if one.pk == number), None)
    if found is None:
        raise Absent(str(number))
    return found


def as_published(row: PublishedSeries) -> Series:
    """A series as its file told it."""
    return Series(row.name, row.publisher, Form(row.form), tuple(Line(**x) for x in row.lines))


def report(row: PublishedSeries) -> dict[str, Any]:
    """The series as plain figures: each line with its terms, its sum, and whether it balances."""
    series = as_published(row)
    return {
        "name": row.name, "publisher": row.publisher, "form": row.form, "sha256": row.sha256,
        "imported_at": row.imported_at.isoformat(),
        "lines": [_line(line, series.form) for line in series.lines],
        "gaps": [{"after": one, "before": two, "by": by} for one, two, by in gaps(series)],
    }  # fmt: skip


def _line(line: Line, form: Form) -> dict[str, Any]:
    told: dict[str, Any] = {"period": line.period, **line.terms, **_parts(line, form)}
    return {**told, "sum": sum_of(line, form), "note": line.note, "source": line.source}


def _parts(line: Line, form: Form) -> dict[str, Any]:
    if form is Form.LAYERS:
        return {"sifted": dict(line.parts)}
    completed = published(line).completed
    return {"completed": sum(completed.values()), "of_them": dict(completed)}
